"""Find stretches told by their length and last day: "in the seven days to Sunday"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.time.days import Day
from nkclaims.grammar.date_mention import DateMention
from nkclaims.grammar.number_words import CARDINALS, SEVERAL

NEAR = 60  # characters before a date in which its stretch stands
TO_DAY = QuickRegex(
    rf"\b(?:(?P<count>{SEVERAL}|\d{{1,3}})[ -])?(?P<unit>hour|day|week|fortnight|month)s?"
    r",? (?:(?:up )?to|until|till|through|(?:that )?end(?:ing|ed)) (?:(?:on|in) )?(?:the end of )?"
    r"(?:the (?:morning|evening) of )?(?:early |late )?"
    r"(?:\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\.? )?on )?"
    r"(?:noon |midday |midnight )?(?:on )?\Z",
    re.IGNORECASE,
)
LEADING = re.compile(
    r"\b(?:in|over|during|for|within|throughout) (?:the )?(?:(?:whole|entire|past|last) )?\Z"
    r"|^(?:(?:.*[.\n])?\s*)The\s\Z",  # "The 24 hours to Monday saw nine deaths"
    re.IGNORECASE | re.DOTALL,
)
DAYS = {"day": 1, "week": 7, "fortnight": 14, "month": 30}
A_DAY = 24  # hours


def length_to(mention: DateMention, text: str) -> tuple[timedelta, bool] | None:
    """Return how long before a date the stretch began that ends on it, and whether it is of hours.

    >>> from nkclaims.grammar.dates import find_dates
    >>> words = "were killed in the seven days to Sunday"
    >>> length_to(find_dates(words)[-1], words)
    (datetime.timedelta(days=6), False)
    """
    before = text[max(0, mention.start - NEAR) : mention.start]
    match = TO_DAY.search(before)
    if match is None or LEADING.search(before[: match.start()]) is None:
        return None
    word = (match["count"] or "one").lower()
    count = int(word) if word.isdigit() else CARDINALS[word]
    unit = match["unit"].lower()
    if unit == "hour":
        return timedelta(days=-(-count // A_DAY)), True
    return timedelta(days=count * DAYS[unit] - 1), False


def begun_before(mention: DateMention, end: date, text: str) -> date:
    """Return the first day of what ends on the day of a date: that itself, if no stretch does."""
    length = length_to(mention, text)
    if length is None:
        return end
    days, is_of_hours = length
    is_month = not is_of_hours and "month" in text[max(0, mention.start - NEAR) : mention.start]
    if is_month and days == timedelta(days=DAYS["month"] - 1):
        last = end.replace(day=1) - timedelta(days=1)
        return last.replace(day=min(end.day, last.day)) + timedelta(days=1)
    return end - days


def ago(day: Day, published: date) -> Day:
    """Return the day of "a week ago", as of which a toll was, which else is of all that week."""
    mention = day.mention
    if mention.unit != "week" or not mention.shift or not mention.text.lower().endswith("ago"):
        return day
    at = published + timedelta(weeks=mention.shift)
    return replace(day, start=at, end=at, precision="day")


def refined(days: list[Day]) -> list[Day]:
    """Return days, the nearest first; a vague one gives way to the only day of it that is printed.

    "Last week, a man was killed when shells hit Orlev on September 30".
    """
    first = next(iter(days), None)
    if first is None or first.precision != "week":
        return days
    exact = [one for one in days if first.start <= one.start == one.end <= first.end]
    return [*exact, *days] if len(exact) == 1 else days
