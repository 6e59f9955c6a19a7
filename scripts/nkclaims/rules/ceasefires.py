"""Rules I73 to I84: truces, who made them, and what is said to have broken them."""

from __future__ import annotations

from datetime import date
from typing import Final

import polars as pl

from nkclaims.pairing import Tables, stand, standing
from nkclaims.rules.demand import demand

ENDLESS: Final = pl.lit(date.max)
"""Stands for the end of a truce that has none."""

ASKING: Final = ["calls_for", "demands"]
BREACHES: Final = ["violates", "ends"]
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
    column=pl.when(ENDED_EARLY | STILL_ENDED).then(pl.lit("ended_on")).otherwise(pl.lit("end_claim_id")),
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
    return parties.select("ceasefire_id", "actor_id").unique().join(
        standing(tables), on="actor_id"
    )


def _successions(tables: Tables) -> pl.LazyFrame:
    """Return each full truce with the next full one of its war, if both may have the same parties.

    Where no claim names the parties of a truce, they are taken to be those of the war.
    """
    who = _parties(tables).group_by("ceasefire_id").agg(
        parties=pl.col("party").unique().sort().str.join(", ")
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
        following = {name: pl.col(name).shift(-1).over(group) for name in ("ceasefire_id", "began_on", "parties")}
        return full.with_columns(**{f"next_{name}": value for name, value in following.items()})

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


def _breaches(tables: Tables) -> pl.LazyFrame:
    """Return the breaches joined to truces, with their period and when truce and successor began."""
    truces = _truces(tables).select(
        "ceasefire_id", "effective_on", "effective_at", "superseded_by_ceasefire_id"
    )
    successors = _truces(tables).select(
        superseded_by_ceasefire_id="ceasefire_id", successor_on="effective_on"
    )
    claims = tables["claims"].lazy().select(
        "claim_id", "period_start", "period_end", "period_end_at", "date_precision", "origin"
    )
    return (
        tables["ceasefire_claims"]
        .lazy()
        .filter(pl.col("role") == "violates")
        .join(truces, on="ceasefire_id")
        .join(successors, on="superseded_by_ceasefire_id", how="left")
        .join(claims, on="claim_id")
    )


PRECISION = pl.col("date_precision")
END, EFFECT = pl.col("period_end"), pl.col("effective_on")

after_effect = demand(
    "I76",
    "error",
    "A breach does not end before its truce takes effect, by the coarser of the two dates.",
    table="ceasefire_claims",
    column="claim_id",
    view=_breaches,
    holds=pl.when(PRECISION == "year")
    .then(END.dt.year() >= EFFECT.dt.year())
    .when(PRECISION == "month")
    .then(END.dt.month_start() >= EFFECT.dt.month_start())
    .when(PRECISION == "week")
    .then(END.dt.truncate("1w") >= EFFECT.dt.truncate("1w"))
    .otherwise(
        pl.coalesce(pl.col("period_end_at") >= pl.col("effective_at"), END >= EFFECT)
    ),
    expected="a claim on a breach that ended on {effective_on} or later, not on {period_end}",
    hint="join it to the truce that was in force, or correct the period",
    acknowledgeable=True,
)

JOINED = "A breach is joined to a truce, and to none that another had replaced by then."


def _loose_breaches(tables: Tables) -> pl.LazyFrame:
    breaches = tables["claims"].lazy().filter(
        pl.col("kind") == "ceasefire_violation", pl.col("stance") != "denies"
    )
    return breaches.join(tables["ceasefire_claims"].lazy(), on="claim_id", how="anti")


loose_breaches = demand(
    "I77",
    "warning",
    JOINED,
    table="claims",
    column="kind",
    view=_loose_breaches,
    holds=pl.lit(False),
    expected="a row of ceasefire_claims that joins the breach to its truce",
    hint="add it to ceasefire_claims.csv",
)

late_breaches = demand(
    "I77",
    "warning",
    JOINED,
    table="ceasefire_claims",
    column="ceasefire_id",
    view=_breaches,
    holds=pl.col("period_start") <= pl.col("successor_on"),
    expected="{superseded_by_ceasefire_id}, in force since {successor_on}, or a later one",
    hint="join the breach to the truce that was in force from {period_start} on",
)


def _with_parties(tables: Tables) -> pl.LazyFrame:
    """Return the truces of which a claim names a party, with n_parties, n_camps and their names."""
    named = _parties(tables).group_by("ceasefire_id").agg(
        n_parties=pl.col("party").n_unique(),
        n_camps=pl.col("camp").drop_nulls().n_unique(),
        named=pl.col("actor_id").unique().sort().str.join(", "),
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

APPEALS = "No truce rests on a claim that only asks for one."


def _starts(tables: Tables) -> pl.LazyFrame:
    claims = tables["claims"].lazy().select(start_claim_id="claim_id", stance="stance")
    return _truces(tables).join(claims, on="start_claim_id")


def _announcements(tables: Tables) -> pl.LazyFrame:
    members = tables["ceasefire_claims"].lazy().filter(pl.col("role") == "announces")
    claims = tables["claims"].lazy().select("claim_id", "stance", "origin")
    return members.join(claims, on="claim_id")


starts = demand(
    "I81",
    "error",
    APPEALS,
    table="ceasefires",
    column="start_claim_id",
    view=_starts,
    holds=~pl.col("stance").is_in(ASKING),
    expected="a claim that the truce was agreed or took effect; this one {stance}",
    hint="name the claim that announces it; if there is none, there is no truce to enter",
)

announcements = demand(
    "I81",
    "error",
    APPEALS,
    table="ceasefire_claims",
    column="role",
    view=_announcements,
    holds=~pl.col("stance").is_in(ASKING),
    expected="calls_for, since the stance of {claim_id} is {stance}",
    hint="correct the role, or the stance if the claim says that the truce was made",
)

ACCUSERS: Final = ["ceasefire_id", "source_id", "claimant_camp", "agent_camp"]


def _accusations(tables: Tables) -> pl.LazyFrame:
    """Return the breaches of which one camp accuses another: ACCUSERS and claim_id."""
    claims = tables["claims"].lazy().filter(pl.col("stance") == "asserts")
    known = standing(tables)
    rows = stand(claims, "claimant_actor_id", "claimant", known)
    rows = stand(rows, "agent_actor_id", "agent", known)
    members = tables["ceasefire_claims"].lazy().filter(pl.col("role").is_in(BREACHES))
    return (
        members.select("ceasefire_id", "claim_id")
        .join(rows, on="claim_id")
        .filter(pl.col("claimant_camp") != pl.col("agent_camp"))
        .select(*ACCUSERS, "claim_id")
    )


def _mutual_accusations(tables: Tables) -> pl.LazyFrame:
    """Return one claim for each truce and article in which two camps accuse each other unlinked."""
    told = _accusations(tables)
    turned = [*ACCUSERS[:2], "agent_camp", "claimant_camp"]
    first = told.group_by(ACCUSERS).agg(pl.col("claim_id").min())
    contrary = first.rename({"claim_id": "other_claim_id"})
    links = tables["claim_links"].lazy().filter(pl.col("relation") == "contradicts")
    linked = (
        links.join(told, left_on="from_claim_id", right_on="claim_id")
        .join(told, left_on=["to_claim_id", *turned], right_on=["claim_id", *ACCUSERS])
        .select(ACCUSERS)
    )
    unlinked = (
        first.join(contrary, left_on=ACCUSERS, right_on=turned)
        .filter(pl.col("other_claim_id") < pl.col("claim_id"))
        .join(linked, on=ACCUSERS, how="anti")
        .join(linked, left_on=turned, right_on=ACCUSERS, how="anti")
        .select("claim_id", "other_claim_id")
        .sort("claim_id", "other_claim_id")
        .unique("claim_id", keep="first", maintain_order=True)
    )
    return tables["claims"].lazy().join(unlinked, on="claim_id")


mutual_accusations = demand(
    "I82",
    "warning",
    "Two camps that in one article accuse each other of breaking a truce are linked `contradicts`.",
    table="claims",
    column="agent_actor_id",
    view=_mutual_accusations,
    holds=pl.lit(False),
    expected="a `contradicts` link to {other_claim_id}, which blames the other camp",
    hint="add it to links.csv, or acknowledge that both can be true",
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


def _counted_breaches(tables: Tables) -> pl.LazyFrame:
    """Return the counts of breaches with is_one_camp: whether agent and target are no mixture."""
    sides = tables["sides"].lazy().filter(pl.col("is_belligerent") & pl.col("camp").is_null())
    mixed = sides.select("side_code")
    actors = tables["actors"].lazy().join(mixed, left_on="side", right_on="side_code", how="semi")
    counts = tables["claims"].lazy().filter(
        pl.col("kind") == "ceasefire_violation", pl.col("value").is_not_null()
    )
    by_actor = actors.select(agent_actor_id="actor_id", is_mixed_agent=True)
    by_side = mixed.with_columns(is_mixed_target=True).rename({"side_code": "target_side"})
    return counts.join(by_actor, on="agent_actor_id", how="left").join(
        by_side, on="target_side", how="left"
    )


unmerged_counts = demand(
    "I84",
    "error",
    "A count of breaches is of one camp's: those of two are never merged.",
    table="claims",
    column=pl.when(pl.col("is_mixed_agent").is_not_null())
    .then(pl.lit("agent_actor_id"))
    .otherwise(pl.lit("target_side")),
    view=_counted_breaches,
    holds=pl.all_horizontal(pl.col("is_mixed_agent", "is_mixed_target").is_null()),
    expected="one camp, not both together",
    hint="code one claim for each side whose breaches are counted",
)
