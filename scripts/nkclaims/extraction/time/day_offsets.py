"""Work out days told from another: "fell on Friday, six days after a truce took effect"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from nkclaims.extraction.draft import Draft, Sentence
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.time.beginnings import is_since
from nkclaims.extraction.time.days import Days

NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
           "twelve", "thirteen", "fourteen")  # fmt: skip
OFFSET = QuickRegex(
    r"\b(?P<about>(?:about|around|nearly|almost|some|more than|less than|over|under) )?"
    rf"(?P<count>an?|{'|'.join(NUMBERS)}|\d{{1,2}}|several|a few) (?P<unit>day|week|month|year)s? "
    r"(?P<way>after|before) (?!that\b|which\b|it\b[,.]|\d{1,2} (?-i:[A-Z]))",
    re.IGNORECASE,
)
# "The day before the attack its guns had destroyed 12 lorries": so long before what was told
BEFORE_DEED = QuickRegex(
    rf"\b(?:the (?P<unit>day)|(?P<count>an?|{'|'.join(NUMBERS)}|\d{{1,2}}) (?P<units>day|week)s?) "
    r"before (?:the|that|this) (?:\w+ )?"
    r"(?:attack|strike|raid|ambush|blast|bombing|assault|shelling|explosion|massacre|battle)\b",
    re.IGNORECASE,
)
# "The attack came a day after", "it comes two days after": counted from the deed just told
CAME = re.compile(
    r"(?:[Tt]h(?:e|is|at|ese|ose)\s(?:\w+\s){0,2}?(?:attacks?|strikes?|raids?|shelling|bomb(?:ing|ardment)s?"
    r"|violence|blasts?|explosions?|incidents?|ambush(?:es)?|assaults?|clash(?:es)?|killings?|barrages?"
    r"|deaths?|loss(?:es)?|massacres?|shootings?|salvo(?:es)?)|It|Th(?:is|at|ey|ese))\s"
    r"(?:\w+ly\s)?(?:c[ao]mes?|took\splace|take\splace|happened|occurred|followed?s?|happens)\b"
)
EXACT = ("day", "week")  # a text seldom means the day by months or years
END = re.compile(
    r";|(?<![A-Z])\.\s|,\s(?!\d|\w+ing\b|(?:in|during)\swhich\b|which\s(?:left|killed))"
)


@dataclass(frozen=True)
class Offset:
    """What a clause tells happened so many days before or after the rest of its sentence.

    Attributes:
        start: where the words stand in the sentence.
        clause: where the clause behind them begins.
        end: where it ends.
        days: how many days, negative for "after"; None where the words do not say it.
    """

    start: int
    clause: int
    end: int
    days: timedelta | None

    def of(self, day: date) -> date | None:
        """Return the day of the clause, by that of the rest of the sentence."""
        return day + self.days if self.days is not None else None


def offset_of(draft: Draft, sentence: Sentence) -> Offset | None:
    """Return how far a claim in a clause such as "a day after rebels took the town" lies off."""
    at = draft.quote.start - sentence.start
    for match in OFFSET.finditer(sentence.text):
        end = END.search(sentence.text, match.end())
        last = end.start() if end else len(sentence.text)
        if match.start() < at < last:
            return Offset(match.start(), match.end(), last, _days(match))
    return None


def day_at(
    offset: Offset, sentence: Sentence, days: Days, in_force: tuple[date, date] | None
) -> date | None:
    """Return the day of what happened so many days before or after the rest of its sentence."""
    first, last = sentence.start + offset.clause, sentence.start + offset.end
    own = (days.day(one) for one in sentence.dates if first <= one.start < last)
    if (day := next((one for one in own if one is not None), None)) is not None:
        return day.start  # "two weeks after gunmen struck on May 1, killing nine"
    told = [one for one in sentence.dates if one.end <= sentence.start + offset.start]
    behind = [one for one in sentence.dates if one.start >= sentence.start + offset.end]
    found = [days.day(one) for one in (*reversed(told), *behind) if not is_since(one, sentence)]
    start = next((one.start for one in found if one is not None), None)
    if start is None and in_force:
        start = in_force[0]
    return None if start is None else offset.of(start)


def names_deed(text: str) -> bool:
    """Tell whether a sentence says when the deed just told was: "the attack came a day after"."""
    return CAME.search(text) is not None


def before_deed(day: date, sentence: Sentence) -> date | None:
    """Return the day that a sentence tells from that of the deed before it, if it does."""
    match = BEFORE_DEED.search(sentence.text)
    if match is None:
        return None
    weeks = 7 if (match["units"] or "").lower() == "week" else 1
    return day - timedelta(days=_count(match["count"] or "a") * weeks)


def _count(word: str) -> int:
    word = word.lower()
    if word.isdigit():
        return int(word)
    return 1 if word in ("a", "an") else NUMBERS.index(word) + 1


def _days(match: re.Match[str]) -> timedelta | None:
    word, unit = match["count"].lower(), match["unit"].lower()
    if match["about"] or word in ("several", "a few") or unit not in EXACT:
        return None
    days = _count(word) * (7 if unit == "week" else 1)
    return timedelta(days=-days if match["way"].lower() == "after" else days)
