"""Tell which claims a denial can deny, and which it means where it does not say of what."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from nkclaims.extraction.bodies import speaks_for_last
from nkclaims.extraction.clause_ends import share
from nkclaims.extraction.draft import Draft
from nkclaims.extraction.identity import NAME, is_of, is_one
from nkclaims.extraction.owners import NEUTRAL
from nkclaims.extraction.presupposed import SUBJECT
from nkclaims.extraction.weighing import (
    CHARGE,
    CHARGED,
    NEXT,
    ROOT,
    WORD,
    is_alike,
    is_of_help,
    words_of,
)

LONG_BACK = 30  # sentences before it in which what is denied of one place can stand
BACK, AHEAD = 14, 8  # sentences before and behind a denial in which the denied words can stand
ANSWERABLE = (
    *("attack", "accusation", "ceasefire_violation", "ceasefire_collapse", "casualties"),
    *("damage", "territorial_control", "equipment_loss", "other"),
)
NOTHING = re.compile(r"(?:no|not|none|nothing|nobody|never)\b", re.IGNORECASE)
"""How a statement begins that denies something itself."""
# "Dismissed that": what was said last
LAST_SAID = re.compile(r"\w+ (?:that|this|these|those)\b(?! (?:is|was|were|are)\b)")
SUFFERED = ("casualties", "damage", "other")
"""Kinds of what those tell who have only seen it."""
PARAGRAPH = 1.0  # points for a claim of the same paragraph
HEADLINE = 2.0  # points that what a headline tells has less
STATEMENT = 3  # sentences that "the statement" may have had


def is_near(one: Draft, other: Draft) -> bool:
    """Tell whether two claims can be of one place, as far as both are of known ones."""
    first, second = one.place_id or "", other.place_id or ""
    return not (first and second) or first.startswith(second) or second.startswith(first)


def is_at(one: Draft, other: Draft) -> bool:
    """Tell whether two claims are of one place that both name."""
    return one.place == other.place != ""


def _is_blamed(draft: Draft, other: Draft) -> bool:
    """Tell whether a denier can speak for whom a claim blames; of who is not known, anybody can."""
    agent = other.agent
    is_own = draft.speaker.type in ("own_voice", "unattributed")
    if (
        is_own
        and agent
        and agent.actor_id
        and other.speaker.type not in ("own_voice", "unattributed")
    ):
        return other.kind != "accusation"
    if not (agent and agent.actor_id and draft.speaker.actor_id):
        return True
    denier = draft.speaker_camp or draft.voice
    accused = other.agent_camp or agent.actor_id
    if other.speaker.type == "own_voice" and other.kind in CHARGED:
        return accused == denier  # what the outlet says of one is denied by no third
    if not other.speaker.actor_id:
        return True
    return accused in (denier, other.speaker_camp or other.voice)


def names_place(draft: Draft, text: str) -> bool:
    """Tell whether the words of a denial name a place: "had not fired on Orlev"."""
    words = text[draft.quote.start : draft.quote.end]
    if draft.place_words is None or draft.place_words not in words:
        return False
    # "Denied that Norland had fired" names who, not where.
    is_doer = re.search(rf"{re.escape(draft.place_words)}\s(?:had|has|have|was|is|would)\b", words)
    return is_doer is None or draft.kind == "territorial_control"


def told_points(draft: Draft, other: Draft, headings: Set[int], text: str) -> float:
    """Return how much it speaks for a claim where it is told: in the paragraph of the denial.

    What a headline sums up is told below, by somebody whom a denial answers.
    """
    first, last = sorted((draft.quote.start, other.quote.start))
    points = PARAGRAPH if text.find("\n\n", first, last) < 0 else 0.0
    return points - HEADLINE * (other.sentence in headings and draft.sentence not in headings)


def said_just_before(
    draft: Draft, can: Sequence[int], found: Sequence[Draft], text: str
) -> list[int]:
    """Return the claim of the sentence before that has the same words, or else the last of it.

    It is one whose article says who makes it.
    """
    told = [
        to
        for to in can
        if draft.sentence - found[to].sentence == 1
        and (draft.kind == "accusation" or is_alike(draft, found[to]))
        and found[to].speaker.type != "own_voice"
        and found[to].scope in (None, "incident")
        and not found[to].links
    ]
    said = words_of(draft, text)
    best = max(told, key=lambda to: (len(said & words_of(found[to], text)), to), default=None)
    return [] if best is None else [best]


def charges(draft: Draft, can: Sequence[int], found: Sequence[Draft], text: str) -> list[int]:
    """Return the deeds that "the charge" may mean: those that others told just before."""
    if CHARGE.search(text, draft.quote.start, draft.quote.end) is None:
        return []
    return [
        to
        for to in can
        if (found[to].kind in CHARGED or _is_told_of(found[to]))
        and 0 <= draft.sentence - found[to].sentence <= STATEMENT
        and found[to].speaker.type != "own_voice"
        and found[to].rule_id != "act-attack-repelled"  # that is no charge
    ]


def _is_told_of(one: Draft) -> bool:
    """Tell whether somebody says that others did harm: "the army burned houses"."""
    return one.agent is not None and one.value is None and not is_one(one.agent, one.speaker)


def on_subject(draft: Draft, can: Sequence[int], found: Sequence[Draft], text: str) -> list[int]:
    """Return the claims on what a denial names: "the report on the villages", "on Orlev".

    They are those that have its word or name; if none has, those that are of that place.
    """
    named = SUBJECT.search(text, draft.quote.start, draft.quote.end)
    if named is None:
        return []
    roots = [one[:ROOT] for one in NAME.findall(named["subject"])]
    roots = roots or [one[:4].lower() for one in WORD.findall(named["subject"])]
    spans = {to: found[to].quote for to in can}
    said = [to for to, one in spans.items() if any(x in text[one.start : one.end] for x in roots)]
    places = {to: f"{found[to].place_id} {found[to].place_words}".casefold() for to in can}
    there = [to for to in can if any(x.casefold() in places[to] for x in roots)]
    told = {found[to].sentence for to in there}  # what is told with it has its place
    return said or [
        to for to in can if to in there or (found[to].sentence in told and not found[to].place)
    ]


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
        and (by := found[to].agent) is not None
        and is_of(by, draft.speaker, found[to].agent_camp, draft.speaker_camp)
    ]
    return sorted({*last, *charged}) if last else []


def is_said_later(one: Draft, other: Draft) -> bool:
    """Tell whether a claim was said, or what it tells began, after another was said."""
    last = other.stated[1] if other.stated else None
    is_dated = (
        one.period is not None and one.period_basis != "inferred"
    )  # else of the article's day
    begun = (
        one.stated[0] if one.stated else None,
        one.period[0] if one.period and is_dated else None,
    )
    return last is not None and any(day is not None and day > last for day in begun)


def can_be_denied(draft: Draft, other: Draft, text: str) -> bool:
    """Tell whether a denial can deny a claim: of another claimant, near, on what both name."""
    away = draft.sentence - other.sentence
    return (
        other.stance in ("asserts", "concedes")
        and not is_said_later(other, draft)
        and other.kind in ANSWERABLE
        and not NOTHING.match(text, other.quote.start)
        and (
            -AHEAD <= away <= (BACK if not is_at(draft, other) else LONG_BACK)
            or is_of_help(draft, other, text)
        )
        and not share(draft.quote, other.quote)
        and not is_one(draft.speaker, other.speaker)
        and not (away < 0 and away >= -1 and speaks_for_last(other.speaker, text))
        and not (draft.speaker_camp and draft.speaker_camp == other.speaker_camp)
        and _is_blamed(draft, other)
        and (is_near(draft, other) or not names_place(draft, text))
    )
