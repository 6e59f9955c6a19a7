"""A package cut down to some claims keeps all its keys."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

import polars as pl
import pytest

import nkclaims
from nkclaims.schema import load_schemas

REPO = Path(__file__).parents[1]
SCHEMAS = load_schemas(REPO / "schemas")
WHOLE = {name: nkclaims.load(name) for name in SCHEMAS}
CUTS = {
    "place": {"place": "barda-district"},
    "side": {"sides": ["NKR"]},
    "two sides": {"sides": ["FRA", "USA"]},
    "period": {"period": ("2020-10-28", date(2020, 10, 28))},
    "all": {"place": "Barda", "sides": ["AZE"], "period": ("2020-10-27", "2020-10-29")},
    "nothing left": {"period": ("1988-01-01", "1988-01-02")},
}


def loose(tables: Mapping[str, pl.DataFrame]) -> list[str]:
    """Return each foreign key that does not hold."""
    return [
        f"{name}.{key.fields[0]}"
        for name, table in SCHEMAS.items()
        for key in table.foreign_keys
        if {*tables[name][key.fields[0]].drop_nulls()} - {*tables[key.table][key.references[0]]}
    ]


@pytest.mark.parametrize("conditions", CUTS.values(), ids=CUTS)
def test_all_keys_hold(conditions: dict[str, object]) -> None:
    cut = nkclaims.filter_package(**conditions)
    assert loose(cut) == []
    assert cut["claims"].height < WHOLE["claims"].height
    for name, rows in cut.items():
        assert rows.schema == WHOLE[name].schema


@pytest.mark.parametrize("conditions", CUTS.values(), ids=CUTS)
def test_what_is_kept_belongs_to_a_claim_that_is_kept(conditions: dict[str, object]) -> None:
    cut = nkclaims.filter_package(**conditions)
    kept = {*cut["claims"]["claim_id"]}
    assert {*cut["sources"]["source_id"]} == {*cut["claims"]["source_id"]}
    members = WHOLE["event_claims"].filter(pl.col("claim_id").is_in(kept))
    assert {*cut["events"]["event_id"]} == {*members["event_id"]}
    assert {*cut["event_estimates"]["event_id"]} <= {*cut["events"]["event_id"]}
    links = cut["claim_links"]
    assert {*links["from_claim_id"], *links["to_claim_id"]} <= kept


def test_one_side_is_a_word_or_a_list() -> None:
    assert nkclaims.filter_package(sides="NKR")["claims"].equals(
        nkclaims.filter_package(sides=["NKR"])["claims"]
    )


def test_no_condition_is_the_whole_package() -> None:
    cut = nkclaims.filter_package()
    assert {name: rows.height for name, rows in cut.items()} == {
        name: rows.height for name, rows in WHOLE.items()
    }


def test_a_place_holds_what_is_within_it() -> None:
    district = nkclaims.filter_package(place="barda-district")["claims"]
    children = WHOLE["places"].filter(pl.col("parent_place_id") == "barda-district")["place_id"]
    assert len(children)
    for place in children:
        inner = nkclaims.filter_package(place=place)["claims"]
        assert {*inner["claim_id"]} <= {*district["claim_id"]}


def test_a_place_holds_the_events_there() -> None:
    cut = nkclaims.filter_package(place="barda-district")
    event = WHOLE["events"].filter(pl.col("place_id") == "barda-district")["event_id"]
    members = WHOLE["event_claims"].filter(pl.col("event_id").is_in(event.implode()))
    assert len(members)
    assert {*members["claim_id"]} <= {*cut["claims"]["claim_id"]}


def test_a_moment_stands_for_its_day() -> None:
    noon = datetime(2020, 10, 28, 12)
    by_moment, by_day = ((day, day) for day in (noon, noon.date()))
    found = nkclaims.filter_package(period=by_moment)["claims"]
    assert found.equals(nkclaims.filter_package(period=by_day)["claims"])


def test_a_period_leaves_out_what_has_no_time() -> None:
    claims = nkclaims.filter_package(period=("2020-10-28", "2020-10-28"))["claims"]
    day = date(2020, 10, 28)
    starts, ends = claims["period_start"], claims["period_end"]
    assert all((one or two) <= day <= (two or one) for one, two in zip(starts, ends, strict=True))


def test_an_optional_reference_to_what_went_is_emptied() -> None:
    tolls = nkclaims.filter_package(period=("2020-10-29", "2020-10-29"))["tolls"]
    whole = dict(WHOLE["tolls"].select("claim_id", "previous_claim_id").iter_rows())
    kept = {*tolls["claim_id"]}
    for claim_id, before in tolls.select("claim_id", "previous_claim_id").iter_rows():
        assert before == (whole[claim_id] if whole[claim_id] in kept else None)


@pytest.mark.parametrize(
    ("conditions", "said"),
    [({"place": "Bardaa"}, "'barda'"), ({"sides": ["AZ"]}, "'AZE'"), ({"sides": "aze"}, "'AZE'")],
)
def test_unknown_words_are_answered_with_the_nearest(
    conditions: dict[str, object], said: str
) -> None:
    with pytest.raises(nkclaims.UnknownName, match=said):
        nkclaims.filter_package(**conditions)


@pytest.mark.parametrize(
    ("period", "said"),
    [
        (("2020-10-29", "2020-10-28"), "ends (2020-10-28) before it begins (2020-10-29)"),
        (("2020-13-01", "2020-12-01"), "found ('2020-13-01', '2020-12-01'), expected a first"),
        (("2020-10-29",), "found ('2020-10-29',), expected a first and a last day"),
        ("2020-10-29", "found '2020-10-29', expected a first and a last day"),
        ((2020, 2021), "found (2020, 2021), expected a first and a last day"),
    ],
)
def test_a_period_that_is_none_is_refused(period: Any, said: str) -> None:
    with pytest.raises(ValueError, match=re.escape(said)):
        nkclaims.filter_package(period=period)
