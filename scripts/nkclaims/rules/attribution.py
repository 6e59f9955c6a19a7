"""Rules G65 and G66: who is blamed by name, and for whom a person speaks."""

from __future__ import annotations

from typing import Final

import polars as pl

from nkclaims.derived.pairing import stand, standing, with_side_camps
from nkclaims.reading.shelf import Tables
from nkclaims.rules.demand import demand

NOT_WORDS: Final = r"[^\p{L}\p{N}]+"


def _spaced(words: pl.Expr) -> pl.Expr:
    """Return words with two blanks around each, so that a name is found whole or not at all."""
    return pl.format("  {}  ", words.str.replace_all(NOT_WORDS, "  ").str.strip_chars())


def _blameless(tables: Tables) -> pl.LazyFrame:
    """Return attacks and accusations without an agent, with a belligerent whom the quote names.

    Those of the claimant's own camp and of the target's do not count: they may be the ones hit.
    """
    known = standing(tables)
    fighting = tables["actors"].lazy().filter("is_belligerent").select("actor_id", "name")
    printed = tables["actor_names"].lazy().join(fighting, on="actor_id", how="semi")
    names = pl.concat([fighting, printed.select("actor_id", "name")])
    camps = known.select("actor_id", named_camp="camp")
    names = (
        names.select("actor_id", words=_spaced(pl.col("name")))
        .join(camps, on="actor_id")
        .sort("actor_id")
        .unique("words", keep="first", maintain_order=True)
        .rename({"actor_id": "named_actor_id"})
    )
    # typed, since a package may have no belligerent, and an empty list has no type of its own
    listed = pl.lit(names.collect()["words"].to_list(), dtype=pl.List(pl.String))
    rows = (
        tables["claims"]
        .lazy()
        .filter(pl.col("kind").is_in(["attack", "accusation"]), pl.col("agent_actor_id").is_null())
    )
    rows = stand(rows, "claimant_actor_id", "claimant", known)
    rows = with_side_camps(rows, tables, ["target_side"])
    quote = _spaced(pl.col("quote"))
    return (
        rows.with_columns(words=quote.str.extract_many(listed, leftmost=True))
        .explode("words")
        .join(names, on="words")
        .filter(
            pl.col("named_camp").ne_missing(pl.col("claimant_camp")),
            pl.col("named_camp").ne_missing(pl.col("target_side_camp")),
        )
        .unique("claim_id", keep="first", maintain_order=True)
    )


nameless_agents = demand(
    "G65",
    "warning",
    "Who is blamed in the words of an attack or accusation is its agent.",
    table="claims",
    column="agent_actor_id",
    view=_blameless,
    holds=pl.lit(False),
    expected="{named_actor_id}, whom the quote names",
    hint="enter the agent, or acknowledge that he is not blamed there",
)

unattached_people = demand(
    "G66",
    "warning",
    "A person belongs to an office or another actor.",
    table="actors",
    column="parent_actor_id",
    view=lambda tables: tables["actors"].lazy().filter(pl.col("actor_type") == "person"),
    holds=pl.col("parent_actor_id").is_not_null(),
    expected="the office of {name}",
    hint="enter it, or acknowledge that the person speaks for nobody",
)
