"""Find which arms a number without a noun counts: "It sent 20 drones. Of these, nine fell"."""

from __future__ import annotations

import re

from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.lexicon.pack import Noun
from nkclaims.grammar.qualifiers import ABOUT

ARMS_NAMED = re.compile(
    r"\b(?:(?P<uav>drones?|uavs?)|(?P<aircraft>jets?|planes?|aircraft|helicopters?)|(?P<armour>tanks?)"
    r"|(?P<other>missiles?|rockets?|shells?|projectiles?))\b",
    re.IGNORECASE,
)
OF_THESE = QuickRegex(rf"\b[Oo]f (?:these|those|them),?\s{ABOUT}\Z")
ARMS_BACK = 300  # characters before a number in which its arms are named


def arms_before(text: str, at: int) -> Noun:
    """Return the arms that were named last before an offset: "fired 20 drones ... 12 of them".

    >>> arms_before("It fired 20 drones. Of these, nine fell", 29).object
    'uav'
    """
    named = [*ARMS_NAMED.finditer(text, max(0, at - ARMS_BACK), at)]
    return Noun((named[-1].lastgroup or "other") if named else "other", "unspecified", "none")
