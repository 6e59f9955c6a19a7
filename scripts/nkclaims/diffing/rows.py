"""Read of two files of one table the rows that do not stand in both.

Two large files have nearly all lines in common. Lines are told apart in a fraction of the time that
it takes to part them into cells, so that only lines of one side become rows. That holds where each
record is a line; of any other file all rows are read, more slowly, or it is said what is wrong.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import polars as pl

from nkclaims.diffing.side import Side, of_side
from nkclaims.diffing.values import meaning
from nkclaims.issues import Issue, Refused
from nkclaims.reading import csvfile, textfile
from nkclaims.reading.cells import FORMS
from nkclaims.reading.keys import unique
from nkclaims.schema import Table

BLOCK = 1 << 20  # bytes
MARK = "\x1f"  # stands in no text: as a separator it leaves a line whole, as a cell it ends one
# By type, a cell of which no other text has the same meaning, and that needs no quotation marks.
PLAIN = {"string": '[^,"]+', "integer": f"(?:{FORMS['integer']})"}
CONTROL = r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]"
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


@dataclass(frozen=True)
class TableFile:
    """The file of one table on one side."""

    side: Side
    table: Table

    @property
    def rel(self) -> str:
        """Path below the side's folder."""
        return self.side.paths[self.table.name]

    @property
    def path(self) -> Path:
        """Where the file is; it was looked at by :func:`textfile.located`."""
        return self.side.root / self.rel


class _OutOfTheOrdinary(Exception):
    """A record is no line, or something is wrong with the text."""


def unequal(old: TableFile, new: TableFile) -> Unequal:
    """Return the rows of both files that are not the same line in both.

    Raises:
        Refused: a file cannot be read into rows, or two rows of it have one key, or none.
    """
    _refuse([issue for file in (old, new) for issue in _misplaced(file)])
    try:
        if _have_same_bytes(old.path, new.path):
            n_rows = _count(old)
            return Unequal(_none(old.table), _none(new.table), n_rows, n_rows)
        return _by_lines(old, new)
    except (_OutOfTheOrdinary, pl.exceptions.PolarsError):
        before, after = _whole(old, new)
        return Unequal(before, after, before.height, after.height)


def all_unequal(file: TableFile, *, is_new: bool) -> Unequal:
    """Return all rows of a file that stands on one side only.

    Raises:
        Refused: it cannot be read into rows, or two rows of it have one key, or none.
    """
    _refuse(_misplaced(file))
    rows, none = rows_of(file), _none(file.table)
    return Unequal(none, rows, 0, rows.height) if is_new else Unequal(rows, none, rows.height, 0)


def rows_of(file: TableFile) -> pl.DataFrame:
    """Return all rows of a file, which is there, as text, null where empty.

    Raises:
        Refused: it cannot be read into rows, or two rows of it have one key, or none.
    """
    try:
        lines = _lines(file)
        _refuse(_broken_keys(file, lines))
        return _parted(lines, file.table)
    except (_OutOfTheOrdinary, pl.exceptions.PolarsError):
        return _whole(file)[0]


def _misplaced(file: TableFile) -> list[Issue]:
    try:
        textfile.located(file.side.root, file.rel)
    except Refused as refusal:
        return [_named(file, one) for one in refusal.issues]
    return []


def _by_lines(old: TableFile, new: TableFile) -> Unequal:
    """Return the rows that are lines of one file only.

    Raises:
        _OutOfTheOrdinary, PolarsError: this takes reading each cell.
        Refused: a key does not hold.
    """
    before, after = _lines(old), _lines(new)
    heights = before.height, after.height
    _refuse([*_broken_keys(old, before), *_broken_keys(new, after)])
    if old.table.names == new.table.names:
        before, after = (
            before.join(after, on="line", how="anti"),
            after.join(before, on="line", how="anti"),
        )
    return Unequal(_parted(before, old.table), _parted(after, new.table), *heights)


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
        serious = serious or unique(_keys(frame, file.table), file.table)
        issues += [_named(file, one) for one in serious]
        frames.append(frame.drop("_file", "_line"))
    _refuse(issues)
    return frames


def _lines(file: TableFile) -> pl.DataFrame:
    """Return the column ``line`` of a file whose records are its lines, without its header.

    Raises:
        _OutOfTheOrdinary, PolarsError: they are not, or the header is another.
    """
    with file.path.open("rb") as stream:
        header = stream.readline(BLOCK).removeprefix(b"\xef\xbb\xbf").rstrip(b"\r\n")
        if header != ",".join(file.table.names).encode("utf-8"):
            raise _OutOfTheOrdinary
        is_empty = not stream.read(1)
        stream.seek(-1, 2)
        if stream.read(1) != b"\n":  # it may have been cut off
            raise _OutOfTheOrdinary
    if is_empty:
        return pl.DataFrame(schema={"line": pl.String})
    lines = pl.read_csv(
        file.path,
        has_header=False,
        skip_rows=1,
        separator=MARK,
        quote_char=None,
        schema={"line": pl.String},
    )
    line = pl.col("line")
    blank = line.is_null() | (line == "") | (line == "\r")
    is_unbalanced = line.str.count_matches('"', literal=True) % 2 == 1
    if lines.select((blank | is_unbalanced).any()).item():
        raise _OutOfTheOrdinary
    if lines.select(line.str.ends_with("\r").any()).item():
        return lines.select(line.str.strip_suffix("\r"))
    return lines


def _parted(lines: pl.DataFrame, table: Table) -> pl.DataFrame:
    """Return the cells of lines as text, null where empty.

    Raises:
        _OutOfTheOrdinary, PolarsError: a line has more cells, or fewer, or signs that no text has.
    """
    if lines.is_empty():
        return _none(table)
    if lines["line"].str.contains(CONTROL).any():
        raise _OutOfTheOrdinary
    # A last cell of our own tells a line that lacks one from a line whose last is empty.
    data = lines.select(pl.col("line") + f",{MARK}").to_series().str.join("\n").item() + "\n"
    schema = {**dict.fromkeys(table.names, pl.String()), MARK: pl.String()}
    cells = pl.read_csv(data.encode("utf-8"), has_header=False, schema=schema)
    if cells.height != lines.height or not (cells[MARK] == MARK).fill_null(False).all():
        raise _OutOfTheOrdinary
    return cells.select(pl.when(pl.col(name) != "").then(pl.col(name)) for name in table.names)


def _broken_keys(file: TableFile, lines: pl.DataFrame) -> list[Issue]:
    """Return an issue for each row whose key is empty in part, or that of a row before it.

    Raises:
        _OutOfTheOrdinary, PolarsError: lines are no rows.
    """
    if lines.is_empty() or _have_plain_keys(lines["line"], file.table):
        return []
    raw = pl.scan_csv(file.path, infer_schema=False).select(file.table.primary_key).collect()
    if raw.height != lines.height:
        raise _OutOfTheOrdinary
    at = pl.int_range(2, pl.len() + 2, dtype=pl.Int64)
    keys = _keys(raw.with_columns(_file=pl.lit(file.rel), _line=at), file.table)
    return [_named(file, one) for one in unique(keys, file.table)]


def _have_plain_keys(lines: pl.Series, table: Table) -> bool:
    """Tell whether lines begin with a whole key in its one written form, and no two with the same.

    That is the case of nearly every table, and seen without taking lines apart.
    """
    key = table.primary_key
    forms = [PLAIN.get(table.field(name).type) for name in key]
    if table.names[: len(key)] != key or None in forms:
        return False
    begin = lines.str.extract(f"^({','.join(filter(None, forms))})(?:,|$)")
    return not begin.null_count() and begin.n_unique() == begin.len()


def _keys(frame: pl.DataFrame, table: Table) -> pl.DataFrame:
    """Return the key of each row, so that keys of one meaning are equal, and its place."""
    key = (
        meaning(pl.when(pl.col(name) != "").then(pl.col(name)), table.field(name).type).alias(name)
        for name in table.primary_key
    )
    return frame.select(*key, "_file", "_line")


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


def _none(table: Table) -> pl.DataFrame:
    return pl.DataFrame(schema=dict.fromkeys(table.names, pl.String()))


def _named(file: TableFile, issue: Issue) -> Issue:
    return replace(of_side(file.side.word, issue), table=file.table.name)


def _refuse(issues: list[Issue]) -> None:
    if issues:
        raise Refused(issues)
