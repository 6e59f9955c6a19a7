"""What rules join to a claim: who speaks for whom, the claim at a link's other end, its places."""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl

from nkclaims.derived.derive import authorities, camps, side_camps
from nkclaims.reading.shelf import Tables

STANDING = "standing"
"""Name of what :func:`standing` gives, where it is kept beside the tables."""


def standing(tables: Tables) -> pl.LazyFrame:
    """Return for whom each actor speaks: actor_id, authority, camp, party.

    camp is its belligerent camp, if it has one; party is the camp, else the authority. Most rules
    ask for it, so it is worked out once where the tables keep it.
    """
    if STANDING in tables:
        return tables[STANDING].lazy()
    actors = tables["actors"].lazy().select("actor_id", "parent_actor_id", "side").collect()
    roots = authorities(actors).rename({"authority_actor_id": "authority"})
    known = roots.join(camps(actors, tables["sides"].lazy().collect()), on="actor_id")
    return known.with_columns(party=pl.coalesce("camp", "authority")).lazy()


def stand(frame: pl.LazyFrame, column: str, name: str, standing: pl.LazyFrame) -> pl.LazyFrame:
    """Return ``frame`` with NAME_authority, NAME_camp and NAME_party of the actor in ``column``."""
    known = standing.select(
        pl.col("actor_id").alias(column), pl.exclude("actor_id").name.prefix(f"{name}_")
    )
    return frame.join(known, on=column, how="left")


def with_side_camps(frame: pl.LazyFrame, tables: Tables, columns: Sequence[str]) -> pl.LazyFrame:
    """Return ``frame`` with the belligerent camp of the side in each of ``columns``: NAME_camp."""
    known = side_camps(tables["sides"].lazy().collect()).lazy()
    for column in columns:
        named = known.select(
            pl.col("side_code").alias(column), pl.col("camp").alias(f"{column}_camp")
        )
        frame = frame.join(named, on=column, how="left")
    return frame


def linked_claims(tables: Tables, relations: Sequence[str], columns: Sequence[str]) -> pl.LazyFrame:
    """Return the links of these relations with columns of both claims, as from_NAME and to_NAME."""
    claims = tables["claims"].lazy().select("claim_id", *columns)
    return (
        tables["claim_links"]
        .lazy()
        .filter(pl.col("relation").is_in(list(relations)))
        .join(claims.select(pl.all().name.prefix("from_")), on="from_claim_id")
        .join(claims.select(pl.all().name.prefix("to_")), on="to_claim_id")
    )


def places_of_claims(tables: Tables) -> pl.LazyFrame:
    """Return the places of claims, the main and the further ones: claim_id, place_id."""
    both = [
        tables[name].lazy().select("claim_id", "place_id") for name in ("claims", "claim_places")
    ]
    return pl.concat(both).drop_nulls()


def overlaps(start: str, end: str, other_start: str, other_end: str) -> pl.Expr:
    """Return whether two periods have a day in common; empty where open ends leave it open."""
    return (pl.col(start) <= pl.col(other_end)) & (pl.col(other_start) <= pl.col(end))
