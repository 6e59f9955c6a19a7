"""Write and read ``NAME-VERSION.sqlite``: all tables with their keys, and views that join names."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import polars as pl
import polars.selectors as cs

from nkclaims.formats.built import Built
from nkclaims.formats.reader_page import licence
from nkclaims.formats.sqlite_schema import names, table_of
from nkclaims.formats.values import as_cells, moment
from nkclaims.loading.backends import quoted
from nkclaims.loading.database import parents_first, views
from nkclaims.reading.cells import MOMENT
from nkclaims.schema import Table

SUFFIX = ".sqlite"
ABOUT = "datapackage"  # a table of its own: what the file is, for whoever has nothing else
PAGE_BYTES = 4096


def write(built: Built) -> dict[str, bytes]:
    """Return the database by its name.

    Raises:
        sqlite3.IntegrityError: a key, a code or a form of the package does not hold.
    """
    with TemporaryDirectory(prefix="nkclaims-") as folder:
        path = Path(folder, "database")
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            for pragma in ("journal_mode = OFF", "synchronous = OFF", f"page_size = {PAGE_BYTES}"):
                connection.execute(f"PRAGMA {pragma}")
            connection.execute("PRAGMA encoding = 'UTF-8'")
            connection.execute("BEGIN")
            _fill(connection, built)
            connection.execute("COMMIT")
            connection.executescript(views())
            connection.execute("VACUUM")
        return {f"{built.stem}{SUFFIX}": path.read_bytes()}


def _fill(connection: sqlite3.Connection, built: Built) -> None:
    for name in parents_first(built.tables):
        table = built.tables[name]
        connection.execute(table_of(table))
        marks = ", ".join("?" * len(table.names))
        insert = f"INSERT INTO {quoted(name)} ({names(table.names)}) VALUES ({marks})"
        connection.executemany(insert, _stored(built.rows[name]).iter_rows())
    broken = connection.execute("PRAGMA foreign_key_check").fetchone()
    if broken:
        raise sqlite3.IntegrityError(f"{broken[0]}, row {broken[1]}: no such row in {broken[2]}")
    connection.execute(f"CREATE TABLE {ABOUT} (property TEXT PRIMARY KEY, value TEXT NOT NULL)")
    connection.executemany(f"INSERT INTO {ABOUT} VALUES (?, ?)", about(built).items())


def about(built: Built) -> dict[str, str]:
    """Return what the file is: name, title, version, moment, licence, description."""
    described = built.package.descriptor
    return {
        "name": built.package.name,
        "title": str(described.get("title") or ""),
        "version": built.package.version,
        "created": built.created.strftime(MOMENT),
        "licence": licence(built),
        "description": str(described.get("description") or ""),
    }


def _stored(rows: pl.DataFrame) -> pl.DataFrame:
    """Return rows as SQLite keeps them: days and moments as ISO text, booleans as 0 and 1."""
    return rows.with_columns(
        cs.boolean().cast(pl.Int64),
        cs.enum().cast(pl.String),
        cs.date().dt.strftime("%Y-%m-%d"),
        cs.datetime().dt.strftime(MOMENT),
    )


@contextmanager
def opened(content: bytes) -> Iterator[sqlite3.Connection]:
    """Yield a copy of a database in memory; of one that may only be read SQLite checks no codes.

    Raises:
        sqlite3.DatabaseError: it is none, or a damaged one.
    """
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(content)
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.text_factory = lambda text: text.decode("utf-8", errors="backslashreplace")
        yield connection


def read(connection: sqlite3.Connection, table: Table) -> pl.DataFrame:
    """Return the cells of one table in the order in which they were put in.

    Raises:
        sqlite3.DatabaseError: it cannot be read, or has other columns.
    """
    rows = connection.execute(
        f"SELECT {names(table.names)} FROM {quoted(table.name)} ORDER BY rowid"
    ).fetchall()
    columns = zip(*rows, strict=True) if rows else [()] * len(table.names)
    return as_cells(
        {
            field.name: [_value(cell, field.type) for cell in cells]
            for field, cells in zip(table.fields, columns, strict=True)
        },
        table,
    )


def _value(cell: Any, type_: str) -> Any:
    """Return what a stored value stands for; itself, if it is of no form that is stored."""
    if type_ == "boolean" and cell in (0, 1):
        return bool(cell)
    if type_ in _FORMS and isinstance(cell, str):
        try:
            return _FORMS[type_](cell)
        except ValueError:
            return cell
    return cell


def _day(text: str) -> Any:
    return moment(f"{text}T00:00:00Z").date()


_FORMS: Mapping[str, Any] = {"date": _day, "datetime": moment}
