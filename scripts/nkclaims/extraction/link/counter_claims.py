"""Tell whether a claim names another culprit for a deed, or says that an assault failed."""

from __future__ import annotations

import re

from nkclaims.extraction.draft import Draft
from nkclaims.extraction.lexicon.identity import is_of, is_one

NEXT = 2  # sentences between a capture and the assault that failed
CLEFT = re.compile(
    r"\b(?:[Ii]t|that) (?:was|were|had been|is) (?:\w+ )?(?:[\w’'-]+ ){1,6}?(?:who|that|which)\b"
    r"|\bown (?:guns|shells?|artillery|rockets?|mines?|bombs?|missiles?|troops|men|forces)\b"
)
HELD_OFF = ("act-attack-repelled", "act-pushed-back", "act-force-beaten-back")


def names_another(draft: Draft, other: Draft, text: str) -> bool:
    """Tell whether a claim says that it was another who did what was just told.

    "It was the army's own guns that hit the camp", "blamed the attack on the army".
    """
    if draft.kind != "attack" or other.kind != "attack" or draft.agent is None:
        return False
    start = draft.quote.start
    is_cleft = CLEFT.search(text, max(0, start - 70), draft.quote.end) is not None
    if not (is_cleft or draft.rule_id.startswith("act-blame")) or draft.speaker.type == "own_voice":
        return False
    is_side = draft.speaker_camp != "" and draft.speaker_camp == other.speaker_camp
    if is_side or other.agent is None or other.speaker.type in ("own_voice", "unattributed"):
        return False
    is_same = is_of(draft.agent, other.agent, draft.agent_camp, other.agent_camp)
    return not is_same and not is_one(draft.speaker, other.speaker)


def holds_off(draft: Draft, other: Draft) -> bool:
    """Tell whether one side has beaten off what the other says has taken a place, or the reverse.

    "It had repelled the assault", "its fighters had entered the town".
    """
    first, second = (draft, other) if draft.rule_id in HELD_OFF else (other, draft)
    if first.rule_id not in HELD_OFF or second.kind != "territorial_control":
        return False
    is_near = draft.sentence - other.sentence <= NEXT
    is_side = first.speaker_camp != "" and first.speaker_camp == second.speaker_camp
    is_said = {first.speaker.type, second.speaker.type}.isdisjoint(("own_voice", "unattributed"))
    own = second.agent is not None and is_of(
        second.agent, first.speaker, second.agent_camp, first.speaker_camp
    )
    is_apart = is_said and not is_side and not own
    return is_near and is_apart and not is_one(first.speaker, second.speaker)
