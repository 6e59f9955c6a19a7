"""Rules D26 to D29: one toll series, point after point."""

from __future__ import annotations

import polars as pl

from nkclaims.derived.derive import NO_PEOPLE, UNSTATED, lineage
from nkclaims.derived.toll import SERIES
from nkclaims.reading.shelf import Tables
from nkclaims.rules.demand import demand
from nkclaims.rules.figures import counted, extreme, live, unexplained


def _points(tables: Tables) -> pl.LazyFrame:
    """Return the claims that are points of a toll, with the series as `tolls` has it.

    A place is never empty here, so that it can be compared.
    """
    points = tables["tolls"].lazy().select("claim_id", "previous_claim_id")
    return (
        counted(tables)
        .join(points, on="claim_id")
        .with_columns(
            pl.col("place_id").fill_null(""),
            pl.col("victim_side").fill_null(UNSTATED),
            pl.col("population").fill_null(NO_PEOPLE),
        )
    )


def _earlier(tables: Tables, day: str, number: str) -> pl.LazyFrame:
    """Return the points, each with the greatest number of its series before its day."""
    points = _points(tables).sort(day)
    before = extreme(points, SERIES, day, number, from_then_on=False)
    return points.join_asof(
        before, on=day, by=SERIES, allow_exact_matches=False, check_sortedness=False
    )


falling = demand(
    "D26",
    "error",
    "A cumulative toll does not fall: no figure lies below what the same series had reached on an "
    "earlier as_of.",
    table="claims",
    column="value",
    view=lambda tables: _earlier(tables, "as_of", "low"),
    holds=pl.col("high") >= pl.col("limit"),
    expected="at least {limit}, which {other_id} had reached before {as_of}",
    hint="correct value, as_of or what is counted; a lowered figure `revises` the older one",
    acknowledgeable=True,
)


def _offices(tables: Tables) -> pl.LazyFrame:
    """Return the actors with each actor above them that has a side."""
    actors = tables["actors"].lazy()
    above = actors.select(ancestor_actor_id="actor_id", other_side="side")
    parents = actors.select("actor_id", "parent_actor_id").collect()
    chain = lineage(parents).lazy().filter(pl.col("distance") > 0)
    return actors.join(chain, on="actor_id").join(above, on="ancestor_actor_id")


mixed_series = demand(
    "D27",
    "error",
    "A series holds one authority of one side: whoever stands above an actor is of its side.",
    table="actors",
    column="parent_actor_id",
    view=_offices,
    holds=pl.col("side") == pl.col("other_side"),
    expected="an office of {side}; {ancestor_actor_id} above it is of {other_side}",
    hint="correct parent_actor_id or side: figures of the whole chain make one series",
)


def _counting_days(tables: Tables) -> pl.LazyFrame:
    """Return the cumulative claims with `demanded`, why their as_of cannot be; empty if it can."""
    said_later = (
        _earlier(tables, "stated_to", "as_of")
        .filter(pl.col("as_of") < pl.col("limit"))
        .select("claim_id", "limit", "other_id")
    )
    return (
        counted(tables)
        .join(said_later, on="claim_id", how="left")
        .with_columns(
            demanded=pl.when(pl.col("as_of") > pl.col("stated_to"))
            .then(pl.format("no day after {}, when it was said", "stated_to"))
            .otherwise(
                pl.format("{} or later, as in {}, which was said before", "limit", "other_id")
            )
        )
    )


counting_days = demand(
    "D28",
    "warning",
    "A toll counts to no day after it was said, and one said later counts to no earlier day.",
    table="claims",
    column="as_of",
    view=_counting_days,
    holds=pl.col("demanded").is_null(),
    expected="{demanded}",
    hint="correct as_of or stated_to; acknowledge it if a speaker does go back to an older count",
)


def _increments(tables: Tables) -> pl.LazyFrame:
    """Return the exact increments between two neighbouring exact points of their series."""
    exact = pl.col("qualifier") == "exact"
    later = (
        _points(tables)
        .filter(exact)
        .select(
            *SERIES,
            earlier_id="previous_claim_id",
            other_id="claim_id",
            total="value",
            period_end="as_of",
        )
    )
    earlier = (
        _points(tables)
        .filter(exact)
        .select(
            earlier_id="claim_id",
            before="value",
            period_start=pl.col("as_of") + pl.duration(days=1),
        )
    )
    between = later.join(earlier, on="earlier_id")
    increments = live(tables, "increment").filter(
        exact, pl.col("group").fill_null("none") == "none"
    )
    pairs = increments.with_columns(pl.col("place_id").fill_null("")).join(
        between, on=[*SERIES, "period_start", "period_end"]
    )
    return unexplained(pairs, tables).with_columns(rest=pl.col("total") - pl.col("before"))


increments = demand(
    "D29",
    "error",
    "An increment is the difference of the exact tolls of the days before it and at its end.",
    table="claims",
    column="value",
    view=_increments,
    holds=pl.col("value") == pl.col("rest"),
    expected="{rest}: {earlier_id} says {before} and {other_id} says {total}",
    hint="correct the number, the period or what it counts",
    acknowledgeable=True,
)

counted_to = demand(
    "D94",
    "error",
    "A cumulative count goes to the day as_of, which ends its period.",
    table="claims",
    column="as_of",
    view=lambda tables: tables["claims"].lazy().filter(pl.col("scope") == "cumulative"),
    holds=pl.col("as_of") == pl.col("period_end"),
    expected="{period_end}, which is period_end",
    hint="correct the two; what goes on after the count is another claim",
)
