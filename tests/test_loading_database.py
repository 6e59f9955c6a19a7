"""The DuckDB of a package: all tables, keys that are enforced, views that say what Python says."""

from __future__ import annotations

from pathlib import Path

import duckdb
import polars as pl
import pytest

import nkclaims
from nkclaims.loading import database
from nkclaims.schema import Field, ForeignKey, Table, load_schemas

REPO = Path(__file__).parents[1]
SCHEMAS = load_schemas(REPO / "schemas")


@pytest.fixture(scope="module")
def connection() -> duckdb.DuckDBPyConnection:
    return nkclaims.connect()


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_a_table_has_its_rows(name: str, connection: duckdb.DuckDBPyConnection) -> None:
    key = ", ".join(SCHEMAS[name].primary_key)
    found = connection.execute(f"SELECT * FROM {name} ORDER BY ({key})").fetchall()
    assert sorted(found, key=str) == sorted(nkclaims.load(name).rows(), key=str)


def test_all_keys_are_there(connection: duckdb.DuckDBPyConnection) -> None:
    counted = dict(
        connection.sql(
            "SELECT constraint_type, count(*) FROM duckdb_constraints() "
            "WHERE constraint_type LIKE '%KEY' GROUP BY ALL"
        ).fetchall()
    )
    n_foreign = sum(len(table.foreign_keys) for table in SCHEMAS.values())
    assert counted == {"PRIMARY KEY": len(SCHEMAS), "FOREIGN KEY": n_foreign}


def test_a_key_that_does_not_hold_is_refused(connection: duckdb.DuckDBPyConnection) -> None:
    with pytest.raises(duckdb.ConstraintException, match="foreign key"):
        connection.execute(
            "INSERT INTO places (place_id, name, place_type, parent_place_id) "
            "VALUES ('new', 'New', 'city', 'nowhere')"
        )


def test_codes_are_enums_and_columns_are_described(connection: duckdb.DuckDBPyConnection) -> None:
    kind, comment = connection.sql(
        "SELECT data_type, comment FROM duckdb_columns() "
        "WHERE table_name = 'claims' AND column_name = 'measure'"
    ).fetchall()[0]
    field = SCHEMAS["claims"].field("measure")
    assert kind == f"ENUM({', '.join(map(repr, field.codes))})"
    assert comment == field.description


def test_views_say_what_python_says(connection: duckdb.DuckDBPyConnection) -> None:
    series = nkclaims.toll_series()
    columns = ", ".join(series.columns)
    viewed = connection.execute(f"SELECT {columns} FROM toll_series").fetchall()
    assert sorted(viewed, key=str) == sorted(series.rows(), key=str)
    assert connection.execute("SELECT * FROM disputes").fetchall() == nkclaims.disputes().rows()
    event = "barda-strike-20201028"
    viewed = connection.execute(
        "SELECT * EXCLUDE event_id FROM event_versions WHERE event_id = ?", [event]
    ).fetchall()
    assert sorted(viewed, key=str) == sorted(nkclaims.versions_of(event).rows(), key=str)


def test_each_claim_has_its_names_once(connection: duckdb.DuckDBPyConnection) -> None:
    n_rows = connection.sql("SELECT count(*), count(claimant) FROM claims_named").fetchall()
    n_claims = nkclaims.load("claims").height
    assert n_rows == [(n_claims, n_claims)]


TREE = Table(
    "nodes",
    "Nodes",
    "One row is a node's part.",
    (Field("id", "string", "x"), Field("parent", "string", "it's above")),
    ("id",),
    (ForeignKey(("parent",), "nodes", ("id",)),),
)


def test_rows_come_behind_those_they_refer_to() -> None:
    rows = pl.DataFrame({"id": ["a", "b", "c"], "parent": ["b", "c", None]})
    batches = database.generations(rows, TREE)
    assert [one["id"].to_list() for one in batches] == [["c"], ["b"], ["a"]]
    made = duckdb.connect()
    database.create(made, TREE, rows)
    assert len(made.table("nodes").fetchall()) == 3


def test_rows_in_a_circle_are_refused() -> None:
    rows = pl.DataFrame({"id": ["a", "b"], "parent": ["b", "a"]})
    with pytest.raises(duckdb.ConstraintException):
        database.create(duckdb.connect(), TREE, rows)


def test_tables_come_behind_those_they_refer_to() -> None:
    order = database.parents_first(SCHEMAS)
    for name, table in SCHEMAS.items():
        for key in table.foreign_keys:
            assert order.index(key.table) <= order.index(name)
    circle = {
        name: Table(name, "", "", (), (), (ForeignKey(("x",), other, ("x",)),))
        for name, other in (("a", "b"), ("b", "a"))
    }
    with pytest.raises(ValueError, match="circle: a, b"):
        database.parents_first(circle)
