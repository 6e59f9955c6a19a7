"""Rules A96, I97 and J96: ids and names of rows that others rest on."""

from __future__ import annotations

import polars as pl

from nkclaims.reading.shelf import Tables
from nkclaims.rules import Rule
from nkclaims.rules.demand import View, demand


def _of_source(table: str, key: str) -> Rule:
    return demand(
        "A96",
        "warning",
        "The id of a claim or an exclusion begins with that of its article.",
        table=table,
        column=key,
        view=lambda tables: tables[table].lazy(),
        holds=pl.col(key).str.starts_with(pl.col("source_id") + "-"),
        expected="an id that begins with {source_id}-",
        hint="nothing parses it, but people read it: mend the slip, or acknowledge the id",
    )


claim_ids = _of_source("claims", "claim_id")
exclusion_ids = _of_source("exclusions", "exclusion_id")


def _resting(column: str) -> View:
    """Return the view of truces with the role of the claim that they rest on."""

    def view(tables: Tables) -> pl.LazyFrame:
        roles = tables["ceasefire_claims"].lazy()
        truces = tables["ceasefires"].lazy().filter(pl.col(column).is_not_null())
        keys = ["ceasefire_id", column]
        return truces.join(roles.rename({"claim_id": column}), on=keys, how="left")

    return view


def _rests(column: str, roles: list[str]) -> Rule:
    return demand(
        "I97",
        "error",
        "A truce begins with a claim that announces it and ends with one that says so.",
        table="ceasefires",
        column=column,
        view=_resting(column),
        holds=pl.col("role").is_in(roles).fill_null(False),
        expected=f"a claim that is joined to this truce as {' or '.join(roles)}",
        hint="correct the id, or join the claim in ceasefire_claims.csv",
    )


starting_claims = _rests("start_claim_id", ["announces"])
ending_claims = _rests("end_claim_id", ["ends", "violates"])


def _replaced(tables: Tables) -> pl.LazyFrame:
    """Return the tombstones of claims with whether what replaced them was ever a claim."""
    tombs = tables["retired_ids"].lazy().filter(pl.col("table_name") == "claims")
    known = pl.concat(
        [tables["claims"].lazy().select("claim_id"), tombs.select(claim_id="retired_id")]
    ).unique()
    known = known.select(replaced_by_id="claim_id", is_known=pl.lit(True))
    return tombs.filter(pl.col("replaced_by_id").is_not_null()).join(
        known, on="replaced_by_id", how="left"
    )


replacements = demand(
    "J96",
    "error",
    "What replaced a withdrawn claim is a claim.",
    table="retired_ids",
    column="replaced_by_id",
    view=_replaced,
    holds=pl.col("is_known").is_not_null(),
    expected="the id of a claim",
    hint="correct the id",
)
