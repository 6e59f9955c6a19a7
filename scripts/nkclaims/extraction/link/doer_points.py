"""Weigh whether who did a deed speaks for it that a denial is of that deed."""

from __future__ import annotations

from nkclaims.extraction.draft import Draft
from nkclaims.extraction.lexicon.identity import is_of

OWN = 3.0  # points for a deed of the one who denies
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
    if draft.rule_id in ANY:
        return 1.0 if is_boast else 0.0
    return -3.0 if draft.speaker_camp and other.agent_camp else -failed
