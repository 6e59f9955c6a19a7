"""Pandera holds typed tables to schemas/, looks at every row, and what fails has a place."""

from __future__ import annotations

import math
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import polars as pl
import pytest

import rule_cases as case
from nkclaims.issues import Issue
from nkclaims.schema import Category, Field, Table
from nkclaims.validation.package import Package, read_package
from nkclaims.validation.typed_tables import LISTED, misfits, table_schema, typed_tables

FILE = "data/barrels.csv"
BARRELS = Table(
    name="barrels",
    title="Barrels",
    description="",
    fields=(
        Field("cellar", "string", "Where.", example="a-1", pattern="[a-z]|[a-z]-[0-9]"),
        Field("number", "integer", "Which.", minimum=1, maximum=99),
        Field(
            "wood", "string", "Of what.", required=True,
            categories=(Category("oak", "oak", ""), Category("ash", "ash", "")),
        ),
        Field("litres", "number", "How much.", minimum=0),
        Field("seal", "string", "Printed on it.", unique=True),
    ),
    primary_key=("cellar", "number"),
)  # fmt: skip
ROWS: list[dict[str, Any]] = [
    {"cellar": "a", "number": 1, "wood": "oak", "litres": 50.5, "seal": "x", "_line": 2},
    {"cellar": "a", "number": 2, "wood": "ash", "litres": None, "seal": None, "_line": 3},
    {"cellar": "b-7", "number": 1, "wood": "oak", "litres": 0.0, "seal": None, "_line": 5},
]
DTYPES = {**BARRELS.dtypes, "_file": pl.String(), "_line": pl.Int64()}


def barrels(at: int = 0, **cells: Any) -> pl.DataFrame:
    """Return the rows, with other cells in one of them."""
    rows = [{**row, "_file": FILE, **(cells if n == at else {})} for n, row in enumerate(ROWS)]
    return pl.DataFrame(rows, schema=DTYPES)


def found(rows: pl.DataFrame | pl.LazyFrame) -> list[Issue]:
    return misfits(rows.lazy(), BARRELS, FILE)


@pytest.fixture(scope="module")
def clean() -> Package:
    return tiny()


def tiny(*changes: case.Change) -> Package:
    """Return the tiny package, then changed, with its columns in the order of a reader."""
    package = case.package(after=changes)
    frames = {
        name: frame.select(*case.schemas()[name].names, "_file", "_line")
        for name, frame in package.tables.items()
    }
    return replace(package, tables=frames)


def test_a_sound_table_passes() -> None:
    assert found(barrels()) == []


def test_an_empty_table_passes() -> None:
    assert found(barrels().clear()) == []


@pytest.mark.parametrize(
    ("at", "cells", "code", "column", "value", "expected"),
    [
        (1, {"wood": None}, "V01", "wood", "", "a value"),
        (1, {"number": None}, "V01", "number", "", "a value"),
        (0, {"wood": "aok"}, "A02", "wood", "aok", "one of oak, ash"),
        (0, {"cellar": "a-1x"}, "V03", "cellar", "a-1x", "text of the form [a-z]|[a-z]-[0-9]"),
        (0, {"cellar": "a\n"}, "V03", "cellar", "a\n", "text of the form [a-z]|[a-z]-[0-9]"),
        (0, {"number": 0}, "V04", "number", "0", "at least 1 and at most 99"),
        (0, {"number": 100}, "V04", "number", "100", "at least 1 and at most 99"),
        (2, {"litres": -0.5}, "V04", "litres", "-0.5", "at least 0"),
        (0, {"litres": math.inf}, "V02", "litres", "inf", "a number with a decimal point, as "),
        (0, {"litres": math.nan}, "V02", "litres", "NaN", "a number with a decimal point, as "),
        (1, {"number": 1}, "A01", "cellar", "a/1", "cellar and number used once"),
        (1, {"seal": "x"}, "A01", "seal", "x", "seal used once"),
    ],
)
def test_a_cell_that_is_not_as_the_schema_says_is_found_at_its_line(
    at: int, cells: dict[str, Any], code: str, column: str, value: str, expected: str
) -> None:
    rows = barrels(at, **cells)
    (issue,) = found(rows)
    assert (issue.file, issue.line, issue.column) == (FILE, ROWS[at]["_line"], column)
    assert (issue.code, issue.table, issue.found) == (code, "barrels", value)
    assert issue.expected.startswith(expected)
    row = {**ROWS[at], **cells}
    assert issue.record == f"{row['cellar']}/{'' if row['number'] is None else row['number']}"


def test_flaws_of_several_kinds_are_all_found() -> None:
    assert [
        (one.code, one.column) for one in found(barrels(wood="aok", number=0, litres=-1.0))
    ] == [
        ("V04", "number"),
        ("A02", "wood"),
        ("V04", "litres"),
    ]


@pytest.mark.parametrize(
    ("change", "code", "column", "said"),
    [
        (lambda rows: rows.drop("wood"), "T09", "wood", "no such column"),
        (lambda rows: rows.with_columns(age=1), "T09", "age", "an unknown column"),
        (
            lambda rows: rows.select("number", "cellar", pl.exclude("number", "cellar")),
            "T09", "number", "a column out of place",
        ),
        (
            lambda rows: rows.with_columns(pl.col("number").cast(pl.String)),
            "V02", "number", "a column of type String",
        ),
    ],
    ids=["missing", "unknown", "out of place", "of another type"],
)  # fmt: skip
def test_a_wrong_column_is_one_issue(change: Any, code: str, column: str, said: str) -> None:
    (issue,) = found(change(barrels(cellar="A")))
    assert (issue.file, issue.line, issue.code, issue.column) == (FILE, 0, code, column)
    assert issue.found == said


def test_rows_that_cannot_be_read_are_an_issue(tmp_path: Path) -> None:
    (tmp_path / "barrels.parquet").write_bytes(b"PAR1 and no more")
    for name in ("barrels", "no_barrels"):
        (issue,) = found(pl.scan_parquet(tmp_path / f"{name}.parquet"))
        assert (issue.file, issue.code, issue.table) == (FILE, "T01", "barrels")


def test_rows_that_cannot_be_read_to_their_end_are_an_issue() -> None:
    late = barrels().lazy().with_columns(pl.col("seal").cast(pl.Int64).cast(pl.String))
    (issue, *_) = found(late)
    assert (issue.file, issue.code) == (FILE, "T01")
    assert "InvalidOperationError" in issue.found


def test_when_every_row_is_wrong_few_are_listed_and_all_are_counted() -> None:
    n = 3 * LISTED
    rows = pl.concat([barrels(wood="elm", cellar="CC").head(1)] * n).with_columns(
        number=pl.lit(1, pl.Int64()), _line=pl.int_range(2, n + 2)
    )
    issues = found(rows)
    of_wood = [one for one in issues if one.column == "wood"]
    assert [one.line for one in of_wood] == [2]
    assert f"{2 * LISTED:,} rows more have this flaw" in of_wood[0].hint
    assert len(issues) <= 3 * LISTED


# pandera passes every query whose schema fits unless it is told otherwise. This is the proof that
# it is, whatever the environment says.
CANARY = """
import polars as pl, rule_cases as case
from nkclaims.validation.typed_tables import misfits
wrong = case.package().tables["claims"].with_columns(kind=pl.lit("atack"))
print([one.code for one in misfits(wrong.lazy(), case.schemas()["claims"], "claims.csv")])
"""


@pytest.mark.parametrize(
    "setting",
    [{}, {"PANDERA_VALIDATION_DEPTH": "SCHEMA_ONLY"}, {"PANDERA_VALIDATION_ENABLED": "False"}],
    ids=["none", "depth", "off"],
)
def test_a_query_with_bad_rows_fails_whatever_the_environment_says(setting: dict[str, str]) -> None:
    tests = Path(__file__).parent
    path = os.pathsep.join([str(tests), str(tests.parent / "scripts")])
    run = subprocess.run(
        [sys.executable, "-c", CANARY],
        env={**os.environ, "PYTHONPATH": path, **setting},
        capture_output=True,
        text=True,
    )
    assert run.stdout == "['A02']\n", run.stderr


@pytest.mark.parametrize("name", sorted(case.schemas()))
def test_there_is_a_schema_for_each_table(name: str, clean: Package) -> None:
    table = case.schemas()[name]
    schema = table_schema(table)
    assert [*schema.columns] == [*table.names, "_file", "_line"]
    assert misfits(clean.tables[name].lazy(), table, f"data/{name}.csv") == []


def test_a_table_with_which_something_is_wrong_already_is_left_alone() -> None:
    package = tiny(case.change("claims", case.claim("02"), kind="atack"))
    assert [one.code for one in typed_tables(package)] == ["A02"]
    assert typed_tables(replace(package, flawed=frozenset({"claims"}))) == []


@pytest.mark.skipif(not (case.REPO / "datapackage.json").is_file(), reason="data/ is not built")
def test_the_published_tables_pass() -> None:
    package, misread = read_package(case.REPO)
    assert misread == []
    assert typed_tables(package) == []


def test_nothing_of_the_toolkit_loads_pandera_before_it_is_needed() -> None:
    words = (
        "import sys, nkclaims, nkclaims.cli, nkclaims.validate, nkclaims.verbs.validate; "
        "print({'pandera', 'pandas', 'numpy'} & {*sys.modules})"
    )
    path = str(case.REPO / "scripts")
    run = subprocess.run(
        [sys.executable, "-c", words],
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        text=True,
    )
    assert run.stdout == "set()\n", run.stderr
