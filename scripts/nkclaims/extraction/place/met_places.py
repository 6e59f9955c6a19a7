"""Find where people met, or to which front fighters were sent."""

from __future__ import annotations

import re

from nkclaims.extraction.draft import Draft
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.lexicon.mentions import Mention
from nkclaims.extraction.place.scenes import OWNER, Scenes

MET = re.compile(
    r"\b(?:in|at|near|visit\w*|arriv\w+ in|(?:went|go|goes|going|flew|fly|flies|flying"
    r"|travel\w*|left|leaves?"
    r"|leaving|head\w*|trip|visit|return\w*|sent \w+) (?:to|for))"
    r"\s(?:the\s)?(?:\w+\s){0,2}(?:of\s)?$",
    re.IGNORECASE,
)
SENT_TO = QuickRegex(
    r"\b(?:sen[dt]\w*|transferr\w*|deploy\w*|travel\w*|moved|flown|brought|bringing|shipped)\b"
    r"[^.;]{0,60}\bto (?P<place>the (?:front|combat zone|conflict zone|battlefield))\b(?! line)"
)
MEETING = 60  # characters behind what is told of a meeting in which its place may stand


def met_in(draft: Draft, scenes: Scenes) -> Mention | None:
    """Return the place in which, or to which, people met: "flew to Orlev", "talks in Orlev"."""
    end = draft.quote.end + MEETING
    for one in scenes.sentence.mentions:  # a capital also stands for its government
        is_near = draft.quote.start <= one.start < end and not one.is_adjective
        if not is_near or OWNER.match(scenes.text, one.end):
            continue
        if MET.search(scenes.text, scenes.sentence.start, one.start):
            return one
    return None


def sent_to(draft: Draft, scenes: Scenes) -> Mention | None:
    """Return where fighters are said to be sent, as it is printed: "sent men to the front"."""
    found = SENT_TO.search(scenes.text, draft.quote.start, draft.quote.end)
    return Mention(*found.span("place"), found["place"], is_place=True) if found else None
