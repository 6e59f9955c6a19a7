"""Stretches told by their length and last day: "in the seven days to Sunday"."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from day_cases import days, may
from nkclaims.extraction.time.spans import begun_before, length_to
from nkclaims.grammar.dates import find_dates


@pytest.mark.parametrize(
    ("words", "n_days", "is_of_hours"),
    [
        ("killed in the seven days to Sunday", 6, False),
        ("hurt over the two weeks to 20 October", 13, False),
        ("lost in the week ending on Saturday", 6, False),
        ("killed in the 24 hours to Monday", 1, True),
        ("hit during the 48 hours up to noon on Friday", 2, True),
    ],
)
def test_how_long_before_a_day(words: str, n_days: int, is_of_hours: bool) -> None:
    assert length_to(find_dates(words)[-1], words) == (timedelta(days=n_days), is_of_hours)


@pytest.mark.parametrize(
    "words", ["killed two to Sunday", "moved the talks to Monday", "two days before Sunday"]
)
def test_no_stretch(words: str) -> None:
    assert length_to(find_dates(words)[-1], words) is None


def test_a_month_has_as_many_days_as_it_has() -> None:
    words = "killed in the month to 15 October"
    begun = begun_before(find_dates(words)[-1], date(2020, 10, 15), words)
    assert begun == date(2020, 9, 16)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Nine people were killed in the province in the week to Thursday.", may(10, 16)),
        ("In the 24 hours to Friday morning, shelling killed nine people in Orlev.", may(16, 17)),
        ("Shells killed nine people in the three days to May 14, the mayor said.", may(12, 14)),
        ("Nine people were killed on Thursday on the road to Orlev.", may(16)),
    ],
)
def test_the_days_of_a_figure(text: str, day: tuple[date, date]) -> None:
    assert days(text) == [(9, *day)]
