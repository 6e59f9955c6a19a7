"""Rules C94, C95, G96: what a cell may hold only where another holds something."""

from __future__ import annotations

from typing import Final

import polars as pl

from nkclaims.rules.demand import demand

WITH_TARGET: Final = [
    *("attack", "accusation", "equipment_loss", "territorial_control"),
    *("ceasefire_violation", "ceasefire_collapse"),
]
HAS_VALUE = pl.col("value").is_not_null()

lonely_cells = tuple(
    demand(
        "C94",
        "error",
        "Qualifier and scope stand beside a value, as_of beside a cumulative one, population and "
        "group beside people.",
        table="claims",
        column=column,
        view=lambda tables: tables["claims"].lazy(),
        holds=pl.col(column).is_null() | needs,
        expected=expected,
        hint=f"empty {column}, or fill in what it belongs to",
    )
    for column, needs, expected in (
        ("qualifier", HAS_VALUE, "nothing without a value"),
        ("scope", HAS_VALUE, "nothing without a value"),
        ("as_of", pl.col("scope").eq_missing("cumulative"), "nothing but for a cumulative figure"),
        ("population", pl.col("object").eq_missing("person"), "nothing where no people are meant"),
        ("group", pl.col("object").eq_missing("person"), "nothing where no people are meant"),
    )
)

targets = demand(
    "C95",
    "error",
    "What was hit is said of attacks, blame, breaches, losses and captures, of no other kind.",
    table="claims",
    column="target_type",
    view=lambda tables: tables["claims"].lazy(),
    holds=pl.col("target_type").is_null() | pl.col("kind").is_in(WITH_TARGET),
    expected="nothing for a claim of kind {kind}",
    hint="empty target_type, or correct the kind",
)

bases_of_links = demand(
    "G96",
    "error",
    "An explicit relation has the words that make it; one that is inferred has none.",
    table="claim_links",
    column="basis",
    view=lambda tables: tables["claim_links"].lazy(),
    holds=(pl.col("basis") == "explicit") == pl.col("evidence_quote").is_not_null(),
    expected="`explicit` with an evidence_quote, `inferred` without",
    hint="give the words, or correct the basis",
)
