"""Entries of a live page stand for themselves: no day or place is carried to the next."""

from __future__ import annotations

from datetime import date

import pytest

from day_cases import PUBLISHED, days, may
from nkclaims.extraction.article import Article
from nkclaims.extraction.read import drafts_of
from pack_cases import PACKS

HEAD = "Norland war live\n\n"


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        (
            ["Nine people were killed in Orlev on Monday.", "Two men were wounded in Tarn."],
            [(9, *may(13)), (2, *may(17))],
        ),
        (
            ["Two gunners died in Orlev overnight.", "Rebels say they burned five tanks in Tarn."],
            [(2, *may(16, 17)), (5, *may(17))],
        ),
        (
            ["The war began on October 7.", "The army says it has taken four villages in Velia."],
            [(4, *may(17))],
        ),
        (
            ["Nine died in Orlev on Monday. Two more people were wounded.", "Six men were hurt."],
            [(9, *may(13)), (2, *may(13)), (6, *may(17))],
        ),
    ],
)
def test_an_undated_entry_has_the_day_of_the_page(
    entries: list[str], expected: list[tuple[float | None, date | None, date | None]]
) -> None:
    timed = [f"{18 - at}:30 - News\n\n{one}" for at, one in enumerate(entries)]
    assert days(HEAD + "\n\n".join(timed)) == expected


def test_an_entry_has_the_day_that_its_time_or_a_heading_gives() -> None:
    deed = "Nine people were killed in Orlev."
    assert days(f"{HEAD}9:30\n\n{deed}\n\n16 May 2024 - 18:30 GMT\n\n{deed}") == [
        (9, *may(17)),
        (9, *may(16)),
    ]
    assert days(f"{HEAD}9:30\n\n{deed}\n\nThursday, 16 May\n\n18:30\n\n{deed}") == [
        (9, *may(17)),
        (9, *may(16)),
    ]


def test_no_place_is_carried_to_the_next_entry() -> None:
    text = f"{HEAD}9:30\n\nShells hit Orlev. Nine people died.\n\n8:30\n\nTwo men were wounded."
    drafts, _ = drafts_of(Article("a", text, PUBLISHED), PACKS)
    places = {one.value: one.place_words for one in drafts if one.value is not None}
    assert places == {9: "Orlev", 2: None}
