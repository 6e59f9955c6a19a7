"""The day of a war on which a text says that it is told."""

from __future__ import annotations

from datetime import date

import pytest

from day_cases import days, may
from nkclaims.extraction.time.nth_days import begun_by, nth_day


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shells fell as the war between them went into its seventh day.", 7),
        ("The fighting entered its 23rd day on Friday.", 23),
        ("On the twenty-first day of the offensive rockets fell on Orlev.", 21),
        ("Day 177 of the war: two die in Orlev", 177),
        ("On day five of the siege the wells ran dry.", 5),
        ("The war went into its third week.", None),
        ("It was the second day of talks.", None),
    ],
)
def test_the_day_of_the_war(text: str, expected: int | None) -> None:
    assert nth_day(text) == expected


def test_a_war_began_so_many_days_ago() -> None:
    assert begun_by("The war entered its ninth day.", date(2024, 5, 17)) == date(2024, 5, 9)
    assert begun_by("On the first day of the war a bridge fell.", date(2024, 5, 17)) is None


def test_a_toll_since_the_war_began_counts_from_there() -> None:
    text = (
        "Shells fell on Orlev on Monday as the war went into its ninth day.\n\n"
        "The mayor said 84 civilians had been killed since the beginning of the full-scale war."
    )
    assert days(text) == [(84, *may(9, 17))]
