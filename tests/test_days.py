"""Which days the dates of an article mean, and when its war began."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkclaims.extraction.article import Article
from nkclaims.extraction.lexicon.conflict import Registry
from nkclaims.extraction.time.days import Day, Days, exactness
from nkclaims.grammar.dates import find_dates
from nkclaims.grammar.document import Span

PUBLISHED = date(2021, 5, 14)  # a Friday


def days(text: str, onset: str = "") -> Days:
    registry = Registry("lake-war", {"conflicts": ({"onset_on": onset},)}) if onset else None
    return Days(Article("a", text, PUBLISHED), registry)


def first(text: str, carried: date | None = None) -> Day | None:
    """Return the days of the first date of a text."""
    found = days(text)
    found.carried = carried
    return found.day(find_dates(text)[0])


@pytest.mark.parametrize(
    ("text", "start", "end", "precision"),
    [
        ("on 3 May 2021", date(2021, 5, 3), date(2021, 5, 3), "day"),
        ("on Tuesday", date(2021, 5, 11), date(2021, 5, 11), "day"),
        ("yesterday", date(2021, 5, 13), date(2021, 5, 13), "day"),
        ("in April 2021", date(2021, 4, 1), date(2021, 4, 30), "month"),
        ("in 2020", date(2020, 1, 1), date(2020, 12, 31), "year"),
        ("in the first half of 2020", date(2020, 1, 1), date(2020, 6, 30), "month"),
        # what has begun ends with the day of publication
        ("in the first half of 2021", date(2021, 1, 1), PUBLISHED, "month"),
        ("in 2021", date(2021, 1, 1), PUBLISHED, "year"),
    ],
)
def test_the_days_of_a_date(text: str, start: date, end: date, precision: str) -> None:
    found = first(text)
    assert found is not None
    assert (found.start, found.end, found.precision) == (start, end, precision)


@pytest.mark.parametrize("text", ["at 14:30", "from 14:30 to 15:30"])
def test_what_gives_no_day(text: str) -> None:
    assert first(text) is None


def test_a_decade_in_digits_is_none_of_life() -> None:
    found = first("in the 1990s")
    assert found is not None
    assert (found.start.year, found.precision) == (1990, "year")


def test_the_next_day_counts_from_what_is_carried() -> None:
    text = "the next day"
    assert first(text) is None
    carried = first(text, carried=date(2021, 5, 3))
    assert carried is not None
    assert carried.start == date(2021, 5, 4)
    both = days(text)
    both.carried = date(2021, 5, 3)
    nearer = both.day(find_dates(text)[0], before=date(2021, 5, 7))
    assert nearer is not None
    assert nearer.start == date(2021, 5, 8)  # the day in the sentence is nearer


def test_a_weekday_may_lie_ahead() -> None:
    text = "on Monday"
    found = days(text).day(find_dates(text)[0], is_ahead=True)
    assert found is not None
    assert found.start == date(2021, 5, 17)


@pytest.mark.parametrize(
    ("text", "relative", "past"),
    [
        ("on Tuesday", True, False),
        ("yesterday", True, False),
        ("over the past day", True, True),
        ("over the past week", True, False),
        ("on 3 May", False, False),
    ],
)
def test_days_that_count_from_publication(text: str, relative: bool, past: bool) -> None:
    found = first(text)
    assert found is not None
    assert (found.is_relative, found.is_past_day) == (relative, past)


def away(text: str) -> int:
    """Return how far the only date of a text stands from "hit"."""
    found = first(text)
    assert found is not None
    at = text.index("hit")
    return found.away(Span(at, at + 3), text)


@pytest.mark.parametrize(
    ("near", "far"),
    [
        ("Shells hit Tarn on Tuesday.", "Shells hit the town of Tarn on Tuesday."),
        ("On Tuesday shells hit Tarn.", "On Tuesday many more shells hit Tarn."),
        ("Shells hit Tarn on 3 May.", "Shells hit Tarn in May."),  # a vague day is far
        ("Shells hit Tarn and Orlev on Tuesday.", "Shells hit Tarn but rebels left on Tuesday."),
        ("Shells hit Tarn via Velia on Tuesday.", "Shells hit Tarn and Velia on Tuesday."),
    ],
)
def test_how_far_a_day_stands(near: str, far: str) -> None:
    assert away(near) < away(far)


@given(st.integers(0, 30), st.booleans())
def test_a_day_is_as_far_before_as_behind(gap: int, is_before: bool) -> None:
    parts = ["3 May", "x" * gap, "hit"]
    assert away(" ".join(parts if is_before else parts[::-1])) == gap + 2


@pytest.mark.parametrize(
    ("text", "onset"),
    [
        ("The war began on 3 May 2019.", date(2019, 5, 3)),
        ("Fighting erupted when rebels crossed the lake in March 2019.", date(2019, 3, 1)),
        ("Nine died since the start of the war in March 2019.", date(2019, 3, 1)),
        ("The offensive began on 9 June 2019. The war started on 3 May 2019.", date(2019, 5, 3)),
        ("The election began on 3 May 2019.", None),
        ("The war killed nine on 3 May 2019.", None),
        ("The war began long ago.", None),
    ],
)
def test_a_war_begins_where_the_article_says_it(text: str, onset: date | None) -> None:
    assert days(text).onset == onset


@pytest.mark.parametrize(
    ("text", "onset"),
    [
        ("Nine died on 3 May 2019.", date(2019, 5, 3)),  # its day alone is enough
        ("The war began in May 2019.", date(2019, 5, 1)),
        ("The war began in June 2019.", None),  # another war
        ("Nine died on 4 May 2019.", None),
    ],
)
def test_the_onset_of_a_known_war(text: str, onset: date | None) -> None:
    assert days(text, "2019-05-03").onset == onset


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("in 2020", "year"),
        ("in October 2020", "month"),
        ("last month", "month"),
        ("last week", "week"),
        ("a week ago", "week"),
        ("three weeks ago on Monday", "week"),
        ("last year", "year"),
        ("on 3 May", "day"),
        ("over the past week", "day"),
        ("in the 1990s", "year"),
    ],
)
def test_how_exactly_a_date_bounds_a_period(text: str, precision: str) -> None:
    assert exactness(find_dates(text)[0]) == precision
