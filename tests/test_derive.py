"""Derived columns of claims, each against examples worked by hand."""

from __future__ import annotations

from datetime import date

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkclaims.derived.derive import (
    KINDS_OF_DEED,
    NO_PEOPLE,
    SAYING_SO,
    authorities,
    camps,
    derive_columns,
    figures,
    interval,
    lineage,
    loss_relation,
    point,
    responsibility,
    superseded,
)
from worked_examples import (
    ACTORS,
    CLAIMS,
    SCHEMAS,
    SIDES,
    actor,
    claim,
    count,
    derived,
    link,
    shuffled,
    table,
)


def test_codes_used_here_are_codes_of_the_schema() -> None:
    assert set(SAYING_SO) < set(SCHEMAS["claims"].field("stance").codes)
    assert set(KINDS_OF_DEED) < set(SCHEMAS["claims"].field("kind").codes)
    assert NO_PEOPLE in SCHEMAS["tolls"].field("population").codes
    for column in ("loss_relation", "responsibility"):
        used = CLAIMS[column].drop_nulls().unique()
        assert set(used) <= set(SCHEMAS["claims"].field(column).codes)


@pytest.mark.parametrize(
    ("speaker", "authority"),
    [
        ("hikmet-hajiyev", "azerbaijan"),
        ("azerbaijan-prosecutor-general", "azerbaijan"),
        ("azerbaijan", "azerbaijan"),
        ("shushan-stepanyan", "armenia"),
        ("nkr-defence-ministry", "nkr-authorities"),
        ("armenian-forces", "armenian-forces"),
        ("icrc", "icrc"),
    ],
)
def test_authority_is_the_root_of_the_parent_chain(speaker: str, authority: str) -> None:
    assert authorities(ACTORS).filter(actor_id=speaker)["authority_actor_id"].to_list() == [
        authority
    ]


def test_every_actor_has_one_authority() -> None:
    assert sorted(authorities(ACTORS)["actor_id"]) == sorted(ACTORS["actor_id"])


def test_lineage_counts_the_generations() -> None:
    chain = lineage(ACTORS).filter(actor_id="hikmet-hajiyev").sort("distance")
    assert chain["ancestor_actor_id"].to_list() == [
        "hikmet-hajiyev",
        "azerbaijan-presidential-administration",
        "azerbaijan",
    ]


@pytest.mark.parametrize(
    ("rows", "named"),
    [
        ([actor("a", parent="a")], "a"),
        ([actor("a", parent="b"), actor("b", parent="a")], "a, b"),
        ([actor("c", parent="a"), actor("b", parent="a"), actor("a", parent="b")], "a, b"),
    ],
)
def test_a_circle_of_parents_is_refused_by_name(rows: list[dict[str, str]], named: str) -> None:
    with pytest.raises(ValueError, match=rf"circle through: {named}$"):
        authorities(table("actors", *rows))


@pytest.mark.parametrize(
    ("speaker", "camp"),
    [
        ("shushan-stepanyan", "armenian"),
        ("hikmet-hajiyev", "azerbaijani"),
        ("armenian-forces", "armenian"),
        ("vladimir-putin", None),
        ("turkey", None),
        ("icrc", None),
    ],
)
def test_camp_is_that_of_the_nearest_side(speaker: str, camp: str | None) -> None:
    assert camps(ACTORS, SIDES).filter(actor_id=speaker)["camp"].to_list() == [camp]


def test_an_own_side_goes_before_that_of_the_parent() -> None:
    actors = table(
        "actors", actor("union"), actor("state", "ARM", "union"), actor("office", "AZE", "state")
    )
    assert camps(actors, SIDES).rows() == [
        ("office", "azerbaijani"),
        ("state", "armenian"),
        ("union", None),
    ]


def test_an_ally_in_a_belligerent_camp_is_no_third_party() -> None:
    ally = {"side_code": "ALLY", "camp": "armenian", "is_belligerent": False}
    sides = pl.concat([SIDES, table("sides", ally)])
    assert camps(table("actors", actor("ally", "ALLY")), sides).rows() == [("ally", "armenian")]


@pytest.mark.parametrize(
    ("value", "qualifier", "low", "high", "figure"),
    [
        (21, "exact", 21, 21, 21),
        (21, "at_least", 21, None, 21),
        (20, "more_than", 21, None, 21),
        (10, "up_to", 0, 10, 10),
        (10, "fewer_than", 0, 9, 9),
        (300, "about", None, None, 300),
        (5000, "nearly", None, None, 5000),
        (200, "order_of_magnitude", 200, None, 200),
        (0, "exact", 0, 0, 0),
    ],
)
def test_interval_and_point(
    value: int, qualifier: str, low: int | None, high: int | None, figure: int
) -> None:
    claims = derived(count("a", "trt", "azerbaijan", value, qualifier=qualifier))
    assert claims.select("low", "high", point()).row(0) == (low, high, figure)


@pytest.mark.parametrize(
    ("qualifier", "low", "high", "figure"),
    [("more_than", 20, None, 20), ("fewer_than", 0, 20, 20), ("about", None, None, 20)],
)
def test_a_share_of_a_territory_has_no_next_number(
    qualifier: str, low: int, high: int, figure: int
) -> None:
    claims = derived(
        count(
            "a",
            "trt",
            "azerbaijan",
            20,
            measure="controlled",
            object="territory_percent",
            qualifier=qualifier,
        )
    )
    assert claims.select("low", "high", point()).row(0) == (low, high, figure)


@pytest.mark.parametrize("qualifier", [None, "up_to"])
def test_a_claim_without_a_figure_has_no_interval(qualifier: str | None) -> None:
    claims = derived(claim("a", "trt", "azerbaijan", qualifier=qualifier))
    assert claims.select("low", "high").row(0) == (None, None)


@given(
    st.integers(1, 10**7),
    st.sampled_from(SCHEMAS["claims"].field("qualifier").codes),
    st.sampled_from(SCHEMAS["claims"].field("object").codes),
)
def test_bounds_lie_around_the_point(value: int, qualifier: str, counted: str) -> None:
    frame = interval(
        pl.DataFrame({"value": [float(value)], "qualifier": [qualifier], "object": [counted]})
    )
    low, high, figure = frame.select("low", "high", point()).row(0)
    assert abs(figure - value) <= 1
    assert low is None or 0 <= low <= figure
    assert high is None or figure <= high <= value
    if qualifier not in ("more_than", "fewer_than"):
        assert figure == value


@pytest.mark.parametrize(
    ("claimant", "victims", "relation"),
    [
        ("hikmet-hajiyev", "AZE", "own"),
        ("nkr-defence-ministry", "NKR", "own"),
        ("armenia", "NKR", "own"),
        ("shushan-stepanyan", "ARM+NKR", "own"),
        ("azerbaijan-defence-ministry", "ARM", "enemy"),
        ("azerbaijan", "ARM+NKR", "enemy"),
        ("armenia", "AZE", "enemy"),
        ("icrc", "AZE", "third"),
        ("vladimir-putin", "all", "third"),
        ("unattributed", "unstated", "third"),
        ("turkey", "AZE", "third"),
        ("azerbaijan", "all", "mixed"),
        ("armenia", "AZE+NKR", "mixed"),
        ("azerbaijan", "RUS", "mixed"),
        ("azerbaijan", "unstated", "unknown"),
        ("azerbaijan", None, None),
        ("icrc", None, None),
    ],
)
def test_loss_relation(claimant: str, victims: str | None, relation: str | None) -> None:
    claims = table("claims", claim("a", "trt", claimant, victim_side=victims))
    assert loss_relation(claims, ACTORS, SIDES)["loss_relation"].to_list() == [relation]


@pytest.mark.parametrize(
    ("claimant", "agent", "kind", "whose"),
    [
        ("azerbaijan", "armenian-forces", "attack", "accused"),
        ("azerbaijan-defence-ministry", "azerbaijan-armed-forces", "equipment_loss", "own_deed"),
        ("armenia", "nkr-defence-ministry", "attack", "own_deed"),
        ("dailysabah", "armenia", "casualties", "accused"),
        ("unattributed", "azerbaijan-armed-forces", "territorial_control", "accused"),
        ("vladimir-putin", "russia", "other", "own_deed"),
        ("azerbaijan-defence-ministry", None, "attack", "none_stated"),
        ("azerbaijan", None, "casualties", "none_stated"),
        ("rferl", None, "ceasefire_collapse", "none_stated"),
        ("azerbaijan", None, "position", None),
        ("icrc", None, "diplomacy", None),
    ],
)
def test_responsibility(claimant: str, agent: str | None, kind: str, whose: str | None) -> None:
    claims = table("claims", claim("a", "trt", claimant, kind=kind, agent_actor_id=agent))
    assert responsibility(claims, ACTORS, SIDES)["responsibility"].to_list() == [whose]


def test_a_denial_speaks_of_its_own_deed() -> None:
    denial = CLAIMS.row(by_predicate=pl.col("claim_id") == "barda-denial", named=True)
    assert (denial["stance"], denial["responsibility"]) == ("denies", "own_deed")


@given(st.integers(0, 2**32))
def test_derived_columns_follow_the_row(seed: int) -> None:
    claims = shuffled(CLAIMS, seed)
    again = derive_columns(claims, shuffled(ACTORS, seed), shuffled(SIDES, seed))
    assert again.equals(claims)


def test_other_columns_stay() -> None:
    located = table("claims", claim("a", "trt", "icrc")).with_columns(_line=pl.lit(7))
    assert derive_columns(located, ACTORS, SIDES)["_line"].to_list() == [7]


def test_no_claims_are_no_rows() -> None:
    assert derive_columns(table("claims"), ACTORS, SIDES).is_empty()


@pytest.mark.parametrize(
    "cells",
    [
        {"scope": "cumulative"},
        {"modality": "possible"},
        {"modality": "historical"},
        {"stance": "denies"},
        {"stance": "withholds"},
        {"is_implied": True},
        {"value": None},
        {"measure": None},
        {"object": None},
    ],
)
def test_a_figure_that_does_not_count(cells: dict[str, object]) -> None:
    row = {**count("a", "trt", "azerbaijan", 4), **cells}
    assert figures(table("claims", row), "incident").is_empty()


@pytest.mark.parametrize("stance", SAYING_SO)
def test_a_figure_that_counts_has_a_full_key(stance: str) -> None:
    row = count("a", "trt", "icrc", 4, object="house", stance=stance, victim_side=None)
    counted = figures(table("claims", row), "incident")
    assert counted.select("population", "victim_side").rows() == [("none", "unstated")]


def test_superseded_are_the_replaced_and_the_withdrawn() -> None:
    claims = table(
        "claims",
        *(count(name, "trt", "azerbaijan", 1) for name in "abcd"),
        count("stub", "trt", "azerbaijan", 1, is_implied=True),
    )
    links = table(
        "claim_links",
        link("a", "supersedes", "b"),
        link("a", "revises", "c"),
        link("a", "repeats", "d"),
        link("stub", "supersedes", "a"),
    )
    assert sorted(superseded(claims, links)["claim_id"]) == ["b", "c"]


def test_a_toll_of_an_earlier_day_is_not_superseded_by_the_one_that_is_compared_with_it() -> None:
    claims = table(
        "claims",
        *(
            count(name, "trt", "azerbaijan", 1, scope="cumulative", as_of=date(2020, 10, day))
            for name, day in zip("abc", (4, 3, 4), strict=True)
        ),
    )
    for relation, replaced in {"supersedes": ["c"], "revises": ["b", "c"]}.items():
        links = table("claim_links", link("a", relation, "b"), link("a", relation, "c"))
        assert sorted(superseded(claims, links)["claim_id"]) == replaced
