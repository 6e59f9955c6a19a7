"""Rules G57 to G61: each with packages that keep it and that break it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from nkclaims.validation.package import Package
from rule_cases import EVENT, broken, change, claim, on, package, places, remove

Case = Callable[[], Package]

DENIES = f"{claim('05')}/{claim('01')}/denies"

BROKEN: dict[str, tuple[Case, tuple[str, str, str], str]] = {
    "G57 unlinked": (
        lambda: package(remove("claim_links", DENIES)),
        ("claims", claim("05"), "stance"),
        "write a stub",
    ),
    "G58 a third party": (
        lambda: package(change("claims", claim("05"), claimant_actor_id="lakes-league")),
        ("claim_links", DENIES, "from_claim_id"),
        "the camp of sudmark-army",
    ),
    "G58 his own words": (
        lambda: package(change("claims", claim("05"), claimant_actor_id="norland-government")),
        ("claim_links", DENIES, "from_claim_id"),
        "withdraws his own words",
    ),
    "G58 his own words about himself": (
        lambda: package(
            change("claims", claim("01"), agent_actor_id="norland-government"),
            change("claims", claim("05"), claimant_actor_id="norland-government"),
        ),
        ("claim_links", DENIES, "from_claim_id"),
        "withdraws his own words",
    ),
    "G59 other place": (
        lambda: package(
            remove("event_claims", f"{EVENT}/{claim('05')}"),
            change("claims", claim("05"), place_id="tarn"),
            remove("claim_places", f"{claim('01')}/tarn"),
        ),
        ("claim_links", DENIES, "to_claim_id"),
        "the same event or place",
    ),
    "G59 other day": (
        lambda: package(change("claims", claim("05"), period_start=on(5, 3), period_end=on(5, 3))),
        ("claim_links", DENIES, "to_claim_id"),
        "the same days",
    ),
    "G59 said later": (
        lambda: package(change("claims", claim("01"), stated_from=on(5, 6), stated_to=on(5, 6))),
        ("claim_links", DENIES, "to_claim_id"),
        "not said later",
    ),
    "G60 counter-accusation": (
        lambda: package(change("claims", claim("05"), agent_actor_id="norland-government")),
        ("claims", claim("05"), "agent_actor_id"),
        "code the accusation as its own claim",
    ),
    "G61 denied claim out of the event": (
        lambda: package(change("event_claims", f"{EVENT}/{claim('01')}", role="context")),
        ("event_claims", f"{EVENT}/{claim('01')}", "role"),
        "supports, since",
    ),
    "G61 denial in support": (
        lambda: package(change("event_claims", f"{EVENT}/{claim('05')}", role="supports")),
        ("event_claims", f"{EVENT}/{claim('05')}", "role"),
        "denies, since",
    ),
    "G61 assertion that denies": (
        lambda: package(change("event_claims", f"{EVENT}/{claim('02')}", role="denies")),
        ("event_claims", f"{EVENT}/{claim('02')}", "role"),
        "supports, since the stance",
    ),
}
KEPT: dict[str, Case] = {
    "G57": lambda: package(),
    "G58 its own deed may be doubted by others": lambda: package(
        change("claims", claim("01"), agent_actor_id="norland-government")
    ),
    "G58 nobody accused": lambda: package(change("claims", claim("01"), agent_actor_id=None)),
    "G58 nobody knows whose they are": lambda: package(
        change("claims", claim("05"), claimant_actor_id="lakes-league"),
        change("actors", "lakes-league", actor_type="unspecified"),
    ),
    "G58 nobody knows for whom he speaks": lambda: package(
        change("claims", claim("05"), claimant_actor_id="lakes-league"),
        change("actors", "lakes-league", actor_type="person", side=None, parent_actor_id=None),
    ),
    "G58 nobody knows whose ministry it is": lambda: package(
        change("claims", claim("05"), claimant_actor_id="lakes-league"),
        change("actors", "lakes-league", actor_type="ministry", side=None, parent_actor_id=None),
    ),
    "G58 nobody is named for either": lambda: package(
        change("claims", claim("01"), claimant_actor_id="unattributed", agent_actor_id=None),
        change("claims", claim("05"), claimant_actor_id="unattributed"),
    ),
    "G59 place that contains it": lambda: package(
        remove("event_claims", f"{EVENT}/{claim('05')}"),
        change("claims", claim("05"), place_id="teel-valley"),
    ),
    "G59 further place of it": lambda: package(
        remove("event_claims", f"{EVENT}/{claim('05')}"),
        change("claims", claim("05"), place_id="tarn"),
    ),
    "G59 other place of one event": lambda: package(change("claims", claim("05"), place_id="tarn")),
    "G59 told in the article's own words": lambda: package(
        change(
            "claims",
            claim("01"),
            stated_from=on(5, 6),
            stated_to=on(5, 6),
            attribution_type="own_voice",
        )
    ),
    "G59 no day": lambda: package(
        change("claims", claim("05"), period_start=None, period_end=None)
    ),
    "G60 agent of the denied claim": lambda: package(),
    "G60 no agent": lambda: package(change("claims", claim("05"), agent_actor_id=None)),
    "G61": lambda: package(),
    "G61 denial as context": lambda: package(
        change("event_claims", f"{EVENT}/{claim('05')}", role="context")
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
