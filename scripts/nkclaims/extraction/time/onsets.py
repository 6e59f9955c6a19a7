"""Find on which day the war of an article began, as far as the article itself gives it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.time.beginnings import COUNTED, SINCE, VAGUE
from nkclaims.grammar.date_intervals import resolve
from nkclaims.grammar.date_mention import DateMention
from nkclaims.grammar.number_words import CARDINALS

WAR_BEGAN = QuickRegex(
    r"\b(?:war|conflict|fighting|hostilities|invasion|campaign|uprising|revolt|offensive|clashes)\s(?:\w+\s){0,4}?"
    r"(?:started|erupted|began|broke out"
    r"|flared up)(?:\sin\s[^.;()]{2,40}?,)?"
    r"\s(?:(?:when|after)\s(?:[\w’'-]+\s){1,8})?(?:\w+\s){0,3}(?:in|on|of)?\s?$"
    r"|\b(?:war|conflict|fighting|hostilities)\s(?:\w+\s){0,3}?(?:triggered|sparked|ignited|provoked"
    r"|set off|began|erupted|started)\s(?:by|with|when)\s[^.;()]{3,60}?\s(?:on|in)\s?$"
    r"|\b(?:launched|began|started|mounted|ordered)\s(?:its|the|his|an?)\s(?:[\w-]+\s){0,2}"
    r"(?:invasion|war)\s(?:of\s\S+\s)?(?:on|in)\s$"
    r"|\binvaded\s(?:\w+\s){0,3}(?:on|in)\s$"
    r"|\b(?:since|after|start of|beginning of|outbreak of|launch of)\s(?:(?:the|its|their"
    r"|this)\s)?(?:[\w’'-]+\s){0,3}?"
    r"(?:war|conflict|invasion|hostilities|fighting)\s(?:(?:began|erupted|started"
    r"|broke out)\s)?(?:of|on|in)\s$",
    re.IGNORECASE,
)
# "Attacked the town on 7 October, triggering the war"
TRIGGERING = re.compile(
    r",\s(?:triggering|sparking|starting|igniting|setting off)\s(?:the|a|this)\s(?:[\w-]+\s)?"
    r"(?:war|conflict|fighting)\b"
)
# "Four weeks of fighting", "five weeks after Norland launched its offensive"
SPAN = QuickRegex(
    rf"\b(?P<n>{'|'.join(one for one, n in CARDINALS.items() if n)}|\d{{1,4}})\s"
    r"(?P<unit>day|week|month|year)s? "
    r"(?:of (?:the |this )?(?:[\w-]+ ){0,2}?(?:war|fighting|conflict|hostilities|clashes"
    r"|invasion)\b"
    r"|(?:after|into|since) [^,.;]{0,50}?\b(?:war|fighting|conflict|hostilities|invasion|offensive"
    r"|campaign)\b)",
    re.IGNORECASE,
)
LENGTH = {"day": 1, "week": 7, "month": 30.4, "year": 365.2}
OFF = 0.15, 3  # of such a span, and of days, by which it is rounded
BARE_SINCE = re.compile(r"\bsince\s\Z")
MIDDLE = 11  # on which the middle third of a month begins
FULL = ("date", "month_day")
BEFORE = 90  # characters before a date that say what began on it
LOST = re.compile(r"\b(?:lost|destroyed|shot down|damaged|injured)\b")


def begun_on(
    text: str, dates: Sequence[DateMention], published: date, known: date | None
) -> date | None:
    """Return the day on which the war began, by the dates of a text; ``known`` if it has that."""
    months = list[date]()
    for one in dates:
        if (day := resolve(one, published)) is None:
            continue
        if known is not None and day[0] == known:
            return known
        first = max(0, one.start - BEFORE)
        if VAGUE.search(text, max(0, one.start - 12), one.start):
            continue  # "started more than three years ago"
        is_begun = WAR_BEGAN.search(text, first, one.start) or TRIGGERING.match(text, one.end)
        if is_begun and (known is None or day[0] <= known <= day[1]):
            months.append(first_day(one, day[0]))
    return min(months, default=None)  # a war begins before its offensives do


def first_day(mention: DateMention, first: date) -> date:
    """Return the day from which something counts: "mid-April" begins on the 15th."""
    is_middle = mention.text.lower().startswith("mid") and first.day == MIDDLE
    return first.replace(day=15) if is_middle else first


def told_apart(text: str, dates: Sequence[DateMention]) -> list[DateMention]:
    """Return the dates that do not only bound what goes on since then: "927 since March 24"."""
    return [one for one in dates if not SINCE.search(text, max(0, one.start - BEFORE), one.start)]


def spanned(words: str, onset: date | None, now: date) -> date | None:
    """Return the day on which a war began, if words tell for how long it has been fought."""
    if onset is None:
        return None
    for one in SPAN.finditer(words):
        count = CARDINALS.get(one["n"].lower()) or int(one["n"])
        length = count * LENGTH[one["unit"].lower()]
        if abs((now - onset).days - length) <= max(OFF[0] * length, OFF[1]):
            return onset
    return None


def counted_since(text: str, dates: Sequence[DateMention], published: date) -> date | None:
    """Return the first day since which a text counts losses, and of which it says no more.

    "Had lost 70 jets since March 24": then the war began; but not "since a dam broke on March 24".
    """
    found = list[date]()
    for one in dates:
        if one.kind not in FULL or not BARE_SINCE.search(text, max(0, one.start - 8), one.start):
            continue
        first = max(text.rfind("\n", 0, one.start), text.rfind(". ", 0, one.start)) + 1
        words = text[first : one.start]
        day = resolve(one, published)
        if day and day[1] < published and (COUNTED.search(words) or LOST.search(words)):
            found.append(day[0])
    return min(found, default=None)
