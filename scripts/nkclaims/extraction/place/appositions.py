"""Tell the places that only say what or where another is: "Orlev, a town on the road to Tarn"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nkclaims.extraction.language.quiet import VIOLENCE
from nkclaims.extraction.lexicon.mentions import Mention

_SETTLED = (
    r"(?:city|town|village|hamlet|settlement|enclave|stronghold|hub|port|capital|cent(?:re|er)|seat|suburb"
    r"|gateway|region|district|province|county|state|island|oasis|resort|crossroads|junction|community"
    r"|territory|area)"
)
# ", a mining town between Sorn and"; but ", the town of Tarn" is a place of its own
_NOUN = (
    rf",\s(?:(?:once|long|also|itself|now)\s)?(?:an?|the|its|one\sof\sthe)\s(?:[\w’'-]+\s){{0,5}}?"
    rf"(?<!\d\s){_SETTLED}s?\b(?!\sof\s(?:the\s)?\Z)(?P<more>(?:[^,;.“”\"]|\d,\d)*)\Z"
)
# ", which lies across the river from", ", whose port looks out on", ", where many have fled from"
_CLAUSE = r",\s(?:which|where|whose|who)\s(?P<told>(?:[^,;.“”\"]|\d,\d)*)\Z"
ASIDE = re.compile(f"{_NOUN}|{_CLAUSE}")
VERB = re.compile(r"\b(?:is|are|was|were|has|have|had|said|says)\b")
REACH = 140  # characters behind a place within which it is described

# "The Orlev Army burned nine tanks", "the first Orlev war"
_BODY = re.compile(r"\s(?:war|conflict|crisis|(?:[Dd]efen[cs]e\s)?(?:[Aa]rmy|[Ff]orces))\b")
# "Since the start of the Orlev fighting", which names the war
_OUTBREAK = re.compile(
    r"\b(?:start|outbreak|beginning|onset|eruption|renewal|resumption) of (?:the )?(?:[a-z-]+ )?$"
)
_FIGHTING = re.compile(r"\s(?:fighting|hostilities|clashes|violence|escalation)\b")


def names_body(before: str, text: str, end: int) -> bool:
    """Tell whether a name that ends at an offset is part of the name of a war or an army."""
    if _BODY.match(text, end):
        return True
    return _OUTBREAK.search(before) is not None and _FIGHTING.match(text, end) is not None


def is_of_other(one: Mention, found: Sequence[Mention], text: str) -> bool:
    """Tell whether a place stands in what is only said of one of the places before it.

    A clause that tells of a deed is no such description: "in Orlev, where rebels stormed Tarn".
    """
    for other in found:
        if not 0 <= one.start - other.end <= REACH:
            continue
        aside = ASIDE.match(text, other.end, one.start)
        if aside is None:
            continue
        told = aside["told"]
        if told is None and not VERB.search(aside["more"]):
            return True
        if told is not None and not VIOLENCE.search(told):
            return True
    return False
