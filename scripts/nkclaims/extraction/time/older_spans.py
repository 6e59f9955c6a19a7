"""Say over which days the older figure of a pair counts: "33 this week, 18 the week before".

A toll has the beginning of the newer one, and ends on the day that is printed with it.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta

from nkclaims.extraction.draft import Draft, Sentence
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.link.older import is_compared
from nkclaims.extraction.time.days import Day, Days
from nkclaims.extraction.time.periods import inferred
from nkclaims.grammar.date_intervals import Interval

# By what the older span lies before that of the newer figure
EARLIER_BY = QuickRegex(
    r"\b(?:(?:an?|one|the) (?P<unit>day|week|month|year) (?:before|earlier|ago)"
    r"|the (?:previous|preceding) (?P<last>day|week|month|year)"
    r"|the same (?:[\w-]+ ){1,3}?(?:of )?(?:last|the previous|the preceding) (?P<same>year)"
    r"|the same (?:[\w-]+ ){1,3}?(?:of|in) (?P<then>\d{4}))\b"
)
CLAUSE_END = re.compile(r"[,;.]\s|$")
# "Up from 64 a day earlier"
AGO = QuickRegex(
    r"\b(?:(?P<n>an?|two|three|four|five|six|ten|\d) (?P<unit>day|night|week)s? "
    r"(?:earlier|before|ago)|the (?:previous (?:day|night)|(?:day|night) before))\b"
)
IN_YEAR = re.compile(r"\s(?:in|during|over|throughout)\s(?:(?:the whole|all) of\s|the\s)?")
NUMBERS = {"a": 1, "an": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "ten": 10}
STOP = re.compile(r"[;.\n]|,(?!\d)")
NEAR = 110  # characters behind an older figure in which its day stands


def over_older(draft: Draft, newer: Draft | None, sentence: Sentence, days: Days) -> Draft | None:
    """Return the older figure of a pair over the span that its words give it; None without one.

    A month or half-year that is printed with it is its own; else it is as long as the newer one.
    """
    if not is_compared(draft) or newer is None or newer.period is None:
        return None
    first, last = newer.period
    if newer.sentence != draft.sentence or first is None or last is None or first == last:
        return None
    number = draft.value_span or draft.quote
    stop = CLAUSE_END.search(days.article.text, number.end, sentence.end)
    end = stop.start() if stop else sentence.end
    by = EARLIER_BY.search(days.article.text, number.end, end)
    is_then = by is not None and (by["then"] or by["same"]) is not None
    if newer.scope == "increment" or (
        newer.scope == "cumulative" and not (_is_month(newer) or is_then)
    ):
        return None
    for one in sentence.dates:
        day = days.day(one) if number.end <= one.start < end else None
        units = ("month",) if by else ("month", "year")  # "in the same quarter of 2023"
        is_whole = day is not None and day.precision in units and one.part is None
        if day and is_whole and day.end < last:
            found = inferred(draft, day.start, day.end, "period")
            return replace(found, as_of=None, date_precision=day.precision, period_basis="stated")
    if by is None:
        return None
    if by["then"]:
        span = _back((first, last), (first.year - int(by["then"])) * 12)
    else:
        span = _before((first, last), by["unit"] or by["last"] or by["same"])
    scope = "daily" if newer.scope == "daily" else "period"
    return replace(inferred(draft, *span, scope), as_of=None, period_basis="relative")


def _is_month(newer: Draft) -> bool:
    """Tell whether a figure counts over a month that is not over: "38 this month"."""
    first, last = newer.period or (None, None)
    is_begun = first is not None and last is not None and first.day == 1
    return is_begun and first is not None and last is not None and (last - first).days < 31


def _before(span: Interval, unit: str) -> Interval:
    """Return as long a span that lies a unit before another; a month or year by its dates."""
    if unit in ("day", "week"):
        by = timedelta(days=7 if unit == "week" else 1)
        is_longer = span[1] - span[0] > 2 * by  # "from May 1 to 20, up from 40 a day earlier"
        return span[0] if is_longer else span[0] - by, span[1] - by
    return _back(span, 12 if unit == "year" else 1)


def _back(span: Interval, months: int) -> Interval:
    """Return the same days of a year so many months earlier."""
    is_whole = span[1] == _at(span[1], 0, 31)
    return _at(span[0], months, span[0].day), _at(span[1], months, 31 if is_whole else span[1].day)


def _at(day: date, months: int, number: int) -> date:
    """Return a day of the month some months before another day."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, min(number, monthrange(year, month + 1)[1]))


def in_year(draft: Draft, own: Sequence[Day], text: str) -> Day | None:
    """Return the year of an older figure: "compared with 340 in the whole of last year"."""
    end = draft.quote.end
    years = [one for one in own if one.precision == "year" and one.mention.start > end]
    return next((one for one in years if IN_YEAR.fullmatch(text, end, one.mention.start)), None)


def earlier(draft: Draft, sentence: Sentence, days: Days, end: date) -> date:
    """Return as of when an older figure was: "up from 64 a day earlier", "from 61 on Sunday"."""
    text, number = days.article.text, draft.value_span or draft.quote
    stop = STOP.search(text, number.end)
    last = min(stop.start() if stop else len(text), number.end + NEAR)
    if by := AGO.search(text, draft.quote.start, max(last, draft.quote.end)):
        if days.newer is not None:
            return min(end, days.newer - back_by(by))
        said = [days.day(one) for one in sentence.dates if one.start == by.start()]
        is_said = draft.stated and any(one and one.end == draft.stated[1] for one in said)
        return end if is_said else end - back_by(by)  # "it had reported 64 a day earlier"
    dates = [one for one in sentence.dates if draft.quote.start <= one.start < last]
    behind = [one for one in dates if one.start >= number.end] or dates
    day = days.day(behind[0]) if behind else None
    if day is None or day.start > end:
        return end
    is_end = day.precision == "day" or day.mention.part == "late"  # "at the end of May"
    return min(day.end if is_end else day.begun, end)


def back_by(match: re.Match[str]) -> timedelta:
    """Return by how much an older figure is older: "a day earlier", "two weeks before"."""
    count = match["n"] or "a"
    days = NUMBERS.get(count.lower()) or int(count)
    return timedelta(days=days * (7 if match["unit"] == "week" else 1))
