"""How strangers read one table of the package: with a library's defaults, knowing nothing of us."""

from __future__ import annotations

import csv
import json
import shutil
import subprocess
import warnings
from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

Columns = dict[str, list[Any]]
Reader = Callable[[Path, str], Columns]


class RNumber(float):
    """A number of R, which prints a whole one without a point, and so keeps text of digits."""

    def __str__(self) -> str:
        return f"{self:.15g}"


NEEDS_R = "R with jsonlite and readr (Debian: apt-get install r-base-core r-cran-readr)"


def by_frictionless(package: Path, table: str) -> Columns:
    """Read by the descriptor, with the types of the schema."""
    resource = frictionless_package(package / "datapackage.json").get_resource(table)
    names = resource.schema.field_names
    rows = [row.to_dict() for row in resource.read_rows()]
    return {name: [row[name] for row in rows] for name in names}


@cache
def frictionless_package(path: Path) -> Any:
    """Return the package of a descriptor or zip; to read all its schemas takes a while."""
    from frictionless import Package

    return Package(str(path))


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


def by_read_csv(package: Path, table: str) -> Columns:
    """Read with R's own reader, which takes an empty cell of a column of text for no text."""
    return _by_r("read.csv", package)[table]


def by_readr(package: Path, table: str) -> Columns:
    """Read with what readr guesses from the first thousand rows."""
    return _by_r("readr", package)[table]


def has_r() -> bool:
    """Tell whether the readers of R can be asked."""
    if shutil.which("Rscript") is None:
        return False
    code = "quit(status = !all(sapply(c('jsonlite', 'readr'), requireNamespace, quietly = TRUE)))"
    return subprocess.run(["Rscript", "-e", code], check=False).returncode == 0


@cache
def _by_r(reader: str, package: Path) -> dict[str, Columns]:
    """Return what a reader of R finds in all tables: R takes longer to start than to read."""
    words = ["Rscript", "--vanilla", str(Path(__file__).with_name("read.R")), reader]
    run = subprocess.run([*words, str(package / "data")], capture_output=True, check=False)
    if run.returncode:
        raise RuntimeError(f"{NEEDS_R}: {run.stderr.decode(errors='replace')}")
    made: dict[str, Callable[[Any], Any]] = {
        "logical": bool,
        "integer": int,
        "numeric": RNumber,
        "character": lambda cell: cell or None,
        "Date": date.fromisoformat,
        "POSIXct": datetime.fromisoformat,
    }
    return {
        table: {
            name: [None if cell is None else made[one["type"]](cell) for cell in one["cells"]]
            for name, one in columns.items()
        }
        for table, columns in json.loads(run.stdout).items()
    }


READERS: Mapping[str, Reader] = MappingProxyType(
    {
        'frictionless `Package("datapackage.json")`': by_frictionless,
        "pandas `read_csv(file)`": by_pandas,
        "polars `read_csv(file, infer_schema_length=None, try_parse_dates=True)`": by_polars,
        "DuckDB `FROM 'file'`": by_duckdb,
        "Python `csv.reader`": by_csv,
        "R `read.csv(file)`": by_read_csv,
        "readr `read_csv(file)`": by_readr,
    }
)
"""Each reader, by what one types."""
