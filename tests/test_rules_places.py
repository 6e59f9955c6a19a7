"""Rules F50, F51, F52 and F93: each with packages that keep it and that break it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from nkclaims.validation.package import Package
from rule_cases import EVENT, add, broken, change, claim, package, places

Case = Callable[[], Package]

BROKEN: dict[str, tuple[Case, tuple[str, str, str], str]] = {
    "F50 exact for a region": (
        lambda: package(change("claims", claim("01"), place_id="teel-valley")),
        ("claims", claim("01"), "place_precision"),
        "a place of type region",
    ),
    "F50 a country for a town": (
        lambda: package(change("claims", claim("01"), place_precision="country")),
        ("claims", claim("01"), "place_precision"),
        "a place of type town",
    ),
    "F50 exact for no place": (
        lambda: package(change("claims", claim("06"), place_precision="exact")),
        ("claims", claim("06"), "place_precision"),
        "a place of type nothing",
    ),
    "F50 event on no line": (
        lambda: package(change("events", EVENT, place_precision="line")),
        ("events", EVENT, "place_precision"),
        "a place of type town",
    ),
    "F51 claim outside": (
        lambda: package(
            change("places", "tarn", latitude=60.0), change("claims", claim("04"), place_id="tarn")
        ),
        ("claims", claim("04"), "place_id"),
        "between 50 and 52 N, 10 and 12 E, not 60 N, 11 E",
    ),
    "F51 event outside": (
        lambda: package(
            change("places", "tarn", latitude=60.0), change("events", EVENT, place_id="tarn")
        ),
        ("events", EVENT, "place_id"),
        "between 50 and 52 N",
    ),
    "F51 turned": (
        lambda: package(change("places", "orlev", latitude=11.5, longitude=51.25)),
        ("places", "orlev", "latitude"),
        "exchange latitude and longitude",
    ),
    "F51 point outside": (
        lambda: package(change("places", "orlev", longitude=20.0)),
        ("places", "orlev", "longitude"),
        f"correct it, or the place_id of the 6 rows like {claim('01')}",
    ),
    "F52 one point": (
        lambda: package(change("places", "tarn", latitude=51.2501, longitude=11.5001)),
        ("places", "tarn", "place_id"),
        "a place farther than 13 m from orlev",
    ),
    "F52 one name": (
        lambda: package(add("place_names", "orlev/Orlév", place_id="tarn")),
        ("place_names", "tarn/Orlév", "name"),
        "orlev has it too",
    ),
    "F93 far from its parent": (
        lambda: package(
            change("places", "teel-valley", latitude=51.3, longitude=11.0, radius_km=10.0)
        ),
        ("places", "orlev", "latitude"),
        "within 12 km of teel-valley, not 35.2 km away",
    ),
}
KEPT: dict[str, Case] = {
    "F50 region": lambda: package(
        change("claims", claim("01"), place_id="teel-valley", place_precision="region")
    ),
    "F50 near a town": lambda: package(change("claims", claim("01"), place_precision="near")),
    "F51 not of this war": lambda: package(
        change("places", "tarn", latitude=60.0),
        change("claims", claim("04"), place_id="tarn", modality="historical"),
    ),
    "F51 prisoners": lambda: package(
        change("places", "tarn", latitude=60.0),
        change("claims", claim("04"), place_id="tarn", measure="captured"),
    ),
    "F51 no point": lambda: package(change("claims", claim("04"), place_id="teel-valley")),
    "F52 district with the point of its seat": lambda: package(
        change("places", "teel-valley", latitude=51.25, longitude=11.5)
    ),
    "F52 400 m apart": lambda: package(change("places", "tarn", latitude=51.2536, longitude=11.5)),
    "F93 in reach": lambda: package(
        change("places", "teel-valley", latitude=51.3, longitude=11.0, radius_km=60.0)
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
