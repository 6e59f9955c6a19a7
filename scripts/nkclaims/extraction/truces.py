"""Join the claims of all articles to truces: by their days, or as one claim tells of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from nkclaims.extraction.clusters import Row, named

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
EXACT = ("day", "minute")
MOST = timedelta(days=6)
"""Between the first and the last day of a truce that is named by days: "over the weekend"."""
LONG = timedelta(days=366)
"""After the last day of a truce, from which on what a claim tells is of another."""


def truces(
    claims: Sequence[Row],
    conflicts: Mapping[str, str],
    actors: Sequence[Row] = (),
    onsets: Mapping[str, date] | None = None,
) -> dict[str, list[Row]]:
    """Return the truces that claims announce, by their days, the claims on each, and who made it.

    A truce without days is that of the claim alone: whether two such are one, nobody knows. What
    breaks or ends a truce belongs to the last one that its article announced before and whose days
    it fits: none of another year.

    Args:
        claims: rows of claims.
        conflicts: the conflict of each source.
        actors: rows of claim_actors.
        onsets: the first day of each conflict; a truce before it is none of that war.
    """
    made: dict[str, Row] = {}
    joined: list[Row] = []
    parties: list[Row] = []
    told: dict[str, list[tuple[str, Row]]] = {}
    parts: dict[str, list[Row]] = {}
    for one in actors:
        parts.setdefault(one["claim_id"], []).append(one)
    for row in claims:
        if row["kind"] not in ROLES or row["stance"] not in TOLD:
            continue
        source, claim = row["source_id"], row["claim_id"]
        conflict = conflicts[source]
        is_made = row["kind"] == "ceasefire_agreement" and row["modality"] == "actual"
        onset = (onsets or {}).get(conflict)
        if onset and row["period_end"] and row["period_end"] < onset:
            continue
        before = told.setdefault(source, [])
        if is_made:
            truce = _truce(row, conflict, onset)
            made.setdefault(truce["ceasefire_id"], truce)
            before.append((truce["ceasefire_id"], row))
        truce_id = next((one for one, by in reversed(before) if by is row or _is_of(row, by)), None)
        if truce_id is None:
            continue
        joined.append({"ceasefire_id": truce_id, "claim_id": claim, "role": ROLES[row["kind"]]})
        if is_made:
            for actor, role in _makers(row, parts.get(claim, [])):
                part = {"ceasefire_id": truce_id, "actor_id": actor, "role": role}
                parties.append({**part, "claim_id": claim})
    return {
        "ceasefires": [*made.values()],
        "ceasefire_claims": joined,
        "ceasefire_parties": parties,
    }


def _truce(row: Row, conflict: str, onset: date | None) -> Row:
    """Return the truce that a claim announces: of its days, if it says them well enough."""
    claim, start, end = row["claim_id"], row["period_start"], row["period_end"]
    truce = {"conflict_id": conflict, "times_basis": claim, "start_claim_id": claim}
    truce["announced_on"] = start if start == end and row["date_precision"] in EXACT else None
    if not (start and end and end - start <= MOST) or (onset and start < onset):
        undated = f"truce-undated-{claim}-{conflict}"
        return {**truce, "ceasefire_id": undated, "name": f"Truce told by {claim}"}
    days = "-".join(f"{one:%Y%m%d}" for one in dict.fromkeys((start, end)))
    return {
        **truce,
        "ceasefire_id": f"truce-{days}-{conflict}",
        "name": f"Truce of {named(start, end)}",
    }


def _is_of(row: Row, announced: Row) -> bool:
    """Tell whether what a claim tells can be of the truce that another announces, by their days."""
    start, end = announced["period_start"], announced["period_end"]
    begun, done = row["period_start"] or row["stated_to"], row["period_end"]
    if row["modality"] == "historical" or (start and done and done < start):
        return False
    return not (end and begun and begun - end > LONG)


def _makers(row: Row, parts: Sequence[Row]) -> list[tuple[str, str]]:
    """Return who made a truce, by one claim, and in which role: who agrees is a party of it."""
    found = [(one["actor_id"], PARTS[one["role"]]) for one in parts if one["role"] in PARTS]
    if row["stance"] == "agrees":
        agreeing = [one["actor_id"] for one in parts if one["role"] == "co_claimant"]
        found += [(one, "party") for one in (row["claimant_actor_id"], *agreeing)]
    elif row["rule_id"] == DECLARED and row["attribution_type"] != "own_voice":
        found.append((row["claimant_actor_id"], "declarer"))
    return list(dict.fromkeys(found))
