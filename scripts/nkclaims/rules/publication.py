"""Rules B99, E94 and E95: who published an article, and when, by what the outlet says itself."""

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
    """Return what outlets say themselves, and whether that, or any of it, is said that day."""
    columns = ("source_id", "published_on", "publisher_actor_id")
    own = tables["claims"].lazy().filter(pl.col("attribution_type") == "own_voice")
    return own.join(tables["sources"].lazy().select(columns), on="source_id").with_columns(
        is_any_that_day=pl.all_horizontal(*_IS_THAT_DAY.values()).any().over("source_id"),
        is_any_its=(pl.col("claimant_actor_id") == pl.col("publisher_actor_id"))
        .any()
        .over("source_id"),
    )


def _outlets(tables: Tables) -> pl.LazyFrame:
    """Return the sources with what their own words say of day and outlet, if they agree on it."""
    own = (
        _own_voice(tables)
        .group_by("source_id")
        .agg(
            pl.col("is_any_that_day", "is_any_its").first(),
            own_day=pl.col("stated_to").min(),
            own_actor_id=pl.col("claimant_actor_id").min(),
        )
    )
    return tables["sources"].lazy().join(own, on="source_id")


_IS_THAT_DAY = {
    name: (pl.col(name) == pl.col("published_on")).fill_null(True)
    for name in ("stated_from", "stated_to")
}
OWN_DAY = "What an outlet says itself is said on the day of publication."

own_voice_days = demand(
    "E95",
    "error",
    OWN_DAY,
    table="claims",
    column=pl.coalesce(
        pl.when(~is_that_day).then(pl.lit(name)) for name, is_that_day in _IS_THAT_DAY.items()
    ),
    view=_own_voice,
    holds=pl.all_horizontal(*_IS_THAT_DAY.values()) | ~pl.col("is_any_that_day"),
    expected="{published_on}, when the article was published",
    hint="correct the day, or the attribution_type if somebody else said it",
)

# If none of them is, it is the source that is wrong, and not each of its claims.
days_of_publication = demand(
    "E95",
    "error",
    OWN_DAY,
    table="sources",
    column="published_on",
    view=_outlets,
    holds=pl.col("is_any_that_day"),
    expected="{own_day}, when the outlet says what it says itself",
    hint="correct published_on, or stated_from and stated_to of its claims",
)

publishers = demand(
    "B99",
    "error",
    "The outlet of an article is who speaks in its own voice.",
    table="sources",
    column="publisher_actor_id",
    view=_outlets,
    holds=pl.col("is_any_its"),
    expected="{own_actor_id}, the claimant of its own words",
    hint="correct publisher_actor_id, or the claimant of what the outlet says itself",
)
