"""The toll series, against the figures of the articles."""

from __future__ import annotations

from datetime import date

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkclaims.derived.toll import tolls
from worked_examples import (
    ACTORS,
    CLAIMS,
    LINKS,
    SOURCES,
    Cells,
    assert_conforms,
    derived,
    link,
    shuffled,
    table,
    toll,
)


def test_the_table_is_that_of_the_schema() -> None:
    made = tolls(CLAIMS, LINKS, ACTORS, SOURCES)
    assert_conforms(made, "tolls")
    assert "toll-51-more" not in made["claim_id"]
    assert made.height == 7


@pytest.mark.parametrize(
    ("claim_id", "value", "previous", "change"),
    [
        ("toll-963", 963, None, None),
        ("toll-1119", 1119, "toll-963", 156),
        ("toll-37", 37, None, None),
        ("toll-60", 60, None, None),
        ("toll-69", 69, "toll-60", None),
        ("toll-322", 322, "toll-300", None),
    ],
)
def test_a_point_follows_the_one_before(
    claim_id: str, value: int, previous: str | None, change: int | None
) -> None:
    point = tolls(CLAIMS, LINKS, ACTORS, SOURCES).filter(claim_id=claim_id)
    assert point.select("value", "previous_claim_id", "change").rows() == [
        (value, previous, change)
    ]


def test_a_ministry_continues_the_series_of_its_authority() -> None:
    point = tolls(CLAIMS, LINKS, ACTORS, SOURCES).filter(claim_id="toll-1119")
    assert point.select("authority_actor_id", "claimant_actor_id").row(0) == (
        "nkr-authorities",
        "nkr-defence-ministry",
    )


def test_a_range_goes_with_its_figure() -> None:
    point = tolls(CLAIMS, LINKS, ACTORS, SOURCES).filter(claim_id="toll-60")
    assert point.select("qualifier", "low", "high").row(0) == ("more_than", 61, None)


def previous(*rows: Cells, links: tuple[Cells, ...] = ()) -> dict[str, str | None]:
    """Return each point with the point before it."""
    made = tolls(derived(*rows), table("claim_links", *links), ACTORS, SOURCES)
    return dict(made.select("claim_id", "previous_claim_id").rows())


def test_points_are_ordered_by_as_of_then_stated_to_then_claim_id() -> None:
    day = date(2020, 10, 20)
    made = previous(
        toll("a", "trt", "azerbaijan", 4, as_of=day, stated_to=date(2020, 10, 22)),
        toll("c", "trt", "azerbaijan", 3, as_of=day, stated_to=date(2020, 10, 21)),
        toll("b", "trt", "azerbaijan", 2, as_of=day, stated_to=date(2020, 10, 21)),
        toll("d", "trt", "azerbaijan", 1, as_of=date(2020, 10, 19)),
    )
    assert made == {"d": None, "b": "d", "c": "b", "a": "c"}


@pytest.mark.parametrize(
    "cells",
    [
        {"claimant_actor_id": "icrc"},
        {"measure": "wounded"},
        {"population": "combined"},
        {"population": None},
        {"victim_side": "NKR"},
        {"place_id": "barda"},
        {"object": "house"},
    ],
)
def test_another_series_is_not_continued(cells: dict[str, object]) -> None:
    one, other = toll("a", "trt", "azerbaijan", 4), toll("b", "trt", "azerbaijan", 5)
    assert previous(one, {**other, **cells}) == {"a": None, "b": None}


def test_a_war_has_a_series_of_its_own() -> None:
    rows = [toll("a", "trt", "icrc", 4), toll("b", "rferl", "icrc", 5)]
    of_two = SOURCES.with_columns(conflict_id=pl.col("source_id"))
    made = tolls(derived(*rows), table("claim_links"), ACTORS, of_two)
    assert made["previous_claim_id"].to_list() == [None, None]
    assert previous(*rows) == {"a": None, "b": "a"}


def test_a_place_has_a_series_of_its_own() -> None:
    rows = [
        toll(f"{place}-{n}", "trt", "azerbaijan", n, place_id=place, as_of=date(2020, 10, n))
        for place in ("barda", "ganja")
        for n in (1, 2)
    ]
    assert previous(*rows) == {
        "barda-1": None,
        "barda-2": "barda-1",
        "ganja-1": None,
        "ganja-2": "ganja-1",
    }


@pytest.mark.parametrize("relation", ["supersedes", "revises"])
def test_a_replaced_figure_is_no_point(relation: str) -> None:
    rows = (toll("a", "trt", "azerbaijan", 4), toll("b", "trt", "azerbaijan", 5))
    assert previous(*rows, links=(link("b", relation, "a"),)) == {"b": None}


@pytest.mark.parametrize(
    "cells",
    [
        {"group": "child"},
        {"is_implied": True},
        {"modality": "historical"},
        {"modality": "possible"},
        {"stance": "denies"},
        {"value": None},
        {"scope": "period"},
    ],
)
def test_what_is_no_point(cells: dict[str, object]) -> None:
    assert previous({**toll("a", "trt", "azerbaijan", 4), **cells}) == {}


@pytest.mark.parametrize("claimant", ["unattributed", "officials-unspecified"])
def test_those_whom_no_article_names_have_no_series(claimant: str) -> None:
    assert previous(toll("a", "trt", claimant, 700)) == {}


def test_a_repeated_figure_is_no_new_point() -> None:
    rows = (toll("a", "trt", "azerbaijan", 63), toll("b", "trt", "azerbaijan", 63))
    assert previous(*rows, links=(link("b", "repeats", "a"),)) == {"a": None}


def test_things_have_no_population() -> None:
    made = tolls(
        derived(toll("a", "trt", "azerbaijan", 1981, object="house", measure="damaged")),
        LINKS,
        ACTORS,
        SOURCES,
    )
    assert made["population"].to_list() == ["none"]


def test_no_claims_are_no_rows() -> None:
    assert_conforms(tolls(derived(), table("claim_links"), ACTORS, SOURCES), "tolls")


@given(st.integers(0, 2**32))
def test_row_order_changes_nothing(seed: int) -> None:
    again = tolls(shuffled(CLAIMS, seed), shuffled(LINKS, seed), shuffled(ACTORS, seed), SOURCES)
    assert again.equals(tolls(CLAIMS, LINKS, ACTORS, SOURCES))


def test_changes_add_up_to_the_last_figure() -> None:
    military = {"authority_actor_id": "nkr-authorities", "population": "military"}
    made = tolls(CLAIMS, LINKS, ACTORS, SOURCES).filter(**military)
    total = made.select(pl.col("value").first() + pl.col("change").sum()).item()
    assert total == made["value"].last() == 1119
