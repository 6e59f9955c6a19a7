"""Rules H69, H70 and H72: each with packages that keep it and that break it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from nkclaims.validation.package import Package
from rule_cases import EVENT, Change, add, broken, change, claim, on, package, places, rules

Case = Callable[[], Package]


def twin(**cells: Any) -> tuple[Change, Change]:
    """Add a second event like the first, supported by its first claim."""
    return (
        add("events", EVENT, event_id="the-twin", **cells),
        add("event_claims", f"{EVENT}/{claim('01')}", event_id="the-twin"),
    )


MEMBER = f"{EVENT}/{claim('03')}"

BROKEN: dict[str, tuple[Case, tuple[str, str, str], str]] = {
    "H69 another day": (
        lambda: package(
            change("claims", claim("03"), period_start=on(5, 12), period_end=on(5, 12))
        ),
        ("event_claims", MEMBER, "claim_id"),
        "a claim of 1987-05-02 to 1987-05-02, as the event",
    ),
    "H69 another place": (
        lambda: package(change("claims", claim("03"), place_id="tarn")),
        ("event_claims", MEMBER, "claim_id"),
        "at or near orlev, not tarn",
    ),
    "H70 same place, next day": (
        lambda: package(*twin(period_start=on(5, 3), period_end=on(5, 3))),
        ("events", "the-twin", "event_id"),
        f"other than those of {EVENT}",
    ),
    "H70 a kilometre apart": (
        lambda: package(
            change("places", "tarn", latitude=51.259, longitude=11.5), *twin(place_id="tarn")
        ),
        ("events", "the-twin", "event_id"),
        f"other than those of {EVENT}",
    ),
    "H72 sum pinned on one town": (
        lambda: package(
            change("events", EVENT, clarity="summary"),
            change("claims", claim("03"), place_id=None, place_precision="none"),
        ),
        ("events", EVENT, "place_precision"),
        f"{claim('03')} does not name orlev",
    ),
}
KEPT: dict[str, Case] = {
    "H69 reason given": lambda: package(
        change("claims", claim("03"), place_id="tarn"),
        change("event_claims", MEMBER, reason="One paper says the hamlet."),
    ),
    "H69 place that contains it": lambda: package(
        change("claims", claim("03"), place_id="teel-valley")
    ),
    "H69 within both radii": lambda: package(
        change("claims", claim("03"), place_id="tarn"), change("places", "tarn", radius_km=35.0)
    ),
    "H69 further place": lambda: package(
        change("claims", claim("01"), place_id="tarn"),
        change("claim_places", f"{claim('01')}/tarn", place_id="orlev"),
    ),
    "H69 no day and no place": lambda: package(
        change("claims", claim("03"), period_start=None, period_end=None, place_id=None)
    ),
    "H69 context": lambda: package(
        change("claims", claim("03"), place_id="tarn"),
        change("event_claims", MEMBER, role="context"),
    ),
    "H70 two days later": lambda: package(*twin(period_start=on(5, 4), period_end=on(5, 4))),
    "H70 another type": lambda: package(*twin(event_type="air_strike")),
    "H70 another place": lambda: package(*twin(place_id="tarn")),
    "H70 other agents": lambda: package(
        *twin(), change("event_claims", f"the-twin/{claim('01')}", claim_id=claim("04"))
    ),
    "H72 all at one place": lambda: package(change("events", EVENT, clarity="summary")),
    "H72 in a region": lambda: package(
        change("events", EVENT, clarity="summary", place_id="teel-valley", place_precision="region")
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


def test_h69_can_be_acknowledged_and_warns_of_what_a_rule_coded() -> None:
    elsewhere = change("claims", claim("03"), place_id="tarn")
    (rule,) = rules("H69")
    assert rule.acknowledgeable
    assert broken("H69", package(elsewhere))[0].severity == "error"
    by_rule = change("claims", claim("03"), origin="rule", rule_id="a-rule")
    assert broken("H69", package(elsewhere, by_rule))[0].severity == "warning"
