"""Rules I73 to I75, I78 to I80 and I83: each with packages that keep it and that break it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from nkclaims.validation.package import Package
from rule_cases import Change, add, broken, change, claim, on, package, places, remove, rules

Case = Callable[[], Package]

TRUCE = "second-truce-19870503"


def third(began: int, **cells: Any) -> tuple[Change, Change]:
    """Make the truce a full one, and add another that takes effect on a day of May."""
    later = {"announced_on": on(5, began), "effective_on": on(5, began), "ended_on": None}
    return (
        change("ceasefires", TRUCE, coverage="full", **cells),
        add(
            "ceasefires",
            TRUCE,
            ceasefire_id="third-truce",
            coverage="full",
            ended_how="ongoing",
            end_claim_id=None,
            **later,
        ),
    )


NOON, ONE = (datetime(1987, 5, 3, hour, tzinfo=UTC) for hour in (12, 13))
PARTIES = [
    f"{TRUCE}/norland-government/party/{claim('09')}",
    f"{TRUCE}/sudmark-government/party/{claim('10')}",
]
TERM = f"{TRUCE}/cessation_of_hostilities"

BROKEN: dict[str, tuple[Case, tuple[str, str, str], str]] = {
    "I73 in effect before it was announced": (
        lambda: package(change("ceasefires", TRUCE, effective_on=on(5, 2))),
        ("ceasefires", TRUCE, "effective_on"),
        "1987-05-03, the day of its announcement",
    ),
    "I73 an hour before": (
        lambda: package(change("ceasefires", TRUCE, announced_at=ONE, effective_at=NOON)),
        ("ceasefires", TRUCE, "effective_at"),
        "the time of its announcement",
    ),
    "I74 ended before it took effect": (
        lambda: package(change("ceasefires", TRUCE, effective_on=on(5, 4))),
        ("ceasefires", TRUCE, "ended_on"),
        "1987-05-04, on which it took effect",
    ),
    "I74 ongoing with an end": (
        lambda: package(change("ceasefires", TRUCE, ended_how="ongoing")),
        ("ceasefires", TRUCE, "ended_on"),
        "no end",
    ),
    "I74 broken, says nobody": (
        lambda: package(change("ceasefires", TRUCE, end_claim_id=None)),
        ("ceasefires", TRUCE, "end_claim_id"),
        "the claim that says that it was broken",
    ),
    "I75 open after the next began": (
        lambda: package(*third(10, ended_on=on(5, 12))),
        ("ceasefires", TRUCE, "ended_on"),
        "1987-05-10, when third-truce began",
    ),
    "I75 never closed": (
        lambda: package(*third(10, ended_on=None)),
        ("ceasefires", TRUCE, "ended_on"),
        "1987-05-10, when third-truce began",
    ),
    "I78 bilateral of one": (
        lambda: package(remove("ceasefire_parties", PARTIES[0])),
        ("ceasefires", TRUCE, "form"),
        "its parties, which are sudmark-government",
    ),
    "I78 unilateral of two": (
        lambda: package(change("ceasefires", TRUCE, form="unilateral")),
        ("ceasefires", TRUCE, "form"),
        "norland-government, sudmark-government",
    ),
    "I79 party as mediator": (
        lambda: package(change("ceasefire_parties", PARTIES[1], role="mediator")),
        ("ceasefire_parties", PARTIES[1].replace("party", "mediator"), "role"),
        "sudmark-government is one",
    ),
    "I80 dates from nowhere": (
        lambda: package(change("ceasefires", TRUCE, times_basis="As everybody knows.")),
        ("ceasefires", TRUCE, "times_basis"),
        "the claim_id of a claim",
    ),
    "I80 term from nowhere": (
        lambda: package(change("ceasefire_provisions", TERM, claim_id=None)),
        ("ceasefire_provisions", TERM, "claim_id"),
        "a reference",
    ),
    "I83 definitive of nothing": (
        lambda: package(change("ceasefires", TRUCE, **{"class": "definitive"})),
        ("ceasefires", TRUCE, "class"),
        "another class",
    ),
}
KEPT: dict[str, Case] = {
    "I73 same day": lambda: package(
        change("ceasefires", TRUCE, effective_on=on(5, 3), announced_at=NOON, effective_at=ONE)
    ),
    "I74 ongoing": lambda: package(change("ceasefires", TRUCE, ended_how="ongoing", ended_on=None)),
    "I74 broken on an unknown day": lambda: package(change("ceasefires", TRUCE, ended_on=None)),
    "I75 closed when the next began": lambda: package(*third(10, ended_on=on(5, 10))),
    "I75 in part": lambda: package(
        *third(10, ended_on=None), change("ceasefires", "third-truce", coverage="partial")
    ),
    "I75 other parties": lambda: package(
        *third(10, ended_on=None),
        add("ceasefire_parties", PARTIES[0], ceasefire_id="third-truce", actor_id="lakes-league"),
    ),
    "I78 two camps": lambda: package(),
    "I78 nobody named": lambda: package(*(remove("ceasefire_parties", party) for party in PARTIES)),
    "I78 one who declares": lambda: package(
        change("ceasefires", TRUCE, form="unilateral"), remove("ceasefire_parties", PARTIES[0])
    ),
    "I79 organisation as mediator": lambda: package(),
    "I80 a reference": lambda: package(
        change("ceasefires", TRUCE, times_basis="The text, https://example.org/truce")
    ),
    "I80 a claim": lambda: package(),
    "I83 with withdrawal": lambda: package(
        change("ceasefires", TRUCE, **{"class": "definitive"}),
        change("ceasefire_provisions", TERM, provision="withdrawal"),
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


def test_i73_is_an_error_by_day_and_a_warning_by_minute() -> None:
    assert sorted(rule.severity for rule in rules("I73")) == ["error", "warning"]
