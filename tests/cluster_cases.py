"""Claims as rows, for the tests of events and truces that claims are joined to."""

from __future__ import annotations

from datetime import date
from typing import Any

MONDAY, TUESDAY = date(2021, 5, 3), date(2021, 5, 4)
CONFLICTS = {"a": "lake-war", "b": "lake-war"}
ATTACK: dict[str, Any] = {
    "claim_id": "a-1",
    "source_id": "a",
    "kind": "attack",
    "stance": "asserts",
    "modality": "actual",
    "rule_id": "act-attack",
    "attribution_type": "reported_speech",
    "claimant_actor_id": "norland",
    "scope": None,
    "weapon": None,
    "place_id": "orlev",
    "place_precision": "exact",
    "period_start": MONDAY,
    "period_end": MONDAY,
    "date_precision": "day",
    "stated_to": TUESDAY,
}


def claim(claim_id: str, row: dict[str, Any] = ATTACK, **changes: Any) -> dict[str, Any]:
    """Return the row of a claim with an id, and what else it has of its own."""
    return {**row, "claim_id": claim_id, **changes}


def ids(made: dict[str, list[dict[str, Any]]], table: str = "events") -> list[str]:
    """Return the ids of the rows of a table, in their order."""
    return [row[f"{table.removesuffix('s')}_id"] for row in made[table]]
