"""Rules I73, I74, I75, I78, I79, I80 and I83: the days of a truce, its parties and terms."""

from __future__ import annotations

from datetime import date
from typing import Final

import polars as pl

from nkclaims.derived.pairing import standing
from nkclaims.reading.shelf import Tables
from nkclaims.rules.demand import demand

ENDLESS: Final = pl.lit(date.max)
"""Stands for the end of a truce that has none."""

LASTING: Final = ["withdrawal", "disarmament", "status_terms"]
"""Terms of which a definitive agreement has at least one."""

CITATION: Final = r"https?://"
ID: Final = r"[a-z0-9]+(?:-[a-z0-9]+)+"


def _truces(tables: Tables) -> pl.LazyFrame:
    return tables["ceasefires"].lazy()


IN_ORDER = "A truce takes effect when or after it is announced."

announced_first = demand(
    "I73",
    "error",
    IN_ORDER,
    table="ceasefires",
    column="effective_on",
    view=_truces,
    holds=pl.col("effective_on") >= pl.col("announced_on"),
    expected="{announced_on}, the day of its announcement, or later",
    hint="correct effective_on or announced_on",
)

announced_minutes_first = demand(
    "I73",
    "warning",
    IN_ORDER,
    table="ceasefires",
    column="effective_at",
    view=_truces,
    holds=pl.col("effective_at") >= pl.col("announced_at"),
    expected="{announced_at}, the time of its announcement, or later",
    hint="correct effective_at or announced_at, and mind the zones",
)

BEGAN = pl.coalesce("effective_on", "announced_on", "agreed_on")
ENDED_EARLY = (pl.col("ended_on") < pl.col("effective_on")).fill_null(False)
STILL_ENDED = (pl.col("ended_how") == "ongoing").fill_null(False) & pl.col("ended_on").is_not_null()
UNTOLD_END = (pl.col("ended_how") == "broken").fill_null(False) & pl.col("end_claim_id").is_null()

ends = demand(
    "I74",
    "error",
    "A truce ends after it took effect; an ongoing one has no end, a claim says that one broke.",
    table="ceasefires",
    column=pl.when(ENDED_EARLY | STILL_ENDED)
    .then(pl.lit("ended_on"))
    .otherwise(pl.lit("end_claim_id")),
    view=lambda tables: _truces(tables).with_columns(
        wanted=pl.when(STILL_ENDED)
        .then(pl.lit("no end, since ended_how is ongoing"))
        .when(ENDED_EARLY)
        .then(pl.format("{}, on which it took effect, or later", "effective_on"))
        .otherwise(pl.lit("the claim that says that it was broken"))
    ),
    holds=~(ENDED_EARLY | STILL_ENDED | UNTOLD_END),
    expected="{wanted}",
    hint="correct ended_on, effective_on, ended_how or end_claim_id",
)


def _parties(tables: Tables) -> pl.LazyFrame:
    """Return the named parties of each truce with their camps: ceasefire_id, actor_id, camp."""
    parties = tables["ceasefire_parties"].lazy().filter(pl.col("role").is_in(["party", "declarer"]))
    return parties.select("ceasefire_id", "actor_id").unique().join(standing(tables), on="actor_id")


def _successions(tables: Tables) -> pl.LazyFrame:
    """Return each full truce with the next full one of its war, if both may have the same parties.

    Where no claim names the parties of a truce, they are taken to be those of the war.
    """
    who = (
        _parties(tables)
        .group_by("ceasefire_id")
        .agg(parties=pl.col("party").unique().sort().str.join(", "))
    )
    full = (
        _truces(tables)
        .filter(pl.col("coverage") == "full")
        .with_columns(began_on=BEGAN)
        .drop_nulls("began_on")
        .join(who, on="ceasefire_id", how="left")
        .sort("conflict_id", "began_on", "ceasefire_id")
    )

    def following(*group: str) -> pl.LazyFrame:
        names = ("ceasefire_id", "began_on", "parties")
        return full.with_columns(
            pl.col(name).shift(-1).over(group).alias(f"next_{name}") for name in names
        )

    both = pl.concat([following("conflict_id"), following("conflict_id", "parties")])
    return (
        both.filter((pl.col("parties") == pl.col("next_parties")).fill_null(True))
        .drop_nulls("next_ceasefire_id")
        .sort("ceasefire_id", "next_began_on")
        .unique("ceasefire_id", keep="first", maintain_order=True)
    )


one_at_a_time = demand(
    "I75",
    "error",
    "One full truce between the same parties is in force at a time: a new one closes the old.",
    table="ceasefires",
    column="ended_on",
    view=_successions,
    holds=pl.col("ended_on").fill_null(ENDLESS) <= pl.col("next_began_on"),
    expected="{next_began_on}, when {next_ceasefire_id} began, or earlier",
    hint="enter the end of the older truce, or correct the dates or the coverage of the two",
)


def _with_parties(tables: Tables) -> pl.LazyFrame:
    """Return the truces of which a claim names a party, with n_parties, n_camps and their names."""
    named = (
        _parties(tables)
        .group_by("ceasefire_id")
        .agg(
            n_parties=pl.col("party").n_unique(),
            n_camps=pl.col("camp").drop_nulls().n_unique(),
            named=pl.col("actor_id").unique().sort().str.join(", "),
        )
    )
    return _truces(tables).join(named, on="ceasefire_id")


forms = demand(
    "I78",
    "error",
    "A bilateral truce whose parties are named has those of two camps, a unilateral one has one.",
    table="ceasefires",
    column="form",
    view=_with_parties,
    holds=pl.when(pl.col("form") == "bilateral")
    .then((pl.col("n_camps") == 2) & (pl.col("n_parties") == 2))
    .when(pl.col("form") == "unilateral")
    .then(pl.col("n_parties") == 1),
    expected="a form that fits its parties, which are {named}",
    hint="correct the form, or ceasefire_parties.csv",
)


def _mediators(tables: Tables) -> pl.LazyFrame:
    parties = tables["ceasefire_parties"].lazy().filter(pl.col("role") == "mediator")
    actors = tables["actors"].lazy().select("actor_id", "is_belligerent")
    return parties.join(actors, on="actor_id").join(standing(tables), on="actor_id")


mediators = demand(
    "I79",
    "error",
    "A mediator belongs to no belligerent.",
    table="ceasefire_parties",
    column="role",
    view=_mediators,
    holds=~pl.col("is_belligerent") & pl.col("camp").is_null(),
    expected="a role of a belligerent, as {actor_id} is one: party or declarer",
    hint="correct role or actor_id",
)

CITED = "The dates and terms of a truce cite a claim or a reference."


def _bases(tables: Tables) -> pl.LazyFrame:
    """Return the truces with is_cited where times_basis names a claim."""
    claims = tables["claims"].lazy().select(named="claim_id")
    naming = (
        _truces(tables)
        .select("ceasefire_id", named=pl.col("times_basis").str.extract_all(ID))
        .explode("named")
        .join(claims, on="named", how="semi")
        .select("ceasefire_id", is_cited=True)
        .unique()
    )
    return _truces(tables).join(naming, on="ceasefire_id", how="left")


cited_dates = demand(
    "I80",
    "error",
    CITED,
    table="ceasefires",
    column="times_basis",
    view=_bases,
    holds=pl.col("is_cited").is_not_null() | pl.col("times_basis").str.contains(CITATION),
    expected="the claim_id of a claim, or a reference with its address",
    hint="say where the dates were read, or leave them empty and name the claim on the truce",
)

cited_terms = demand(
    "I80",
    "error",
    CITED,
    table="ceasefire_provisions",
    column="claim_id",
    view=lambda tables: tables["ceasefire_provisions"].lazy(),
    holds=pl.any_horizontal(pl.col("claim_id", "reference").is_not_null()),
    expected="the claim that gives the term, or a reference",
    hint="cite one, or delete the term",
)


def _definitive(tables: Tables) -> pl.LazyFrame:
    terms = tables["ceasefire_provisions"].lazy().filter(pl.col("provision").is_in(LASTING))
    lasting = terms.select("ceasefire_id", has_lasting_term=True).unique()
    truces = _truces(tables).filter(pl.col("class") == "definitive")
    return truces.join(lasting, on="ceasefire_id", how="left")


definitive = demand(
    "I83",
    "warning",
    "A definitive truce has a term on withdrawal, disarmament or status.",
    table="ceasefires",
    column="class",
    view=_definitive,
    holds=pl.col("has_lasting_term").is_not_null(),
    expected="a term in ceasefire_provisions that makes it definitive, or another class",
    hint="enter the term, or correct the class",
)
