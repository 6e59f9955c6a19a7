"""Tell offers to mediate and talks that go on or stall: like positions they are of no day."""

from __future__ import annotations

from nkclaims.extraction.draft import Draft
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.language.windows import window

OFFER = QuickRegex(
    r"\b(?:offer(?:s|ed|ing)?|ready|willing|prepared|proposed)\b[^.;]{0,30}?\b(?:to\s(?:mediate|host|act"
    r"|broker|help|facilitate|hold|stop)|talks|mediation|good offices|services|if)\b"
    r"|\b(?:(?:is|are|was|were|been)\smediating|would continue|(?:have|has|had)\s(?:stalled|never)"
    r"|close to a standstill|at a standstill|deadlocked)\b"
)
BEHIND = 20  # characters behind a claim in which its verb may go on


def is_offer(draft: Draft, text: str) -> bool:
    """Tell whether a claim of diplomacy is an offer, or of talks that go on."""
    if draft.kind != "diplomacy":
        return False
    return OFFER.search(window(text, draft.quote.start, draft.quote.end + BEHIND)) is not None
