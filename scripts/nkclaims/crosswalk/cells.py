"""A cell of an export, and what the rules that fill it have in common."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from nkclaims.crosswalk.occurrence import Occurrence, camp_of_side, camps
from nkclaims.loading.package import Package

Value: TypeAlias = "str | int | float | None"


@dataclass(frozen=True)
class Cell:
    """What stands in a cell, and what was decided so that it could (or could not)."""

    value: Value = None
    note: str = ""


@dataclass(frozen=True)
class Scene:
    """What all rows of one export share."""

    package: Package

    @cached_property
    def camps(self) -> Mapping[str, tuple[str, ...]]:
        """Names of the sides of each belligerent camp."""
        return camps(self.package)

    @cached_property
    def camp_of_side(self) -> Mapping[str, str]:
        """Camp of each side that has one."""
        return camp_of_side(self.package)

    @cached_property
    def column_of_dead(self) -> Mapping[tuple[str, str], str]:
        """UCDP's column for each population and side: soldiers by camp, all others by status.

        A population without a column there (soldiers and civilians in one figure) has none here.
        """
        order = [*self.camps] if len(self.camps) == 2 else []
        found = {}
        for category in self.package.table("event_estimates").field("population").categories:
            columns = category.equivalents.get("ucdp_ged", "").split(", ")
            for side in self.package.rows("sides", ["side_code"])["side_code"]:
                camp = self.camp_of_side.get(side)
                if len(columns) == 1:
                    found[category.value, side] = columns[0]
                elif camp in order:
                    found[category.value, side] = columns[order.index(camp)]
        return {key: column for key, column in found.items() if column}


Rule: TypeAlias = "Callable[[Occurrence, Scene], Cell]"


def district(occurrence: Occurrence, _: Scene) -> Cell:
    """Name of the district that is the place or contains it."""
    names = (one["name"] for one in occurrence.place if one["place_type"] == "district")
    return Cell(next(names, None))
