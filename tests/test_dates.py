"""Dates and clock times of a text: what is one, what is none, and what is printed in it."""

from __future__ import annotations

import time
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkclaims.grammar.dates import DateMention, find_dates, resolve

MONTHS = "January February March April May June July August September October November December"
MONTH_NAMES = MONTHS.split()  # fmt: skip
SHORT = ["Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.",
         "Dec."]  # fmt: skip
PUBLISHED = date(2022, 3, 10)  # a Thursday
DAYS = st.dates(date(1850, 1, 1), date(2099, 12, 31))


def found(text: str) -> list[tuple[str, str]]:
    return [(mention.text, mention.kind) for mention in find_dates(text)]


def one(text: str) -> DateMention:
    (mention,) = find_dates(text)
    return mention


def ordinal(day: int) -> str:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(day % 10 if day not in (11, 12, 13) else 0, "th")
    return f"{day}{ending}"


FORMS = [
    lambda d: d.isoformat(),
    lambda d: f"{d.year}/{d.month:02}/{d.day:02}",
    lambda d: f"{MONTH_NAMES[d.month - 1]} {d.day}, {d.year}",
    lambda d: f"{SHORT[d.month - 1]} {d.day} {d.year}",
    lambda d: f"{d.day} {MONTH_NAMES[d.month - 1]} {d.year}",
    lambda d: f"{d.day:02}-{MONTH_NAMES[d.month - 1][:3]}-{d.year}",
    lambda d: f"{ordinal(d.day)} of {MONTH_NAMES[d.month - 1]}, {d.year}",
    lambda d: f"{MONTH_NAMES[d.month - 1].upper()} {ordinal(d.day)}, {d.year}",
    lambda d: d.strftime("%A, ") + f"{SHORT[d.month - 1]} {d.day}, {d.year}",
]


@given(DAYS, st.sampled_from(FORMS), st.sampled_from(["on {},", "({})", "{}: it", "\n{}\n"]))
def test_a_date_in_any_form_is_read_back(day: date, form, frame: str) -> None:
    mention = one(frame.format(form(day)))
    assert (mention.text, mention.kind) == (form(day), "date")
    assert (mention.year, mention.month, mention.day) == (day.year, day.month, day.day)
    assert resolve(mention, PUBLISHED) == (day, day)
    assert mention.weekday in (None, day.weekday())


@given(DAYS)
def test_a_date_in_digits_alone_is_read_where_only_one_order_makes_one(day: date) -> None:
    mention = one(f"{day.day}.{day.month}.{day.year}")
    is_open = day.day <= 12 and day.day != day.month
    assert resolve(mention, PUBLISHED) == (None if is_open else (day, day))


@given(st.integers(0, 23), st.integers(0, 59), st.sampled_from(["{:02}:{:02}", "{:02}{:02} GMT"]))
def test_a_clock_time_is_read_back(hour: int, minute: int, form: str) -> None:
    mention = one("at " + form.format(hour, minute))
    assert (mention.kind, mention.hour, mention.minute) == ("clock", hour, minute)


@given(st.integers(1, 12), st.integers(0, 59), st.sampled_from(["a.m.", "p.m.", "am", "PM"]))
def test_a_time_of_half_a_day_is_read_back(hour: int, minute: int, half: str) -> None:
    mention = one(f"at {hour}:{minute:02} {half}")
    assert mention.hour == hour % 12 + 12 * (half[0] in "pP")
    assert mention.minute == minute


@given(st.integers(1, 400), st.sampled_from(["day", "week", "hour"]))
def test_so_many_units_ago_are_read_back(count: int, unit: str) -> None:
    mention = one(f"It fell {count} {unit}s ago.")
    assert (mention.kind, mention.shift, mention.unit) == ("relative", -count, unit)
    days = resolve(mention, PUBLISHED)
    assert days is not None
    back = timedelta(**{f"{unit}s": count})
    assert days[0] <= PUBLISHED - back <= days[1] or days[0] + timedelta(days=1) > PUBLISHED - back


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("Oct 5, Sept. 27 and 27 September", [("Oct 5", "month_day"), ("Sept. 27", "month_day"),
                                             ("27 September", "month_day")]),
        ("in October 2020, July", [("October 2020", "month_year"), ("July", "month")]),
        ("In October 21 civilians died", [("October", "month")]),
        ("in October. 21 civilians died", [("October", "month")]),
        ("October 20,000 people; May 5%", [("October", "month")]),
        ("late September, mid-2019", [("late September", "month"), ("mid-2019", "year")]),
        ("the early 1990s, the '90s", [("early 1990s", "decade"), ("90s", "decade")]),
        ("in their 90s", []),
        ("27-30 September", [("27-30 September", "date_range")]),
        ("Oct. 5–7, 2021", [("Oct. 5–7, 2021", "date_range")]),
        ("between July 3 and 5; May 5 and 6 men", [("July 3 and 5", "date_range"),
                                                  ("May 5", "month_day")]),
        ("10 to 12 May. By the end of May.", [("10 to 12 May", "date_range"),
                                             ("end of May", "month")]),
        ("27 Sept-5 Oct", [("27 Sept", "month_day"), ("5 Oct", "month_day")]),
        ("from Sept. 27 to Oct. 5, 2020", [("Sept. 27", "date"), ("Oct. 5, 2020", "date")]),
        ("Tuesday, March 8", [("Tuesday, March 8", "month_day")]),
        ("last Thursday, Friday last week", [("last Thursday", "weekday"),
                                            ("Friday last week", "weekday")]),
        ("Bloody Sunday; on Tuesdays; Sun and Sat", []),
        ("0400 GMT, 0800GMT, [0855-0930GMT]", [("0400 GMT", "clock"), ("0800GMT", "clock"),
                                             ("0855-0930GMT", "clock_range")]),
        ("12:55 to 13:30", [("12:55 to 13:30", "clock_range")]),
        ("between 12:55 and 13:30", [("12:55 and 13:30", "clock_range")]),
        ("8 a.m., 10 p.m. Moscow time", [("8 a.m.", "clock"), ("10 p.m. Moscow time", "clock")]),
        ("8-9 a.m.; 5 o'clock; noon", [("8-9 a.m.", "clock_range"), ("5 o'clock", "clock"),
                                      ("noon", "clock")]),
        ("04:00 local time, 24:00", [("04:00 local time", "clock"), ("24:00", "clock")]),
        ("25:00, 12:75, 0400, 2460 GMT", []),
        ("at 1600 hours, 1600 hours of film", [("1600 hours", "clock")]),
        ("yesterday, today, overnight", [("yesterday", "relative"), ("today", "relative"),
                                        ("overnight", "relative")]),
        ("on the previous day, over the weekend", [("previous day", "relative"),
                                                  ("weekend", "relative")]),
        ("nearly three weeks ago", [("three weeks ago", "relative")]),
        ("a fortnight ago, the past fortnight",
         [("a fortnight ago", "relative"), ("past fortnight", "window")]),
        ("on May 5 and 6 in Orlev", [("May 5 and 6", "date_range")]),
        ("in the first days of March", [("March", "month")]),
        ("a month ago, days ago", [("a month ago", "relative"), ("days ago", "relative")]),
        ("the day before. the day before it", [("day before", "relative")]),
        ("the past 10 days, the last 24 hours", [("past 10 days", "window"),
                                                ("last 24 hours", "window")]),
        ("its 25th day, the fifth day", [("25th day", "duration_day"),
                                        ("fifth day", "duration_day")]),
        ("Day 12, on day 13, a day 14 died", [("Day 12", "duration_day"),
                                             ("day 13", "duration_day")]),
        ("It may rise. They march. Mr. April", []),
        ("between April and June", [("April", "month"), ("June", "month")]),
        ("the first half of the year", [("half of the year", "relative")]),
        ("in May. since March", [("May", "month"), ("March", "month")]),
        ("20 May have died", []),
        ("1,994 and 2,000", []),
        ("http://a.example/2020-10-29 @may2020", []),
        ("S-300, U-2020, 1:12:55:10", []),
        ("He saw 21 May 5", [("21 May", "month_day")]),
    ],
)  # fmt: skip
def test_dates(text: str, mentions: list[tuple[str, str]]) -> None:
    assert found(text) == mentions


@pytest.mark.parametrize(
    "text",
    [
        "in 1994", "since 1994", "by 2025", "In 1994 people fled", "a 1994 cease-fire", "(1994)",
        "1994 ceasefire", "the war of 1994", "summer 1994", "the 1994 war", "its 1994 text",
        "resolution 9 (1994)", "1939 was dark", "pre-1994", "until 2020.", "early 1992",
        "1994 peace treaty",
    ],
)  # fmt: skip
def test_four_digits_that_are_a_year(text: str) -> None:
    assert [mention.kind for mention in find_dates(text)] == ["year"]


@pytest.mark.parametrize(
    "text",
    [
        "1994 people died", "2000 soldiers", "some 2000 men", "killed 1950", "in 2000 homes",
        "the 2000 fighters", "a force of 1950", "1,994", "in 1700", "in 2200", "in 19945",
        "the toll: 1988", "after 2000 soldiers left", "in 2000.5", "rose to 1990",
    ],
)  # fmt: skip
def test_four_digits_that_are_no_year(text: str) -> None:
    assert find_dates(text) == []


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("the 1991-94 war", (1991, 1994)), ("1988–1994", (1988, 1994)), ("1991/92", (1991, 1992)),
        ("from 1992 to 1994", (1992, 1994)), ("between 1988 and 1994", (1988, 1994)),
    ],
)  # fmt: skip
def test_ranges_of_years(text: str, years: tuple[int, int]) -> None:
    mention = one(text)
    assert mention.kind == "year_range"
    assert mention.until is not None
    assert (mention.year, mention.until.year) == years
    assert text[mention.until.start : mention.until.end] == mention.until.text


def test_a_list_of_years() -> None:
    assert [mention.year for mention in find_dates("in 1992, 1993 and 1994")] == [1992, 1993, 1994]


def test_a_range_of_numbers_is_no_range_of_years() -> None:
    assert find_dates("1900-2000 soldiers, 1994-91, 1990 and 1994 died") == []


@pytest.mark.parametrize(
    "text",
    ["February 30", "30 February 2021", "Feb. 29, 2021", "31 April", "2020-13-05", "31.11.2020",
     "September 31, 2020", "29-31 June", "0 May", "2021-02-29T10:00Z"],
)  # fmt: skip
def test_what_no_calendar_has_is_no_date(text: str) -> None:
    assert find_dates(text) == []


def test_the_leap_day_is_one() -> None:
    assert found("29 February; Feb. 29, 2020") == [
        ("29 February", "month_day"),
        ("Feb. 29, 2020", "date"),
    ]


def test_a_line_break_ends_a_date() -> None:
    assert found("October\n29, 2020") == [("October", "month")]


def test_a_timestamp_holds_its_time() -> None:
    mention = one("2020-10-29T08:30:15.5+04:00")
    assert (mention.kind, mention.hour, mention.minute, mention.zone) == ("date", 8, 30, "+04:00")


def test_vague_wordings_are_marked() -> None:
    vague = ["about two weeks ago", "days ago", "more than a month ago", "early May", "mid-2019"]
    assert [one(text).approximate for text in vague] == [True] * 5
    assert [one(text).approximate for text in ("two days ago", "in May", "in 2019")] == [False] * 3


@given(st.text(max_size=40), st.sampled_from(["on Oct. 5", "at 0400 GMT", "two days ago"]))
def test_mentions_are_ordered_disjoint_and_slice_back(noise: str, date_text: str) -> None:
    text = f"{noise} {date_text} {noise}"
    mentions = find_dates(text)
    assert all(m.text == text[m.start : m.end] != "" for m in mentions)
    edges = [edge for mention in mentions for edge in (mention.start, mention.end)]
    assert edges == sorted(edges)


@pytest.mark.parametrize(
    "unit", ["1", "1,", "1-", "12:34", "1994-", "Oct. ", "last ", "two-", "a ", "1 and ", "5 to "]
)
def test_any_input_is_read_in_linear_time(unit: str) -> None:
    text = unit * (200_000 // len(unit))
    started = time.perf_counter()
    find_dates(text)
    assert time.perf_counter() - started < 20


@pytest.mark.parametrize(
    ("text", "shift"),
    [
        ("the previous evening, killing five", -1),
        ("hit it the evening before, killing five", -1),
        ("that afternoon a drone fell", 0),
        ("the following morning a drone fell", 1),
    ],
)
def test_an_hour_of_a_carried_day(text: str, shift: int) -> None:
    (one,) = find_dates(text)
    assert (one.unit, one.shift, one.anchor) == ("day", shift, "carried")


def test_the_evening_before_something() -> None:
    assert find_dates("the evening before the attack a drone fell") == []


def test_the_year_of_a_war_that_killed() -> None:
    assert [one.year for one in find_dates("the war of 2006 killed nine")] == [2006]
    assert find_dates("the massacre of 2000 killed nine") != [2000]


def test_the_year_of_a_war_that_killed_is_no_count() -> None:
    assert [one.text for one in find_dates("The 2020 war killed 6,500 people.")] == ["2020"]
    assert find_dates("Some 2020 people killed there were soldiers.") == []
