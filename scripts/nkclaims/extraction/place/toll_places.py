"""Tell of which place a toll is: "63 people have been killed in Orlev", not of the whole war."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nkclaims.extraction.draft import Draft
from nkclaims.extraction.language.clause_ends import WHILE_APART
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.lexicon.deed_nouns import DEED_AT, DEED_BEHIND
from nkclaims.extraction.lexicon.mentions import Mention
from nkclaims.extraction.place.asides import OF_THEM, is_alone, is_of_part_behind
from nkclaims.extraction.place.named_places import CLAUSE, is_setting, way
from nkclaims.extraction.place.nesting import innermost
from nkclaims.extraction.place.scenes import INSIDE, Scenes

MOVED = ("displaced", "captured", "other")
# "Its hospital in Orlev had received", and then the toll
COUNTING = re.compile(r"\s(?:(?:has|have|had)\s)?(?:\w+ed|seen|put|says?|said|counts|lists)?\s?")
# "Fled into Norland"
GONE_TO = re.compile(r"\b(?:into|to|towards?|for)\s(?:the\s)?(?:[a-z]+\s)?$")
# "In the Orlev area of Velia, ..."
HEAD_ENDS = re.compile(r"(?:\s[a-z]+)?(?:\s(?:of|in)\s[^,.;]{2,40})?,")
A_WAR = re.compile(r"\b(?:war|invasion|conflict)\b")
# "Killed 900 people in the 2008 war in Velia"
IN_WAR = re.compile(r"\sin (?:the|a) (?:[\w–-]+ ){0,2}(?:war|conflict|fighting)")
AND_FLED = re.compile(
    r"\sand (?:has |have |had )?(?:displaced|uprooted|driven|forced|drove|sent)\s"
)
INSIDE_WORDS = 24  # most words between a toll and its place
# "Since the May 27 start of fighting at the border"
SINCE_START = (
    r"\bsince\b[^,.;]{0,30}\b(?:start|outbreak|beginning|onset|eruption|renewal|resumption) of\b"
)
# Words that begin what is told beside a toll: "since rebels seized Orlev"
APART = re.compile(
    rf";|{SINCE_START}|\b(?:since (?!(?:last |early |late |mid-?|the )?[A-Z\d]|then\b)|after|before"
    rf"|when|{WHILE_APART}"
    r"|where|whereas|who|whom|whose|which|that|as|if|but|said|says|told|according|bringing|raising|taking)\b"
)

# "2,400 have died since the army began its offensive in Orlev"
SINCE_DEED = QuickRegex(
    r"\bsince (?:[\w’'-]+ ){0,4}?(?:(?:operation|offensive|campaign|siege|push|assault|incursion"
    r"|advance|attack)s?\s(?:in|on|for|against|around|into)"
    r"|(?:sent|moved|marched|pushed|rolled) (?:(?:its|their|ground|in|the) ){0,2}"
    r"(?:(?:troops|forces|tanks|soldiers) )?into)\s(?:the\s)?(?:[a-z]+\s){0,3}?$"
)


def is_past_war(draft: Draft, scenes: Scenes) -> bool:
    """Tell whether a toll is of a war that ended long ago, not of the place that names it."""
    end = draft.period[1] if draft.period else None
    clause = scenes.sentence.clause_of(draft.quote, CLAUSE)
    is_long_ago = end is not None and draft.date_precision == "year"
    return is_long_ago and A_WAR.search(scenes.text, clause.start, clause.end) is not None


def behind_war(draft: Draft, scenes: Scenes) -> int:
    """Return up to where the place of those killed in a past war may stand behind them."""
    war = IN_WAR.match(scenes.text, draft.quote.end)
    return (war.end() if war else draft.quote.end) + len(" in the ")


def counted_in(draft: Draft, scenes: Scenes, places: Sequence[Mention]) -> Mention | None:
    """Return the place in which a toll was counted, if its sentence says so."""
    own = innermost([one for one in places if _is_own(one, draft, scenes)], scenes.text)
    return min(own, key=lambda one: way(one, draft)) if own else None


def _is_own(one: Mention, draft: Draft, scenes: Scenes) -> bool:
    start, end, text = draft.quote.start, draft.quote.end, scenes.text
    if SINCE_DEED.search(text, scenes.sentence.start, one.start):
        return True
    if is_alone(one, draft, text) or is_of_part_behind(one, draft, scenes):
        return False
    between = text[min(end, one.start) : one.start]
    is_part = bool(draft.links)  # "five members of a family whose house in Orlev was hit"
    if (APART.search(between) and not is_part) or len(between.split()) > INSIDE_WORDS:
        return False
    if draft.measure not in MOVED and AND_FLED.search(between):
        return False  # "has killed 35,000 people and displaced two million in the north"
    if not is_part and OF_THEM.search(between):
        return False  # "286,000, including 82,000 in northern Velia"
    before = text[max(scenes.sentence.start, one.start - 60) : one.start]
    if DEED_AT.search(before) or (end > one.start and DEED_BEHIND.match(text, one.end)):
        return True
    is_behind = (
        one.start >= start
        or is_head(one, scenes)
        or COUNTING.fullmatch(text[one.end : start]) is not None
    )
    is_moved = draft.measure in MOVED and one.start - end <= 24
    if draft.measure == "displaced" and GONE_TO.search(before):
        return False
    return is_behind and (is_moved or INSIDE.search(before) is not None)


def is_head(place: Mention, scenes: Scenes) -> bool:
    """Tell whether a sentence begins with a place and a comma: "In Orlev, ..."."""
    is_first = place.start == scenes.sentence.start or is_setting(place, scenes)
    return is_first and HEAD_ENDS.match(scenes.text, place.end) is not None
