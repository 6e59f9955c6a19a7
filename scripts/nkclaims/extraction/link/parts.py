"""Find the figure of which another is a part: "six of them", "the dead include", two and one."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from nkclaims.extraction.draft import BUILT, Draft, Sentence
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.link.older import is_older

Link = tuple[str, int]
PART_BEFORE = re.compile(
    r"\b(?:includ(?:ing|es?|ed)|among (?:them|those|whom|which|the \w+)|of (?:them|whom|which"
    r"|these|those))"
    r"\b[^.;]{0,45}$",
    re.IGNORECASE,
)
# "Six of them", "six children among them"; not "nine died, among them a nurse, two of them at home"
PART_BEHIND = re.compile(
    r"^(?:[^.;,\d]{0,40}?\bof (?:them|whom|which|these|those)\b"
    r"|[^.;]{0,70}?\b(?:among (?:them(?=\W*$|\s?[.,;:)–—-]|\s(?:and|was|were|have|had|died)\b)"
    r"|the (?:dead|victims|wounded|injured|killed|\d+|two|three)\b)|(?:were|are|was|is) among\b))",
    re.IGNORECASE,
)
# "Nine rebels, four of them women, and two guards were killed": the guards are no part
NEXT_SUBJECT = re.compile(r",\sand\s$")
ITS_VERB = re.compile(r"\s[\w’' -]{3,50}?\s(?:were|was|have|had|has|died|are)\b")
WHOLES = (
    r"dead|deaths|victims?|killed|fallen|slain|bodies|fatalities|wounded|injured|missing|captives"
    r"|prisoners|hostages|houses|homes|buildings|vehicles|drones|uavs|tanks|aircraft|guns|villages"
    r"|towns|settlements|districts|people|soldiers|civilians"
)
OF_THE = QuickRegex(rf"^(?:\s+\w+)?\s+of (?:the|these|those) (?P<whole>{WHOLES})\b", re.IGNORECASE)
REST = re.compile(r"\b(?:the (?:other|remaining|rest)|remaining)\s+$", re.IGNORECASE)
MADE_OF = QuickRegex(rf"\b(?P<whole>{WHOLES}) includ(?:e|es|ed|ing)\b[^.;]{{0,60}}$", re.IGNORECASE)
AMONG_THE = re.compile(rf"\b[Aa]mong the (?:\d+ |\w+ )?(?P<whole>{WHOLES})\b[^.;]{{0,60}}$")
WERE_AMONG = re.compile(
    rf"[^.;\d]{{0,90}}?\b(?:were|was|are|is) (?:also )?among (?:the|those) (?P<whole>{WHOLES})\b"
)
WERE = ("figure-rest-were", "figure-of-them-were")  # "..., adding that three were children"
HURT = re.compile(r"wounded|injured", re.IGNORECASE)
LISTED = re.compile(r"^[^.;:]*?(?:,|,? and)\s+(?:the\s+)?$")
AMONG = re.compile(r"\bamong\b(?! (?:them|whom|which|these)\b)")  # "among them" leads back
DRIVEN = ("vehicle", "armour", "artillery")
DEAD = ("killed", "casualties", "lost")
WRECKED = ("destroyed", "lost", "damaged")
REACH, NEAR, FAR = 2, 3, 8  # sentences to the whole of "of them", of a sum, of "of the dead"
TERMS = 5  # figures before one that may add up with it


def is_sound(draft: Draft, whole: Draft) -> bool:
    """Tell whether one figure can be a part of another."""
    return (
        draft.value is not None
        and whole.value is not None
        and draft.value <= whole.value
        and draft.measure == whole.measure
        and draft.object == whole.object
    )


def part(at: int, found: Sequence[Draft], sentences: Sequence[Sentence], text: str) -> list[Link]:
    """Return the link of a figure to the whole of which its words make it a part."""
    draft = found[at]
    if draft.value_span is None:
        return []
    sentence = sentences[draft.sentence]
    before = text[max(sentence.start, draft.value_span.start - 90) : draft.value_span.start]
    behind = text[draft.value_span.end : sentence.end]
    if REST.search(before):
        return _of_rest(at, found)
    named = OF_THE.match(behind) or MADE_OF.search(before) or AMONG_THE.search(before)
    if named := named or WERE_AMONG.match(behind):  # whoever says it
        old = {to for to in range(at) if is_older(found[to], sentences, text)}
        return _of_named(at, found, named["whole"], old) or _of_named(at, found, named["whole"])
    is_next = NEXT_SUBJECT.search(before) is not None and ITS_VERB.match(behind) is not None
    is_led = PART_BEFORE.search(before[-60:]) is not None and not is_next
    is_part = is_led or draft.rule_id in WERE or PART_BEHIND.search(behind) is not None
    if at + 1 < len(found):
        whole = found[at + 1]
        gap = text[draft.value_span.end : whole.value_span.start] if whole.value_span else ""
        is_among = whole.sentence == draft.sentence and AMONG.search(gap) is not None
        is_new = draft.scope == "increment" and whole.scope == "cumulative"
        is_less = (draft.value or 0) <= (whole.value or 0) and not is_new
        if is_among and is_less and _is_alike(draft, whole):
            return [("part_of", at + 1)]
    for to in range(at - 1, -1, -1):
        whole = found[to]
        if not is_part or draft.sentence - whole.sentence > REACH:
            break
        is_same = draft.value == whole.value and draft.population == whole.population
        is_sibling = whole.is_part and whole.sentence == draft.sentence
        if _can_hold(draft, whole) and not is_sibling and not is_same:
            return [("part_of", to)]
    return _of_sum(at, found)


def flat(at: int, found: Sequence[Draft], text: str) -> list[Link]:
    """Return the links of a figure; what a list goes on with is a part of the whole of the list.

    "17 villages: eight in the north, five in the south and four in the east": four are no part of
    five.
    """
    draft, links = found[at], list[Link]()
    for kind, to in found[at].links:
        other, root = found[to], next((up for k, up in found[to].links if k == "part_of"), None)
        if kind == "part_of" and root is not None and draft.value_span and other.value_span:
            gap = text[other.value_span.end : draft.value_span.start]
            if LISTED.match(gap) and (draft.value or 0) + (other.value or 0) <= (
                found[root].value or 0
            ):
                to = root
        links.append((kind, to))
    return links


def _can_hold(draft: Draft, whole: Draft) -> bool:
    """Tell whether a figure can be the whole of what "including", "of them" stand before."""
    is_here = whole.sentence == draft.sentence and whole.value is not None
    is_thing = whole.object == draft.object or {draft.object, whole.object} <= {*DRIVEN}
    return (
        (_is_alike(draft, whole) or (is_here and is_thing))
        and (draft.value or 0) <= (whole.value or 0)
        and whole.group in (None, "none")
    )


def _of_named(at: int, found: Sequence[Draft], named: str, old: Collection[int] = ()) -> list[Link]:
    """Return the last larger figure of what is named: "two of the wounded", "the other seven"."""
    draft = found[at]
    for to in range(at - 1, -1, -1):
        whole = found[to]
        if draft.sentence - whole.sentence > FAR:
            break
        is_hurt = draft.kind == "casualties" and HURT.search(named) is not None
        is_measure = _is_measured(draft, whole)
        is_measure &= not is_hurt or whole.measure == "wounded"  # "two of the wounded died": apart
        is_thing = whole.object == draft.object or {draft.object, whole.object} <= {*BUILT}
        is_whole = whole.kind == draft.kind and not whole.is_part and to not in old
        if is_whole and is_measure and is_thing and (whole.value or 0) > (draft.value or 0):
            return [("part_of", to)]
    return []


def _of_rest(at: int, found: Sequence[Draft]) -> list[Link]:
    """Return the whole of which "the other seven" are what its parts told before leave."""
    draft = found[at]
    parts: dict[int, float] = {}
    for one in found[:at]:
        for kind, to in one.links:
            if kind == "part_of" and draft.sentence - one.sentence <= FAR:
                parts[to] = parts.get(to, 0) + (one.value or 0)
    fitting = [
        to
        for to, told in parts.items()
        if _is_counted_alike(draft, found[to]) and told + (draft.value or 0) == found[to].value
    ]
    if fitting or parts:
        return [("part_of", one) for one in fitting[-1:]]
    for to in range(at - 1, -1, -1):  # "killed 13 people. The other five died in Orlev"
        whole = found[to]
        if draft.sentence - whole.sentence > FAR:
            break
        is_whole = _is_counted_alike(draft, whole) and not whole.is_part
        between = [one for one in found[to + 1 : at] if _is_counted_alike(one, whole)]
        told = sum(one.value or 0 for one in between if not one.is_part)
        if is_whole and told + (draft.value or 0) == whole.value:
            return [("part_of", to)]
    return []


def _of_sum(at: int, found: Sequence[Draft]) -> list[Link]:
    """Return the whole just before a run of figures that add up to it: three, then two and one."""
    figures = [to for to, one in enumerate(found) if one.value is not None]
    place = figures.index(at)
    for first in range(place, max(place - TERMS, 0), -1):
        whole = found[figures[first - 1]]
        if found[at].sentence - whole.sentence > NEAR:
            return []
        total, last = 0.0, first
        while last < len(figures) and _is_counted_alike(found[figures[last]], whole):
            if total >= (whole.value or 0):
                break
            total += found[figures[last]].value or 0
            last += 1
        if total == whole.value and last - first > 1 and first <= place < last:
            return [("part_of", figures[first - 1])]
    return []


def _is_measured(draft: Draft, whole: Draft) -> bool:
    pair = {draft.measure, whole.measure}
    is_wrecked = draft.kind == "equipment_loss" and pair <= {*WRECKED}
    return len(pair) == 1 or pair <= {*DEAD} or is_wrecked


def _is_counted_alike(draft: Draft, other: Draft) -> bool:
    """Tell whether two figures count the same kind of thing that the same befell."""
    pair = {draft.measure, other.measure}
    is_object = draft.object == other.object or {draft.object, other.object} <= {*BUILT}
    is_value = draft.value is not None and other.value is not None
    return is_value and (len(pair) == 1 or pair <= {*DEAD}) and is_object


def _is_alike(draft: Draft, other: Draft) -> bool:
    """Tell whether one figure can be of what another of the same claimant counts."""
    return _is_counted_alike(draft, other) and draft.voice == other.voice
