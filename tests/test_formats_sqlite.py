"""The database: its keys and checks hold, its views are those of DuckDB, `.schema` explains it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

import nkclaims
from format_cases import PROBES, TABLE, probes
from nkclaims.formats import sqlite
from nkclaims.formats.built import read_built
from nkclaims.formats.sqlite_schema import table_of
from nkclaims.schema import load_schemas, read_table

REPO = Path(__file__).parents[1]
SCHEMAS = load_schemas(REPO / "schemas")


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    """The database of the real package."""
    path = tmp_path_factory.mktemp("made") / "real.sqlite"
    ((name, content),) = sqlite.write(read_built(REPO)).items()
    assert name == f"nkclaims-{read_built(REPO).package.version}.sqlite"
    path.write_bytes(content)
    with closing(sqlite3.connect(path)) as connection:
        yield connection


def test_sqlite_finds_nothing_wrong(database: sqlite3.Connection) -> None:
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    assert database.execute("PRAGMA freelist_count").fetchall() == [(0,)]


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_each_table_has_its_keys(name: str, database: sqlite3.Connection) -> None:
    columns = database.execute(f"PRAGMA table_info({name})").fetchall()
    assert tuple(row[1] for row in columns) == SCHEMAS[name].names
    key = tuple(row[1] for row in sorted(columns, key=lambda row: row[5]) if row[5])
    assert key == SCHEMAS[name].primary_key
    parents = database.execute(f"PRAGMA foreign_key_list({name})").fetchall()
    assert len({row[0] for row in parents}) == len(SCHEMAS[name].foreign_keys)


@pytest.mark.parametrize("view", ["claims_named", "disputes", "toll_series", "event_versions"])
def test_views_say_what_those_of_duckdb_say(view: str, database: sqlite3.Connection) -> None:
    expected = nkclaims.connect().execute(f"SELECT * FROM {view}")
    names = [one[0] for one in expected.description]
    found = database.execute(f"SELECT * FROM {view}")
    assert [one[0] for one in found.description] == names
    kept = [at for at, name in enumerate(names) if not name.endswith(("_at", "_on"))]
    plain = {bool: int}
    assert sorted(_part(row, kept) for row in found.fetchall()) == sorted(
        _part([plain.get(type(cell), lambda same: same)(cell) for cell in row], kept)
        for row in expected.fetchall()
    )


def _part(row: object, kept: list[int]) -> str:
    cells = list(row)  # type: ignore[call-overload]
    return str([str(cells[at]) for at in kept])


def test_readers_that_go_by_declared_types_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "made.sqlite"
    path.write_bytes(*sqlite.write(probes(tmp_path)).values())
    with closing(sqlite3.connect(path, detect_types=sqlite3.PARSE_DECLTYPES)) as connection:
        query = "SELECT seen_on, seen_at, is_there FROM probes WHERE probe_id = 'p-1'"
        assert connection.execute(query).fetchall() == [
            (date(2020, 10, 28), "2020-10-28T04:00:07Z", 1)
        ]


def test_the_file_says_what_it_is(database: sqlite3.Connection) -> None:
    said = dict(database.execute("SELECT property, value FROM datapackage"))
    built = read_built(REPO)
    assert said["version"] == built.package.version
    assert said["created"] == built.package.descriptor["created"]
    assert said["title"] == built.package.descriptor["title"]
    assert "CC" in said["licence"] or "Creative Commons" in said["licence"]


def test_columns_are_described_where_they_are_made(database: sqlite3.Connection) -> None:
    (made,) = database.execute("SELECT sql FROM sqlite_schema WHERE name = 'claims'").fetchone()
    for one in SCHEMAS["claims"].fields:
        assert f"-- {' '.join(one.description.split())}" in made


@pytest.mark.parametrize(
    ("column", "value", "kind"),
    [
        ("code", "'008'", "CHECK"),
        ("count", "-1", "CHECK"),
        ("is_there", "2", "CHECK"),
        ("seen_on", "'28/10/2020'", "CHECK"),
        ("seen_at", "'2020-10-28 04:00'", "CHECK"),
        ("probe_id", "NULL", "NOT NULL"),
        ("probe_id", "'p-1'", "UNIQUE"),
        ("near_probe_id", "'p-0'", "FOREIGN KEY"),
    ],
)
def test_what_the_schema_forbids_is_refused(
    column: str, value: str, kind: str, tmp_path: Path
) -> None:
    path = tmp_path / "made.sqlite"
    path.write_bytes(*sqlite.write(probes(tmp_path)).values())
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        with pytest.raises(sqlite3.IntegrityError, match=f"^{kind} constraint failed"):
            connection.execute(f"UPDATE probes SET {column} = {value} WHERE probe_id = 'p-8'")


def test_a_key_that_does_not_hold_is_not_written(tmp_path: Path) -> None:
    rows = [("p-1", *[""] * 7, "p-2")]
    with pytest.raises(sqlite3.IntegrityError, match="probes, row 1: no such row in probes"):
        sqlite.write(probes(tmp_path, rows))


def test_a_description_cannot_end_the_statement() -> None:
    content = {**PROBES, "description": "two\nlines); DROP TABLE probes; --"}
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute(table_of(read_table(content)))
        assert connection.execute("SELECT name FROM sqlite_schema").fetchall()[0] == ("probes",)
        assert len(connection.execute("PRAGMA table_info(probes)").fetchall()) == len(TABLE.names)
