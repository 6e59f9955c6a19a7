"""Read the part of a year or month that stands before it: "the first six months of 2021"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from nkclaims.extraction.language.quick_regex import QuickRegex

_PART = QuickRegex(
    r"\b(?P<which>first|second|third|fourth|last)\s(?:(?P<half>half)|(?P<quarter>quarter)"
    r"|(?P<count>two|three|four|five|six|seven|eight|nine|ten|eleven)\smonths)\s(?:of|in)\s$",
    re.IGNORECASE,
)
# "In the summer of 2006"
_SEASON = QuickRegex(r"\b(?P<season>spring|summer|autumn|fall)\s(?:of\s)?$", re.IGNORECASE)
_FIRST_MONTH = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9}
_WHICH = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_COUNTS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven")


_MONTH_PART = QuickRegex(
    r"\b(?:(?P<half>first|second|latter) half"
    r"|(?P<week>first|second|third|fourth|last|final|opening|closing) week"
    r"|(?P<begun>first|opening) (?:few |couple of )?(?P<n>\w+ )?days"
    r"|(?:last|final|closing) (?:few |couple of )?(?P<left>\w+ )?days"
    r"|(?P<day>first|last|final) day)\sof\s(?:last\s)?$",
    re.IGNORECASE,
)
_WEEKS = {**_WHICH, "opening": 1}
_SOME = 10  # days of which "the first days" of a month are


def part_of_month(before: str, month: date) -> tuple[date, date] | None:
    """Return the first and last day of the part of a month; None if no words before name one.

    >>> part_of_month("in the last week of ", date(2021, 4, 1))
    (datetime.date(2021, 4, 24), datetime.date(2021, 4, 30))
    """
    part = _MONTH_PART.search(before)
    if part is None:
        return None
    first, last = month.replace(day=1), last_of_month(month.year, month.month)
    if part["half"]:
        is_first = part["half"].lower() == "first"
        return (first, month.replace(day=15)) if is_first else (month.replace(day=16), last)
    if part["day"]:
        return (first, first) if part["day"].lower() == "first" else (last, last)
    if part["week"]:
        which = _WEEKS.get(part["week"].lower())
        if which is None:
            return last - timedelta(days=6), last
        return month.replace(day=7 * which - 6), month.replace(day=7 * which)
    count = _count(part["n"] or part["left"])
    if part["begun"]:
        return first, month.replace(day=count)
    return last - timedelta(days=count - 1), last


def _count(word: str | None) -> int:
    word = (word or "").strip().lower()
    if word.isdigit() and 0 < int(word) < 28:
        return int(word)
    return 2 + _COUNTS.index(word) if word in _COUNTS else _SOME


def part_of_year(before: str, year: int) -> tuple[date, date] | None:
    """Return the first and last day of the part of a year; None if the words before name none.

    >>> part_of_year("in the second half of ", 2021)
    (datetime.date(2021, 7, 1), datetime.date(2021, 12, 31))
    """
    if season := _SEASON.search(before):
        month = _FIRST_MONTH[season["season"].lower()]
        return date(year, month, 1), last_of_month(year, month + 2)
    part = _PART.search(before)
    if part is None:
        return None
    which = part["which"].lower()
    months = 6 if part["half"] else 3
    if part["count"]:
        months = 2 + _COUNTS.index(part["count"].lower())
    first = 13 - months if which == "last" else 1 + months * (_WHICH[which] - 1)
    if first + months > 13:
        return None  # "the third half"
    return date(year, first, 1), last_of_month(year, first + months - 1)


def last_of_month(year: int, month: int) -> date:
    """Return the last day of a month."""
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
