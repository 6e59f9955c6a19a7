"""How sure a figure is: by what the words beside it do not tell."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from nkclaims.extraction.article import Article
from nkclaims.extraction.draft import Sentence
from nkclaims.extraction.figure.doubts import ELSEWHERE, FIRST, NO_DATE, NO_PLACE, doubts
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.read import drafts_of
from pack_cases import PACKS

ROOT = Path(__file__).parents[1]
STRUCK = "Shells hit Orlev on Monday, killing 12 people, the health ministry said."


def sure(text: str) -> dict[float, tuple[str, str]]:
    """Return confidence and note of the figures of a text."""
    drafts, _ = drafts_of(Article("a", text, date(2020, 10, 20)), PACKS)
    return {one.value: (one.confidence, one.note) for one in drafts if one.value is not None}


def test_what_the_words_beside_a_figure_tell_is_sure() -> None:
    assert sure(STRUCK) == {12: ("high", "")}
    assert sure("Shells hit Orlev on Monday, killing 12 people.") == {12: ("high", "")}


@pytest.mark.parametrize(
    ("text", "value", "note", "level"),
    [
        (
            f"{STRUCK} The ministry said that 35 people were wounded in Orlev.",
            35,
            "its day is of another sentence",
            "medium",
        ),
        (
            "The health ministry said on Monday that 340 people had been killed since May 2.",
            340,
            "it sums up; its sentence has several dates",
            "medium",
        ),
        (
            "The health ministry said that 340 people had been killed so far.",
            340,
            NO_DATE,
            "low",
        ),
        ("The ministry said that shells killed 12 people on Monday.", 12, NO_PLACE, "low"),
        (
            f"{STRUCK}\n\nThe ministry said that 35 people were wounded in the attack on Monday.",
            35,
            "its place is of another paragraph",
            "medium",
        ),
        (
            "A rocket fell on the old market on Monday, killing 12 people, the ministry said.",
            12,
            "its place is described, not named",
            "medium",
        ),
        (
            f"{STRUCK} In all, 35 people were wounded from May 2 to May 9, it said.",
            35,
            f"{ELSEWHERE}; it sums up; its sentence has several dates",
            "low",
        ),
    ],
)
def test_what_they_leave_open_is_told(text: str, value: float, note: str, level: str) -> None:
    assert sure(text)[value] == (level, f"{FIRST}{note}.")


def test_claims_without_a_figure_have_no_note() -> None:
    drafts, _ = drafts_of(Article("a", STRUCK, date(2020, 10, 20)), PACKS)
    assert [one.note for one in drafts if one.value is None] == [""]


def test_a_place_stands_in_a_sentence_as_a_whole_word() -> None:
    text = "A raid on a camp in Niger killed nine people. Twelve died, the Nigerian ministry said."
    drafts, _ = drafts_of(Article("a", text, date(2020, 10, 20)), PACKS)
    one = next(one for one in drafts if one.value == 12)
    behind = Sentence(1, text.index("Twelve"), len(text), 1, False, "", (), (), ())
    told = [*doubts(replace(one, place_words="Niger"), behind, [behind], text)]
    assert "its place is of another paragraph" in told
