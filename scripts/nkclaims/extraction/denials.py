"""Relate what claimants say against each other: what is denied."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from nkclaims.extraction.draft import UNATTRIBUTED, Draft, Sentence, Speaker
from nkclaims.extraction.frames import share
from nkclaims.grammar.document import Span

BACK, AHEAD = 14, 8  # sentences before and behind a denial in which the denied words can stand
ENOUGH = 1.75  # points from which a claim is taken for the denied one
OWN = 3.0  # points for a deed of the one who denies
MANY = 2  # words of a denial from which it says what it denies
LAST = 1.0  # points for what was said last before a denial that does not say of what
NEAR, FAR = 1.0, 2.0  # points that a further claim may have less than the best
ANSWERABLE = (
    *("attack", "accusation", "ceasefire_violation", "ceasefire_collapse", "casualties"),
    *("damage", "territorial_control", "equipment_loss"),
)
COUNTED = ("casualties", "territorial_control", "equipment_loss")
ALIKE = {
    frozenset(("attack", "accusation")),
    frozenset(("attack", "ceasefire_violation")),
    frozenset(("attack", "casualties")),
    frozenset(("attack", "damage")),
    frozenset(("accusation", "ceasefire_violation")),
}
WORD = re.compile(r"[A-Za-z]{4,}")
BEHIND = re.compile(
    r"(?:has |have |had )?(?:\w+ly )?(?:den|refut|rebut|disput|reject|dismiss|contest|call"
    r"|describ)\w*"
    r"(?: that| as [^.;]{2,40}?(?= (?:the|an?|reports?|claims?|allegations?)\b))?\s+(?=\S+\s+\S)",
    re.IGNORECASE,
)
FIGURE = re.compile(r"\b(?:figures?|tolls?|numbers?)\b", re.IGNORECASE)
HARM = re.compile(r"\b(?:shell|attack|strik|struck|bomb|fir(?:ed|ing)|raid|hit\b)", re.IGNORECASE)
THINGS = {
    "aircraft": re.compile(r"\b(?:aircraft|helicopters?|planes?|jets?)\b", re.IGNORECASE),
    "armour": re.compile(r"\b(?:tanks?|armou?red)\b", re.IGNORECASE),
    "uav": re.compile(r"\b(?:drones?|uavs?)\b", re.IGNORECASE),
    "village": re.compile(r"\bvillages?\b", re.IGNORECASE),
    "person": re.compile(r"\b(?:man|men|soldiers?|civilians?|people|anyone)\b", re.IGNORECASE),
}
"""Words of a denial that name what a figure counts, by its code."""
OF_LOSS = (
    "act-deny-arms",
    "act-deny-no-arms",
    "act-deny-no-loss",
    "act-deny-place",
    "act-deny-fall",
)
"""Denials of what one side has lost, not of what it did."""
NAME = re.compile(r"\b[A-Z][a-z]{3,}")
SOURCE = re.compile(r"\b(?:by|of|from)\s+(?:the\s+)?$", re.IGNORECASE)
OWNED = re.compile(
    r"['’]s?\s+(?:\w+\s+)?(?:claims?|statements?|accusations?|allegations?|reports?|assertions?"
    r"|account)"
)
COMMON = re.compile(
    r"that|this|they|them|their|there|have|were|been|with|from|said|also|den(?:y|ied|ies)|rejected"
    r"|dismissed|claims?|reports?|allegations?|accusations?|statements?|what|about|into|such|false"
    r"|groundless|baseless|tak(?:en|ing)|place|carr(?:ied|ying)|nothing|would|others?"
    r"|each|more|than|some|forces"
)
ANY = (
    "act-deny",
    "act-deny-false",
    "act-deny-differ",
    "act-deny-as-false",
    "act-deny-no-part",
    "act-deny-relative",
)
"""Denials whose words do not say of what."""
WITHIN = 5  # sentences between two who blame each other for one deed


def denied(at: int, found: Sequence[Draft], text: str) -> tuple[Draft, list[int]]:
    """Return a denial with the kind, time, place and doer of what it denies, and those claims.

    What is denied is the claim of another claimant that the words, the doer, the place and the
    distance speak for; further claims on the same deed are denied with it. Empty if there is none.
    """
    draft = found[at]
    scored = [
        (_points(draft, other, text), -abs(other.quote.start - draft.quote.start), to)
        for to, other in enumerate(found)
        if to != at and _can_be_denied(draft, other)
    ]
    if draft.rule_id in ANY:  # "refuted this": what was said last
        last = max((to for _, _, to in scored if to < at), default=-1)
        scored = [(one + LAST * (to == last), gap, to) for one, gap, to in scored]
    scored = sorted((one for one in scored if one[0] >= ENOUGH), reverse=True)
    if not scored:
        return draft, []
    best = found[scored[0][2]]
    is_figures = FIGURE.search(text, draft.quote.start, draft.quote.end) is not None
    targets = [
        to
        for points, _, to in scored
        if found[to] is best
        or (
            (draft.rule_id in ANY or draft.kind == "casualties")
            and _is_one_breath(best, found[to], is_figures)
        )
        or (points >= scored[0][0] - (NEAR if to > at else FAR) and _is_one_deed(best, found[to]))
    ]
    answered = replace(
        draft,
        kind=best.kind,
        agent=best.agent or draft.agent,
        agent_camp=best.agent_camp or draft.agent_camp,
        period=best.period,
        date_precision=best.date_precision,
        period_basis=best.period_basis,
        place_id=best.place_id,
        place_words=best.place_words,
        target_side=best.target_side,
        target_type=best.target_type,
    )
    if best.measure is not None:
        names = ("measure", "object", "population", "group", "victim_side")
        answered = replace(answered, **{name: getattr(best, name) for name in names})
    return answered, sorted(targets)


def stub(denial: Draft, sentence: Sentence, text: str) -> Draft:
    """Return the statement that a denial presupposes, where the article does not give it.

    Its words are those behind the denying verb; its speaker is who is named there as its source.
    """
    start, end = denial.quote.start, denial.quote.end
    behind = BEHIND.match(text, start, end)
    quote = Span(behind.end(), end) if behind else denial.quote
    speaker = UNATTRIBUTED
    for one in sentence.mentions_between(quote.start, quote.end):
        is_source = SOURCE.search(text[quote.start : one.start]) or OWNED.match(text, one.end)
        if one.actor_id and not one.is_adjective and is_source:
            speaker = Speaker(one.actor_id, one.text, span=Span(one.start, one.end))
    return replace(
        denial,
        quote=quote,
        speaker=speaker,
        stance="asserts",
        is_implied=True,
        links=(),
        confidence="low",
    )


def _can_be_denied(draft: Draft, other: Draft) -> bool:
    away = draft.sentence - other.sentence
    return (
        other.stance in ("asserts", "concedes")
        and other.kind in ANSWERABLE
        and -AHEAD <= away <= BACK
        and not share(draft.quote, other.quote)
        and not is_one(draft.speaker, other.speaker)
        and not (draft.speaker_camp and draft.speaker_camp == other.speaker_camp)
    )


def _points(draft: Draft, other: Draft, text: str) -> float:
    """Return how much speaks for it that ``draft`` denies ``other``."""
    start, end = draft.quote.start, draft.quote.end
    is_any = draft.rule_id in ANY
    of_doer = _doer_points(draft, other)
    shared = _words(draft, text) & _words(other, text)
    away = draft.sentence - other.sentence
    points = of_doer + min(len(shared), 3) * 0.75 - 0.25 * abs(away) - (0.7 if away < 0 else 0.0)
    if is_any:
        points += 0.5 if other.kind == "accusation" else 1.0
    elif other.kind == draft.kind:
        points += 2.0 if abs(away) <= 1 else 1.5
    elif frozenset((draft.kind, other.kind)) not in ALIKE:
        points -= 2.0
    if other.kind == "attack" and HARM.search(text, start, end):
        points += 0.5
    if not shared and len(_words(draft, text)) > MANY:
        # it says what it denies, and this is something else
        points -= 2.5 if draft.rule_id == "act-deny" else 0.0 if is_any else 1.0
    if not shared and of_doer < OWN and not is_any and other.kind != draft.kind:
        points -= 1.5
    if FIGURE.search(text, start, end):
        points += 1.5 if other.value is not None else -3.0
    if (thing := THINGS.get(other.object or "")) and thing.search(text, start, end):
        points += 1.0
    if draft.place_id and draft.place_id == other.place_id:
        points += 0.5
    if other.value is not None and draft.kind not in COUNTED:
        points -= 0.5 if is_any else 1.5
    if any(kind == "part_of" for kind, _ in other.links):
        points -= 0.5
    return points + (0.75 if other.speaker.type in ("reported_speech", "direct_quote") else 0.0)


def _doer_points(draft: Draft, other: Draft) -> float:
    """Return how much the doer of a deed speaks for it that ``draft`` denies it."""
    if other.agent is None:
        return 0.0
    is_own = _is_of(other.agent, draft.speaker, other.agent_camp, draft.speaker_camp)
    is_boast = _is_of(other.agent, other.speaker, other.agent_camp, other.speaker_camp)
    failed = 1.0 if other.rule_id == "act-attack-repelled" else 0.0
    if draft.rule_id in OF_LOSS:  # "the town never fell": what the enemy says to have done
        return -2.0 if is_own else 1.0 if is_boast else 0.5
    if is_own:
        return OWN - failed
    if draft.rule_id in ANY:
        return 1.0 if is_boast else 0.0
    return -3.0 if draft.speaker_camp and other.agent_camp else -failed


def _is_of(one: Speaker, other: Speaker, camp: str, other_camp: str) -> bool:
    """Tell whether a doer is of the camp of a speaker, or named after the same country."""
    if camp and other_camp:
        return camp == other_camp
    first, second = ({name[:5] for name in NAME.findall(each.words)} for each in (one, other))
    return is_one(one, other) or bool(first & second)


def _words(draft: Draft, text: str) -> set[str]:
    words = WORD.findall(text[draft.quote.start : draft.quote.end].lower())
    return {one[:4] for one in words if not COMMON.fullmatch(one)}


def _is_one_breath(one: Draft, other: Draft, far: bool) -> bool:
    """Tell whether one claimant says both in one sentence: "killed five and took a tank".

    With ``far`` they are figures, and may stand two sentences from each other.
    """
    is_near = abs(one.sentence - other.sentence) <= (far and 2)
    return (
        is_near
        and one.speaker.key == other.speaker.key
        and (one.value is None or not far or other.value is not None)
    )


def _is_one_deed(one: Draft, other: Draft) -> bool:
    """Tell whether two claims are on the same deed, as far as they say."""
    is_kind = one.kind == other.kind
    first, second = one.place_id or "", other.place_id or ""
    is_place = bool(first and second) and (first.startswith(second) or second.startswith(first))
    is_blame = any(draft.rule_id.startswith(("act-blame", "act-accuse")) for draft in (one, other))
    is_place |= is_blame and abs(one.sentence - other.sentence) <= WITHIN
    is_place |= first == second and abs(one.sentence - other.sentence) <= 1
    agents = [draft.agent for draft in (one, other) if draft.agent is not None]
    is_agent = len(agents) < 2 or is_one(*agents) or one.agent_camp == other.agent_camp != ""
    return is_kind and is_place and is_agent and other.value is None


def is_one(one: Speaker, other: Speaker) -> bool:
    """Tell whether two are the same actor, or printed alike: "the Houthis" and "Houthis"."""
    if one.key == other.key:
        return one.type not in ("own_voice",) or other.type == one.type
    if one.actor_id or other.actor_id or not (one.words and other.words):
        return False
    first, second = one.words.casefold(), other.words.casefold()
    return any(
        longer.endswith(f" {shorter}") or longer.startswith(f"{shorter} ")
        for longer, shorter in ((first, second), (second, first))
    )
