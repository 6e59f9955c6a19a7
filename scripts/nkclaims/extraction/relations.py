"""Relate the claims of one article: parts, newer figures, repetitions, denials, contradictions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from nkclaims.extraction.draft import UNATTRIBUTED, Draft, Sentence

EARLIER = re.compile(
    r"\b(?:earlier|previously|initially|at first|originally|before that|had put|previous update)\b",
    re.IGNORECASE,
)
REACH = 6  # sentences back to which a denial answers
ANSWERABLE = ("attack", "accusation", "ceasefire_violation", "casualties", "damage")
SAME = ("kind", "measure", "object", "group")


def related(drafts: Sequence[Draft], sentences: Sequence[Sentence], text: str) -> list[Draft]:
    """Return the drafts with their links; a target is a position in the list."""
    found, stubs = list(drafts), list[Draft]()
    for at, draft in enumerate(found):
        links = [link for link in draft.links if _is_sound(draft, found[link[1]])]
        if draft.value is not None and not links:
            links += _by_value(at, draft, found, sentences)
        if draft.stance == "denies":
            draft, more = _denial(at, draft, found)
            links += more
            if not more:
                draft = replace(draft, agent=draft.speaker)
                stubs.append(_stub(draft))
                links.append(("denies", len(drafts) + len(stubs) - 1))
        links += _mutual(at, draft, found)
        found[at] = replace(draft, links=tuple(dict.fromkeys(links)))
    return [*found, *stubs]


def _stub(denial: Draft) -> Draft:
    """Return the statement that a denial presupposes, where the article does not give it."""
    return replace(
        denial,
        speaker=UNATTRIBUTED,
        stance="asserts",
        is_implied=True,
        links=(),
        confidence="low",
    )


def _is_sound(draft: Draft, whole: Draft) -> bool:
    """Tell whether one figure can be a part of another."""
    return (
        draft.value is not None
        and whole.value is not None
        and draft.value <= whole.value
        and draft.measure == whole.measure
        and draft.object == whole.object
    )


def _by_value(
    at: int, draft: Draft, found: Sequence[Draft], sentences: Sequence[Sentence]
) -> list[tuple[str, int]]:
    """Return the link of a figure to an earlier one of the same speaker on the same thing."""
    for before in range(at - 1, -1, -1):
        other = found[before]
        is_same = all(getattr(draft, name) == getattr(other, name) for name in SAME)
        if other.value is None or not is_same or other.speaker.key != draft.speaker.key:
            continue
        if other.scope != draft.scope or other.place_id != draft.place_id:
            continue
        if EARLIER.search(sentences[draft.sentence].text):
            return []  # the older figure is told after the newer one: see _revised
        if other.value == draft.value and other.population == draft.population:
            return [("repeats", before)]
    return []


def _denial(at: int, draft: Draft, found: Sequence[Draft]) -> tuple[Draft, list[tuple[str, int]]]:
    """Return a denial with the kind, time and place of the claim before it that it denies."""
    for before in range(at - 1, -1, -1):
        other = found[before]
        if draft.sentence - other.sentence > REACH:
            break
        if other.kind not in ANSWERABLE or other.stance != "asserts" or other.value is not None:
            continue
        if other.speaker.key == draft.speaker.key:
            continue
        if other.agent is None or other.agent.key != draft.speaker.key:
            continue
        if other.kind != draft.kind and draft.kind != "accusation":
            continue
        answered = replace(
            draft,
            kind=other.kind,
            agent=other.agent,
            period=other.period,
            date_precision=other.date_precision,
            period_basis=other.period_basis,
            place_id=other.place_id,
            target_side=other.target_side,
            target_type=other.target_type,
        )
        return answered, [("denies", before)]
    return draft, []


def _mutual(at: int, draft: Draft, found: Sequence[Draft]) -> list[tuple[str, int]]:
    """Return the link between two who blame each other in the same words."""
    if at == 0 or draft.kind not in ("attack", "ceasefire_collapse", "ceasefire_violation"):
        return []
    other = found[at - 1]
    is_pair = other.quote == draft.quote and other.kind == draft.kind
    return [("contradicts", at - 1)] if is_pair and draft.stance == "asserts" else []
