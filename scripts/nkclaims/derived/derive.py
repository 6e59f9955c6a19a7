"""Derived columns of `claims`: whose authority, what the words allow, whose loss, whose deed.

Everything here is a pure function of polars frames. Row order never matters and is kept; a derived
column that the frame already has is computed anew, so that a build and a recomputation are one
and the same call. The keys of the frames are taken to be sound (they are checked before this).
"""

from __future__ import annotations

from typing import Final, TypeVar

import polars as pl

Frame = TypeVar("Frame", pl.DataFrame, pl.LazyFrame)

UNSTATED: Final = "unstated"
"""Side code for "the text does not say whose"."""

NO_PEOPLE: Final = "none"
"""Population of a count of things, in tables whose key holds the population."""

SAYING_SO: Final = ["asserts", "concedes", "agrees"]
"""Stances by which a claimant stands for its figure."""

KINDS_OF_DEED: Final = [
    "attack",
    "accusation",
    "ceasefire_violation",
    "ceasefire_collapse",
    "casualties",
    "damage",
    "equipment_loss",
    "territorial_control",
]
"""Kinds of claim for which a missing culprit or captor is worth saying."""


def lineage(actors: pl.DataFrame) -> pl.DataFrame:
    """Return every actor with each of its ancestors: actor_id, ancestor_actor_id, distance.

    An actor is its own ancestor at distance 0, its parent stands at 1.

    Raises:
        ValueError: a parent chain runs in a circle; the message names the actors on it.
    """
    parents = actors.select(
        pl.col("actor_id").alias("ancestor_actor_id"), pl.col("parent_actor_id").alias("next")
    ).drop_nulls()
    step = actors.select("actor_id", ancestor_actor_id="actor_id", distance=pl.lit(0))
    steps = [step]
    while not step.is_empty():
        step = step.join(parents, on="ancestor_actor_id").select(
            "actor_id", ancestor_actor_id="next", distance=pl.col("distance") + 1
        )
        # Whoever stands on a circle of n actors meets itself after n steps, so this always ends.
        circle = step.filter(pl.col("actor_id") == pl.col("ancestor_actor_id"))
        if not circle.is_empty():
            names = ", ".join(sorted(circle["actor_id"]))
            raise ValueError(f"parent_actor_id runs in a circle through: {names}")
        steps.append(step)
    return pl.concat(steps)


def authorities(actors: pl.DataFrame) -> pl.DataFrame:
    """Return each actor with the root of its parent chain: actor_id, authority_actor_id.

    Raises:
        ValueError: a parent chain runs in a circle.
    """
    furthest_last = lineage(actors).sort("actor_id", "distance")
    return furthest_last.group_by("actor_id", maintain_order=True).agg(
        authority_actor_id=pl.col("ancestor_actor_id").last()
    )


def camps(actors: pl.DataFrame, sides: pl.DataFrame) -> pl.DataFrame:
    """Return each actor with its belligerent camp, empty for third parties: actor_id, camp.

    An actor without a side takes that of its nearest ancestor with one.

    Raises:
        ValueError: a parent chain runs in a circle.
    """
    sided = actors.select("side", ancestor_actor_id="actor_id").drop_nulls("side")
    nearest = (
        lineage(actors)
        .join(sided, on="ancestor_actor_id")
        .sort("actor_id", "distance")
        .unique("actor_id", keep="first", maintain_order=True)
        .join(side_camps(sides), left_on="side", right_on="side_code", how="left")
    )
    return (
        actors.select("actor_id")
        .join(nearest.select("actor_id", "camp"), on="actor_id", how="left")
        .sort("actor_id")
    )


def side_camps(sides: pl.DataFrame) -> pl.DataFrame:
    """Return each side of a belligerent camp with that camp: side_code, camp.

    A camp is belligerent if one of its sides fights: sides of one camp do not speak independently
    of each other, so an ally in that camp is no third party.
    """
    fighting = sides.filter(pl.col("is_belligerent") & pl.col("camp").is_not_null())
    return sides.select("side_code", "camp").join(
        fighting.select("camp").unique(), on="camp", how="semi"
    )


def _step() -> pl.Expr:
    """Return how far the next number lies: 1 for a count, 0 for a share, which has no next one."""
    return pl.when(pl.col("object").eq_missing("territory_percent")).then(0.0).otherwise(1.0)


def interval(claims: pl.DataFrame) -> pl.DataFrame:
    """Return `claims` with low and high, the least and greatest number that the words allow.

    exact [n, n]; at_least [n, ]; more_than [n+1, ]; up_to [0, n]; fewer_than [0, n-1]; about and
    nearly set no bound; order_of_magnitude [n, ]. A share is no count: its bounds stay at n.
    """
    qualifier, value = pl.col("qualifier"), pl.col("value")
    low = (
        pl.when(qualifier.is_in(["exact", "at_least", "order_of_magnitude"]))
        .then(value)
        .when(qualifier == "more_than")
        .then(value + _step())
        .when(qualifier.is_in(["up_to", "fewer_than"]) & value.is_not_null())
        .then(0.0)
    )
    high = (
        pl.when(qualifier.is_in(["exact", "up_to"]))
        .then(value)
        .when(qualifier == "fewer_than")
        .then(value - _step())
    )
    return claims.with_columns(low=low, high=high)


def point() -> pl.Expr:
    """Return the one number that stands for a claim: n, n+1 for more_than, n-1 for fewer_than."""
    qualifier, value = pl.col("qualifier"), pl.col("value")
    return (
        pl.when(qualifier == "more_than")
        .then(value + _step())
        .when(qualifier == "fewer_than")
        .then(value - _step())
        .otherwise(value)
    )


def _looked_up(column: str, table: pl.DataFrame) -> pl.Expr:
    """Return `column` replaced by the second column of a table keyed by its first."""
    keys, values = table.get_columns()
    return pl.col(column).replace_strict(keys, values, default=None, return_dtype=pl.String)


def loss_relation(claims: pl.DataFrame, actors: pl.DataFrame, sides: pl.DataFrame) -> pl.DataFrame:
    """Return `claims` with loss_relation; the first of these that holds.

    third: the claimant has no belligerent camp. unknown: the text does not say whose loss it is.
    own, enemy: claimant and victims are of the same, of opposed belligerent camps. mixed: the
    victims are of no single belligerent camp (all sides, a combination over camps, a third party).
    Empty where no victim side is coded.
    """
    claimant = _looked_up("claimant_actor_id", camps(actors, sides))
    victim = _looked_up("victim_side", side_camps(sides))
    relation = (
        pl.when(pl.col("victim_side").is_null())
        .then(None)
        .when(claimant.is_null())
        .then(pl.lit("third"))
        .when(pl.col("victim_side") == UNSTATED)
        .then(pl.lit("unknown"))
        .when(victim.is_null())
        .then(pl.lit("mixed"))
        .when(claimant == victim)
        .then(pl.lit("own"))
        .otherwise(pl.lit("enemy"))
    )
    return claims.with_columns(loss_relation=relation)


def responsibility(claims: pl.DataFrame, actors: pl.DataFrame, sides: pl.DataFrame) -> pl.DataFrame:
    """Return `claims` with responsibility: whose deed the claimant speaks of, whatever its stance.

    own_deed: the agent is of the claimant's belligerent camp or authority; a denial with own_deed
    therefore says that the deed denied is its own. accused: any other agent. none_stated: no agent
    in a claim about a deed. Empty for the other kinds.
    """
    camp, root = camps(actors, sides), authorities(actors)
    is_own = (
        _looked_up("claimant_actor_id", camp) == _looked_up("agent_actor_id", camp)
    ).fill_null(False) | (
        _looked_up("claimant_actor_id", root) == _looked_up("agent_actor_id", root)
    ).fill_null(False)
    whose = (
        pl.when(is_own)
        .then(pl.lit("own_deed"))
        .when(pl.col("agent_actor_id").is_not_null())
        .then(pl.lit("accused"))
        .when(pl.col("kind").is_in(KINDS_OF_DEED))
        .then(pl.lit("none_stated"))
    )
    return claims.with_columns(responsibility=whose)


def derive_columns(claims: pl.DataFrame, actors: pl.DataFrame, sides: pl.DataFrame) -> pl.DataFrame:
    """Return `claims` with authority_actor_id, low, high, loss_relation and responsibility.

    Raises:
        ValueError: a parent chain runs in a circle.
    """
    authority = _looked_up("claimant_actor_id", authorities(actors))
    derived = interval(claims.with_columns(authority_actor_id=authority))
    return responsibility(loss_relation(derived, actors, sides), actors, sides)


def figures(claims: Frame, scope: str) -> Frame:
    """Return the claims of one scope whose figure counts, with key columns that are never empty.

    They are actual, meant (asserted, conceded, agreed), no stubs, and have value, measure and
    object. An empty population becomes `none`, an empty victim side `unstated`.
    """
    return claims.filter(
        pl.col("scope") == scope,
        pl.col("modality") == "actual",
        pl.col("stance").is_in(SAYING_SO),
        ~pl.col("is_implied"),
        pl.all_horizontal(pl.col("value", "measure", "object").is_not_null()),
    ).with_columns(
        pl.col("population").fill_null(NO_PEOPLE), pl.col("victim_side").fill_null(UNSTATED)
    )


def superseded(claims: Frame, claim_links: Frame) -> Frame:
    """Return the claims whose figure its authority has replaced or withdrawn: claim_id, unique.

    No stub replaces any, for nobody said it; no toll replaces that of an earlier day ("up from 4").
    """
    newer = claims.select(from_claim_id="claim_id", is_stub="is_implied", as_of="as_of")
    older = claims.select(to_claim_id="claim_id", of="as_of")
    is_past = (pl.col("relation") == "supersedes") & (pl.col("of") < pl.col("as_of"))
    return (
        claim_links.filter(pl.col("relation").is_in(["supersedes", "revises"]))
        .join(newer, on="from_claim_id", how="left")
        .join(older, on="to_claim_id", how="left")
        .filter(~(pl.col("is_stub") | is_past).fill_null(False))
        .select(claim_id=pl.col("to_claim_id").unique())
    )
