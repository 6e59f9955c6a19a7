"""What is known of places: which are countries, which lie far away, how much a name says."""

from __future__ import annotations

from collections.abc import Collection
from functools import cached_property
from typing import TYPE_CHECKING

from nkclaims.extraction.lexicon.mentions import Mention

if TYPE_CHECKING:  # a registry asks this module how exactly its places say where something was
    from nkclaims.extraction.lexicon.pack import Registry

REGIONS = ("region", "province", "state", "oblast", "governorate", "strip", "peninsula", "coast",
           "bank")  # fmt: skip
DISTRICTS = ("district", "county", "subdistrict", "raion", "municipality", "township")
STATES = ("state_government", "de_facto_government")
SIDES = ("ern", "north", "south", "east", "west", "central")
LINES = ("border", "frontier", "frontline")
STREETS = ("street", "road", "avenue", "square")
COSTS = {"street": 60, "country": 400, "region": 90, "district": 30, "line": 90}
PRECISION = {
    "city": "exact",
    "town": "exact",
    "village": "exact",
    "facility": "exact",
    "neighbourhood": "exact",
    "district": "admin2",
    "region": "region",
    "line": "line",
    "natural": "region",
    "country": "country",
    "unspecified": "unspecified",
}


class Gazetteer:
    """The places of one registry, and how much the name of a place says."""

    def __init__(self, registry: Registry | None, countries: Collection[str] = ()) -> None:
        """Take the registry, if any, and the names of countries."""
        self._registry = registry
        self._countries = countries

    def cost(self, place: Mention) -> int:
        """Return in characters how little a place says: a country costs most."""
        known = self.types.get(place.place_id or "", "country" if place.actor_id else "")
        if place.is_place:
            words = place.text.split()
            is_part = len(words) > 1 and words[0].endswith(SIDES)  # "northern Orlev"
            is_wide = words[-1].lower() in REGIONS or is_part
            is_district = words[-1].lower() in DISTRICTS
            is_line = words[-1].lower() in LINES
            is_street = words[-1].lower() in STREETS
            known = "region" if is_wide else "district" if is_district else ""
            known = "street" if is_street else "line" if is_line else known
            known = "country" if place.text in self._countries else known
        return COSTS.get(known, 0)

    def is_country(self, place: Mention) -> bool:
        """Tell whether a place that no pack knows is a country."""
        return place.text in self._countries

    @cached_property
    def states(self) -> frozenset[str]:
        """The actors that are countries, so places as well."""
        rows = self._registry.tables["actors"] if self._registry else ()
        return frozenset(row["actor_id"] for row in rows if row["actor_type"] in STATES)

    @cached_property
    def far(self) -> frozenset[str | None]:
        """The places outside the box of the fighting, where people only meet and speak."""
        if self._registry is None:
            return frozenset()
        box = self._registry.tables["conflicts"][0]
        return frozenset(
            row["place_id"]
            for row in self._registry.tables["places"]
            if row["latitude"]
            and not all(
                float(box[f"{axis}_min"]) <= float(row[axis]) <= float(box[f"{axis}_max"])
                for axis in ("latitude", "longitude")
            )
        )

    @cached_property
    def types(self) -> dict[str, str]:
        """The type of each place."""
        return self._registry.place_types if self._registry else {}


def precision_of(place_type: str | None) -> str:
    """Return how exactly a place of a type says where something happened."""
    return PRECISION.get(place_type or "", "none")
