"""Tell what somebody has done, and no fighting: "rebels have killed six" tells of one deed."""

from __future__ import annotations

import re

from nkclaims.extraction.draft import Draft

HAS_DONE = re.compile(
    r"\b(?P<who>[\w’'-]+)\s(?:has|have)\s(?:[a-z]+ly\s|also\s|now\s)?"
    r"(?:killed|wounded|injured|shot|slain|captured|seized|destroyed|downed|gunned|ambushed"
    r"|executed|abducted|murdered|massacred|eliminated|neutrali[sz]ed)\b[^,.;]{0,60}\Z"
)
# What goes on and on, and kills again and again
MASS = re.compile(
    r"(?:wars?|fighting|conflicts?|violence|campaigns?|offensives?|shelling|bombings?|bombardments?"
    r"|strikes?|airstrikes?|attacks?|raids?|clashes|hostilities|siege|blockade|invasion|crisis"
    r"|insurgency|fire|operations?|battles?|unrest|rebellion|uprising|mines|explosives|ordnance"
    r"|which|that|who|it|they|there|so|already|each|both|sides)",
    re.IGNORECASE,
)
ALWAYS = re.compile(
    r"\b(?:so far|to date|until now|already|in all|in total|altogether|over the years|since)\b"
)


def is_done_by(draft: Draft, text: str, start: int) -> bool:
    """Tell whether a sentence that begins at an offset tells what somebody has done to few."""
    done = HAS_DONE.search(text, start, draft.quote.end)
    if done is None or MASS.fullmatch(done["who"]):
        return False
    return ALWAYS.search(text, start, draft.quote.end + 60) is None
