"""What is told of "the same period" counts over the days of the figure before it."""

from __future__ import annotations

from datetime import date

import pytest

from day_cases import days, may

SINCE = date(2024, 4, 1)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The army lost 90 men since April 1, it said on Tuesday.", (SINCE, may(14)[0])),
        ("Between May 3 and May 9 shells killed 90 men.", may(3, 9)),
    ],
)
def test_over_the_same_period(text: str, day: tuple[date, date]) -> None:
    then = "Analysts count 31 destroyed tanks over the same period."
    assert days(f"{text} {then}") == [(90, *day), (31, *day)]


def test_an_older_count_of_the_speaker_does_not_count() -> None:
    text = (
        "The group said on Wednesday that 151 people had died since April 1. It had put the number"
        " at 139 on Sunday. More than 870 wounded were admitted in the same period, it said."
    )
    assert days(text)[-1] == (870, SINCE, may(15)[0])


def test_the_past_day_told_beside_it() -> None:
    text = "Nine people died in the past 24 hours, officials said, while the army claimed that 56"
    assert days(f"{text} rebels had been killed over the same period.") == [
        (9, *may(16, 17)),
        (56, *may(16, 17)),
    ]


@pytest.mark.parametrize(
    "then",
    [
        "A committee counted 47 people killed over the two days.",
        "The governor put the week's death toll at 47.",
    ],
)
def test_over_the_days_just_told(then: str) -> None:
    text = "The rebels pounded Orlev with guns from dawn on Monday until Tuesday night."
    assert days(f"{text} {then}")[-1] == (47, *may(13, 14))
