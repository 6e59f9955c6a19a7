"""Hand rows of polars over to pandas, Arrow or DuckDB, with the same types.

None of the three is imported before somebody asks for it, and only ``arrow`` needs pyarrow.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib import import_module
from types import ModuleType
from typing import Any

import polars as pl

from nkclaims.issues import Issue
from nkclaims.loading.errors import MissingLibrary, unknown

UNKNOWN_BACKEND, MISSING = "U03", "U06"
Converter = Callable[[pl.DataFrame], Any]


def converter(backend: str) -> Converter:
    """Return what turns rows into the table of a library.

    Raises:
        UnknownName: U03 no such backend.
        MissingLibrary: U06 it is not installed.
    """
    if backend == "polars":
        return lambda rows: rows
    made: dict[str, tuple[str, Converter]] = {
        "pandas": ("pandas", to_pandas),
        "duckdb": ("duckdb", to_relation),
        "arrow": ("pyarrow", pl.DataFrame.to_arrow),
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
        raise _missing(f"no {missing.name}", library, str(missing.name)) from missing


def _missing(found: str, expected: str, install: str) -> MissingLibrary:
    hint = f"pip install {install}"
    return MissingLibrary([Issue("", 0, "", MISSING, found=found, expected=expected, hint=hint)])


def to_pandas(rows: pl.DataFrame) -> Any:
    """Return a pandas.DataFrame: categories, nullable integers and booleans, days and UTC times."""
    pd = need("pandas")
    return pd.DataFrame({name: _column(rows[name], pd) for name in rows.columns})


def to_relation(rows: pl.DataFrame) -> Any:
    """Return a relation of DuckDB's default connection, which `duckdb.sql` finds by its name.

    Raises:
        MissingLibrary: U06 duckdb is older than 2.0, which reads a stream of rows only once.
    """
    duckdb = need("duckdb")
    version = str(duckdb.__version__)
    if int(version.partition(".")[0]) < 2:
        raise _missing(f"duckdb {version}", "duckdb 2.0 or newer", "'duckdb>=2.0'")
    return duckdb.from_arrow(Stream(rows)).project(", ".join(map(_projected, rows.iter_columns())))


class Stream:
    """Rows that DuckDB reads without pyarrow, which it would ask for if it knew them as polars."""

    def __init__(self, rows: pl.DataFrame) -> None:
        self._rows = rows

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """Return the rows as the Arrow PyCapsule interface defines it."""
        return self._rows.__arrow_c_stream__(requested_schema)


def enum_of(codes: Iterable[str]) -> str:
    """Return the type of DuckDB for a column of codes."""
    return f"ENUM ({', '.join(map(literal, codes))})"


def quoted(name: str) -> str:
    """Return a name as SQL writes it."""
    doubled = name.replace('"', '""')
    return f'"{doubled}"'


def literal(text: str) -> str:
    """Return a text as SQL writes it."""
    doubled = text.replace("'", "''")
    return f"'{doubled}'"


def _projected(column: pl.Series) -> str:
    name = quoted(column.name)
    if isinstance(column.dtype, pl.Enum):
        return f"CAST({name} AS {enum_of(column.dtype.categories)}) AS {name}"
    return name


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
