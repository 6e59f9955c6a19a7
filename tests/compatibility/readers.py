"""How strangers read one table of the package: with a library's defaults, knowing nothing of us."""

from __future__ import annotations

import csv
import warnings
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

Columns = dict[str, list[Any]]
Reader = Callable[[Path, str], Columns]


def by_frictionless(package: Path, table: str) -> Columns:
    """Read by the descriptor, with the types of the schema."""
    from frictionless import Package

    resource = Package(str(package / "datapackage.json")).get_resource(table)
    names = resource.schema.field_names
    rows = [row.to_dict() for row in resource.read_rows()]
    return {name: [row[name] for row in rows] for name in names}


def by_pandas(package: Path, table: str) -> Columns:
    """Read with the defaults of pandas, where a column of mixed types is an error."""
    import pandas as pd

    with warnings.catch_warnings():
        warnings.simplefilter("error")
        frame = pd.read_csv(package / "data" / f"{table}.csv")
    return {
        name: [None if gone else value for value, gone in zip(column, column.isna(), strict=True)]
        for name, column in frame.items()
    }


def by_polars(package: Path, table: str) -> Columns:
    """Read with polars, which looks at all rows before it settles on a type."""
    import polars as pl

    path = package / "data" / f"{table}.csv"
    frame = pl.read_csv(path, infer_schema_length=None, try_parse_dates=True)
    return frame.to_dict(as_series=False)


def by_duckdb(package: Path, table: str) -> Columns:
    """Read with what DuckDB guesses."""
    import duckdb

    path = package / "data" / f"{table}.csv"
    found = duckdb.connect().execute(f"SET TimeZone = 'UTC'; FROM '{path}'")
    names = [one[0] for one in found.description]
    rows = found.fetchall()
    return {name: [row[at] for row in rows] for at, name in enumerate(names)}


def by_csv(package: Path, table: str) -> Columns:
    """Read with the module of Python itself, which knows text only."""
    with (package / "data" / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        names, *rows = csv.reader(file)
    return {name: [row[at] or None for row in rows] for at, name in enumerate(names)}


READERS: Mapping[str, Reader] = MappingProxyType(
    {
        'frictionless `Package("datapackage.json")`': by_frictionless,
        "pandas `read_csv(file)`": by_pandas,
        "polars `read_csv(file, infer_schema_length=None, try_parse_dates=True)`": by_polars,
        "DuckDB `FROM 'file'`": by_duckdb,
        "Python `csv.reader`": by_csv,
    }
)
"""Each reader, by what one types."""
