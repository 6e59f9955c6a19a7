"""Marks that nobody sees: what is read without them is given back to the text with them."""

from __future__ import annotations

from datetime import date

import pytest

from nkclaims.extraction.article import Article
from nkclaims.extraction.language.unseen_marks import unmarked
from nkclaims.extraction.read import drafts_of
from pack_cases import PACKS


def read(text: str) -> list[tuple[str, float | None]]:
    """Return the words of each claim of a text, as they stand there, with its value."""
    drafts, _ = drafts_of(Article("a", text, date(2024, 5, 15)), PACKS)
    return [(text[one.quote.start : one.quote.end], one.value) for one in drafts]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("\u200fShells killed nine people in Tarn.", [("killed nine people", 9)]),
        ("Shells killed nine peo\u00adple in Tarn.", [("killed nine", 9)]),
        ("Shells \u202akilled nine\u202c people in Tarn.", [("killed nine", 9)]),
        (
            "Tarn\t9 people killed\t3 houses destroyed",
            [("9 people killed", 9), ("3 houses destroyed", 3)],
        ),
        ("Shells killed nine people in Al\u200e-Tarn.\u200b", [("killed nine people", 9)]),
    ],
)
def test_a_quote_ends_where_a_mark_stands_in_it(
    text: str, claims: list[tuple[str, float | None]]
) -> None:
    assert read(text) == claims


def test_a_number_with_a_mark_inside_stays_whole() -> None:
    ((words, value),) = read("Shells killed 1\u200b2 people in Tarn.")
    assert (value, "1\u200b2" in words) == (12, True)


def test_a_text_without_marks_is_read_as_it_is() -> None:
    assert unmarked("Shells killed nine people.") is None
    stripped = unmarked("\ufeffNine \u200bdied.\u200f")
    assert stripped is not None
    assert stripped.text == "Nine died."


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Troops killed 80insurgents in Tarn.", [("killed 80insurgents", 80)]),
        ("Troops killed over312 rebels in Tarn.", [("killed over312 rebels", 312)]),
        ("Troops killed 12 rebels on the 8th in Tarn.", [("killed 12 rebels", 12)]),
        ("Troops killed 12 rebels with 155mm shells.", [("killed 12 rebels", 12)]),
    ],
)
def test_a_number_to_which_a_word_sticks(text: str, claims: list[tuple[str, float]]) -> None:
    assert read(text) == claims
