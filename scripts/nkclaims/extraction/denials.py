"""Find what a denial denies: the claim for which words, doer, place and distance speak."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nkclaims.extraction.deniable import (
    STATEMENT,
    can_be_denied,
    charges,
    is_at,
    is_near,
    just_said,
    names_place,
    said_just_before,
)
from nkclaims.extraction.draft import LOSSES, Draft, Speaker
from nkclaims.extraction.identity import is_of, is_one
from nkclaims.extraction.persons import is_person
from nkclaims.extraction.presupposed import of_reports, tells
from nkclaims.extraction.records import replace
from nkclaims.extraction.weighing import (
    CHARGED,
    FIGURE,
    is_any,
    is_behind,
    kinds_of,
    points_of,
)

ENOUGH, LEAST = -0.5, 0.5  # points of the denied claim, where a denial says of what, and where not
LAST = 2.0  # points for what was said last before a denial that does not say of what
SURE = 1.5  # points from which a denial that follows another denies something else
NEAR, FAR = 1.0, 2.0  # points that a further claim may have less than the best
# "Denied launching the missile" that killed nine: it denies the deed, not the deaths.
OF_DEED = re.compile(
    r"\b(?:launch|fir|shell|bomb|strik|attack|target|hitt|aim|conduct|carry)ing\b"
    r"|\b(?:had|has|have) (?:not )?(?:struck|fired|launched|shelled|bombed|hit|targeted|attacked)\b"
    r"|\bresponsib|\binvolve[dm]|\b(?:was|were|being) behind\b|\bpossess"
)
OWN = re.compile(r"(?:its|their|his|her|our)\s", re.IGNORECASE)
WITHIN = 5  # sentences between two who blame each other for one deed


def denied(
    at: int,
    found: Sequence[Draft],
    text: str,
    source: Speaker | None = None,
    told: Sequence[int] = (),
) -> tuple[Draft, list[int]]:
    """Return a denial with the kind, time, place and doer of what it denies, and those claims.

    What is denied is the claim of another claimant that the words, the doer, the place and the
    distance speak for; further claims on the same deed are denied with it. Empty if there is none.

    Args:
        at: position of the denial.
        found: the drafts of the article.
        text: the article.
        source: whose words are denied, if the denial names somebody.
        told: positions of the claims that stand within the denial.
    """
    draft = found[at]
    if told:
        return _answer(draft, found[told[0]], text), [*told]
    kinds = kinds_of(draft, text)
    draft = draft if draft.kind in kinds else replace(draft, kind=kinds[0])
    is_whole = is_any(draft, text)  # "called that a lie" is of every place of the statement
    can = [to for to, other in enumerate(found) if to != at and can_be_denied(draft, other, text)]
    if is_whole:  # "refuted this" looks back
        can = [to for to in can if found[to].quote.start < draft.quote.start] or can
        if draft.rule_id != "act-deny-no-part":  # of a deed, which may be told long before
            can = charges(draft, can, found, text) or just_said(draft, can, found) or can
    if names_place(draft, text):  # "had not fired on Orlev": of what was told of Orlev, if any
        can = [to for to in can if found[to].kind == draft.kind and is_at(draft, found[to])] or can
    if source is not None:
        camps = {one.speaker_camp for one in found if is_one(one.speaker, source)} - {""}
        of_source = [
            to
            for to in can
            if is_of(source, found[to].speaker, "", "") or found[to].speaker_camp in camps
        ]
        can = of_source or (can if tells(draft, text) else [])
    scored = [
        (
            points_of(draft, found[to], text, kinds),
            -abs(found[to].quote.start - draft.quote.start),
            to,
        )
        for to in can
    ]
    if is_whole:
        said = [to for to in can if found[to].speaker.type != "own_voice"] or can
        last = max((found[to].quote for to in said), default=draft.quote)
        scored = [(one + LAST * (found[to].quote == last), gap, to) for one, gap, to in scored]
    scored = sorted(scored, reverse=True)
    if is_whole or not scored or scored[0][0] < SURE:
        again = _denied_before(at, found)
        if again and max(again) < len(found):
            return _answer(draft, found[again[0]], text), again
    enough = ENOUGH if tells(draft, text) else LEAST
    if not scored or scored[0][0] < enough:
        is_another = tells(draft, text) and (source is not None or of_reports(draft, text))
        just = [] if is_another else said_just_before(draft, can, found, text)
        return (_answer(draft, found[just[0]], text), just) if just else (draft, [])
    best = found[scored[0][2]]
    is_figures = FIGURE.search(text, draft.quote.start, draft.quote.end) is not None
    targets = [
        to
        for points, _, to in scored
        if found[to] is best
        or (
            (is_whole or draft.kind == found[to].kind == "casualties")
            and _is_one_breath(best, found[to], is_figures)
        )
        or (
            is_whole
            and not is_figures
            and _is_one_statement(best, found[to], draft, found)
        )
        or (
            points >= max(ENOUGH, scored[0][0] - (NEAR if is_behind(draft, found[to]) else FAR))
            and _is_one_deed(best, found[to])
        )
    ]
    targets = [
        to
        for to in targets
        if found[to] is best
        or (_is_together(best, found[to]) and (is_whole or is_near(best, found[to])))
    ]
    charged = [to for to in targets if found[to].kind in CHARGED]
    if is_whole and not is_figures and charged and best.kind not in CHARGED:
        draft = _answer(draft, found[charged[0]], text)  # of a statement the charge is denied
    else:
        draft = _answer(draft, best, text)
    if not all(is_near(best, found[to]) for to in targets):
        draft = replace(draft, place_id=None, place_words=None)
    return draft, sorted(targets)


def _denied_before(at: int, found: Sequence[Draft]) -> list[int]:
    """Return what the same side has just denied, which a second denial goes on with.

    "The rebels denied shelling the hostel. 'This is a fabrication', said their spokesman."
    """
    draft = found[at]
    for before in range(len(found)):
        other = found[before]
        is_near = 0 <= draft.sentence - other.sentence <= 1
        if other.stance != "denies" or not is_near or other.quote.start >= draft.quote.start:
            continue
        is_same = is_one(draft.speaker, other.speaker) or OWN.match(draft.speaker.words)
        if is_same or draft.speaker_camp == other.speaker_camp != "":
            return [to for kind, to in other.links if kind == "denies"]
    return []


def _is_together(one: Draft, other: Draft) -> bool:
    """Tell whether two claims can be of the same days."""
    if one.period is None or other.period is None:
        return True
    (first, last), (begin, end) = one.period, other.period
    is_after = first is not None and end is not None and first > end
    is_before = begin is not None and last is not None and last < begin
    return not is_after and not is_before


def _own_doer(draft: Draft) -> Speaker | None:
    """Return the doer that a denial's own words name, if that is who denies: it blames no other."""
    own = draft.agent
    if own is None or (own.actor_id is None and is_person(own)):
        return None
    if OWN.match(own.words) or is_one(own, draft.speaker):
        return draft.speaker  # "denied that its fighters had fired"
    is_camp = draft.agent_camp != "" and draft.agent_camp == draft.speaker_camp
    return own if is_camp else None


def _answer(draft: Draft, best: Draft, text: str) -> Draft:
    """Return a denial with the kind, time, place, doer and measure of what it denies."""
    place = draft if names_place(draft, text) else best
    own = _own_doer(draft)
    kind = best.kind
    if kind in ("casualties", "damage") and OF_DEED.search(
        text, draft.quote.start, draft.quote.end
    ):
        kind = "attack"
    own = own if kind in CHARGED else None  # who denies a loss did not cause it
    answered = replace(
        draft,
        kind=kind,
        agent=best.agent or own,
        agent_camp=best.agent_camp or draft.agent_camp,
        period=best.period,
        date_precision=best.date_precision,
        period_basis=best.period_basis,
        place_id=place.place_id,
        place_words=place.place_words,
        target_side=best.target_side,
        target_type=best.target_type,
        weapon=draft.weapon or best.weapon,
    )
    if best.measure is None and kind in LOSSES:
        return answered
    if kind not in LOSSES:  # of deeds and of places that are held it counts nothing
        best = Draft(best.sentence, best.quote, best.rule_id, kind)
    return replace(
        answered,
        measure=best.measure,
        object=best.object,
        population=best.population,
        group=best.group,
        victim_side=best.victim_side,
    )


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


def _is_one_statement(best: Draft, other: Draft, denial: Draft, found: Sequence[Draft]) -> bool:
    """Tell whether two claims are of what one speaker just said, as "rejected the statement" means.

    Nobody else speaks between them and the denial.
    """
    is_just = 0 <= denial.sentence - other.sentence <= STATEMENT
    if not is_just or best.speaker.key != other.speaker.key or best.speaker.type == "own_voice":
        return False
    first = min(best.quote.start, other.quote.start)
    between = [one for one in found if first < one.quote.start < denial.quote.start]
    return all(one.speaker.key == best.speaker.key for one in between)


def _is_one_deed(one: Draft, other: Draft) -> bool:
    """Tell whether two claims are on the same deed, as far as they say."""
    is_kind = one.kind == other.kind
    first, second = one.place, other.place
    is_place = bool(first and second) and (first.startswith(second) or second.startswith(first))
    is_blame = any(draft.rule_id.startswith(("act-blame", "act-accuse")) for draft in (one, other))
    is_place |= is_blame and abs(one.sentence - other.sentence) <= WITHIN
    is_place |= first == second and abs(one.sentence - other.sentence) <= 1
    agents = [draft.agent for draft in (one, other) if draft.agent is not None]
    is_known = one.agent_camp != "" and other.agent_camp != ""
    is_agent = len(agents) < 2 or is_one(*agents) or one.agent_camp == other.agent_camp != ""
    is_agent |= is_blame and not is_known
    return is_kind and is_place and is_agent and other.value is None
