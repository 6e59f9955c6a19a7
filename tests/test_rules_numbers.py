"""Rules C18 to C24: each with a package that keeps it and one that breaks it."""

from __future__ import annotations

from typing import Any

import pytest

import rule_cases as case
from rule_cases import add, broken, change, claim, package, places

COUNT = claim("02")
ESTIMATE = f"{case.EVENT}/killed/person/military/NOR"


@pytest.mark.parametrize(
    "cells",
    [
        {"value": 12.5},
        {"object": "territory_percent", "value": 140.0},
        {"object": None, "value": 0.5},
    ],
)
def test_c18_broken_by_a_number_that_nothing_can_have(cells: dict[str, Any]) -> None:
    (issue,) = broken("C18", package(change("claims", COUNT, **cells)))
    assert places([issue]) == [("claims", COUNT, "value")]
    assert f"can be of {cells.get('object', 'person') or 'nothing'}" in issue.expected


@pytest.mark.parametrize(
    "cells", [{"value": 0.0}, {"object": "territory_percent", "value": 12.5}, {"value": None}]
)
def test_c18_kept_by_whole_counts_and_shares(cells: dict[str, Any]) -> None:
    assert broken("C18", package(change("claims", COUNT, **cells))) == []


def test_c19_broken_by_a_figure_that_leaves_no_number() -> None:
    none = change("claims", COUNT, qualifier="fewer_than", value=0.0)
    (issue,) = broken("C19", package(none))
    assert places([issue]) == [("claims", COUNT, "low")]
    assert (issue.found, issue.expected) == ("0", "at most -1, which is high")
    assert "fewer_than 0" in issue.hint


def test_c19_kept_by_fewer_than_one() -> None:
    assert broken("C19", package(change("claims", COUNT, qualifier="fewer_than", value=1.0))) == []


@pytest.mark.parametrize(
    ("cells", "column"),
    [({"best": 4.0, "low": 5.0, "high": 5.0}, "best"), ({"low": 13.0, "best": None}, "low")],
)
def test_c20_broken_by_bounds_out_of_order(cells: dict[str, Any], column: str) -> None:
    (issue,) = broken("C20", package(after=[change("event_estimates", ESTIMATE, **cells)]))
    assert places([issue]) == [("event_estimates", ESTIMATE, column)]
    assert issue.expected.startswith("low <= best <= high, not ")


def test_c20_kept_by_an_estimate_without_low_and_best() -> None:
    empty = change("event_estimates", ESTIMATE, low=None, best=None)
    assert broken("C20", package(after=[empty])) == []


@pytest.mark.parametrize(
    "column",
    ["measure", "object", "qualifier", "scope", "population", "group", "victim_side"],
)
def test_c21_broken_by_a_value_of_nothing_in_particular(column: str) -> None:
    (issue,) = broken("C21", package(change("claims", COUNT, **{column: None})))
    assert places([issue]) == [("claims", COUNT, column)]
    assert (issue.found, issue.expected) == ("", "a code, since value is 12")


def test_c21_kept_by_things_without_population() -> None:
    cells = {"object": "house", "population": None, "group": None, "victim_side": None}
    assert broken("C21", package(change("claims", COUNT, **cells))) == []


@pytest.mark.parametrize(
    ("cells", "column", "expected"),
    [
        ({"kind": "damage", "measure": "wounded"}, "measure", "damaged, destroyed, other"),
        ({"kind": "attack"}, "measure", "nothing"),
        ({"object": "house"}, "object", "person"),
        ({"object": None}, "object", "person"),
        ({"measure": None, "object": None}, "measure", "killed, wounded, casualties"),
        ({"kind": "other", "object": None}, "object", "person"),
        (
            {"kind": "equipment_loss", "measure": "destroyed", "object": "house"},
            "object",
            "uav, aircraft",
        ),
    ],
)
def test_c22_broken_by_codes_that_do_not_go_together(
    cells: dict[str, Any], column: str, expected: str
) -> None:
    (issue,) = broken("C22", package(change("claims", COUNT, **cells)))
    assert places([issue]) == [("claims", COUNT, column)]
    assert f"one of: {expected}" in issue.expected


@pytest.mark.parametrize(
    "cells",
    [
        {"kind": "position", "measure": "controlled", "object": "territory_percent"},
        {"kind": "territorial_control", "measure": None, "object": None},
        {"measure": "lost"},
    ],
)
def test_c22_kept_by_codes_that_do(cells: dict[str, Any]) -> None:
    assert broken("C22", package(change("claims", COUNT, **cells))) == []


def test_c23_broken_by_a_best_of_a_vague_word() -> None:
    vague = change("claims", COUNT, value=200.0, qualifier="order_of_magnitude")
    (issue,) = broken("C23", package(vague))
    assert places([issue]) == [("event_estimates", ESTIMATE, "best")]
    assert (issue.found, issue.severity) == ("200", "warning")
    assert f"{COUNT} only says" in issue.expected


def test_c23_kept_where_somebody_counted_the_same() -> None:
    vague = change("claims", COUNT, value=200.0, qualifier="order_of_magnitude")
    counted = add(
        "claims", COUNT, claim_id=claim("20"), qualifier="exact", claimant_actor_id="lakes-league"
    )
    joined = add("event_claims", f"{case.EVENT}/{COUNT}", claim_id=claim("20"))
    assert broken("C23", package(vague, counted, joined)) == []


@pytest.mark.parametrize(("value", "count"), [(10_100.0, 1), (10_000.0, 0)])
def test_c24_broken_by_two_extra_zeros(value: float, count: int) -> None:
    first, second = claim("20"), claim("21")
    toll = package(
        add("claims", claim("06"), claim_id=first, value=100.0),
        add("claims", claim("06"), claim_id=second, value=value),
    )
    issues = broken("C24", toll)
    assert places(issues) == [("claims", second, "value")] * count
    assert all("100 times 100, the median" in issue.expected for issue in issues)


def test_c24_kept_by_speakers_who_are_nobody() -> None:
    nobody = {"claimant_actor_id": "unattributed", "attribution_type": "unattributed"}
    toll = package(
        add("claims", claim("06"), claim_id=claim("20"), value=1.0, **nobody),
        add("claims", claim("06"), claim_id=claim("21"), value=5000.0, **nobody),
    )
    assert broken("C24", toll) == []
