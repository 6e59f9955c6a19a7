"""How far the claims about an event agree: independent voices, denials, concessions.

Independence counts camps, never claimants. Claims come with their derived columns.
"""

from __future__ import annotations

import polars as pl

from nkclaims.derived.derive import authorities, camps
from nkclaims.derived.estimate import MEMBER, linked, supporting


def parties(actors: pl.DataFrame, sides: pl.DataFrame) -> pl.DataFrame:
    """Return for whom each actor speaks: actor_id, party (its belligerent camp, else its root)."""
    return (
        authorities(actors)
        .join(camps(actors, sides), on="actor_id")
        .select(
            "actor_id",
            party=pl.coalesce(
                pl.format("camp {}", "camp"), pl.format("authority {}", "authority_actor_id")
            ),
        )
    )


def voices(
    event_claims: pl.DataFrame,
    claims: pl.DataFrame,
    claim_links: pl.DataFrame,
    parties: pl.DataFrame,
) -> pl.DataFrame:
    """Return every supporting claim with its independent voice: event_id, claim_id, voice.

    A belligerent camp is one voice however many speak for it; any other authority is one. Empty,
    hence no voice: an unattributed claim; an outlet's own voice where its article holds somebody
    else's claim on the event; a claim that only relays another claim on the event.
    """
    told = supporting(event_claims, claims)
    is_own_voice = pl.col("attribution_type") == "own_voice"
    others = told.filter(~is_own_voice).select("event_id", "source_id")
    voiceless = pl.concat(
        [
            told.filter(pl.col("attribution_type") == "unattributed").select(MEMBER),
            told.filter(is_own_voice)
            .join(others, on=["event_id", "source_id"], how="semi")
            .select(MEMBER),
            linked(told, claim_links, "relays"),
        ]
    )
    speaking = (
        told.join(voiceless, on=MEMBER, how="anti")
        .join(parties, left_on="claimant_actor_id", right_on="actor_id")
        .select(*MEMBER, voice="party")
    )
    return told.select(MEMBER).join(speaking, on=MEMBER, how="left")


def assess(
    events: pl.DataFrame,
    event_claims: pl.DataFrame,
    claims: pl.DataFrame,
    claim_links: pl.DataFrame,
    parties: pl.DataFrame,
) -> pl.DataFrame:
    """Return `events` with assessment, n_claims, n_sources and n_authorities.

    assessment is the first that holds. conceded: somebody of an agent's party concedes, in a
    supporting claim or by a link to one. contested: a `denies` link leads to a supporting claim,
    which may be a stub. corroborated: two independent voices. single: all else, also an event
    that no claim supports. The counts are of supporting claims; n_authorities counts outlets and
    the unattributed like everybody.
    """
    told = supporting(event_claims, claims)
    heard = voices(event_claims, claims, claim_links, parties)
    counts = (
        told.join(heard, on=MEMBER)
        .group_by("event_id")
        .agg(
            n_claims=pl.len().cast(pl.Int64),
            n_sources=pl.col("source_id").n_unique().cast(pl.Int64),
            n_authorities=pl.col("authority_actor_id").n_unique().cast(pl.Int64),
            n_voices=pl.col("voice").drop_nulls().n_unique(),
        )
    )
    event = pl.col("event_id")
    return (
        events.drop(*counts.columns[1:], strict=False)
        .join(counts, on="event_id", how="left", maintain_order="left")
        .with_columns(pl.col(counts.columns[1:]).fill_null(0))
        .with_columns(
            assessment=pl.when(event.is_in(_conceded(told, claims, claim_links, parties).implode()))
            .then(pl.lit("conceded"))
            .when(event.is_in(_contested(event_claims, claims, claim_links).implode()))
            .then(pl.lit("contested"))
            .when(pl.col("n_voices") >= 2)
            .then(pl.lit("corroborated"))
            .otherwise(pl.lit("single"))
        )
        .drop("n_voices")
    )


def _conceded(
    told: pl.DataFrame, claims: pl.DataFrame, claim_links: pl.DataFrame, parties: pl.DataFrame
) -> pl.Series:
    """Return the events that the party of a stated agent concedes: event_id, unique."""
    links = claim_links.filter(pl.col("relation") == "concedes").select(
        "from_claim_id", claim_id="to_claim_id"
    )
    by_link = (
        told.select(MEMBER)
        .join(links, on="claim_id")
        .join(
            claims.filter(~pl.col("is_implied")).select(
                "claimant_actor_id", from_claim_id="claim_id"
            ),
            on="from_claim_id",
        )
    )
    conceding = pl.concat(
        [
            told.filter(pl.col("stance") == "concedes").select("event_id", "claimant_actor_id"),
            by_link.select("event_id", "claimant_actor_id"),
        ]
    ).join(parties, left_on="claimant_actor_id", right_on="actor_id")
    agents = told.join(parties, left_on="agent_actor_id", right_on="actor_id")
    return conceding.join(agents, on=["event_id", "party"], how="semi")["event_id"].unique()


def _contested(
    event_claims: pl.DataFrame, claims: pl.DataFrame, claim_links: pl.DataFrame
) -> pl.Series:
    """Return the events of which a supporting claim, stub or not, is denied: event_id, unique."""
    told = claims.filter(~pl.col("is_implied")).select(from_claim_id="claim_id")
    denied = (
        claim_links.filter(pl.col("relation") == "denies")
        .join(told, on="from_claim_id", how="semi")
        .select(claim_id="to_claim_id")
    )
    supported = event_claims.filter(pl.col("role") == "supports")
    return supported.join(denied, on="claim_id", how="semi")["event_id"].unique()
