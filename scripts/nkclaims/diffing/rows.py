"""Read of two files of one table the rows that do not stand in both.

Two large files have nearly all lines in common. Lines are told apart in a fraction of the time that
it takes to part them into cells, so that only lines of one side become rows. That holds where each
record is a line; of any other file all rows are read, more slowly, or it is said what is wrong.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import polars as pl

from nkclaims.diffing.lines import (
    OutOfTheOrdinary,
    broken_keys,
    keys_of,
    lines_of,
    no_rows,
    parted,
)
from nkclaims.diffing.side import TableFile
from nkclaims.issues import Issue, Refused
from nkclaims.reading import csvfile, textfile
from nkclaims.reading.keys import unique

BLOCK = 1 << 20  # bytes
# Flaws of a text that leave no doubt about its cells.
HARMLESS = (textfile.BYTE_ORDER_MARK, textfile.CARRIAGE_RETURN, csvfile.BLANK)


@dataclass(frozen=True)
class Unequal:
    """The rows of two files, without those that stand in both, as text, null where empty.

    Attributes:
        old: rows of the old file, with its columns.
        new: rows of the new file, with its columns.
        n_old: number of rows of all the old file.
        n_new: number of rows of all the new file.
    """

    old: pl.DataFrame
    new: pl.DataFrame
    n_old: int
    n_new: int


def unequal(old: TableFile, new: TableFile) -> Unequal:
    """Return the rows of both files that are not the same line in both.

    Raises:
        Refused: a file cannot be read into rows, or two rows of it have one key, or none.
    """
    _refuse([issue for file in (old, new) for issue in _misplaced(file)])
    try:
        if _have_same_bytes(old.path, new.path):
            n_rows = _count(old)
            return Unequal(no_rows(old.table), no_rows(new.table), n_rows, n_rows)
        return _by_lines(old, new)
    except (OutOfTheOrdinary, pl.exceptions.PolarsError):
        before, after = _whole(old, new)
        return Unequal(before, after, before.height, after.height)


def all_unequal(file: TableFile, *, is_new: bool) -> Unequal:
    """Return all rows of a file that stands on one side only.

    Raises:
        Refused: it cannot be read into rows, or two rows of it have one key, or none.
    """
    rows, none = rows_of(file), no_rows(file.table)
    return Unequal(none, rows, 0, rows.height) if is_new else Unequal(rows, none, rows.height, 0)


def rows_of(file: TableFile) -> pl.DataFrame:
    """Return all rows of a file as text, null where empty.

    Raises:
        Refused: it is not there, cannot be read into rows, or two rows of it have one key, or none.
    """
    _refuse(_misplaced(file))
    try:
        lines = lines_of(file)
        _refuse(broken_keys(file, lines))
        return parted(lines, file.table)
    except (OutOfTheOrdinary, pl.exceptions.PolarsError):
        return _whole(file)[0]


def _misplaced(file: TableFile) -> list[Issue]:
    try:
        textfile.located(file.side.root, file.rel)
    except Refused as refusal:
        return [file.named(one) for one in refusal.issues]
    return []


def _by_lines(old: TableFile, new: TableFile) -> Unequal:
    """Return the rows that are lines of one file only.

    Raises:
        OutOfTheOrdinary, PolarsError: this takes reading each cell.
        Refused: a key does not hold.
    """
    before, after = lines_of(old), lines_of(new)
    heights = before.height, after.height
    _refuse([*broken_keys(old, before), *broken_keys(new, after)])
    if old.table.names == new.table.names:
        before, after = (
            before.join(after, on="line", how="anti"),
            after.join(before, on="line", how="anti"),
        )
    return Unequal(parted(before, old.table), parted(after, new.table), *heights)


def _whole(*files: TableFile) -> list[pl.DataFrame]:
    """Return all rows of each file, read cell by cell.

    Raises:
        Refused: a file cannot be read into rows, or a key does not hold.
    """
    frames, issues = [], []
    for file in files:
        names = file.table.names
        frame, flaws, _ = csvfile.read(file.side.root, file.rel, file.table, names)
        serious = [one for one in flaws if one.code not in HARMLESS]
        serious = serious or unique(keys_of(frame, file.table), file.table)
        issues += [file.named(one) for one in serious]
        frames.append(frame.drop("_file", "_line"))
    _refuse(issues)
    return frames


def _have_same_bytes(one: Path, other: Path) -> bool:
    if one.stat().st_size != other.stat().st_size:
        return False
    with one.open("rb") as left, other.open("rb") as right:
        while block := left.read(BLOCK):
            if block != right.read(BLOCK):
                return False
    return True


def _count(file: TableFile) -> int:
    """Return the number of rows of a file that needs no reading otherwise."""
    return int(pl.scan_csv(file.path, infer_schema=False).select(pl.len()).collect().item())


def _refuse(issues: list[Issue]) -> None:
    if issues:
        raise Refused(issues)
