"""Tell which dates are parts of names: "the May 14 Movement", "October 7 Square"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nkclaims.grammar.date_mention import DateMention

DAYS = ("date", "month_day")
# What is called after a day, with words between: "the 26 September Armoured Brigade"
NAMED = re.compile(
    r"\s(?:[A-Z][\w’'-]+\s){0,2}?(?:Movement|Brigades?|Divisions?|Battalions?|Regiment|Corps|Square"
    r"|Bridge|Street|Avenue|Boulevard|Road|Hospital|Clinic|University|College|School|Institute"
    r"|Stadium|Airport|Airbase|Base|Mosque|Market|Camp|Barracks|Dam|Front|Party|Coalition|Alliance"
    r"|Organi[sz]ation|Committee|Foundation|Martyrs|Quarter|District|Neighbou?rhood)\b"
)
# So, with "the" before it, is what else may begin a sentence about that day
GROUP = re.compile(
    r"\s(?:[A-Z][\w’'-]+\s){0,2}?(?:Group|Army|Forces?|Council|Bloc|Alliance|Unit)\b"
)
THE = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir)\s\Z")
# Behind these words a day is a day, whatever name comes next: "on May 14 Camp Orlev was hit"
DATING = re.compile(
    r"(?:\b(?:on|since|until|till|by|from|before|after|late|early|through|to|and|of|in|between"
    r"|[A-Z][a-z]+day,?|night|morning|evening|afternoon)\s|[,.:;(/–—-]\s?|^|\n)\Z",
    re.IGNORECASE,
)
BACK = 14  # characters before a date that say what it is


def without_named(text: str, dates: Sequence[DateMention]) -> list[DateMention]:
    """Return the dates of a text on which something was, without those in names.

    >>> from nkclaims.grammar.dates import find_dates
    >>> words = "fighters of the May 14 Movement died on May 20"
    >>> [one.text for one in without_named(words, find_dates(words))]
    ['May 20']
    """
    return [one for one in dates if not _is_name(one, text)]


def _is_name(one: DateMention, text: str) -> bool:
    if one.kind not in DAYS:
        return False
    before = text[max(0, one.start - BACK) : one.start]
    if THE.search(before):
        return bool(NAMED.match(text, one.end) or GROUP.match(text, one.end))
    return NAMED.match(text, one.end) is not None and DATING.search(before) is None
