"""Join the claims of all articles to events: same kind of deed, same place, same day or night."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

Row = dict[str, Any]
TYPES = {
    "artillery": "shelling",
    "rocket": "shelling",
    "missile": "missile_strike",
    "drone": "drone_strike",
    "aircraft": "air_strike",
}
DEEDS = ("attack", "casualties", "damage", "equipment_loss", "territorial_control")
"""Kinds of claims that tell of an event: what was done, whom or what it cost, what was taken."""
AIRBORNE = ("uav", "aircraft")
WIDE = ("admin2", "admin1", "region", "country")
NIGHT = timedelta(days=1)
NO_MEANS = "No claim names the means."


def events(
    claims: Sequence[Row], conflicts: Mapping[str, str], places: Mapping[str, str]
) -> dict[str, list[Row]]:
    """Return the events that deeds and losses of one day or night tell of, and the claims on each.

    A place that was taken is an event apart from the attacks there. That nobody was hurt tells of
    no event by itself.

    Args:
        claims: rows of claims.
        conflicts: the conflict of each source.
        places: the name of each place.
    """
    groups: dict[tuple[str, bool, date, date, str], list[Row]] = {}
    for row in claims:
        if _is_of_event(row):
            is_taken = row["kind"] == "territorial_control"
            war = conflicts[row["source_id"]]
            key = (row["place_id"], is_taken, row["period_start"], row["period_end"], war)
            groups.setdefault(key, []).append(row)
    made: list[tuple[Row, list[Row]]] = []
    taken = set[str]()
    for (place, _, start, end, war), rows in sorted(groups.items()):
        if not any(row["kind"] == "attack" or row.get("value") != 0 for row in rows):
            continue
        word, event_type = _type_of(rows)
        where = "in" if rows[0]["place_precision"] in WIDE else "at"
        days = [f"{one:%Y%m%d}" for one in dict.fromkeys((start, end))]
        event_id = "-".join([place, word.lower(), *days])
        if event_id in taken:
            event_id = f"{event_id}-{war}"  # one country, two wars
        taken.add(event_id)
        event = {
            "event_id": event_id,
            "conflict_id": war,
            "name": f"{word} {where} {places[place]}, {named(start, end)}",
            "event_type": event_type,
            "period_start": start,
            "period_end": end,
            "date_precision": "day",
            "place_id": place,
            "place_precision": rows[0]["place_precision"],
            "clarity": "described",
            "note": NO_MEANS if event_type == "other" else None,
        }
        made.append((event, rows))
    made.sort(key=lambda one: str(one[0]["event_id"]))
    return {
        "events": [event for event, _ in made],
        "event_claims": [
            {"event_id": event["event_id"], "claim_id": row["claim_id"], "role": _role(row)}
            for event, rows in made
            for row in rows
        ],
    }


def named(start: date, end: date) -> str:
    """Return the name of one day or of several.

    >>> named(date(2021, 5, 3), date(2021, 5, 3)), named(date(2021, 5, 3), date(2021, 5, 4))
    ('2021-05-03', '2021-05-03 to 2021-05-04')
    """
    return " to ".join(dict.fromkeys((start.isoformat(), end.isoformat())))


def _is_of_event(row: Row) -> bool:
    """Tell whether a claim tells of one thing done at a known place on a known day or night."""
    if row["kind"] not in DEEDS or row["modality"] != "actual" or not row["place_id"]:
        return False
    start, end = row["period_start"], row["period_end"]
    if start is None or end is None or row["date_precision"] != "day" or end - start > NIGHT:
        return False
    return row.get("scope") in (None, "incident")


def _type_of(rows: Sequence[Row]) -> tuple[str, str]:
    """Return the word for an event, and its type: of the first weapon that a claim names."""
    if rows[0]["kind"] == "territorial_control":
        return "Capture", "capture"
    word = "Attack" if any(row["kind"] == "attack" for row in rows) else "Losses"
    weapons = [row["weapon"] for row in rows if row["weapon"] in TYPES]
    if weapons:
        return word, TYPES[weapons[0]]
    is_airborne = all(
        row["kind"] == "equipment_loss" and row.get("object") in AIRBORNE for row in rows
    )
    return word, "air_defence" if is_airborne else "other"


def _role(row: Row) -> str:
    return "denies" if row["stance"] == "denies" else "supports"
