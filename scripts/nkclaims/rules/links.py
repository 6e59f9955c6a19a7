"""Rules G57 to G67: denials, and what a link between two claims says of them."""

from __future__ import annotations

from typing import Final

import polars as pl

from nkclaims.geography import with_nearness
from nkclaims.pairing import (
    Tables,
    linked_claims,
    overlaps,
    places_of_claims,
    stand,
    standing,
)
from nkclaims.rules.demand import demand

LINK: Final = ["from_claim_id", "to_claim_id", "relation"]
DATES: Final = ["period_start", "period_end", "stated_from", "stated_to"]
NOT_WORDS: Final = r"[^\p{L}\p{N}]+"


def _linked_from(tables: Tables, *relations: str) -> pl.LazyFrame:
    links = tables["claim_links"].lazy().filter(pl.col("relation").is_in(relations))
    return links.select(claim_id="from_claim_id", is_linked=True).unique()


def _denials(tables: Tables) -> pl.LazyFrame:
    """Return the claims that deny, with is_linked where they are linked to what they deny."""
    denials = tables["claims"].lazy().filter(pl.col("stance") == "denies")
    return denials.join(_linked_from(tables, "denies"), on="claim_id", how="left")


linked_denials = demand(
    "G57",
    "error",
    "A denial is linked to what it denies.",
    table="claims",
    column="stance",
    view=_denials,
    holds=pl.col("is_linked").is_not_null(),
    expected="a `denies` link from {claim_id} to the claim that it denies",
    hint="add the link to links.csv; if the corpus has no such claim, write a stub (is_implied)",
)


def _denier_and_accused(tables: Tables) -> pl.LazyFrame:
    """Return `denies` links with the standing of the denier, the denied and whom this one blames."""
    known = standing(tables)
    links = linked_claims(tables, ["denies"], ["claimant_actor_id", "agent_actor_id"])
    links = stand(links, "from_claimant_actor_id", "denier", known)
    links = stand(links, "to_claimant_actor_id", "denied", known)
    return stand(links, "to_agent_actor_id", "accused", known)


IS_OWN_CLAIM = pl.col("denier_authority") == pl.col("denied_authority")
SPEAKS_FOR_ACCUSED = (
    # What the denied claims of itself is no accusation: whoever disputes it may deny it.
    (pl.col("denied_party") == pl.col("accused_party"))
    | (pl.col("denier_party") == pl.col("accused_party"))
).fill_null(True)

deniers = demand(
    "G58",
    "error",
    "An accusation is denied by the camp of the accused, and by nobody in his own words.",
    table="claim_links",
    column="from_claim_id",
    view=_denier_and_accused,
    holds=SPEAKS_FOR_ACCUSED & ~IS_OWN_CLAIM,
    expected="a claim of the camp of {to_agent_actor_id}, whom {to_claim_id} of "
    "{to_claimant_actor_id} blames",
    hint="correct the link; where one withdraws his own words the relation is `revises`, where a "
    "third party disagrees `contradicts`",
)


def _same_event(tables: Tables) -> pl.LazyFrame:
    """Return the pairs of linked claims that are joined to one event, as keys of links."""
    members = tables["event_claims"].lazy().select("event_id", "claim_id")
    return (
        tables["claim_links"]
        .lazy()
        .join(members, left_on="from_claim_id", right_on="claim_id")
        .join(members, left_on=["to_claim_id", "event_id"], right_on=["claim_id", "event_id"])
        .select(LINK)
        .unique()
        .with_columns(is_same_event=True)
    )


def _denials_and_denied(tables: Tables) -> pl.LazyFrame:
    """Return `denies` links with dates of both claims, is_same_event and is_together."""
    links = linked_claims(tables, ["denies"], DATES)
    places = places_of_claims(tables)
    near = (
        with_nearness(
            links.select(LINK)
            .join(places.rename({"claim_id": "from_claim_id"}), on="from_claim_id")
            .join(
                places.select(to_claim_id="claim_id", other_place_id="place_id"), on="to_claim_id"
            ),
            tables["places"],
        )
        .group_by(LINK)
        .agg(pl.col("is_together").any(ignore_nulls=False))
    )
    return links.join(near, on=LINK, how="left").join(_same_event(tables), on=LINK, how="left")


IS_PLACE_DENIED = pl.col("is_same_event").fill_null(False) | pl.col("is_together").fill_null(True)
IS_PERIOD_DENIED = overlaps(
    "from_period_start", "from_period_end", "to_period_start", "to_period_end"
).fill_null(True)
IS_SAID_BEFORE = (pl.col("to_stated_from") <= pl.col("from_stated_to")).fill_null(True)
DENIED = (
    pl.when(~IS_PLACE_DENIED)
    .then(pl.lit("a claim on the same event or place"))
    .when(~IS_PERIOD_DENIED)
    .then(pl.lit("a claim on the same days"))
    .otherwise(pl.lit("a claim that was not said later"))
)

denied_claims = demand(
    "G59",
    "error",
    "What is denied is of the same event or place and time, and was not said later.",
    table="claim_links",
    column="to_claim_id",
    view=lambda tables: _denials_and_denied(tables).with_columns(wanted=DENIED),
    holds=IS_PLACE_DENIED & IS_PERIOD_DENIED & IS_SAID_BEFORE,
    expected="{wanted} as {from_claim_id}",
    hint="correct the link, or place, period and stated_from of the two claims",
)


def _counter_accusations(tables: Tables) -> pl.LazyFrame:
    """Return denials that blame another party, with is_blamed where what they deny does too."""
    known = standing(tables)
    denials = tables["claims"].lazy().filter(pl.col("stance") == "denies")
    denials = stand(denials, "claimant_actor_id", "denier", known)
    denials = stand(denials, "agent_actor_id", "agent", known)
    denied = stand(
        linked_claims(tables, ["denies"], ["agent_actor_id"]), "to_agent_actor_id", "agent", known
    )
    blamed = denied.select(claim_id="from_claim_id", agent_party="agent_party", is_blamed=True)
    return denials.filter(pl.col("agent_party") != pl.col("denier_party")).join(
        blamed.unique(), on=["claim_id", "agent_party"], how="left"
    )


counter_accusations = demand(
    "G60",
    "error",
    "A denial blames nobody whom the denied claim does not: a counter-accusation is a claim apart.",
    table="claims",
    column="agent_actor_id",
    view=_counter_accusations,
    holds=pl.col("is_blamed").is_not_null(),
    expected="the agent of the claim that it denies",
    hint="give the denial the agent of the denied claim, and code the accusation as its own claim",
)


def _roles_in_dispute(tables: Tables) -> pl.LazyFrame:
    """Return the rows of event_claims with stance, and is_denied where one of the event denies it."""
    members = tables["event_claims"].lazy()
    stances = tables["claims"].lazy().select("claim_id", "stance")
    denials = members.filter(pl.col("role") == "denies").select("event_id", from_claim_id="claim_id")
    links = tables["claim_links"].lazy().filter(pl.col("relation") == "denies")
    denied = (
        links.join(denials, on="from_claim_id")
        .select("event_id", claim_id="to_claim_id", is_denied=True)
        .unique()
    )
    return members.join(stances, on="claim_id").join(denied, on=["event_id", "claim_id"], how="left")


DENIES = pl.col("stance") == "denies"
DUE_ROLE = pl.when(DENIES).then(pl.lit("denies")).otherwise(pl.lit("supports"))

roles_in_dispute = demand(
    "G61",
    "error",
    "A denied claim goes on supporting its event, and only a denial denies it.",
    table="event_claims",
    column="role",
    view=lambda tables: _roles_in_dispute(tables).with_columns(due=DUE_ROLE),
    holds=pl.when(DENIES)
    .then(pl.col("role") != "supports")
    .when(pl.col("is_denied").is_not_null())
    .then(pl.col("role") == "supports")
    .otherwise(pl.col("role") != "denies"),
    expected="{due}, since the stance of {claim_id} is {stance}",
    hint="a dispute makes an event `contested`; nobody's claim leaves it for that",
)


def _origins(tables: Tables) -> pl.LazyFrame:
    """Return what each claim passes on in the end, or on the way: claim_id, origin_claim_id."""
    links = tables["claim_links"].filter(pl.col("relation") == "relays")
    step = links.select(claim_id="from_claim_id", origin_claim_id="to_claim_id").unique()
    onward = step.rename({"claim_id": "origin_claim_id", "origin_claim_id": "next"})
    known = step
    while not step.is_empty():
        step = (
            step.join(onward, on="origin_claim_id")
            .select("claim_id", origin_claim_id="next")
            .unique()
            .join(known, on=["claim_id", "origin_claim_id"], how="anti")
        )
        known = pl.concat([known, step])
    return known.lazy()


def _same_origin(tables: Tables) -> pl.LazyFrame:
    """Return links whose claims pass on one statement, or one the other: keys, is_relayed."""
    links = tables["claim_links"].filter(pl.col("relation") == "corroborates").select(LINK)
    ends = pl.concat([links.select(claim_id=LINK[0]), links.select(claim_id=LINK[1])]).unique()
    itself = ends.lazy().with_columns(origin_claim_id="claim_id")
    origins = pl.concat([itself, _origins(tables)])
    return (
        links.lazy()
        .join(origins, left_on="from_claim_id", right_on="claim_id")
        .join(
            origins,
            left_on=["to_claim_id", "origin_claim_id"],
            right_on=["claim_id", "origin_claim_id"],
        )
        .select(LINK)
        .unique()
        .with_columns(is_relayed=True)
    )


def _agreements(tables: Tables) -> pl.LazyFrame:
    """Return `repeats` and `corroborates` links with the standing of both claimants."""
    links = linked_claims(
        tables,
        ["repeats", "corroborates"],
        ["claimant_actor_id", "relayed_by_actor_id", "value"],
    )
    known = standing(tables)
    links = stand(links, "from_claimant_actor_id", "from", known)
    links = stand(links, "to_claimant_actor_id", "to", known)
    return links.join(_same_origin(tables), on=LINK, how="left")


IS_REPETITION = pl.col("relation") == "repeats"
SAME_AUTHORITY = pl.col("from_authority") == pl.col("to_authority")
SAME_VALUE = pl.col("from_value").eq_missing(pl.col("to_value"))
IS_COPY = pl.col("is_relayed").fill_null(False) | (
    pl.col("from_relayed_by_actor_id") == pl.col("to_claimant_actor_id")
).fill_null(False)

repetitions = demand(
    "G62",
    "error",
    "Who repeats is of the same authority and says the same value; who corroborates is not, and "
    "passes nothing on.",
    table="claim_links",
    column="relation",
    view=lambda tables: _agreements(tables).with_columns(
        wanted=pl.when(IS_REPETITION & ~SAME_AUTHORITY)
        .then(pl.format("a claim of {}", "from_authority"))
        .when(IS_REPETITION)
        .then(pl.lit("the same value in both claims"))
        .when(SAME_AUTHORITY)
        .then(pl.format("a claim of another authority than {}", "from_authority"))
        .otherwise(pl.lit("claims of which neither passes the other or a common one on"))
    ),
    holds=pl.when(IS_REPETITION)
    .then(SAME_AUTHORITY & SAME_VALUE)
    .otherwise(~SAME_AUTHORITY & ~IS_COPY),
    expected="{wanted}",
    hint="correct the link: `repeats`, `relays`, `supersedes` or none",
)

corroborations = demand(
    "G63",
    "error",
    "Who corroborates shares no camp: independence counts camps, not claimants.",
    table="claim_links",
    column="relation",
    view=_agreements,
    holds=IS_REPETITION | SAME_AUTHORITY | (pl.col("from_party") != pl.col("to_party")),
    expected="a claim outside the camp {from_camp}, to which {to_claimant_actor_id} belongs too",
    hint="delete the link: actors of one camp do not speak independently of each other",
)


def _camp_of_sides(rows: pl.LazyFrame, tables: Tables, columns: list[str]) -> pl.LazyFrame:
    camps = tables["sides"].lazy().select("side_code", "camp")
    for column in columns:
        known = camps.select(pl.col("side_code").alias(column), pl.col("camp").alias(f"{column}_camp"))
        rows = rows.join(known, on=column, how="left")
    return rows


def _concessions(tables: Tables) -> pl.LazyFrame:
    """Return the claims that concede, with the standing of claimant and agent, camps of sides."""
    known = standing(tables)
    rows = tables["claims"].lazy().filter(pl.col("stance") == "concedes")
    rows = stand(rows, "claimant_actor_id", "claimant", known)
    rows = stand(rows, "agent_actor_id", "agent", known)
    return _camp_of_sides(rows, tables, ["victim_side", "target_side"])


def _conceding_links(tables: Tables) -> pl.LazyFrame:
    """Return `concedes` links with the standing of the speaker, and of those the other speaks of."""
    known = standing(tables)
    rows = linked_claims(
        tables,
        ["concedes"],
        ["claimant_actor_id", "agent_actor_id", "victim_side", "target_side"],
    )
    rows = stand(rows, "from_claimant_actor_id", "claimant", known)
    rows = stand(rows, "to_agent_actor_id", "agent", known)
    return _camp_of_sides(rows, tables, ["to_victim_side", "to_target_side"])


def _concerns(*sides: str) -> pl.Expr:
    """Return whether the claimant is of the agent's party or of a side that was hit; else null."""
    hit = [pl.col("claimant_camp") == pl.col(f"{side}_camp") for side in sides]
    is_own = pl.any_horizontal(pl.col("claimant_party") == pl.col("agent_party"), *hit)
    is_told = pl.any_horizontal(
        pl.col("agent_party").is_not_null(), *(pl.col(f"{side}_camp").is_not_null() for side in sides)
    )
    return pl.when(is_told).then(is_own.fill_null(False))


OWN_CAMP = "One concedes only for his own camp: as the agent's, or as the side that was hit."
CONCEDED = "a claimant of the camp of whom the claim speaks"

concessions = demand(
    "G64",
    "error",
    OWN_CAMP,
    table="claims",
    column="stance",
    view=_concessions,
    holds=_concerns("victim_side", "target_side"),
    expected=CONCEDED + ", not {claimant_actor_id}",
    hint="whoever says it of others asserts it; or correct claimant, agent or side",
)

conceding_links = demand(
    "G64",
    "error",
    OWN_CAMP,
    table="claim_links",
    column="relation",
    view=_conceding_links,
    holds=_concerns("to_victim_side", "to_target_side"),
    expected=CONCEDED + ", not {from_claimant_actor_id}",
    hint="whoever says the same of others corroborates it; or correct the link",
)


def _spaced(words: pl.Expr) -> pl.Expr:
    """Return words with two blanks around each, so that a name is found whole or not at all."""
    return pl.format("  {}  ", words.str.replace_all(NOT_WORDS, "  ").str.strip_chars())


def _blameless(tables: Tables) -> pl.LazyFrame:
    """Return attacks and accusations without an agent, with a belligerent whom the quote names.

    Those of the claimant's own camp and of the target's do not count: they may be the ones hit.
    """
    known = standing(tables)
    fighting = (
        tables["actors"].lazy().filter("is_belligerent").select("actor_id", "name", is_own_name=True)
    )
    names = pl.concat(
        [
            fighting.select("actor_id", "name"),
            tables["actor_names"].lazy().join(fighting, on="actor_id", how="semi").select(
                "actor_id", "name"
            ),
        ]
    )
    camps = known.select("actor_id", named_camp="camp")
    names = (
        names.select("actor_id", words=_spaced(pl.col("name")))
        .join(camps, on="actor_id")
        .sort("actor_id")
        .unique("words", keep="first", maintain_order=True)
        .rename({"actor_id": "named_actor_id"})
    )
    listed = names.select("words").collect()["words"].to_list()
    rows = tables["claims"].lazy().filter(
        pl.col("kind").is_in(["attack", "accusation"]), pl.col("agent_actor_id").is_null()
    )
    rows = stand(rows, "claimant_actor_id", "claimant", known)
    rows = _camp_of_sides(rows, tables, ["target_side"])
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


def _with_return(tables: Tables) -> pl.LazyFrame:
    """Return the links with is_returned where the same relation leads back."""
    links = tables["claim_links"].lazy()
    back = links.select(
        from_claim_id="to_claim_id", to_claim_id="from_claim_id", relation="relation", is_returned=True
    )
    return links.join(back, on=LINK, how="left")


loops = demand(
    "G67",
    "error",
    "A link leads to another claim, and none of its kind leads back.",
    table="claim_links",
    column="to_claim_id",
    view=_with_return,
    holds=pl.col("is_returned").is_null(),
    expected="a claim from which no `{relation}` link leads to {from_claim_id}",
    hint="delete one of the two links, or the link of a claim to itself",
)
