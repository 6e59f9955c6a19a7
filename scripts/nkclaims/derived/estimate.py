"""What each claim's figure does in its event's estimate, and the table `event_estimates`.

Nothing here is a finding of fact. An estimate is the interval that the claims span, and a claim
about an enemy's losses can only raise its upper end. Claims come with their derived columns.
"""

from __future__ import annotations

from typing import Final

import polars as pl

from nkclaims.derived.derive import Frame, figures, point, superseded

MEMBER: Final = ["event_id", "claim_id"]
"""One claim's part in one event."""

GROUP: Final = ["event_id", "measure", "object", "population", "victim_side"]
"""What one estimate is about."""

PLAIN: Final = ["own", "third"]
"""Loss relations whose figures enter low, best and high; all others can only raise high."""


CITED: Final = [
    "claim_id",
    "source_id",
    "claimant_actor_id",
    "authority_actor_id",
    "attribution_type",
    "stance",
    "agent_actor_id",
    "loss_relation",
    "stated_to",
    *GROUP[1:],
    "value",
    "qualifier",
    "low",
    "high",
]
"""Columns of claims that tell something about their event; the long texts stay behind."""


def supporting(event_claims: pl.DataFrame, claims: pl.DataFrame) -> pl.DataFrame:
    """Return one row per event and claim that supports it, stubs left out: event_id and CITED."""
    told = claims.filter(~pl.col("is_implied")).select(CITED)
    supports = event_claims.filter(pl.col("role") == "supports").select(MEMBER)
    return supports.join(told, on="claim_id")


def used_in(
    event_claims: pl.DataFrame,
    claims: pl.DataFrame,
    claim_links: pl.DataFrame,
    sources: pl.DataFrame,
) -> pl.DataFrame:
    """Return `event_claims` with used_in: estimate, high_only or none.

    In each group an authority speaks through its latest figure: by stated_to, then the source's
    published_on, then the claim_id that sorts last. Before that, figures stay out that were
    superseded or revised, that are part of another claim's count on the same event, and that an
    outlet gives in its own voice although somebody else gives the same value in the same article.
    """
    stated = supporting(event_claims, figures(claims, "incident"))
    latest = (
        stated.join(superseded(claims, claim_links), on="claim_id", how="anti")
        .join(linked(event_claims, claim_links, "part_of"), on=MEMBER, how="anti")
        .join(_echoes(stated), on=MEMBER, how="anti")
        .join(sources.select("source_id", "published_on"), on="source_id", how="left")
        .sort("stated_to", "published_on", "claim_id", descending=True, nulls_last=True)
        .unique([*GROUP, "authority_actor_id"], keep="first", maintain_order=True)
    )
    is_plain = pl.col("loss_relation").is_in(PLAIN).fill_null(False)
    use = latest.select(
        *MEMBER,
        used_in=pl.when(is_plain).then(pl.lit("estimate")).otherwise(pl.lit("high_only")),
    )
    return (
        event_claims.drop("used_in", strict=False)
        .join(use, on=MEMBER, how="left", maintain_order="left")
        .with_columns(pl.col("used_in").fill_null("none"))
    )


def linked(members: Frame, claim_links: Frame, relation: str) -> Frame:
    """Return members that a link of this relation leads to another member of the same event."""
    pairs = claim_links.filter(pl.col("relation") == relation).select(
        "to_claim_id", claim_id="from_claim_id"
    )
    others = members.select("event_id", to_claim_id="claim_id")
    return (
        members.select(MEMBER)
        .join(pairs, on="claim_id")
        .join(others, on=["event_id", "to_claim_id"], how="semi")
        .select(MEMBER)
    )


def _echoes(stated: pl.DataFrame) -> pl.DataFrame:
    """Return own-voice figures that another speaker gives in the same article and group.

    A figure that the speaker has since replaced counts too: the outlet then repeats the old one.
    """
    is_own_voice = pl.col("attribution_type") == "own_voice"
    others = stated.filter(~is_own_voice)
    same = ["source_id", *GROUP, "value"]
    return stated.filter(is_own_voice).join(others, on=same, how="semi").select(MEMBER)


def event_estimates(
    event_claims: pl.DataFrame,
    claims: pl.DataFrame,
    claim_links: pl.DataFrame,
    voices: pl.DataFrame,
) -> pl.DataFrame:
    """Return the table `event_estimates`, sorted by primary key, in the unit that is counted.

    `event_claims` holds used_in. low and best come from own-loss and third-party figures alone and
    are empty without one; best is the lower median, so that it is always a figure of somebody.
    n_claims counts the figures that were replaced or repeated as well, but no part of another one.
    """
    is_plain = pl.col("used_in") == "estimate"
    entering = event_claims.filter(pl.col("used_in") != "none")
    parts = linked(event_claims, claim_links, "part_of")
    stated = supporting(event_claims, figures(claims, "incident")).join(
        parts, on=MEMBER, how="anti"
    )
    counts = stated.group_by(GROUP).agg(n_claims=pl.len().cast(pl.Int64))
    return (
        stated.join(entering.select(MEMBER), on=MEMBER, how="semi")
        .join(entering.select(*MEMBER, "used_in"), on=MEMBER)
        .join(voices, on=MEMBER, how="left")
        .with_columns(point=point())
        .group_by(GROUP)
        .agg(
            low=pl.coalesce("low", "point").filter(is_plain).min(),
            best=pl.col("point").filter(is_plain).quantile(0.5, "lower"),
            high=pl.coalesce("high", "point").max(),
            n_authorities=pl.col("authority_actor_id").n_unique().cast(pl.Int64),
            n_independent=pl.col("voice").drop_nulls().n_unique().cast(pl.Int64),
        )
        .join(counts, on=GROUP)
        .select(*GROUP, "low", "best", "high", "n_claims", "n_authorities", "n_independent")
        .sort(GROUP)
    )
