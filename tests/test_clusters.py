"""Events and truces that claims are joined to."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkclaims.extraction.clusters import events, truces

MONDAY, TUESDAY = date(2021, 5, 3), date(2021, 5, 4)
CONFLICTS = {"a": "lake-war", "b": "lake-war"}
PLACES = {"orlev": "Orlev", "tarn": "Tarn"}
ATTACK: dict[str, Any] = {
    "claim_id": "a-1",
    "source_id": "a",
    "kind": "attack",
    "stance": "asserts",
    "modality": "actual",
    "rule_id": "act-attack",
    "attribution_type": "reported_speech",
    "claimant_actor_id": "norland",
    "scope": None,
    "weapon": None,
    "place_id": "orlev",
    "place_precision": "exact",
    "period_start": MONDAY,
    "period_end": MONDAY,
    "date_precision": "day",
}
TRUCE = {**ATTACK, "claim_id": "a-9", "kind": "ceasefire_agreement", "stance": "agrees"}


def claim(claim_id: str, row: dict[str, Any] = ATTACK, **changes: Any) -> dict[str, Any]:
    return {**row, "claim_id": claim_id, **changes}


def ids(made: dict[str, list[dict[str, Any]]], table: str = "events") -> list[str]:
    return [row[f"{table.removesuffix('s')}_id"] for row in made[table]]


def test_claims_of_one_place_and_day_are_of_one_event() -> None:
    made = events(
        [
            claim("a-1"),
            claim("b-1", source_id="b", kind="casualties", scope="incident"),
            claim("b-2", source_id="b", stance="denies"),
        ],
        CONFLICTS,
        PLACES,
    )
    assert ids(made) == ["orlev-attack-20210503"]
    assert made["events"][0]["name"] == "Attack at Orlev, 2021-05-03"
    roles = {row["claim_id"]: row["role"] for row in made["event_claims"]}
    assert roles == {"a-1": "supports", "b-1": "supports", "b-2": "denies"}


def test_claims_on_two_wars_are_of_two_events() -> None:
    rows = [claim("a-1"), claim("b-1", source_id="b"), claim("b-2", source_id="b")]
    made = events(rows, {"a": "lake-war", "b": "hill-war"}, PLACES)
    wars = {row["event_id"]: row["conflict_id"] for row in made["events"]}
    assert wars == {
        "orlev-attack-20210503": "hill-war",
        "orlev-attack-20210503-lake-war": "lake-war",
    }
    of = {row["claim_id"]: wars[row["event_id"]] for row in made["event_claims"]}
    assert of == {"a-1": "lake-war", "b-1": "hill-war", "b-2": "hill-war"}


def test_another_place_or_day_is_another_event_in_order() -> None:
    rows = [
        claim("a-1", place_id="tarn"),
        claim("a-2", period_start=TUESDAY, period_end=TUESDAY),
        claim("a-3"),
    ]
    found = ["orlev-attack-20210503", "orlev-attack-20210504", "tarn-attack-20210503"]
    assert ids(events(rows, CONFLICTS, PLACES)) == found


@pytest.mark.parametrize(
    "changes",
    [
        {"kind": "casualties"},  # nobody tells of an attack
        {"kind": "damage"},
        {"modality": "threatened"},
        {"scope": "cumulative"},
        {"place_id": None},
        {"period_start": None},
        {"period_end": TUESDAY},
        {"date_precision": "month"},
    ],
    ids=lambda changes: next(iter(changes)),
)
def test_what_makes_no_event(changes: dict[str, Any]) -> None:
    assert events([claim("a-1", **changes)], CONFLICTS, PLACES) == {
        "events": [],
        "event_claims": [],
    }


@pytest.mark.parametrize(
    ("weapons", "expected"),
    [
        (["drone"], "drone_strike"),
        ([None, "missile", "artillery"], "missile_strike"),  # the first that says one
        (["rocket"], "shelling"),
        (["small_arms"], "other"),
        ([None], "other"),
    ],
)
def test_the_weapon_says_of_what_type_an_event_is(weapons: list[str | None], expected: str) -> None:
    rows = [claim(f"a-{at}", weapon=one) for at, one in enumerate(weapons)]
    assert events(rows, CONFLICTS, PLACES)["events"][0]["event_type"] == expected


@given(
    st.lists(
        st.fixed_dictionaries(
            {
                "kind": st.sampled_from(["attack", "casualties", "damage"]),
                "place_id": st.sampled_from(["orlev", "tarn", None]),
                "stance": st.sampled_from(["asserts", "denies"]),
            }
        ),
        max_size=8,
    )
)
def test_each_claim_is_of_one_event_at_the_most(changes: list[dict[str, Any]]) -> None:
    rows = [claim(f"a-{at}", **one) for at, one in enumerate(changes)]
    made = events(rows, CONFLICTS, PLACES)
    joined = [row["claim_id"] for row in made["event_claims"]]
    assert len(joined) == len({*joined})
    assert ids(made) == sorted({*ids(made)})
    assert {row["event_id"] for row in made["event_claims"]} == {*ids(made)}
    backwards = events(rows[::-1], CONFLICTS, PLACES)
    assert ids(backwards) == ids(made)


def test_a_truce_is_named_by_its_day_and_its_war() -> None:
    made = truces([claim("a-1", TRUCE), claim("b-1", TRUCE, source_id="b")], CONFLICTS)
    assert ids(made, "ceasefires") == ["truce-20210503-lake-war"]
    truce = made["ceasefires"][0]
    assert (truce["name"], truce["start_claim_id"]) == ("Truce of 2021-05-03", "a-1")
    assert [row["claim_id"] for row in made["ceasefire_claims"]] == ["a-1", "b-1"]


def test_a_truce_without_a_day_is_that_of_its_article() -> None:
    rows = [claim(f"{one}-1", TRUCE, source_id=one, period_start=None) for one in "ab"]
    found = ["truce-undated-a-lake-war", "truce-undated-b-lake-war"]
    assert ids(truces(rows, CONFLICTS), "ceasefires") == found


def test_a_breach_belongs_to_the_last_truce_of_its_article() -> None:
    rows = [
        claim("a-1", TRUCE),
        claim("a-2", TRUCE, period_start=TUESDAY),
        claim("a-3", kind="ceasefire_violation"),
        claim("a-4", kind="ceasefire_collapse", stance="concedes"),
        claim("b-1", source_id="b", kind="ceasefire_violation"),  # its article tells of none
    ]
    joined = {
        row["claim_id"]: (row["ceasefire_id"], row["role"])
        for row in truces(rows, CONFLICTS)["ceasefire_claims"]
    }
    assert joined == {
        "a-1": ("truce-20210503-lake-war", "announces"),
        "a-2": ("truce-20210504-lake-war", "announces"),
        "a-3": ("truce-20210504-lake-war", "violates"),
        "a-4": ("truce-20210504-lake-war", "ends"),
    }


@pytest.mark.parametrize(
    "changes", [{"stance": "denies"}, {"kind": "attack"}, {"modality": "demanded"}]
)
def test_what_makes_no_truce(changes: dict[str, Any]) -> None:
    rows = [claim("a-1", TRUCE, **changes), claim("a-2", kind="ceasefire_violation")]
    assert truces(rows, CONFLICTS)["ceasefires"] == []
    assert truces(rows, CONFLICTS)["ceasefire_claims"] == []


def parties(row: dict[str, Any], *parts: tuple[str, str]) -> list[tuple[str, str]]:
    """Return who made a truce and in which role, by one claim and the parts of actors in it."""
    actors = [{"claim_id": row["claim_id"], "actor_id": one, "role": role} for one, role in parts]
    other = {"claim_id": "a-0", "actor_id": "sudmark", "role": "mediator"}
    made = truces([row], CONFLICTS, [other, *actors])
    return [(one["actor_id"], one["role"]) for one in made["ceasefire_parties"]]


def test_who_agrees_is_a_party_and_each_is_named_once() -> None:
    parts = [("velia", "mediator"), ("tarn", "co_claimant"), ("tarn", "participant")]
    found = [("velia", "mediator"), ("tarn", "party"), ("norland", "party")]
    assert parties(claim("a-1", TRUCE), *parts) == found


def test_who_declares_a_truce_is_no_party_by_that() -> None:
    row = claim("a-1", TRUCE, stance="asserts", rule_id="act-truce-declare")
    assert parties(row) == [("norland", "declarer")]
    assert parties({**row, "attribution_type": "own_voice"}) == []
    assert parties({**row, "rule_id": "act-truce"}) == []


def test_a_demanded_truce_has_no_parties() -> None:
    assert parties(claim("a-1", TRUCE, modality="demanded"), ("tarn", "participant")) == []
