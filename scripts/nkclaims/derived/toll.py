"""The table `tolls`: one point of one cumulative series of one authority."""

from __future__ import annotations

from typing import Final

import polars as pl

from nkclaims.derived.derive import figures, superseded

SERIES: Final = [
    "conflict_id",
    "authority_actor_id",
    "measure",
    "object",
    "population",
    "victim_side",
    "place_id",
]
"""What one series is about; the war is that of the article, an empty place all of it."""


def tolls(
    claims: pl.DataFrame, claim_links: pl.DataFrame, actors: pl.DataFrame, sources: pl.DataFrame
) -> pl.DataFrame:
    """Return the table `tolls` from claims with derived columns, sorted by primary key.

    A point is an actual, cumulative figure that its authority has not replaced. Within a series the
    points follow one another by as_of, then stated_to, then claim_id; `change` is the difference of
    two exact figures, in the unit counted, and empty between others. A figure for a named group
    (children, women) is no point of the whole population's series, which has no column to tell them
    apart; one that only repeats an earlier figure is no new point; and speakers whom no article
    names ("official reports") are nobody's series, for they may be others each time.
    """
    named = actors.filter(pl.col("actor_type") != "unspecified").select(
        authority_actor_id="actor_id"
    )
    repeated = claim_links.filter(pl.col("relation") == "repeats").select(claim_id="from_claim_id")
    wars = sources.select("source_id", "conflict_id")
    points = (
        figures(claims, "cumulative")
        .filter(pl.col("group").fill_null("none") == "none")
        .join(superseded(claims, claim_links), on="claim_id", how="anti")
        .join(repeated, on="claim_id", how="anti")
        .join(named, on="authority_actor_id", how="semi")
        .join(wars, on="source_id", how="left")
        .sort(*SERIES, "as_of", "stated_to", "claim_id")
    )
    is_exact = pl.col("qualifier") == "exact"
    return points.select(
        *SERIES[1:-1],
        "as_of",
        "claim_id",
        "claimant_actor_id",
        "source_id",
        "place_id",
        "value",
        "qualifier",
        "low",
        "high",
        previous_claim_id=pl.col("claim_id").shift().over(SERIES),
        change=pl.when(is_exact & is_exact.shift().over(SERIES)).then(
            pl.col("value").diff().over(SERIES)
        ),
    ).sort(*SERIES[1:-1], "as_of", "claim_id")
