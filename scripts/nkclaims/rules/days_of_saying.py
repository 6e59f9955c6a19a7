"""Rules E98 and E99: on which day something is said to have been said, and to have ended."""

from __future__ import annotations

import polars as pl

from nkclaims.reading.shelf import Tables
from nkclaims.rules.demand import demand

FROM, TO, BASIS = pl.col("stated_from"), pl.col("stated_to"), pl.col("stated_basis")
SAYING = (
    "A day of saying that the text gives is one day; where it gives none, the claim was said by "
    "the day of publication."
)


def _published(tables: Tables) -> pl.LazyFrame:
    days = tables["sources"].lazy().select("source_id", "published_on")
    return tables["claims"].lazy().join(days, on="source_id")


unsaid_days = demand(
    "E98",
    "error",
    SAYING,
    table="claims",
    column="stated_to",
    view=_published,
    holds=FROM.is_not_null() | (BASIS != "inferred") | (pl.col("published_on") == TO),
    expected="{published_on}, when the article came out, since stated_from is empty",
    hint="give stated_from as well if the text says when it was said",
)

stated_days = demand(
    "E98",
    "error",
    SAYING,
    table="claims",
    column="stated_from",
    view=_published,
    holds=(BASIS != "stated") | (FROM == TO).fill_null(False),
    expected="{stated_to}, as in stated_to",
    hint="with stated_basis `stated` both are the day that the text prints",
)

ended_days = demand(
    "E99",
    "error",
    "What is told as done had ended when the article came out.",
    table="claims",
    column="period_end",
    view=lambda tables: _published(tables).filter(pl.col("modality") == "actual"),
    holds=pl.col("period_end") <= pl.col("published_on"),
    expected="{published_on} or earlier, or modality `scheduled`",
    hint="correct the day, or the modality if it was only announced",
)
