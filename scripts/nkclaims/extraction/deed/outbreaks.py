"""Tell how a war began from an attack in it: "fighting broke out last April" is its outbreak."""

from __future__ import annotations

import re
from datetime import timedelta

from nkclaims.extraction.draft import Draft
from nkclaims.extraction.language.records import replace

# Fighting that nobody began, and an offensive that somebody did
OUTBREAK = re.compile(
    r"\b(?:fighting|clashes|hostilities|battles|violence)\b[^.;]{0,40}?\b(?:broke out|erupted|began"
    r"|started|flared|resumed)\b"
    r"|\b(?:began firing|opened fire) (?:on|across) (?:the border|[A-Z])"
    # "Its offensive" is the war's, "an offensive" one of many
    r"|\b(?:launch|beg[au]n|resum|start|open)\w*\s(?:(?:its|his|their)\s(?:[\w’'-]+\s){0,3}?"
    r"(?:offensive|assault|invasion|campaign|incursion|operation)\b|(?-i:Operation\s[A-Z]))",
    re.IGNORECASE,
)
NEWS = timedelta(days=10)  # what began longer ago is no news of an article, but its background


def outbreak(draft: Draft, text: str) -> Draft:
    """Return a draft; that fighting began long ago is the course of the war, not one attack."""
    if draft.kind != "attack" or draft.stance != "asserts" or draft.speaker.type != "own_voice":
        return draft
    begun = next((day for day in draft.period or () if day is not None), None)
    if begun is None or draft.stated is None or draft.stated[1] - begun <= NEWS:
        return draft
    if OUTBREAK.search(text, draft.quote.start, draft.quote.end) is None:
        return draft
    return replace(draft, kind="other", agent=None, weapon=None, target_type=None, target_side=None)
