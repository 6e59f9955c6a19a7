"""Say over which days captives were freed under a truce: from its first day to its last."""

from __future__ import annotations

import re
from datetime import date, timedelta

from nkclaims.extraction.draft import Draft, Sentence
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.time.days import Days
from nkclaims.extraction.time.periods import inferred

TRUCE = QuickRegex(r"\b(?:truce|cease-?fire|pause|lull)\b", re.IGNORECASE)
FREED = re.compile(r"\b(?:freed|released|exchanged|swapped|returned|handed over|let go)\b")
# "Before it broke down a week later", "it lasted seven days", "it collapsed on December 1"
ENDED = (
    r"\b(?:broke down|collapsed?|ended|expired|unravell?ed|fell apart|gave way|ran out|lapsed"
    r"|was over)\b[^.;,]{0,30}?"
)
LATER = QuickRegex(
    rf"(?:{ENDED}|\b(?:lasted|held for|lasted for)\s)"
    r"(?P<n>a|one|two|three|four|five|six|seven|ten)\s(?P<unit>day|week)s?\b"
)
ENDED_ON = re.compile(rf"{ENDED}(?:\son\s|\sin the early hours of\s|\s)\Z")
COUNT = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
         "ten": 10}  # fmt: skip
BEHIND = 160  # characters behind a sentence in which a truce ends
BEFORE = 60  # characters before a date that say what ended on it


def under_truce(draft: Draft, sentence: Sentence, days: Days) -> Draft | None:
    """Return captives that were freed over the days that a truce lasted, if the text gives them."""
    if draft.measure != "other" or draft.value is None or draft.object != "person":
        return None
    text, first = days.article.text, sentence.start
    is_freed = FREED.search(text, first, min(sentence.end, draft.quote.end + BEFORE))
    above = max(text.rfind("\n", 0, first) + 1, first - BEHIND)
    if is_freed is None or TRUCE.search(text, above, draft.quote.end) is None:
        return None
    told = (days.day(one) for one in sentence.dates if one.end <= draft.quote.start)
    begun = next((one.start for one in told if one and one.start == one.end), None)
    end = _end(begun, sentence, days) if begun is not None else None
    if begun is None or end is None or end <= begun:
        return None
    return replace(inferred(draft, begun, end, "period"), as_of=None)


def _end(begun: date, sentence: Sentence, days: Days) -> date | None:
    """Return the last day of a truce that began on a day, as the sentence or the next one says."""
    text = days.article.text
    stop = text.find("\n", sentence.end)
    last = min(sentence.end + BEHIND, stop if stop >= 0 else len(text))
    if later := LATER.search(text, sentence.start, last):
        return begun + timedelta(days=COUNT[later["n"]] * (7 if later["unit"] == "week" else 1))
    for one in days.every:
        if not sentence.start <= one.start < last:
            continue
        if ENDED_ON.search(text, max(sentence.start, one.start - BEFORE), one.start):
            day = days.day(one)
            return day.end if day and day.start == day.end else None
    return None
