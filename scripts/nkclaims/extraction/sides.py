"""Say whose the victims are, who did it, and against whom, as far as the words say."""

from __future__ import annotations

import re
from dataclasses import replace

from nkclaims.extraction.draft import Draft, Sentence, Speaker
from nkclaims.extraction.pack import Registry

COUNTED = ("casualties", "damage", "equipment_loss", "territorial_control")
DEEDS = ("attack", "accusation", "ceasefire_violation", "ceasefire_collapse", "equipment_loss",
         "territorial_control", "casualties", "damage")  # fmt: skip
WHOLE_WAR = 1000  # so many are no toll of one town
BY = re.compile(r"\b(?:by|from|on|against|at|to)\s+(?:the\s+)?$", re.IGNORECASE)


def sided(draft: Draft, sentence: Sentence, registry: Registry | None, text: str) -> Draft:
    """Return a draft with agent, victim side and target side."""
    sides = {row["actor_id"]: row["side"] for row in _rows(registry) if row["side"]}
    belligerents = {row["actor_id"] for row in _rows(registry) if row["is_belligerent"] == "true"}
    if draft.kind in DEEDS and draft.agent is None and draft.stance != "withholds":
        draft = replace(draft, agent=_agent(draft, sentence, belligerents, text))
    if draft.kind in COUNTED and (draft.value is not None or draft.measure is not None):
        side = _victims(draft, sentence, sides, belligerents, text)
        draft = replace(draft, victim_side=side)
    if draft.kind in ("casualties", "damage"):
        draft = replace(draft, target_type=None)
    if draft.object == "person" and draft.population == "unspecified":
        is_toll = draft.scope == "cumulative" and draft.is_general
        is_toll = is_toll and (draft.place_words is None or (draft.value or 0) >= WHOLE_WAR)
        draft = replace(draft, population="combined" if is_toll else "unspecified")
    return draft


def _rows(registry: Registry | None) -> tuple[dict[str, str], ...]:
    return tuple(map(dict, registry.tables["actors"])) if registry else ()


def _agent(draft: Draft, sentence: Sentence, belligerents: set[str], text: str) -> Speaker | None:
    """Return who did it: the accused behind "blamed" or "by", or the subject of the deed."""
    named = [one for one in sentence.mentions if one.actor_id in belligerents]
    inside = [
        one
        for one in named
        if draft.quote.start <= one.start < draft.quote.end + 30
        and not one.is_adjective
        and one.actor_id != draft.speaker.actor_id
    ]
    is_blame = draft.rule_id.startswith(("act-blame", "act-accuse"))
    behind = [one for one in inside if BY.search(text[sentence.start : one.start])]
    for one in inside if is_blame else behind:
        if is_blame or re.search(r"\bby\s+(?:the\s+)?$", text[sentence.start : one.start]):
            return Speaker(one.actor_id, one.text)
    if draft.stance == "denies":
        return draft.speaker if draft.speaker.actor_id in belligerents else None
    before = [one for one in named if one.end <= draft.quote.start + 1]
    if before and draft.kind in ("attack", "territorial_control", "equipment_loss"):
        last = before[-1]
        between = text[last.end : draft.quote.start]
        if len(between.split()) <= 4 and not re.search(r"[;:“]", between):
            if last.is_adjective and len(between.split()) == 0:
                return None
            return Speaker(last.actor_id, last.text)
    return None


def _victims(
    draft: Draft,
    sentence: Sentence,
    sides: dict[str, str],
    belligerents: set[str],
    text: str,
) -> str:
    """Return whose they are: by an adjective or name at the noun, by "its own", else unstated."""
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
            return sides[one.actor_id or ""]
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
