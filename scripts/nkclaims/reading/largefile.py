"""Read a large CSV file by polars, in batches, where nothing about its text is out of the ordinary.

A file is ordinary if writing what was read gives its bytes again: then every cell stands where it
was read, and every record on a line of its own. Any other file is left to
:mod:`nkclaims.reading.csvfile`, which is slower by far and says what is wrong, and where.
"""

from __future__ import annotations

import codecs
import io
from collections.abc import Iterator
from pathlib import Path

import polars as pl

from nkclaims.issues import Issue
from nkclaims.reading import cells, textfile
from nkclaims.schema import Table

LARGE = 1 << 20  # bytes of a file; up to there Python's own reader is as quick
BATCH = 32 << 20  # bytes held as text at once
BLOCK = 1 << 20  # bytes looked at in one go
# All bytes that text can have: no control characters but the line feed, which ends each record.
_TEXT = bytes(one for one in range(256) if one == 10 or (one > 31 and one != 127))


def read(root: Path, rel: str, table: Table) -> tuple[pl.DataFrame, list[Issue]] | None:
    """Return the typed rows of a published file as :func:`cells.parse` does, and its issues.

    None if the file is small, cannot be read, or its text is not ordinary.
    """
    path = root / rel
    if not path.is_file() or path.stat().st_size <= LARGE:
        return None
    data = textfile.read_bytes(root, rel)
    header = ",".join(table.names).encode("utf-8") + b"\n"
    if not data.startswith(header) or not data.endswith(b"\n") or not _is_text(data):
        return None
    frames, suspects = [], cells.Suspects(table, derived=True)
    try:
        for line, raw in _batches(data, len(header), table):
            placed = raw.with_columns(
                _file=pl.lit(rel), _line=pl.int_range(line, line + pl.len(), dtype=pl.Int64)
            )
            frames.append(suspects.typed(placed))
    except (pl.exceptions.PolarsError, _OutOfTheOrdinary):
        return None
    return pl.concat(frames), suspects.issues()


class _OutOfTheOrdinary(Exception):
    """What polars read is not what stands there, or a row is blank."""


def _batches(data: bytes, start: int, table: Table) -> Iterator[tuple[int, pl.DataFrame]]:
    """Yield the line on which each batch begins, and its cells as text, null where empty."""
    line = 2
    schema = dict.fromkeys(table.names, pl.String())
    while start < len(data):
        end = data.find(b"\n", start + BATCH) + 1 or len(data)
        raw = pl.read_csv(
            io.BytesIO(data[start:end]), has_header=False, schema=schema, infer_schema=False
        )
        first = raw[table.names[0]]
        if not _is_written(raw, data, start, end) or _has_blank(first):
            raise _OutOfTheOrdinary
        yield line, raw
        line += raw.height
        start = end


def _is_written(raw: pl.DataFrame, data: bytes, start: int, end: int) -> bool:
    """Tell whether writing ``raw`` gives that part of ``data``, a line for each record."""
    if data.count(b"\n", start, end) != raw.height:
        return False
    buffer = io.BytesIO()
    raw.write_csv(buffer, include_header=False, line_terminator="\n", quote_style="necessary")
    return data.startswith(buffer.getvalue(), start) and buffer.tell() == end - start


def _has_blank(first: pl.Series) -> bool:
    """Tell whether a first cell is empty: only then can a row be blank."""
    return bool((first.is_null() | (first.str.strip_chars() == "")).any())


def _is_text(data: bytes) -> bool:
    """Tell whether ``data`` is UTF-8 without a byte order mark and without control characters."""
    if data.startswith(codecs.BOM_UTF8):
        return False
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        for at in range(0, len(data), BLOCK):
            block = data[at : at + BLOCK]
            if block.translate(None, _TEXT):
                return False
            decoder.decode(block)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True
