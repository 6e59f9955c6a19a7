"""Independent voices and the assessment of events, against examples of the articles."""

from __future__ import annotations

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkclaims.derived.assessment import assess, parties, voices
from worked_examples import (
    ACTORS,
    BARDA,
    CLAIMS,
    EVENT_CLAIMS,
    EVENTS,
    GANJA,
    LINKS,
    OWN_VOICE,
    SCHEMAS,
    SIDES,
    STRIKE,
    UAV,
    UNATTRIBUTED,
    VILLAGE,
    Cells,
    claim,
    count,
    derived,
    link,
    member,
    shuffled,
    table,
)

PARTIES = parties(ACTORS, SIDES)
EVENT = table("events", {"event_id": "e", "event_type": "shelling"})


def assessed(
    *rows: Cells, links: tuple[Cells, ...] = (), roles: dict[str, str] | None = None
) -> dict[str, object]:
    """Return the derived columns of one event that the claims support, or as `roles` says."""
    members = table(
        "event_claims",
        *(
            member("e", str(row["claim_id"]), (roles or {}).get(str(row["claim_id"]), "supports"))
            for row in rows
        ),
    )
    made = assess(EVENT, members, derived(*rows), table("claim_links", *links), PARTIES)
    return made.row(0, named=True)


def assessment(*rows: Cells, links: tuple[Cells, ...] = ()) -> object:
    return assessed(*rows, links=links)["assessment"]


STATE = claim("state", "trt", "azerbaijan", **STRIKE)
MINISTRY = claim("ministry", "trt", "azerbaijan-defence-ministry", **STRIKE)
OUTSIDER = claim("outsider", "trt", "icrc")
DENIAL = claim("denial", "trt", "shushan-stepanyan", stance="denies", **STRIKE)


@pytest.mark.parametrize(
    ("actor_id", "party"),
    [
        ("hikmet-hajiyev", "camp azerbaijani"),
        ("nkr-defence-ministry", "camp armenian"),
        ("vladimir-putin", "authority russia"),
        ("icrc", "authority icrc"),
    ],
)
def test_a_party_is_a_belligerent_camp_or_an_authority(actor_id: str, party: str) -> None:
    assert PARTIES.filter(actor_id=actor_id)["party"].to_list() == [party]


@pytest.mark.parametrize(
    ("event_id", "expected"),
    [
        # Own voice, state and aide and prosecutor (one authority), ICRC; the denial is no support.
        (BARDA, ("contested", 11, 2, 3)),
        (VILLAGE, ("contested", 7, 2, 2)),
        (UAV, ("single", 3, 1, 1)),
        (GANJA, ("single", 2, 1, 1)),
    ],
)
def test_the_events_of_the_articles(event_id: str, expected: tuple[object, ...]) -> None:
    made = assess(EVENTS, EVENT_CLAIMS, CLAIMS, LINKS, PARTIES).filter(event_id=event_id)
    assert made.select("assessment", "n_claims", "n_sources", "n_authorities").row(0) == expected


def test_without_the_denial_barda_is_corroborated_by_a_third_party() -> None:
    undenied = LINKS.filter(pl.col("relation") != "denies")
    made = assess(EVENTS, EVENT_CLAIMS, CLAIMS, undenied, PARTIES)
    found = dict(made.select("event_id", "assessment").rows())
    assert found == {
        BARDA: "corroborated",
        VILLAGE: "single",
        UAV: "single",
        GANJA: "single",
    }


def test_the_columns_are_those_of_the_schema() -> None:
    made = assess(EVENTS, EVENT_CLAIMS, CLAIMS, LINKS, PARTIES)
    assert dict(made.select(EVENTS.columns).schema) == SCHEMAS["events"].dtypes
    assert made["event_id"].equals(EVENTS["event_id"])
    assert assess(made, EVENT_CLAIMS, CLAIMS, LINKS, PARTIES).equals(made)


@pytest.mark.parametrize(
    ("others", "expected"),
    [
        ([], "single"),
        ([MINISTRY], "single"),
        ([OUTSIDER], "corroborated"),
        ([claim("other", "trt", "armenia")], "corroborated"),
        ([claim("they", "trt", "unattributed", **UNATTRIBUTED)], "single"),
        ([claim("outlet", "trt", "trtworld", **OWN_VOICE)], "single"),
        ([claim("outlet", "rferl", "rferl", **OWN_VOICE)], "corroborated"),
    ],
)
def test_independence_counts_camps_and_third_authorities(
    others: list[Cells], expected: str
) -> None:
    assert assessment(STATE, *others) == expected


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([OUTSIDER], "single"),
        ([OUTSIDER, claim("more", "rferl", "icrc")], "single"),
        ([OUTSIDER, claim("moscow", "trt", "vladimir-putin")], "corroborated"),
        ([claim("they", "trt", "unattributed", **UNATTRIBUTED)], "single"),
    ],
)
def test_third_authorities_count_once_each(rows: list[Cells], expected: str) -> None:
    assert assessment(*rows) == expected


def test_whoever_relays_a_claim_on_the_event_is_no_second_voice() -> None:
    relays = (link("outsider", "relays", "state"),)
    assert assessment(STATE, OUTSIDER, links=relays) == "single"
    assert assessed(OUTSIDER, links=(link("outsider", "relays", "elsewhere"),))["n_claims"] == 1


def test_a_denial_contests() -> None:
    found = assessed(
        STATE,
        OUTSIDER,
        DENIAL,
        links=(link("denial", "denies", "state"),),
        roles={"denial": "denies"},
    )
    assert (found["assessment"], found["n_claims"], found["n_authorities"]) == ("contested", 2, 2)


def test_a_denied_stub_contests_and_counts_for_nothing() -> None:
    stub = {**STATE, "is_implied": True}
    found = assessed(
        stub, DENIAL, links=(link("denial", "denies", "state"),), roles={"denial": "denies"}
    )
    assert (found["assessment"], found["n_claims"]) == ("contested", 0)


@pytest.mark.parametrize(
    ("denial", "role", "relation"),
    [
        ({**DENIAL, "is_implied": True}, "supports", "denies"),
        (DENIAL, "context", "denies"),
        (DENIAL, "supports", "responds_to"),
    ],
)
def test_what_does_not_contest(denial: Cells, role: str, relation: str) -> None:
    found = assessed(
        STATE,
        denial,
        links=(link("denial", relation, "state"),),
        roles={"state": role, "denial": "denies"},
    )
    assert found["assessment"] == "single"


@pytest.mark.parametrize(
    ("conceder", "expected"),
    [
        ("armenia", "conceded"),
        ("nkr-defence-ministry", "conceded"),
        ("icrc", "corroborated"),
        ("azerbaijan", "single"),
    ],
)
def test_only_the_party_of_the_agent_concedes(conceder: str, expected: str) -> None:
    concession = claim("concession", "trt", conceder, stance="concedes")
    assert assessment(STATE, concession) == expected


@pytest.mark.parametrize(
    ("conceder", "is_implied", "expected"),
    [("armenia", False, "conceded"), ("armenia", True, "single"), ("icrc", False, "single")],
)
def test_a_concession_may_come_by_a_link(conceder: str, is_implied: bool, expected: str) -> None:
    concession = claim("concession", "trt", conceder, is_implied=is_implied)
    found = assessed(
        STATE,
        concession,
        links=(link("concession", "concedes", "state"),),
        roles={"concession": "context"},
    )
    assert found["assessment"] == expected


def test_a_concession_goes_before_a_denial() -> None:
    concession = claim("concession", "rferl", "armenia", stance="concedes", **STRIKE)
    found = assessed(
        STATE,
        concession,
        DENIAL,
        links=(link("denial", "denies", "state"),),
        roles={"denial": "denies"},
    )
    assert found["assessment"] == "conceded"


def test_an_event_that_nobody_supports_is_single_with_no_claims() -> None:
    found = assessed(STATE, roles={"state": "context"})
    columns = ("assessment", "n_claims", "n_sources", "n_authorities")
    assert [found[column] for column in columns] == ["single", 0, 0, 0]


def test_a_claim_is_a_voice_of_its_camp() -> None:
    members = table("event_claims", member("e", "state"), member("e", "figure"))
    claims = derived(STATE, count("figure", "trt", "trtworld", 4, **OWN_VOICE))
    made = voices(members, claims, table("claim_links"), PARTIES)
    assert sorted(made.rows()) == [("e", "figure", None), ("e", "state", "camp azerbaijani")]


@given(st.integers(0, 2**32))
def test_row_order_changes_nothing(seed: int) -> None:
    frames = [shuffled(frame, seed) for frame in (EVENTS, EVENT_CLAIMS, CLAIMS, LINKS, PARTIES)]
    again = assess(*frames).sort("event_id")
    assert again.equals(assess(EVENTS, EVENT_CLAIMS, CLAIMS, LINKS, PARTIES).sort("event_id"))
