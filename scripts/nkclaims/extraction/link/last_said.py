"""Find what was said last before a denial that does not say of what: "rejected the charge"."""

from __future__ import annotations

from collections.abc import Sequence

from nkclaims.extraction.deed.owners import NEUTRAL
from nkclaims.extraction.draft import Draft
from nkclaims.extraction.lexicon.identity import is_of, is_one
from nkclaims.extraction.link.deniable import BACK, LAST_SAID, STATEMENT
from nkclaims.extraction.link.denied_things import is_of_other_thing
from nkclaims.extraction.link.themes import words_of
from nkclaims.extraction.link.weighing import CHARGE, CHARGED, NEXT, is_alike, is_any

FAR = 8  # sentences before it in which a charge against who denies can stand
SUFFERED = ("casualties", "damage", "other")
"""Kinds of what those tell who have only seen it."""


def said_just_before(
    draft: Draft, can: Sequence[int], found: Sequence[Draft], text: str
) -> list[int]:
    """Return the claim of the sentence before that has the same words, or else the last of it.

    It is one whose article says who makes it.
    """
    said, is_open = words_of(draft, text), draft.kind == "accusation" and is_any(draft, text)
    told = [
        to
        for to in can
        if draft.sentence - found[to].sentence == 1
        and (is_open or is_alike(draft, found[to]) or said & words_of(found[to], text))
        and found[to].speaker.type != "own_voice"
        and found[to].scope in (None, "incident")
        and not found[to].links
        and not is_of_other_thing(draft, found[to], text)
    ]
    best = max(told, key=lambda to: (len(said & words_of(found[to], text)), to), default=None)
    return [] if best is None else [best]


def charges(draft: Draft, can: Sequence[int], found: Sequence[Draft], text: str) -> list[int]:
    """Return the deeds that "the charge" may mean: those that others told just before."""
    if CHARGE.search(text, draft.quote.start, draft.quote.end) is None:
        return []
    told = [
        to
        for to in can
        if (found[to].kind in CHARGED or _is_told_of(found[to]))
        and 0 <= draft.sentence - found[to].sentence <= FAR
        and found[to].speaker.type != "own_voice"
        and found[to].rule_id != "act-attack-repelled"  # that is no charge
    ]
    near = [to for to in told if draft.sentence - found[to].sentence <= STATEMENT]
    told = near or [to for to in told if _is_on_denier(draft, found[to])]
    one_sided = [to for to in told if not _is_mutual(to, found)]
    return one_sided or told


def _is_on_denier(draft: Draft, other: Draft) -> bool:
    """Tell whether a deed is one of who denies."""
    by = other.agent
    return by is not None and is_of(by, draft.speaker, other.agent_camp, draft.speaker_camp)


def _is_told_of(one: Draft) -> bool:
    """Tell whether somebody says that others did harm: "the army burned houses"."""
    return one.agent is not None and one.value is None and not is_one(one.agent, one.speaker)


def _is_mutual(to: int, found: Sequence[Draft]) -> bool:
    """Tell whether a charge is one of two made in the same words: "each accused the other"."""
    one = found[to]
    return any(
        other.quote == one.quote and other.kind == one.kind and other.speaker.key != one.speaker.key
        for other in found
        if other is not one
    )


def is_adverse(one: Draft) -> bool:
    """Tell whether a claim is one that a side tells of another: a deed, a loss or a gain."""
    if one.speaker.type in ("own_voice", "unattributed"):
        return False
    is_told = one.agent is not None or one.kind in CHARGED or one.kind == "territorial_control"
    return is_told or NEUTRAL.search(one.speaker.words) is None


def _is_said(one: Draft) -> bool:
    """Tell whether an article says who makes a claim."""
    return one.speaker.type != "own_voice"


def just_said(draft: Draft, can: Sequence[int], found: Sequence[Draft]) -> list[int]:
    """Return what was said last before a denial, with the rest of that statement.

    It is what somebody is named for; where nobody is, what the sentence before tells.
    """
    away = {to: draft.sentence - found[to].sentence for to in can}
    said = [to for to in can if 0 <= away[to] <= NEXT and _is_said(found[to])]
    last = min((away[to] for to in said), default=BACK)
    if last > min((away[to] for to in can if away[to] >= 0), default=BACK) + 1:
        return [to for to in can if 0 <= away[to] <= 1]
    speakers = {found[to].speaker.key for to in said if away[to] == last}
    return [
        to
        for to in can
        if away[to] == last or (last <= away[to] <= STATEMENT and found[to].speaker.key in speakers)
    ]


def just_told(draft: Draft, can: Sequence[int], found: Sequence[Draft], text: str) -> list[int]:
    """Return what was said just before, and what others just said that the denier had done."""
    last = just_said(draft, can, found)
    if LAST_SAID.search(text, draft.quote.start, draft.quote.end):
        return last  # "dismissed that"
    if draft.rule_id == "act-deny-relative":
        return last  # "..., which it denied"
    if any(found[to].agent is not None or found[to].kind not in SUFFERED for to in last):
        return last  # no bystander, who tells of no deed
    charged = [
        to
        for to in can
        if 0 <= draft.sentence - found[to].sentence <= STATEMENT
        and found[to].speaker.type not in ("own_voice", "unattributed")
        and not found[to].is_by_subject  # that each blames the other is no report
        and _is_on_denier(draft, found[to])
    ]
    return sorted({*last, *charged}) if last else []
