"""Tell which denial of the same side a denial goes on with: "denied it. No shell was fired"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nkclaims.extraction.deed.owners import NEUTRAL
from nkclaims.extraction.draft import Draft
from nkclaims.extraction.lexicon.bodies import speaks_for_last
from nkclaims.extraction.lexicon.identity import is_one
from nkclaims.extraction.link.deniable import STATEMENT
from nkclaims.extraction.link.themes import words_of
from nkclaims.extraction.link.topics import topics
from nkclaims.extraction.link.weighing import is_any

NEGATIVE = (
    *("spoken-", "act-absent", "act-people-fell", "act-attacked", "act-deny-none"),
    *("act-deny-deed", "act-deny-no-", "act-deny-fall", "act-deny-evidence"),
)
"""Beginnings of the rules of denials that say no without a verb of denying."""
BODY = re.compile(
    r"\b(?:coalition|junta|rebels?|government|insurgents?|separatists?|ministry|military|army)\b"
)
POOR = 0.5  # points of what fits a denial no better than what was denied before it


def goes_on(at: int, found: Sequence[Draft], text: str, kinds: tuple[str, ...]) -> bool:
    """Tell whether a statement in the negative only says more of what its side has just denied.

    "The army denied the charge. Not one shell was fired at the town, it said": nobody else speaks
    between, and both are of one kind.
    """
    draft = found[at]
    first, _ = denied_before(at, found, text)
    if first is None or not draft.rule_id.startswith(NEGATIVE):
        return False
    if draft.rule_id == "act-truce-kept" and first.kind != "ceasefire_violation":
        return False  # who keeps it has breached it nowhere
    between = [one for one in found if first.quote.end <= one.quote.start < draft.quote.start]
    if any(one.stance == "asserts" and not is_one(one.speaker, draft.speaker) for one in between):
        return False
    is_charge = kinds[0] == "accusation"  # "it had no troops there at all" is another matter
    return first.kind == kinds[0] or (first.kind in kinds and not is_charge)


def denied_before(at: int, found: Sequence[Draft], text: str) -> tuple[Draft | None, list[int]]:
    """Return the denial with which the same side has just begun, and what it denied, if any.

    "The rebels denied shelling the hostel. 'This is a fabrication', said their spokesman."
    """
    draft = found[at]
    for before in range(len(found)):
        other = found[before]
        is_near = 0 <= draft.sentence - other.sentence <= 1
        if other.stance != "denies" or not is_near or other.quote.start >= draft.quote.start:
            continue
        is_same = is_one(draft.speaker, other.speaker) or speaks_for_last(draft.speaker, text)
        is_two = "" not in (draft.speaker_camp, other.speaker_camp)  # who may both have an army
        is_same |= bool(_bodies(draft) & _bodies(other)) and not is_two
        is_quoted = is_any(draft, text) and draft.speaker.type == "direct_quote"
        if is_quoted and "" in (draft.speaker_camp, other.speaker_camp):
            is_same |= text.find("\n\n", other.quote.start, draft.quote.start) < 0
        if is_same or draft.speaker_camp == other.speaker_camp != "":
            return other, [to for kind, to in other.links if kind == "denies"]
        if takes_up(draft, other, found, text):
            return other, [to for kind, to in other.links if kind == "denies"]
    return None, []


def takes_up(draft: Draft, denial: Draft, found: Sequence[Draft], text: str) -> bool:
    """Tell whether who says no right behind a denial can be of the side that denies.

    "A general dismissed the report. No soldier had left his barracks, Col. Doe said": nobody else
    speaks between, and who says it has not told before what is denied.
    """
    if not draft.rule_id.startswith((*NEGATIVE, "told-")) or denial.sentence == draft.sentence:
        return False
    if draft.speaker.type in ("own_voice", "unattributed") or NEUTRAL.search(draft.speaker.words):
        return False
    if "" not in (draft.speaker_camp, denial.speaker_camp):
        return False  # two sides are known
    away = draft.sentence - denial.sentence
    is_far = 1 < away <= STATEMENT and len(words_of(draft, text) & words_of(denial, text)) > 1
    if not (away == 1 or is_far):
        return False
    told = [one for one in found if one.stance != "denies" and one.quote != draft.quote]
    told = [one for one in told if one.quote.start < draft.quote.start]
    is_other = any(
        is_one(one.speaker, draft.speaker) for one in told if one.sentence < denial.sentence
    )
    is_other |= not is_far and any(
        not is_one(one.speaker, denial.speaker)
        and not is_one(one.speaker, draft.speaker)
        and one.speaker.type not in ("own_voice", "unattributed")
        for one in told
        if one.quote.start >= denial.quote.end
    )
    return not is_other and _is_on_one(draft, denial, text)


def _is_on_one(draft: Draft, denial: Draft, text: str) -> bool:
    """Tell whether a statement in the negative can, by its words, be of what was denied before."""
    kinds = topics(text[draft.quote.start : draft.quote.end])
    is_free = not kinds or is_any(denial, text) or denial.kind in kinds
    return is_free or bool(words_of(draft, text) & words_of(denial, text))


def _bodies(one: Draft) -> set[str]:
    """Return the nouns in the words for a speaker that name a side: "coalition", "junta"."""
    return {*BODY.findall(one.speaker.words.lower())}


def goes_back(draft: Draft, again: Sequence[int], found: Sequence[Draft], text: str) -> bool:
    """Tell whether a denial can say more of what was denied before it.

    "He also denied that gas had been used" begins with a verb, and is of something else unless the
    words are the same.
    """
    if draft.rule_id.startswith(NEGATIVE) or not draft.rule_id.startswith("act-deny"):
        return True
    said = words_of(draft, text)
    return any(to >= len(found) or said & words_of(found[to], text) for to in again) or not said


def is_left(draft: Draft, first: Draft | None, points: float, kinds: tuple[str, ...]) -> bool:
    """Tell whether a statement in the negative fits nothing better than the denial before it."""
    is_poor = points < POOR
    is_no = draft.rule_id.startswith(NEGATIVE)
    return is_poor and is_no and first is not None and first.kind in kinds


def has_denied(draft: Draft, found: Sequence[Draft], text: str) -> bool:
    """Tell whether the same side has just denied something: "denied it. It had not fired"."""
    for one in found:
        if one.stance != "denies":
            continue
        is_side = is_one(one.speaker, draft.speaker)
        is_side |= one.speaker_camp == draft.speaker_camp != ""
        if (is_side and _is_next(draft, one)) or takes_up(draft, one, found, text):
            return True
    return False


def _is_next(draft: Draft, other: Draft) -> bool:
    """Tell whether a claim stands in the sentence of another, or in the one before."""
    return 0 <= draft.sentence - other.sentence <= 1
