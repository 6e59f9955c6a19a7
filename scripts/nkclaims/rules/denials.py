"""Rules G57 to G61: who denies what, whom he blames, and what that does to the event."""

from __future__ import annotations

from typing import Final

import polars as pl

from nkclaims.derived.pairing import linked_claims, overlaps, places_of_claims, stand, standing
from nkclaims.reading.shelf import Tables
from nkclaims.rules.anchoring import UNATTRIBUTED
from nkclaims.rules.demand import demand
from nkclaims.rules.geography import with_nearness

LINK: Final = ["from_claim_id", "to_claim_id", "relation"]
DATES: Final = ["period_start", "period_end", "stated_from", "stated_to"]


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
    """Return `denies` links with the standing of denier, denied and whom this one blames."""
    known = standing(tables)
    links = linked_claims(tables, ["denies"], ["claimant_actor_id", "agent_actor_id"])
    links = stand(links, "from_claimant_actor_id", "denier", known)
    links = stand(links, "to_claimant_actor_id", "denied", known)
    links = stand(links, "to_agent_actor_id", "accused", known)
    nameless = tables["actors"].lazy().filter(IS_NAMELESS)
    for column, who in PERSONS.items():
        flag = nameless.select(pl.col("actor_id").alias(column), pl.lit(True).alias(f"{who}_is"))
        links = links.join(flag, on=column, how="left")
    return links


UNSPECIFIED: Final = "unspecified"
NEUTRAL: Final = ("igo", "ngo", "media")
# Somebody of whom neither a side nor a body above is known may speak for any, but those that by
# what they are have no side.
IS_NAMELESS: Final = (pl.col("actor_type") == UNSPECIFIED) | (
    ~pl.col("actor_type").is_in(NEUTRAL)
    & pl.col("side").is_null()
    & pl.col("parent_actor_id").is_null()
)
PERSONS: Final = {
    "from_claimant_actor_id": "denier",
    "to_claimant_actor_id": "denied",
    "to_agent_actor_id": "accused",
}
# "Regional forces" or "the spokesman" may be of any camp, so whoever denies may speak for them.
MAY_BE_ACCUSED = pl.any_horizontal(
    (pl.col(f"{who}_is") & pl.col(f"{who}_camp").is_null()).fill_null(False)
    for who in PERSONS.values()
)
# Where nobody is named for either, two may well have spoken.
IS_OWN_CLAIM = (pl.col("denier_authority") == pl.col("denied_authority")) & (
    pl.col("from_claimant_actor_id").ne_missing(UNATTRIBUTED)
)
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
    holds=(SPEAKS_FOR_ACCUSED | MAY_BE_ACCUSED) & ~IS_OWN_CLAIM,
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
    links = linked_claims(tables, ["denies"], [*DATES, "attribution_type"])
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
# An article tells in its own words, too, what somebody denied before it came out.
IS_TOLD = pl.col("to_attribution_type") == "own_voice"
IS_SAID_BEFORE = IS_TOLD | (pl.col("to_stated_from") <= pl.col("from_stated_to")).fill_null(True)
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
    """Return event_claims with stance, and is_denied where a claim on the event denies it."""
    members = tables["event_claims"].lazy()
    stances = tables["claims"].lazy().select("claim_id", "stance")
    denials = members.filter(pl.col("role") == "denies")
    denials = denials.select("event_id", from_claim_id="claim_id")
    links = tables["claim_links"].lazy().filter(pl.col("relation") == "denies")
    denied = (
        links.join(denials, on="from_claim_id")
        .select("event_id", claim_id="to_claim_id", is_denied=True)
        .unique()
    )
    told = members.join(stances, on="claim_id")
    return told.join(denied, on=["event_id", "claim_id"], how="left")


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
