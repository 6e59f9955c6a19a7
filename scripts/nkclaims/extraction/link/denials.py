"""Find what a denial denies: the claim for which words, doer, place and distance speak."""

from __future__ import annotations

from collections.abc import Sequence, Set

from nkclaims.extraction.draft import Draft, Speaker
from nkclaims.extraction.figure.uncounted import measured
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.lexicon.bodies import with_body
from nkclaims.extraction.link.candidates import (
    candidates,
    elsewhere,
    of_source_among,
    whose_words,
)
from nkclaims.extraction.link.conduct import is_charge, is_of_conduct
from nkclaims.extraction.link.deniable import (
    is_answered,
    is_near,
    names_place,
    told_points,
)
from nkclaims.extraction.link.denial_fields import answer, of_kind
from nkclaims.extraction.link.denied_on import (
    NEGATIVE,
    denied_before,
    goes_back,
    goes_on,
    is_left,
)
from nkclaims.extraction.link.denied_together import (
    below,
    is_together,
    same_figures,
    told_within,
)
from nkclaims.extraction.link.denied_with import LEAST, Scored, denied_with
from nkclaims.extraction.link.doer_points import OF_ANY_DEED
from nkclaims.extraction.link.last_said import is_adverse, said_just_before
from nkclaims.extraction.link.presupposed import of_reports, tells
from nkclaims.extraction.link.weighing import (
    CHARGED,
    is_any,
    is_of_figures,
    is_of_kinds,
    kinds_of,
    points_of,
)

ENOUGH = 0.0  # points of the denied claim, where a denial says of what
OF_REPORTS = 2.5  # points of it where a denial is of "reports that"
LAST, SURE = 2.0, 4.0  # points for what was said last; from which a next denial is of another


def denied(
    at: int,
    found: Sequence[Draft],
    text: str,
    source: Speaker | None = None,
    told: Sequence[int] = (),
    headings: Set[int] = frozenset(),
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
        headings: numbers of the sentences that are headlines or crossheads.
    """
    sided = [replace(one, speaker=with_body(one.speaker, text)) for one in found]
    draft, to = _denied(at, sided, text, source, told, headings)
    if draft.kind == "casualties" and draft.measure is None:
        draft = replace(draft, kind=found[at].kind)  # who are dead is a count, of something
    if draft.kind == "damage" and draft.measure is None:
        words = text[draft.quote.start : draft.quote.end]
        draft = measured(replace(draft, target_type=None), words, {})
    own = found[at].speaker
    agent = own if draft.agent is sided[at].speaker else draft.agent
    return replace(draft, speaker=own, agent=agent), to


def _denied(
    at: int,
    found: Sequence[Draft],
    text: str,
    source: Speaker | None,
    told: Sequence[int],
    headings: Set[int],
) -> tuple[Draft, list[int]]:
    """Return a denial and what it denies; whoever speaks for a body has its name as well."""
    draft = found[at]
    source = whose_words(source, draft, found)
    if told:
        return answer(draft, found[told[0]], text), [*told, *same_figures(told, found, draft)]
    if is_of_conduct(draft, text) and not names_place(draft, text):
        answered, to = _of_conduct(at, found, text, headings)
        if to or not draft.rule_id.startswith(NEGATIVE):
            return answered, to  # else "we do not shell children", said of one deed
    kinds = kinds_of(draft, text)
    draft = draft if draft.kind in kinds else of_kind(draft, kinds[0])
    is_whole = is_any(draft, text)  # "called that a lie" is of every place of the statement
    summed = below(at, found, text) if is_whole and draft.sentence in headings else None
    if summed is not None:
        _, again = _denied(summed, found, text, None, (), headings)
        if again:
            return answer(draft, found[again[0]], text), again
    can = candidates(at, draft, found, text, source)
    scored = _scored(draft, can, found, text, kinds, headings)
    is_own = bool(of_source_among(can, found, source, text)) and scored != []
    is_own |= not tells(draft, text)
    if source is not None and not is_whole and not (is_own and scored and scored[0][0] >= ENOUGH):
        can = elsewhere(at, draft, found, text, source)
        scored = _scored(draft, can, found, text, kinds, headings)
        # "A claim by the rebels that 50 men had defected" is not what others say.
        scored = [one for one in scored if one[0] >= SURE or not tells(draft, text)]
    is_more = goes_on(at, found, text, kinds)
    is_counted = is_of_figures(draft, text) and scored != []
    is_counted &= any(found[to].value is not None for _, _, to in scored[:1])
    # "Denied the raid and called the figures lies": of figures, whatever was denied before
    if not is_counted and (is_whole or is_more or not scored or scored[0][0] < SURE):
        first_no, again = denied_before(at, found, text)
        is_first = (
            is_whole
            or is_more
            or is_left(draft, first_no, scored[0][0] if scored else ENOUGH, kinds)
        )
        if is_first and first_no and again and max(again) >= len(found):
            return answer(draft, first_no, text), again  # of what nobody else tells
        if not is_whole:
            again = [to for to in again if to >= len(found) or is_of_kinds(found[to], kinds)]
            again = again if goes_back(draft, again, found, text) else []
        if again and max(again) < len(found):
            first = next((to for to in again if found[to].kind in kinds), again[0])
            return answer(draft, found[first], text), again
    is_claim = of_reports(draft, text)
    is_claim &= not (scored and is_answered(draft, found[scored[0][2]], text))
    enough = LEAST if is_whole else OF_REPORTS if is_claim else ENOUGH
    if not scored or scored[0][0] < enough:
        is_another = tells(draft, text) and (source is not None or of_reports(draft, text))
        just = [] if is_another else said_just_before(draft, can, found, text)
        is_no = draft.rule_id.startswith(NEGATIVE) or not draft.rule_id.startswith("act-deny")
        if not just and is_no:
            just = [to for to in denied_before(at, found, text)[1] if to < len(found)]
        if not just and draft.sentence in headings:
            lower = below(at, found, text, is_loose=True)
            just = _denied(lower, found, text, None, (), headings)[1] if lower is not None else []
        return (answer(draft, found[just[0]], text), just) if just else (draft, [])
    best = found[scored[0][2]]
    targets = denied_with(draft, scored, found, text, kinds, source is not None)
    targets += told_within(targets, found)
    charged = [to for to in targets if found[to].kind in CHARGED]
    if is_whole and not is_of_figures(draft, text) and charged and best.kind not in CHARGED:
        draft = answer(draft, found[charged[0]], text)  # of a statement the charge is denied
    else:
        draft = answer(draft, best, text)
    if not all(is_near(best, found[to]) for to in targets):
        draft = replace(draft, place_id=None, place_words=None)
    if not all(is_together(best, found[to]) for to in targets):  # "denied either raid"
        draft = replace(draft, period=None, date_precision="unknown", period_basis=None)
    return draft, sorted(targets)


def _of_conduct(
    at: int, found: Sequence[Draft], text: str, headings: Set[int]
) -> tuple[Draft, list[int]]:
    """Return a denial of what a side does at all, and the charge that it answers, if any."""
    draft = replace(found[at], kind="accusation", place_id=None, place_words=None)
    draft = replace(draft, period=None, date_precision="unknown", period_basis=None)
    can = candidates(at, draft, found, text, None)
    can = [to for to in can if is_charge(draft, found[to], text)]
    scored = _scored(draft, can, found, text, ("accusation",), headings)
    if not scored:
        return draft, []
    answered = answer(draft, found[scored[0][2]], text)
    return replace(answered, kind="accusation"), [scored[0][2]]


def _scored(
    draft: Draft,
    can: Sequence[int],
    found: Sequence[Draft],
    text: str,
    kinds: tuple[str, ...],
    headings: Set[int],
) -> list[Scored]:
    """Return points, nearness and position of each claim, the one that fits best first."""
    scored = [
        (
            points_of(draft, found[to], text, kinds)
            + told_points(draft, found[to], headings, text),
            -abs(found[to].quote.start - draft.quote.start),
            to,
        )
        for to in can
    ]
    if is_any(draft, text) and draft.rule_id not in OF_ANY_DEED:
        said = [to for to in can if found[to].speaker.type != "own_voice"] or can
        said = [to for to in said if is_adverse(found[to])] or said
        before = [found[to].quote for to in said if found[to].quote.start < draft.quote.start]
        ahead = min((found[to].quote for to in said), default=draft.quote)  # of a headline
        last = max(before, default=ahead)
        scored = [(one + LAST * (found[to].quote == last), gap, to) for one, gap, to in scored]
    return sorted(scored, reverse=True)
