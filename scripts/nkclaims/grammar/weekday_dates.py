"""The grammar of weekdays, and of a step or a part that stands before a weekday, month or year."""

from __future__ import annotations

from dataclasses import replace

from nkclaims.grammar.calendar_words import (
    MONTH,
    MONTHS,
    PARTS,
    STEPS,
    WEEKDAYS,
    WEEKDAYS_IN_FULL,
    compiled,
    either,
)
from nkclaims.grammar.date_mention import DateMention, Reading
from nkclaims.grammar.month_dates import read_day, read_month
from nkclaims.grammar.number_words import GAP, HYPHEN
from nkclaims.grammar.relative_dates import read_window, read_wording
from nkclaims.grammar.years import read_short_decade, read_year, year_at

_WHICH = either(tuple(STEPS))
_WEEKDAY = compiled(
    rf"(?:(?P<which>{_WHICH}){GAP}(?:(?:past|coming){GAP})?)?"
    rf"(?P<weekday>{either(WEEKDAYS_IN_FULL)})(?!\w)"
    rf"(?:{GAP}(?:of{GAP})?(?P<week>last|this|next){GAP}week(?!\w))?"
)
_WEEKDAY_OF = compiled(
    rf"(?P<weekday>{either(WEEKDAYS)})(?!\w)(?:\.?,?{GAP}(?:the{GAP})?|{GAP}\()(?=\w)"
)
# Days that are names: no one was killed "last" Bloody Sunday.
_NAMED_DAY = compiled(
    rf"\b(?:Bloody|Black|Good|Ash|Palm|Easter|Holy|Maundy|Shrove|Cyber|Super){GAP}$"
)
_WHICH_MONTH = compiled(rf"(?P<which>{_WHICH}){GAP}{MONTH}(?!\.?{GAP}\d)")
_PART = compiled(rf"(?P<part>{either(PARTS)})(?:{HYPHEN}|{GAP}(?:in{GAP}|of{GAP})?(?:the{GAP})?)")

_WITH_PARTS = frozenset({"month", "month_year", "year", "decade"})
_WINDOW = 24


def read_weekday(text: str, start: int) -> Reading:
    """Read a weekday, alone, as "last Thursday", or with its date: "Tuesday, October 27"."""
    if (match := _WEEKDAY_OF.match(text, start)) and match["weekday"][0].isupper():
        at = match.end()
        day = read_day(text, at) if text[at].isdigit() else read_month(text, at)
        if isinstance(day, DateMention) and day.day is not None and day.kind != "date_range":
            number = WEEKDAYS[match["weekday"].lower()]
            return replace(day, start=start, text=text[start : day.end], weekday=number)
    match = _WEEKDAY.match(text, start)
    if match is None or not match["weekday"][0].isupper():
        return None
    if _NAMED_DAY.search(text[max(0, start - _WINDOW) : start]):
        return None
    which = match["week"] or match["which"]
    return DateMention(
        start,
        match.end(),
        match.group(),
        "weekday",
        weekday=WEEKDAYS[match["weekday"].lower()],
        unit="week" if match["week"] else "day",
        shift=STEPS[which.lower()] if which else None,
    )


def read_step(text: str, start: int) -> Reading:
    """Read what "last", "this", "next" and their like begin: a weekday, month, window or unit."""
    if reading := read_weekday(text, start):
        return reading
    if (match := _WHICH_MONTH.match(text, start)) and match["month"][0].isupper():
        month, step = MONTHS[match["month"].lower()], STEPS[match["which"].lower()]
        return DateMention(
            start, match.end(), match.group(), "month", month=month, unit="month", shift=step
        )
    return read_window(text, start) or read_wording(text, start)


def read_part(text: str, start: int) -> Reading:
    """Read a part of a month, year or decade: "late September", "the early 1990s"."""
    match = _PART.match(text, start)
    if match is None:
        return None
    at = match.end()
    whole: Reading
    if text[at : at + 1].isdigit():
        decade = read_short_decade(text, at)
        whole = decade or _whole_year(text, at)
    else:
        whole = read_month(text, at)
    if not isinstance(whole, DateMention) or whole.kind not in _WITH_PARTS:
        return None
    part = PARTS[match["part"].lower()]
    return replace(whole, start=start, text=text[start : whole.end], part=part, approximate=True)


def _whole_year(text: str, start: int) -> Reading:
    reading = read_year(text, start)
    return reading if isinstance(reading, DateMention) else year_at(text, start)
