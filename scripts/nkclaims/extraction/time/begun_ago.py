"""Count back to the day since which something goes on: "since it broke out a month ago"."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.time.beginnings import BEFORE, SINCE, VAGUE
from nkclaims.grammar.date_mention import DateMention
from nkclaims.grammar.number_words import CARDINALS

MONTHS = {"week": 0, "month": 1, "year": 12}
# "In the two months since they entered it", "it is 26 days since they crossed the border"
SINCE_LENGTH = QuickRegex(
    r"\b(?:(?:in|over|during) the (?:past |last )?|(?:it|this) (?:is|has been|was) (?:now )?)"
    rf"(?P<n>{'|'.join(one for one, n in CARDINALS.items() if n)}|\d{{1,3}}) "
    r"(?P<unit>day|week|month|year)s? since\b",
    re.IGNORECASE,
)
SENTENCE_END = re.compile(r"[.!?]\s|\n")


def begun_ago(mention: DateMention, text: str, now: date) -> date | None:
    """Return the day that is a number of weeks, months or years before ``now``.

    Only of what goes on since then: "a month ago" alone is some day of that month.

    >>> from nkclaims.grammar.dates import find_dates
    >>> words = "have died since clashes erupted a month ago"
    >>> begun_ago(find_dates(words)[-1], words, date(2024, 5, 9))
    datetime.date(2024, 4, 9)
    """
    months = MONTHS.get(mention.unit or "")
    if mention.kind != "relative" or months is None or not mention.text.endswith(" ago"):
        return None
    before = SENTENCE_END.split(text[max(0, mention.start - BEFORE) : mention.start])[-1]
    if mention.shift is None or not SINCE.search(before) or VAGUE.search(before):
        return None
    return _back(mention.unit or "", -mention.shift, now)


def begun_for(words: str, now: date) -> date | None:
    """Return the day since which something goes on, by the words that tell for how long.

    >>> begun_for("has lost 90 men in the two weeks since it crossed the river", date(2024, 5, 15))
    datetime.date(2024, 5, 1)
    """
    match = SINCE_LENGTH.search(words)
    if match is None:
        return None
    number = match["n"].lower()
    return _back(match["unit"].lower(), CARDINALS.get(number) or int(number), now)


def _back(unit: str, count: int, now: date) -> date:
    """Return the day a number of days, weeks, months or years before another."""
    months = MONTHS.get(unit)
    if not months:
        return now - timedelta(days=count * (1 if months is None else 7))
    at = now.year * 12 + now.month - 1 - count * months
    first = date(at // 12, at % 12 + 1, 1)
    return first.replace(day=min(now.day, monthrange(first.year, first.month)[1]))
