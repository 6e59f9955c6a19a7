"""The table `vocabulary` says of each code what its schema says."""

from __future__ import annotations

import json
from pathlib import Path

import polars as pl
import pytest

from nkclaims.derived.vocabulary import vocabulary
from nkclaims.schema import Category, Field, Table, load_schemas

SCHEMAS = Path(__file__).parents[1] / "schemas"


@pytest.fixture(scope="module")
def frame() -> pl.DataFrame:
    return vocabulary(load_schemas(SCHEMAS))


def test_it_holds_each_code_of_the_schema_files_once(frame: pl.DataFrame) -> None:
    written = sorted(
        (path.stem, field["name"], code["value"])
        for path in SCHEMAS.glob("*.json")
        for field in json.loads(path.read_text(encoding="utf-8"))["fields"]
        for code in field.get("categories", [])
    )
    assert frame.select("table_name", "column_name", "code").rows() == written


def test_it_has_the_columns_and_types_of_its_schema(frame: pl.DataFrame) -> None:
    table = load_schemas(SCHEMAS)["vocabulary"]
    assert dict(frame.schema) == table.dtypes


def test_a_code_carries_its_definition_example_and_equivalents(frame: pl.DataFrame) -> None:
    row = frame.row(
        by_predicate=(pl.col("table_name") == "claims")
        & (pl.col("column_name") == "population")
        & (pl.col("code") == "civilian"),
        named=True,
    )
    assert row["definition"] == "Said to be civilians."
    assert row["example"] == "21 civilians"
    assert row["ucdp_ged"] == "deaths_civilians"
    assert row["plover"] is None


def test_no_cell_is_empty_text(frame: pl.DataFrame) -> None:
    assert frame.filter(pl.any_horizontal(pl.all() == "")).is_empty()


def test_codes_of_any_schemas_are_listed_sorted() -> None:
    codes = (
        Category("wet", "wet", "It rains."),
        Category("dry", "dry", "It does not.", "no rain", {"elsewhere": "0"}),
    )
    columns = ("table_name", "column_name", "code", "definition", "example", "elsewhere")
    own = Table("vocabulary", "", "", tuple(Field(c, "string", "") for c in columns), columns[:3])
    sky = Table("sky", "", "", (Field("state", "string", "", categories=codes),), ("state",))
    assert vocabulary({"vocabulary": own, "sky": sky}).rows() == [
        ("sky", "state", "dry", "It does not.", "no rain", "0"),
        ("sky", "state", "wet", "It rains.", None, None),
    ]
