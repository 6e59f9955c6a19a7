"""Rule F94: the words that a text prints for a place are a name of that place."""

from __future__ import annotations

import polars as pl

from nkclaims.reading.shelf import Tables
from nkclaims.rules.demand import View, demand

SENTENCE = "A place whose printed words begin with a capital is printed by one of its names."
PAIR = ["place_id", "place_text"]


def _named(tables: Tables) -> pl.LazyFrame:
    """Return all names of each place: place_id, name."""
    own = tables["places"].lazy().select("place_id", "name")
    return pl.concat([own, tables["place_names"].lazy().select("place_id", "name")]).unique()


def _printed(table: str) -> View:
    """Return the view of the rows of a table that print a place: whether it is a name, and one.

    Words and names are compared once a pair, since most rows print what others print, too.
    """

    def view(tables: Tables) -> pl.LazyFrame:
        rows = tables[table].lazy()
        begins_large = pl.col("place_text").str.contains(r"^\p{Lu}")
        pairs = rows.select(PAIR).drop_nulls().filter(begins_large).unique()
        words, name = (pl.col(one).str.to_lowercase() for one in ("place_text", "name"))
        is_name = words.str.contains(name, literal=True) | name.str.contains(words, literal=True)
        judged = (
            pairs.join(_named(tables), on="place_id")
            .group_by(PAIR)
            .agg(is_name=is_name.any(), example=pl.col("name").min())
        )
        return rows.join(judged, on=PAIR)

    return view


printed_names_of_claims, printed_names_of_places = (
    demand(
        "F94",
        "warning",
        SENTENCE,
        table=table,
        column="place_text",
        view=_printed(table),
        holds=pl.col("is_name"),
        expected="a name of {place_id}, such as {example}",
        hint="correct the place_id, or add the name to place_names.csv",
    )
    for table in ("claims", "claim_places")
)
