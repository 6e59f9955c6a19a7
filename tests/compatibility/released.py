"""How strangers read one table of a release: the zip, Parquet, SQLite, the workbook."""

from __future__ import annotations

import io
import sqlite3
import zipfile
from collections.abc import Mapping
from contextlib import closing
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from compatibility.readers import Columns, Reader, frictionless_package
from nkclaims.formats import package_zip, parquet, sqlite, workbook
from nkclaims.formats.built import read_built

STEM = "nkclaims-VERSION"


class Bit(int):
    """A whole number that stands for true or false, since SQLite has no other."""

    def __str__(self) -> str:
        return str(bool(self)).lower()


def write(package: Path, folder: Path) -> Path:
    """Write the files that have tables into ``folder``, Parquet unpacked, and return it."""
    built = read_built(package)
    for one in (package_zip, sqlite, workbook):
        for name, content in one.write(built).items():
            (folder / name.replace(built.stem, STEM)).write_bytes(content)
    for content in parquet.write(built).values():
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            archive.extractall(folder / "parquet")
    return folder


def by_frictionless(dist: Path, table: str) -> Columns:
    """Read the zip by its descriptor."""
    resource = frictionless_package(dist / f"{STEM}.zip").get_resource(table)
    names = resource.schema.field_names
    rows = [row.to_dict() for row in resource.read_rows()]
    return {name: [row[name] for row in rows] for name in names}


def by_pandas_parquet(dist: Path, table: str) -> Columns:
    """Read Parquet with pandas."""
    import pandas as pd

    return _of_pandas(pd.read_parquet(dist / "parquet" / f"{table}.parquet"))


def by_polars_parquet(dist: Path, table: str) -> Columns:
    """Read Parquet with polars."""
    import polars as pl

    return pl.read_parquet(dist / "parquet" / f"{table}.parquet").to_dict(as_series=False)


def by_arrow_parquet(dist: Path, table: str) -> Columns:
    """Read Parquet with Arrow."""
    from pyarrow.parquet import read_table

    return read_table(dist / "parquet" / f"{table}.parquet").to_pydict()


def by_duckdb_parquet(dist: Path, table: str) -> Columns:
    """Read Parquet with DuckDB."""
    import duckdb

    path = dist / "parquet" / f"{table}.parquet"
    found = duckdb.connect().execute(f"SET TimeZone = 'UTC'; FROM '{path}'")
    return _of_rows([one[0] for one in found.description], found.fetchall())


def by_sqlite(dist: Path, table: str) -> Columns:
    """Read the database with the module of Python itself."""
    with closing(sqlite3.connect(dist / f"{STEM}.sqlite")) as connection:
        found = connection.execute(f"SELECT * FROM {table}")
        names = [one[0] for one in found.description]
        rows = found.fetchall()
        kinds = {row[1]: row[2] for row in connection.execute(f"PRAGMA table_info({table})")}
    return {
        name: [Bit(one) if kinds[name] == "BOOLEAN" and one is not None else one for one in cells]
        for name, cells in _of_rows(names, rows).items()
    }


def by_pandas_excel(dist: Path, table: str) -> Columns:
    """Read the workbook with pandas, by the library that is going to be its default."""
    return _of_pandas(_sheets(dist)[table])


@cache
def _sheets(dist: Path) -> dict[str, Any]:
    import pandas as pd

    return pd.read_excel(dist / f"{STEM}.xlsx", sheet_name=None, engine="calamine")


def by_openpyxl(dist: Path, table: str) -> Columns:
    """Read the workbook cell by cell."""
    names, *rows = _workbook(dist)[table].values
    return _of_rows(names, rows)


@cache
def _workbook(dist: Path) -> Any:
    import openpyxl

    return openpyxl.load_workbook(dist / f"{STEM}.xlsx")


def _of_pandas(frame: Any) -> Columns:
    return {
        name: [None if gone else value for value, gone in zip(column, column.isna(), strict=True)]
        for name, column in frame.items()
    }


def _of_rows(names: Any, rows: Any) -> Columns:
    return {name: [row[at] for row in rows] for at, name in enumerate(names)}


RELEASED: Mapping[str, Reader] = MappingProxyType(
    {
        f'frictionless `Package("{STEM}.zip")`': by_frictionless,
        "pandas `read_parquet(file)`": by_pandas_parquet,
        "polars `read_parquet(file)`": by_polars_parquet,
        "Arrow `pyarrow.parquet.read_table(file)`": by_arrow_parquet,
        "DuckDB `FROM 'file.parquet'`": by_duckdb_parquet,
        "Python `sqlite3`": by_sqlite,
        'pandas `read_excel(file, sheet_name=None, engine="calamine")`': by_pandas_excel,
        "openpyxl `load_workbook(file)`": by_openpyxl,
    }
)
"""Each reader of a release, by what one types."""
