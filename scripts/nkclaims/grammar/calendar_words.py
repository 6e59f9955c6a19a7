"""The words of the calendar, as tables, and the pieces of patterns that all date readers share."""

from __future__ import annotations

import re

from nkclaims.grammar.date_mention import Part
from nkclaims.grammar.number_words import GAP, SOME_GAP

_MONTH_NAMES = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
]  # fmt: skip
_DAY_NAMES = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]


def _with_short_names(names: list[str], more: dict[str, int], first: int) -> dict[str, int]:
    numbered = list(enumerate(names, start=first))
    return {name: n for n, name in numbered} | {name[:3]: n for n, name in numbered} | more


MONTHS = _with_short_names(_MONTH_NAMES, {"sept": 9}, first=1)
WEEKDAYS = _with_short_names(_DAY_NAMES, {"tues": 1, "thur": 3, "thurs": 3}, first=0)
WEEKDAYS_IN_FULL = tuple(_DAY_NAMES)
# Short forms, words and given names: alone they are months only after a word of time.
AMBIGUOUS_MONTHS = frozenset(MONTHS) - {*_MONTH_NAMES} | {"march", "april", "may", "june"}
# Written as a month even without a capital.
LOWER_CASE_MONTHS = frozenset(_MONTH_NAMES) - {"march", "may"}
PARTS: dict[str, Part] = {
    "early": "early", "beginning": "early", "start": "early", "mid": "mid", "middle": "mid",
    "late": "late", "end": "late",
}  # fmt: skip
# "last Thursday", "this past Thursday", "next Thursday": steps from the bare weekday.
STEPS = {"last": -1, "past": -1, "previous": -1, "this": 0, "next": 1, "coming": 1}


def either(words: dict[str, int] | dict[str, Part] | tuple[str, ...]) -> str:
    """Return the alternation of words, the longest first."""
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


def compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern of the date grammar: case counts for nothing but where a reader asks."""
    return re.compile(pattern, re.IGNORECASE)


# A full stop belongs to a short form only: "in October. 21 civilians ..." is no date.
MONTH = rf"(?P<month>{either(MONTHS)})(?!\w)(?:(?<![a-z]{{4}})(?<!may)\.|(?<=\bsept)\.)?"
DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?!\w)"
YEAR_DIGITS = r"(?:(?:1[89]|20)\d\d|2100)"
YEAR = rf"(?P<year>{YEAR_DIGITS})(?!\w|[.,]\d)"
AFTER_COMMA_YEAR = rf"(?:,{SOME_GAP}|{GAP}(?:of{GAP})?){YEAR}"
