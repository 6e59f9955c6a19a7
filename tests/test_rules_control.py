"""Rules F53 to F56: each with packages that keep it and that break it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from nkclaims.validation.package import Package
from rule_cases import Change, add, broken, change, claim, on, package, places

Case = Callable[[], Package]


def holder(number: str, actor: str, **cells: Any) -> Change:
    """Make a claim of one that an actor holds the town."""
    held = {"kind": "territorial_control", "agent_actor_id": actor, **cells}
    return change("claims", claim(number), **held)


BROKEN: dict[str, tuple[Case, tuple[str, str, str], str]] = {
    "F53 dead of a town as the other side’s": (
        lambda: package(
            change(
                "claims", claim("02"), population="civilian", victim_side="SUD", agent_actor_id=None
            )
        ),
        ("claims", claim("02"), "victim_side"),
        "the camp that held orlev before, norlandic",
    ),
    "F54 own people hit": (
        lambda: package(change("claims", claim("02"), victim_side="SUD")),
        ("claims", claim("02"), "agent_actor_id"),
        "a camp other than sudmarkish",
    ),
    "F54 own town hit": (
        lambda: package(change("claims", claim("01"), target_side="SUD")),
        ("claims", claim("01"), "agent_actor_id"),
        "a camp other than sudmarkish",
    ),
    "F55 own town captured": (
        lambda: package(holder("01", "norland-government", target_side="SUD")),
        ("claims", claim("01"), "agent_actor_id"),
        "norlandic, which held orlev before",
    ),
}
KEPT: dict[str, Case] = {
    "F53 the town’s own": lambda: package(change("claims", claim("02"), population="civilian")),
    "F53 soldiers": lambda: package(
        change("claims", claim("02"), victim_side="SUD", agent_actor_id=None)
    ),
    "F54 the other side": lambda: package(change("claims", claim("02"), victim_side="NOR")),
    "F55 taken from the other side": lambda: package(holder("01", "sudmark-army")),
    "F55 held, not taken": lambda: package(
        holder("01", "norland-government", target_side=None, target_type=None)
    ),
    "F56 one side": lambda: package(
        holder("01", "sudmark-army"), holder("04", "sudmark-government")
    ),
    "F56 linked": lambda: package(
        holder("01", "sudmark-army"),
        holder("04", "norland-government"),
        add(
            "claim_links",
            f"{claim('10')}/{claim('09')}/contradicts",
            from_claim_id=claim("04"),
            to_claim_id=claim("01"),
        ),
    ),
    "F56 held until it was taken": lambda: package(
        holder("01", "sudmark-army"),
        holder("04", "norland-government", period_start=on(1, 1, 1980)),
    ),
    "F56 held at another time": lambda: package(
        holder("01", "sudmark-army"),
        holder("04", "norland-government", period_start=on(4, 1), period_end=on(5, 1)),
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


def test_f56_broken_by_two_holders() -> None:
    held = {"period_start": None, "period_end": None}
    package_ = package(
        holder("03", "sudmark-army"), holder("04", "norland-government", **held, stated_to=on(5, 2))
    )
    issues = broken("F56", package_)
    assert places(issues) == [("claims", claim(one), "place_id") for one in ("03", "04")]
    assert f"that of {claim('04')}" in issues[0].expected
