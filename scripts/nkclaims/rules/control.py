"""Rules F53 to F56: who held the place, who took it, and whose people were hit there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import polars as pl

from nkclaims.derived.derive import SAYING_SO
from nkclaims.derived.pairing import linked_claims, stand, standing, with_side_camps
from nkclaims.reading.shelf import Tables
from nkclaims.rules.demand import View, demand

AT_HOME: Final = ["person", "house", "building", "public_building"]
"""Objects that are lost where their side lives, unlike arms and troops."""


def _with_camps(columns: Sequence[str], only: pl.Expr) -> View:
    """Return the view of some claims with the camps of sides, of their agent and of their place."""

    def view(tables: Tables) -> pl.LazyFrame:
        control = tables["places"].lazy().select("place_id", "control_before")
        rows = tables["claims"].lazy().filter(only).join(control, on="place_id", how="left")
        rows = stand(rows, "agent_actor_id", "agent", standing(tables))
        return with_side_camps(rows, tables, columns)

    return view


home_losses = demand(
    "F53",
    "warning",
    "People and buildings hit at a place are of the side that held it, soldiers apart.",
    table="claims",
    column="victim_side",
    view=_with_camps(
        ["victim_side", "control_before"],
        only=pl.col("object").is_in(AT_HOME) & pl.col("population").ne_missing("military"),
    ),
    holds=pl.col("victim_side_camp") == pl.col("control_before_camp"),
    expected="a side of the camp that held {place_id} before, {control_before_camp}",
    hint="correct victim_side or place_id, unless the text says so",
)

own_targets = demand(
    "F54",
    "warning",
    "Nobody is said to have hit his own side.",
    table="claims",
    column="agent_actor_id",
    view=_with_camps(["victim_side", "target_side"], only=pl.col("agent_actor_id").is_not_null()),
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
    view=_with_camps(
        ["control_before"],
        only=(pl.col("kind") == "territorial_control")
        & (pl.col("modality") == "actual")
        & pl.col("target_type").is_not_null(),
    ),
    holds=pl.col("agent_camp") != pl.col("control_before_camp"),
    expected="an agent of a camp other than {agent_camp}, which held {place_id} before",
    hint="correct agent_actor_id or place_id; acknowledge a place that was lost and retaken",
)

HELD: Final = ["place_id", "agent_camp", "held_from", "held_to", "gives_up_on"]
"""A holding: where, whose, from when to when at least; gives_up_on is its end, if given."""


def _holdings(tables: Tables) -> pl.LazyFrame:
    """Return the claims that a camp holds or takes a place, but those linked to a contrary one."""
    meant = pl.col("stance").is_in(SAYING_SO)
    rows = (
        tables["claims"]
        .lazy()
        .filter(
            (pl.col("kind") == "territorial_control") & (pl.col("modality") == "actual") & meant
        )
    )
    ends = linked_claims(tables, ["contradicts", "denies", "concedes"], [])
    linked = pl.concat([ends.select(claim_id="from_claim_id"), ends.select(claim_id="to_claim_id")])
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
