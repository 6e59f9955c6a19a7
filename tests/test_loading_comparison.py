"""Claims side by side: series of tolls, denials, versions of one event; nothing is added up."""

from __future__ import annotations

from datetime import date

import polars as pl
import pytest

import nkclaims

BARDA = "barda-strike-20201028"


def test_all_series_are_the_table_of_tolls() -> None:
    tolls = nkclaims.load("tolls")
    series = nkclaims.toll_series().select(tolls.columns)
    assert sorted(series.rows(), key=str) == sorted(tolls.rows(), key=str)


def test_a_series_of_one_authority() -> None:
    killed = nkclaims.toll_series(claimant="nkr-authorities", measure="killed")
    military = killed.filter(pl.col("population") == "military")
    assert military.select("as_of", "claimant_actor_id", "value", "change").rows() == [
        (date(2020, 10, 24), "nkr-authorities", 963.0, None),
        (date(2020, 10, 29), "nkr-defence-ministry", 1119.0, 156.0),
    ]


def test_a_claimant_goes_by_any_name_that_is_printed() -> None:
    by_id = nkclaims.toll_series(claimant="azerbaijan")
    assert by_id.height
    assert nkclaims.toll_series(claimant="Baku").equals(by_id)
    assert nkclaims.toll_series(claimant="AZERBAIJAN").equals(by_id)


def test_a_ministry_is_asked_for_alone() -> None:
    series = nkclaims.toll_series(claimant="nkr-defence-ministry")
    assert series["value"].to_list() == [1119.0]


def test_points_of_a_series_follow_one_another_in_time() -> None:
    key = ["authority_actor_id", "measure", "object", "population", "victim_side", "place_id"]
    for _, points in nkclaims.toll_series().group_by(key, maintain_order=True):
        assert points["as_of"].is_sorted()
        assert points["previous_claim_id"].to_list() == [None, *points["claim_id"][:-1]]


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda: nkclaims.toll_series(claimant="Azerbajan"), "'azerbaijan'"),
        (lambda: nkclaims.toll_series(measure="kiled"), "'killed'"),
        (lambda: nkclaims.toll_series(claimant=3), "there are "),
        (lambda: nkclaims.versions_of("barda-strike"), BARDA),
        (lambda: nkclaims.versions_of("Barda"), f"'barda-strike-20201027' or '{BARDA}'"),
        (lambda: nkclaims.versions_of("ba"), "there are: araqchi-visit-202010, "),
        (lambda: nkclaims.versions_of(3), "there are: araqchi-visit-202010, "),
    ],
)
def test_unknown_words_are_answered_with_the_nearest(call: object, said: str) -> None:
    with pytest.raises(nkclaims.UnknownName, match=said):
        call()


def test_a_dispute_is_a_claim_and_its_denial() -> None:
    links = nkclaims.load("claim_links").filter(pl.col("relation") == "denies")
    found = nkclaims.disputes()
    pairs = set(links.select("to_claim_id", "from_claim_id").rows())
    assert set(found.select("claim_id", "denial_claim_id").rows()) == pairs
    row = found.row(
        by_predicate=(pl.col("denial_claim_id") == "trtworld-20201028-c28")
        & (pl.col("claim_id") == "trtworld-20201028-c15"),
        named=True,
    )
    assert (row["claimant"], row["denial_claimant"]) == ("Hikmet Hajiyev", "Shushan Stepanyan")
    assert (
        row["denial_quote"].endswith("groundless and false") or "groundless" in row["denial_quote"]
    )


def test_each_claim_of_an_event_stands_alone() -> None:
    said = nkclaims.versions_of(BARDA)
    claims = nkclaims.load("event_claims").filter(pl.col("event_id") == BARDA)["claim_id"]
    assert sorted(said["claim_id"]) == sorted(claims)
    values = dict(nkclaims.load("claims").select("claim_id", "value").rows())
    assert said["value"].to_list() == [values[one] for one in said["claim_id"]]
    assert {"Armenia", "Azerbaijan", "TRT World"} <= {*said["authority"]}
