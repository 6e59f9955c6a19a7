"""Rules E94 and E95: when an article was published, and when its outlet says what it says."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import polars as pl

from nkclaims.grammar.dates import find_dates
from nkclaims.issues import Issue
from nkclaims.reading.shelf import Tables
from nkclaims.rules import breach, rule
from nkclaims.rules.demand import demand
from nkclaims.validation.package import Package


@rule("E94", "error", "A stated day of publication is the one that its evidence prints.")
def published(package: Package) -> Iterator[Issue]:
    """Yield each source whose published_on is none of the days that its evidence names."""
    is_stated = pl.col("published_basis") == "stated"
    columns = ("published_on", "published_evidence")
    for row in package.rows("sources", *columns, where=is_stated).iter_rows(named=True):
        days = [
            date(one.year, one.month, one.day)
            for one in find_dates(row["published_evidence"] or "")
            if one.year and one.month and one.day
        ]
        if days and row["published_on"] not in days:
            printed = " or ".join(map(str, days))
            hint = "correct the day, or quote the words that state it"
            yield breach(package, "sources", row, "published_on", printed, hint)


def _own_voice(tables: Tables) -> pl.LazyFrame:
    """Return what outlets say themselves, with the day of publication."""
    sources = tables["sources"].lazy().select("source_id", "published_on")
    own = tables["claims"].lazy().filter(pl.col("attribution_type") == "own_voice")
    return own.join(sources, on="source_id")


_IS_THAT_DAY = {
    name: (pl.col(name) == pl.col("published_on")).fill_null(True)
    for name in ("stated_from", "stated_to")
}

own_voice_days = demand(
    "E95",
    "error",
    "What an outlet says itself is said on the day of publication.",
    table="claims",
    column=pl.coalesce(
        pl.when(~is_that_day).then(pl.lit(name)) for name, is_that_day in _IS_THAT_DAY.items()
    ),
    view=_own_voice,
    holds=pl.all_horizontal(*_IS_THAT_DAY.values()),
    expected="{published_on}, when the article was published",
    hint="correct the day, or the attribution_type if somebody else said it",
)
