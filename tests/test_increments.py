"""When what a toll adds came about."""

from __future__ import annotations

from datetime import date

import pytest

from day_cases import days, may


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels took three more villages on Tuesday.", (3, *may(14))),
        ("Rescuers pulled out nine more bodies on Tuesday.", (9, *may(14))),
        ("The army confirmed the deaths of another 24 soldiers.", (24, None, may(17)[1])),
    ],
)
def test_a_deed_has_a_day_and_names_have_none(text: str, expected: tuple[object, ...]) -> None:
    assert days(text)[-1] == expected


def test_what_was_given_last_night_counts_to_its_eve() -> None:
    text = (
        "The ministry last night named another 31 soldiers killed, taking its toll to 473 since"
        " fighting broke out on 2 May."
    )
    eve = date(2024, 5, 16)
    assert days(text) == [(31, None, eve), (473, date(2024, 5, 2), eve)]


def test_what_a_list_adds_in_brackets_has_no_start() -> None:
    text = (
        "The enemy's losses from 2 February to 16 May come to about 488,000 soldiers (+1,100), the"
        " staff said."
    )
    assert days(text)[-1] == (1100, None, date(2024, 5, 16))
