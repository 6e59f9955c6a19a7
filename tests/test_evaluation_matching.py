"""Which claim of the machine is which of gold."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations

from evaluation_cases import codes, gold, killed, machine
from nkclaims.evaluation.claims import Entity, Gold, Machine, Words
from nkclaims.evaluation.matching import match
from nkclaims.grammar.document import Span

SUDMARK = Entity("sudmark", ("Sudmark",), "state_government")


def matched(golds: Sequence[Gold], machines: Sequence[Machine]) -> list[tuple[str, str]]:
    """Return the pairs, the same in whatever order the claims come."""
    found = {
        tuple((one.row, other.claim_id) for one, other in match(ours, theirs).pairs)
        for ours in permutations(golds)
        for theirs in permutations(machines)
    }
    assert len(found) == 1
    return list(found.pop())


def test_figures_match_by_the_words_of_the_figure() -> None:
    ours = gold("1", (0, 40), killed(), value=Span(10, 12))
    assert matched([ours], [machine("m", (11, 60), killed(5), value=Span(11, 13))]) == [("1", "m")]
    assert matched([ours], [machine("m", (0, 40), killed(), value=Span(12, 14))]) == []


def test_a_figure_never_matches_a_claim_without_one() -> None:
    assert matched([gold("1", (0, 9), killed())], [machine("m", (0, 9), codes())]) == []
    assert matched([gold("1", (0, 9), codes())], [machine("m", (0, 9), killed())]) == []


def test_quotes_share_half_of_the_shorter() -> None:
    ours = gold("1", (0, 10), codes())
    assert matched([ours], [machine("m", (5, 40), codes())]) == [("1", "m")]
    assert matched([ours], [machine("m", (6, 40), codes())]) == []


def test_the_same_kind_goes_before_a_better_span() -> None:
    near = machine("near", (0, 10), codes(kind="accusation"))
    same = machine("same", (2, 20), codes())
    assert matched([gold("1", (0, 10), codes())], [near, same]) == [("1", "same")]
    assert matched([gold("1", (0, 10), codes())], [near]) == [("1", "near")]


def test_the_best_pair_is_taken_first_and_one_to_one() -> None:
    ours = [gold("1", (0, 10), codes()), gold("2", (0, 20), codes())]
    assert matched(ours, [machine("m", (0, 19), codes())]) == [("2", "m")]
    both = [machine("m", (0, 19), codes()), machine("n", (0, 12), codes())]
    assert matched(ours, both) == [("1", "n"), ("2", "m")]


def test_claims_of_the_same_words_are_told_apart_by_the_speaker() -> None:
    ours = [
        gold("1", (0, 9), codes(), claimant=Words(("Sudmark",))),
        gold("2", (0, 9), codes()),
    ]
    theirs = [machine("a", (0, 9), codes()), machine("b", (0, 9), codes(), claimant=SUDMARK)]
    assert matched(ours, theirs) == [("1", "b"), ("2", "a")]


def test_claims_of_other_articles_do_not_match() -> None:
    found = match([gold("1", (0, 9), codes())], [machine("m", (0, 9), codes(), article="other")])
    assert [one.row for one in found.missed] == ["1"]
    assert [one.claim_id for one in found.extra] == ["m"]


def test_a_stub_matches_what_no_other_claim_does_and_is_never_too_many() -> None:
    ours = [gold("1", (0, 20), codes(stance="denies")), gold("2", (8, 20), codes())]
    denial, stub = (
        machine("m", (0, 20), codes(stance="denies")),
        machine("s", (8, 20), codes(), is_implied=True),
    )
    assert matched(ours, [denial, stub]) == [("1", "m"), ("2", "s")]
    assert matched(ours[:1], [denial, stub]) == [("1", "m")]
    assert matched(ours[1:], [denial, stub]) == [("2", "m")]
    found = match(ours[:1], [denial, stub])
    assert found.extra == ()
    assert [one.claim_id for one in found.machine] == ["m"]
