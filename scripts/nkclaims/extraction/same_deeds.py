"""Tell whether a figure is of the deed just told: "nine died in the same battle"."""

from __future__ import annotations

import re

from nkclaims.extraction.draft import LOSSES, Draft
from nkclaims.extraction.named_places import CLAUSE
from nkclaims.extraction.scenes import Scenes

SINCE_WAR = re.compile(
    r"\b(?:since|during|throughout|over the course of)\b[^,.;]{0,40}\b(?:war|conflict|invasion"
    r"|fighting|hostilities|uprising)\b",
    re.IGNORECASE,
)
# "In the same fighting", "in the ambush": of the deed just told
SAME_DEED = re.compile(
    r"\b(?:(?:the|that) same|(?:in|during|from|after|by) (?:the|that|this)) (?:\w+ )?"
    r"(?:(?:air ?)?strikes?|attacks?|raids?|shelling|bombing|bombardment|blasts?|explosions?|ambush"
    r"|clash(?:es)?|fighting|battles?|assaults?|massacre|gunfire|firefight|encounter|engagement)\b"
    r"(?! (?:on|in|at|near|against|of|for|over|around|outside|between|with|along|towards?)\b)"
)
BEHIND = 40  # characters behind a figure in which its deed is named


def is_of_told(draft: Draft, scenes: Scenes) -> bool:
    """Tell whether a loss is of the deed just told: it names the deed, or that nobody was hurt.

    A war is no such deed: "since the fighting erupted".
    """
    if draft.kind not in LOSSES:
        return False
    if draft.value == 0:
        return True
    if SINCE_WAR.search(scenes.sentence.text):
        return False
    own = scenes.sentence.clause_of(draft.quote, CLAUSE)
    end = min(own.end, draft.quote.end + BEHIND)
    return SAME_DEED.search(scenes.text, own.start, end) is not None
