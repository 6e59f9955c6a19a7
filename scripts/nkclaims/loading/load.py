"""Load one table, list them all, or say what the columns of one mean."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Literal, overload

import polars as pl

from nkclaims.loading import backends
from nkclaims.loading.package import Source, open_package
from nkclaims.schema import Table

if TYPE_CHECKING:
    import duckdb
    import pandas as pd
    import pyarrow as pa

Backend = Literal["polars", "pandas", "duckdb", "arrow"]


@overload
def load(
    table: str,
    backend: Literal["polars"] = "polars",
    version: str | None = None,
    path: Source | None = None,
    columns: str | Sequence[str] | None = None,
) -> pl.DataFrame: ...
@overload
def load(
    table: str,
    backend: Literal["pandas"],
    version: str | None = None,
    path: Source | None = None,
    columns: str | Sequence[str] | None = None,
) -> pd.DataFrame: ...
@overload
def load(
    table: str,
    backend: Literal["duckdb"],
    version: str | None = None,
    path: Source | None = None,
    columns: str | Sequence[str] | None = None,
) -> duckdb.DuckDBPyRelation: ...
@overload
def load(
    table: str,
    backend: Literal["arrow"],
    version: str | None = None,
    path: Source | None = None,
    columns: str | Sequence[str] | None = None,
) -> pa.Table: ...
def load(
    table: str,
    backend: Backend = "polars",
    version: str | None = None,
    path: Source | None = None,
    columns: str | Sequence[str] | None = None,
) -> Any:
    """Return the rows of one table, typed: days, moments in UTC, codes, nullable integers.

    >>> claims = load("claims", columns=["claim_id", "measure", "value", "stated_to"])
    >>> claims.schema["stated_to"], claims.schema["value"]
    (Date, Float64)
    >>> claims.schema["measure"].categories[:3].to_list()
    ['killed', 'wounded', 'casualties']

    Args:
        table: its name; :func:`tables` lists them.
        backend: which library's table is returned; polars is always there.
        version: which version of the dataset it must be; whichever is there by default.
        path: a released folder or zip; the data that were installed by default.
        columns: which columns, each once, in this order; all by default.

    Raises:
        UnknownName: no such table, column or backend; the nearest names are told.
        MissingLibrary: ``backend`` is not installed.
        DamagedPackage: the package, or the table's file, is not what it should be.
        OtherDataset: the package at ``path`` has no claims.
        OtherVersion: it is of another version than asked for, or of another major version.
        OSError: the machine cannot read it.
    """
    convert = backends.converter(backend)  # before anything is read: it may not be installed
    package = open_package(path, version)
    wanted = [columns] if isinstance(columns, str) else columns
    return convert(package.rows(table, None if wanted is None else [*dict.fromkeys(wanted)]))


def tables(version: str | None = None, path: Source | None = None) -> pl.DataFrame:
    """Return one row a table: its name, title, number of rows and columns, and what a row is.

    >>> tables().filter(table="claim_actors").row(0, named=True)["description"]
    "One row is one further actor's part in one claim."

    Raises:
        DamagedPackage, OtherDataset, OtherVersion, OSError: see :func:`load`.
    """
    package = open_package(path, version)
    listed = []
    for name in package.resources:
        table = package.table(name)
        # No cell holds the end of a line, and the last line is ended; the header is no row.
        n_rows = package.csv(name).count(b"\n") - 1
        listed.append((name, table.title, n_rows, len(table.fields), table.description))
    return pl.DataFrame(
        listed,
        schema={
            "table": pl.String,
            "title": pl.String,
            "n_rows": pl.Int64,
            "n_columns": pl.Int64,
            "description": pl.String,
        },
        orient="row",
    )


def describe(table: str, version: str | None = None, path: Source | None = None) -> pl.DataFrame:
    """Return one row a column of a table: what it means, its type, its codes, its keys.

    ``key`` is ``primary`` for the columns of the primary key, and names the column that the values
    refer to. ``is_derived`` columns are computed from the others.

    >>> described = describe("claims")
    >>> described.filter(pl.col("column") == "claimant_actor_id").row(0, named=True)["key"]
    'actors.actor_id'

    Raises:
        UnknownName: no such table; the nearest names are told.
        DamagedPackage, OtherDataset, OtherVersion, OSError: see :func:`load`.
    """
    described = open_package(path, version).table(table)
    return pl.DataFrame(
        {
            "column": described.names,
            "type": [one.type for one in described.fields],
            "description": [one.description for one in described.fields],
            "codes": [list(one.codes) for one in described.fields],
            "example": [_shown(one.example) for one in described.fields],
            "is_required": [one.required for one in described.fields],
            "is_derived": [one.derived for one in described.fields],
            "key": [_key(one, described) for one in described.names],
        },
        schema_overrides={"codes": pl.List(pl.String), "example": pl.String, "key": pl.String},
    )


def _shown(example: object) -> str | None:
    return None if example is None else str(example)


def _key(column: str, table: Table) -> str | None:
    parts = ["primary"] if column in table.primary_key else []
    parts += [
        f"{key.table}.{target}"
        for key in table.foreign_keys
        for own, target in zip(key.fields, key.references, strict=True)
        if own == column
    ]
    return ", ".join(parts) or None
