"""The grammar of dates that name a month, and of dates in digits alone.

A reader takes the text and the place of a word or a run of digits, and reads what begins there. All
patterns are bounded and are tried at such places only, so that a scan is linear.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from nkclaims.grammar.calendar_words import (
    AFTER_COMMA_YEAR,
    AMBIGUOUS_MONTHS,
    DAY,
    LOWER_CASE_MONTHS,
    MONTH,
    MONTHS,
    STEPS,
    YEAR_DIGITS,
    compiled,
    either,
)
from nkclaims.grammar.date_mention import DateMention, Reading
from nkclaims.grammar.document import Span
from nkclaims.grammar.number_words import DASH, GAP, HYPHEN, SOME_GAP

SPAN_DASH = rf"{SOME_GAP}{DASH}{SOME_GAP}"  # "8 - 14 October"
_LAST = DAY.replace("day", "last")
_NO_QUANTITY = rf"(?![.,:/]\d|{SOME_GAP}%|{GAP}per(?:{GAP}|cent))"

_MONTH_ALONE = compiled(MONTH)
_MONTH_YEAR = compiled(rf"{MONTH}{AFTER_COMMA_YEAR}")
_MONTH_DAY = compiled(rf"{MONTH}(?:{SOME_GAP}|{HYPHEN}){DAY}(?:{AFTER_COMMA_YEAR}|{_NO_QUANTITY})")
_MONTH_DAYS = compiled(
    rf"{MONTH}{GAP}{DAY}(?:{SPAN_DASH}|{GAP}(?:to|(?P<and>and)){GAP}){_LAST}"
    rf"(?:{AFTER_COMMA_YEAR}|{_NO_QUANTITY})"
)
_DAY_MONTH = compiled(
    rf"{DAY}(?:{GAP}(?:of{GAP})?|{HYPHEN}){MONTH}"
    rf"(?:{AFTER_COMMA_YEAR}|{HYPHEN}(?P<hyphen_year>{YEAR_DIGITS})(?!\w))?"
)
_DAYS_MONTH = compiled(
    rf"{DAY}(?:{SPAN_DASH}|/|{GAP}(?:to|and|or){GAP}){_LAST}{GAP}(?:of{GAP})?{MONTH}"
    rf"(?:{AFTER_COMMA_YEAR})?"
)
_NUMERIC = compiled(
    r"(?P<one>\d{1,2})(?P<mark>[./-])(?P<two>\d{1,2})(?P=mark)(?P<year>\d{4})(?!\w)"
)
# "24.02.22", of bulletins: a number with two dots is a day of this century
_SHORT = compiled(r"(?P<one>\d\d)(?P<mark>\.)(?P<two>\d\d)\.(?P<year>\d\d)(?![\w.]\w|\w)")
_ISO = compiled(
    r"(?P<year>\d{4})(?P<mark>[-/])(?P<month>\d\d)(?P=mark)(?P<day>\d\d)"
    r"(?:T(?P<hour>[01]\d|2[0-3]):(?P<minute>[0-5]\d)(?::[0-5]\d(?:\.\d{1,9})?)?"
    r"(?P<zone>Z|[+-]\d\d:?\d\d)?)?(?!\w)"
)
_ISO_MONTH = compiled(rf"(?P<year>{YEAR_DIGITS})-(?P<month>0[1-9]|1[0-2])(?![\w-])")
_MONTH_CUE = compiled(
    r"\b(?:in|since|by|until|till|from|during|through|throughout|last|this|next|mid|early|late"
    rf"|between|(?:beginning|start|middle|end|half|part|week|fortnight|days?){GAP}of"
    rf"|(?:year|months){GAP}to|(?:{either(MONTHS)}){GAP}(?:and|to|until|or))"
    rf"(?:{GAP}|{HYPHEN})$"
)
# "March remains the deadliest month"
_RANKED = compiled(
    rf"{GAP}(?:was|is|remain(?:s|ed)){GAP}(?:the|its|their){GAP}(?:[a-z]+{GAP})?"
    rf"(?:[a-z]+est|worst){GAP}month(?!\w)"
    rf"|[’']s{GAP}(?:death{GAP}|civilian{GAP})?(?:toll|deaths|casualties|fighting)(?!\w)"
)
_YEAR_STEP = compiled(rf",?{GAP}(?:of{GAP})?(?P<step>{either(tuple(STEPS))}){GAP}year(?!\w)")
_BETWEEN = compiled(rf"\bbetween{GAP}$")
_SINCE = compiled(rf"\bsince{GAP}$")
_IN = compiled(rf"\bin{GAP}$")
# "On May 5 and 6 in Orlev", not "On May 5 and 6 people died"
_NO_COUNT = compiled(
    rf"{SOME_GAP}(?:[.,;:)]|$)|{GAP}(?:in|at|near|on|when|while|as|but|by|after|before|that|which|with)\b"
)
_VERB = compiled(rf"{GAP}(?:be|have|not|also|still|face|soon|yet)\b")
_WINDOW = 16


def read_month(text: str, start: int) -> Reading:
    """Read a date that begins with the name of a month: "Oct. 19, 2020", "October last year"."""
    return _with_year_step(text, _month_first(text, start))


def read_day(text: str, start: int) -> Reading:
    """Read a date that begins with one or two digits: "29 October 2020", "29.10.2020"."""
    return _with_year_step(text, _day_first(text, start))


def _with_year_step(text: str, reading: Reading) -> Reading:
    """Read on where "last year" gives the year of a month or a day."""
    if not isinstance(reading, DateMention) or reading.year is not None:
        return reading
    match = _YEAR_STEP.match(text, reading.end)
    if match is None or reading.until is not None:
        return reading
    step = STEPS[match["step"].lower()]
    printed = text[reading.start : match.end()]
    return replace(reading, end=match.end(), text=printed, unit="year", shift=step)


def _month_first(text: str, start: int) -> Reading:
    alone = _MONTH_ALONE.match(text, start)
    if alone is None or not _is_written_as_month(alone):
        return None
    if match := _MONTH_YEAR.match(text, start):
        return _month(match, int(match["year"]))
    before = text[max(0, start - _WINDOW) : start]
    # A day takes "on": "In October 21 civilians died" counts civilians.
    names_month_only = _IN.search(before) is not None
    match = _MONTH_DAYS.match(text, start)
    if match and match["and"] and not (match["year"] or _BETWEEN.search(before)):
        are_next = int(match["day"]) + 1 == int(match["last"])
        if not (are_next and _NO_COUNT.match(text, match.end())):
            match = None  # "On May 5 and 6 people died"
    if match and _SINCE.search(before) and not (match["year"] or match["and"]):
        match = None  # "brought the number killed since May 7 to 12"
    if match and (reading := _range(match)):
        return reading
    match = _MONTH_DAY.match(text, start)
    if match and (match["year"] or not names_month_only):
        return _day(match, match["year"], match["month"], match["day"])
    if alone["month"].lower() in AMBIGUOUS_MONTHS and not (
        _MONTH_CUE.search(before) or _RANKED.match(text, alone.end())
    ):
        return None
    return _month(alone, None) if alone["month"][0].isupper() else None


def _day_first(text: str, start: int) -> Reading:
    if match := _NUMERIC.match(text, start) or _SHORT.match(text, start):
        return _numeric(match)
    match = _DAYS_MONTH.match(text, start)
    if match and _is_written_as_month(match) and (reading := _range(match)):
        return reading
    match = _DAY_MONTH.match(text, start)
    if match is None or not _is_written_as_month(match):
        return None
    if match["month"].lower() == "may" and _VERB.match(text, match.end()):
        return None
    return _day(match, match["year"] or match["hyphen_year"], match["month"], match["day"])


def read_iso(text: str, start: int) -> Reading:
    """Read "2020-10-29", with or without a time, "2020/10/29" or "2020-10"."""
    if match := _ISO.match(text, start):
        day = _day(match, match["year"], match["month"], match["day"])
        if not isinstance(day, DateMention) or match["hour"] is None:
            return day
        clock = int(match["hour"]), int(match["minute"])
        return replace(day, hour=clock[0], minute=clock[1], zone=match["zone"])
    if match := _ISO_MONTH.match(text, start):
        return _month(match, int(match["year"]))
    return None


def _is_written_as_month(match: re.Match[str]) -> bool:
    name = match["month"]
    return bool(name[0].isupper() or name in LOWER_CASE_MONTHS)


def _month_number(month: str) -> int:
    return MONTHS[month.lower()] if month[0].isalpha() else int(month)


def _month(match: re.Match[str], year: int | None) -> DateMention:
    return DateMention(
        match.start(),
        match.end(),
        match.group(),
        "month" if year is None else "month_year",
        year=year,
        month=_month_number(match["month"]),
    )


def _day(match: re.Match[str], year: str | None, month: str, day: str) -> DateMention | Span:
    """Return the mention of a day, or the span to skip where no calendar has that day."""
    try:  # 2000 stands in for a year that is not printed, as it has a 29 February
        found = date(int(year) if year else 2000, _month_number(month), int(day))
    except ValueError:
        return Span(match.start(), match.end())
    return DateMention(
        match.start(),
        match.end(),
        match.group(),
        "date" if year else "month_day",
        year=found.year if year else None,
        month=found.month,
        day=found.day,
    )


def _range(match: re.Match[str]) -> Reading:
    first = _day(match, match["year"], match["month"], match["day"])
    last = _day(match, match["year"], match["month"], match["last"])
    if isinstance(first, Span) or isinstance(last, Span):
        return Span(match.start(), match.end())
    if int(match["day"]) >= int(match["last"]):
        return None
    begin = match.start("last")
    text = match.group()[begin - match.start() :]
    return replace(first, kind="date_range", until=replace(last, start=begin, text=text))


def _numeric(match: re.Match[str]) -> Reading:
    """Read day and month in the only order that makes a date; else leave both open."""
    year = match["year"] if len(match["year"]) == len("2020") else f"20{match['year']}"
    by_day = _day(match, year, match["two"], match["one"])
    by_month = _day(match, year, match["one"], match["two"])
    if isinstance(by_day, Span):
        return by_month
    if isinstance(by_month, Span) or by_day == by_month:
        return by_day
    return replace(by_day, month=None, day=None)
