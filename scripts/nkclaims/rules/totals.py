"""Rules D30, D31, D33 and D39: counts held against the totals, of the same speaker or another."""

from __future__ import annotations

from typing import Final

import polars as pl

from nkclaims.derived.derive import UNSTATED
from nkclaims.reading.shelf import Tables
from nkclaims.rules.demand import demand
from nkclaims.rules.figures import extreme, holding_all, live, moments, of_named, unexplained

ALL_SIDES: Final = "all"
TOO_FAR_APART: Final = 5
QUANTITY: Final = ["conflict_id", "measure", "object", "population", "victim_side"]
CORRECT: Final = "correct the figure or what it counts; link the two if their words explain it"


def _totals(tables: Tables, place: list[str], authority: list[str]) -> pl.LazyFrame:
    """Return incident figures, each with the least toll that should hold it."""
    by = [*authority, *QUANTITY, *place]
    tolls = live(tables, "cumulative").filter(pl.col("group").fill_null("none") == "none")
    is_local = pl.col("place_id").is_not_null()
    tolls = holding_all(tolls.filter(is_local if place else ~is_local))
    least = extreme(tolls, by, "as_of", "high", from_then_on=True)
    begun = tolls.select(
        other_id="claim_id", begun="period_start", other="authority_actor_id"
    ).unique("other_id")
    incidents = live(tables, "incident").with_columns(
        as_of=pl.coalesce("period_end", "period_start")
    )
    return (
        incidents.drop_nulls(["as_of", *place])
        .sort("as_of")
        .join_asof(least, on="as_of", by=by, strategy="forward", check_sortedness=False)
        .join(begun, on="other_id")
        .filter((pl.col("begun") <= pl.col("as_of")).fill_null(True))
    )


def _own_totals(tables: Tables) -> pl.LazyFrame:
    whose = ["authority_actor_id"]
    both = [_totals(tables, [], whose), _totals(tables, ["place_id"], whose)]
    return unexplained(of_named(pl.concat(both), tables), tables)


def _foreign_totals(tables: Tables) -> pl.LazyFrame:
    both = pl.concat([_totals(tables, [], []), _totals(tables, ["place_id"], [])])
    return unexplained(both, tables).filter(pl.col("other") != pl.col("authority_actor_id"))


own_totals = demand(
    "D30",
    "error",
    "No incident has a toll above what the same authority then counts in all.",
    table="claims",
    column="value",
    view=_own_totals,
    holds=pl.col("low") <= pl.col("limit"),
    expected="at most {limit}, the total of {other_id}",
    hint=CORRECT,
    acknowledgeable=True,
)

foreign_totals = demand(
    "D31",
    "warning",
    "No incident has a toll above what another authority then counts in all.",
    table="claims",
    column="value",
    view=_foreign_totals,
    holds=pl.col("low") <= pl.col("limit"),
    expected="at most {limit}, the total of {other_id}",
    hint="correct the figure or what it counts; if the two disagree, acknowledge it",
)


def _side_totals(tables: Tables) -> pl.LazyFrame:
    """Return figures of one side, each with the least one of all sides at that moment."""
    at = ["authority_actor_id", "measure", "object", "population", "moment"]
    figures = moments(tables)
    of_all = holding_all(figures.filter(pl.col("victim_side") == ALL_SIDES))
    totals = (
        of_all.filter(pl.col("group").fill_null("none") == "none")
        .drop_nulls("high")
        .group_by(at)
        .agg(limit=pl.col("high").min(), other_id=pl.col("claim_id").min_by("high"))
    )
    of_one = figures.filter(~pl.col("victim_side").is_in([ALL_SIDES, UNSTATED]))
    return unexplained(of_named(of_one.join(totals, on=at), tables), tables)


side_totals = demand(
    "D33",
    "error",
    "What an authority counts of one side is no more than what it then counts of all sides.",
    table="claims",
    column="value",
    view=_side_totals,
    holds=pl.col("low") <= pl.col("limit"),
    expected="at most {limit}, the count of all sides in {other_id}",
    hint=CORRECT,
    acknowledgeable=True,
)


def _opposed(tables: Tables) -> pl.LazyFrame:
    """Return figures of an enemy's losses with the least that the side itself then gives."""
    at = ["measure", "object", "population", "group", "victim_side", "moment"]
    figures = moments(tables).with_columns(pl.col("group").fill_null("none"))
    own = (
        figures.filter(pl.col("loss_relation") == "own", pl.col("point") > 0)
        .group_by(at)
        .agg(own=pl.col("point").min(), other_id=pl.col("claim_id").min_by("point"))
    )
    return figures.filter(pl.col("loss_relation") == "enemy").join(own, on=at)


claimed_losses = demand(
    "D39",
    "warning",
    f"An enemy counts no more than {TOO_FAR_APART} times the losses that a side itself gives, for "
    "one population and day.",
    table="claims",
    column="value",
    view=_opposed,
    holds=pl.col("point") <= TOO_FAR_APART * pl.col("own"),
    expected=f"at most {TOO_FAR_APART} times {{own}}, which {{other_id}} gives",
    hint="both stay: acknowledge it if the words say so, else correct the number",
)
