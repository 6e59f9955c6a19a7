"""Tell for what two blame each other who say no more: a truce that failed, a breach, a deed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from nkclaims.extraction.draft import Draft, Sentence, Speaker
from nkclaims.extraction.records import replace

MUTUAL, OF_DEED = "act-blame-mutual", "act-blame-each"
TRUCE = re.compile(
    r"\b(?:cease-?fires?|truces?|armistice|pauses?|cessation of|accord|peace deal)\b", re.IGNORECASE
)
NEAR = 2  # sentences back in which stands what they blame each other for
HARM = ("attack", "casualties", "damage")


def blamed(draft: Draft, sentence: Sentence, found: Sequence[Draft]) -> Draft:
    """Return mutual blame with the kind of what it is for; any other claim as it is.

    "The pause collapsed after a week, with each side blaming the other."
    """
    if draft.rule_id not in (MUTUAL, OF_DEED):
        return draft
    is_truce = TRUCE.search(sentence.text) is not None
    if draft.rule_id == OF_DEED:
        return replace(draft, kind="ceasefire_violation") if is_truce else draft
    near = [one.kind for one in found if sentence.number - one.sentence <= NEAR]
    if "ceasefire_collapse" in near:
        return draft
    if is_truce or {"ceasefire_violation", "ceasefire_agreement"} & {*near}:
        return replace(draft, kind="ceasefire_violation")
    return replace(draft, kind="attack" if {*HARM} & {*near} else "accusation")


def doers(found: Sequence[Draft]) -> list[Speaker]:
    """Return the two that did most of what was told: "each side" of a war that no pack knows."""
    named = {one.agent.key: one.agent for one in found if one.agent and one.kind == "attack"}
    done = Counter(one.agent.key for one in found if one.agent and one.kind == "attack")
    return [Speaker(named[key].actor_id, named[key].words) for key, _ in done.most_common(2)]
