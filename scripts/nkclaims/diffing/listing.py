"""List the rows of one table that differ, with what the packages say of them, up to a limit."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

import polars as pl

from nkclaims.diffing.comparison import TableDiff
from nkclaims.diffing.lineage import Lineage
from nkclaims.diffing.matching import RECORD, Matched

Kind = Literal["added", "removed", "renamed", "changed"]
Row = Mapping[str, str | None]


@dataclass(frozen=True)
class Cell:
    """One cell that differs; None is an empty one.

    Attributes:
        reason: what a revision, or the retirement of the id that stood here, says; else empty.
    """

    column: str
    old: str | None
    new: str | None
    reason: str


@dataclass(frozen=True)
class Entry:
    """One row that differs.

    Attributes:
        record: its id; on the old side, where the row is no longer there.
        old_record: its id on the old side, if that is another; else empty.
        fate: what retired_ids says of an id that came, went or was renamed; else empty.
        row: all cells of a row that stands on one side only.
        cells: what differs in a row of both sides.
    """

    record: str
    old_record: str = ""
    fate: str = ""
    row: Row = field(default_factory=dict)
    cells: tuple[Cell, ...] = ()


@dataclass(frozen=True)
class Listed:
    """The first rows of one kind, and how many more there are."""

    entries: list[Entry]
    n_left: int


def listing(table: TableDiff, said: Lineage, limit: int) -> dict[Kind, Listed]:
    """Return the rows that differ by kind; kinds without a row are left out.

    Args:
        table: the table.
        said: what the packages say of ids and values.
        limit: rows of each kind that are listed; 0 for all.
    """
    rows = table.rows
    if rows is None:
        return {}
    makers: dict[Kind, tuple[pl.DataFrame, Callable[[pl.DataFrame], Iterator[Entry]]]] = {
        "added": (rows.added, lambda few: _whole(few, table.name, said, "back: ")),
        "removed": (rows.removed, lambda few: _whole(few, table.name, said, "")),
        "renamed": (rows.renamed, _renamed),
        "changed": (
            rows.cells.select("record").unique(maintain_order=True),
            lambda few: _changed(rows, few),
        ),
    }
    found: dict[Kind, Listed] = {}
    for kind, (frame, make) in makers.items():
        few = frame.head(limit) if limit else frame
        if few.height:
            found[kind] = Listed([*make(few)], frame.height - few.height)
    return found


def fate(table: str, record: str, said: Lineage) -> str:
    """Return what retired_ids says became of an id; empty if it says nothing."""
    retired = said.retired.get(table, {}).get(record)
    if retired is None:
        return ""
    end = f"replaced by {retired.replaced_by}" if retired.replaced_by else "withdrawn"
    return f"{end} ({retired.version}: {retired.reason})"


def _whole(frame: pl.DataFrame, table: str, said: Lineage, before: str) -> Iterator[Entry]:
    """Yield rows of one side; an id that was retired and is there again is ``back``."""
    for row in frame.iter_rows(named=True):
        record: str = row.pop(RECORD)
        end = fate(table, record, said)
        yield Entry(record, fate=f"{before}{end}" if end else "", row=row)


def _renamed(frame: pl.DataFrame) -> Iterator[Entry]:
    for row in frame.iter_rows(named=True):
        yield Entry(row["record"], row["old_record"], row["reason"])


def _changed(rows: Matched, few: pl.DataFrame) -> Iterator[Entry]:
    cells = rows.cells.join(few, on="record", how="semi", maintain_order="left")
    by_row: dict[str, list[dict[str, Any]]] = {}
    for row in cells.iter_rows(named=True):
        by_row.setdefault(row["record"], []).append(row)
    for record, those in by_row.items():
        before = those[0]["old_record"]
        yield Entry(
            record,
            before if before != record else "",
            cells=tuple(
                Cell(one["column"], one["old"], one["new"], one["reason"]) for one in those
            ),
        )
