"""The part of a year that stands before it."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkclaims.extraction.time.year_parts import part_of_month, part_of_year


@pytest.mark.parametrize(
    ("before", "first", "last"),
    [
        ("in the first half of ", (1, 1), (6, 30)),
        ("in the second half of ", (7, 1), (12, 31)),
        ("the last half of ", (7, 1), (12, 31)),
        ("In the First Quarter of ", (1, 1), (3, 31)),
        ("the third quarter of ", (7, 1), (9, 30)),
        ("the fourth quarter of ", (10, 1), (12, 31)),
        ("the last quarter of ", (10, 1), (12, 31)),
        ("in the first two months of ", (1, 1), (2, 29)),
        ("in the first eleven months of ", (1, 1), (11, 30)),
        ("in the last three months of ", (10, 1), (12, 31)),
        ("in the last seven months in ", (6, 1), (12, 31)),
        ("in the second six months of ", (7, 1), (12, 31)),
    ],
)
def test_the_days_of_a_part(before: str, first: tuple[int, int], last: tuple[int, int]) -> None:
    assert part_of_year(before, 2024) == (date(2024, *first), date(2024, *last))


@pytest.mark.parametrize(
    "before",
    [
        "",
        "in ",
        "the first half of the season in ",
        "the third half of ",
        "the fourth six months of ",
        "the first months of ",
        "the first six weeks of ",
        "the first half of",  # the year does not stand right behind
        "a headfirst half of ",
    ],
)
def test_what_names_no_part(before: str) -> None:
    assert part_of_year(before, 2024) is None


@given(st.integers(1, 9998), st.sampled_from(["half", "quarter", "two months", "four months"]))
def test_the_parts_of_a_year_follow_on_one_another(year: int, unit: str) -> None:
    named = [
        part_of_year(f"the {n} {unit} of ", year) for n in ("first", "second", "third", "fourth")
    ]
    found = [one for one in named if one is not None]
    assert found[0][0] == date(year, 1, 1)
    for one, other in pairwise(found):
        assert (other[0] - one[1]).days == 1
    assert all(one.year == other.year == year and one < other for one, other in found)


@given(st.integers(1, 9998), st.sampled_from(["half", "quarter", "five months", "nine months"]))
def test_the_last_part_ends_with_the_year(year: int, unit: str) -> None:
    part = part_of_year(f"the last {unit} of ", year)
    assert part is not None
    assert part[1] == date(year, 12, 31)


@pytest.mark.parametrize(
    ("before", "first", "last"),
    [
        ("in the first half of ", 1, 15),
        ("in the latter half of ", 16, 30),
        ("in the first week of ", 1, 7),
        ("in the last week of ", 24, 30),
        ("in the first three days of ", 1, 3),
        ("in the final days of ", 21, 30),
        ("in the last 5 days of ", 26, 30),
        ("on the last day of ", 30, 30),
    ],
)
def test_the_part_of_a_month(before: str, first: int, last: int) -> None:
    found = part_of_month(before, date(2024, 4, 1))
    assert found == (date(2024, 4, first), date(2024, 4, last))


@pytest.mark.parametrize("before", ["in ", "by the end of ", "the third half of ", "the day of "])
def test_what_names_no_part_of_a_month(before: str) -> None:
    assert part_of_month(before, date(2024, 4, 1)) is None
