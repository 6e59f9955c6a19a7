"""What is counted, and the intervals of shares."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluation_cases import UNSEEN, codes, gold, killed, machine
from nkclaims.evaluation.claims import Entity, GoldSet, Link, MachineSet, Text
from nkclaims.evaluation.matching import match
from nkclaims.evaluation.scores import Share, f1, score, wilson

SUDMARK = Entity("sudmark", ("Sudmark",), "state_government")
TEXT = Text("wire", "evaluation/development/wire/article.txt", UNSEEN, killed()["period_end"])  # type: ignore[arg-type]


def scored(gold_set: GoldSet, found: MachineSet) -> dict[str, Share]:
    return score(gold_set, found, match(gold_set.claims, found.claims))


@pytest.fixture(scope="module")
def shares() -> dict[str, Share]:
    """Three figures, of which one is right, one wrong, one missed; two attacks; one extra."""
    ours = (
        gold("1", (0, 20), killed()),
        gold("2", (30, 50), killed(9)),
        gold("3", (60, 80), killed(3, kind="territorial_control")),
        gold("4", (100, 120), codes()),
        gold("5", (130, 150), codes(stance="denies")),
    )
    theirs = (
        machine("a", (0, 20), killed()),
        machine("b", (30, 50), killed(9, qualifier="about"), claimant=SUDMARK),
        machine("c", (100, 120), codes(kind="accusation")),
        machine("d", (130, 150), codes(stance="denies"), claimant=SUDMARK),
        machine("e", (200, 220), killed(71)),
    )
    links = (
        Link("wire/2", "contradicts", "wire/1"),
        Link("wire/5", "denies", "wire/1"),
        Link("wire/5", "denies", "wire/4"),
        Link("wire/4", "supersedes", "wire/3"),
    )
    made = (Link("a", "contradicts", "b"), Link("d", "denies", "a"), Link("c", "denies", "d"))
    return scored(GoldSet("development", (TEXT,), ours, links), MachineSet(theirs, made))


@pytest.mark.parametrize(
    ("key", "hits", "n"),
    [
        ("articles", 1, 1),
        ("figures/all/found", 2, 3),
        ("figures/all/right", 1, 3),
        ("figures/all/extra", 1, 3),
        ("figures/losses/found", 2, 2),
        ("figures/losses/right", 1, 2),
        ("kind/all/found", 4, 5),
        ("kind/all/kept", 4, 5),
        ("kind/casualties/kept", 2, 3),
        ("kind/casualties/actors", 1, 2),
        ("kind/attack/found", 1, 2),
        ("kind/attack/kept", 1, 1),
        ("kind/attack/actors", 0, 2),
        ("kind/accusation/found", 0, 0),
        ("kind/accusation/kept", 0, 1),
        ("field/kind/all", 3, 4),
        ("field/value/all", 4, 4),
        ("field/value/filled", 2, 2),
        ("field/qualifier/figures", 1, 2),
        ("link/contradicts/right", 1, 1),
        ("link/denies/found", 2, 2),
        ("link/denies/right", 1, 2),
        ("link/denies/rows", 1, 1),
        ("link/denies/kept", 1, 2),
        ("link/supersedes/found", 0, 1),
    ],
)
def test_shares(shares: dict[str, Share], key: str, hits: int, n: int) -> None:
    assert shares[key] == (hits, n)


def test_nothing_scores_nothing() -> None:
    shares = scored(GoldSet("seen", (), (), ()), MachineSet((), ()))
    assert set(shares.values()) == {Share(0, 0)}


def test_wilson_is_as_published() -> None:
    assert wilson(Share(0, 10)) == pytest.approx((0, 0.2775), abs=1e-4)
    assert wilson(Share(15, 16)) == pytest.approx((0.7167, 0.9889), abs=1e-4)
    assert wilson(Share(0, 0)) == (0, 1)


@given(st.integers(0, 400), st.integers(1, 400))
def test_an_interval_holds_its_share(hits: int, n: int) -> None:
    hits = min(hits, n)
    low, high = wilson(Share(hits, n))
    assert 0 <= low <= hits / n <= high + 1e-12
    assert high <= 1
    mirrored = wilson(Share(n - hits, n))
    assert (1 - mirrored[1], 1 - mirrored[0]) == pytest.approx((low, high))


def test_f1() -> None:
    assert f1(Share(4, 5), Share(4, 8)) == pytest.approx(8 / 13)
    assert f1(Share(0, 0), Share(0, 0)) is None


@pytest.mark.parametrize(
    ("known", "right", "found", "kept"),
    [(True, Share(1, 1), Share(2, 2), Share(2, 2)), (False, Share(0, 0), Share(1, 1), Share(1, 1))],
)
def test_a_stub_counts_only_where_gold_has_it(
    known: bool, right: Share, found: Share, kept: Share
) -> None:
    ours = [gold("1", (0, 20), codes(stance="denies")), gold("2", (8, 20), codes())]
    links = (Link("wire/1", "denies", "wire/2"),) if known else ()
    denial = machine("m", (0, 20), codes(stance="denies"))
    stub = machine("s", (8, 20), codes(), is_implied=True)
    gold_set = GoldSet("development", (TEXT,), tuple(ours[: 1 + known]), links)
    shares = scored(gold_set, MachineSet((denial, stub), (Link("m", "denies", "s"),)))
    assert shares.get("link/denies/right", Share(0, 0)) == right
    assert shares["kind/all/found"] == found
    assert shares["kind/all/kept"] == kept
