"""Read a large CSV file by polars, in batches, where nothing about its text is out of the ordinary.

A file is ordinary if writing what was read gives its bytes again: then every cell stands where it
was read, and every record on a line of its own. Any other file is left to
:mod:`nkclaims.reading.csvfile`, which is slower by far and says what is wrong, and where.
"""

from __future__ import annotations

import codecs
import io
import re
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import BinaryIO

import polars as pl

from nkclaims.issues import Issue
from nkclaims.reading import cells
from nkclaims.reading.shelf import Frame, Shelf
from nkclaims.schema import Table

LARGE = 1 << 20  # bytes of a file; up to there Python's own reader is as quick
SHELVED = 16 << 20  # bytes of a file whose rows are kept on disk
BATCH = 16 << 20  # bytes held as text at once
BLOCK = 1 << 20  # bytes looked at in one go
_QUOTED_NOTHING = re.compile(rb'(?:^|[,\n])""(?:[,\n]|$)')
# All bytes that text can have: no control characters but the line feed, which ends each record.
_TEXT = bytes(one for one in range(256) if one == 10 or (one > 31 and one != 127))


def read(root: Path, rel: str, table: Table, shelf: Shelf) -> tuple[Frame, list[Issue]] | None:
    """Return the typed rows of a published file as :func:`cells.parse` does, and its issues.

    None if the file is small, cannot be read, or its text is not ordinary.
    """
    path = (root / rel).resolve()
    is_ours = path.is_relative_to(root.resolve()) and path.is_file()
    if not is_ours or path.stat().st_size <= LARGE:
        return None
    suspects = cells.Suspects(table, derived=True)
    is_shelved = path.stat().st_size > SHELVED
    try:
        with path.open("rb") as file:
            if file.readline(LARGE) != ",".join(table.names).encode("utf-8") + b"\n":
                return None
            typed = map(suspects.typed, _placed(map(partial(_cells, table), _batches(file)), rel))
            rows = shelf.put(table.name, typed) if is_shelved else pl.concat(typed)
    except (pl.exceptions.PolarsError, OSError, _OutOfTheOrdinary):
        return None
    return rows, suspects.issues()


def _placed(batches: Iterable[pl.DataFrame], rel: str) -> Iterator[pl.DataFrame]:
    """Yield each batch with the file and line of its rows."""
    line = 2
    for raw in batches:
        lines = pl.int_range(line, line + pl.len(), dtype=pl.Int64)
        yield raw.with_columns(_file=pl.lit(rel), _line=lines)
        line += raw.height


class _OutOfTheOrdinary(Exception):
    """What polars read is not what stands there, or a row is blank."""


def _batches(file: BinaryIO) -> Iterator[bytes]:
    """Yield whole lines of a file, some megabytes at a time."""
    while batch := file.read(BATCH):
        batch += file.readline(LARGE)
        if not batch.endswith(b"\n") or not _is_text(batch):
            raise _OutOfTheOrdinary
        yield batch


def _cells(table: Table, data: bytes) -> pl.DataFrame:
    """Return the cells of some lines as text, null where empty.

    Raises:
        _OutOfTheOrdinary: something else stands there.
        PolarsError: it cannot be read.
    """
    schema = dict.fromkeys(table.names, pl.String())
    raw = pl.read_csv(io.BytesIO(data), has_header=False, schema=schema, infer_schema=False)
    if data.count(b"\n") != raw.height or _has_blank(raw[table.names[0]]):
        raise _OutOfTheOrdinary
    if (
        _QUOTED_NOTHING.search(data)
        and raw.select(pl.any_horizontal((pl.all() == "").any())).item()
    ):
        raise _OutOfTheOrdinary  # which is as empty as no cell, and polars tells them apart
    buffer = io.BytesIO()
    raw.write_csv(buffer, include_header=False, line_terminator="\n", quote_style="necessary")
    if buffer.getvalue() != data:
        raise _OutOfTheOrdinary
    return raw


def _has_blank(first: pl.Series) -> bool:
    """Tell whether a first cell is empty: only then can a row be blank."""
    return bool((first.is_null() | (first.str.strip_chars() == "")).any())


def _is_text(data: bytes) -> bool:
    """Tell whether ``data`` is UTF-8 without control characters."""
    if any(data[at : at + BLOCK].translate(None, _TEXT) for at in range(0, len(data), BLOCK)):
        return False
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        for at in range(0, len(data), BLOCK):
            decoder.decode(data[at : at + BLOCK])
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True
