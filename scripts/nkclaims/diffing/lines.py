"""Take a file whose records are its lines apart: into lines, and lines into cells and keys."""

from __future__ import annotations

import polars as pl

from nkclaims.diffing.side import TableFile
from nkclaims.diffing.values import meaning
from nkclaims.issues import Issue
from nkclaims.reading.cells import FORMS
from nkclaims.reading.keys import unique
from nkclaims.schema import Table

LONGEST_HEADER = 1 << 20  # bytes
MARK = "\x1f"  # stands in no text: as a separator it leaves a line whole, as a cell it ends one
# By type, a cell of which no other text has the same meaning, and that needs no quotation marks.
PLAIN = {"string": '[^,"]+', "integer": f"(?:{FORMS['integer']})"}
CONTROL = r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]"


class OutOfTheOrdinary(Exception):
    """A record is no line, or something is wrong with the text."""


def lines_of(file: TableFile) -> pl.DataFrame:
    """Return the column ``line`` of a file whose records are its lines, without its header.

    Raises:
        OutOfTheOrdinary, PolarsError: they are not, or the header is another.
    """
    with file.path.open("rb") as stream:
        header = stream.readline(LONGEST_HEADER).removeprefix(b"\xef\xbb\xbf").rstrip(b"\r\n")
        if header != ",".join(file.table.names).encode("utf-8"):
            raise OutOfTheOrdinary
        is_empty = not stream.read(1)
        stream.seek(-1, 2)
        if stream.read(1) != b"\n":  # it may have been cut off
            raise OutOfTheOrdinary
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
        raise OutOfTheOrdinary
    if lines.select(line.str.ends_with("\r").any()).item():
        return lines.select(line.str.strip_suffix("\r"))
    return lines


def parted(lines: pl.DataFrame, table: Table) -> pl.DataFrame:
    """Return the cells of lines as text, null where empty.

    Raises:
        OutOfTheOrdinary, PolarsError: a line has more cells, or fewer, or signs that no text has.
    """
    if lines.is_empty():
        return no_rows(table)
    if lines["line"].str.contains(CONTROL).any():
        raise OutOfTheOrdinary
    # A last cell of our own tells a line that lacks one from a line whose last is empty.
    data = lines.select(pl.col("line") + f",{MARK}").to_series().str.join("\n").item() + "\n"
    schema = {**dict.fromkeys(table.names, pl.String()), MARK: pl.String()}
    cells = pl.read_csv(data.encode("utf-8"), has_header=False, schema=schema)
    if cells.height != lines.height or not (cells[MARK] == MARK).fill_null(False).all():
        raise OutOfTheOrdinary
    return cells.select(pl.when(pl.col(name) != "").then(pl.col(name)) for name in table.names)


def broken_keys(file: TableFile, lines: pl.DataFrame) -> list[Issue]:
    """Return an issue for each row whose key is empty in part, or that of a row before it.

    Raises:
        OutOfTheOrdinary, PolarsError: lines are no rows.
    """
    if lines.is_empty() or _have_plain_keys(lines["line"], file.table):
        return []
    raw = pl.scan_csv(file.path, infer_schema=False).select(file.table.primary_key).collect()
    if raw.height != lines.height:
        raise OutOfTheOrdinary
    at = pl.int_range(2, pl.len() + 2, dtype=pl.Int64)
    keys = keys_of(raw.with_columns(_file=pl.lit(file.rel), _line=at), file.table)
    return [file.named(one) for one in unique(keys, file.table)]


def _have_plain_keys(lines: pl.Series, table: Table) -> bool:
    """Tell whether lines begin with a whole key in its one written form, and no two with the same.

    That is the case of nearly every table, and seen without taking lines apart.
    """
    key = table.primary_key
    forms = [PLAIN.get(table.field(name).type) for name in key]
    if table.names[: len(key)] != key or None in forms:
        return False
    begin = lines.str.extract(f"^({','.join(filter(None, forms))})(?:,|$)")
    if begin.null_count():
        return False
    # As many hashes as lines mean as many keys, and are counted in a fraction of the time.
    return begin.hash().n_unique() == begin.len() or begin.n_unique() == begin.len()


def keys_of(frame: pl.DataFrame, table: Table) -> pl.DataFrame:
    """Return the key of each row, so that keys of one meaning are equal, and its place."""
    key = (
        meaning(pl.when(pl.col(name) != "").then(pl.col(name)), table.field(name).type).alias(name)
        for name in table.primary_key
    )
    return frame.select(*key, "_file", "_line")


def no_rows(table: Table) -> pl.DataFrame:
    """Return a frame of text with the columns of a table and no row."""
    return pl.DataFrame(schema=dict.fromkeys(table.names, pl.String()))
