"""Clock times: what is printed, and which moment it is in UTC."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkclaims.grammar.dates import clock_at, find_dates

DAY = date(2020, 10, 21)
FOUR_HOURS = 240


@pytest.mark.parametrize(
    ("text", "zone", "moment"),
    [
        ("at 0400 GMT", "GMT", "2020-10-21T04:00"),
        ("(0800GMT)", "GMT", "2020-10-21T08:00"),
        ("at 12:55", None, "2020-10-21T08:55"),
        ("at 8 a.m.", None, "2020-10-21T04:00"),
        ("12 a.m.", None, "2020-10-20T20:00"),
        ("12 p.m.", None, "2020-10-21T08:00"),
        ("at 04:00 local time", "local", "2020-10-21T00:00"),
        ("10:30 p.m. (local time)", "local", "2020-10-21T18:30"),
        ("00:00 UTC", "UTC", "2020-10-21T00:00"),
        ("14:30 (UTC+2)", "UTC+2", "2020-10-21T12:30"),
        ("14:30 GMT-03:30", "GMT-03:30", "2020-10-21T18:00"),
        ("5 p.m. EDT", "EDT", "2020-10-21T21:00"),
        ("08.30 CET", "CET", "2020-10-21T07:30"),
        ("24:00", None, "2020-10-21T20:00"),
        ("midnight", None, "2020-10-20T20:00"),
        ("at noon GMT", "GMT", "2020-10-21T12:00"),
        ("five o'clock", None, "2020-10-21T01:00"),
        ("0400 hours", None, "2020-10-21T00:00"),
        ("2020-10-21T08:30Z", "Z", "2020-10-21T08:30"),
        ("2020-10-21T08:30+04:00", "+04:00", "2020-10-21T04:30"),
    ],
)
def test_the_moment_of_a_clock_time(text: str, zone: str | None, moment: str) -> None:
    (mention,) = find_dates(text)
    assert mention.zone == zone
    assert clock_at(mention, DAY, FOUR_HOURS) == datetime.fromisoformat(moment).replace(tzinfo=UTC)


@pytest.mark.parametrize("text", ["at 10:30 Moscow time", "2 p.m. ET", "10:30 IST", "on May 5"])
def test_a_zone_that_is_not_known_gives_no_moment(text: str) -> None:
    (mention,) = find_dates(text)
    assert clock_at(mention, DAY, FOUR_HOURS) is None


@pytest.mark.parametrize(
    ("text", "first", "last", "zone"),
    [
        ("from 12:55 to 13:30", (12, 55), (13, 30), None),
        ("[0855-0930GMT]", (8, 55), (9, 30), "GMT"),
        ("8-9 a.m.", (8, 0), (9, 0), None),
        ("11 to 1 p.m.", (11, 0), (13, 0), None),
        ("8 a.m. to 5 p.m. GMT", (8, 0), (17, 0), "GMT"),
        ("between 22:00 and 02:00 local time", (22, 0), (2, 0), "local"),
    ],
)
def test_ranges(text: str, first: tuple[int, int], last: tuple[int, int], zone: str | None) -> None:
    (mention,) = find_dates(text)
    assert mention.until is not None
    assert (mention.hour, mention.minute, mention.zone) == (*first, zone)
    assert (mention.until.hour, mention.until.minute, mention.until.zone) == (*last, zone)


@given(st.times(), st.integers(-720, 840))
def test_the_offset_is_taken_off(time, offset: int) -> None:
    (mention,) = find_dates(f"at {time:%H:%M}")
    moment = clock_at(mention, DAY, offset)
    assert moment is not None
    assert (moment + timedelta(minutes=offset)).replace(tzinfo=None) == datetime.combine(
        DAY, time.replace(second=0, microsecond=0)
    )
