"""Rules E42 to E47: periods, the day of publication and the day on which something was said."""

from __future__ import annotations

from typing import Final

import polars as pl

from nkclaims.reading.shelf import Tables
from nkclaims.rules.demand import demand

LASTING: Final = ["territorial_control", "legal_status", "position"]
"""Kinds of claim about what may have begun before the war."""
OUTSIDE: Final = ["historical", "scheduled"]
AHEAD: Final = ["scheduled", "conditional"]
WISHES: Final = ["demands", "calls_for"]
TO_THE_DAY: Final = ["day", "minute"]
LONGEST_WAIT: Final = 30  # days

_START: Final = pl.coalesce("period_start", "period_end")
_END: Final = pl.coalesce("period_end", "period_start")
_IS_EXACT: Final = pl.col("date_precision").is_in(TO_THE_DAY)


def _claims(tables: Tables) -> pl.LazyFrame:
    """Return claims with the day of their article and the window of its conflict."""
    windows = tables["conflicts"].lazy().select("conflict_id", "window_start", "window_end")
    sources = tables["sources"].lazy().select("source_id", "published_on", "conflict_id")
    return (
        tables["claims"]
        .lazy()
        .select(pl.exclude("quote", "attribution_quote", "note"))
        .join(sources, on="source_id", how="left")
        .join(windows, on="conflict_id", how="left")
    )


# The column at fault, of each pair of bounds.
_TURNED: Final = pl.coalesce(
    pl.when(pl.col(start) > pl.col(end)).then(pl.lit(start))
    for start, end in (
        ("period_start", "period_end"),
        ("period_start_at", "period_end_at"),
        ("stated_from", "stated_to"),
    )
)
_NIGHTS: Final = (pl.col("period_end") - pl.col("period_start")).dt.total_days()
_IS_LONG: Final = ((pl.col("scope") == "incident") & _IS_EXACT & (_NIGHTS > 1)).fill_null(False)
periods = demand(
    "E42",
    "error",
    "A period does not end before it starts, and an incident dated to the day spans at most one "
    "night.",
    table="claims",
    column=pl.coalesce(_TURNED, pl.lit("period_end")),
    view=_claims,
    holds=_TURNED.is_null() & ~_IS_LONG,
    expected="a period in order, of one night at most for an incident, not {period_start} to "
    "{period_end}, said {stated_from} to {stated_to}",
    hint="correct the bounds; a longer stretch is a scope of period, or dated less exactly",
)
event_periods = demand(
    "E42",
    "error",
    "A period does not end before it starts, and an incident dated to the day spans at most one "
    "night.",
    table="events",
    column="period_start",
    view=lambda tables: tables["events"].lazy(),
    holds=pl.col("period_start") <= pl.col("period_end"),
    expected="no later than {period_end}, which is period_end",
    hint="correct the bounds",
)

TURNED_BOUNDS: Final = (
    ("window_start", "window_end"),
    ("latitude_min", "latitude_max"),
    ("longitude_min", "longitude_max"),
)
conflict_bounds = demand(
    "E96",
    "error",
    "The window and the box of a war begin before they end.",
    table="conflicts",
    column=pl.coalesce(
        pl.when(pl.col(first) > pl.col(last)).then(pl.lit(first)) for first, last in TURNED_BOUNDS
    ),
    view=lambda tables: tables["conflicts"].lazy(),
    holds=pl.all_horizontal(pl.col(first) <= pl.col(last) for first, last in TURNED_BOUNDS),
    expected="less than its other bound: {window_start} to {window_end}, {latitude_min} to "
    "{latitude_max}, {longitude_min} to {longitude_max}",
    hint="exchange the two bounds",
)

_IS_LASTING: Final = pl.col("kind").is_in(LASTING)
_IS_EARLY: Final = (
    pl.when(_IS_LASTING | ~_IS_EXACT)
    .then(pl.col("period_end") < pl.col("window_start"))
    .otherwise(pl.col("window_start") > _START)
).fill_null(False)
_IS_LATE: Final = (
    pl.when(_IS_EXACT)
    .then(pl.col("window_end") < _END)
    .otherwise(pl.col("period_start") > pl.col("window_end"))
).fill_null(False)


def _at_fault(is_start: pl.Expr) -> pl.Expr:
    """Return the name of the bound that is wrong, of the one that is there if there is but one."""
    start, end = pl.lit("period_start"), pl.lit("period_end")
    return (
        pl.when(pl.col("period_start").is_null())
        .then(end)
        .when(pl.col("period_end").is_null() | is_start)
        .then(start)
        .otherwise(end)
    )


window = demand(
    "E43",
    "error",
    "A period lies in the window of its conflict, unless it is historical or scheduled; a state "
    "that lasts, and a period known less exactly than to the day, may only reach into it, and an "
    "article that came out later may tell what followed.",
    table="claims",
    column=_at_fault(_IS_EARLY & ~_IS_LASTING & _IS_EXACT | _IS_LATE & ~_IS_EXACT),
    view=_claims,
    holds=pl.col("modality").is_in(OUTSIDE)
    | ~(_IS_EARLY | (_IS_LATE & (pl.col("published_on") <= pl.col("window_end")))),
    expected="a day from {window_start} to {window_end}",
    hint="correct the day; what lies before the war has modality historical",
)

_IS_AHEAD: Final = pl.col("modality").is_in(AHEAD) | pl.col("stance").is_in(WISHES)
_LATEST: Final = pl.when(_IS_EXACT).then(_END).otherwise(_START)
printed_before = demand(
    "E44",
    "error",
    "No period lies after the article, unless it is scheduled, conditional, demanded or called "
    "for; one known less exactly than to the day may end after it.",
    table="claims",
    column=_at_fault(~_IS_EXACT),
    view=_claims,
    holds=_IS_AHEAD | (pl.col("published_on") >= _LATEST),
    expected="no day after {published_on}, when the article was published",
    hint="correct the day, or the modality of what is only announced",
)

long_ago = demand(
    "E45",
    "warning",
    f"An article is published within {LONGEST_WAIT} days of the end of a period that has one and "
    "is not historical.",
    table="claims",
    column="period_end",
    view=_claims,
    holds=(pl.col("modality") == "historical")
    | ((pl.col("published_on") - pl.col("period_end")).dt.total_days() <= LONGEST_WAIT),
    expected="a day of the weeks before {published_on}, when the article was published",
    hint="work the day out from the article's date again; acknowledge it if the text looks back",
)

stated_before = demand(
    "E47",
    "error",
    "Nothing was said after the article that reports it was published.",
    table="claims",
    column="stated_to",
    view=_claims,
    holds=pl.col("stated_to") <= pl.col("published_on"),
    expected="no day after {published_on}, when the article was published",
    hint="correct stated_to, or published_on of the source",
)

IS_TOLD: Final = (pl.col("modality") == "actual") & ~pl.col("stance").is_in(WISHES)
told_after = demand(
    "E97",
    "error",
    "What has happened was said on the day it began, or later.",
    table="claims",
    column="stated_to",
    view=_claims,
    holds=~IS_TOLD | (pl.col("stated_to") >= _START),
    expected="{period_start} or later, when what it tells of began",
    hint="correct stated_to or the period, or the modality of what was only expected",
)
