"""Truces that claims are joined to, and who made them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from cluster_cases import ATTACK, CONFLICTS, MONDAY, TUESDAY, claim, ids
from nkclaims.extraction.truces import truces

ONSETS = {"lake-war": date(2021, 4, 27)}
TRUCE = {**ATTACK, "claim_id": "a-9", "kind": "ceasefire_agreement", "stance": "agrees"}


def test_a_truce_is_named_by_its_day_and_its_war() -> None:
    made = truces([claim("a-1", TRUCE), claim("b-1", TRUCE, source_id="b")], CONFLICTS)
    assert ids(made, "ceasefires") == ["truce-20210503-lake-war"]
    truce = made["ceasefires"][0]
    assert (truce["name"], truce["start_claim_id"]) == ("Truce of 2021-05-03", "a-1")
    assert [row["claim_id"] for row in made["ceasefire_claims"]] == ["a-1", "b-1"]


@pytest.mark.parametrize(
    "days",
    [
        (None, None),
        (date(2021, 4, 1), MONDAY),  # "the third since the war began in April"
        (date(2021, 4, 21), date(2021, 5, 20)),
    ],
)
def test_a_truce_without_a_day_is_that_of_its_claim(days: tuple[date | None, date | None]) -> None:
    start, end = days
    row = {**TRUCE, "period_start": start, "period_end": end, "date_precision": "month"}
    made = truces([claim("a-1", row), claim("a-2", row)], CONFLICTS, (), ONSETS)
    found = ["truce-undated-a-1-lake-war", "truce-undated-a-2-lake-war"]
    assert ids(made, "ceasefires") == found
    assert [one["announced_on"] for one in made["ceasefires"]] == [None, None]


def test_a_truce_of_a_weekend_is_announced_on_no_day() -> None:
    row = claim("a-1", TRUCE, period_end=TUESDAY, date_precision="week")
    (truce,) = truces([row], CONFLICTS, (), ONSETS)["ceasefires"]
    assert truce["ceasefire_id"] == "truce-20210503-20210504-lake-war"
    assert truce["name"] == "Truce of 2021-05-03 to 2021-05-04"
    assert truce["announced_on"] is None


def test_a_truce_of_another_year_is_none_of_the_war_and_joins_none() -> None:
    long_ago = {"period_start": date(1994, 1, 1), "period_end": date(1994, 12, 31)}
    rows = [
        claim("a-1", TRUCE),
        claim("a-2", TRUCE, **long_ago, date_precision="year"),
        claim("a-3", kind="ceasefire_violation", modality="historical"),
        claim("a-4", kind="ceasefire_violation", **long_ago),
        claim("b-1", TRUCE, source_id="b", **long_ago, date_precision="year"),
        claim("b-2", source_id="b", kind="ceasefire_violation"),
    ]
    made = truces(rows, CONFLICTS, (), ONSETS)
    assert ids(made, "ceasefires") == ["truce-20210503-lake-war"]
    assert [row["claim_id"] for row in made["ceasefire_claims"]] == ["a-1"]
    # Of a war whose first day nobody knows, the old truce stands, and nothing of today breaks it.
    unknown = truces(rows[4:], CONFLICTS)
    assert [row["claim_id"] for row in unknown["ceasefire_claims"]] == ["b-1"]


def test_a_breach_belongs_to_the_last_truce_of_its_article_that_was_there() -> None:
    rows = [
        claim("a-1", TRUCE),
        claim("a-2", TRUCE, period_start=TUESDAY, period_end=TUESDAY),
        claim("a-3", kind="ceasefire_violation"),
        claim("a-4", kind="ceasefire_collapse", stance="concedes", period_end=None),
        claim("b-1", source_id="b", kind="ceasefire_violation"),  # its article tells of none
    ]
    joined = {
        row["claim_id"]: (row["ceasefire_id"], row["role"])
        for row in truces(rows, CONFLICTS)["ceasefire_claims"]
    }
    assert joined == {
        "a-1": ("truce-20210503-lake-war", "announces"),
        "a-2": ("truce-20210504-lake-war", "announces"),
        "a-3": ("truce-20210503-lake-war", "violates"),
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
