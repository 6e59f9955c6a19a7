"""Tell the places that stand for who acts, for a group or for how things are, not for a scene."""

from __future__ import annotations

import re

from nkclaims.extraction.draft import Sentence
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.lexicon.deed_nouns import DEED_NOUN
from nkclaims.extraction.lexicon.mentions import Mention

# "Accused Norland of the raid", "charged Norland with terror"
ACCUSED = QuickRegex(
    r"\b(?:accus(?:ed?|es|ing)|charg(?:ed|es|ing)|urg(?:ed?|es|ing)|condemn(?:ed|s|ing)?|press(?:ed|es|ing)"
    r"|pressur(?:ed|es|ing)|call(?:ed|s|ing)? on|criticis(?:ed|es|ing)|criticiz(?:ed|es|ing)"
    r"|warn(?:ed|s|ing)?"
    r"|thank(?:ed|s|ing)?|denounc(?:ed|es|ing)|suspect(?:ed|s|ing)?|back(?:ed|s|ing)|support(?:ed|s|ing)"
    r"|told|ask(?:ed|s|ing)|implor(?:ed|es|ing)|implicat(?:ed|es|ing))\s(?:the\s)?$"
)
BY = QuickRegex(r"\bby\s(?:the\s)?$|\bwhat\s(?:the\s)?$")  # "in what Norland calls a raid"
# "Norland lost 80,000 men"
DOES = re.compile(
    r"\s(?:had|has|have)?\s?(?:lost|took|taken|denied|said|says|rejected|launched|fired|accused"
    r"|returned fire|responded|retaliated|attacked|shelled|bombed|destroyed|captured|seized"
    r"|deployed|den(?:y|ies)|rejects|accuses|blames|warned|vowed|blamed|acknowledged|admitted|reported|claimed|announced|confirmed|condemned"
    r"|(?:insist|maintain|contend|alleg|argu|counter|estimat|believ|stat|declar)(?:e?s|e?d)|puts?"
    r"|tells|told|counts|lists)\b"
)
# "Blamed the raid on Norland" is not in Norland.
BLAMED = QuickRegex(r"\b(?:blam\w+|pin(?:ned|s|ning)?)\b[^,.;]{0,60}\son\s(?:the\s)?$")
# "As tensions grow after blasts in Orlev": of no deed that is told
TENSE = QuickRegex(
    r"\bas (?:the )?(?:[a-z]+ )?(?:hostility|tensions?|fears?|anger|concerns?|outrage|pressure"
    r"|calls|talks|efforts"
    r"|protests?|relations|hopes|worries|alarm|criticism|friction)\b[^.;]*$"
)
# "In Norland attacks on Orlev": who did it
DONE_TO = re.compile(
    rf"\s(?:[a-z-]+\s){{0,2}}?{DEED_NOUN}\s(?:on|against)\s(?!(?:\w+\s)?[A-Z]\w+day\b|(?:Jan|Feb|Ma|Apr|Ju|Aug|Sep|Oct|Nov|Dec)|\d)"
)
# "Al-Qaeda in the Orlev Peninsula" is a group, wherever it strikes.
GROUP_IN = QuickRegex(
    r"\b(?:Islamic State|[Aa]l-Qa[\w’']+|Qa[ei]da|Mission|Movement|Authority|Council) in (?:the )?"
    r"(?:[A-Z]\w+ )?$"
)
# "In hostilities with Norland", "is part of Norland, but run by rebels"
WITH = QuickRegex(
    r"\b(?:border|frontier|boundary) with (?:the )?(?:[a-z-]+ ){0,3}(?:of (?:the )?)?$"
    r"|\b(?:with|(?:as|is|are|was) (?:an? )?(?:\w+ )?part of)\s(?:the\s)?$"
)
AIMED = 90  # characters behind who strikes within which the place stands that is struck


def is_doer(one: Mention, before: str, sentence: Sentence, text: str, *, is_land: bool) -> bool:
    """Tell whether a name says who did something, not where: "in Norland attacks on Orlev".

    Args:
        one: the place.
        before: the words before it.
        sentence: its sentence.
        text: the article.
        is_land: whether it is a country, whose name stands for its government.
    """
    start, opening = one.start, sentence.start
    is_first = start == opening or before[-2:] == ", "
    return (
        BY.search(before) is not None
        or ACCUSED.search(before) is not None
        or WITH.search(before) is not None
        or GROUP_IN.search(before) is not None
        or BLAMED.search(text, max(opening, start - 80), start) is not None
        or TENSE.search(text, opening, start) is not None
        or (is_first and DOES.match(text, one.end) is not None)
        or _has_done(one, sentence, text, is_land=is_land)
    )


def _has_done(one: Mention, sentence: Sentence, text: str, *, is_land: bool) -> bool:
    if DONE_TO.match(text, one.end) is None:
        return False
    return is_land or any(
        other.names_place and 0 < other.start - one.end < AIMED for other in sentence.mentions
    )
