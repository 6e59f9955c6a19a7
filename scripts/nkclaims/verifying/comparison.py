"""Say in which columns, rows and cells a copy of a table differs from the table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import polars as pl

from nkclaims.issues import Issue
from nkclaims.schema import Table

SHAPE, ROWS, CELL = "Y06", "Y07", "Y08"
LISTED = 10  # rows of one kind, cells of one column
HINT = "fetch the file anew, or take the value from another format"
Key = tuple[str | None, ...]


@dataclass(frozen=True)
class Place:
    """Where a copy of a table is.

    Attributes:
        file: the artefact, and what it calls the table.
        table: columns and keys.
        has_lines: whether rows are lines of a text or a sheet, behind one line of names.
    """

    file: str
    table: Table
    has_lines: bool = False

    def issue(self, code: str, found: str, expected: str, **where: Any) -> Issue:
        """Return an issue of the copy; ``where`` may be a column, a record and a row's number."""
        row = where.get("row")
        return Issue(
            self.file,
            row + 2 if row is not None and self.has_lines else 0,
            where.get("column", ""),
            code,
            self.table.name,
            where.get("record", ""),
            found,
            expected,
            HINT,
        )


def columns(found: Sequence[str], place: Place) -> list[Issue]:
    """Return an issue if a copy has other columns than the table, or in another order."""
    names = list(place.table.names)
    if list(found) == names:
        return []
    if sorted(found) == sorted(names):
        moved = [(is_, due) for is_, due in zip(found, names, strict=True) if is_ != due]
        is_, due = (", ".join(one) for one in zip(*moved, strict=True))
        return [place.issue(SHAPE, f"the columns {is_}", f"{due} in their place", column=due)]
    issues = []
    lost = [one for one in names if one not in found]
    extra = [one for one in found if one not in names]
    if lost:
        expected = f"the columns {', '.join(lost)}"
        issues.append(place.issue(SHAPE, f"no {', '.join(lost)}", expected, column=", ".join(lost)))
    if extra or not lost:
        what = f"the columns {', '.join(extra)}" if extra else "a column twice"
        issues.append(place.issue(SHAPE, what, "the columns of the table"))
    return issues


def rows(true: pl.DataFrame, copy: pl.DataFrame, place: Place) -> list[Issue]:
    """Return an issue for each row that is lost, added or moved, and each cell that differs.

    Args:
        true: the cells of the table as text.
        copy: those of the copy; it has the same columns.
        place: where it is.
    """
    if true.equals(copy):
        return []
    key = list(place.table.primary_key)
    wanted: list[Key] = true.select(key).rows()
    there: list[Key] = copy.select(key).rows()
    at: dict[Key, int] = {}
    again = [(one, row) for row, one in enumerate(there) if at.setdefault(one, row) != row]
    known = {*wanted}
    lost = [one for one in wanted if one not in at]
    added = [(one, row) for one, row in at.items() if one not in known]
    issues = [
        *_some(place, "no such row", "the row", [(one, None) for one in lost]),
        *_some(place, "a row more", "no such row", added),
        *_some(place, "the row again", "it once", again),
    ]
    common = [row for row, one in enumerate(wanted) if one in at]
    order = [at[wanted[row]] for row in common]
    if not issues and order != sorted(order):
        first = next(row for row, here in enumerate(order) if here != row)
        found = f"row {order[first] + 1}"
        record = _record(wanted[first])
        issues.append(place.issue(ROWS, found, f"row {first + 1}, as published", record=record))
    return [*issues, *_cells(true[common], copy[order], place, order)]


def _some(
    place: Place, found: str, expected: str, keys: Sequence[tuple[Key, int | None]]
) -> Iterator[Issue]:
    """Yield an issue for each of the first rows, the last of which says how many more there are."""
    for number, (key, row) in enumerate(keys[:LISTED], start=1):
        left = len(keys) - LISTED if number == LISTED else 0
        more = f", and {left:,} more alike" if left > 0 else ""
        yield place.issue(ROWS, found + more, expected, record=_record(key), row=row)


def _cells(
    true: pl.DataFrame, copy: pl.DataFrame, place: Place, order: list[int]
) -> Iterator[Issue]:
    """Yield an issue for each cell of rows that stand side by side."""
    differing = [name for name in true.columns if not true[name].equals(copy[name])]
    swapped = {
        one: other
        for one in differing
        for other in differing
        if one != other and _holds(copy, one, true, other) and _holds(copy, other, true, one)
    }
    keys: list[Key] = true.select(place.table.primary_key).rows()
    for name in differing:
        if name in swapped:
            if differing.index(name) < differing.index(swapped[name]):
                found = f"{name} and {swapped[name]} swapped in all {true.height:,} rows"
                yield place.issue(SHAPE, found, "each its own cells", column=name)
            continue
        wrong = true[name].ne_missing(copy[name]).arg_true().to_list()
        for number, row in enumerate(wrong[:LISTED], start=1):
            left = len(wrong) - LISTED if number == LISTED else 0
            more = f", and {left:,} more of this column" if left > 0 else ""
            yield place.issue(
                CELL,
                _shown(copy[name][row]) + more,
                _shown(true[name][row]),
                column=name,
                record=_record(keys[row]),
                row=order[row],
            )


def _holds(copy: pl.DataFrame, one: str, true: pl.DataFrame, other: str) -> bool:
    """Tell whether a column of the copy has the cells of another one of the table."""
    return copy[one].equals(true[other])


def _shown(cell: str | None) -> str:
    return "an empty cell" if cell is None else cell


def _record(key: Key) -> str:
    return "/".join(part or "" for part in key)
