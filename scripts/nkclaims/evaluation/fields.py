"""Say of a gold claim and the machine's claim for it which fields are right."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Final

from nkclaims.evaluation.claims import (
    OWN_VOICE,
    UNATTRIBUTED,
    Code,
    Entity,
    Gold,
    Machine,
    Words,
)
from nkclaims.evaluation.names import is_same, is_same_doer

FIELDS: Final = (
    "kind",
    "stance",
    "modality",
    "measure",
    "object",
    "value",
    "qualifier",
    "scope",
    "population",
    "group",
    "claimant",
    "attribution_type",
    "agent",
    "weapon",
    "place",
    "period",
)
"""What is compared; ``period`` is right if its first and its last day are."""

CORE: Final = (
    "measure",
    "object",
    "value",
    "qualifier",
    "population",
    "claimant",
    "place",
    "period",
)
"""What must be right of a figure for the whole to be right."""

SAME_VALUE: Final = 0.05
"""Most that two values of the same words differ: "a third" is 33.3 to one and 33.33 to another."""

VOICES: Final = {OWN_VOICE: "own_voice", UNATTRIBUTED: "unattributed"}


def right(gold: Gold, machine: Machine) -> dict[str, bool]:
    """Return for each of :data:`FIELDS` whether both say the same; two empty fields do."""
    return {name: _is_right(name, gold, machine) for name in FIELDS}


def is_core_right(gold: Gold, machine: Machine) -> bool:
    """Tell whether all of :data:`CORE` are right."""
    return all(_is_right(name, gold, machine) for name in CORE)


def is_filled(name: str, gold: Gold, machine: Machine) -> bool:
    """Tell whether at least one of the two says something in a field."""
    return bool(of_gold(name, gold) or of_machine(name, machine))


def of_gold(name: str, gold: Gold) -> str:
    """Return what gold says in a field, as a person reads it; empty if nothing."""
    if name in ("claimant", "agent", "place"):
        words: Words = getattr(gold, name)
        return "|".join(words.forms)
    return _printed(name, gold.codes)


def of_machine(name: str, machine: Machine) -> str:
    """Return what the machine says in a field, as a person reads it; empty if nothing."""
    if name in ("claimant", "agent", "place"):
        entity: Entity | None = getattr(machine, name)
        if name == "claimant" and (voice := _voice(machine)):
            return voice
        return "" if entity is None else entity.names[0] if entity.names else entity.id
    return _printed(name, machine.codes)


def _is_right(name: str, gold: Gold, machine: Machine) -> bool:
    if name == "claimant":
        voice = _voice(machine)
        return voice in gold.claimant.forms if voice else is_same(gold.claimant, machine.claimant)
    if name == "agent":
        return is_same_doer(gold.agent, machine.agent, gold.claimant)
    if name == "place":
        return is_same(gold.place, machine.place)
    if name == "period":
        return all(gold.codes[one] == machine.codes[one] for one in ("period_start", "period_end"))
    one, other = gold.codes[name], machine.codes[name]
    if isinstance(one, int | float) and isinstance(other, int | float):
        return math.isclose(one, other, rel_tol=0, abs_tol=SAME_VALUE)
    return one == other


def _voice(machine: Machine) -> str:
    """Return the word of gold for a claim of the machine that has no speaker of its own."""
    said = machine.codes["attribution_type"]
    return next((word for word, code in VOICES.items() if code == said), "")


def _printed(name: str, codes: Mapping[str, Code]) -> str:
    if name == "period":
        days = [_code(codes[one]) for one in ("period_start", "period_end")]
        return "/".join(days) if any(days) else ""
    return _code(codes[name])


def _code(code: Code) -> str:
    if code is None:
        return ""
    return f"{code:.10g}" if isinstance(code, int | float) else str(code)
