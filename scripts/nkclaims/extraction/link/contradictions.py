"""Relate what claimants say against each other without denying it: contradictions, answers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nkclaims.extraction.draft import Draft
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.lexicon.bodies import with_body
from nkclaims.extraction.lexicon.identity import is_of, is_one
from nkclaims.extraction.link.counter_claims import holds_off, names_another
from nkclaims.extraction.link.denied_together import WITHIN

COUNTERED = ("attack", "territorial_control", "ceasefire_violation", "ceasefire_collapse")
NEXT, LONG = 2, 8  # sentences between a capture and who denies it, at one place
MUTUAL = ("ceasefire_collapse", "ceasefire_violation")

_PRONOUN = re.compile(r"(?:^|[.!?”\"]\s)(?:He|She|They)(?: ha(?:s|ve))?\s+$")
# "Only three soldiers were hurt", "two of its tanks"
LIGHT = re.compile(r"\b(?:only|just|no more than|its|our|their|his)\b", re.IGNORECASE)
STILL = QuickRegex(
    r"\b(?:still|remain\w*|continue\w*|under (?:[\w-]+ ){0,2}control|in (?:our|its) hands"
    r"|held by)\b",
    re.IGNORECASE,
)


def contradicted(at: int, found: Sequence[Draft], text: str) -> list[int]:
    """Return the earlier claims that cannot hold together with a claim.

    They are mutual blame in the same words; another culprit, named by the accused, for a deed at
    one place; and one place that two say is held by different sides.
    """
    draft = found[at]
    if draft.stance != "asserts" or draft.modality != "actual":
        return []
    if draft.kind == "territorial_control" and (held := _still_held(at, found, text)):
        return held
    targets = []
    for to in range(at - 1, -1, -1):
        other = found[to]
        if draft.sentence - other.sentence > WITHIN:
            break
        if other.stance != "asserts":
            continue
        is_blame = _blames(draft, text)  # "accuse" of what both may have done
        is_pair = other.quote == draft.quote and other.kind == draft.kind
        is_pair &= draft.agent is None or draft.agent != other.agent  # else both blame one
        is_pair &= draft.kind in MUTUAL or (is_blame and draft.kind == "attack")
        is_pair |= _is_counter(draft, other, text)
        is_pair |= _excludes(draft, other, text) or _makes_light_of(draft, other, text)
        is_pair |= names_another(draft, other, text) or holds_off(draft, other)
        if is_pair or _counts_otherwise(draft, other):
            targets.append(to)
    return targets[:1]


def countered(at: int, found: Sequence[Draft]) -> list[int]:
    """Return what a claim says otherwise that its claimant has just denied.

    "It denied firing at the market and said an army jet had bombed it", "The base was not lost. Our
    troops are still in the town."
    """
    draft = found[at]
    if draft.stance != "asserts" or draft.kind not in COUNTERED or draft.links:
        return []
    for before in range(len(found)):
        denial = found[before]
        if draft.sentence - denial.sentence not in (0, 1):
            continue
        is_next = denial.quote.start < draft.quote.start
        if not (is_next and denial.stance == "denies" and is_one(denial.speaker, draft.speaker)):
            continue
        is_same = denial.kind == draft.kind
        is_other = draft.agent is None or draft.agent != denial.agent
        to = [one for kind, one in denial.links if kind == "denies"]
        if is_same and is_other and draft.value is None:
            return to[-1:]
    return []


def _excludes(draft: Draft, other: Draft, text: str) -> bool:
    """Tell whether an accused names another culprit, or two give one place to two holders."""
    if draft.agent is None or other.agent is None or draft.kind != other.kind:
        return False
    if is_one(draft.speaker, other.speaker) or is_one(draft.agent, other.agent):
        return False
    if "own_voice" in (draft.speaker.type, other.speaker.type):
        return False
    if draft.agent_camp and draft.agent_camp == other.agent_camp:
        return False
    is_place = draft.place == other.place != ""
    if draft.kind == "territorial_control":
        return is_place and draft.place_id is not None and not draft.links
    speaker = with_body(draft.speaker, text)  # "it was the army's guns", says a rebel adviser
    is_accused = is_of(speaker, other.agent, draft.speaker_camp, other.agent_camp)
    if is_of(speaker, draft.agent, draft.speaker_camp, draft.agent_camp):
        return False  # "its own jets had struck a base": a deed of its own, or the one it admits
    is_same = is_place and draft.period == other.period
    is_near = draft.sentence - other.sentence <= NEXT and (is_place or "" in _places(draft, other))
    is_same |= is_near and not (is_place and draft.links)
    return draft.kind == "attack" and is_accused and is_same


def _places(draft: Draft, other: Draft) -> tuple[str, str]:
    return draft.place, other.place


def _makes_light_of(draft: Draft, other: Draft, text: str) -> bool:
    """Tell whether who was hit tells of fewer losses than who hit: "it had lost only six men"."""
    if draft.kind != other.kind or draft.kind not in ("casualties", "equipment_loss"):
        return False
    if draft.value is None or other.value is None or draft.value >= other.value:
        return False
    if draft.sentence - other.sentence > NEXT or draft.object != other.object:
        return False
    nobody = ("own_voice", "unattributed")
    if draft.speaker.type in nobody or other.speaker.type in nobody:
        return False
    is_side = draft.speaker_camp != "" and draft.speaker_camp == other.speaker_camp
    if is_side or is_one(draft.speaker, other.speaker):
        return False
    boast = other.agent
    is_boast = boast is not None and is_of(
        boast, with_body(other.speaker, text), other.agent_camp, other.speaker_camp
    )
    if draft.measure not in (other.measure, "lost", "casualties"):
        return False
    start = draft.quote.start
    words = text[max(0, start - 12) : draft.quote.end]
    return is_boast and (draft.measure == "lost" or LIGHT.search(words) is not None)


def _blames(draft: Draft, text: str) -> bool:
    """Tell whether a deed is blamed on somebody, of which there is but one."""
    is_blame = draft.rule_id.startswith("act-blame")
    return is_blame and "accus" not in text[draft.quote.start : draft.quote.end]


def _is_counter(draft: Draft, other: Draft, text: str) -> bool:
    """Tell whether two who are each other's culprits blame each other for one breach."""
    if draft.agent is None or other.agent is None:
        return False
    is_alike = draft.kind == other.kind == "attack" or not {draft.kind, other.kind} - {*MUTUAL}
    if not is_alike:  # a breach, and a raid elsewhere
        return False
    first = is_of(draft.speaker, other.agent, draft.speaker_camp, other.agent_camp)
    second = is_of(other.speaker, draft.agent, other.speaker_camp, draft.agent_camp)
    is_breach = {draft.kind, other.kind} & {"ceasefire_violation", "ceasefire_collapse"} != set()
    is_breach |= _blames(draft, text)  # "blamed the blast on the army"
    return first and second and is_breach and not is_one(draft.speaker, other.speaker)


def _counts_otherwise(draft: Draft, other: Draft) -> bool:
    """Tell whether two authorities give different exact figures of the same."""
    names = ("kind", "measure", "object", "population", "group", "scope", "period", "place_id")
    return (
        draft.value is not None
        and other.value is not None
        and draft.value != other.value
        and draft.scope == "incident"
        and draft.measure == "killed"
        and draft.sentence != other.sentence
        and draft.place_id is not None
        and draft.qualifier == other.qualifier == "exact"
        and all(getattr(draft, name) == getattr(other, name) for name in names)
        and not is_one(draft.speaker, other.speaker)
        and "own_voice" not in (draft.speaker.type, other.speaker.type)
        and not (draft.speaker_camp and draft.speaker_camp == other.speaker_camp)
        and not draft.links
        and not other.links
    )


def answered(at: int, found: Sequence[Draft], text: str) -> list[int]:
    """Return the demand or call on somebody just before, which that one refuses or accepts."""
    draft = found[at]
    if draft.kind != "position" or draft.stance not in ("rejects", "agrees"):
        return []
    for to in range(at - 1, -1, -1):
        other = found[to]
        if draft.sentence - other.sentence > 1:
            break
        is_asked = other.kind == "position" and other.stance in ("calls_for", "demands")
        asked = text[other.quote.start : other.quote.end]
        is_of_all = re.search(r"\b(?:both|all|the two|each) ", asked) is not None
        is_of_all |= _PRONOUN.search(text[: draft.quote.start]) is not None
        is_of_one = bool(draft.speaker.words) and draft.speaker.words in asked
        is_other = not is_one(draft.speaker, other.speaker)
        if is_other and other.kind == "ceasefire_agreement" and other.modality == "scheduled":
            return [to]
        if is_asked and is_other and (is_of_all or is_of_one):
            return [to]
    return []


def _still_held(at: int, found: Sequence[Draft], text: str) -> list[int]:
    """Return the claim just before that a place was taken, which cannot hold if it is still held.

    "The town remains in our hands", says another than the one who took it.
    """
    draft = found[at]
    if not STILL.search(text, max(0, draft.quote.start - 12), draft.quote.end):
        return []
    for to in range(at - 1, -1, -1):
        other = found[to]
        away = draft.sentence - other.sentence
        is_taken = other.kind == draft.kind and other.stance == "asserts"
        is_there = draft.place == other.place != ""
        is_near = away <= (LONG if is_there else NEXT) and (is_there or "" in _places(draft, other))
        is_side = draft.speaker_camp != "" and draft.speaker_camp == other.speaker_camp
        if is_taken and is_near and not is_side and not is_one(draft.speaker, other.speaker):
            return [to]
    return []
