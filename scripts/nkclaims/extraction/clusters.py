"""Join the claims of all articles to events and truces: same kind of deed, same place, same day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

Row = dict[str, Any]
TYPES = {
    "artillery": "shelling",
    "rocket": "shelling",
    "missile": "missile_strike",
    "drone": "drone_strike",
    "aircraft": "air_strike",
}
ROLES = {
    "ceasefire_agreement": "announces",
    "ceasefire_violation": "violates",
    "ceasefire_collapse": "ends",
}

TOLD = ("asserts", "concedes", "agrees")
"""Stances of claims that a truce was made, broken or ended."""
PARTS = {"mediator": "mediator", "participant": "party"}
"""Role in a truce by the part in the claim that tells of it."""
DECLARED = "act-truce-declare"


def events(
    claims: Sequence[Row], conflicts: Mapping[str, str], places: Mapping[str, str]
) -> dict[str, list[Row]]:
    """Return the events that attacks tell of, and the claims on each.

    Args:
        claims: rows of claims.
        conflicts: the conflict of each source.
        places: the name of each place.
    """
    groups: dict[tuple[str, Any, str], list[Row]] = {}
    for row in claims:
        is_day = row["period_start"] is not None and row["period_start"] == row["period_end"]
        is_told = row["kind"] in ("attack", "casualties") and row["modality"] == "actual"
        is_one = row.get("scope") in (None, "incident")
        if is_told and is_one and row["place_id"] and is_day and row["date_precision"] == "day":
            war = conflicts[row["source_id"]]
            groups.setdefault((row["place_id"], row["period_start"], war), []).append(row)
    made: dict[str, list[Row]] = {"events": [], "event_claims": []}
    taken = set[str]()
    for (place, day, war), rows in sorted(groups.items()):
        if not any(row["kind"] == "attack" for row in rows):
            continue
        weapons = [row["weapon"] for row in rows if row["weapon"] in TYPES]
        event_id = f"{place}-attack-{day:%Y%m%d}"
        if event_id in taken:
            event_id = f"{event_id}-{war}"  # one country, two wars
        taken.add(event_id)
        made["events"].append(
            {
                "event_id": event_id,
                "conflict_id": war,
                "name": f"Attack at {places[place]}, {day.isoformat()}",
                "event_type": TYPES[weapons[0]] if weapons else "other",
                "period_start": day,
                "period_end": day,
                "date_precision": "day",
                "place_id": place,
                "place_precision": rows[0]["place_precision"],
                "clarity": "described",
            }
        )
        for row in rows:
            role = "denies" if row["stance"] == "denies" else "supports"
            made["event_claims"].append(
                {"event_id": event_id, "claim_id": row["claim_id"], "role": role}
            )
    return made


def truces(
    claims: Sequence[Row], conflicts: Mapping[str, str], actors: Sequence[Row] = ()
) -> dict[str, list[Row]]:
    """Return the truces that claims announce, by their day, the claims on each, and who made it.

    What breaks or ends a truce belongs to the last one that its article announced before.

    Args:
        claims: rows of claims.
        conflicts: the conflict of each source.
        actors: rows of claim_actors.
    """
    made: dict[str, dict[str, Row]] = {"ceasefires": {}}
    joined: list[Row] = []
    parties: list[Row] = []
    latest: dict[str, str] = {}
    parts: dict[str, list[Row]] = {}
    for one in actors:
        parts.setdefault(one["claim_id"], []).append(one)
    for row in claims:
        if row["kind"] not in ROLES or row["stance"] not in TOLD:
            continue
        source = row["source_id"]
        is_made = row["kind"] == "ceasefire_agreement" and row["modality"] == "actual"
        if is_made:
            day = row["period_start"]
            conflict = conflicts[source]
            name = f"{day:%Y%m%d}" if day else f"undated-{source}"
            truce = latest[source] = f"truce-{name}-{conflict}"
            made["ceasefires"].setdefault(
                truce,
                {
                    "ceasefire_id": truce,
                    "conflict_id": conflict,
                    "name": f"Truce of {day.isoformat()}" if day else f"Truce told by {source}",
                    "announced_on": day,
                    "times_basis": row["claim_id"],
                    "start_claim_id": row["claim_id"],
                },
            )
        elif source not in latest:
            continue
        truce, claim = latest[source], row["claim_id"]
        joined.append({"ceasefire_id": truce, "claim_id": claim, "role": ROLES[row["kind"]]})
        if is_made:
            for actor, role in _makers(row, parts.get(claim, [])):
                part = {"ceasefire_id": truce, "actor_id": actor, "role": role, "claim_id": claim}
                parties.append(part)
    return {
        "ceasefires": list(made["ceasefires"].values()),
        "ceasefire_claims": joined,
        "ceasefire_parties": parties,
    }


def _makers(row: Row, parts: Sequence[Row]) -> list[tuple[str, str]]:
    """Return who made a truce, by one claim, and in which role: who agrees is a party of it."""
    found = [(one["actor_id"], PARTS[one["role"]]) for one in parts if one["role"] in PARTS]
    if row["stance"] == "agrees":
        agreeing = [one["actor_id"] for one in parts if one["role"] == "co_claimant"]
        found += [(one, "party") for one in (row["claimant_actor_id"], *agreeing)]
    elif row["rule_id"] == DECLARED and row["attribution_type"] != "own_voice":
        found.append((row["claimant_actor_id"], "declarer"))
    return list(dict.fromkeys(found))
