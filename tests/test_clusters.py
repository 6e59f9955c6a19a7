"""Events that claims are joined to."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cluster_cases import CONFLICTS, TUESDAY, claim, ids
from nkclaims.extraction.clusters import events

PLACES = {"orlev": "Orlev", "tarn": "Tarn"}


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
    ("changes", "event_id", "name", "event_type"),
    [
        ({}, "orlev-attack-20210503", "Attack at Orlev, 2021-05-03", "other"),
        (
            {"kind": "casualties", "value": 4.0, "scope": "incident"},
            "orlev-losses-20210503",
            "Losses at Orlev, 2021-05-03",
            "other",
        ),
        (
            {"kind": "damage", "value": 9.0, "weapon": "drone"},
            "orlev-losses-20210503",
            "Losses at Orlev, 2021-05-03",
            "drone_strike",
        ),
        (
            {"kind": "equipment_loss", "value": 2.0, "object": "uav"},
            "orlev-losses-20210503",
            "Losses at Orlev, 2021-05-03",
            "air_defence",
        ),
        (
            {"kind": "territorial_control", "value": 6.0, "scope": "incident"},
            "orlev-capture-20210503",
            "Capture at Orlev, 2021-05-03",
            "capture",
        ),
        (
            {"period_end": TUESDAY},  # a night
            "orlev-attack-20210503-20210504",
            "Attack at Orlev, 2021-05-03 to 2021-05-04",
            "other",
        ),
    ],
)
def test_a_deed_or_a_loss_is_of_an_event(
    changes: dict[str, Any], event_id: str, name: str, event_type: str
) -> None:
    (event,) = events([claim("a-1", **changes)], CONFLICTS, PLACES)["events"]
    assert (event["event_id"], event["name"]) == (event_id, name)
    assert event["event_type"] == event_type
    assert (event["note"] is None) is (event_type != "other")  # the note says which


@pytest.mark.parametrize(
    "changes",
    [
        {"kind": "casualties", "value": 0.0},  # nobody was hurt
        {"kind": "accusation"},
        {"modality": "threatened"},
        {"scope": "cumulative"},
        {"place_id": None},
        {"period_start": None},
        {"period_end": date(2021, 5, 5)},
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
