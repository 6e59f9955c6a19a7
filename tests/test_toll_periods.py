"""From when, and up to which day, a toll counts."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from nkclaims.extraction.article import Article
from nkclaims.extraction.pack import load_packs
from nkclaims.extraction.read import drafts_of

PACKS = load_packs(Path(__file__).parents[1])
PUBLISHED = date(2024, 5, 17)  # a Friday


def tolls(text: str) -> list[tuple[float | None, date | None, date | None]]:
    """Return value, first and last day of the tolls of a text."""
    drafts, _ = drafts_of(Article("a", text, PUBLISHED), PACKS)
    return [
        (one.value, *(one.period or (None, None))) for one in drafts if one.scope == "cumulative"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # what is added counts from its own day, the sum does not
            "The army said 29 soldiers had been killed since Sunday, taking the total to 1,166.",
            [(29, date(2024, 5, 12), PUBLISHED), (1166, None, PUBLISHED)],
        ),
        (  # an older figure is as of the day that is printed with it
            "The clashes have killed 330 people, the ministry said. On Monday it had put the toll"
            " at 270.",
            [(330, None, PUBLISHED), (270, None, date(2024, 5, 13))],
        ),
        (  # "the same period" is all since the day told before
            "Since May 3 the army has lost 120 men. Rebels lost 340 over the same period.",
            [(120, date(2024, 5, 3), PUBLISHED), (340, date(2024, 5, 3), PUBLISHED)],
        ),
        (
            "Doctors counted 340 deaths between the start of the siege in March and May 11.",
            [(340, date(2024, 3, 1), date(2024, 5, 11))],
        ),
        (  # a month in which a toll was given is no beginning
            "In March the ministry put its death toll at 340.",
            [(340, None, date(2024, 3, 31))],
        ),
        (
            "The president told the nation on Monday that 340 soldiers had died since May 3.",
            [(340, date(2024, 5, 3), date(2024, 5, 13))],
        ),
        (  # "the war has claimed" names what began
            "The war began on February 2.\n\nThe war has claimed 340 lives.",
            [(340, date(2024, 2, 2), PUBLISHED)],
        ),
    ],
)
def test_the_days_of_a_toll(
    text: str, expected: list[tuple[float | None, date | None, date | None]]
) -> None:
    assert tolls(text) == expected
