"""Hand rows of polars over to pandas, Arrow or DuckDB, with the same types.

None of the three is imported before somebody asks for it, and only ``arrow`` needs pyarrow.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from types import ModuleType
from typing import Any

import polars as pl

from nkclaims.issues import Issue
from nkclaims.loading.errors import MissingLibrary, unknown
from nkclaims.schema import Table

UNKNOWN_BACKEND, MISSING = "U03", "U06"
Converter = Callable[[pl.DataFrame, Table], Any]


def converter(backend: str) -> Converter:
    """Return what turns rows and their schema into the table of a library.

    Raises:
        UnknownName: U03 no such backend.
        MissingLibrary: U06 it is not installed.
    """
    if backend == "polars":
        return lambda rows, _: rows
    made: dict[str, tuple[str, Converter]] = {
        "pandas": ("pandas", lambda rows, _: to_pandas(rows)),
        "duckdb": ("duckdb", to_relation),
        "arrow": ("pyarrow", lambda rows, _: rows.to_arrow()),
    }
    if backend not in made:
        raise unknown(UNKNOWN_BACKEND, "backend", backend, ["polars", *made], "load()")
    library, convert = made[backend]
    need(library)
    return convert


def need(library: str) -> ModuleType:
    """Return an optional library.

    Raises:
        MissingLibrary: U06 it is not installed; the error says how to install it.
    """
    try:
        return import_module(library)
    except ModuleNotFoundError as missing:
        hint = f"pip install {missing.name}"
        issue = Issue("", 0, "", MISSING, found=f"no {missing.name}", expected=library, hint=hint)
        raise MissingLibrary([issue]) from missing


def to_pandas(rows: pl.DataFrame) -> Any:
    """Return a pandas.DataFrame: categories, nullable integers and booleans, days and UTC times."""
    pd = need("pandas")
    return pd.DataFrame({name: _column(rows[name], pd) for name in rows.columns})


def to_relation(rows: pl.DataFrame, table: Table) -> Any:
    """Return a relation of a DuckDB of its own, in memory."""
    database = import_module("nkclaims.loading.database")
    connection = need("duckdb").connect()
    database.create(connection, table, rows, foreign_keys=False)
    return connection.table(table.name)


def _column(column: pl.Series, pd: ModuleType) -> Any:
    if isinstance(column.dtype, pl.Enum):
        codes = column.to_physical().cast(pl.Int64).fill_null(-1).to_list()
        return pd.Categorical.from_codes(codes, column.dtype.categories.to_list())
    if column.dtype == pl.Date:
        return pd.Series(column.cast(pl.Datetime("us")).to_numpy())
    if isinstance(column.dtype, pl.Datetime):
        naive = column.dt.replace_time_zone(None).to_numpy()
        return pd.Series(naive).dt.tz_localize("UTC")
    if column.dtype == pl.Float64:
        return pd.Series(column.to_numpy())
    nullable = {pl.Int64: "Int64", pl.Boolean: "boolean", pl.String: "string"}
    return pd.array(column.to_list(), dtype=nullable[type(column.dtype)])
