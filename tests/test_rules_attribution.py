"""Rules G65 and G66: each with packages that keep it and that break it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from nkclaims.validation.package import Package
from rule_cases import add, broken, change, claim, package, places

Case = Callable[[], Package]

BROKEN: dict[str, tuple[Case, tuple[str, str, str], str]] = {
    "G65 agent named in the quote": (
        lambda: package(change("claims", claim("01"), agent_actor_id=None)),
        ("claims", claim("01"), "agent_actor_id"),
        "sudmark-army, whom the quote names",
    ),
    "G66 nobody’s person": (
        lambda: package(
            add(
                "actors",
                "sudmark-army",
                actor_id="a-general",
                actor_type="person",
                parent_actor_id=None,
            )
        ),
        ("actors", "a-general", "parent_actor_id"),
        "the office of Army of Sudmark",
    ),
}
BELLIGERENTS = (
    *("norland-defence-ministry", "norland-government"),
    *("sudmark-army", "sudmark-government"),
)
KEPT: dict[str, Case] = {
    "G65 agent entered": lambda: package(),
    "G65 nobody named": lambda: package(change("claims", claim("05"), agent_actor_id=None)),
    "G65 target named": lambda: package(
        change("claims", claim("01"), agent_actor_id=None, target_side="SUD")
    ),
    "G65 part of a longer word": lambda: package(
        change("actor_names", "sudmark-army/Sudmark guns", name="Sudmark gun"),
        change("claims", claim("01"), agent_actor_id=None),
    ),
    "G65 no belligerent at all": lambda: package(
        *(change("actors", one, is_belligerent=False) for one in BELLIGERENTS),
        change("claims", claim("01"), agent_actor_id=None),
    ),
    "G66": lambda: package(
        add("actors", "sudmark-army", actor_id="a-general", actor_type="person")
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
