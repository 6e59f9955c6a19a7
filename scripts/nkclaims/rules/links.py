"""Rules G62, G63, G64 and G67: what a link between two claims says of them."""

from __future__ import annotations

from typing import Final

import polars as pl

from nkclaims.derived.pairing import linked_claims, stand, standing, with_side_camps
from nkclaims.reading.shelf import Tables
from nkclaims.rules.demand import demand

LINK: Final = ["from_claim_id", "to_claim_id", "relation"]


def _origins(tables: Tables) -> pl.LazyFrame:
    """Return what each claim passes on in the end, or on the way: claim_id, origin_claim_id."""
    links = tables["claim_links"].lazy().filter(pl.col("relation") == "relays")
    steps = links.select(claim_id="from_claim_id", origin_claim_id="to_claim_id").unique()
    step = steps.collect()
    onward = step.rename({"claim_id": "origin_claim_id", "origin_claim_id": "next"})
    known = step
    while not step.is_empty():
        step = (
            step.join(onward, on="origin_claim_id")
            .select("claim_id", origin_claim_id="next")
            .unique()
            .join(known, on=["claim_id", "origin_claim_id"], how="anti")
        )
        known = pl.concat([known, step])
    return known.lazy()


def _same_origin(tables: Tables) -> pl.LazyFrame:
    """Return links whose claims pass on one statement, or one the other: keys, is_relayed."""
    links = tables["claim_links"].lazy().filter(pl.col("relation") == "corroborates").select(LINK)
    ends = pl.concat([links.select(claim_id=LINK[0]), links.select(claim_id=LINK[1])]).unique()
    itself = ends.with_columns(origin_claim_id="claim_id")
    origins = pl.concat([itself, _origins(tables)])
    return (
        links.join(origins, left_on="from_claim_id", right_on="claim_id")
        .join(
            origins,
            left_on=["to_claim_id", "origin_claim_id"],
            right_on=["claim_id", "origin_claim_id"],
        )
        .select(LINK)
        .unique()
        .with_columns(is_relayed=True)
    )


def _agreements(tables: Tables) -> pl.LazyFrame:
    """Return `repeats` and `corroborates` links with the standing of both claimants."""
    links = linked_claims(
        tables,
        ["repeats", "corroborates"],
        ["claimant_actor_id", "relayed_by_actor_id", "value"],
    )
    known = standing(tables)
    links = stand(links, "from_claimant_actor_id", "from", known)
    links = stand(links, "to_claimant_actor_id", "to", known)
    return links.join(_same_origin(tables), on=LINK, how="left")


IS_REPETITION = pl.col("relation") == "repeats"
SAME_AUTHORITY = pl.col("from_authority") == pl.col("to_authority")
SAME_VALUE = pl.col("from_value").eq_missing(pl.col("to_value"))
IS_COPY = pl.col("is_relayed").fill_null(False) | (
    pl.col("from_relayed_by_actor_id") == pl.col("to_claimant_actor_id")
).fill_null(False)

repetitions = demand(
    "G62",
    "error",
    "Who repeats is of the same authority and says the same value; who corroborates is not, and "
    "passes nothing on.",
    table="claim_links",
    column="relation",
    view=lambda tables: _agreements(tables).with_columns(
        wanted=pl.when(IS_REPETITION & ~SAME_AUTHORITY)
        .then(pl.format("a claim of {}", "from_authority"))
        .when(IS_REPETITION)
        .then(pl.lit("the same value in both claims"))
        .when(SAME_AUTHORITY)
        .then(pl.format("a claim of another authority than {}", "from_authority"))
        .otherwise(pl.lit("claims of which neither passes the other or a common one on"))
    ),
    holds=pl.when(IS_REPETITION)
    .then(SAME_AUTHORITY & SAME_VALUE)
    .otherwise(~SAME_AUTHORITY & ~IS_COPY),
    expected="{wanted}",
    hint="correct the link: `repeats`, `relays`, `supersedes` or none",
)

corroborations = demand(
    "G63",
    "error",
    "Who corroborates shares no camp: independence counts camps, not claimants.",
    table="claim_links",
    column="relation",
    view=_agreements,
    holds=IS_REPETITION | SAME_AUTHORITY | (pl.col("from_party") != pl.col("to_party")),
    expected="a claim outside the camp {from_camp}, to which {to_claimant_actor_id} belongs too",
    hint="delete the link: actors of one camp do not speak independently of each other",
)


def _concessions(tables: Tables) -> pl.LazyFrame:
    """Return the claims that concede, with the standing of claimant and agent, camps of sides."""
    known = standing(tables)
    rows = tables["claims"].lazy().filter(pl.col("stance") == "concedes")
    rows = stand(rows, "claimant_actor_id", "claimant", known)
    rows = stand(rows, "agent_actor_id", "agent", known)
    return with_side_camps(rows, tables, ["victim_side", "target_side"])


def _conceding_links(tables: Tables) -> pl.LazyFrame:
    """Return `concedes` links with the standing of the speaker and of the other's agent."""
    known = standing(tables)
    rows = linked_claims(
        tables,
        ["concedes"],
        ["claimant_actor_id", "agent_actor_id", "victim_side", "target_side"],
    )
    rows = stand(rows, "from_claimant_actor_id", "claimant", known)
    rows = stand(rows, "to_agent_actor_id", "agent", known)
    return with_side_camps(rows, tables, ["to_victim_side", "to_target_side"])


def _concerns(*sides: str) -> pl.Expr:
    """Return whether the claimant is of the agent's party or of a side that was hit; else null."""
    hit = [pl.col("claimant_camp") == pl.col(f"{side}_camp") for side in sides]
    is_own = pl.any_horizontal(pl.col("claimant_party") == pl.col("agent_party"), *hit)
    known = ["agent_party", *(f"{side}_camp" for side in sides)]
    is_told = pl.any_horizontal(pl.col(known).is_not_null())
    return pl.when(is_told).then(is_own.fill_null(False))


OWN_CAMP = "One concedes only for his own camp: as the agent's, or as the side that was hit."
CONCEDED = "a claimant of the camp of whom the claim speaks"

concessions = demand(
    "G64",
    "error",
    OWN_CAMP,
    table="claims",
    column="stance",
    view=_concessions,
    holds=_concerns("victim_side", "target_side"),
    expected=CONCEDED + ", not {claimant_actor_id}",
    hint="whoever says it of others asserts it; or correct claimant, agent or side",
)

conceding_links = demand(
    "G64",
    "error",
    OWN_CAMP,
    table="claim_links",
    column="relation",
    view=_conceding_links,
    holds=_concerns("to_victim_side", "to_target_side"),
    expected=CONCEDED + ", not {from_claimant_actor_id}",
    hint="whoever says the same of others corroborates it; or correct the link",
)


def _with_return(tables: Tables) -> pl.LazyFrame:
    """Return the links with is_returned where the same relation leads back."""
    links = tables["claim_links"].lazy()
    back = links.select(
        "relation", from_claim_id="to_claim_id", to_claim_id="from_claim_id", is_returned=True
    )
    return links.join(back, on=LINK, how="left")


loops = demand(
    "G67",
    "error",
    "A link leads to another claim, and none of its kind leads back.",
    table="claim_links",
    column="to_claim_id",
    view=_with_return,
    holds=pl.col("is_returned").is_null(),
    expected="a claim from which no `{relation}` link leads to {from_claim_id}",
    hint="delete one of the two links, or the link of a claim to itself",
)

OF_ONE_KIND: Final = ["denies", "contradicts", "supersedes", "revises", "repeats", "part_of"]
"""Relations of claims that speak of one thing."""


def _ends(tables: Tables) -> pl.LazyFrame:
    return linked_claims(tables, OF_ONE_KIND, ["kind", "source_id", "origin"]).rename(
        {"from_origin": "origin"}
    )


kinds = demand(
    "G94",
    "error",
    "What denies, contradicts, replaces, repeats or is a part of a claim is of its kind.",
    table="claim_links",
    column="to_claim_id",
    view=_ends,
    holds=pl.col("from_kind") == pl.col("to_kind"),
    expected="a claim of kind {from_kind}, not {to_kind}",
    hint="correct the link, or the kind of one of the two claims",
    acknowledgeable=True,
)

parts_at_home = demand(
    "G95",
    "warning",
    "A part stands in the article of its whole.",
    table="claim_links",
    column="to_claim_id",
    view=_ends,
    holds=(pl.col("relation") != "part_of") | (pl.col("from_source_id") == pl.col("to_source_id")),
    expected="a claim of {from_source_id}",
    hint="a count that another article takes apart is linked there; acknowledge it otherwise",
)
