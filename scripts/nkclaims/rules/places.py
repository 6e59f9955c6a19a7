"""Rules F50, F51, F52 and F93: where it is said to have happened."""

from __future__ import annotations

from typing import Final

import polars as pl

from nkclaims.reading.shelf import Tables
from nkclaims.rules.demand import View, demand
from nkclaims.rules.geography import close_pairs, distance_km

SETTLEMENTS: Final = ["city", "town", "village", "neighbourhood", "facility"]
FITTING: Final = {
    "exact": SETTLEMENTS,
    "near": [*SETTLEMENTS, "district"],
    "admin2": ["district"],
    "admin1": ["district", "region"],
    "line": ["line", "natural"],
    "region": ["region", "country", "natural"],
    "country": ["country"],
    "unspecified": ["unspecified"],
}
"""Types of place that a precision can belong to; without a place it is `none`."""

VIOLENT_EVENTS: Final = [
    "shelling", "missile_strike", "drone_strike", "air_strike", "air_defence", "ground_clash",
    "capture", "ceasefire_breach",
]  # fmt: skip
VIOLENT_CLAIMS: Final = ["attack", "casualties", "damage", "equipment_loss"]
ELSEWHERE: Final = ["captured", "displaced"]
"""Measures of people who may be held, or have fled, far from the war."""
BOX: Final = ["latitude_min", "latitude_max", "longitude_min", "longitude_max"]
ONE_PLACE_KM: Final = 0.3
"""Two points so close are hardly two places."""


def _with_type(table: str) -> View:
    """Return the view of a table with the type of its place."""
    return lambda tables: (
        tables[table]
        .lazy()
        .join(tables["places"].lazy().select("place_id", "place_type"), on="place_id", how="left")
    )


FITS = (
    pl.when(pl.col("place_id").is_null())
    .then(pl.col("place_precision") == "none")
    .otherwise(
        pl.any_horizontal(
            (pl.col("place_precision") == precision) & pl.col("place_type").is_in(types)
            for precision, types in FITTING.items()
        )
    )
)
PRECISION = "A precision fits its place: `exact` a settlement or facility, `line` a line and so on."

precision_of_claims, precision_of_events = (
    demand(
        "F50",
        "error",
        PRECISION,
        table=table,
        column="place_precision",
        view=_with_type(table),
        holds=FITS,
        expected="a precision that fits a place of type {place_type}",
        hint="correct the precision, or the place_id if another place is meant",
    )
    for table in ("claims", "events")
)


def _violent(tables: Tables, table: str) -> pl.LazyFrame:
    """Return the claims or events of violence with their conflict_id."""
    if table == "events":
        return tables["events"].lazy().filter(pl.col("event_type").is_in(VIOLENT_EVENTS))
    conflict = tables["sources"].lazy().select("source_id", "conflict_id")
    is_violent = pl.col("kind").is_in(VIOLENT_CLAIMS) & (pl.col("modality") == "actual")
    is_violent &= ~pl.col("measure").is_in(ELSEWHERE).fill_null(False)
    return tables["claims"].lazy().filter(is_violent).join(conflict, on="source_id")


def _inside(column: str, edges: str) -> pl.Expr:
    """Return whether a coordinate lies between the edges of its row's box: of latitude or so."""
    return pl.col(column).is_between(f"{edges}_min", f"{edges}_max")


def _scenes(tables: Tables) -> pl.LazyFrame:
    """Return the places of violence with their points, how many rows name them, and the box.

    A place has a row for each war: place_id, conflict_id, n_scenes, scene (the first id), BOX.
    """
    both = (("claims", "claim_id"), ("events", "event_id"))
    scenes = pl.concat(
        _violent(tables, table).select("place_id", "conflict_id", scene=key) for table, key in both
    )
    points = tables["places"].lazy().select("place_id", "latitude", "longitude")
    return (
        scenes.group_by("place_id", "conflict_id")
        .agg(n_scenes=pl.len(), scene=pl.col("scene").min())
        .join(points, on="place_id")
        .join(tables["conflicts"].lazy().select("conflict_id", *BOX), on="conflict_id")
    )


def _placed(table: str) -> View:
    """Return the view of violent claims or events with all of their scene.

    Each has one. The join is a left one because polars reorders inner joins, here so that every
    row would meet all wars of its place.
    """
    return lambda tables: _violent(tables, table).join(
        _scenes(tables), on=["place_id", "conflict_id"], how="left"
    )


IN_LATITUDE, IN_LONGITUDE = _inside("latitude", "latitude"), _inside("longitude", "longitude")
IS_INSIDE = IN_LATITUDE & IN_LONGITUDE
IS_TURNED = _inside("longitude", "latitude") & _inside("latitude", "longitude")
# Where one row puts violence outside, the row is at fault; where several do, the point is.
IS_POINT = IS_TURNED | (pl.col("n_scenes") > 1)
IN_BOX = (
    "What is said of violence lies in the box of its war; prisoners may be held, and the displaced "
    "may have fled, outside it."
)
BOX_WORDS = (
    "a place between {latitude_min} and {latitude_max} N, {longitude_min} and {longitude_max} E"
)

claims_in_box, events_in_box = (
    demand(
        "F51",
        "error",
        IN_BOX,
        table=table,
        column="place_id",
        view=_placed(table),
        holds=IS_INSIDE | IS_POINT,
        expected=BOX_WORDS + ", not {latitude} N, {longitude} E",
        hint="correct the place_id, or the coordinates of the place",
    )
    for table in ("claims", "events")
)

points_in_box = demand(
    "F51",
    "error",
    IN_BOX,
    table="places",
    column=pl.when(IN_LATITUDE).then(pl.lit("longitude")).otherwise(pl.lit("latitude")),
    view=lambda tables: _scenes(tables).with_columns(
        advice=pl.when(IS_TURNED)
        .then(pl.lit("exchange latitude and longitude"))
        .otherwise(
            pl.format("correct it, or the place_id of the {} rows like {}", "n_scenes", "scene")
        )
    ),
    holds=IS_INSIDE | ~IS_POINT,
    expected=BOX_WORDS + ", since {scene} says that violence was there",
    hint="{advice}",
)

ONE_PLACE = (
    f"No two places stand for one: none lies within {ONE_PLACE_KM * 1000:g} m of another that does "
    "not contain it, no name is that of two."
)


def _close(tables: Tables) -> pl.LazyFrame:
    """Return each place with every other one, earlier in order, that lies as good as there."""
    pairs = close_pairs(tables["places"], ONE_PLACE_KM)
    pairs = pairs.filter(pl.col("other_place_id") < pl.col("place_id"))
    metres = (pl.col("distance_km") * 1000).round()
    return tables["places"].lazy().join(pairs, on="place_id").with_columns(metres=metres)


def _namesakes(tables: Tables) -> pl.LazyFrame:
    """Return the names of places with the first place of each name."""
    first = pl.col("place_id").min().over("name")
    return tables["place_names"].lazy().with_columns(first_place_id=first)


close_places = demand(
    "F52",
    "warning",
    ONE_PLACE,
    table="places",
    column="place_id",
    view=_close,
    holds=pl.col("distance_km") > ONE_PLACE_KM,
    expected="a place farther than {metres} m from {other_place_id}",
    hint="keep one of the two ids and its names, or correct the coordinates",
)

shared_names = demand(
    "F52",
    "warning",
    ONE_PLACE,
    table="place_names",
    column="name",
    view=_namesakes,
    holds=pl.col("place_id") == pl.col("first_place_id"),
    expected="a name of {place_id} alone; {first_place_id} has it too",
    hint="keep one of the two ids, or delete the name where nobody uses it",
)


def _in_parents(tables: Tables) -> pl.LazyFrame:
    """Return the places with the distance from the place that contains them, and its reach."""
    spots = tables["places"].lazy().select("place_id", "latitude", "longitude", "radius_km")
    parents = spots.select(pl.all().name.prefix("parent_"))
    apart = distance_km("latitude", "longitude", "parent_latitude", "parent_longitude")
    return (
        tables["places"]
        .lazy()
        .join(parents, on="parent_place_id")
        .with_columns(
            apart=apart.round(1),
            reach=pl.col("parent_radius_km") + pl.col("radius_km").fill_null(0),
        )
    )


outside_parents = demand(
    "F93",
    "warning",
    "A place lies where the one that contains it can reach: within the sum of both radii.",
    table="places",
    column="latitude",
    view=_in_parents,
    holds=pl.col("apart") <= pl.col("reach"),
    expected="a point within {reach} km of {parent_place_id}, not {apart} km away",
    hint="correct latitude, longitude, radius_km or parent_place_id",
)
