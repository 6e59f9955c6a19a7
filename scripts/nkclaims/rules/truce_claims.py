"""Rules I76, I77, I81, I82, I84 and I94: what claims make and break a truce."""

from __future__ import annotations

from typing import Final

import polars as pl

from nkclaims.derived.pairing import stand, standing
from nkclaims.reading.shelf import Tables
from nkclaims.rules.demand import demand

ASKING: Final = ["calls_for", "demands"]
BREACHES: Final = ["violates", "ends"]


def _breaches(tables: Tables) -> pl.LazyFrame:
    """Return the breaches joined to truces, with their period and when truce and next one began."""
    truces = (
        tables["ceasefires"]
        .lazy()
        .select("ceasefire_id", "effective_on", "effective_at", "superseded_by_ceasefire_id")
    )
    successors = (
        tables["ceasefires"]
        .lazy()
        .select(superseded_by_ceasefire_id="ceasefire_id", successor_on="effective_on")
    )
    claims = (
        tables["claims"]
        .lazy()
        .select(
            "claim_id", "period_start", "period_end", "period_end_at", "date_precision", "origin"
        )
    )
    return (
        tables["ceasefire_claims"]
        .lazy()
        .filter(pl.col("role") == "violates")
        .join(truces, on="ceasefire_id")
        .join(successors, on="superseded_by_ceasefire_id", how="left")
        .join(claims, on="claim_id")
    )


PRECISION = pl.col("date_precision")
END, EFFECT = pl.col("period_end"), pl.col("effective_on")

after_effect = demand(
    "I76",
    "error",
    "A breach does not end before its truce takes effect, by the coarser of the two dates.",
    table="ceasefire_claims",
    column="claim_id",
    view=_breaches,
    holds=pl.when(PRECISION == "year")
    .then(END.dt.year() >= EFFECT.dt.year())
    .when(PRECISION == "month")
    .then(END.dt.month_start() >= EFFECT.dt.month_start())
    .when(PRECISION == "week")
    .then(END.dt.truncate("1w") >= EFFECT.dt.truncate("1w"))
    .otherwise(pl.coalesce(pl.col("period_end_at") >= pl.col("effective_at"), END >= EFFECT)),
    expected="a claim on a breach that ended on {effective_on} or later, not on {period_end}",
    hint="join it to the truce that was in force, or correct the period",
    acknowledgeable=True,
)

ABOUT_TRUCES: Final = ["ceasefire_agreement", "ceasefire_violation", "ceasefire_collapse"]
JOINED = (
    "A claim on the making, breach or end of a truce is joined to it, and a breach to none that "
    "another had replaced by then."
)


def _loose_claims(tables: Tables) -> pl.LazyFrame:
    about = tables["claims"].lazy().filter(pl.col("kind").is_in(ABOUT_TRUCES))
    return about.join(tables["ceasefire_claims"].lazy(), on="claim_id", how="anti")


loose_claims = demand(
    "I77",
    "warning",
    JOINED,
    table="claims",
    column="kind",
    view=_loose_claims,
    holds=pl.lit(False),
    expected="a row of ceasefire_claims that joins the claim to its truce",
    hint="add it to ceasefire_claims.csv",
)

late_breaches = demand(
    "I77",
    "warning",
    JOINED,
    table="ceasefire_claims",
    column="ceasefire_id",
    view=_breaches,
    holds=pl.col("period_start") <= pl.col("successor_on"),
    expected="{superseded_by_ceasefire_id}, in force since {successor_on}, or a later one",
    hint="join the breach to the truce that was in force from {period_start} on",
)


APPEALS = "No truce rests on a claim that only asks for one."


def _starts(tables: Tables) -> pl.LazyFrame:
    claims = tables["claims"].lazy().select(start_claim_id="claim_id", stance="stance")
    return tables["ceasefires"].lazy().join(claims, on="start_claim_id")


def _announcements(tables: Tables) -> pl.LazyFrame:
    members = tables["ceasefire_claims"].lazy().filter(pl.col("role") == "announces")
    claims = tables["claims"].lazy().select("claim_id", "stance", "origin")
    return members.join(claims, on="claim_id")


ROLE_OF: Final = {
    "announces": pl.col("kind") == "ceasefire_agreement",
    "violates": pl.col("kind").is_in(["ceasefire_violation", "attack", "casualties", "damage"])
    & (pl.col("stance") != "denies"),
    "denies_violation": pl.col("stance") == "denies",
    "calls_for": pl.col("stance").is_in(ASKING),
    "ends": pl.col("kind") == "ceasefire_collapse",
    "context": ~pl.col("kind").is_in(
        ["ceasefire_agreement", "ceasefire_violation", "ceasefire_collapse"]
    ),
}
"""What a claim must be to have a role for a truce."""


def _in_role(tables: Tables) -> pl.LazyFrame:
    claims = tables["claims"].lazy().select("claim_id", "kind", "stance", "origin")
    return tables["ceasefire_claims"].lazy().join(claims, on="claim_id")


roles = demand(
    "I94",
    "warning",
    "What a claim does to a truce is what its kind and stance say.",
    table="ceasefire_claims",
    column="role",
    view=_in_role,
    holds=pl.all_horizontal((pl.col("role") != role) | fits for role, fits in ROLE_OF.items()),
    expected="a role that {claim_id}, of kind {kind} and stance {stance}, can have",
    hint="correct the role, or kind and stance of the claim",
)

starts = demand(
    "I81",
    "error",
    APPEALS,
    table="ceasefires",
    column="start_claim_id",
    view=_starts,
    holds=~pl.col("stance").is_in(ASKING),
    expected="a claim that the truce was agreed or took effect; this one {stance}",
    hint="name the claim that announces it; if there is none, there is no truce to enter",
)

announcements = demand(
    "I81",
    "error",
    APPEALS,
    table="ceasefire_claims",
    column="role",
    view=_announcements,
    holds=~pl.col("stance").is_in(ASKING),
    expected="calls_for, since the stance of {claim_id} is {stance}",
    hint="correct the role, or the stance if the claim says that the truce was made",
)

ACCUSERS: Final = ["ceasefire_id", "source_id", "claimant_camp", "agent_camp"]


def _accusations(tables: Tables) -> pl.LazyFrame:
    """Return the breaches of which one camp accuses another: ACCUSERS and claim_id."""
    members = tables["ceasefire_claims"].lazy().filter(pl.col("role").is_in(BREACHES))
    claims = tables["claims"].lazy().filter(pl.col("stance") == "asserts")
    known = standing(tables)
    rows = members.select("ceasefire_id", "claim_id").join(claims, on="claim_id")
    rows = stand(rows, "claimant_actor_id", "claimant", known)
    rows = stand(rows, "agent_actor_id", "agent", known)
    accusing = rows.filter(pl.col("claimant_camp") != pl.col("agent_camp"))
    return accusing.select(*ACCUSERS, "claim_id")


def _mutual_accusations(tables: Tables) -> pl.LazyFrame:
    """Return one claim for each truce and article in which two camps accuse each other unlinked."""
    told = _accusations(tables)
    turned = [*ACCUSERS[:2], "agent_camp", "claimant_camp"]
    first = told.group_by(ACCUSERS).agg(pl.col("claim_id").min())
    contrary = first.rename({"claim_id": "other_claim_id"})
    links = tables["claim_links"].lazy().filter(pl.col("relation") == "contradicts")
    linked = (
        links.join(told, left_on="from_claim_id", right_on="claim_id")
        .join(told, left_on=["to_claim_id", *turned], right_on=["claim_id", *ACCUSERS])
        .select(ACCUSERS)
    )
    unlinked = (
        first.join(contrary, left_on=ACCUSERS, right_on=turned)
        .filter(pl.col("other_claim_id") < pl.col("claim_id"))
        .join(linked, on=ACCUSERS, how="anti")
        .join(linked, left_on=turned, right_on=ACCUSERS, how="anti")
        .select("claim_id", "other_claim_id")
        .sort("claim_id", "other_claim_id")
        .unique("claim_id", keep="first", maintain_order=True)
    )
    return tables["claims"].lazy().join(unlinked, on="claim_id")


mutual_accusations = demand(
    "I82",
    "warning",
    "Two camps that in one article accuse each other of breaking a truce are linked `contradicts`.",
    table="claims",
    column="agent_actor_id",
    view=_mutual_accusations,
    holds=pl.lit(False),
    expected="a `contradicts` link to {other_claim_id}, which blames the other camp",
    hint="add it to links.csv, or acknowledge that both can be true",
)


def _counted_breaches(tables: Tables) -> pl.LazyFrame:
    """Return the counts of breaches with is_one_camp: whether agent and target are no mixture."""
    sides = tables["sides"].lazy().filter(pl.col("is_belligerent") & pl.col("camp").is_null())
    mixed = sides.select("side_code")
    actors = tables["actors"].lazy().join(mixed, left_on="side", right_on="side_code", how="semi")
    counts = (
        tables["claims"]
        .lazy()
        .filter(pl.col("kind") == "ceasefire_violation", pl.col("value").is_not_null())
    )
    by_actor = actors.select(agent_actor_id="actor_id", is_mixed_agent=True)
    by_side = mixed.with_columns(is_mixed_target=True).rename({"side_code": "target_side"})
    return counts.join(by_actor, on="agent_actor_id", how="left").join(
        by_side, on="target_side", how="left"
    )


unmerged_counts = demand(
    "I84",
    "error",
    "A count of breaches is of one camp's: those of two are never merged.",
    table="claims",
    column=pl.when(pl.col("is_mixed_agent").is_not_null())
    .then(pl.lit("agent_actor_id"))
    .otherwise(pl.lit("target_side")),
    view=_counted_breaches,
    holds=pl.all_horizontal(pl.col("is_mixed_agent", "is_mixed_target").is_null()),
    expected="one camp, not both together",
    hint="code one claim for each side whose breaches are counted",
)
