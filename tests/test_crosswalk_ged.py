"""Events in the shape of UCDP GED: real rows value by value, and what it forces to decide."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest

from crosswalk_cases import BARDA, REPO, estimates, exported, notes, row, setting
from nkclaims.crosswalk.ged import cell_number


def test_the_strike_on_barda_value_by_value() -> None:
    assert row(exported("ucdp-ged"), BARDA) == {
        "id": BARDA,
        "year": "2020",
        "conflict_name": "2020 war over Nagorno-Karabakh",
        "dyad_name": "Armenia; Nagorno-Karabakh authorities and forces - Azerbaijan",
        "side_a": "Armenia; Nagorno-Karabakh authorities and forces",
        "side_b": "Azerbaijan",
        "number_of_sources": "2",
        "source_article": ('"TRT World,2020-10-28,";"Radio Free Europe/Radio Liberty,2020-10-29,"'),
        "source_office": "TRT World;Radio Free Europe/Radio Liberty",
        "source_date": "2020-10-28;2020-10-29",
        "source_original": (
            "Azerbaijan;Hikmet Hajiyev;TRT World;prosecutor general’s office of Azerbaijan"
        ),
        "where_prec": "1",
        "where_coordinates": "Barda",
        "where_description": "the city of Barda;Barda district;Barda",
        "adm_2": "Barda district",
        "latitude": "40.37577",
        "longitude": "47.12619",
        "geom_wkt": "POINT (47.12619 40.37577)",
        "priogrid_gid": "187655",
        "country": "Azerbaijan",
        "event_clarity": "1",
        "date_prec": "1",
        "date_start": "2020-10-28",
        "date_end": "2020-10-28",
        "deaths_civilians": "21",
        "best": "21",
        "high": "21",
        "low": "21",
    }


def test_figures_of_different_claimants_are_in_no_cell_added_up() -> None:
    """Of Barda 21, 21, 14, 21, more than 20 and 21 are claimed, and 21 once more without status."""
    claims = pl.read_csv(REPO / "data" / "claims.csv", infer_schema_length=None)
    links = pl.read_csv(REPO / "data" / "event_claims.csv").filter(event_id=BARDA)
    said = claims.join(links, on="claim_id").filter(pl.col("measure") == "killed")["value"]
    assert said.drop_nulls().n_unique() > 1, "claimants disagree"
    figures = ("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "low", "best", "high")
    cells = row(exported("ucdp-ged"), BARDA)
    assert {float(cells[name]) for name in figures if name in cells} <= {*said}


def test_what_was_decided_on_barda_is_noted() -> None:
    told = notes(exported("ucdp-ged"), BARDA)
    assert told["type_of_violence"] == "missile_strike: type_of_violence 1 or 3"
    assert told["side_a"] == "by the alphabet: no role is meant"
    assert told["source_original"] == "denied by Armenia;Shushan Stepanyan"
    assert told["deaths_unknown"].startswith("they may be the people of another column")
    assert told["best"].startswith("estimates with the same interval are taken once (civilian, AZE")


def test_rows_are_the_events_with_people_killed() -> None:
    made = exported("ucdp-ged")
    known = pl.read_csv(REPO / "data" / "event_estimates.csv", infer_schema_length=None)
    ids = known.filter(measure="killed", object="person")["event_id"].unique().sort()
    assert made.rows["id"].to_list() == ids.to_list()
    total = pl.read_csv(REPO / "data" / "events.csv", infer_schema_length=None).height
    assert made.rows.height + made.left_out == total


def test_soldiers_go_to_their_camp_whoever_claims_it(tmp_path: Path) -> None:
    change = estimates(
        ("military", "ARM+NKR", None, None, 400),
        ("military", "AZE", 3, 5, 6),
        ("combined", "AZE", 9, 9, 9),
    )
    made = exported("ucdp-ged", tmp_path, event_estimates=change)
    cells, told = row(made, BARDA), notes(made, BARDA)
    assert "deaths_a" not in cells, "an enemy's claim has a high and no best"
    assert cells["deaths_b"] == "5"
    assert not {"best", "low", "high", "deaths_unknown"} & cells.keys()
    assert "not added up" in told["best"]
    assert "no column for these dead, so they are left out (combined, AZE" in told["best"]


def test_civilians_of_two_sides_are_not_added_up(tmp_path: Path) -> None:
    change = estimates(("civilian", "AZE", 4, 4, 4), ("civilian", "NKR", 7, 7, 9))
    made = exported("ucdp-ged", tmp_path, event_estimates=change)
    assert not {"deaths_civilians", "best", "low", "high"} & row(made, BARDA).keys()
    assert "best 4" in notes(made, BARDA)["deaths_civilians"]
    assert "best 7" in notes(made, BARDA)["deaths_civilians"]


def test_with_a_third_camp_there_are_no_sides(tmp_path: Path) -> None:
    change = setting("side_code", "TUR", camp="turkish", is_belligerent="true")
    made = exported(
        "ucdp-ged", tmp_path, sides=change, event_estimates=estimates(("military", "AZE", 1, 1, 1))
    )
    assert not {"side_a", "side_b", "dyad_name", "deaths_b"} & row(made, BARDA).keys()
    assert "3 belligerent camps" in notes(made, BARDA)["side_a"]
    assert row(made, BARDA)["best"] == "1"


def test_a_type_with_one_code_has_it(tmp_path: Path) -> None:
    made = exported(
        "ucdp-ged", tmp_path, events=setting("event_id", BARDA, event_type="ground_clash")
    )
    assert row(made, BARDA)["type_of_violence"] == "1"


def test_a_day_that_nobody_gives_is_empty() -> None:
    cells = row(exported("ucdp-ged"), "ganja-missile-attacks-202010")
    assert not {"year", "date_start", "date_end", "date_prec"} & cells.keys()


@pytest.mark.parametrize(
    ("latitude", "longitude", "number"),
    [(-89.75, -179.75, 1), (-89.75, 179.75, 720), (-89.25, -179.75, 721), (89.75, 179.75, 259200)],
)
def test_cells_of_prio_grid_count_from_the_south_west(
    latitude: float, longitude: float, number: int
) -> None:
    assert cell_number(latitude, longitude) == number
