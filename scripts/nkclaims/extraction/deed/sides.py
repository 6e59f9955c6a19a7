"""Say whose the victims are, who did it, and against whom, as far as the words say."""

from __future__ import annotations

import re

from nkclaims.extraction.deed.acting import acting
from nkclaims.extraction.deed.background import GOING_ON, THE_STRIKES
from nkclaims.extraction.deed.denied_doers import denied_doer
from nkclaims.extraction.deed.doers import who
from nkclaims.extraction.deed.loss_culprits import culprit
from nkclaims.extraction.deed.own_strikes import THE_STRIKE, is_own_strike
from nkclaims.extraction.deed.owners import CARRIED
from nkclaims.extraction.deed.suspects import SPEAKING
from nkclaims.extraction.deed.takers import is_own_gain
from nkclaims.extraction.draft import Draft, Sentence, Speaker
from nkclaims.extraction.figure.war_tolls import of_war
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.language.tree import Tree
from nkclaims.extraction.lexicon.pack import Packs, Registry

COUNTED = ("casualties", "damage", "equipment_loss", "territorial_control")
DEEDS = ("attack", "accusation", "ceasefire_violation", "ceasefire_collapse", "equipment_loss",
         "territorial_control", "casualties", "damage")  # fmt: skip
WHO_DID = "act-withholds-who"  # "did not say who had fired"
OWN_DEED = ("act-claims-own", "act-admits-attack")
HIT = re.compile(
    r"\b(?:on|at|against|towards?|of|into|shelled|bombed|bombarded|pounded|attacked"
    r"|hit|struck|strike"
    r"|targeted|targeting|covered)(?: the)?(?: (?:city|town|village) of)?(?: the)?\s+$",
    re.IGNORECASE,
)
# "Called the attack a war crime": whoever made it is charged with one
CONDEMNED = ("act-accuse-blame", "act-called-crime")
THE_DEED = re.compile(
    r"\b(?:the|this|that) (?:[\w-]+ ){0,2}?(?:attacks?|strikes?|raids?|bombings?|shelling"
    r"|bombardment|massacre|killings?|assault|ambush|barrage)\b"
    r"|\b(?:call|describ|denounc|condemn|blast|brand)\w* it\b"
)
THE_ATTACK = re.compile(r"\bthe (?:attacks?|assaults?|offensives?|raids?|incursions?|advance)\b")
REPELLED = re.compile(
    r"\b(?:repell?\w*|repuls\w+|thwart\w*|foil\w*|(?:beat\w*|push\w+|dr[io]v\w+|threw|thrown|fought"
    r"|fend\w+|ward\w+) (?:off|back)|failed)\b",
    re.IGNORECASE,
)


def sided(
    draft: Draft,
    sentence: Sentence,
    packs: Packs,
    registry: Registry | None,
    text: str,
    tree: Tree | None = None,
) -> Draft:
    """Return a draft with agent, victim side, target side, and the camps of who speaks and did."""
    agent = draft.agent
    if draft.stance == "denies":
        agent = denied_doer(draft, sentence, packs, registry, text)
    elif agent is not None:
        agent = who(agent, draft.speaker, sentence, registry, text)
    elif draft.kind in COUNTED and draft.stance != "withholds":
        agent = culprit(draft, sentence, packs, registry, text, tree)
    is_open = agent is None or (agent.type == CARRIED and THE_STRIKE.match(f"the {agent.words}"))
    if is_open and draft.kind in DEEDS and draft.speaker.type not in SPEAKING:
        agent = _as_speaker_says(draft, packs, registry, text) or agent
    is_same = draft.rule_id == f"act-{GOING_ON}" and THE_STRIKES.match(text, draft.quote.start)
    if is_open and agent is None and is_same:
        agent = Speaker(words="the attack", type=CARRIED)  # "the strikes went on": of whom was told
    if draft.agent is not (agent := agent if draft.kind in DEEDS else None):
        draft = replace(draft, agent=agent)
    if agent is not None and draft.place_id is None and draft.place_words == agent.words:
        draft = replace(draft, place_words=None)  # "blamed the raid on M23"
    if draft.kind in COUNTED and (draft.value is not None or draft.measure is not None):
        draft = replace(draft, victim_side=_victims(draft, sentence, registry, text))
    if draft.kind in ("casualties", "damage") and draft.target_type is not None:
        draft = replace(draft, target_type=None)
    if draft.kind == "attack" and draft.target_type == "none_stated" and registry is not None:
        draft = replace(draft, target_type=_target_type(draft, sentence, registry, text))
    if draft.target_type is not None and registry is not None:
        draft = replace(draft, target_side=_target_side(draft, sentence, registry))
    draft = of_war(draft, sentence, registry, packs.countries, packs.demonym_words, text)
    if registry is None:
        return draft
    by = draft.agent.actor_id if draft.agent else None
    own = registry.sides.get(draft.speaker.actor_id or "")
    if draft.stance == "concedes" and draft.kind == "casualties" and own:
        draft = replace(draft, victim_side=own)  # who admits losses admits its own
    camp = registry.camps.get(draft.speaker.actor_id or "", "")
    agent_camp = registry.camps.get(by or "", "")
    if draft.stance == "concedes" and agent_camp and not camp:
        draft = replace(draft, stance="asserts")  # of whom nobody knows whether it is his own
    return replace(
        draft,
        authority=registry.authority(draft.speaker.actor_id),
        speaker_camp=camp,
        agent_camp=agent_camp,
    )


def _as_speaker_says(
    draft: Draft, packs: Packs, registry: Registry | None, text: str
) -> Speaker | None:
    """Return who did what only follows from who tells it: their own side, or their enemy."""
    words = text[draft.quote.start : draft.quote.end]
    if draft.rule_id == "act-place-and-more":  # "Orlev | and nine villages have been liberated"
        words = text[draft.quote.start : draft.quote.end + 90].split(". ")[0]
    if draft.rule_id == WHO_DID:
        return None
    if draft.rule_id in OWN_DEED:
        return acting(draft.speaker, registry, text)
    if draft.stance == "withholds" and draft.kind == "attack":
        return acting(draft.speaker, registry, text)  # "did not comment on the raid"
    if draft.stance != "asserts":
        return None
    if draft.rule_id == "act-confirms-attack":
        return Speaker(words="the attack", type=CARRIED)  # that others told of
    if draft.rule_id in CONDEMNED and THE_DEED.search(words):
        return Speaker(words="the attack", type=CARRIED)
    if is_own_gain(draft, words, packs, registry, text):
        return acting(draft.speaker, registry, text)
    if is_own_strike(draft, packs, registry, text):
        return acting(draft.speaker, registry, text)  # "only military targets were hit"
    if draft.kind == "attack" and registry and REPELLED.search(words):
        enemy = registry.adversary(draft.speaker.actor_id)
        return Speaker(enemy) if enemy else None
    if draft.kind == "attack" and THE_ATTACK.search(words) and REPELLED.search(words):
        return Speaker(words="the attack", type=CARRIED)  # of whom it was told before
    return None


def _target_type(draft: Draft, sentence: Sentence, registry: Registry, text: str) -> str:
    """Return what a place is as a target: a town that is hit, not the area in which it happens."""
    for one in sentence.mentions_between(draft.quote.start, draft.quote.end):
        is_town = registry.place_types.get(one.place_id or "") in ("city", "town", "village")
        if is_town and HIT.search(text[draft.quote.start : one.start]):
            return "settlement"
    return "none_stated"


def _target_side(draft: Draft, sentence: Sentence, registry: Registry) -> str | None:
    """Return the side of whom the words name as hit: an adjective or a name that is no doer's."""
    by = draft.agent.actor_id if draft.agent else None
    camp = registry.camps.get(by or "")
    for one in sentence.mentions_between(draft.quote.start, draft.quote.end):
        side = registry.sides.get(one.actor_id or "")
        is_other = camp is None or registry.camps.get(one.actor_id or "") != camp
        if side and one.actor_id in registry.belligerents and one.actor_id != by and is_other:
            return side
    return None


def _victims(
    draft: Draft,
    sentence: Sentence,
    registry: Registry | None,
    text: str,
) -> str:
    """Return whose they are: by an adjective or name at the noun, by "its own", else unstated."""
    sides = registry.sides if registry else {}
    belligerents = registry.belligerents if registry else frozenset()
    near = [
        one
        for one in sentence.mentions
        if one.actor_id in belligerents
        and sides.get(one.actor_id)
        and draft.quote.start - 30 <= one.start <= draft.quote.end + 12
    ]
    for one in near:
        gap = text[one.end : one.end + 30]
        is_theirs = re.match(r"['’]s\b|\s+(?:soldiers|troops|forces)", gap)
        is_doer = draft.agent is not None and draft.agent.actor_id == one.actor_id
        if (one.is_adjective or is_theirs) and not is_doer:
            forces = registry.forces(one.text, one.actor_id) if registry else None
            at_its_word = sides.get(forces or "") if one.is_adjective else None
            return at_its_word or sides[one.actor_id or ""]
    own = sides.get(draft.speaker.actor_id or "", "")
    start = draft.value_span.start if draft.value_span else draft.quote.start
    before = text[max(sentence.start, start - 30) : draft.quote.end]
    if own and re.search(r"\b(?:its|their|our)\b", before):
        return own
    if draft.scope == "cumulative" and draft.kind == "casualties" and draft.place_id is None:
        if own and draft.speaker.actor_id in belligerents:
            return own
        return "all" if sides else "unstated"
    return "unstated"
