"""Rules D26 to D33 and D39: what one toll, or one part of a toll, says about another."""

from __future__ import annotations

from typing import Final

import polars as pl

from nkclaims.derive import UNSTATED, lineage
from nkclaims.rules.demand import demand
from nkclaims.rules.figures import (
    Tables,
    counted,
    extreme,
    holding_all,
    live,
    moments,
    of_named,
    unexplained,
)
from nkclaims.toll import SERIES

ALL_SIDES: Final = "all"
TOO_FAR_APART: Final = 5
QUANTITY: Final = ["measure", "object", "population", "victim_side"]
CORRECT: Final = "correct the figure or what it counts; link the two if their words explain it"


def _points(tables: Tables) -> pl.LazyFrame:
    """Return the claims that are points of a toll, with a place that is never empty."""
    points = tables["tolls"].lazy().select("claim_id", "previous_claim_id")
    return counted(tables).join(points, on="claim_id").with_columns(
        pl.col("place_id", "victim_side", "population").fill_null("")
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
    actors = tables["actors"]
    above = actors.lazy().select(ancestor_actor_id="actor_id", other_side="side")
    chain = lineage(actors).lazy().filter(pl.col("distance") > 0)
    return actors.lazy().join(chain, on="actor_id").join(above, on="ancestor_actor_id")


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
    increments = live(tables, "increment").filter(exact, pl.col("group").fill_null("none") == "none")
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
    incidents = live(tables, "incident").with_columns(as_of=pl.coalesce("period_end", "period_start"))
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
        .sort("high", "claim_id")
        .group_by(at, maintain_order=True)
        .agg(limit=pl.col("high").first(), other_id=pl.col("claim_id").first())
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
        .sort("point", "claim_id")
        .group_by(at, maintain_order=True)
        .agg(own=pl.col("point").first(), other_id=pl.col("claim_id").first())
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
