"""Rules F50, F51, F52 and F93: where it is said to have happened."""

from __future__ import annotations

from typing import Final

import polars as pl

from nkclaims.derived.pairing import Tables
from nkclaims.rules.demand import View, demand
from nkclaims.rules.geography import close_pairs, distance_km

SETTLEMENTS: Final = ["city", "town", "village", "facility"]
FITTING: Final = {
    "exact": SETTLEMENTS,
    "near": [*SETTLEMENTS, "district"],
    "admin2": ["district"],
    "admin1": ["district", "region"],
    "line": ["line"],
    "region": ["region", "country"],
    "country": ["country"],
}
"""Types of place that a precision can belong to; without a place it is `none`."""

VIOLENT_EVENTS: Final = [
    "shelling", "missile_strike", "drone_strike", "air_strike", "air_defence", "ground_clash",
    "capture", "ceasefire_breach",
]  # fmt: skip
VIOLENT_CLAIMS: Final = ["attack", "casualties", "damage", "equipment_loss"]
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
    """Return the claims or events of violence with conflict_id, its box and the place's point."""
    if table == "events":
        rows = tables["events"].lazy().filter(pl.col("event_type").is_in(VIOLENT_EVENTS))
    else:
        conflict = tables["sources"].lazy().select("source_id", "conflict_id")
        is_violent = pl.col("kind").is_in(VIOLENT_CLAIMS) & (pl.col("modality") == "actual")
        rows = tables["claims"].lazy().filter(is_violent).join(conflict, on="source_id")
    points = tables["places"].lazy().select("place_id", "latitude", "longitude")
    return rows.join(points, on="place_id").join(_boxes(tables), on="conflict_id")


def _boxes(tables: Tables) -> pl.LazyFrame:
    return tables["conflicts"].lazy().select("conflict_id", *BOX)


def _inside(latitude: str, longitude: str) -> pl.Expr:
    """Return whether a point, given by columns, lies in the box of its row."""
    in_height = pl.col(latitude).is_between("latitude_min", "latitude_max")
    return in_height & pl.col(longitude).is_between("longitude_min", "longitude_max")


IS_INSIDE, IS_TURNED = _inside("latitude", "longitude"), _inside("longitude", "latitude")
IN_BOX = "What is said of violence lies in the box of its war."
BOX_WORDS = (
    "a place between {latitude_min} and {latitude_max} N, {longitude_min} and {longitude_max} E"
)


def _scenes(tables: Tables) -> pl.LazyFrame:
    """Return the places of violence with the box of each war in which they are one."""
    scenes = pl.concat(
        _violent(tables, table).select("place_id", "conflict_id") for table in ("claims", "events")
    ).unique()
    return (
        tables["places"].lazy().join(scenes, on="place_id").join(_boxes(tables), on="conflict_id")
    )


claims_in_box, events_in_box = (
    demand(
        "F51",
        "error",
        IN_BOX,
        table=table,
        column="place_id",
        view=view,
        holds=IS_INSIDE | IS_TURNED,
        expected=BOX_WORDS + ", not {latitude} N, {longitude} E",
        hint="correct the place_id, or the coordinates of the place",
    )
    for table, view in (
        ("claims", lambda tables: _violent(tables, "claims")),
        ("events", lambda tables: _violent(tables, "events")),
    )
)

turned_points = demand(
    "F51",
    "error",
    IN_BOX,
    table="places",
    column="latitude",
    view=_scenes,
    holds=IS_INSIDE | ~IS_TURNED,
    expected=BOX_WORDS,
    hint="latitude and longitude stand in each other's place: exchange them",
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
