"""Distances, containment and nearness of places."""

from __future__ import annotations

import polars as pl
import pytest

from nkclaims.rules.geography import close_pairs, containment, distance_km, with_nearness

POINTS = {
    "hill": (50.0, 10.0, 5.0, "land"),
    "mill": (50.0, 10.0199, 0.0, "land"),  # 1.4 km east, in the cell of the hill
    "dale": (50.0, 9.9999, 1.0, "land"),  # 7 m west, in the cell beside
    "port": (51.0, 10.0, 2.0, None),
    "land": (50.0, 10.0, 60.0, None),
    "vale": (None, None, None, "land"),
}
PLACES = pl.DataFrame(
    [
        {
            "place_id": name,
            "latitude": latitude,
            "longitude": longitude,
            "radius_km": radius,
            "parent_place_id": parent,
        }
        for name, (latitude, longitude, radius, parent) in POINTS.items()
    ]
)


@pytest.mark.parametrize(
    ("one", "other", "km"),
    [
        ((0.0, 0.0), (0.0, 0.0), 0.0),
        ((0.0, 0.0), (1.0, 0.0), 111.195),
        ((60.0, 10.0), (60.0, 11.0), 55.597),
        ((0.0, 179.5), (0.0, -179.5), 111.195),
        ((90.0, 0.0), (-90.0, 0.0), 20015.115),
    ],
    ids=["same", "a degree north", "a degree east at 60 N", "over 180 E", "pole to pole"],
)
def test_distance(one: tuple[float, float], other: tuple[float, float], km: float) -> None:
    frame = pl.DataFrame([(*one, *other)], schema=["a", "b", "c", "d"], orient="row")
    assert frame.select(distance_km("a", "b", "c", "d")).item() == pytest.approx(km, abs=0.01)


def test_a_place_contains_itself_and_what_lies_in_it() -> None:
    within_land = containment(PLACES).filter(ancestor_place_id="land")["place_id"]
    assert {*within_land} == {"land", "hill", "mill", "dale", "vale"}


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("hill", "hill", True),
        ("hill", "land", True),
        ("vale", "land", True),
        ("hill", "mill", True),
        ("hill", "port", False),
        ("vale", "port", None),
        ("vale", "hill", None),
    ],
)
def test_together(one: str, other: str, expected: bool | None) -> None:
    pairs = pl.LazyFrame({"place_id": [one, other], "other_place_id": [other, one]})
    found = with_nearness(pairs, PLACES).collect()
    assert found["is_together"].to_list() == [expected, expected]
    assert found.columns == ["place_id", "other_place_id", "distance_km", "is_together"]


def test_close_pairs_are_found_over_the_edge_of_a_cell() -> None:
    found = close_pairs(PLACES, 0.3).collect()
    pairs = {*found.select("place_id", "other_place_id").iter_rows()}
    assert pairs == {("hill", "dale"), ("dale", "hill")}


def test_close_pairs_leave_out_what_contains_the_other() -> None:
    pairs = close_pairs(PLACES, 2.0).collect().select("place_id", "other_place_id").rows()
    assert ("hill", "mill") in pairs
    assert not any("land" in pair for pair in pairs)
