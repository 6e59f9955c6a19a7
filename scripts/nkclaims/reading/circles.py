"""Find circles: no parent, truce or claim stands above itself."""

from __future__ import annotations

from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise

import polars as pl

from nkclaims.issues import Issue
from nkclaims.reading.shelf import Frame
from nkclaims.schema import Table

CIRCLE = "K01"
# Relations between claims in which nothing can stand before or above itself.
DIRECTED = (("supersedes", "revises"), ("part_of",))  # a figure replaced in a circle leaves none
PRUNINGS = 20  # chains longer than that are followed step by step
Edges = dict[tuple[str, str], tuple[str, int]]


def circles(frame: Frame, table: Table) -> Iterator[Issue]:
    """Yield K01 for each circle of references within one table, or of one directed relation."""
    for key in table.foreign_keys:
        if key.table == table.name and key.references == table.primary_key:
            column = key.fields[0]
            ends = (table.primary_key[0], column)
            rows = frame.lazy().select(*ends, "_file", "_line").collect()
            yield from _circle_issues(rows, table, ends, column)
    if table.name == "claim_links":
        for relations in DIRECTED:
            links = frame.lazy().filter(pl.col("relation").is_in(relations)).collect()
            meaning = " or ".join(relations)
            yield from _circle_issues(links, table, ("from_claim_id", "to_claim_id"), meaning)


def _circle_issues(
    rows: pl.DataFrame, table: Table, ends: tuple[str, str], meaning: str
) -> Iterator[Issue]:
    steps = _inner(rows.select(*ends, "_file", "_line").drop_nulls(ends), ends)
    edges: Edges = {(one, other): (file, line) for one, other, file, line in steps.iter_rows()}
    while circle := _circle(edges):
        pairs = list(pairwise(circle))
        file, line = edges[pairs[0]]
        places = ", ".join(f"{edges[pair][0]}:{edges[pair][1]}" for pair in pairs)
        yield Issue(
            file,
            line,
            ends[1],
            CIRCLE,
            table.name,
            circle[0],
            " -> ".join(circle),
            f"no circle of {meaning}",
            f"one of these rows is wrong: {places}",
        )
        edges = {pair: place for pair, place in edges.items() if pair not in pairs}


def _inner(steps: pl.DataFrame, ends: tuple[str, str]) -> pl.DataFrame:
    """Return ``steps`` without those that no circle can hold: nothing leads to them, or on."""
    one, other = ends
    for _ in range(PRUNINGS):
        before = steps.height
        led_to, led_from = steps.select(other), steps.select(one)
        steps = steps.join(led_to, left_on=one, right_on=other, how="semi", maintain_order="left")
        steps = steps.join(led_from, left_on=other, right_on=one, how="semi", maintain_order="left")
        if steps.height == before:
            break
    return steps


def _circle(edges: Edges) -> list[str]:
    """Return the ids of a circle of ``edges`` from its least id to the same; empty if none is."""
    sorter: TopologicalSorter[str] = TopologicalSorter()
    for one, other in edges:
        sorter.add(other, one)
    try:
        sorter.prepare()
    except CycleError as error:
        ids = error.args[1][:-1]
        least = ids.index(min(ids))
        return [*ids[least:], *ids[:least], ids[least]]
    return []
