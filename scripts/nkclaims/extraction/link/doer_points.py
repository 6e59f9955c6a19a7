"""Weigh whether who did a deed speaks for it that a denial is of that deed."""

from __future__ import annotations

import re

from nkclaims.extraction.draft import Draft, Speaker
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.lexicon.identity import is_of

OWN = 3.0  # points for a deed of the one who denies
OTHERS = -3.0  # points for a deed of others
REBELS = QuickRegex(
    r"\b(?:rebels?|insurgents?|separatists?|guerrillas?|militants?|jihadists?)\b", re.IGNORECASE
)
STATE = QuickRegex(
    r"\b(?:army|military|government|junta|regime|state forces|security forces)\b", re.IGNORECASE
)
ANY = (
    "act-deny",
    "act-deny-false",
    "act-deny-differ",
    "act-deny-as-false",
    "act-deny-no-part",
    "act-deny-relative",
    "act-deny-passive",
    "act-deny-verdict",
    "act-deny-false-report",
    "act-deny-ellipsis",
    "act-deny-exaggerated",
)
"""Denials whose words need not say of what."""
NO_PART = "act-deny-no-part"
OF_ANY_DEED = (NO_PART, "act-deny-responsible")
"""Denials of a deed, which may be told long before: "has denied responsibility"."""


def _camp_of(doer: Speaker | None) -> str:
    """Return whether words for a doer are of rebels or of a state; empty if of neither."""
    if doer is None:
        return ""
    is_rebel, is_state = REBELS.search(doer.words), STATE.search(doer.words)
    if bool(is_rebel) == bool(is_state):
        return ""
    return "rebels" if is_rebel else "state"


def doer_points(
    draft: Draft, other: Draft, is_victim: bool, is_absent: bool, is_mutual: bool
) -> float:
    """Return how much the doer of a deed speaks for it that ``draft`` denies it."""
    if other.agent is None:
        return 0.0
    is_own = is_of(other.agent, draft.speaker, other.agent_camp, draft.speaker_camp)
    if draft.agent is not None and draft.rule_id == NO_PART:  # "he said Norland had no part in it"
        is_own |= is_of(other.agent, draft.agent, other.agent_camp, draft.agent_camp)
    is_boast = is_of(other.agent, other.speaker, other.agent_camp, other.speaker_camp)
    if other.speaker.type == "own_voice" and is_mutual:
        return 0.0  # "shelled each other's towns" sums up what somebody tells in full
    failed = 1.0 if other.rule_id == "act-attack-repelled" else 0.0
    if is_victim and not (is_own and is_absent):
        # "The town never fell": what the enemy says to have done
        return -2.0 if is_own else 1.0 if is_boast else 0.5
    if is_own:
        is_friend = is_boast and not draft.speaker_camp  # whose boast nobody denies
        return 0.0 if is_friend else OWN - failed
    is_named = draft.agent is not None and not is_of(
        draft.agent, draft.speaker, draft.agent_camp, draft.speaker_camp
    )  # and not only taken to be who denies: "the army denied this"
    one, two = _camp_of(draft.agent), _camp_of(other.agent)
    if is_named and one and two and one != two:
        return OTHERS  # "denied that the army had shelled it" is of no raid by rebels
    if draft.rule_id in OF_ANY_DEED and is_boast:
        return OTHERS  # who has no part in a deed does not deny that others have done theirs
    if draft.rule_id in ANY:
        return 1.0 if is_boast else 0.0
    return -3.0 if draft.speaker_camp and other.agent_camp else -failed
