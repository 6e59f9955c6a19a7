"""Which days a date means: the last such days up to publication, unless the text looks ahead."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkclaims.grammar.dates import find_dates, resolve

THURSDAY = date(2022, 3, 10)
SUNDAY = date(2022, 3, 13)
CARRIED = date(2022, 3, 7)
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
DAYS = st.dates(date(1900, 1, 1), date(2090, 12, 31))
WORDINGS = [
    "on Monday", "last Friday", "this week", "last week", "next month", "in May", "on May 5",
    "over the weekend", "overnight", "yesterday", "the past 10 days", "two weeks ago", "in 1994",
    "late July", "the early 1990s", "last October", "three months ago", "on February 29",
    "the previous day", "a year later", "next weekend", "the last decade", "tomorrow",
]  # fmt: skip


def days(
    text: str, published: date = THURSDAY, carried: date | None = CARRIED, *, future: bool = False
) -> tuple[str, str] | None:
    (mention,) = find_dates(text)
    interval = resolve(mention, published, carried, future=future)
    return (interval[0].isoformat(), interval[1].isoformat()) if interval else None


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2022-02-24", "2022-02-24", "2022-02-24"),
        ("on March 9", "2022-03-09", "2022-03-09"),
        ("on March 10", "2022-03-10", "2022-03-10"),
        ("on December 25", "2021-12-25", "2021-12-25"),
        ("on February 29", "2020-02-29", "2020-02-29"),
        ("on March 29", "2022-03-29", "2022-03-29"),  # soon, and its year is not printed
        ("March 5-7", "2022-03-05", "2022-03-07"),
        ("27-30 December", "2021-12-27", "2021-12-30"),
        ("in March", "2022-03-01", "2022-03-10"),
        ("in July", "2021-07-01", "2021-07-31"),
        ("last March", "2021-03-01", "2021-03-31"),
        ("last July", "2021-07-01", "2021-07-31"),
        ("next July", "2022-07-01", "2022-07-31"),
        ("in March last year", "2021-03-01", "2021-03-31"),
        ("in May of this year", "2022-05-01", "2022-05-31"),
        ("on 4 November last year", "2021-11-04", "2021-11-04"),
        ("early November last year", "2021-11-01", "2021-11-10"),
        ("late February", "2022-02-21", "2022-02-28"),
        ("early March", "2022-03-01", "2022-03-10"),
        ("in February 2020", "2020-02-01", "2020-02-29"),
        ("in 1994", "1994-01-01", "1994-12-31"),
        ("in 2022", "2022-01-01", "2022-03-10"),
        ("mid-1994", "1994-05-01", "1994-08-31"),
        ("the 1991-94 war", "1991-01-01", "1994-12-31"),
        ("the 1990s", "1990-01-01", "1999-12-31"),
        ("the early 1990s", "1990-01-01", "1993-12-31"),
        ("the late 1990s", "1997-01-01", "1999-12-31"),
        ("on Thursday", "2022-03-10", "2022-03-10"),
        ("on Friday", "2022-03-04", "2022-03-04"),
        ("last Thursday", "2022-03-03", "2022-03-03"),
        ("last Wednesday", "2022-03-09", "2022-03-09"),
        ("next Thursday", "2022-03-17", "2022-03-17"),
        ("Thursday last week", "2022-03-03", "2022-03-03"),
        ("Friday of last week", "2022-03-04", "2022-03-04"),
        ("today", "2022-03-10", "2022-03-10"),
        ("yesterday", "2022-03-09", "2022-03-09"),
        ("the day before yesterday", "2022-03-08", "2022-03-08"),
        ("tomorrow", "2022-03-11", "2022-03-11"),
        ("overnight", "2022-03-09", "2022-03-10"),
        ("last night", "2022-03-09", "2022-03-10"),
        ("this week", "2022-03-07", "2022-03-10"),
        ("last week", "2022-02-28", "2022-03-06"),
        ("next week", "2022-03-14", "2022-03-20"),
        ("last month", "2022-02-01", "2022-02-28"),
        ("this month", "2022-03-01", "2022-03-10"),
        ("last year", "2021-01-01", "2021-12-31"),
        ("the last decade", "2010-01-01", "2019-12-31"),
        ("over the weekend", "2022-03-05", "2022-03-06"),
        ("last weekend", "2022-03-05", "2022-03-06"),
        ("next weekend", "2022-03-12", "2022-03-13"),
        ("two days ago", "2022-03-08", "2022-03-08"),
        ("a week ago", "2022-02-28", "2022-03-06"),
        ("a month ago", "2022-02-01", "2022-02-28"),
        ("three years ago", "2019-01-01", "2019-12-31"),
        ("five hours ago", "2022-03-09", "2022-03-10"),
        ("the past 10 days", "2022-02-28", "2022-03-10"),
        ("the last 24 hours", "2022-03-09", "2022-03-10"),
        ("the past two weeks", "2022-02-24", "2022-03-10"),
        ("the past month", "2022-02-10", "2022-03-10"),
        ("the next two days", "2022-03-10", "2022-03-12"),
        ("on the previous day", "2022-03-06", "2022-03-06"),
        ("a day earlier", "2022-03-06", "2022-03-06"),
        ("the day before.", "2022-03-06", "2022-03-06"),
        ("the next day", "2022-03-08", "2022-03-08"),
        ("the same day", "2022-03-07", "2022-03-07"),
        ("two days later", "2022-03-09", "2022-03-09"),
        ("two minutes later", "2022-03-07", "2022-03-07"),
        ("a week later", "2022-03-14", "2022-03-14"),
        ("that night", "2022-03-07", "2022-03-08"),
    ],
)  # fmt: skip
def test_the_usual_reading(text: str, first: str, last: str) -> None:
    assert days(text) == (first, last)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("on Thursday", "2022-03-10", "2022-03-10"),
        ("on Friday", "2022-03-11", "2022-03-11"),
        ("last Friday", "2022-03-04", "2022-03-04"),
        ("on March 9", "2022-03-09", "2022-03-09"),  # "was to begin": it is over
        ("on February 20", "2023-02-20", "2023-02-20"),
        ("on March 11", "2022-03-11", "2022-03-11"),
        ("in January", "2023-01-01", "2023-01-31"),
        ("in March", "2022-03-10", "2022-03-31"),
        ("this week", "2022-03-10", "2022-03-13"),
        ("on February 29", "2024-02-29", "2024-02-29"),
    ],
)
def test_a_sentence_that_looks_ahead(text: str, first: str, last: str) -> None:
    assert days(text, future=True) == (first, last)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("the weekend", "2022-03-12", "2022-03-13"),
        ("last weekend", "2022-03-05", "2022-03-06"),
        ("last week", "2022-02-28", "2022-03-06"),
        ("last Sunday", "2022-03-06", "2022-03-06"),
    ],
)
def test_on_a_sunday(text: str, first: str, last: str) -> None:
    assert days(text, SUNDAY) == (first, last)


@pytest.mark.parametrize(
    "text",
    ["the 25th day", "at 0400 GMT", "12:55 to 13:30", "days ago", "a few days ago", "03/04/2020",
     "9999 years ago", "the last few weeks", "the past days"],
)  # fmt: skip
def test_what_the_text_does_not_tell(text: str) -> None:
    assert days(text) is None


@pytest.mark.parametrize("text", ["the previous day", "two days later", "that week"])
def test_without_a_carried_date_nothing_counts_from_it(text: str) -> None:
    assert days(text, carried=None) is None


def test_the_year_at_the_end_of_a_range_is_that_of_both_ends() -> None:
    first, last = find_dates("from Dec. 27 to Jan. 5, 2021")
    assert resolve(first, THURSDAY) == (date(2020, 12, 27), date(2020, 12, 27))
    assert resolve(last, THURSDAY) == (date(2021, 1, 5), date(2021, 1, 5))


@given(DAYS, DAYS, st.sampled_from(WORDINGS), st.booleans())
def test_an_interval_begins_before_it_ends(
    published: date, carried: date, wording: str, future: bool
) -> None:
    (mention,) = find_dates(wording)
    interval = resolve(mention, published, carried, future=future)
    assert interval is not None
    assert interval[0] <= interval[1]


@given(DAYS, st.sampled_from(WEEKDAYS))
def test_a_weekday_is_within_the_week_before_or_after(published: date, weekday: str) -> None:
    (mention,) = find_dates(f"on {weekday}")
    past, coming = (resolve(mention, published, future=future) for future in (False, True))
    assert past is not None
    assert coming is not None
    assert past[0].weekday() == coming[0].weekday() == WEEKDAYS.index(weekday)
    assert timedelta(0) <= published - past[0] < timedelta(7)
    assert timedelta(0) <= coming[0] - published < timedelta(7)


@given(DAYS, st.sampled_from(WEEKDAYS))
def test_last_and_next_never_mean_the_day_of_publication(published: date, weekday: str) -> None:
    for which, sign in (("last", -1), ("next", 1)):
        (mention,) = find_dates(f"{which} {weekday}")
        interval = resolve(mention, published)
        assert interval is not None
        assert 0 < sign * (interval[0] - published).days <= 7


@given(DAYS, DAYS)
def test_a_day_without_a_year_is_the_nearest_one_back(published: date, day: date) -> None:
    (mention,) = find_dates(f"on {day:%B} {day.day}")
    interval = resolve(mention, published)
    assert interval is not None
    found = interval[0]
    assert (found.month, found.day) == (day.month, day.day)
    assert found - published <= timedelta(31)
    if (day.month, day.day) != (2, 29):
        assert published - found <= timedelta(366)
