"""Which days a date mention means, by the usual reading of newswire.

News tells what happened: a date that is not complete is the last such date up to the day of
publication, unless the caller knows that the sentence looks ahead.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from nkclaims.grammar.date_mention import DateMention, Part, Unit

Interval = tuple[date, date]
# Editors name the year of a date that is far away. So "November 3" in an article of 29 October is
# the coming one although no verb says so, and "December 25" is that of the year before.
AHEAD_DAYS = 31
# "Was to take effect on October 18" in an article of 20 October does not mean the next year's.
JUST_PAST_DAYS = 14
# First and last of: days of a month (None is its end), months of a year, years of a decade.
_DAYS_OF_PART: dict[Part, tuple[int, int | None]] = {
    "early": (1, 10), "mid": (11, 20), "late": (21, None),
}  # fmt: skip
_MONTHS_OF_PART: dict[Part, tuple[int, int]] = {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}
YEARS_OF_PART: dict[Part, tuple[int, int]] = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}
_DAY = timedelta(days=1)
_WEEK = timedelta(days=7)
_UNITS_A_DAY: dict[Unit, int] = {"second": 86_400, "minute": 1_440, "hour": 24}
_LEAP_CYCLE = 9  # years between two 29 Februaries, plus one, at the most


def resolve(
    mention: DateMention, published_on: date, carried: date | None = None, *, future: bool = False
) -> Interval | None:
    """Return the first and the last local date that a mention means.

    A period that has begun ends on the day of publication, or begins there when ``future``.

    Args:
        mention: what :func:`nkclaims.grammar.dates.find_dates` found.
        published_on: the local date of publication.
        carried: the date in force from earlier sentences; "the previous day" counts from it.
        future: the sentence looks ahead ("will meet on Thursday").

    Returns:
        None for clock times, for a count of days of something undated ("25th day"), and where the
        text gives too little: no carried date, no number ("days ago"), 03/04/2020.
    """
    anchor = carried if mention.anchor == "carried" else published_on
    if anchor is None:
        return None
    try:
        interval = _interval(mention, anchor, future)
    except (OverflowError, ValueError):  # "200,000 days ago": outside the calendar
        return None
    if interval is None or mention.kind in ("date", "month_day", "weekday", "window"):
        return interval
    return _up_to(published_on, interval, future)


def _interval(mention: DateMention, anchor: date, future: bool) -> Interval | None:
    match mention.kind:
        case "date" | "month_day" | "date_range":
            return _days(mention, anchor, future)
        case "month" | "month_year":
            return _month(mention, anchor, future)
        case "year" | "year_range" | "decade":
            return _years(mention)
        case "weekday":
            day = _weekday(mention, anchor, future)
            return day, day
        case "relative":
            return None if mention.shift is None else _shifted(mention, anchor, mention.shift)
        case "window":
            return _window(mention, anchor)
        case "clock" | "clock_range" | "duration_day":
            return None


def _up_to(published_on: date, interval: Interval, future: bool) -> Interval:
    first, last = interval
    if not first <= published_on <= last:
        return interval
    return (published_on, last) if future else (first, published_on)


def _days(mention: DateMention, anchor: date, future: bool) -> Interval | None:
    if mention.month is None or mention.day is None:
        return None
    year = _year(mention, anchor) or _nearest_year(mention.month, mention.day, anchor, future)
    first = date(year, mention.month, mention.day)
    last_day = mention.until.day if mention.until else mention.day
    return first, date(year, mention.month, last_day or mention.day)


def _nearest_year(month: int, day: int, anchor: date, future: bool) -> int:
    """Return the year of the nearest such day: past, or to come if soon or ``future``."""
    edge = (
        anchor - timedelta(days=JUST_PAST_DAYS) if future else anchor + timedelta(days=AHEAD_DAYS)
    )
    step = 1 if future else -1
    for year in range(edge.year, edge.year + step * _LEAP_CYCLE, step):
        if day <= monthrange(year, month)[1] and (date(year, month, day) - edge).days * step >= 0:
            return year
    raise ValueError(f"no day {day} of month {month} near {anchor}")


def _year(mention: DateMention, anchor: date) -> int | None:
    """Return the year that is printed, or said: "in October last year"."""
    if mention.unit == "year" and mention.shift is not None:
        return anchor.year + mention.shift
    return mention.year


def _month(mention: DateMention, anchor: date, future: bool) -> Interval:
    month, year = mention.month or 1, _year(mention, anchor)
    if year is None and mention.shift:  # "last October", "next October": never the current month
        is_beyond = month < anchor.month if mention.shift < 0 else month > anchor.month
        year = anchor.year if is_beyond else anchor.year + mention.shift
    elif year is None:
        year = _nearest_year(month, 1, anchor.replace(day=1) if future else anchor, future)
    first_day, last_day = _DAYS_OF_PART[mention.part] if mention.part else (1, None)
    return (
        date(year, month, first_day),
        date(year, month, last_day or monthrange(year, month)[1]),
    )


def _years(mention: DateMention) -> Interval | None:
    if mention.year is None:
        return None
    if mention.kind == "decade":
        first, last = YEARS_OF_PART[mention.part] if mention.part else (0, 9)
        return date(mention.year + first, 1, 1), date(mention.year + last, 12, 31)
    first, last = _MONTHS_OF_PART[mention.part] if mention.part else (1, 12)
    final = mention.until.year if mention.until and mention.until.year else mention.year
    return date(mention.year, first, 1), date(final, last, monthrange(final, last)[1])


def _weekday(mention: DateMention, anchor: date, future: bool) -> date:
    weekday = mention.weekday or 0
    if mention.unit == "week" and mention.shift is not None:
        return _monday(anchor) + mention.shift * _WEEK + weekday * _DAY
    if mention.shift == 1 or (future and mention.shift != -1):
        first = anchor + (_DAY if mention.shift == 1 else timedelta())
        return first + (weekday - first.weekday()) % 7 * _DAY
    last = anchor - (_DAY if mention.shift == -1 else timedelta())
    return last - (last.weekday() - weekday) % 7 * _DAY


def _monday(day: date) -> date:
    return day - day.weekday() * _DAY


def _month_of(anchor: date, shift: int) -> date:
    """Return the first day of the month that lies ``shift`` months from the anchor's."""
    months = anchor.year * 12 + anchor.month - 1 + shift
    return date(months // 12, months % 12 + 1, 1)


def _day_of(anchor: date, months: int) -> date:
    """Return the day of the same number so many months away, or the last of that month."""
    first = _month_of(anchor, months)
    return first.replace(day=min(anchor.day, monthrange(first.year, first.month)[1]))


def is_exact(mention: DateMention) -> bool:
    """Tell whether weeks are counted from a day that the text gives: "broke down a week later"."""
    ends = ("later", "earlier", "after") if mention.anchor == "carried" else ()
    return mention.text.lower().endswith(ends) or is_to_the_day(mention)


def is_to_the_day(mention: DateMention) -> bool:
    """Tell whether a shift by weeks, months or years means one day: "a year ago today"."""
    words = " ".join(mention.text.lower().split())
    return words.endswith(("ago today", "ago to the day", "this day"))


def _shifted(mention: DateMention, anchor: date, shift: int) -> Interval | None:
    """Return the day, or the calendar week, month, year, that lies ``shift`` units away."""
    match mention.unit:
        case "day":
            return anchor + shift * _DAY, anchor + shift * _DAY
        case "night":
            return anchor + (shift - 1) * _DAY, anchor + shift * _DAY
        case "week":
            if is_exact(mention):
                return anchor + shift * _WEEK, anchor + shift * _WEEK
            monday = _monday(anchor) + shift * _WEEK
            return monday, monday + 6 * _DAY
        case "weekend":
            return _weekend(anchor, shift)
        case "month" | "year" if is_to_the_day(mention):
            day = _day_of(anchor, shift * (1 if mention.unit == "month" else 12))
            return day, day
        case "month":
            return _month_of(anchor, shift), _month_of(anchor, shift + 1) - _DAY
        case "year":
            return date(anchor.year + shift, 1, 1), date(anchor.year + shift, 12, 31)
        case "decade":
            first = (anchor.year // 10 + shift) * 10
            return date(first, 1, 1), date(first + 9, 12, 31)
        case "second" | "minute" | "hour":
            if 0 < 2 * shift < _UNITS_A_DAY[mention.unit]:
                return anchor, anchor  # "two minutes later" is the same day
            return _stretch(anchor, shift, _UNITS_A_DAY[mention.unit])
        case None:
            return None


def _weekend(anchor: date, shift: int) -> Interval:
    """Return the weekend that began last, moved by ``shift``; "last" is that one on a weekday."""
    saturday = anchor - (anchor.weekday() - 5) % 7 * _DAY
    is_weekend = anchor.weekday() >= 5
    saturday += (shift if is_weekend or shift >= 0 else shift + 1) * _WEEK
    return saturday, saturday + _DAY


def _stretch(anchor: date, amount: int, units_a_day: int) -> Interval:
    days = -(-abs(amount) // units_a_day) * _DAY
    return (anchor - days, anchor) if amount <= 0 else (anchor, anchor + days)


def _window(mention: DateMention, anchor: date) -> Interval | None:
    """Return the days from the anchor back, or on, as far as the window reaches."""
    if mention.count is None or mention.shift is None or mention.unit is None:
        return None
    amount = mention.count * mention.shift
    if mention.unit in _UNITS_A_DAY:
        return _stretch(anchor, amount, _UNITS_A_DAY[mention.unit])
    months = {"month": 1, "year": 12, "decade": 120}.get(mention.unit)
    if months is None:
        return _stretch(anchor, amount * (7 if mention.unit in ("week", "weekend") else 1), 1)
    month = _month_of(anchor, amount * months)
    edge = month.replace(day=min(anchor.day, monthrange(month.year, month.month)[1]))
    return (edge, anchor) if amount <= 0 else (anchor, edge)
