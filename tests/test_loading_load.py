"""Tables in one line: their rows and types in each library, and what their columns mean."""

from __future__ import annotations

import csv
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import duckdb
import polars as pl
import pytest

import nkclaims
from nkclaims.schema import load_schemas

REPO = Path(__file__).parents[1]
SCHEMAS = load_schemas(REPO / "schemas")
TABLES = sorted(SCHEMAS)
TRUCE = "humanitarian-truce-20201026"


def as_printed(value: object) -> str:
    """Return a loaded value as the CSV has it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%dT%H:%M:%SZ")
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


@pytest.mark.parametrize("name", TABLES)
def test_every_cell_is_loaded(name: str) -> None:
    rows = nkclaims.load(name)
    with (REPO / "data" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        header, *printed = csv.reader(file)
    assert rows.columns == header
    assert [[as_printed(cell) for cell in row] for row in rows.iter_rows()] == printed


@pytest.mark.parametrize("name", TABLES)
def test_types_are_those_of_the_schema(name: str) -> None:
    loaded = nkclaims.load(name).schema
    for one in SCHEMAS[name].fields:
        assert loaded[one.name] == (pl.Enum(one.codes) if one.codes else one.dtype)


def test_columns_come_as_they_are_asked_for() -> None:
    assert nkclaims.load("claims", columns=["value", "claim_id"]).columns == ["value", "claim_id"]
    assert nkclaims.load("claims", columns=["value", "value"]).columns == ["value"]
    assert nkclaims.load("claims", columns="value").columns == ["value"]


def test_a_moment_is_in_utc_and_a_day_is_a_day() -> None:
    truces = nkclaims.load("ceasefires", columns=["effective_on", "effective_at"])
    moment = truces["effective_at"].drop_nulls()[-1]
    assert moment.utcoffset() == datetime.now(UTC).utcoffset()
    assert isinstance(truces["effective_on"].drop_nulls()[0], date)


@pytest.mark.parametrize("name", TABLES)
def test_pandas_has_the_same_values(name: str) -> None:
    rows = nkclaims.load(name)
    frame = nkclaims.load(name, backend="pandas")
    assert list(frame.columns) == rows.columns
    for column in rows.columns:
        values = [
            None if gone else value
            for value, gone in zip(frame[column], frame[column].isna(), strict=True)
        ]
        if rows.schema[column] == pl.Date:
            values = [value and value.date() for value in values]
        assert values == rows[column].to_list(), column


def test_types_of_pandas() -> None:
    types = nkclaims.load("claims", backend="pandas").dtypes.astype(str)
    expected = {
        "quote": "string",
        "quote_start": "Int64",
        "value": "float64",
        "is_implied": "boolean",
        "stated_to": "datetime64[us]",
        "period_start_at": "datetime64[us, UTC]",
        "measure": "category",
    }
    assert {name: types[name] for name in expected} == expected


@pytest.mark.parametrize("name", TABLES)
def test_duckdb_has_the_same_values(name: str) -> None:
    relation = nkclaims.load(name, backend="duckdb")
    assert relation.fetchall() == nkclaims.load(name).rows()


def test_arrow_has_the_same_values() -> None:
    pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    assert (
        pl.from_arrow(nkclaims.load("claims", backend="arrow")).rows()
        == nkclaims.load("claims").rows()
    )


def test_a_library_that_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("pyarrow", "duckdb", "pandas"):
        monkeypatch.setitem(sys.modules, name, None)
    for backend, package in (("arrow", "pyarrow"), ("duckdb", "duckdb"), ("pandas", "pandas")):
        with pytest.raises(nkclaims.MissingLibrary, match=f"pip install {package}"):
            nkclaims.load("claims", backend=backend)
    with pytest.raises(ImportError, match="pip install duckdb"):
        nkclaims.connect()


@pytest.mark.parametrize(
    ("call", "nearest"),
    [
        (lambda: nkclaims.load("claim"), "'claims'"),
        (lambda: nkclaims.describe("tols"), "'tolls'"),
        (lambda: nkclaims.load("claims", columns=["claimid"]), "'claim_id'"),
        (lambda: nkclaims.load("claims", backend="panda"), "'pandas'"),
        (lambda: nkclaims.load("xyz"), "there are: acknowledgements, "),
    ],
)
def test_an_unknown_name_is_answered_with_the_nearest(call: object, nearest: str) -> None:
    with pytest.raises(nkclaims.UnknownName, match=nearest):
        call()


def test_tables_are_listed_with_their_size() -> None:
    listed = nkclaims.tables()
    assert sorted(listed["table"]) == TABLES
    assert dict(listed.select("table", "n_rows").rows()) == {
        name: nkclaims.load(name).height for name in TABLES
    }


def test_columns_are_described_as_in_the_schema() -> None:
    described = nkclaims.describe("claim_links")
    assert described["column"].to_list() == list(SCHEMAS["claim_links"].names)
    first = described.row(0, named=True)
    assert first["key"] == "primary, claims.claim_id"
    assert first["description"] == SCHEMAS["claim_links"].fields[0].description
    codes = described.row(by_predicate=pl.col("column") == "relation", named=True)["codes"]
    assert codes == list(SCHEMAS["claim_links"].field("relation").codes)


def test_every_name_that_is_offered_is_there() -> None:
    assert {*nkclaims.__all__} <= {*dir(nkclaims)}
    assert all(getattr(nkclaims, name) for name in nkclaims.__all__)
    with pytest.raises(AttributeError, match="lod"):
        nkclaims.lod  # noqa: B018


def test_importing_it_imports_nothing_else() -> None:
    code = "import sys, nkclaims; print({*sys.modules} & {'polars', 'nkclaims.loading', 'zipfile'})"
    assert printed_by(code) == "set()\n"


def test_loading_needs_polars_alone() -> None:
    code = (
        "import sys, nkclaims; nkclaims.load('claims'); nkclaims.toll_series();"
        "nkclaims.disputes(); nkclaims.versions_of('barda-strike-20201028');"
        "nkclaims.filter_package(sides=['AZE']); nkclaims.quote('trtworld-20201028-c16');"
        "print({*sys.modules} & {'yaml', 'filelock', 'rapidfuzz', 'frictionless', 'pandera',"
        " 'pandas', 'numpy', 'duckdb', 'pyarrow', 'great_expectations', 'argparse'})"
    )
    assert printed_by(code) == "set()\n"


def printed_by(code: str) -> str:
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return run.stdout


def test_a_relation_can_be_asked_again() -> None:
    sides = nkclaims.load("sides", backend="duckdb")
    assert isinstance(sides, duckdb.DuckDBPyRelation)
    assert sides.fetchall() == sides.fetchall()
    counted = duckdb.sql("SELECT count(*) FROM sides WHERE is_belligerent").fetchall()
    assert counted == [(nkclaims.load("sides")["is_belligerent"].sum(),)]
    kinds = dict(zip(sides.columns, map(str, sides.types), strict=True))
    assert (kinds["is_belligerent"], kinds["note"]) == ("BOOLEAN", "VARCHAR")
    assert str(nkclaims.load("tolls", backend="duckdb", columns=["measure"]).types[0])[:4] == "ENUM"


def test_an_old_duckdb_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(duckdb, "__version__", "1.4.5")
    with pytest.raises(nkclaims.MissingLibrary, match=r"found duckdb 1\.4\.5.*'duckdb>=2\.0'"):
        nkclaims.load("sides", backend="duckdb")
