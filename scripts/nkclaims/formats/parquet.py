"""Write and read ``NAME-VERSION-parquet.zip``: one Parquet file a table.

DuckDB writes them, since its files say nothing about a library: text is text for Arrow, R, pandas
and Spark alike (polars tells Arrow of large strings, which do not join with ordinary ones, and of
enums, which become ordered factors), and a column that is never empty says so.
"""

from __future__ import annotations

import io
from pathlib import Path
from tempfile import TemporaryDirectory

import polars as pl

from nkclaims.formats.built import Built
from nkclaims.formats.packing import packed
from nkclaims.formats.values import of_rows
from nkclaims.loading.backends import Stream, literal, quoted
from nkclaims.loading.database import TYPES
from nkclaims.schema import DTYPES, Field, Table

SUFFIX = "-parquet.zip"
INCOMING = "incoming_rows"
LICENCE, CODEBOOK = "LICENSE-DATA", "docs/codebook.md"


def write(built: Built) -> dict[str, bytes]:
    """Return the zip by its name: ``<table>.parquet``, the licence and the codebook."""
    import duckdb

    members: dict[str, bytes] = {}
    with TemporaryDirectory(prefix="nkclaims-") as folder, duckdb.connect() as connection:
        connection.execute("SET threads = 1")  # for one order of the columns' pages
        connection.execute("SET TimeZone = 'UTC'")
        for name, table in built.tables.items():
            path = Path(folder, f"{name}.parquet")
            # Without keys: DuckDB would want the rows in another order than they are published in.
            connection.execute(
                f"CREATE TABLE {quoted(name)} ({', '.join(map(_column, table.fields))})"
            )
            incoming = Stream(built.rows[name])
            connection.register(INCOMING, incoming)
            connection.execute(f"INSERT INTO {quoted(name)} SELECT * FROM {INCOMING}")
            connection.unregister(INCOMING)
            connection.execute(
                f"COPY {quoted(name)} TO {literal(str(path))} (FORMAT parquet, COMPRESSION snappy)"
            )
            members[path.name] = path.read_bytes()
    for beside in (LICENCE, CODEBOOK):
        if (built.root / beside).is_file():
            members[beside] = (built.root / beside).read_bytes()
    return {f"{built.stem}{SUFFIX}": packed(members, built.created)}


def _column(field: Field) -> str:
    return f"{quoted(field.name)} {TYPES[field.type]}{' NOT NULL' if field.required else ''}"


def read(content: bytes, table: Table) -> tuple[pl.DataFrame, list[tuple[str, str]]]:
    """Return the cells of one file, and each column that is of another type, with that type.

    The columns are those of the file; cells are compared where they are those of the table.

    Raises:
        polars.exceptions.PolarsError, OSError: it is no Parquet.
    """
    rows = pl.read_parquet(io.BytesIO(content))
    if rows.columns != list(table.names):
        return rows, []
    strange = [
        (one.name, str(rows[one.name].dtype))
        for one in table.fields
        if rows[one.name].dtype != DTYPES[one.type]
    ]
    return (rows if strange else of_rows(rows, table)), strange
