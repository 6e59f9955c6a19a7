"""The table `event_actors`: who is said to have had a part in an event."""

from __future__ import annotations

from typing import Final

import polars as pl

from nkclaims.derived.estimate import MEMBER, supporting

PART: Final = {
    "participant": "participant",
    "counterpart": "participant",
    "mediator": "mediator",
    "host": "host",
}
"""Part in an event of those whom one of its claims names, by their role in the claim."""

STRIKES: Final = ["shelling", "missile_strike", "drone_strike", "air_strike"]
"""Types of event of which the person or unit that a claim is about is the target."""


def event_actors(
    events: pl.DataFrame,
    event_claims: pl.DataFrame,
    claims: pl.DataFrame,
    claim_actors: pl.DataFrame,
) -> pl.DataFrame:
    """Return the table `event_actors`, sorted by primary key, from the supporting claims.

    agent: a claim's agent. participant, mediator, host: those that a claim names as such, and its
    counterparts; of an event that is itself a statement, those who make it jointly. target: whom a
    claim on a strike is about.
    """
    told = supporting(event_claims, claims).join(
        events.select("event_id", "event_type"), on="event_id"
    )
    named = told.join(
        claim_actors.select("claim_id", "actor_id", named_as="role"), on="claim_id"
    ).with_columns(
        is_joint=(pl.col("named_as") == "co_claimant") & (pl.col("event_type") == "statement")
    )
    participant = pl.lit("participant")
    role = (
        pl.when(pl.col("is_joint"))
        .then(participant)
        .when((pl.col("named_as") == "subject") & pl.col("event_type").is_in(STRIKES))
        .then(pl.lit("target"))
        .otherwise(pl.col("named_as").replace_strict(PART, default=None, return_dtype=pl.String))
    )
    parts = pl.concat(
        [
            told.select(*MEMBER, actor_id="agent_actor_id", role=pl.lit("agent")),
            named.select(*MEMBER, "actor_id", role=role),
            named.filter("is_joint").select(
                *MEMBER, actor_id="claimant_actor_id", role=participant
            ),
        ]
    ).drop_nulls()
    key = ["event_id", "actor_id", "role"]
    return parts.group_by(key).agg(n_claims=pl.col("claim_id").n_unique().cast(pl.Int64)).sort(key)
