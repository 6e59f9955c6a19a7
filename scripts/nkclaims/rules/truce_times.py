"""Rules I95 and I96: the clock times of a truce fall on its days, and its days in their order."""

from __future__ import annotations

from typing import Final

import polars as pl

from nkclaims.reading.shelf import Tables
from nkclaims.rules.demand import demand

UNIVERSAL: Final = ["GMT", "UTC", "Z"]
"""Zones without an offset; the others are printed as "+04:00"."""

_OFFSET: Final = pl.col("effective_tz").str.extract_groups(r"^([+-])(\d\d):(\d\d)$")
_MINUTES: Final = (
    _OFFSET.struct[1].cast(pl.Int64) * 60 + _OFFSET.struct[2].cast(pl.Int64)
) * pl.when(_OFFSET.struct[0] == "-").then(-1).otherwise(1)


def _with_local_day(tables: Tables) -> pl.LazyFrame:
    """Return the truces with the day on which each takes effect by its clock: local_day."""
    minutes = pl.when(pl.col("effective_tz").is_in(UNIVERSAL)).then(0).otherwise(_MINUTES)
    local = pl.col("effective_at") + pl.duration(minutes=minutes)
    return tables["ceasefires"].lazy().with_columns(local_day=local.dt.date())


local_days = demand(
    "I95",
    "error",
    "The hour at which a truce takes effect is of the day on which it does, where it was set.",
    table="ceasefires",
    column="effective_at",
    view=_with_local_day,
    holds=pl.col("local_day") == pl.col("effective_on"),
    expected="an hour of {effective_on} in the zone {effective_tz}, not of {local_day}",
    hint="effective_at is in UTC: correct it, effective_on or effective_tz",
)

agreed_first = demand(
    "I96",
    "error",
    "A truce is agreed before it is announced and before it takes effect, or on the same day.",
    table="ceasefires",
    column="agreed_on",
    view=lambda tables: (
        tables["ceasefires"]
        .lazy()
        .with_columns(first_on=pl.min_horizontal("announced_on", "effective_on"))
    ),
    holds=pl.col("agreed_on") <= pl.col("first_on"),
    expected="{first_on} or earlier",
    hint="correct agreed_on, or the days of its announcement and effect",
)
