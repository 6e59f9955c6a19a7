"""Truces in the shape of the ETH/PRIO ceasefire dataset: the rules of its columns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import partial

from nkclaims.crosswalk.cells import Cell, Rule, Scene
from nkclaims.crosswalk.occurrence import Occurrence, joined, truces
from nkclaims.loading.package import Package

PARTS = {"yr": "year", "month": "month", "day": "day"}
DAYS = {"cf_dec": "announced_on", "cf_effect": "effective_on", "end": "ended_on"}
PURPOSES = ("humanitarian", "peaceprocess", "holiday", "election", "other", "unclear")


def occurrences(package: Package) -> Iterator[Occurrence]:
    """Yield all truces."""
    return truces(package)


def date_part(column: str, part: str, truce: Occurrence, _: Scene) -> Cell:
    """Year, month or day of one of the truce's days."""
    day = truce.cells[f"ceasefires.{column}"]
    return Cell(getattr(day, part) if day else None)


def actor_name(truce: Occurrence, _: Scene) -> Cell:
    """Who made it, as far as a claim names them."""
    names = joined(sorted(_names(truce, "party", "declarer")))
    return Cell(names, "" if names else "no claim names the parties")


def purpose(column: str, truce: Occurrence, scene: Scene) -> Cell:
    """1 where the equivalent of the purpose is this column."""
    categories = scene.package.table("ceasefires").field("purpose").categories
    columns = {one.value: one.equivalents.get("ethprio") for one in categories}
    return Cell(1 if columns.get(truce.cells["ceasefires.purpose"]) == column else None)


def term(column: str, truce: Occurrence, scene: Scene) -> Cell:
    """1 where a term has this column as its equivalent."""
    categories = scene.package.table("ceasefire_provisions").field("provision").categories
    terms = {one.value for one in categories if one.equivalents.get("ethprio") == column}
    return Cell(1 if any(one["provision"] in terms for one in truce.provisions) else None)


def mediated(truce: Occurrence, _: Scene) -> Cell:
    """1 where a claim names a mediator, whoever it is."""
    brokers = Counter(_names(truce, "mediator"))
    listed = "; ".join(f"{name} in {n} claim{'s' * (n > 1)}" for name, n in sorted(brokers.items()))
    return Cell(1, f"named as mediator: {listed}") if brokers else Cell()


def evidence(column: str, truce: Occurrence, _: Scene) -> Cell:
    """Quote of the claim that gives the beginning or the end."""
    return Cell(truce.quotes[column])


def comment(truce: Occurrence, _: Scene) -> Cell:
    """Form and end, and what is said of breaches."""
    cells = {name.removeprefix("ceasefires."): value for name, value in truce.cells.items()}
    parts = [str(cells["name"]), f"Form: {cells['form']}", f"End: {cells['ended_how']}"]
    for role, words in (
        ("violates", "A breach is claimed by"),
        ("denies_violation", "A breach is denied by"),
    ):
        if names := joined(truce.voice(role).names):
            parts.append(f"{words}: {names}")
    parts.append(f"Days: {cells['times_basis']}" if cells["times_basis"] else "Days: not known")
    return Cell(". ".join(parts) + ".")


def _names(truce: Occurrence, *roles: str) -> list[str]:
    return [one["name"] for one in truce.actors if one["role"] in roles]


RULES: Mapping[str, Rule] = {
    "actor_name": actor_name,
    **{
        f"{prefix}_{suffix}": partial(date_part, column, part)
        for prefix, column in DAYS.items()
        for suffix, part in PARTS.items()
    },
    **{f"p_{name}": partial(purpose, f"p_{name}") for name in PURPOSES},
    "mediator_nego": mediated,
    "implement": partial(term, "implement"),
    "ddr": partial(term, "ddr"),
    "evidence_onset": partial(evidence, "start_claim_id"),
    "evidence_end": partial(evidence, "end_claim_id"),
    "comment": comment,
}
"""The rule of each column that the mapping says has one."""
