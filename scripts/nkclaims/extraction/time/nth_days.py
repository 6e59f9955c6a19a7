"""Read on which day of a war an article came out, by which it tells when that began."""

from __future__ import annotations

import re
from datetime import date, timedelta

from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.time.begun_ago import begun_for
from nkclaims.grammar.number_words import CARDINALS, ORDINALS

_WAR = r"(?:war|conflict|fighting|hostilities|clashes|invasion|offensive|siege)"
_SPELLED = {one: n for one, n in {**CARDINALS, **ORDINALS}.items() if n}
_WORDS = "|".join(sorted(_SPELLED, key=lambda one: -len(one)))
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_NTH = rf"(?:\d{{1,4}}(?:st|nd|rd|th)|(?:(?:{_TENS})[- ])?(?:{_WORDS}))"
# "As the war went into its seventh day", "on the 23rd day of the fighting", "Day 177 of the war"
NTH_DAY = QuickRegex(
    rf"\b{_WAR}\b[^.;]{{0,60}}?\b(?:enter(?:s|ed|ing)|in|into|reach(?:es|ed)|on) "
    rf"(?:its|their|the|a) (?P<fought>{_NTH}) day\b"
    rf"|\b(?<!from the )(?<!since the )(?<!very )(?P<nth>{_NTH}) day of "
    rf"(?:the |this |their )?(?:[\w-]+ ){{0,2}}{_WAR}\b"
    rf"|\bday (?P<day>\d{{1,4}}|{_WORDS}) (?:of|in) (?:the |this |their )?(?:[\w-]+ ){{0,2}}"
    rf"{_WAR}\b",
    re.IGNORECASE,
)
# "The second raid on the mill in three days" counts nothing of those three days
NTH_IN = QuickRegex(
    rf"\b(?:the|its|their|what was the) (?:{_NTH}|latest|\w+est)(?: (?!in\b)[\w’'-]+){{1,8}}? in"
    r" (?:as many|(?:the )?(?:past|last|space of)|less than|just|about|under|over|more than)?"
    r" ?(?:[\w-]+ )?(?:hours|days|weeks|months|years|day|week|month|year)\b",
    re.IGNORECASE,
)


def nth_day(text: str) -> int | None:
    """Return on which day of a war a text says that it is told; None if it does not say it.

    >>> nth_day("The guns were heard again as the war went into its twenty-third day.")
    23
    """
    match = NTH_DAY.search(text)
    if match is None:
        return None
    words = (match["fought"] or match["nth"] or match["day"]).lower()
    digits = re.match(r"\d+", words)
    if digits:
        return int(digits.group())
    return sum(_SPELLED[one] for one in re.split(r"[- ]", words))


def begun_by(text: str, published: date) -> date | None:
    """Return the first day of a war by the day of it on which a text tells that it came out."""
    if since := begun_for(text, published):
        return since
    nth = nth_day(text)
    return published - timedelta(days=nth - 1) if nth and nth > 1 else None
