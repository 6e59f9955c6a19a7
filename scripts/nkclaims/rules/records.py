"""Rules A03 to A06, A94, A95: no record without a claim, none for nothing, none left out."""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl

from nkclaims.derived.derive import lineage
from nkclaims.reading.shelf import Tables
from nkclaims.rules.anchoring import UNATTRIBUTED
from nkclaims.rules.demand import View, demand
from nkclaims.rules.geography import containment

NO_BREAK_SPACE = "\u00a0"
NEVER = pl.lit(False)
"""What holds of no row of a view that consists of breaches."""

HAS_CLAIM = "Every event and every truce has a claim."
IS_USED = "Every actor, place and source is used."
IN_USE: dict[str, dict[str, tuple[str, ...]]] = {
    "actors": {
        "claims": ("claimant_actor_id", "relayed_by_actor_id", "agent_actor_id"),
        "claim_actors": ("actor_id",),
        "ceasefire_parties": ("actor_id",),
        "sources": ("publisher_actor_id",),
        "source_credits": ("actor_id",),
    },
    "places": {"claims": ("place_id",), "claim_places": ("place_id",), "events": ("place_id",)},
}
"""Columns that use an actor or a place, by table; its names do not, nor does standing unused."""

ONE_NUMBER = ["source_id", "claimant_actor_id", "value_start", "value_end"]
COUNTED = ["measure", "object", "population"]


def _without(table: str, key: str, members: str) -> View:
    """Return the view of the rows of ``table`` whose key no row of ``members`` has."""
    return lambda tables: tables[table].lazy().join(tables[members].lazy(), on=key, how="anti")


events_without_claims = demand(
    "A03",
    "error",
    HAS_CLAIM,
    table="events",
    column="event_id",
    view=_without("events", "event_id", "event_claims"),
    holds=NEVER,
    expected="at least one row of event_claims with this event",
    hint="join the claims that speak of it, or delete the event",
)

truces_without_claims = demand(
    "A03",
    "error",
    HAS_CLAIM,
    table="ceasefires",
    column="ceasefire_id",
    view=_without("ceasefires", "ceasefire_id", "ceasefire_claims"),
    holds=NEVER,
    expected="at least one row of ceasefire_claims with this truce",
    hint="join the claims that speak of it, or delete the truce",
)


def _named(tables: Tables, kind: str) -> pl.DataFrame:
    """Return the ids of all actors or places that something else names: used."""
    columns = [(table, column) for table, names in IN_USE[kind].items() for column in names]
    used = [tables[table].lazy().select(used=column).unique() for table, column in columns]
    return pl.concat(used).unique().collect()


def _unused_actors(tables: Tables) -> pl.LazyFrame:
    """Return the actors that neither a row names nor a named actor belongs to."""
    actors = tables["actors"].lazy()
    parents = actors.select("actor_id", "parent_actor_id").collect()
    above = lineage(parents).join(_named(tables, "actors"), left_on="actor_id", right_on="used")
    return actors.join(
        above.lazy(), left_on="actor_id", right_on="ancestor_actor_id", how="anti"
    ).filter(pl.col("actor_id") != UNATTRIBUTED)


def _unused_places(tables: Tables) -> pl.LazyFrame:
    """Return the places that neither a row names nor a named place lies in."""
    places = tables["places"]
    above = containment(places).join(_named(tables, "places"), left_on="place_id", right_on="used")
    return places.lazy().join(
        above.lazy(), left_on="place_id", right_on="ancestor_place_id", how="anti"
    )


unused_actors = demand(
    "A05",
    "warning",
    IS_USED,
    table="actors",
    column="actor_id",
    view=_unused_actors,
    holds=NEVER,
    expected="a claim, source, credit or truce that names it, or an actor that belongs to it",
    hint="delete the actor, or correct the row that should name it",
)

unused_places = demand(
    "A05",
    "warning",
    IS_USED,
    table="places",
    column="place_id",
    view=_unused_places,
    holds=NEVER,
    expected="a claim or an event that names it, or a place in it",
    hint="delete the place, or correct the row that should name it",
)

unused_sources = demand(
    "A05",
    "warning",
    IS_USED,
    table="sources",
    column="source_id",
    view=_without("sources", "source_id", "claims"),
    holds=NEVER,
    expected="at least one claim of this article",
    hint="code it, or delete the article",
)


def _numbered(tables: Tables) -> pl.LazyFrame:
    """Return the sentences of each article with the number that is due after the one before."""
    before = pl.col("sentence_no").shift(1, fill_value=0).over("source_id", order_by="sentence_no")
    return tables["sentences"].lazy().with_columns(due=before + 1)


numbered_sentences = demand(
    "A94",
    "error",
    "The sentences of an article are numbered from 1, without a gap.",
    table="sentences",
    column="sentence_no",
    view=_numbered,
    holds=pl.col("sentence_no") == pl.col("due"),
    expected="a row {source_id}/{due} before it",
    hint="`nkclaims unitize` writes a row for each sentence",
)


def _with_first(columns: Sequence[str]) -> View:
    """Return the view of claims that share a number, with what the first of them counts."""
    told = ["claim_id", *columns]
    first = [pl.col(name).sort_by("claim_id").first().alias(f"first_{name}") for name in told]

    def view(tables: Tables) -> pl.LazyFrame:
        claims = tables["claims"].lazy().drop_nulls("value_start")
        keys = claims.select(*ONE_NUMBER, *told)
        shared = keys.group_by(ONE_NUMBER).len().filter(pl.col("len") > 1)
        firsts = keys.join(shared, on=ONE_NUMBER, how="semi").group_by(ONE_NUMBER).agg(first)
        return claims.join(firsts, on=ONE_NUMBER)

    return view


def _same(column: str) -> pl.Expr:
    return pl.col(column).eq_missing(pl.col(f"first_{column}"))


one_quantity = demand(
    "A06",
    "error",
    "One number of one claimant counts one measure of one object in one population.",
    table="claims",
    column=pl.coalesce(pl.when(~_same(name)).then(pl.lit(name)) for name in COUNTED),
    view=_with_first(COUNTED),
    holds=pl.all_horizontal(_same(name) for name in COUNTED),
    expected="what {first_claim_id} counts with the same number: {first_measure}, {first_object}, "
    "{first_population}",
    hint="delete one of the two claims, or give each its own value_text",
)


NOTED = (
    *("actors", "actor_names", "ceasefires", "claims", "coders", "conflicts", "events"),
    *("exclusions", "place_names", "places", "sides"),
)
NAMED = ("actors", "actor_names", "ceasefires", "events", "places", "place_names", "sides")
TYPED_BY_HAND = (
    *((table, "name") for table in NAMED),
    *((table, "note") for table in NOTED),
    ("ceasefire_provisions", "reference"),
)
"""Columns that no article prints, in which a no-break space is a slip."""


def _rows_of(table: str) -> View:
    return lambda tables: tables[table].lazy()


plain_blanks = tuple(
    demand(
        "A95",
        "error",
        "Names and notes have plain blanks.",
        table=table,
        column=column,
        view=_rows_of(table),
        holds=~pl.col(column).str.contains(NO_BREAK_SPACE, literal=True),
        expected="blanks that the space bar gives",
        hint="type it anew: a no-break space came in by copying it",
    )
    for table, column in TYPED_BY_HAND
)
