"""Check that ids are unique, that every reference leads to a row, and that no chain is a circle."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise
from typing import Any

import polars as pl

from nkclaims.issues import Issue
from nkclaims.reading.findings import MOST, did_you_mean, findings, record_id
from nkclaims.reading.shelf import Frame, Tables
from nkclaims.schema import SEEDS_OF_REGISTRY, ForeignKey, Table

KEY, CIRCLE = "A01", "K01"
MOST_COMPARED = 5_000_000  # ids that are held against broken references; a second or two
# Relations between claims in which nothing can stand before or above itself.
DIRECTED = (("supersedes", "revises"), ("part_of",))  # a figure replaced in a circle leaves none
PRUNINGS = 20  # chains longer than that are followed step by step
Edges = dict[tuple[str, str], tuple[str, int]]


def check(
    tables: Tables,
    schemas: Mapping[str, Table],
    incomplete: Collection[str] = (),
) -> list[Issue]:
    """Return an issue for each key of ``tables`` that does not hold.

    Codes: A01 for a primary key that is empty in part or used twice, a unique column with a value
    twice, a foreign key that leads nowhere (one with an empty part refers to nothing, as in SQL);
    K01 for a circle of parents, of truces that replace one another, or of claims.

    Args:
        tables: rows with ``_file`` and ``_line``; a key on columns or tables that are not here
            is left to whoever has them.
        schemas: the tables' keys.
        incomplete: tables that lack rows, so that nobody knows whether a reference to them holds.
    """
    issues: list[Issue] = []
    for name, frame in tables.items():
        table = schemas[name]
        issues += unique(frame, table)
        for key in table.foreign_keys:
            is_here = key.table in tables and {*key.fields} <= {*_columns(frame)}
            if is_here and key.table not in incomplete:
                issues += _foreign(frame, table, key, tables[key.table], schemas[key.table])
        issues += _circles(frame, table)
    return issues


def unique(frame: Frame, table: Table) -> list[Issue]:
    """Return A01 for each row of ``frame`` whose key is empty in part or was used before."""
    issues = []
    keyed = _only(frame, table, ())
    for column in table.primary_key:
        empty = keyed.filter(pl.col(column).is_null())
        issues += findings(
            empty, table, column, KEY, lambda _: ("a value", "it is part of the key")
        )
    issues += _repeated(keyed.drop_nulls(table.primary_key), table, table.primary_key)
    for one in table.fields:
        if one.unique and one.name in _columns(frame):
            rows = _only(frame, table, (one.name,)).drop_nulls(one.name)
            issues += _repeated(rows, table, (one.name,))
    return issues


def _repeated(frame: pl.DataFrame, table: Table, columns: tuple[str, ...]) -> Iterator[Issue]:
    again = frame.filter(pl.struct(columns).is_duplicated())
    first: dict[str, dict[str, Any]] = {}
    rows = again.select("_file", "_line", value=_joined(columns), record=record_id(again, table))
    n_listed = 0
    for row in rows.iter_rows(named=True):
        before = first.setdefault(row["value"], row)
        if before is row:
            continue
        n_listed += 1
        if n_listed > MOST:
            more = rows.height - rows["value"].n_unique() - MOST
            told = f"{more:,} more rows", f"none: the first {MOST:,} are listed"
            hint = "so many have one cause: mend that, and look again"
            yield Issue(row["_file"], 0, columns[0], KEY, table.name, "", *told, hint)
            return
        yield Issue(
            row["_file"],
            row["_line"],
            columns[0],
            KEY,
            table.name,
            row["record"],
            row["value"],
            f"{' and '.join(columns)} used once",
            f"{before['_file']}:{before['_line']} has it already",
        )


def _foreign(
    frame: Frame, table: Table, key: ForeignKey, target: Frame, target_table: Table
) -> list[Issue]:
    known = target.lazy().select(key.references).drop_nulls().collect()
    rows = (
        _only(frame, table, key.fields)
        .drop_nulls(key.fields)
        .join(known, left_on=key.fields, right_on=key.references, how="anti", maintain_order="left")
    )
    if rows.is_empty():
        return []
    known_ids = known.select(_joined(key.references)).to_series().to_list()
    where = f"seeds/registry/{key.table}.csv" if target_table.seeds == SEEDS_OF_REGISTRY else ""
    add = f"add it to {where}" if where else f"there is no such row of {key.table}"

    n_suggestions = itertools.count()

    def say(found: str) -> tuple[str, str]:
        is_quick = (next(n_suggestions) + 1) * len(known_ids) <= MOST_COMPARED
        near = did_you_mean(found, known_ids) if is_quick else ""
        expected = f"{' and '.join(key.references)} of a row of {key.table}"
        return expected, f"{near} Otherwise {add}" if near else add

    return findings(rows, table, key.fields[0], KEY, say, found=_joined(key.fields))


def _only(frame: Frame, table: Table, columns: tuple[str, ...]) -> pl.DataFrame:
    """Return some columns of a frame with its key and its places: the rest is not to be copied."""
    needed = dict.fromkeys([*table.primary_key, *columns, "_file", "_line"])
    there = {*_columns(frame)}
    return frame.lazy().select(name for name in needed if name in there).collect()


def _columns(frame: Frame) -> list[str]:
    return frame.lazy().collect_schema().names()


def _joined(columns: tuple[str, ...]) -> pl.Expr:
    return pl.concat_str(pl.col(columns).cast(pl.String), separator="/")


def _circles(frame: Frame, table: Table) -> Iterator[Issue]:
    """Yield K01 for each circle of references within one table, or of one directed relation."""
    for key in table.foreign_keys:
        if key.table == table.name and key.references == table.primary_key:
            column = key.fields[0]
            rows = _only(frame, table, (column,))
            yield from _circle_issues(rows, table, (table.primary_key[0], column), column)
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
