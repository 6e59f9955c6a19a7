"""One date or clock time as it is printed, before anyone works out which day it means."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from nkclaims.grammar.document import Span

DateKind = Literal[
    "date",
    "month_day",
    "month_year",
    "month",
    "year",
    "date_range",
    "year_range",
    "decade",
    "weekday",
    "relative",
    "window",
    "duration_day",
    "clock",
    "clock_range",
]
Unit = Literal[
    "second", "minute", "hour", "day", "night", "week", "weekend", "month", "year", "decade"
]
Part = Literal["early", "mid", "late"]
Anchor = Literal["published", "carried"]


@dataclass(frozen=True)
class DateMention:
    """A stretch of text that names a day, a longer period or a time of day.

    Attributes:
        start: first code point.
        end: code point after the last.
        text: what is printed there.
        kind: ``relative`` is a shift from an anchor ("two days ago"), ``window`` a stretch that
            ends or begins at it ("the past 10 days"), ``duration_day`` a count of days (weeks ...)
            of something that the mention does not date ("25th day").
        year: with century, as far as it is printed.
        month: 1-12.
        day: 1-31. A ``date`` with a year and no day is a numeric date whose day and month cannot
            be told apart; it resolves to nothing.
        weekday: 0 is Monday.
        hour: 0-24.
        minute: 0-59.
        zone: the printed zone: "GMT", "UTC+4", "local", "Moscow".
        part: which third of the month, year or decade.
        count: how many units: of the window, or the ordinal of the day.
        unit: what count and shift are counted in; ``year`` with a month is "October last year".
        shift: steps from the anchor, -1 for "last"; none where no number is given ("days ago").
        anchor: the day that a relative mention counts from: that of publication, or the one
            carried over from earlier sentences.
        approximate: the wording says that the bounds are vague ("about a month ago").
        until: the end of a range.
    """

    start: int
    end: int
    text: str
    kind: DateKind
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    hour: int | None = None
    minute: int | None = None
    zone: str | None = None
    part: Part | None = None
    count: int | None = None
    unit: Unit | None = None
    shift: int | None = None
    anchor: Anchor | None = None
    approximate: bool = False
    until: DateMention | None = None


# What a reader makes of the text at one place: a mention; the span of a form that is no date of any
# calendar ("February 30"), to be skipped; or nothing.
Reading = DateMention | Span | None
Reader = Callable[[str, int], Reading]
