"""Tell which claims a denial denies together: of one breath, one statement or one deed."""

from __future__ import annotations

from collections.abc import Sequence

from nkclaims.extraction.draft import Draft
from nkclaims.extraction.language.clause_ends import share
from nkclaims.extraction.lexicon.identity import is_one
from nkclaims.extraction.link.deniable import STATEMENT, is_near, is_said_later
from nkclaims.extraction.link.themes import words_of
from nkclaims.extraction.link.weighing import is_any

BELOW = 2  # sentences below a headline in which the denial stands that it sums up
WITHIN = 5  # sentences between two who blame each other for one deed


def is_together(one: Draft, other: Draft) -> bool:
    """Tell whether two claims can be of the same days."""
    if one.period is None or other.period is None:
        return True
    (first, last), (begin, end) = one.period, other.period
    is_after = first is not None and end is not None and first > end
    is_before = begin is not None and last is not None and last < begin
    return not is_after and not is_before


def is_one_breath(one: Draft, other: Draft, far: bool) -> bool:
    """Tell whether one claimant says both in one sentence: "killed five and took a tank".

    With ``far`` they are figures, and may stand two sentences from each other.
    """
    is_near = abs(one.sentence - other.sentence) <= (far and 2)
    return (
        is_near
        and one.speaker.key == other.speaker.key
        and (one.value is None or not far or other.value is not None)
    )


def is_apart(charge: Draft, other: Draft) -> bool:
    """Tell whether the outlet tells something before a charge of the same sentence.

    "Norland hit nine sites after a raid that it blamed on Sudmark": the raid is denied.
    """
    is_charge = charge.rule_id.startswith(("act-blame", "act-accuse"))
    return is_charge and other.speaker.type == "own_voice" and other.quote.end < charge.quote.start


def is_one_statement(
    best: Draft, other: Draft, denial: Draft, found: Sequence[Draft], is_named: bool = False
) -> bool:
    """Tell whether two claims are of what one speaker just said, as "rejected the statement" means.

    Nobody else speaks between them and the denial; where that names whose statement it is, nobody
    speaks between the two.
    """
    last = max(best.sentence, other.sentence) if is_named else denial.sentence
    is_just = 0 <= last - min(best.sentence, other.sentence) <= STATEMENT
    is_just &= other.quote.start < denial.quote.start
    if not is_just or best.speaker.key != other.speaker.key or best.speaker.type == "own_voice":
        return False
    first = min(best.quote.start, other.quote.start)
    end = max(best.quote.start, other.quote.start) if is_named else denial.quote.start
    between = [one for one in found if first < one.quote.start < end]
    return all(one.speaker.key == best.speaker.key for one in between)


def is_one_deed(one: Draft, other: Draft) -> bool:
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
    is_agent |= is_blame and not is_known and not _is_of_accuser(one, other)
    return is_kind and is_place and is_agent and other.value is None


def _is_of_accuser(one: Draft, other: Draft) -> bool:
    """Tell whether one of two claims is a deed of who makes the other: who blames, hit back."""
    return any(
        mine.agent is not None and is_one(mine.agent, theirs.speaker)
        for mine, theirs in ((one, other), (other, one))
    )


def told_within(denied: Sequence[int], found: Sequence[Draft]) -> list[int]:
    """Return what is told within claims that are denied: "accused it of killing 40 people"."""
    wider = [found[to] for to in denied]
    return [
        to
        for to, other in enumerate(found)
        if to not in denied
        and other.stance == "asserts"
        and any(
            share(one.quote, other.quote)
            and is_one(one.speaker, other.speaker)
            and is_together(one, other)
            and is_near(one, other)
            for one in wider
        )
    ]


def same_figures(told: Sequence[int], found: Sequence[Draft], denial: Draft) -> list[int]:
    """Return who else gives a figure that is told within a denial: "denied that 80 had died"."""
    return [
        to
        for to, other in enumerate(found)
        if other.stance == "asserts"
        and to not in told
        and other.speaker.type not in ("own_voice", "unattributed")
        and not is_one(other.speaker, denial.speaker)
        and not is_said_later(other, denial)
        and any(
            other.value == found[one].value is not None
            and other.kind == found[one].kind
            and is_together(found[one], other)
            and is_near(found[one], other)
            for one in told
        )
    ]


def below(at: int, found: Sequence[Draft], text: str, is_loose: bool = False) -> int | None:
    """Return the denial that a headline sums up: the first below it, of the same side.

    "Army rejects claims over bread queue", and below, "The army denied shooting at a crowd". With
    ``is_loose`` it may say as little as the headline, and its side have another name.
    """
    draft = found[at]
    for to, other in enumerate(found):
        away = other.sentence - draft.sentence
        if other.stance != "denies" or not 0 < away <= BELOW:
            continue
        if is_any(other, text) and not is_loose:
            continue
        words = (draft.speaker.words.lower().split()[-1:], other.speaker.words.lower().split()[-1:])
        if words[0] == words[1] or is_one(draft.speaker, other.speaker):
            return to
        if draft.speaker_camp == other.speaker_camp != "":
            return to
        is_open = "" in (draft.speaker_camp, other.speaker_camp) and is_loose
        if is_open and words_of(draft, text) & words_of(other, text):
            return to
    return None
