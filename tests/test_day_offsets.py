"""Days that are told from another: "six days after a truce took effect"."""

from __future__ import annotations

from datetime import date

import pytest

from day_cases import days, may
from nkclaims.extraction.article import Article
from nkclaims.extraction.read import drafts_of
from pack_cases import PACKS

PUBLISHED = date(2024, 5, 17)  # a Friday


def day_of(text: str, value: float) -> date | None:
    """Return the first day of the figure with a value."""
    drafts, _ = drafts_of(Article("a", text, PUBLISHED), PACKS)
    (found,) = (one for one in drafts if one.value == value)
    return found.period[0] if found.period else None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "Rebels took Orlev on Tuesday, three days after an ambush in which 14 soldiers died.",
            date(2024, 5, 11),
        ),
        (
            "A mine went off near Tarn on Monday. It came a week after 14 miners died in a strike"
            " on Velik.",
            date(2024, 5, 6),
        ),
        (
            "Two days after a shell killed 14 people in Orlev, mortars hit it again on Friday.",
            date(2024, 5, 15),
        ),
        (
            "Miners were freed on Friday, two weeks after gunmen struck on May 1, killing 14.",
            date(2024, 5, 1),
        ),
        ("Police said on Friday that 14 died on Monday, a day before rebels took Tarn.",
         date(2024, 5, 13)),
    ],
)  # fmt: skip
def test_the_day_of_a_clause_is_counted_from_that_of_its_sentence(text: str, day: date) -> None:
    assert day_of(text, 14) == day


def test_the_day_before_a_deed_counts_from_the_passage() -> None:
    text = (
        "A rocket killed 20 people in Orlev on Wednesday.\n\nIn a statement on Friday the army said"
        " that two days before the attack its guns had destroyed 12 lorries."
    )
    assert (day_of(text, 20), day_of(text, 12)) == (date(2024, 5, 15), date(2024, 5, 13))


def test_a_clause_of_a_deed_so_long_before_tells_who_died_in_it() -> None:
    text = (
        "Shells hit Orlev on Wednesday. The attack came a day after troops began an assault,"
        " in which 14 people died."
    )
    assert days(text)[-1] == (14, *may(14))
