"""Rules A03, A05 and A06: each with packages that keep it and that break it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from nkclaims.reading.articles import Tables
from nkclaims.validation.package import Package
from rule_cases import EVENT, SOURCE, Change, add, broken, change, claim, package, places

TRUCE = "second-truce-19870503"
Case = Callable[[], Package]


def emptied(table: str) -> Change:
    """Remove all rows of a table."""

    def empty(tables: Tables) -> Tables:
        return {**tables, table: tables[table].clear()}

    return empty


BROKEN: dict[str, tuple[Case, tuple[str, str, str], str]] = {
    "A03 event without claims": (
        lambda: package(emptied("event_claims")),
        ("events", EVENT, "event_id"),
        "row of event_claims",
    ),
    "A03 truce without claims": (
        lambda: package(emptied("ceasefire_claims")),
        ("ceasefires", TRUCE, "ceasefire_id"),
        "row of ceasefire_claims",
    ),
    "A05 unused actor": (
        lambda: package(add("actors", "lakes-league", actor_id="hills-league")),
        ("actors", "hills-league", "actor_id"),
        "delete the actor",
    ),
    "A05 unused place": (
        lambda: package(add("places", "tarn", place_id="tarn-bridge")),
        ("places", "tarn-bridge", "place_id"),
        "delete the place",
    ),
    "A05 source without claims": (
        lambda: package(after=[add("sources", SOURCE, source_id="hills-herald")]),
        ("sources", "hills-herald", "source_id"),
        "at least one claim",
    ),
    "A06 one number for dead and for wounded": (
        lambda: package(add("claims", claim("02"), claim_id=claim("11"), measure="wounded")),
        ("claims", claim("11"), "measure"),
        f"what {claim('02')} counts with the same number: killed, person, military",
    ),
    "A06 one number for soldiers and for civilians": (
        lambda: package(add("claims", claim("02"), claim_id=claim("11"), population="civilian")),
        ("claims", claim("11"), "population"),
        "killed, person, military",
    ),
}
KEPT: dict[str, Case] = {
    "A03": package,
    "A05 parent of a used actor": lambda: package(
        add("actors", "lakes-league", actor_id="all-leagues"),
        change("actors", "lakes-league", parent_actor_id="all-leagues"),
    ),
    "A05 place that contains a used one": package,
    "A06 one number of two claimants": lambda: package(
        add(
            "claims",
            claim("02"),
            claim_id=claim("11"),
            measure="wounded",
            claimant_actor_id="sudmark-army",
        )
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_broken(name: str) -> None:
    case, place, says = BROKEN[name]
    (issue,) = broken(name[:3], case())
    assert places([issue]) == [place]
    assert says in f"{issue.expected}; {issue.hint}"


@pytest.mark.parametrize("name", KEPT)
def test_kept(name: str) -> None:
    assert broken(name[:3], KEPT[name]()) == []
