"""Small frames for the tests of derived columns and tables, and pieces modelled on the articles.

The pieces are abridged and varied to bring out one rule each: they are not the coding, which
test_data.py holds against figures worked out by hand.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import polars as pl

from nkclaims.derived.derive import derive_columns
from nkclaims.schema import load_schemas

SCHEMAS = load_schemas(Path(__file__).parents[1] / "schemas")

Cells = Mapping[str, object]


def table(name: str, *rows: Cells) -> pl.DataFrame:
    """Return rows as a frame with all columns of the schema; a cell not given is empty."""
    dtypes = SCHEMAS[name].dtypes
    unknown = {column for row in rows for column in row} - dtypes.keys()
    assert not unknown, unknown
    return pl.DataFrame([{**dict.fromkeys(dtypes), **row} for row in rows], schema=dtypes)


def claim(claim_id: str, source_id: str, claimant: str, **cells: object) -> Cells:
    """Return one row of `claims` about a deed, without a figure."""
    return {
        "claim_id": claim_id,
        "source_id": source_id,
        "claimant_actor_id": claimant,
        "quote": claim_id,
        "attribution_type": "reported_speech",
        "kind": "attack",
        "stance": "asserts",
        "modality": "actual",
        "is_implied": False,
        "stated_to": PUBLISHED.get(source_id),
        **cells,
    }


def count(claim_id: str, source_id: str, claimant: str, value: float, **cells: object) -> Cells:
    """Return one row of `claims` that counts, unless told otherwise, civilians killed."""
    people = {"object": "person", "population": "civilian", "group": "none"}
    counted = {
        "kind": "casualties",
        "measure": "killed",
        "value": value,
        "qualifier": "exact",
        "scope": "incident",
        "victim_side": "AZE",
        **(people if cells.get("object", "person") == "person" else {}),
    }
    return claim(claim_id, source_id, claimant, **{**counted, **cells})


def link(from_claim_id: str, relation: str, to_claim_id: str) -> Cells:
    return {
        "from_claim_id": from_claim_id,
        "to_claim_id": to_claim_id,
        "relation": relation,
        "basis": "inferred",
    }


def member(event_id: str, claim_id: str, role: str = "supports") -> Cells:
    return {"event_id": event_id, "claim_id": claim_id, "role": role}


def actor(actor_id: str, side: str | None = None, parent: str | None = None) -> Cells:
    unnamed = actor_id == "unattributed" or actor_id.endswith("-unspecified")
    return {
        "actor_id": actor_id,
        "actor_type": "unspecified" if unnamed else "state_government",
        "side": side,
        "parent_actor_id": parent,
    }


def derived(*rows: Cells) -> pl.DataFrame:
    """Return claims with their derived columns."""
    return derive_columns(table("claims", *rows), ACTORS, SIDES)


PUBLISHED = {
    "sabah": date(2020, 10, 21),
    "journal": date(2020, 10, 24),
    "trt": date(2020, 10, 28),
    "rferl": date(2020, 10, 29),
}

SOURCES = table(
    "sources", *({"source_id": name, "published_on": day} for name, day in PUBLISHED.items())
)

SIDES = table(
    "sides",
    {"side_code": "AZE", "camp": "azerbaijani", "is_belligerent": True},
    {"side_code": "ARM", "camp": "armenian", "is_belligerent": True},
    {"side_code": "NKR", "camp": "armenian", "is_belligerent": True},
    {"side_code": "ARM+NKR", "camp": "armenian", "is_belligerent": True},
    {"side_code": "AZE+NKR", "is_belligerent": True},
    {"side_code": "all", "is_belligerent": True},
    {"side_code": "unstated", "is_belligerent": False},
    {"side_code": "RUS", "camp": "russian", "is_belligerent": False},
    {"side_code": "TUR", "is_belligerent": False},
)

ACTORS = table(
    "actors",
    actor("armenia", "ARM"),
    actor("armenia-defence-ministry", "ARM", "armenia"),
    actor("shushan-stepanyan", None, "armenia-defence-ministry"),
    actor("armenian-forces", "ARM+NKR"),
    actor("nkr-authorities", "NKR"),
    actor("nkr-defence-ministry", "NKR", "nkr-authorities"),
    actor("azerbaijan", "AZE"),
    actor("azerbaijan-armed-forces", "AZE", "azerbaijan"),
    actor("azerbaijan-defence-ministry", "AZE", "azerbaijan"),
    actor("azerbaijan-prosecutor-general", "AZE", "azerbaijan"),
    actor("azerbaijan-presidential-administration", "AZE", "azerbaijan"),
    actor("hikmet-hajiyev", None, "azerbaijan-presidential-administration"),
    actor("russia", "RUS"),
    actor("vladimir-putin", None, "russia"),
    actor("turkey", "TUR"),
    actor("icrc"),
    actor("trtworld"),
    actor("dailysabah"),
    actor("rferl"),
    actor("unattributed"),
    actor("officials-unspecified"),
)

OWN_VOICE = {"attribution_type": "own_voice"}
UNATTRIBUTED = {"attribution_type": "unattributed"}
STRIKE = {"agent_actor_id": "armenian-forces", "target_side": "AZE"}

BARDA = "barda-strike-20201028"
BARDA_CLAIMS = (
    count("barda-own-voice-21", "trt", "trtworld", 21, qualifier="at_least", **OWN_VOICE),
    count("barda-state-21", "trt", "azerbaijan", 21),
    claim("barda-strike", "trt", "azerbaijan", **STRIKE),
    claim("barda-denial", "trt", "armenia", stance="denies", **STRIKE),
    count("barda-prosecutor-21", "trt", "azerbaijan-prosecutor-general", 21),
    count("barda-prosecutor-60", "trt", "azerbaijan-prosecutor-general", 60, measure="wounded"),
    count("barda-prosecutor-14", "trt", "azerbaijan-prosecutor-general", 14),
    count(
        "barda-aide-20",
        "trt",
        "hikmet-hajiyev",
        20,
        qualifier="more_than",
        population="unspecified",
    ),
    count("barda-baku-21", "rferl", "azerbaijan", 21),
    count("barda-baku-70", "rferl", "azerbaijan", 70, measure="wounded"),
    claim("barda-icrc-hit", "rferl", "icrc"),
    count("barda-icrc-volunteer", "rferl", "icrc", 1, group="aid_worker"),
)

VILLAGE = "barda-strike-20201027"
VILLAGE_CLAIMS = (
    count("village-4", "trt", "unattributed", 4, **UNATTRIBUTED),
    count("village-toddler", "trt", "unattributed", 1, group="child", **UNATTRIBUTED),
    claim("village-strike", "trt", "unattributed", **UNATTRIBUTED, **STRIKE),
    claim("village-denial", "trt", "armenia", stance="denies", **STRIKE),
    count("village-aide-4", "trt", "hikmet-hajiyev", 4),
    count("village-aide-girl", "trt", "hikmet-hajiyev", 1, group="child"),
    count("village-aide-13", "trt", "hikmet-hajiyev", 13, measure="wounded"),
    count("village-rferl-4", "rferl", "unattributed", 4, **UNATTRIBUTED),
)

UAV = "uavs-shot-down-20201021"
DOWNED = {
    "kind": "equipment_loss",
    "measure": "destroyed",
    "object": "uav",
    "victim_side": "ARM",
    "agent_actor_id": "azerbaijan-armed-forces",
}
UAV_CLAIMS = (
    count("uav-3", "sabah", "azerbaijan-defence-ministry", 3, **DOWNED),
    count("uav-2", "sabah", "azerbaijan-defence-ministry", 2, **DOWNED),
    count("uav-1", "sabah", "azerbaijan-defence-ministry", 1, **DOWNED),
)

GANJA = "ganja-strikes"
GANJA_CLAIMS = (
    count(
        "ganja-two-dozen",
        "sabah",
        "dailysabah",
        24,
        qualifier="about",
        agent_actor_id="armenia",
        **OWN_VOICE,
    ),
    count(
        "ganja-scores",
        "sabah",
        "dailysabah",
        40,
        qualifier="order_of_magnitude",
        measure="wounded",
        agent_actor_id="armenia",
        **OWN_VOICE,
    ),
)


def toll(claim_id: str, source_id: str, claimant: str, value: float, **cells: object) -> Cells:
    """Return one row of `claims` that counts up to the day of publication."""
    until = {"scope": "cumulative", "as_of": PUBLISHED[source_id]}
    return count(claim_id, source_id, claimant, value, **{**until, **cells})


OWN_TROOPS = {"population": "military", "victim_side": "NKR"}
TOLL_CLAIMS = (
    toll("toll-963", "journal", "nkr-authorities", 963, **OWN_TROOPS),
    toll("toll-37", "journal", "nkr-authorities", 37, victim_side="NKR"),
    count(
        "toll-51-more", "rferl", "nkr-defence-ministry", 51, **{**OWN_TROOPS, "scope": "increment"}
    ),
    toll("toll-1119", "rferl", "nkr-defence-ministry", 1119, **OWN_TROOPS),
    toll("toll-60", "journal", "azerbaijan", 60, qualifier="more_than"),
    toll("toll-300", "journal", "azerbaijan", 300, qualifier="about", measure="wounded"),
    toll("toll-69", "rferl", "azerbaijan", 69),
    toll("toll-322", "rferl", "azerbaijan", 322, measure="wounded"),
)

CLAIMS = derived(*BARDA_CLAIMS, *VILLAGE_CLAIMS, *UAV_CLAIMS, *GANJA_CLAIMS, *TOLL_CLAIMS)

LINKS = table(
    "claim_links",
    link("barda-denial", "denies", "barda-strike"),
    link("barda-prosecutor-21", "supersedes", "barda-prosecutor-14"),
    link("barda-icrc-volunteer", "part_of", "barda-baku-21"),
    link("village-toddler", "part_of", "village-4"),
    link("village-aide-girl", "part_of", "village-aide-4"),
    link("village-denial", "denies", "village-strike"),
    link("uav-2", "part_of", "uav-3"),
    link("uav-1", "part_of", "uav-3"),
)

EVENTS = table(
    "events",
    {"event_id": BARDA, "event_type": "missile_strike"},
    {"event_id": VILLAGE, "event_type": "missile_strike"},
    {"event_id": UAV, "event_type": "air_defence"},
    {"event_id": GANJA, "event_type": "missile_strike"},
)

EVENT_CLAIMS = table(
    "event_claims",
    *(
        member(
            event_id, str(row["claim_id"]), "denies" if row["stance"] == "denies" else "supports"
        )
        for event_id, rows in (
            (BARDA, BARDA_CLAIMS),
            (VILLAGE, VILLAGE_CLAIMS),
            (UAV, UAV_CLAIMS),
            (GANJA, GANJA_CLAIMS),
        )
        for row in rows
    ),
)


def assert_conforms(frame: pl.DataFrame, name: str) -> None:
    """Assert that a derived table has the schema's columns and types and its primary key."""
    assert dict(frame.schema) == SCHEMAS[name].dtypes
    key = SCHEMAS[name].primary_key
    assert frame.select(key).null_count().sum_horizontal().item() == 0
    assert not frame.select(key).is_duplicated().any()
    assert frame.equals(frame.sort(key))


def shuffled(frame: pl.DataFrame, seed: int) -> pl.DataFrame:
    """Return the same rows in another order."""
    return frame.sample(fraction=1, shuffle=True, seed=seed)
