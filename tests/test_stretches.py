"""Stretches: two dates that are the first and the last day of one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkclaims.extraction.time.stretches import ends_night, stretches
from nkclaims.grammar.dates import find_dates


def found(text: str) -> list[tuple[str, str]]:
    return [(first.text, last.text) for first, last in stretches(text, find_dates(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "between mid-April and the end of June",
            ("mid-April", "end of June"),
        ),
        ("from 2 October to 9 October", ("2 October", "9 October")),
        ("between July and September 2023", ("July", "September 2023")),
        ("in July and August 2023", ("July", "August 2023")),
        ("from 2011 until a lull in 2018", ("2011", "2018")),
        ("from Monday till Friday", ("Monday", "Friday")),
        ("from before dawn on Monday until Tuesday night", ("Monday", "Tuesday")),
        ("Monday through Friday", ("Monday", "Friday")),
        ("late on Monday and early on Tuesday", ("Monday", "Tuesday")),
        ("on Monday night and into the early hours of Tuesday", ("Monday", "Tuesday")),
        ("Since 2 October until 9 October", ("2 October", "9 October")),
        ("between Monday and Friday", ("Monday", "Friday")),
        ("from 2 October – 9 October", ("2 October", "9 October")),
        ("from 2 October through the 9 October", ("2 October", "9 October")),
        ("in the night of Monday to Tuesday", ("Monday", "Tuesday")),
        ("on the night between Monday and Tuesday", ("Monday", "Tuesday")),
        ("late Monday into early Tuesday", ("Monday", "Tuesday")),
    ],
)
def test_a_stretch(text: str, expected: tuple[str, str]) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "on Monday and Friday",
        "from Monday and Friday",
        "from 2 October, then to 9 October",
        "to 9 October",
        "from 2014 to 2016",
        "nine people",
    ],
)
def test_no_stretch(text: str) -> None:
    assert found(text) == []


def test_two_stretches() -> None:
    text = "from 1 May to 3 May and from 5 May to 7 May"
    assert found(text) == [("1 May", "3 May"), ("5 May", "7 May")]


WORDS = st.sampled_from(
    (
        *("from", "since", "between", "to", "until", "and", ",", "on", "2 May", "9 June"),
        *("Monday", "2014", "shells fell"),
    )
)


@given(st.lists(WORDS, max_size=14))
def test_stretches_are_in_order_and_share_no_date_as_first(words: list[str]) -> None:
    text = " ".join(words)
    dates = find_dates(text)
    pairs = stretches(text, dates)
    assert [first.start for first, _ in pairs] == sorted({first.start for first, _ in pairs})
    for first, last in pairs:
        assert first.end < last.start
        assert {first, last} <= set(dates)


def test_overnight_on_a_date_is_the_night_that_it_ends() -> None:
    text = "launched drones overnight on May 17"
    assert ends_night(find_dates(text)[-1], text)
    text = "launched drones overnight on Thursday"
    assert not ends_night(find_dates(text)[-1], text)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("during the day on May 2 and on the night of May 3", [("May 2", "May 3")]),
        ("yesterday evening and this morning", [("yesterday", "this morning")]),
        ("on May 2 and on May 4", []),
        ("on May 2, and the mayor left on May 3", []),
    ],
)
def test_a_day_and_the_night_behind_it_are_one_stretch(
    words: str, expected: list[tuple[str, str]]
) -> None:
    found = stretches(words, find_dates(words))
    assert [(first.text, last.text) for first, last in found] == expected
