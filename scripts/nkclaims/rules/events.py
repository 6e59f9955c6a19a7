"""Rules H69, H70 and H72: what is joined to an event fits it, and an event stands once.

H68 and H71 are A07: assessment, counts and estimates are computed anew, and one authority is one
voice.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Final

import polars as pl

from nkclaims.derived.pairing import overlaps, places_of_claims
from nkclaims.reading.shelf import Tables
from nkclaims.rules.demand import demand
from nkclaims.rules.geography import close_pairs, with_nearness
from nkclaims.rules.places import VIOLENT_EVENTS

MEMBER: Final = ["event_id", "claim_id"]
TWIN_KM: Final = 2.0
TWIN_DAYS: Final = 1


def _day(column: str) -> pl.Expr:
    return pl.col(column).cast(pl.String).fill_null("any day")


def _members(tables: Tables) -> pl.LazyFrame:
    """Return claims that support or deny an event without a reason, with dates and is_together."""
    events = (
        tables["events"]
        .lazy()
        .select("event_id", "place_id", event_start="period_start", event_end="period_end")
    )
    claims = (
        tables["claims"]
        .lazy()
        .select("claim_id", "period_start", "period_end", "origin", claims_place_id="place_id")
    )
    members = (
        tables["event_claims"]
        .lazy()
        .filter(pl.col("role") != "context", pl.col("reason").is_null())
        .join(events, on="event_id")
        .join(claims, on="claim_id")
    )
    # Most claims name the place of their event; only the others are looked at more closely.
    elsewhere = members.filter(pl.col("claims_place_id").ne_missing(pl.col("place_id")))
    places = places_of_claims(tables).select("claim_id", other_place_id="place_id")
    ends = elsewhere.select(*MEMBER, "place_id").join(places, on="claim_id")
    near = (
        with_nearness(ends, tables["places"])
        .group_by(MEMBER)
        .agg(pl.col("is_together").any(ignore_nulls=False))
    )
    return members.join(near, on=MEMBER, how="left")


IS_AT_PLACE = pl.col("is_together").fill_null(True)
IS_IN_TIME = overlaps("period_start", "period_end", "event_start", "event_end").fill_null(True)

members_fit = demand(
    "H69",
    "error",
    "A claim that supports or denies an event is of its days and its place, or has a reason.",
    table="event_claims",
    column="claim_id",
    view=lambda tables: _members(tables).with_columns(
        wanted=pl.when(IS_AT_PLACE)
        .then(pl.format("a claim of {} to {}", _day("event_start"), _day("event_end")))
        .otherwise(pl.format("a claim at or near {}, not {}", "place_id", "claims_place_id"))
    ),
    holds=IS_AT_PLACE & IS_IN_TIME,
    expected="{wanted}, as the event",
    hint="join it to its own event, or give the reason why it is this one",
    acknowledgeable=True,
)


def _agents(tables: Tables) -> pl.LazyFrame:
    """Return who took part in each event, in one string: event_id, agents."""
    parts = tables["event_actors"].lazy().filter(pl.col("role").is_in(["agent", "participant"]))
    return parts.group_by("event_id").agg(agents=pl.col("actor_id").unique().sort().str.join(", "))


def _twins(tables: Tables) -> pl.LazyFrame:
    """Return each event with the first earlier one, by id, that may be the same."""
    places = tables["places"]
    same = places.lazy().select("place_id", other_place_id="place_id")
    near = close_pairs(places, TWIN_KM).select("place_id", "other_place_id")
    days = pl.LazyFrame({"shift": [timedelta(n) for n in range(-TWIN_DAYS, TWIN_DAYS + 1)]})
    events = (
        tables["events"]
        .lazy()
        .join(_agents(tables), on="event_id", how="left")
        .with_columns(pl.col("agents").fill_null(""), day="period_start")
    )
    others = events.select(
        "conflict_id",
        "event_type",
        "agents",
        "day",
        other_place_id="place_id",
        other_event_id="event_id",
        other_end="period_end",
    )
    around = (
        events.join(pl.concat([same, near]), on="place_id")
        .join(days, how="cross")
        .with_columns(day=pl.col("day") + pl.col("shift"))
    )
    apart = (pl.col("period_end") - pl.col("other_end")).dt.total_days().abs()
    return (
        around.join(others, on=["conflict_id", "event_type", "agents", "day", "other_place_id"])
        .filter(pl.col("other_event_id") < pl.col("event_id"), apart <= TWIN_DAYS)
        .sort("event_id", "other_event_id")
        .unique("event_id", keep="first", maintain_order=True)
    )


twins = demand(
    "H70",
    "warning",
    f"One event stands once: no two of one type and agents lie within {TWIN_KM:g} km and a day.",
    table="events",
    column="event_id",
    view=_twins,
    holds=pl.lit(False),
    expected="type, agents, place or day other than those of {other_event_id}",
    hint="join the claims to one of the two events, or acknowledge that they are two",
)


def _summaries(tables: Tables) -> pl.LazyFrame:
    """Return the exactly placed sums of events with a claim that has another place or none."""
    sums = (
        tables["events"]
        .lazy()
        .filter((pl.col("clarity") == "summary") & (pl.col("place_precision") == "exact"))
    )
    claims = tables["claims"].lazy().select("claim_id", claim_place_id="place_id")
    members = tables["event_claims"].lazy().filter(pl.col("role") == "supports")
    elsewhere = (
        members.select(MEMBER)
        .join(sums.select("event_id", "place_id"), on="event_id")
        .join(claims, on="claim_id")
        .filter(pl.col("claim_place_id").ne_missing(pl.col("place_id")))
        .group_by("event_id")
        .agg(elsewhere_claim_id=pl.col("claim_id").min())
    )
    return sums.join(elsewhere, on="event_id", how="left")


def _spans(tables: Tables) -> pl.LazyFrame:
    """Return events with the days from first to last of the claims that support them."""
    # A statement has no period of its own: it is made when it is made.
    has_period = pl.any_horizontal(pl.col("period_start", "period_end").is_not_null())
    claims = (
        tables["claims"]
        .lazy()
        .select(
            "claim_id",
            first_on=pl.when(has_period).then("period_start").otherwise("stated_from"),
            last_on=pl.when(has_period).then("period_end").otherwise("stated_to"),
        )
    )
    # What is only announced has no claim yet that supports it, but its context.
    does_support = pl.col("role") == "supports"
    members = (
        tables["event_claims"]
        .lazy()
        .filter(pl.col("role") != "denies", pl.col("reason").is_null())
        .filter(does_support | ~does_support.any().over("event_id"))
    )
    spans = members.join(claims, on="claim_id").group_by("event_id")
    days = spans.agg(pl.col("first_on").min(), pl.col("last_on").max())
    return tables["events"].lazy().join(days, on="event_id")


TALK: Final = ["diplomacy", "position", "accusation", "ceasefire_agreement", "personnel", "other"]
HARM: Final = ["attack", "casualties", "damage", "equipment_loss", "accusation", "personnel",
               "ceasefire_violation", "ceasefire_collapse", "other"]  # fmt: skip
TALKS: Final = ["meeting", "phone_call", "statement", "visit"]
"""Types of event at which people speak; those of VIOLENT_EVENTS do harm."""


def _supports(tables: Tables) -> pl.LazyFrame:
    """Return what supports or denies an event, with the event's type and the claim's kind."""
    types = tables["events"].lazy().select("event_id", "event_type")
    kinds = tables["claims"].lazy().select("claim_id", "kind", "origin")
    members = tables["event_claims"].lazy().filter(pl.col("role") != "context")
    return members.join(types, on="event_id").join(kinds, on="claim_id")


event_kinds = demand(
    "H95",
    "warning",
    "Talks are supported by what is said of talks, violence by what is said of harm or capture.",
    table="event_claims",
    column="event_id",
    view=_supports,
    holds=pl.when(pl.col("event_type").is_in(TALKS))
    .then(pl.col("kind").is_in(TALK))
    .when(pl.col("event_type") == "capture")
    .then(pl.col("kind").is_in([*HARM, "territorial_control"]))
    .when(pl.col("event_type").is_in(VIOLENT_EVENTS))
    .then(pl.col("kind").is_in(HARM)),
    expected="an event of a type other than {event_type}, which a claim of kind {kind} can support",
    hint="correct the event, the kind of the claim, or its role: context fits every event",
)

_BEGINS_THEN = (pl.col("period_start") == pl.col("first_on")).fill_null(True)

event_days = demand(
    "H94",
    "warning",
    "An event lasts from the first to the last day of the claims that support it.",
    table="events",
    column=pl.when(_BEGINS_THEN).then(pl.lit("period_end")).otherwise(pl.lit("period_start")),
    view=_spans,
    holds=_BEGINS_THEN & (pl.col("period_end") == pl.col("last_on")).fill_null(True),
    expected="{first_on} to {last_on}, the days of its claims",
    hint="correct the event's period, or that of a claim; a claim with a reason may differ",
)

summaries = demand(
    "H72",
    "error",
    "What sums up several events has an exact place only if all its claims have that place.",
    table="events",
    column="place_precision",
    view=_summaries,
    holds=pl.col("elsewhere_claim_id").is_null(),
    expected="the precision of a place in which all of them lie: {elsewhere_claim_id} does not "
    "name {place_id}",
    hint="correct place and precision, or clarity if it is one event",
)
