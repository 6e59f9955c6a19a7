"""Tell which places lie outside of the box of a war, where no violence of it can be."""

from __future__ import annotations

from functools import lru_cache

from nkclaims.extraction.lexicon.pack import Packs, Registry


def is_outside(place_id: str, registry: Registry, packs: Packs) -> bool:
    """Tell whether a place lies outside of a war's box, in degrees; False if a bound is unknown.

    Its point may be known to the pack of another war alone, as in a package of both.
    """
    point = points(packs).get(place_id)
    (war,) = registry.tables["conflicts"]
    return point is not None and not all(
        float(war[f"{one}_min"]) <= degrees <= float(war[f"{one}_max"])
        for one, degrees in zip(("latitude", "longitude"), point, strict=True)
        if war[f"{one}_min"] and war[f"{one}_max"]
    )


@lru_cache(maxsize=4)
def points(packs: Packs) -> dict[str, tuple[float, float]]:
    """Return latitude and longitude of each place that a pack of some war gives, in degrees."""
    return {
        row["place_id"]: (float(row["latitude"]), float(row["longitude"]))
        for registry in (packs.common, *packs.registries.values())
        for row in registry.tables["places"]
        if row["latitude"] and row["longitude"]
    }
