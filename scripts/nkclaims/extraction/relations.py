"""Relate the claims of one article: parts, newer figures, repetitions, and what is denied."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from nkclaims.extraction.contradictions import answered, contradicted
from nkclaims.extraction.culprits import with_culprits
from nkclaims.extraction.denials import denied
from nkclaims.extraction.draft import Draft, Sentence
from nkclaims.extraction.identity import is_one
from nkclaims.extraction.presupposed import disowned, source, stub

EARLIER = re.compile(
    r"\b(?:earlier|previous(?:ly)?|initial(?:ly)?|at first|originally|before that|had put"
    r"|until then"
    r"|at (?:lunchtime|noon|midday)|first (?:put|reported|gave|said)|up from|down from"
    r"|compared (?:with|to)"
    r"|had (?:informed|reported|given|spoken)|preliminary|was still)\b",
    re.IGNORECASE,
)
FROM = re.compile(
    r"(?:\b(?:up|down|increased|rose|risen|raised|revised|revising|lowered|cut|from)\s+from|\bfrom"
    r"|\bagainst|\bcompared (?:with|to))\s+(?:the\s+|an?\s+)?(?:about\s+|some\s+|nearly\s+"
    r"|around\s+)?$",
    re.IGNORECASE,
)
PART_BEFORE = re.compile(
    r"\b(?:includ(?:ing|es|ed)|among (?:them|those|whom|which|the \w+)|of (?:them|whom|which"
    r"|these|those))"
    r"\b[^.;]{0,45}$",
    re.IGNORECASE,
)
PART_BEHIND = re.compile(
    r"^[^.;]{0,70}?\b(?:of (?:them|whom|which|these|those)|among (?:them|the (?:dead|victims"
    r"|wounded"
    r"|injured|killed|\d+|two|three))|(?:were|are|was|is) among)\b",
    re.IGNORECASE,
)
AMONG = re.compile(r"\b(?:were|are|was|is)?\s?among\s+(?:the\s+)?$", re.IGNORECASE)
BUILT = ("house", "building", "public_building")
DEAD = ("killed", "casualties", "lost")
REACH = 2  # sentences between a part and its whole
OLDER = 12  # sentences between a newer figure and the older
SAME = ("kind", "measure", "object", "group")
TOLD_ONCE = ("ceasefire_collapse", "ceasefire_violation", "ceasefire_agreement")


def related(drafts: Sequence[Draft], sentences: Sequence[Sentence], text: str) -> list[Draft]:
    """Return the drafts with their links; a target is a position in the list."""
    found = disowned(with_culprits(drafts, sentences, text), sentences, text)
    stubs = list[Draft]()
    for at, draft in enumerate(found):
        links = [
            (kind, to)
            for kind, to in draft.links
            if kind != "part_of" or _is_sound(draft, found[to])
        ]
        if draft.value is not None and not links:
            links += _part(at, found, sentences, text)
        found[at] = replace(draft, links=tuple(links))
    for at in range(len(found)):
        draft, links = found[at], list(found[at].links)
        if not any(kind == "part_of" for kind, _ in links):
            links += _repeated(at, found, sentences, text)
        if draft.stance == "denies":
            whose = source(draft, sentences[draft.sentence], text)
            told = [to for kind, to in links if kind == "denies"]
            draft, targets = denied(at, found, text, whose, told)
            links += [("denies", to) for to in targets]
            if not targets:
                stubs.append(stub(draft, sentences[draft.sentence], text))
                links.append(("denies", len(found) + len(stubs) - 1))
        links += [("contradicts", to) for to in contradicted(at, found)]
        links += [("responds_to", to) for to in answered(at, found, text)]
        found[at] = replace(draft, links=tuple(dict.fromkeys(links)))
    for newer, relation, older in _newer(found, sentences, text):
        links = [*found[newer].links, (relation, older)]
        found[newer] = replace(found[newer], links=tuple(dict.fromkeys(links)))
    return [*found, *stubs]


def _is_sound(draft: Draft, whole: Draft) -> bool:
    """Tell whether one figure can be a part of another."""
    return (
        draft.value is not None
        and whole.value is not None
        and draft.value <= whole.value
        and draft.measure == whole.measure
        and draft.object == whole.object
    )


def _is_alike(draft: Draft, other: Draft) -> bool:
    """Tell whether one figure can be of what another counts."""
    is_measure = draft.measure == other.measure or {draft.measure, other.measure} <= {*DEAD}
    is_object = draft.object == other.object or {draft.object, other.object} <= {*BUILT}
    return (
        draft.value is not None
        and other.value is not None
        and is_measure
        and is_object
        and draft.voice == other.voice
    )


def _part(
    at: int, found: Sequence[Draft], sentences: Sequence[Sentence], text: str
) -> list[tuple[str, int]]:
    """Return the link of a figure to the whole of which its words make it a part."""
    draft = found[at]
    sentence = sentences[draft.sentence]
    if draft.value_span is None:
        return []
    before = text[max(sentence.start, draft.value_span.start - 60) : draft.value_span.start]
    behind = text[draft.value_span.end : sentence.end]
    is_part = bool(PART_BEFORE.search(before) or PART_BEHIND.search(behind))
    if at + 1 < len(found):
        whole = found[at + 1]
        is_next = whole.sentence == draft.sentence and _is_alike(draft, whole)
        gap = text[draft.value_span.end : whole.value_span.start] if whole.value_span else ""
        is_among = re.search(r"\bamong\b", gap) is not None
        is_taken = draft.scope == "increment" and whole.scope == "cumulative"
        if is_next and (is_among or is_taken) and (draft.value or 0) <= (whole.value or 0):
            return [("part_of", at + 1)]
    earlier = [to for to in range(at - 1, -1, -1) if draft.sentence - found[to].sentence <= REACH]
    for to in earlier:
        whole = found[to]
        is_of = is_part and whole.sentence == draft.sentence and whole.object == draft.object
        if not (_is_alike(draft, whole) or (is_of and whole.value)) or any(
            kind == "part_of" for kind, _ in whole.links
        ):
            continue
        if (draft.value or 0) > (whole.value or 0) or whole.group not in (None, "none"):
            continue
        is_increment = draft.scope == "increment" and whole.scope == "cumulative"
        if is_increment and draft.sentence == whole.sentence:
            return [("part_of", to)]
        if is_part and (draft.value, draft.population) != (whole.value, whole.population):
            return [("part_of", to)]
    return _of_sum(at, found, sentences)


def _of_sum(
    at: int, found: Sequence[Draft], sentences: Sequence[Sentence]
) -> list[tuple[str, int]]:
    """Return the whole just before a run of figures that add up to it: three, then two and one."""
    for first in range(at, max(at - 5, 0), -1):
        whole = found[first - 1]
        if whole.value is None or found[at].sentence - whole.sentence > REACH:
            return []
        total, last = 0.0, first
        while last < len(found) and _is_alike(found[last], whole) and total < whole.value:
            total += found[last].value or 0
            last += 1
        if total == whole.value and last - first > 1 and first <= at < last:
            return [("part_of", first - 1)]
    return []


def _repeated(
    at: int, found: Sequence[Draft], sentences: Sequence[Sentence], text: str
) -> list[tuple[str, int]]:
    """Return the link of a claim to an earlier one of the same speaker that says the same."""
    draft = found[at]
    if draft.stance == "denies" or _is_older(draft, sentences, text):
        return []
    for before in range(at - 1, -1, -1):
        other = found[before]
        is_place = other.place_id == draft.place_id or not (other.place_id and draft.place_id)
        is_place |= draft.value is not None and draft.period == other.period
        if other.voice != draft.voice or not is_place or other.quote == draft.quote:
            continue
        if draft.value is None:
            is_said = other.kind == draft.kind in TOLD_ONCE and other.stance == draft.stance
            is_heading = sentences[other.sentence].is_heading and other.value is None
            if is_said and is_heading and other.sentence != draft.sentence:
                return [("repeats", before)]
            continue
        is_same = all(getattr(draft, name) == getattr(other, name) for name in SAME)
        is_scope = {draft.scope, other.scope} != {"increment", "cumulative"}
        is_far = other.sentence != draft.sentence
        if is_same and is_scope and is_far and other.value == draft.value:
            return [("repeats", before)]
    return []


def _is_older(draft: Draft, sentences: Sequence[Sentence], text: str) -> bool:
    """Tell whether words mark a figure as one that another has replaced."""
    if draft.value_span is None:
        return False
    start = sentences[draft.sentence].start
    before = text[max(start, draft.value_span.start - 70) : draft.value_span.start]
    clause = re.split(r"[;,]\s", before)[-1]
    return bool(EARLIER.search(clause) or FROM.search(before))


def _newer(
    found: Sequence[Draft], sentences: Sequence[Sentence], text: str
) -> Iterator[tuple[int, str, int]]:
    """Yield newer figure, relation and older figure of one authority on the same."""
    for older, draft in enumerate(found):
        if draft.value is None or not _is_older(draft, sentences, text):
            continue
        near = sorted(range(len(found)), key=lambda to: (to > older, abs(to - older)))
        for newer in near:
            other = found[newer]
            if newer == older or abs(other.sentence - draft.sentence) > OLDER:
                continue
            is_same = all(getattr(draft, name) == getattr(other, name) for name in SAME)
            is_voice = draft.voice == other.voice or is_one(draft.speaker, other.speaker)
            if not is_same or not is_voice or other.value in (None, draft.value):
                continue
            if _is_older(other, sentences, text) or any(k == "part_of" for k, _ in other.links):
                continue
            first = next((to for kind, to in other.links if kind == "repeats"), newer)
            is_more = (other.value or 0) > draft.value
            yield first, "supersedes" if is_more else "revises", older
            break
