"""Rules G62, G63, G64 and G67: each with packages that keep it and that break it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from nkclaims.validation.package import Package
from rule_cases import Change, add, broken, change, claim, package, places

Case = Callable[[], Package]


def link(from_number: str, to_number: str, relation: str) -> Change:
    """Add a link between two claims."""
    ends = {"from_claim_id": claim(from_number), "to_claim_id": claim(to_number)}
    return add("claim_links", CONTRADICTS, **ends, relation=relation)


def key(from_number: str, to_number: str, relation: str) -> str:
    return f"{claim(from_number)}/{claim(to_number)}/{relation}"


CONTRADICTS = key("10", "09", "contradicts")

BROKEN: dict[str, tuple[Case, tuple[str, str, str], str]] = {
    "G62 another value": (
        lambda: package(link("04", "02", "repeats")),
        ("claim_links", key("04", "02", "repeats"), "relation"),
        "the same value",
    ),
    "G62 another authority": (
        lambda: package(link("06", "02", "repeats")),
        ("claim_links", key("06", "02", "repeats"), "relation"),
        "a claim of lakes-relief-committee",
    ),
    "G62 corroborated by itself": (
        lambda: package(link("04", "02", "corroborates")),
        ("claim_links", key("04", "02", "corroborates"), "relation"),
        "another authority than norland-government",
    ),
    "G62 wire copy": (
        lambda: package(
            link("06", "02", "corroborates"), link("06", "07", "relays"), link("07", "02", "relays")
        ),
        ("claim_links", key("06", "02", "corroborates"), "relation"),
        "neither passes the other or a common one on",
    ),
    "G62 two copies of one statement": (
        lambda: package(
            link("06", "02", "corroborates"), link("06", "07", "relays"), link("02", "07", "relays")
        ),
        ("claim_links", key("06", "02", "corroborates"), "relation"),
        "a common one",
    ),
    "G62 passed on": (
        lambda: package(
            link("06", "02", "corroborates"),
            change("claims", claim("06"), relayed_by_actor_id="norland-defence-ministry"),
        ),
        ("claim_links", key("06", "02", "corroborates"), "relation"),
        "passes the other",
    ),
    "G63 one camp": (
        lambda: package(
            add("actors", "norland-government", actor_id="norland-militia"),
            change("claims", claim("06"), claimant_actor_id="norland-militia"),
            link("06", "02", "corroborates"),
        ),
        ("claim_links", key("06", "02", "corroborates"), "relation"),
        "outside the camp norlandic",
    ),
    "G64 third party": (
        lambda: package(
            change(
                "claims", claim("02"), claimant_actor_id="lakes-relief-committee", stance="concedes"
            )
        ),
        ("claims", claim("02"), "stance"),
        "not lakes-relief-committee",
    ),
    "G64 link of a third party": (
        lambda: package(link("06", "02", "concedes")),
        ("claim_links", key("06", "02", "concedes"), "relation"),
        "not lakes-relief-committee",
    ),
    "G67 to itself": (
        lambda: package(link("05", "05", "denies")),
        ("claim_links", key("05", "05", "denies"), "to_claim_id"),
        "leads to",
    ),
}
KEPT: dict[str, Case] = {
    "G62 same authority and value": lambda: package(
        change("claims", claim("04"), value=12.0), link("04", "02", "repeats")
    ),
    "G62 independent": lambda: package(link("06", "02", "corroborates")),
    "G62 relays in a circle": lambda: package(
        link("06", "07", "relays"), link("07", "06", "relays")
    ),
    "G63 no camp": lambda: package(link("06", "02", "corroborates")),
    "G64 own deed": lambda: package(
        change("claims", claim("10"), stance="concedes", agent_actor_id="sudmark-army")
    ),
    "G64 own loss": lambda: package(change("claims", claim("02"), stance="concedes")),
    "G64 link of the accused": lambda: package(link("10", "02", "concedes")),
    "G64 of nobody known": lambda: package(change("claims", claim("06"), stance="concedes")),
    "G67": lambda: package(link("09", "10", "responds_to")),
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


def test_g67_broken_by_a_loop() -> None:
    issues = broken("G67", package(link("01", "05", "denies")))
    assert {issue.record for issue in issues} == {
        key("01", "05", "denies"),
        key("05", "01", "denies"),
    }
