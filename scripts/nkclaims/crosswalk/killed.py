"""How many were killed in one event, where another dataset has room for one figure.

``event_estimates`` has one interval for each population and side of the victims. None of them is
ever added to another: the sum of what two claimants say is what nobody says.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from nkclaims.crosswalk.occurrence import Occurrence
from nkclaims.crosswalk.tables import Row, Rows

INTERVAL = ("low", "best", "high")
TOLD = ("civilian", "military")


@dataclass(frozen=True)
class Figure:
    """A figure, or the reason why there is none; both are empty where nobody gives any.

    Attributes:
        row: the row of ``event_estimates``.
        note: what was decided.
    """

    row: Row | None = None
    note: str = ""

    def cell(self, name: str) -> int | None:
        """Return one of low, best, high as a whole number; None if empty."""
        value = self.row[name] if self.row else None
        return None if value is None else int(value)


def killed(event: Occurrence) -> Rows:
    """Return the event's estimates of people killed."""
    return [
        row for row in event.estimates if row["measure"] == "killed" and row["object"] == "person"
    ]


def told(row: Row) -> str:
    """Return an estimate in words: whose dead, and the interval.

    >>> told({"population": "civilian", "victim_side": "AZE", "low": 4, "best": 4, "high": None})
    'civilian, AZE: low 4, best 4, high empty'
    """
    bounds = ", ".join(
        f"{name} {'empty' if row[name] is None else int(row[name])}" for name in INTERVAL
    )
    return f"{row['population']}, {row['victim_side']}: {bounds}"


def in_all(event: Occurrence) -> Figure:
    """Return the one interval that can stand for the event.

    One estimate stands for itself. Several do if they give one side's dead the same interval and at
    most one of them tells who they were: then they may be the same people, and are taken once.
    """
    rows = killed(event)
    if len(rows) <= 1:
        high_only = rows and rows[0]["best"] is None
        return Figure(rows[0] if rows else None, "an enemy's claim alone" if high_only else "")
    listed = "; ".join(map(told, rows))
    intervals = {tuple(row[name] for name in INTERVAL) for row in rows}
    sides = {row["victim_side"] for row in rows}
    if len(intervals) == len(sides) == 1 and _told(rows) <= 1:
        return Figure(rows[0], f"estimates with the same interval are taken once ({listed})")
    return Figure(note=f"estimates that differ are not added up, so it is empty ({listed})")


def of_column(event: Occurrence, places: Mapping[tuple[str, str], str], column: str) -> Figure:
    """Return the estimate whose place is one of the columns for parts of the dead.

    Args:
        event: the event.
        places: the column for each population and side of the victims.
        column: the column that is filled.
    """
    rows = killed(event)
    found = [row for row in rows if places.get((row["population"], row["victim_side"])) == column]
    listed = "; ".join(map(told, found))
    if len(found) > 1:
        return Figure(note=f"estimates of two sides are not added up, so it is empty ({listed})")
    if found and found[0]["population"] == "unspecified" and _told(rows):
        return Figure(note=f"they may be the people of another column, so it is empty ({listed})")
    return Figure(found[0] if found else None)


def _told(rows: Rows) -> int:
    return sum(row["population"] in TOLD for row in rows)
