"""Say where "here" is: in the town of the dateline, if no one is quoted."""

from __future__ import annotations

import re

from nkclaims.extraction.draft import Draft
from nkclaims.extraction.lexicon.mentions import Mention
from nkclaims.extraction.place.named_places import CLAUSE
from nkclaims.extraction.place.scenes import Scenes

# "Nine died in a blast near here on Monday"; "officials here said" only tells who speaks.
_HERE = re.compile(
    r"(?<!\bofficials )(?<!\bpolice )(?<!\bauthorities )(?<!\bresidents )(?<!\bdoctors )"
    r"(?<!\bsources )(?<!\bdiplomats )(?<!\bhospital )\bhere\b"
    r"(?=[,.;]|\s(?:on|in|at|late|early|today|yesterday|last|this|when|after|before|by|during|and"
    r"|as|while|over|since|have|has|had|were|was|overnight)\b)"
    r"(?!\s(?:to|said|say|told|have said|had said)\b)"
)
_QUOTE = re.compile(r"[“”\"]")


def here(draft: Draft, scenes: Scenes, dateline: Mention | None) -> Mention | None:
    """Return the town of the dateline where the clause of a claim has "here"."""
    if dateline is None or "here" not in scenes.sentence.text:
        return None
    own = scenes.sentence.clause_of(draft.quote, CLAUSE)
    match = _HERE.search(scenes.text, own.start, own.end)
    if match is None:
        return None
    sides = ((scenes.sentence.start, match.start()), (match.end(), scenes.sentence.end))
    is_quoted = any(len(_QUOTE.findall(scenes.text, *side)) % 2 for side in sides)
    is_quoted |= draft.speaker.type == "direct_quote"
    behind = scenes.text[draft.quote.end : max(draft.quote.end, match.start())]
    is_named = any(
        draft.quote.end <= one.start < match.start()
        or draft.quote.start <= one.start < draft.quote.end
        for one in scenes.near
    )
    return None if is_quoted or is_named or ";" in behind else dateline
