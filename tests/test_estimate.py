"""used_in and event_estimates, against examples of the articles worked by hand."""

from __future__ import annotations

from datetime import date

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkclaims.derived.assessment import parties, voices
from nkclaims.derived.estimate import event_estimates, used_in
from worked_examples import (
    ACTORS,
    BARDA,
    CLAIMS,
    EVENT_CLAIMS,
    GANJA,
    LINKS,
    OWN_VOICE,
    SCHEMAS,
    SIDES,
    SOURCES,
    UAV,
    UNATTRIBUTED,
    VILLAGE,
    Cells,
    assert_conforms,
    claim,
    count,
    derived,
    link,
    member,
    shuffled,
    table,
)

PARTIES = parties(ACTORS, SIDES)


def estimates_of(
    event_claims: pl.DataFrame, claims: pl.DataFrame, links: pl.DataFrame
) -> pl.DataFrame:
    return event_estimates(
        used_in(event_claims, claims, links, SOURCES),
        claims,
        links,
        voices(event_claims, claims, links, PARTIES),
    )


def estimate(*key: str) -> tuple[object, ...]:
    """Return low, best, high, n_claims, n_authorities, n_independent of one row."""
    rows = estimates_of(EVENT_CLAIMS, CLAIMS, LINKS).rows()
    return {row[:5]: row[5:] for row in rows}[key]


def uses(*rows: Cells, links: tuple[Cells, ...] = ()) -> dict[str, str]:
    """Return used_in of claims that all support one event."""
    members = table("event_claims", *(member("e", str(row["claim_id"])) for row in rows))
    use = used_in(members, derived(*rows), table("claim_links", *links), SOURCES)
    return dict(use.select("claim_id", "used_in").rows())


def bounds(*rows: Cells) -> tuple[object, ...]:
    """Return low, best, high of the one estimate of claims that all support one event."""
    members = table("event_claims", *(member("e", str(row["claim_id"])) for row in rows))
    made = estimates_of(members, derived(*rows), table("claim_links"))
    return made.select("low", "best", "high").row(0)


def test_the_table_is_that_of_the_schema() -> None:
    made = estimates_of(EVENT_CLAIMS, CLAIMS, LINKS)
    assert_conforms(made, "event_estimates")
    assert made.height == 8


def test_used_in_is_that_of_the_schema() -> None:
    use = used_in(EVENT_CLAIMS, CLAIMS, LINKS, SOURCES)
    assert set(use["used_in"]) == set(SCHEMAS["event_claims"].field("used_in").codes)
    assert use.drop("used_in").equals(EVENT_CLAIMS.drop("used_in"))


@pytest.mark.parametrize(
    ("claim_id", "use"),
    [
        ("barda-own-voice-21", "none"),  # the state gives the same value in the same article
        ("barda-state-21", "none"),  # the same authority said it again a day later
        ("barda-prosecutor-21", "none"),
        ("barda-prosecutor-14", "none"),  # superseded
        ("barda-baku-21", "estimate"),
        ("barda-prosecutor-60", "none"),
        ("barda-baku-70", "estimate"),
        ("barda-aide-20", "estimate"),  # of another population
        ("barda-icrc-volunteer", "none"),  # one of the 21
        ("barda-strike", "none"),  # no figure
        ("barda-denial", "none"),
    ],
)
def test_barda_28_october_used_in(claim_id: str, use: str) -> None:
    row = used_in(EVENT_CLAIMS, CLAIMS, LINKS, SOURCES).filter(claim_id=claim_id)
    assert row["used_in"].to_list() == [use]


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ((BARDA, "killed", "person", "civilian", "AZE"), (21, 21, 21, 5, 1, 1)),
        ((BARDA, "killed", "person", "unspecified", "AZE"), (21, 21, 21, 1, 1, 1)),
        ((BARDA, "wounded", "person", "civilian", "AZE"), (70, 70, 70, 2, 1, 1)),
        # The unattributed four are an authority of their own, but no independent voice.
        ((VILLAGE, "killed", "person", "civilian", "AZE"), (4, 4, 4, 3, 2, 1)),
        ((VILLAGE, "wounded", "person", "civilian", "AZE"), (13, 13, 13, 1, 1, 1)),
        # An enemy's losses can only raise high; the two and the one are within the three.
        ((UAV, "destroyed", "uav", "none", "ARM"), (None, None, 3, 1, 1, 1)),
        ((GANJA, "killed", "person", "civilian", "AZE"), (24, 24, 24, 1, 1, 1)),
        ((GANJA, "wounded", "person", "civilian", "AZE"), (40, 40, 40, 1, 1, 1)),
    ],
)
def test_estimates_of_the_articles(key: tuple[str, ...], expected: tuple[object, ...]) -> None:
    assert estimate(*key) == expected


def test_the_denial_of_a_strike_leaves_its_figures_in() -> None:
    undenied = LINKS.filter(pl.col("relation") != "denies")
    assert estimates_of(EVENT_CLAIMS, CLAIMS, LINKS).equals(
        estimates_of(EVENT_CLAIMS, CLAIMS, undenied)
    )


@pytest.mark.parametrize(
    "cells",
    [
        {"scope": "cumulative"},
        {"scope": "daily"},
        {"modality": "possible"},
        {"modality": "historical"},
        {"stance": "denies"},
        {"is_implied": True},
    ],
)
def test_what_is_no_actual_incident_claim_enters_nothing(cells: dict[str, object]) -> None:
    assert uses(count("a", "trt", "azerbaijan", 4, **cells)) == {"a": "none"}


@pytest.mark.parametrize("role", ["denies", "context"])
def test_only_support_enters(role: str) -> None:
    claims = derived(count("a", "trt", "azerbaijan", 4))
    members = table("event_claims", member("e", "a", role))
    use = used_in(members, claims, table("claim_links"), SOURCES)
    assert use["used_in"].to_list() == ["none"]


@pytest.mark.parametrize(
    ("claimant", "victims", "use"),
    [
        ("azerbaijan", "AZE", "estimate"),
        ("icrc", "AZE", "estimate"),
        ("icrc", "unstated", "estimate"),
        ("armenia", "AZE", "high_only"),
        ("azerbaijan", "all", "high_only"),
        ("azerbaijan", "unstated", "high_only"),
        ("azerbaijan", None, "high_only"),
    ],
)
def test_the_loss_relation_decides_the_use(claimant: str, victims: str | None, use: str) -> None:
    assert uses(count("a", "trt", claimant, 4, victim_side=victims)) == {"a": use}


def test_an_own_voice_counts_where_nobody_else_has_its_value() -> None:
    own = count("own", "trt", "trtworld", 21, qualifier="at_least", **OWN_VOICE)
    again = count("again", "trt", "trtworld", 21, **OWN_VOICE)
    other_value = count("state", "trt", "azerbaijan", 20)
    other_article = count("state", "rferl", "azerbaijan", 21)
    other_group = count("state", "trt", "azerbaijan", 21, population="unspecified")
    for other in (other_value, other_article, other_group):
        assert uses(own, other)["own"] == "estimate"
    assert sorted(uses(own, again).values()) == ["estimate", "none"]
    assert uses(own, count("state", "trt", "azerbaijan", 21))["own"] == "none"
    assert uses(own, count("they", "trt", "unattributed", 21, **UNATTRIBUTED))["own"] == "none"


def test_an_own_voice_that_repeats_a_superseded_figure_stays_out() -> None:
    rows = (
        count("own", "trt", "trtworld", 14, **OWN_VOICE),
        count("old", "trt", "azerbaijan", 14),
        count("new", "trt", "azerbaijan", 21),
    )
    assert uses(*rows, links=(link("new", "supersedes", "old"),)) == {
        "own": "none",
        "old": "none",
        "new": "estimate",
    }


@pytest.mark.parametrize(
    ("later", "earlier"),
    [
        ({"stated_to": date(2020, 10, 28)}, {"stated_to": date(2020, 10, 27)}),
        # Said later, though printed earlier.
        ({"source_id": "trt"}, {"source_id": "rferl", "stated_to": date(2020, 10, 27)}),
        # Said on the same day, printed later.
        ({"source_id": "rferl"}, {"source_id": "trt", "claim_id": "z"}),
        # Nothing else tells them apart.
        ({"claim_id": "b"}, {"claim_id": "a"}),
    ],
)
def test_an_authority_speaks_through_its_latest_claim(
    later: dict[str, object], earlier: dict[str, object]
) -> None:
    day = {"stated_to": date(2020, 10, 28)}
    new = {**count("m", "trt", "azerbaijan-prosecutor-general", 5), **day, **later}
    old = {**count("n", "trt", "hikmet-hajiyev", 4), **day, **earlier}
    assert uses(old, new) == {new["claim_id"]: "estimate", old["claim_id"]: "none"}


def test_a_revised_figure_stays_out() -> None:
    rows = (count("z", "trt", "azerbaijan", 21), count("a", "trt", "azerbaijan", 19))
    assert uses(*rows, links=(link("a", "revises", "z"),)) == {"z": "none", "a": "estimate"}


def test_a_part_counts_where_its_whole_is_not_joined() -> None:
    whole, part = count("whole", "trt", "azerbaijan", 3), count("part", "trt", "azerbaijan", 2)
    links = table("claim_links", link("part", "part_of", "whole"))
    members = table(
        "event_claims", member("both", "whole"), member("both", "part"), member("one", "part")
    )
    use = used_in(members, derived(whole, part), links, SOURCES)
    assert use["used_in"].to_list() == ["estimate", "none", "estimate"]


def test_best_is_the_lower_median_over_authorities() -> None:
    speakers = ["azerbaijan", "icrc", "rferl", "dailysabah"]
    rows = [
        count(f"c{number}", "trt", speaker, value)
        for number, (speaker, value) in enumerate(zip(speakers, [21, 20, 30, 25], strict=True))
    ]
    assert bounds(*rows) == (20, 21, 30)
    assert bounds(*rows[:3]) == (20, 21, 30)
    assert bounds(*rows[:2]) == (20, 20, 21)


def test_bounds_come_from_intervals_and_points() -> None:
    assert bounds(
        count("a", "trt", "azerbaijan", 10, qualifier="up_to"),
        count("b", "trt", "icrc", 20, qualifier="more_than"),
        count("c", "trt", "rferl", 30, qualifier="about"),
    ) == (0, 21, 30)
    assert bounds(count("a", "trt", "icrc", 10, qualifier="fewer_than")) == (0, 9, 9)


def test_an_enemy_claim_only_raises_high() -> None:
    own = count("own", "trt", "azerbaijan", 21)
    assert bounds(own, count("enemy", "trt", "armenia", 400)) == (21, 21, 400)
    assert bounds(own, count("enemy", "trt", "armenia", 2)) == (21, 21, 21)


def test_no_claims_are_no_rows() -> None:
    empty = table("event_claims")
    assert_conforms(
        estimates_of(empty, derived(claim("a", "trt", "icrc")), LINKS), "event_estimates"
    )


FIGURE = st.tuples(
    st.sampled_from(ACTORS["actor_id"].to_list()),
    st.integers(1, 50),
    st.sampled_from(SCHEMAS["claims"].field("qualifier").codes),
    st.sampled_from(["AZE", "NKR", "all", "unstated"]),
    st.sampled_from(["trt", "rferl"]),
)


@given(st.lists(FIGURE, min_size=1, max_size=12))
def test_low_best_and_high_are_in_order(drawn: list[tuple[str, int, str, str, str]]) -> None:
    rows = [
        count(f"c{n}", source, who, value, qualifier=qualifier, victim_side=victims)
        for n, (who, value, qualifier, victims, source) in enumerate(drawn)
    ]
    members = table("event_claims", *(member("e", str(row["claim_id"])) for row in rows))
    made = estimates_of(members, derived(*rows), table("claim_links"))
    assert made["low"].is_null().equals(made["best"].is_null())
    ordered = (pl.col("low") <= pl.col("best")) & (pl.col("best") <= pl.col("high"))
    assert made.select(ordered.fill_null(True).all()).item()
    assert made["high"].null_count() == 0
    assert made.select((pl.col("n_independent") <= pl.col("n_authorities")).all()).item()


@given(st.integers(0, 2**32))
def test_row_order_changes_nothing(seed: int) -> None:
    members, claims, links = (shuffled(f, seed) for f in (EVENT_CLAIMS, CLAIMS, LINKS))
    assert estimates_of(members, claims, links).equals(estimates_of(EVENT_CLAIMS, CLAIMS, LINKS))
    key = ["event_id", "claim_id"]
    assert (
        used_in(members, claims, links, shuffled(SOURCES, seed))
        .sort(key)
        .equals(used_in(EVENT_CLAIMS, CLAIMS, LINKS, SOURCES).sort(key))
    )
