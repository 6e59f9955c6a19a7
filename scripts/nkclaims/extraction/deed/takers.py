"""Say who took a place of which only the fall is told: who boasts of it, or took it elsewhere."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nkclaims.extraction.deed.doers import OUTLET
from nkclaims.extraction.deed.own_strikes import fights
from nkclaims.extraction.deed.owners import NEUTRAL
from nkclaims.extraction.deed.suspects import SPEAKING
from nkclaims.extraction.draft import Draft, Speaker
from nkclaims.extraction.lexicon.bodies import body_of
from nkclaims.extraction.lexicon.identity import is_of
from nkclaims.extraction.lexicon.pack import Packs, Registry
from nkclaims.extraction.lexicon.persons import is_person

# Whoever tells of it has done it: "nine villages had been liberated", "our columns are in Orlev".
OURS = re.compile(
    r"\bliberat(?:ed|ion)\b|\bour (?:\w+ )?(?:control|hands|positions?|columns?|troops|forces"
    r"|men|flag)\b|\b(?:is|are) (?:[a-z]+ )*ours\b"
    r"|\bclaim(?:s|ed|ing) (?:full |complete )?control\b|\bdeclar(?:es|ed|ing) [^.;,]{2,50}"
    r"(?:captured|secured?|cleared|recaptured|under)\b",
    re.IGNORECASE,
)
# What a side says of places that it takes, less often of those that it loses.
GAIN = re.compile(
    r"\b(?:(?:re)?captur(?:ed?|ing)|retak(?:en|ing)|freed|freeing|regain(?:ed|ing)|won back"
    r"|secured|cleared|conquered|annexed|claim(?:s|ed|ing)?)\b",
    re.IGNORECASE,
)
FALL = re.compile(r"\bf(?:ell|allen|all of|alls?)\b|\bchanged hands\b", re.IGNORECASE)
# Who has more places to lose than to take: "the government said that the town had fallen".
STATE = re.compile(
    r"\b(?:government|ministry|minister|officials?|president|state|junta|regime|authorities|governor"
    r"|mayor|military)\b|\barmy\b(?<![A-Z]rmy)",
    re.IGNORECASE,
)
# "The Lake Front", "the RSF": no outlet, no office
ARMED_BODY = re.compile(
    r"\b(?:Front|Army|Forces?|Movement|Alliance|Brigades?|Guards?|Militia|Coalition|Resistance"
    r"|Fighters|Command|Division|Corps|Battalion)\b"
    r"|^(?:[Tt]he )?(?!SANA|IRNA|WAFA|UN|EU)[A-Z]{2,5}\d*$"
)
FALLS = (
    *("act-place-capture", "act-place-fell", "act-deny-fall", "act-deny-place", "act-deny-no-loss"),
    "disputed",
)
TAKEN = (
    *("act-place-taken", "act-place-now", "act-place-was-taken", "act-place-fell-to"),
    *("act-place-which", "act-declared-free", "act-driven-out", "act-place-fell", "act-place-lost"),
)
REACH = 8  # sentences between a denial that a place was lost and who took the only one told of


def is_own_gain(
    draft: Draft, words: str, packs: Packs, registry: Registry | None, text: str
) -> bool:
    """Tell whether who says that a place was taken is who took it: "seven villages were freed"."""
    if draft.kind != "territorial_control" or draft.speaker.type in SPEAKING:
        return False
    if OURS.search(words) and NEUTRAL.search(draft.speaker.words) is None:
        return registry is None or draft.speaker.actor_id in registry.camps
    is_fall = FALL.search(words) is not None and not STATE.search(draft.speaker.words)
    if not is_fall and not GAIN.search(words):
        return False
    return fights(draft.speaker, packs, registry, text) or _is_armed(draft.speaker, text)


def _is_armed(speaker: Speaker, text: str) -> bool:
    """Tell whether a body bears the name of one that fights: "the Lake Front", "the RSF"."""
    name = body_of(speaker, text) or ("" if is_person(speaker) else speaker.words)
    is_armed = ARMED_BODY.search(name) is not None
    return is_armed and not NEUTRAL.search(name) and not OUTLET.search(name)


def taker(draft: Draft, found: Sequence[Draft]) -> Draft | None:
    """Return the claim that says who took the place of whose fall another tells: the nearest.

    Who denies that a place was lost is no taker of it, and may mean it by "the town".
    """
    takers = [
        one
        for one in found
        if one.kind == draft.kind and one.agent is not None and one.rule_id in TAKEN
        if one.stance == "asserts" and one.place_words is not None
    ]
    there = [
        one
        for one in takers
        if one.place_id == draft.place_id and one.place_words == draft.place_words
    ]
    if not there and draft.stance == "denies":
        there = [one for one in takers if 0 <= draft.sentence - one.sentence <= REACH]
        there = [one for one in there if not _is_own(draft, one)]
    return min(there, key=lambda one: abs(one.sentence - draft.sentence), default=None)


def _is_own(draft: Draft, other: Draft) -> bool:
    """Tell whether a side that has taken a place is the one that speaks."""
    agent = other.agent
    camps = draft.speaker_camp, other.agent_camp
    return agent is not None and is_of(draft.speaker, agent, *camps)
