"""A date that opens a clause of its own is of nothing that stands before it."""

from __future__ import annotations

from datetime import date

import pytest

from day_cases import days, may


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("The army took two villages on Monday, and on Thursday it killed nine rebels.", 13, 16),
        ("Norland said on Monday that it had taken two posts, and on Thursday its spokesman said"
         " shells had killed nine rebels.", 13, 16),
        ("A raid killed two men on Monday; on Thursday soldiers killed nine rebels.", 13, 16),
        ("Two men died on Monday but on Thursday a shell killed nine rebels.", 13, 16),
    ],
)  # fmt: skip
def test_each_clause_has_its_day(text: str, first: int, last: int) -> None:
    assert days(text) == [(2, *may(first)), (9, *may(last))]


def test_two_days_of_one_clause() -> None:
    assert days("Shells killed nine people on Monday and on Tuesday.")[0][1:] != may(17)


def test_more_places_have_the_day_on_which_they_were_claimed() -> None:
    text = "Norland announced on Monday that its army had taken 13 villages near Orlev, and on"
    assert days(f"{text} Thursday it claimed eight more villages.") == [
        (13, date(2024, 5, 13), date(2024, 5, 13)),
        (8, date(2024, 5, 16), date(2024, 5, 16)),
    ]


@pytest.mark.parametrize(
    ("then", "day"),
    [
        ("and at least 17 died on the border in January", date(2024, 1, 31)),
        ("and at least 17 died on the border", date(2016, 4, 30)),
    ],
)
def test_a_date_of_the_clause_before_gives_way(then: str, day: date) -> None:
    text = f"Around 200 people were killed in clashes in April 2016, {then}."
    assert days(text)[-1][2] == day
