"""Find what somebody does not comment on: the claim of another, told just before."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nkclaims.extraction.draft import LOSSES, Draft
from nkclaims.extraction.lexicon.identity import is_of, is_one

COMMENT = re.compile(
    r"\b(?:comment\w*|respon(?:d|se)\w*|repl(?:y|ied)|reaction|silent|address\w*|acknowledged)\b",
    re.IGNORECASE,
)
KINDS = (*LOSSES, "attack", "accusation", "ceasefire_violation", "territorial_control")
FIGURES = re.compile(
    r"\b(?:figures?|tolls?|numbers?|counts?|loss(?:es)?|deaths|casualties)\b", re.IGNORECASE
)
BACK = 2  # sentences before it in which that stands
BEHIND = 40  # characters behind the verb that say on what: "on the figures"


def commented_on(at: int, found: Sequence[Draft], text: str) -> list[int]:
    """Return the claims on which somebody makes no comment: those of another, told just before.

    Claims that blame the one who is silent come first; of "the figures" they are those with one.
    """
    draft = found[at]
    start, end = draft.quote.start, draft.quote.end
    if draft.stance != "withholds" or COMMENT.search(text, start, end) is None:
        return []
    can = [to for to in range(len(found)) if _can_be_meant(draft, found[to])]
    last = max((found[to].sentence for to in can), default=-1)
    can = [to for to in can if found[to].sentence == last]
    words = text[start : end + BEHIND].partition(".")[0]
    if FIGURES.search(words):
        can = [to for to in can if found[to].value is not None] or can
    own = [to for to in can if _is_of_silent(draft, found[to])]
    said = [to for to in own or can if found[to].speaker.type != "own_voice"] or own or can
    speaker = found[said[-1]].speaker if said else draft.speaker
    return [to for to in said if is_one(found[to].speaker, speaker)]


def _can_be_meant(draft: Draft, other: Draft) -> bool:
    """Tell whether a claim is one just before, of who is not silent, and no part of another."""
    return (
        0 <= draft.sentence - other.sentence <= BACK
        and other.quote.start < draft.quote.start
        and other.kind in KINDS
        and other.stance == "asserts"
        and not is_one(draft.speaker, other.speaker)
        and not (draft.speaker_camp and draft.speaker_camp == other.speaker_camp)
        and not other.is_part
    )


def _is_of_silent(draft: Draft, other: Draft) -> bool:
    """Tell whether a claim is of what the silent one did."""
    agent = other.agent
    return agent is not None and is_of(agent, draft.speaker, other.agent_camp, draft.speaker_camp)
