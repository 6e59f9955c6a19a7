"""Put a package into a DuckDB in memory, with its keys, its codes as enums, and views of names."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import polars as pl

from nkclaims.loading.backends import Stream, enum_of, literal, need, quoted
from nkclaims.loading.package import Source, open_package
from nkclaims.schema import Field, Table

if TYPE_CHECKING:
    import duckdb

VIEWS = "views.sql"
TYPES = {
    "string": "VARCHAR",
    "integer": "BIGINT",
    "number": "DOUBLE",
    "boolean": "BOOLEAN",
    "date": "DATE",
    "datetime": "TIMESTAMPTZ",
}
INCOMING = "incoming_rows"


def connect(version: str | None = None, path: Source | None = None) -> duckdb.DuckDBPyConnection:
    """Return a DuckDB in memory with all tables of a package, their keys, and views.

    Columns of codes are enums, and each table and column has its description as a comment. The
    views join names to ids: ``claims_named``, ``disputes``, ``toll_series``, ``event_versions``.
    Rows have no order, as ever in SQL: those that others of their table refer to are put in first.

    >>> connect().sql("SELECT name FROM sides WHERE side_code = 'ARM+NKR'").fetchall()
    [('Armenia or Nagorno-Karabakh, or both together',)]

    Args:
        version: which version of the dataset it must be; whichever is there by default.
        path: a released folder or zip; the data that were installed by default.

    Raises:
        MissingLibrary: duckdb is not installed.
        DamagedPackage: the package, or a table's file, is not what it should be.
        OtherDataset, OtherVersion, OSError: see :func:`nkclaims.load`.
        duckdb.ConstraintException: a key of the package does not hold.
    """
    connection: duckdb.DuckDBPyConnection = need("duckdb").connect()
    connection.execute("SET TimeZone = 'UTC'")  # else moments are shown in that of the machine
    package = open_package(path, version)
    schemas = {name: package.table(name) for name in package.resources}
    for name in parents_first(schemas):
        create(connection, schemas[name], package.rows(name))
    connection.execute(views())
    return connection


def views() -> str:
    """Return the statements that make the views, which DuckDB and SQLite understand alike."""
    return files(__package__).joinpath(VIEWS).read_text(encoding="utf-8")


def create(connection: Any, table: Table, rows: pl.DataFrame) -> None:
    """Make one table and insert its rows; the tables that it refers to are there.

    Args:
        connection: of DuckDB.
        table: the schema.
        rows: typed as :func:`nkclaims.load` types them.
    """
    parts = [_column(connection, table, one) for one in table.fields]
    parts.append(f"PRIMARY KEY ({_names(table.primary_key)})")
    for key in table.foreign_keys:
        target = f"{quoted(key.table)} ({_names(key.references)})"
        parts.append(f"FOREIGN KEY ({_names(key.fields)}) REFERENCES {target}")
    connection.execute(f"CREATE TABLE {quoted(table.name)} ({', '.join(parts)})")
    _comment(connection, f"TABLE {quoted(table.name)}", table.description)
    for one in table.fields:
        target = f"COLUMN {quoted(table.name)}.{quoted(one.name)}"
        _comment(connection, target, one.description)
    for batch in generations(rows, table):
        connection.register(INCOMING, Stream(batch))
        connection.execute(f"INSERT INTO {quoted(table.name)} SELECT * FROM {INCOMING}")
        connection.unregister(INCOMING)


def parents_first(schemas: Mapping[str, Table]) -> list[str]:
    """Return the names of all tables, each behind those that it refers to.

    Raises:
        ValueError: tables refer to one another in a circle.
    """
    open_keys = {
        name: {key.table for key in table.foreign_keys} - {name} for name, table in schemas.items()
    }
    order: list[str] = []
    while open_keys:
        ready = [name for name, parents in open_keys.items() if parents <= {*order}]
        if not ready:
            raise ValueError(f"keys in a circle: {', '.join(sorted(open_keys))}")
        order += ready
        for name in ready:
            del open_keys[name]
    return order


def generations(rows: pl.DataFrame, table: Table) -> list[pl.DataFrame]:
    """Return ``rows`` in parts, so that each row comes behind those of its table it refers to.

    DuckDB looks for them when it inserts, not when it ends. Rows that never find theirs come last.
    """
    own = [key for key in table.foreign_keys if key.table == table.name]
    done: list[pl.DataFrame] = []
    rest = rows
    while own and not rest.is_empty():
        ready = pl.lit(True)
        for key in own:
            cell, known = pl.col(key.fields[0]), [one[key.references[0]] for one in done]
            there = pl.concat([pl.Series(dtype=pl.String), *(one.alias("") for one in known)])
            ready &= cell.is_null() | cell.is_in(there.implode())
        part = rest.filter(ready)
        if part.is_empty():
            break
        done.append(part)
        rest = rest.filter(~ready)
    return done if own and rest.is_empty() else [*done, rest]


def _column(connection: Any, table: Table, field: Field) -> str:
    kind = TYPES[field.type]
    if field.codes:
        kind = quoted(f"{table.name}_{field.name}")
        connection.execute(f"CREATE TYPE {kind} AS {enum_of(field.codes)}")
    return f"{quoted(field.name)} {kind}{' NOT NULL' if field.required else ''}"


def _comment(connection: Any, target: str, text: str) -> None:
    connection.execute(f"COMMENT ON {target} IS {literal(text)}")


def _names(columns: tuple[str, ...]) -> str:
    return ", ".join(map(quoted, columns))
