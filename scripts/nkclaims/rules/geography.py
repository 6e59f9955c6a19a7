"""Where places lie to one another: how far apart, one within another, or close enough to be one."""

from __future__ import annotations

from typing import Final

import polars as pl

from nkclaims.derived.derive import lineage
from nkclaims.reading.shelf import Frame

EARTH_RADIUS_KM: Final = 6371.0088
"""Mean radius of the Earth (IUGG)."""

CELL: Final = 0.02
"""Side in degrees of the cells in which close places are looked for: 2.2 km of latitude."""


def distance_km(latitude: str, longitude: str, to_latitude: str, to_longitude: str) -> pl.Expr:
    """Return the great-circle distance in kilometres between two points, given by columns."""
    rise = (pl.col(to_latitude) - pl.col(latitude)).radians() / 2
    turn = (pl.col(to_longitude) - pl.col(longitude)).radians() / 2
    across = pl.col(latitude).radians().cos() * pl.col(to_latitude).radians().cos()
    haversine = rise.sin().pow(2) + across * turn.sin().pow(2)
    return 2 * EARTH_RADIUS_KM * haversine.clip(0, 1).sqrt().arcsin()


def containment(places: Frame) -> pl.DataFrame:
    """Return each place with itself and all that contain it: place_id, ancestor_place_id.

    Raises:
        ValueError: a parent chain runs in a circle.
    """
    parents = places.lazy().select(actor_id="place_id", parent_actor_id="parent_place_id")
    chain = lineage(parents.collect())
    return chain.select(place_id="actor_id", ancestor_place_id="ancestor_actor_id")


def with_nearness(pairs: pl.LazyFrame, places: Frame) -> pl.LazyFrame:
    """Return ``pairs`` with distance_km and is_together.

    is_together: the places are one, one contains the other, or they lie within the sum of their
    radii; empty where a point or a radius that would tell is not known.

    Args:
        pairs: frame with place_id and other_place_id.
        places: the table `places`.
    """
    spots = places.lazy().select("place_id", "latitude", "longitude", "radius_km")
    others = spots.select(pl.all().name.prefix("other_"))
    above = containment(places).lazy()
    within = above.select("place_id", other_place_id="ancestor_place_id", is_within=True)
    around = above.select(place_id="ancestor_place_id", other_place_id="place_id", is_around=True)
    both = ["place_id", "other_place_id"]
    # Many pairs of rows name few pairs of places, so each of these is worked out once.
    joined = (
        pairs.select(both)
        .unique()
        .join(spots, on="place_id", how="left")
        .join(others, on="other_place_id", how="left")
        .join(within, on=both, how="left")
        .join(around, on=both, how="left")
        .with_columns(
            distance_km=distance_km("latitude", "longitude", "other_latitude", "other_longitude")
        )
    )
    reach = pl.col("radius_km") + pl.col("other_radius_km")
    is_together = pl.coalesce("is_within", "is_around", pl.col("distance_km") <= reach)
    told = joined.select(*both, "distance_km", is_together=is_together)
    return pairs.join(told, on=both, how="left")


def close_pairs(places: Frame, km: float) -> pl.LazyFrame:
    """Return the pairs of places at most ``km`` (no more than 2) apart, none within the other.

    Each pair stands there both ways: place_id, other_place_id, distance_km.
    """
    cell = [(pl.col(name) / CELL).floor().cast(pl.Int64) for name in ("latitude", "longitude")]
    points = places.lazy().select("place_id", "latitude", "longitude").drop_nulls()
    here = points.with_columns(row=cell[0], column=cell[1])
    steps = pl.LazyFrame({"step": [-1, 0, 1]}, schema={"step": pl.Int64})
    around = (
        here.join(steps.rename({"step": "down"}), how="cross")
        .join(steps.rename({"step": "right"}), how="cross")
        .select(
            "place_id",
            row=pl.col("row") + pl.col("down"),
            column=pl.col("column") + pl.col("right"),
        )
    )
    others = here.select("row", "column", other_place_id="place_id")
    near = around.join(others, on=["row", "column"])
    return (
        with_nearness(near.filter(pl.col("place_id") != pl.col("other_place_id")), places)
        .filter(pl.col("distance_km") <= km)
        .join(
            containment(places).lazy(),
            left_on=["place_id", "other_place_id"],
            right_on=["place_id", "ancestor_place_id"],
            how="anti",
        )
        .join(
            containment(places).lazy(),
            left_on=["other_place_id", "place_id"],
            right_on=["place_id", "ancestor_place_id"],
            how="anti",
        )
        .select("place_id", "other_place_id", "distance_km")
    )
