"""Damage to rows: deleted, doubled, two cells exchanged, one key for two rows."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from random import Random

from corruption.mutation import Mutation, Stage
from corruption.roles import BOUNDS, roles
from corruption.sheets import Cell, Sheet

Rows = list[tuple[str, ...]]


def with_cells(
    kind: str, stage: Stage, sheet: Sheet, new: Mapping[Cell, str], columns: tuple[str, ...] = ()
) -> Mutation:
    """Return the damage that other cells are."""
    rows = {at: {**sheet.row(at)} for at, _ in new}
    for (at, column), value in new.items():
        rows[at][column] = value
    after = [tuple(rows[at].values()) if at in rows else row for at, row in enumerate(sheet.rows)]
    return Mutation(
        stage=stage,
        kind=kind,
        table=sheet.label,
        file=sheet.rel,
        content=sheet.with_cells(new),
        columns=columns or tuple(dict.fromkeys(column for _, column in new)),
        records=tuple(
            dict.fromkeys(
                one for at in rows for one in (sheet.record(sheet.row(at)), sheet.record(rows[at]))
            )
        ),
        lines=tuple(dict.fromkeys(sheet.line(at, column) for at, column in new)),
        changes=tuple((sheet.row(at), column, value) for (at, column), value in new.items()),
        rows=tuple(after),
    )


def bounds_swapped(stage: Stage, sheet: Sheet, rng: Random) -> Mutation | None:
    at = rng.randrange(len(sheet.rows))
    pairs = [
        (one, other)
        for one, other in BOUNDS
        if {one, other} <= {*sheet.columns}
        and (a := sheet.cell(at, one))
        and (b := sheet.cell(at, other))
        and a != b
    ]
    if not pairs:
        return None
    one, other = rng.choice(pairs)
    new = {(at, one): sheet.cell(at, other), (at, other): sheet.cell(at, one)}
    return with_cells("bounds_swapped", stage, sheet, new)


def cells_swapped(stage: Stage, sheet: Sheet, rng: Random) -> Mutation | None:
    """Exchange two cells of one row that hold different kinds of thing."""
    at, of = rng.randrange(len(sheet.rows)), roles(sheet.table)
    filled = [name for name in sheet.columns if sheet.cell(at, name) and sheet.can_hold(at, name)]
    if len(filled) < 2:
        return None
    one, other = rng.sample(filled, 2)
    if of[one] == of[other] or sheet.cell(at, one) == sheet.cell(at, other):
        return None
    new = {(at, one): sheet.cell(at, other), (at, other): sheet.cell(at, one)}
    return with_cells("cells_swapped", stage, sheet, new)


def rows_exchanged(stage: Stage, sheet: Sheet, rng: Random) -> Mutation | None:
    """Exchange the cells of one column between two rows, as a careless sort does."""
    if len(sheet.rows) < 2:
        return None
    one, other = rng.sample(range(len(sheet.rows)), 2)
    column = rng.choice(sheet.columns)
    values = sheet.cell(one, column), sheet.cell(other, column)
    can = sheet.can_hold(one, column) and sheet.can_hold(other, column)
    if not can or not all(values) or values[0] == values[1]:
        return None
    if sheet.table.primary_key == (column,):
        return None  # that exchanges whole rows but for their names: many cells, not two
    new = {(one, column): values[1], (other, column): values[0]}
    return with_cells("rows_exchanged", stage, sheet, new)


def key_duplicated(stage: Stage, sheet: Sheet, rng: Random) -> Mutation | None:
    if len(sheet.rows) < 2 or sheet.is_yaml:
        return None
    one, other = rng.sample(range(len(sheet.rows)), 2)
    new = {
        (one, column): sheet.cell(other, column)
        for column in sheet.table.primary_key
        if sheet.cell(one, column) != sheet.cell(other, column)
    }
    return with_cells("key_duplicated", stage, sheet, new, columns=sheet.table.primary_key)


def row_deleted(stage: Stage, sheet: Sheet, rng: Random) -> Mutation | None:
    at = rng.randrange(len(sheet.rows))
    return _with_rows("row_deleted", stage, sheet, at, lambda rows: rows[:at] + rows[at + 1 :])


def row_duplicated(stage: Stage, sheet: Sheet, rng: Random) -> Mutation | None:
    at = rng.randrange(len(sheet.rows))
    to = rng.randint(0, len(sheet.rows))
    return _with_rows(
        "row_duplicated", stage, sheet, at, lambda rows: [*rows[:to], rows[at], *rows[to:]]
    )


def row_copied(stage: Stage, sheet: Sheet, rng: Random) -> Mutation | None:
    """Write a row a second time under a new id."""
    if len(sheet.table.primary_key) > 1:
        return None
    at, key = rng.randrange(len(sheet.rows)), sheet.columns.index(sheet.table.primary_key[0])
    old = sheet.rows[at][key]
    new = re.sub(r"\d+$", lambda found: f"{int(found.group()) + 700}", old)
    new = new if new != old else f"{old}-copy" if old.islower() else f"{old}X"
    copy = (*sheet.rows[at][:key], new, *sheet.rows[at][key + 1 :])
    return _with_rows("row_copied", stage, sheet, at, lambda rows: [*rows, copy], (new,))


def _with_rows(
    kind: str,
    stage: Stage,
    sheet: Sheet,
    at: int,
    change: Callable[[Rows], Rows],
    further: tuple[str, ...] = (),
) -> Mutation | None:
    if sheet.is_yaml:
        return None
    rows = change([*sheet.rows])
    record = sheet.record(sheet.row(at))
    places = [place + 2 for place, row in enumerate(rows) if row == sheet.rows[at]]
    return Mutation(
        stage=stage,
        kind=kind,
        table=sheet.label,
        file=sheet.rel,
        content=sheet.with_rows(rows),
        records=(record, *further),
        lines=(*places, *([len(rows) + 1] if further else [])),
        changes=(
            (sheet.row(at), sheet.table.primary_key[0], sheet.cell(at, sheet.table.primary_key[0])),
        ),
        rows=tuple(rows),
    )


KINDS: dict[str, Callable[[Stage, Sheet, Random], Mutation | None]] = {
    one.__name__: one
    for one in (
        bounds_swapped, cells_swapped, rows_exchanged, key_duplicated, row_deleted,
        row_duplicated, row_copied,
    )
}  # fmt: skip
"""Each kind of damage to rows, by name."""


def damaged(kind: str, stage: Stage, sheet: Sheet, rng: Random) -> Mutation | None:
    """Return damage of that kind, or None if the sheet cannot suffer it."""
    return KINDS[kind](stage, sheet, rng)
