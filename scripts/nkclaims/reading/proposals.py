"""Propose what a cell that is not in canonical form was probably meant to be.

A proposal is made only where the cell has one reading; otherwise the hint says which ones it has.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta

MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
TRUE, FALSE = {"true", "t", "yes", "y", "1"}, {"false", "f", "no", "n", "0"}
_YEAR_FIRST = re.compile(r"([0-9]{4})[-/. ]([0-9]{1,2})[-/. ]([0-9]{1,2})(?:[T ][0:.]+Z?)?")
_DIGITS_ONLY = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})")
_YEAR_LAST = re.compile(r"([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4}|[0-9]{2})(?: [0:]+)?")
_DAY_MONTH = re.compile(r"([0-9]{1,2})[-. ]+([A-Za-z]{3,9})[-., ]+([0-9]{4})")
_MONTH_DAY = re.compile(r"([A-Za-z]{3,9})\.? ([0-9]{1,2}),? ([0-9]{4})")
_SERIAL = re.compile(r"[0-9]{5}")
_THOUSANDS = re.compile(r"[0-9]{1,3}(?:[,  '_][0-9]{3})+")
MOST_EXACT = 2.0**53  # beyond this the computer's numbers have gaps
# Day 0 of most spreadsheets, which take 1900 for a leap year; some count from 1904.
_SPREADSHEET_EPOCH = date(1899, 12, 30)


def propose(type_name: str, cell: str) -> str:
    """Return what to write instead of ``cell`` in a column of this type; empty if nobody can tell.

    >>> propose("date", "29.10.2020")
    'write 2020-10-29'
    >>> propose("date", "05/06/2020")
    'ambiguous: 2020-05-06 or 2020-06-05; look it up, then write the one that is right'
    """
    readers: dict[str, Callable[[str], str]] = {
        "boolean": _boolean,
        "date": _date,
        "datetime": _datetime,
        "integer": _number,
        "number": _number,
    }
    return readers[type_name](cell.strip()) if type_name in readers else ""


def _boolean(cell: str) -> str:
    word = cell.casefold()
    return "write true" if word in TRUE else "write false" if word in FALSE else ""


def _number(cell: str) -> str:
    if _THOUSANDS.fullmatch(cell):
        return f"write {re.sub('[^0-9]', '', cell)}, if the marks separate thousands"
    with suppress(ValueError):
        value = float(cell.replace(",", "."))
        if value.is_integer() and abs(value) < MOST_EXACT:
            return f"write {value:.0f}"
    return "digits only: what limits the number, as “about”, has a column of its own"


def _date(cell: str) -> str:
    if _SERIAL.fullmatch(cell):
        day = _SPREADSHEET_EPOCH + timedelta(days=int(cell))
        return f"a spreadsheet's day number, {day} if its days count from 1900; look it up"
    if (last := _YEAR_LAST.fullmatch(cell)) and len(last[3]) == 2:
        return "ambiguous: write the year in four digits, as YYYY-MM-DD"
    days = sorted(set(_readings(cell)))
    if len(days) == 1:
        return f"write {days[0]}"
    if days:
        listed = " or ".join(map(str, days))
        return f"ambiguous: {listed}; look it up, then write the one that is right"
    shapes = (_YEAR_FIRST, _DIGITS_ONLY, _YEAR_LAST, _DAY_MONTH, _MONTH_DAY)
    has_shape = any(shape.fullmatch(cell) for shape in shapes)
    return "the calendar has no such day" if has_shape else ""


def _readings(cell: str) -> Iterator[date]:
    """Yield each day of the calendar that ``cell`` can mean."""
    numbers: list[tuple[int, int, int]] = []
    if found := _YEAR_FIRST.fullmatch(cell) or _DIGITS_ONLY.fullmatch(cell):
        numbers = [(int(found[1]), int(found[2]), int(found[3]))]
    elif found := _YEAR_LAST.fullmatch(cell):
        one, other, year = int(found[1]), int(found[2]), int(found[3])
        numbers = [(year, one, other), (year, other, one)]
    elif found := _DAY_MONTH.fullmatch(cell):
        numbers = [(int(found[3]), _month(found[2]), int(found[1]))]
    elif found := _MONTH_DAY.fullmatch(cell):
        numbers = [(int(found[3]), _month(found[1]), int(found[2]))]
    for year, month, day in numbers:
        with suppress(ValueError):
            yield date(year, month, day)


def _month(word: str) -> int:
    """Return the number of the English month, 0 if it is none; no locale has a say in it."""
    numbers = (n for n, name in enumerate(MONTHS, start=1) if name.startswith(word.casefold()))
    return next(numbers, 0)


def _datetime(cell: str) -> str:
    with suppress(ValueError, OverflowError):
        moment = datetime.fromisoformat(cell)
        if moment.tzinfo is None:
            return "which zone is meant? Work out the time in UTC and end it with Z"
        return f"write {moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
    return ""
