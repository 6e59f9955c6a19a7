"""Take statements in the negative for denials where an adversary has just said the contrary.

"The army said it had hit a command post. There were no soldiers in the building, the mayor said."
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from nkclaims.extraction.draft import Draft
from nkclaims.extraction.identity import is_one
from nkclaims.extraction.records import replace
from nkclaims.extraction.topics import topics
from nkclaims.extraction.weighing import words_of

ABSENT = "act-absent"
NEGATIVE = ("spoken-other", "spoken-position", "act-took-power", "act-truce-kept", ABSENT)
"""Rules whose claims can be denials, by how they begin."""
NOT = re.compile(r"(?:[\w’'-]+ ){0,4}?(?:no|not|never|none|nobody|nothing|\w+n[’']t)\b", re.IGNORECASE)
NEAR = 4  # sentences before it in which what it denies stands
SCENE = ("attack", "casualties")
"""What is said of a place at which nobody and nothing was."""


def negated(draft: Draft, found: Sequence[Draft], text: str) -> Draft | None:
    """Return a claim as a denial if it says no to one before; None if it is no claim else.

    Args:
        draft: a claim of the sentence, with its speaker and camp.
        found: the claims of the article so far.
        text: the article.
    """
    if draft.stance != "asserts" or draft.rule_id not in NEGATIVE:
        return draft
    words = text[draft.quote.start : draft.quote.end]
    if NOT.match(words) or draft.rule_id == "act-truce-kept":
        kinds = topics(words) + (SCENE if draft.rule_id == ABSENT else ())
        if any(_says_no(draft, one, kinds, text) for one in found):
            return replace(draft, stance="denies")
    is_told = draft.rule_id != ABSENT or draft.speaker.type == "direct_quote"
    return draft if is_told else None


def _says_no(draft: Draft, other: Draft, kinds: tuple[str, ...], text: str) -> bool:
    """Tell whether a statement in the negative can be of what another claim says."""
    if other.stance != "asserts" or not 0 <= draft.sentence - other.sentence <= NEAR:
        return False
    if other.speaker.type in ("own_voice", "unattributed") or is_one(draft.speaker, other.speaker):
        return False
    if draft.speaker_camp and draft.speaker_camp == other.speaker_camp:
        return False
    if draft.speaker.type in ("own_voice", "unattributed"):
        return False
    is_alike = other.kind in kinds
    return is_alike or bool(words_of(draft, text) & words_of(other, text))
