"""Rules D30, D31, D33 and D39: each with a package that keeps it and one that breaks it."""

from __future__ import annotations

from typing import Any

import pytest

from rule_cases import (
    EVENT,
    Change,
    add,
    broken,
    change,
    claim,
    in_another_war,
    on,
    package,
    places,
)

KILLED = claim("02")  # 12 soldiers of NOR in Orlév on 2 May, by the ministry of NOR
LINK = f"{KILLED}/{claim('04')}/supersedes"


def total(value: float, **cells: Any) -> Change:
    """Add what the ministry counts of its own dead in the whole war on 3 May."""
    whole = {
        "scope": "cumulative",
        "as_of": on(5, 3),
        "period_start": on(4, 20),
        "period_end": on(5, 3),
        "place_id": None,
        "place_text": None,
        "place_precision": "none",
    }
    return add("claims", KILLED, claim_id=claim("20"), value=value, **whole | cells)


@pytest.mark.parametrize(
    "cells",
    [
        {},
        {"population": "combined"},
        {"place_id": "orlev", "place_precision": "exact"},
        {"claimant_actor_id": "norland-government"},  # one authority
    ],
)
def test_d30_broken_by_an_incident_above_the_own_total(cells: dict[str, Any]) -> None:
    (issue,) = broken("D30", package(total(11, **cells)))
    assert places([issue]) == [("claims", KILLED, "value")]
    assert (issue.found, issue.severity) == ("12", "error")
    assert issue.expected == f"at most 11, the total of {claim('20')}"


@pytest.mark.parametrize(
    "cells",
    [
        {"value": 12.0},
        {"qualifier": "more_than"},
        {"as_of": on(5, 1)},  # before the incident
        {"period_start": on(5, 3)},  # begins after it
        {"population": "civilian"},
        {"victim_side": "SUD"},
        {"group": "woman"},
        {"place_id": "tarn", "place_precision": "exact"},
        {"claimant_actor_id": "lakes-league"},
    ],
)
def test_d30_kept_by_totals_that_hold_it_or_count_something_else(cells: dict[str, Any]) -> None:
    assert broken("D30", package(total(11), change("claims", claim("20"), **cells))) == []


def test_d30_and_d31_kept_by_the_total_of_another_war() -> None:
    elsewhere = in_another_war(claim("20"))
    assert broken("D30", package(total(11), after=elsewhere)) == []
    foreign = total(11, claimant_actor_id="lakes-league")
    assert broken("D31", package(foreign, after=elsewhere)) == []


def test_d30_compares_with_the_least_of_the_later_totals() -> None:
    later = add("claims", claim("20"), claim_id=claim("21"), value=10.0, as_of=on(5, 4))
    (issue,) = broken("D30", package(total(50), later))
    assert claim("21") in issue.expected


def test_d30_excused_by_a_link() -> None:
    link = {"from_claim_id": KILLED, "to_claim_id": claim("20"), "relation": "contradicts"}
    assert broken("D30", package(total(11), add("claim_links", LINK, **link))) == []


def test_d30_kept_by_speakers_who_are_nobody() -> None:
    nobody = {"claimant_actor_id": "unattributed", "attribution_type": "unattributed"}
    kept = package(total(11, **nobody), change("claims", KILLED, **nobody))
    assert broken("D30", kept) == []


def test_d31_broken_by_an_incident_above_the_total_of_another() -> None:
    (issue,) = broken("D31", package(total(11, claimant_actor_id="lakes-league")))
    assert places([issue]) == [("claims", KILLED, "value")]
    assert (issue.severity, issue.expected) == (
        "warning", f"at most 11, the total of {claim('20')}",
    )  # fmt: skip


def test_d31_kept_by_the_same_authority_and_by_a_greater_total() -> None:
    assert broken("D31", package(total(11))) == []
    assert broken("D31", package(total(12, claimant_actor_id="lakes-league"))) == []


def all_sides() -> Change:
    return add(
        "claims", claim("20"), claim_id=claim("21"), value=400.0, victim_side="all",
        population="combined",
    )  # fmt: skip


def test_d33_broken_by_a_side_above_all_sides() -> None:
    (issue,) = broken("D33", package(total(450), all_sides()))
    assert places([issue]) == [("claims", claim("20"), "value")]
    assert issue.expected == f"at most 400, the count of all sides in {claim('21')}"


@pytest.mark.parametrize(
    "cells",
    [
        {"value": 450.0},
        {"as_of": on(5, 4)},
        {"claimant_actor_id": "lakes-league"},
        {"measure": "wounded"},
        {"population": "civilian"},
        {"victim_side": "unstated"},
    ],
)
def test_d33_kept_by_totals_that_hold_it_or_count_something_else(cells: dict[str, Any]) -> None:
    kept = package(total(450), all_sides(), change("claims", claim("21"), **cells))
    assert broken("D33", kept) == []


def enemy_figure(value: float, **cells: Any) -> list[Change]:
    """Add what the enemy counts of the same incident, as a part of the event."""
    enemy = {"claimant_actor_id": "sudmark-government", "value": value}
    return [
        add("claims", KILLED, claim_id=claim("20"), **enemy | cells),
        add("event_claims", f"{EVENT}/{KILLED}", claim_id=claim("20")),
    ]


def test_d39_broken_by_a_claim_of_six_times_the_loss() -> None:
    (issue,) = broken("D39", package(*enemy_figure(61)))
    assert places([issue]) == [("claims", claim("20"), "value")]
    assert (issue.severity, issue.expected) == (
        "warning",
        f"at most 5 times 12, which {KILLED} gives",
    )


def test_d39_broken_by_tolls_of_one_day() -> None:
    enemy = add(
        "claims", claim("20"), claim_id=claim("21"), value=600.0,
        claimant_actor_id="sudmark-government",
    )  # fmt: skip
    (issue,) = broken("D39", package(total(100), enemy))
    assert (issue.record, claim("20") in issue.expected) == (claim("21"), True)


@pytest.mark.parametrize("cells", [{"value": 60.0}, {"population": "civilian"}, {"group": "child"}])
def test_d39_kept_by_less_or_by_others(cells: dict[str, Any]) -> None:
    kept = package(*enemy_figure(61), change("claims", claim("20"), **cells))
    assert broken("D39", kept) == []
