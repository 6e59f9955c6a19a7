"""Who is said to have had a part in an event."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkclaims.derived.event_actors import PART, STRIKES, event_actors
from worked_examples import (
    BARDA,
    CLAIMS,
    EVENT_CLAIMS,
    EVENTS,
    GANJA,
    SCHEMAS,
    UAV,
    VILLAGE,
    assert_conforms,
    claim,
    derived,
    member,
    shuffled,
    table,
)

NO_FURTHER_ACTORS = table("claim_actors")
CALL = claim("call", "sabah", "vladimir-putin", kind="diplomacy")


def parts(event_type: str, *further: tuple[str, str]) -> list[tuple[str, str]]:
    """Return the actors and roles of an event that one claim supports."""
    made = event_actors(
        table("events", {"event_id": "e", "event_type": event_type}),
        table("event_claims", member("e", "call")),
        derived(CALL),
        table(
            "claim_actors",
            *({"claim_id": "call", "actor_id": name, "role": role} for name, role in further),
        ),
    )
    return made.select("actor_id", "role").rows()


def test_codes_used_here_are_codes_of_the_schema() -> None:
    assert {"statement", *STRIKES} < set(SCHEMAS["events"].field("event_type").codes)
    assert {"subject", *PART} < set(SCHEMAS["claim_actors"].field("role").codes)
    assert {"agent", "target", *PART.values()} == set(SCHEMAS["event_actors"].field("role").codes)


def test_agents_of_the_articles() -> None:
    made = event_actors(EVENTS, EVENT_CLAIMS, CLAIMS, NO_FURTHER_ACTORS)
    assert_conforms(made, "event_actors")
    assert made.rows() == [
        (VILLAGE, "armenian-forces", "agent", 1),
        (BARDA, "armenian-forces", "agent", 1),
        (GANJA, "armenia", "agent", 2),
        (UAV, "azerbaijan-armed-forces", "agent", 3),
    ]


@pytest.mark.parametrize("role", ["participant", "counterpart"])
def test_participants_and_counterparts_take_part(role: str) -> None:
    assert parts("phone_call", ("emmanuel-macron", role)) == [("emmanuel-macron", "participant")]


def test_an_actor_named_twice_in_one_claim_counts_once() -> None:
    made = event_actors(
        table("events", {"event_id": "e", "event_type": "meeting"}),
        table("event_claims", member("e", "call")),
        derived(CALL),
        table(
            "claim_actors",
            {"claim_id": "call", "actor_id": "turkey", "role": "participant"},
            {"claim_id": "call", "actor_id": "turkey", "role": "counterpart"},
        ),
    )
    assert made.rows() == [("e", "turkey", "participant", 1)]


@pytest.mark.parametrize("role", ["mediator", "host"])
def test_mediators_and_hosts_are_what_they_are_called(role: str) -> None:
    assert parts("meeting", ("russia", role)) == [("russia", role)]


def test_those_who_make_a_statement_jointly_take_part_in_it() -> None:
    assert parts("statement", ("emmanuel-macron", "co_claimant")) == [
        ("emmanuel-macron", "participant"),
        ("vladimir-putin", "participant"),
    ]


@pytest.mark.parametrize("event_type", STRIKES)
def test_whom_a_claim_on_a_strike_is_about_is_its_target(event_type: str) -> None:
    assert parts(event_type, ("jalal-harutyunyan", "subject")) == [("jalal-harutyunyan", "target")]


@pytest.mark.parametrize(
    ("event_type", "role"),
    [
        ("shelling", "co_claimant"),
        ("phone_call", "co_claimant"),
        ("meeting", "addressee"),
        ("meeting", "subject"),
    ],
)
def test_who_takes_no_part(event_type: str, role: str) -> None:
    assert parts(event_type, ("turkey", role)) == []


@pytest.mark.parametrize(
    ("role", "cells"), [("context", {}), ("denies", {}), ("supports", {"is_implied": True})]
)
def test_only_real_support_gives_parts(role: str, cells: dict[str, object]) -> None:
    made = event_actors(
        table("events", {"event_id": "e", "event_type": "shelling"}),
        table("event_claims", member("e", "a", role)),
        derived(claim("a", "trt", "azerbaijan", agent_actor_id="armenian-forces", **cells)),
        NO_FURTHER_ACTORS,
    )
    assert_conforms(made, "event_actors")
    assert made.is_empty()


@given(st.integers(0, 2**32))
def test_row_order_changes_nothing(seed: int) -> None:
    events, members, claims = (shuffled(f, seed) for f in (EVENTS, EVENT_CLAIMS, CLAIMS))
    assert event_actors(events, members, claims, NO_FURTHER_ACTORS).equals(
        event_actors(EVENTS, EVENT_CLAIMS, CLAIMS, NO_FURTHER_ACTORS)
    )
