"""Rules F50 to F56 and F93: where it is said to have happened, and who held the place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import polars as pl

from nkclaims.derive import side_camps
from nkclaims.geography import close_pairs, distance_km
from nkclaims.pairing import Tables, linked_claims, stand, standing
from nkclaims.rules.demand import View, demand

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

AT_HOME: Final = ["person", "house", "building", "public_building"]
"""Objects that are lost where their side lives, unlike arms and troops."""


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
PRECISION = "A precision fits its place: `exact` a settlement or facility, `line` a line, and so on."

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
        tables["places"]
        .lazy()
        .join(scenes, on="place_id")
        .join(_boxes(tables), on="conflict_id")
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


def _with_camps(columns: Sequence[str]) -> View:
    """Return the view of claims with the camps of sides, of their agent and of their place."""

    def view(tables: Tables) -> pl.LazyFrame:
        known = side_camps(tables["sides"]).lazy()
        control = tables["places"].lazy().select("place_id", "control_before")
        rows = tables["claims"].lazy().join(control, on="place_id", how="left")
        rows = stand(rows, "agent_actor_id", "agent", standing(tables))
        for column in columns:
            camp = known.select(pl.col("side_code").alias(column), pl.col("camp").alias(f"{column}_camp"))
            rows = rows.join(camp, on=column, how="left")
        return rows

    return view


home_losses = demand(
    "F53",
    "warning",
    "People and buildings hit at a place are of the side that held it, soldiers apart.",
    table="claims",
    column="victim_side",
    view=_with_camps(["victim_side", "control_before"]),
    holds=~pl.col("object").is_in(AT_HOME)
    | (pl.col("population").eq_missing("military"))
    | (pl.col("victim_side_camp") == pl.col("control_before_camp")),
    expected="a side of the camp that held {place_id} before, {control_before_camp}",
    hint="correct victim_side or place_id, unless the text says so",
)

own_targets = demand(
    "F54",
    "warning",
    "Nobody is said to have hit his own side.",
    table="claims",
    column="agent_actor_id",
    view=_with_camps(["victim_side", "target_side"]),
    holds=~pl.any_horizontal(
        (pl.col("agent_camp") == pl.col(f"{column}_camp")).fill_null(False)
        for column in ("victim_side", "target_side")
    ),
    expected="an agent of a camp other than {agent_camp}, whose people or places were hit",
    hint="correct agent_actor_id, victim_side or target_side, unless the text says so",
)

own_captures = demand(
    "F55",
    "warning",
    "No side captures a place that it held.",
    table="claims",
    column="agent_actor_id",
    view=_with_camps(["control_before"]),
    holds=(pl.col("kind") != "territorial_control")
    | (pl.col("modality") != "actual")
    | pl.col("target_type").is_null()
    | (pl.col("agent_camp") != pl.col("control_before_camp")),
    expected="an agent of a camp other than {agent_camp}, which held {place_id} before",
    hint="correct agent_actor_id or place_id; acknowledge a place that was lost and retaken",
)

HELD: Final = ["place_id", "agent_camp", "held_from", "held_to", "gives_up_on"]
"""A holding: where, whose, and from when to when at least; gives_up_on is its end, if one is given."""


def _holdings(tables: Tables) -> pl.LazyFrame:
    """Return the claims that a camp holds or takes a place, but those linked to a contrary one."""
    meant = pl.col("stance").is_in(["asserts", "concedes", "agrees"])
    rows = tables["claims"].lazy().filter(
        (pl.col("kind") == "territorial_control") & (pl.col("modality") == "actual") & meant
    )
    ends = linked_claims(tables, ["contradicts", "denies", "concedes"], [])
    linked = pl.concat(
        [ends.select(claim_id="from_claim_id"), ends.select(claim_id="to_claim_id")]
    )
    return (
        stand(rows, "agent_actor_id", "agent", standing(tables))
        .join(linked, on="claim_id", how="anti")
        .with_columns(
            held_from=pl.coalesce("period_start", "stated_to"),
            held_to=pl.coalesce("period_end", "stated_to"),
            gives_up_on=pl.col("period_end"),
        )
        .drop_nulls(["place_id", "agent_camp"])
    )


def _rival_holdings(tables: Tables) -> pl.LazyFrame:
    """Return the holdings with a claim of another camp's on the same place and time.

    Like holdings are compared once, however many claims say the same.
    """
    rows = _holdings(tables)
    kinds = rows.group_by(HELD).agg(rival_claim_id=pl.col("claim_id").min())
    rivals = kinds.rename({name: f"rival_{name}" for name in HELD[1:]})
    is_taken_over = (pl.col("gives_up_on") == pl.col("rival_held_from")) & (
        pl.col("held_from") < pl.col("rival_held_from")
    )
    takes_over = (pl.col("rival_gives_up_on") == pl.col("held_from")) & (
        pl.col("rival_held_from") < pl.col("held_from")
    )
    clashes = (
        kinds.drop("rival_claim_id")
        .join(rivals, on="place_id")
        .filter(
            pl.col("agent_camp") != pl.col("rival_agent_camp"),
            pl.col("held_from") <= pl.col("rival_held_to"),
            pl.col("rival_held_from") <= pl.col("held_to"),
            ~is_taken_over.fill_null(False),
            ~takes_over.fill_null(False),
        )
        .group_by(HELD)
        .agg(pl.col("rival_claim_id").min())
    )
    return rows.join(clashes, on=HELD, how="left", nulls_equal=True)


rival_holders = demand(
    "F56",
    "warning",
    "Who say that different sides hold one place at one time are linked by `contradicts`.",
    table="claims",
    column="place_id",
    view=_rival_holdings,
    holds=pl.col("rival_claim_id").is_null(),
    expected="a place or time other than that of {rival_claim_id}, or a link between the two",
    hint="link the two claims in links.csv, or correct place, period or agent",
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
