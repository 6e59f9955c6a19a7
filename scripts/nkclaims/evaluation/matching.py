"""Pair what a reader found with what a machine found, one to one, and compare each pair."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import polars as pl

from nkclaims.evaluation.gold import CODED, Expected, Gold, bare, names_of

SHARED = 0.5  # part of the shorter quote that two claims without a figure share at the least
CORE = (
    *("measure", "object", "value", "qualifier", "population", "claimant", "place"),
    *("period_start", "period_end"),
)
FIELDS = (*CODED, "value", "claimant", "place")


@dataclass(frozen=True)
class Compared:
    """One claim: what was expected, what was found, and which fields are right.

    Attributes:
        expected: None for what nobody expected.
        row: the machine's row; None for what it missed.
        right: by field; empty unless both are there.
    """

    article: str
    expected: Expected | None
    row: Mapping[str, Any] | None
    right: Mapping[str, bool]

    @property
    def is_core_right(self) -> bool:
        """Whether every field that a figure stands on is right."""
        return bool(self.right) and all(self.right[name] for name in CORE)


def compare(gold: Sequence[Gold], tables: Mapping[str, pl.DataFrame]) -> list[Compared]:
    """Return all claims of all articles, paired as far as they fit.

    A figure fits the machine's figure whose number stands at the same place. Another claim fits
    one of the same kind whose quote shares half of the shorter one; the best fit is taken first.
    """
    actors = names_of(tables["actors"], tables["actor_names"], "actor_id")
    places = names_of(tables["places"], tables["place_names"], "place_id")
    found = []
    for one in gold:
        source = one.article.source_id
        rows = tables["claims"].filter(~pl.col("is_implied"), source_id=source).to_dicts()
        pairs = _pairs(one.claims, rows)
        for at, expected in enumerate(one.claims):
            row = rows[pairs[at]] if at in pairs else None
            right = _right(expected, row, actors, places) if row else {}
            found.append(Compared(source, expected, row, right))
        extra = set(range(len(rows))) - set(pairs.values())
        found += [Compared(source, None, rows[at], {}) for at in sorted(extra)]
    return found


def _pairs(claims: Sequence[Expected], rows: Sequence[Mapping[str, Any]]) -> dict[int, int]:
    ranked = sorted(
        (-fit, i, j)
        for i, expected in enumerate(claims)
        for j, row in enumerate(rows)
        if (fit := _fit(expected, row)) > 0
    )
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in ranked:
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return pairs


def _fit(expected: Expected, row: Mapping[str, Any]) -> float:
    """Return how well two claims fit, 0 if not at all."""
    if (expected.value_span is None) != (row["value_start"] is None):
        return 0.0
    shared = _shared(expected.quote.start, expected.quote.end, row["quote_start"], row["quote_end"])
    if expected.value_span is not None:
        span = expected.value_span
        is_same = _shared(span.start, span.end, row["value_start"], row["value_end"]) > 0
        return 1 + shared if is_same else 0.0
    if row["kind"] != expected.codes["kind"] or shared < SHARED:
        return 0.0
    return shared + float(row["stance"] == expected.codes["stance"])


def _shared(start: int, end: int, other_start: int, other_end: int) -> float:
    common = min(end, other_end) - max(start, other_start)
    return max(common, 0) / max(min(end - start, other_end - other_start), 1)


def _right(
    expected: Expected,
    row: Mapping[str, Any],
    actors: Mapping[str, frozenset[str]],
    places: Mapping[str, frozenset[str]],
) -> dict[str, bool]:
    codes = {name: "" if row[name] is None else str(row[name]) for name in CODED}
    right = {name: codes[name] == expected.codes[name] for name in CODED}
    right["value"] = row["value"] == expected.value
    kind = row["attribution_type"]
    said = actors.get(row["claimant_actor_id"], frozenset())
    right["claimant"] = (
        kind in expected.claimants
        if kind in ("own_voice", "unattributed")
        else any(_is_name_of(one, other) for one in said for other in expected.claimants)
    )
    there = places.get(row["place_id"], frozenset()) if row["place_id"] else frozenset()
    right["place"] = bool(there & expected.places) or not (there or expected.places)
    return right


def _is_name_of(one: str, other: str) -> bool:
    """Tell whether two names are the same, or one ends with the other: "Mr Daoud", "Daoud"."""
    one, other = bare(one), bare(other)
    return one == other or one.endswith(f" {other}") or other.endswith(f" {one}")
