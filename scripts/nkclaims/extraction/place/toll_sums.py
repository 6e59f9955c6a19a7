"""Tell sums that a sentence raises, other counts of them, and the home of those who fled."""

from __future__ import annotations

import re

from nkclaims.extraction.draft import Draft
from nkclaims.extraction.lexicon.mentions import Mention
from nkclaims.extraction.place.named_places import WIDE
from nkclaims.extraction.place.passages import WHOLE_WAR, Passage
from nkclaims.extraction.place.scenes import Scenes
from nkclaims.extraction.place.toll_places import MOVED

# "The number of its staff killed since May", which are more than one deed has killed
MORE_THAN_ONE = re.compile(
    r"\b(?:of|among) (?:its|his|her|their|our)\b|\bsince (?!\w+ed\b)"
    r"|\b(?:in|over|during) (?:[\w-]+ ){1,3}(?:days|weeks|months|years)\b"
    r"|\bthis (?:year|month|week)\b"
)
RAISING = re.compile(
    r",\s(?:and\s|thus\s|which\s)?(?:bring|tak|rais|push|lift)(?:ing|es|s)\s(?:[^.;,]*\s)?(?:to|at)\s"
)
OFFICIALS = re.compile(
    r"(?:Its|The (?:city|town|region|territory|province|district|enclave)[’']s) (?:[\w-]+ ){0,2}?"
    r"(?:governor|mayor|ombuds\w+|authorities|officials|council|administrat\w+|leader)\b"
)
# "A monitor puts the number at 2,400", "the agency had earlier spoken of 2,180"
OTHER_COUNT = re.compile(
    r"\b(?:put|puts|placed|places|gave|gives) (?:the|that|this)"
    r" (?:number|figure|toll|total|count)\b"
    r"|\b(?:had|has) (?:\w+ )?(?:spoken|told) of\b|\bit had recorded\b|\bestimat(?:es|ed) that\b"
)
# "Put the civilian toll at 60", "the overall death toll passed 130", "its battle deaths"
WHOLE = re.compile(
    r"\b(?:civilian|overall|national|total|combined|(?:country|nation|side|army)[’']s) (?:death )?"
    r"(?:tolls?|losses)\b(?! (?:of|from|in) (?:the|this|that) )"
    r"|\b(?:battle|combat) (?:deaths|dead|losses)\b"
)
OF_DAYS = re.compile(
    r"\b(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|eight|nine|ten|[Ss]everal|\d+)"
    r" (?:straight |consecutive )?(?:days|nights) of (?:the )?(?:[a-z]+ )?"
    r"(?:fighting|hostilities|clashes|combat|battles?|shelling|bombing|bombardment|violence|unrest)\b"
)
OF_ALL = re.compile(r"\b(?:its|both|two sides|all sides)\b")
AROUND = 30  # characters around a figure in which it is said to be a sum
NEAR = 60  # characters before a number in which it is said to be another count


def home_of(scenes: Scenes, passage: Passage) -> Mention | None:
    """Return the place that people left of whom its officials tell: "Its governor said that".

    Else the land whose dead the paragraph has counted.
    """
    if OFFICIALS.match(scenes.sentence.text):
        return passage.named or passage.place
    land = passage.toll
    return land if land and scenes.gazetteer.cost(land) >= WIDE else None


def sums_side(draft: Draft, scenes: Scenes) -> bool:
    """Tell whether a figure sums up the losses of a side: "put the civilian toll at 60"."""
    first, last = draft.quote.start - AROUND, draft.quote.end + AROUND
    start, end = max(scenes.sentence.start, first), min(scenes.sentence.end, last)
    return WHOLE.search(scenes.text, start, end) is not None


def of_days(draft: Draft, scenes: Scenes, passage: Passage) -> Mention | None:
    """Return where the clashes were that some days of them cost: "two days of fighting killed"."""
    is_toll = draft.scope in WHOLE_WAR or (
        draft.scope == "period" and draft.period_basis == "inferred"
    )
    if draft.kind != "casualties" or not is_toll or OF_DAYS.search(scenes.sentence.text) is None:
        return None
    return passage.topic or passage.near(scenes.sentence)


def raised_at(draft: Draft, scenes: Scenes) -> int | None:
    """Return where a sum of more than one deed begins that a sentence raises behind the deed.

    "Was killed in Orlev, bringing the number of its staff killed since the war began to 207".
    """
    number = draft.value_span or draft.quote
    first = max(scenes.sentence.start, number.start - 2 * NEAR)
    found = RAISING.search(scenes.text, first, number.start)
    if found is None or draft.measure in MOVED:
        return None
    end = min(scenes.sentence.end, draft.quote.end + 60)
    return found.start() if MORE_THAN_ONE.search(scenes.text, found.start(), end) else None


def is_other_count(draft: Draft, scenes: Scenes) -> bool:
    """Tell whether a figure counts anew what was just counted: "a monitor puts the number at"."""
    number = draft.value_span or draft.quote
    first = max(scenes.sentence.start, number.start - NEAR)
    found = OTHER_COUNT.search(scenes.text, first, number.start)
    return found is not None and OF_ALL.search(scenes.text, found.end(), number.end) is None
