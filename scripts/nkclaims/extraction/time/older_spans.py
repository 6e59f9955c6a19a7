"""Say over which days the older figure of a pair counts: "33 this week, 18 the week before"."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from nkclaims.extraction.draft import Draft, Sentence
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.link.older import is_compared
from nkclaims.extraction.time.days import Days
from nkclaims.extraction.time.periods import inferred
from nkclaims.grammar.date_intervals import Interval

# By what the older span lies before that of the newer figure
EARLIER_BY = QuickRegex(
    r"\b(?:(?:an?|one|the) (?P<unit>day|week|month|year) (?:before|earlier|ago)"
    r"|the (?:previous|preceding) (?P<last>day|week|month|year)"
    r"|the same (?:[\w-]+ ){1,3}?(?:of )?(?:last|the previous|the preceding) (?P<same>year))\b"
)
CLAUSE_END = re.compile(r"[,;.]\s|$")


def over_older(draft: Draft, newer: Draft | None, sentence: Sentence, days: Days) -> Draft | None:
    """Return the older figure of a pair over the span that its words give it; None without one.

    A month or half-year that is printed with it is its own; else it is as long as the newer one.
    """
    if not is_compared(draft) or newer is None or newer.period is None:
        return None
    first, last = newer.period
    if newer.sentence != draft.sentence or first is None or last is None or first == last:
        return None
    if newer.scope == "increment" or (newer.scope == "cumulative" and not _is_month(newer)):
        return None
    number = draft.value_span or draft.quote
    stop = CLAUSE_END.search(days.article.text, number.end, sentence.end)
    end = stop.start() if stop else sentence.end
    for one in sentence.dates:
        day = days.day(one) if number.end <= one.start < end else None
        if day and day.precision == "month" and one.part is None and day.end < last:
            found = inferred(draft, day.start, day.end, "period")
            return replace(found, as_of=None, date_precision="month", period_basis="stated")
    if (by := EARLIER_BY.search(days.article.text, number.end, end)) is None:
        return None
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
        return span[0] - by, span[1] - by
    months = 12 if unit == "year" else 1
    is_whole = span[1] == _at(span[1], 0, 31)
    return _at(span[0], months, span[0].day), _at(span[1], months, 31 if is_whole else span[1].day)


def _at(day: date, months: int, number: int) -> date:
    """Return a day of the month some months before another day."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, min(number, monthrange(year, month + 1)[1]))
