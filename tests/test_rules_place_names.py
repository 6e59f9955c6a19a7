"""Rule F94: packages that keep it and that break it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from nkclaims.validation.package import Package
from rule_cases import add, broken, change, claim, package, places

Case = Callable[[], Package]
FURTHER = f"{claim('01')}/tarn"

BROKEN: dict[str, tuple[Case, tuple[str, str, str], str]] = {
    "another place": (
        lambda: package(change("claims", claim("05"), place_id="tarn")),
        ("claims", claim("05"), "place_text"),
        "a name of tarn, such as Tarn",
    ),
    "another further place": (
        lambda: package(change("claim_places", FURTHER, place_text="Orlév")),
        ("claim_places", FURTHER, "place_text"),
        "a name of tarn",
    ),
}
KEPT: dict[str, Case] = {
    "its own name": lambda: package(),
    "a second name": lambda: package(
        add("place_names", "orlev/Orlév", name="Orla"),
        change("claims", claim("05"), place_text="Orla"),
    ),
    "more words": lambda: package(change("claims", claim("05"), place_text="Orlév town")),
    "words without a name": lambda: package(
        change("claims", claim("05"), place_id="tarn", place_text="the town")
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_broken(name: str) -> None:
    case, place, says = BROKEN[name]
    (issue,) = broken("F94", case())
    assert places([issue]) == [place]
    assert says in f"{issue.expected}; {issue.hint}"


@pytest.mark.parametrize("name", KEPT)
def test_kept(name: str) -> None:
    assert broken("F94", KEPT[name]()) == []
