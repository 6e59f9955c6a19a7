"""Make the table of another dataset from a package, with a note on each decision.

A cell that the other shape leaves no honest way to fill is empty. What was decided, and what was
left out, is a row of the notes: which record, which column, what.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

import polars as pl

from nkclaims.crosswalk import acled, ethprio, ged
from nkclaims.crosswalk.cells import Cell, Rule, Scene
from nkclaims.crosswalk.mapping import SHAPES, Column, Shape, code, columns
from nkclaims.crosswalk.occurrence import Occurrence
from nkclaims.loading.package import Package

NOTE_COLUMNS = ("record", "column", "note")
REMARKS = frozenset(["notes", "comment"])
"""Columns that hold free text: where a shape has one, the notes of the row stand there as well."""


@dataclass(frozen=True)
class Maker:
    """How the rows of one shape are made."""

    occurrences: Callable[[Package], Iterator[Occurrence]]
    rules: Mapping[str, Rule]


MAKERS: Mapping[str, Maker] = MappingProxyType(
    {
        "ucdp-ged": Maker(ged.occurrences, ged.RULES),
        "acled": Maker(acled.occurrences, acled.RULES),
        "ethprio": Maker(ethprio.occurrences, ethprio.RULES),
    }
)


@dataclass(frozen=True)
class Export:
    """A table in another dataset's shape.

    Attributes:
        rows: all its columns, in its order; one row an event or truce, in the order of our ids.
        notes: one row is one decision about one cell: record, column, note.
        left_out: number of events or truces that the shape has no row for.
    """

    shape: Shape
    rows: pl.DataFrame
    notes: pl.DataFrame
    left_out: int


def export(package: Package, name: str) -> Export:
    """Return the package's events or truces in the shape ``name``.

    Raises:
        KeyError: there is no such shape.
        UnknownName: U01 the package lacks a table.
        OtherDataset: U09 it has no event or no truce.
        DamagedPackage: a table is not what its schema says.
    """
    shape, wanted, maker = SHAPES[name], columns(name), MAKERS[name]
    scene = Scene(package)
    rows: list[list[object]] = []
    notes: list[tuple[str, str, str]] = []
    for one in maker.occurrences(package):
        cells = {column.name: _cell(column, shape, maker, one, scene) for column in wanted}
        decided = [(column, cell.note) for column, cell in cells.items() if cell.note]
        notes += [(one.id, column, note) for column, note in decided]
        remark = next((column for column in cells if column in REMARKS), None)
        if remark:
            cells[remark] = _remarked(cells[remark], decided)
        rows.append([_written(cell) for cell in cells.values()])
    return Export(
        shape,
        _frame([column.name for column in wanted], rows),
        _frame(NOTE_COLUMNS, notes),
        package.rows(shape.table).height - len(rows),
    )


def to_csv(frame: pl.DataFrame) -> str:
    """Return a table as CSV: UTF-8, LF, empty cell = nothing."""
    return frame.write_csv(line_terminator="\n", quote_style="necessary")


def notes_path(path: Path) -> Path:
    """Return where the notes of an export go: ``ged.csv`` has ``ged.notes.csv`` beside it."""
    return path.with_name(f"{path.stem}.notes{path.suffix or '.csv'}")


def write(made: Export, path: Path) -> None:
    """Write the table to ``path`` and its notes beside it, each whole or not at all.

    Raises:
        OSError: the machine cannot write there.
    """
    for target, frame in ((notes_path(path), made.notes), (path, made.rows)):
        part = target.with_name(f".{target.name}.part")
        try:
            part.write_text(to_csv(frame), encoding="utf-8", newline="")
            os.replace(part, target)
        finally:
            part.unlink(missing_ok=True)


def _cell(column: Column, shape: Shape, maker: Maker, one: Occurrence, scene: Scene) -> Cell:
    if column.how == "rule":
        return maker.rules[column.name](one, scene)
    value = one.cells.get(column.takes)
    if column.how != "code":
        return Cell(value if column.how == "copy" else None)
    table, name = column.takes.split(".")
    category = {each.value: each for each in scene.package.table(table).field(name).categories}
    if value not in category:
        return Cell()
    found = code(category[value], shape.dataset, column.name)
    elsewhere = category[value].equivalents.get(shape.dataset)
    return Cell(found, f"{value}: {elsewhere}" if found is None and elsewhere else "")


def _remarked(cell: Cell, decided: list[tuple[str, str]]) -> Cell:
    told = " ".join(f"[{column}: {note}]" for column, note in decided)
    return replace(cell, value=f"{cell.value} {told}".rstrip())


def _written(cell: Cell) -> str | None:
    """Return the text of a cell; None for nothing. A whole number has no decimal point."""
    if cell.value is None or cell.value == "":
        return None
    if isinstance(cell.value, float) and cell.value.is_integer():
        return str(int(cell.value))
    return str(cell.value)


def _frame(names: Sequence[str], rows: Sequence[Sequence[object]]) -> pl.DataFrame:
    return pl.DataFrame(rows, schema=dict.fromkeys(names, pl.String), orient="row")
