"""Rules I76, I77, I81, I82 and I84: each with packages that keep it and that break it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from nkclaims.validation.package import Package
from rule_cases import Change, add, broken, change, claim, on, package, places, remove, rules

Case = Callable[[], Package]

TRUCE = "second-truce-19870503"

NOON, TEN = (datetime(1987, 5, 3, hour, tzinfo=UTC) for hour in (12, 10))
BREACH = f"{TRUCE}/{claim('09')}"
LINK = f"{claim('10')}/{claim('09')}/contradicts"


def breach(**cells: Any) -> tuple[Change, Change]:
    """Make the first of the two last claims the claim of a breach."""
    told = {"kind": "ceasefire_violation", **cells}
    return (
        change("claims", claim("09"), **told),
        change("ceasefire_claims", BREACH, role="violates"),
    )


def replaced(day: int) -> tuple[Change, Change]:
    """Let another truce take the place of the truce on a day of May."""
    return (
        add(
            "ceasefires", TRUCE, ceasefire_id="third-truce", effective_on=on(5, day), ended_on=None
        ),
        change("ceasefires", TRUCE, superseded_by_ceasefire_id="third-truce"),
    )


BROKEN: dict[str, tuple[Case, tuple[str, str, str], str]] = {
    "I76 before the truce": (
        lambda: package(*breach(), change("ceasefires", TRUCE, effective_on=on(5, 5))),
        ("ceasefire_claims", BREACH, "claim_id"),
        "1987-05-05 or later, not on 1987-05-03",
    ),
    "I76 two hours before": (
        lambda: package(
            *breach(period_end_at=TEN),
            change("ceasefires", TRUCE, effective_on=on(5, 3), effective_at=NOON),
        ),
        ("ceasefire_claims", BREACH, "claim_id"),
        "1987-05-03 or later",
    ),
    "I77 no truce": (
        lambda: package(*breach(), remove("ceasefire_claims", BREACH)),
        ("claims", claim("09"), "kind"),
        "a row of ceasefire_claims",
    ),
    "I77 replaced truce": (
        lambda: package(*breach(period_start=on(5, 12), period_end=on(5, 12)), *replaced(10)),
        ("ceasefire_claims", BREACH, "ceasefire_id"),
        "third-truce, in force since 1987-05-10",
    ),
    "I82 not linked": (
        lambda: package(remove("claim_links", LINK)),
        ("claims", claim("10"), "agent_actor_id"),
        f"link to {claim('09')}",
    ),
    "I84 both sides in one count": (
        lambda: package(*breach(value=3.0, target_side="all")),
        ("claims", claim("09"), "target_side"),
        "one claim for each side",
    ),
    "I84 breaches of both": (
        lambda: package(
            *breach(value=3.0, agent_actor_id="both-armies"),
            add("actors", "sudmark-army", actor_id="both-armies", side="all"),
        ),
        ("claims", claim("09"), "agent_actor_id"),
        "one claim for each side",
    ),
}
KEPT: dict[str, Case] = {
    "I76 same month": lambda: package(
        *breach(date_precision="month"), change("ceasefires", TRUCE, effective_on=on(5, 5))
    ),
    "I76 same day": lambda: package(*breach(), change("ceasefires", TRUCE, effective_on=on(5, 3))),
    "I76 no day": lambda: package(
        *breach(period_start=None, period_end=None),
        change("ceasefires", TRUCE, effective_on=on(5, 5)),
    ),
    "I77 joined": lambda: package(*breach()),
    "I77 on the day of the next": lambda: package(
        *breach(period_start=on(5, 10), period_end=on(5, 10)), *replaced(10)
    ),
    "I81 announced": lambda: package(),
    "I82 linked": lambda: package(),
    "I82 one accuses": lambda: package(
        remove("claim_links", LINK), change("claims", claim("09"), agent_actor_id=None)
    ),
    "I84 one camp": lambda: package(*breach(value=3.0, target_side="SUD")),
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


def test_i76_can_be_acknowledged() -> None:
    assert [rule.acknowledgeable for rule in rules("I76")] == [True]


def test_i81_broken_by_an_appeal_as_a_truce() -> None:
    issues = broken("I81", package(change("claims", claim("07"), stance="calls_for")))
    assert places(issues) == [
        ("ceasefires", TRUCE, "start_claim_id"),
        ("ceasefire_claims", f"{TRUCE}/{claim('07')}", "role"),
    ]
    assert "this one calls_for" in issues[0].expected
