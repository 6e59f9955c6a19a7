"""Schemas: what the files say, and what a file that cannot be used is answered with."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from nkclaims.issues import Refused
from nkclaims.schema import KNOWN, ForeignKey, load_schemas

REPO = Path(__file__).parents[1]


@pytest.fixture
def schemas(tmp_path: Path) -> Path:
    return Path(shutil.copytree(REPO / "schemas", tmp_path / "schemas"))


def change(path: Path, edit: Callable[[dict[str, Any]], object]) -> None:
    content = json.loads(path.read_text(encoding="utf-8"))
    edit(content)
    path.write_text(json.dumps(content), encoding="utf-8")


def test_tables_come_by_the_alphabet_with_their_columns() -> None:
    tables = load_schemas(REPO / "schemas")
    assert list(tables) == sorted(path.stem for path in (REPO / "schemas").glob("*.json"))
    links = tables["claim_links"]
    assert links.primary_key == ("from_claim_id", "to_claim_id", "relation")
    assert links.order == links.primary_key
    assert links.foreign_keys[0] == ForeignKey(("from_claim_id",), "claims", ("claim_id",))
    assert links.field("basis").codes == ("explicit", "inferred")
    assert tables["tolls"].derived
    assert not links.derived


def test_a_derived_column_is_none_that_people_write() -> None:
    claims = load_schemas(REPO / "schemas")["claims"]
    assert "low" in claims.names
    assert "low" not in claims.seed_names
    assert claims.dtypes["low"] == pl.Float64()
    assert claims.dtypes["period_start_at"] == pl.Datetime("us", "UTC")
    assert claims.order == ("source_id", "quote_start", "quote_end", "claim_id")


def test_an_empty_reference_is_the_table_itself() -> None:
    actors = load_schemas(REPO / "schemas")["actors"]
    assert ForeignKey(("parent_actor_id",), "actors", ("actor_id",)) in actors.foreign_keys


def test_an_unknown_column_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        load_schemas(REPO / "schemas")["actors"].field("no_such_column")


@pytest.mark.parametrize("name", ["claims", "sentences", "tolls", "vocabulary"])
def test_a_schema_that_seeds_need_is_one_issue(name: str, tiny: Path) -> None:
    (tiny / "schemas" / f"{name}.json").unlink()
    with pytest.raises(Refused) as refusal:
        load_schemas(tiny / "schemas")
    (issue,) = refusal.value.issues
    assert (issue.file, issue.code) == (f"schemas/{name}.json", "L10")
    assert issue.hint == "restore it from the last version"


def test_every_table_that_the_tools_know_has_a_schema() -> None:
    assert {*load_schemas(Path(__file__).parents[1] / "schemas")} == KNOWN


def test_a_schema_that_was_lost_is_one_issue(schemas: Path) -> None:
    (schemas / "claims.json").unlink()
    with pytest.raises(Refused) as refusal:
        load_schemas(schemas)
    (issue,) = refusal.value.issues
    assert (issue.file, issue.code) == ("schemas/claims.json", "L10")
    assert "claim_links" in issue.expected


@pytest.mark.parametrize(
    ("edit", "found"),
    [
        (lambda one: one.pop("primaryKey"), "KeyError: 'primaryKey'"),
        (lambda one: one["fields"][0].update(type="list"), "'list'"),
        (lambda one: one["fields"][2]["constraints"].update(enum=["other"]), "categories differ"),
        (lambda one: one["fields"][0]["constraints"].update(pattern="["), "unterminated"),
        (lambda one: one.update(seeds="nowhere"), "seeds is 'nowhere'"),
        (lambda one: one.update(primaryKey="no_such_column"), "a key on 'no_such_column'"),
        (lambda one: one.update(name="other"), "name 'other'"),
        (
            lambda one: one["foreignKeys"][0]["reference"].update(resource="no_such_table"),
            "a key to 'no_such_table'",
        ),
        (
            lambda one: one["foreignKeys"][0]["reference"].update(fields=["no_such_column"]),
            "a key to 'sides'",
        ),
    ],
)
def test_a_schema_that_cannot_be_used_is_refused(
    schemas: Path, edit: Callable[[dict[str, Any]], object], found: str
) -> None:
    change(schemas / "actors.json", edit)
    with pytest.raises(Refused) as refusal:
        load_schemas(schemas)
    (issue, *rest) = refusal.value.issues
    assert (issue.file, issue.code) == ("schemas/actors.json", "L10")
    assert found in issue.found
    assert {one.file for one in rest} <= {"schemas/actors.json"}


def test_each_broken_schema_is_named_with_its_line(schemas: Path) -> None:
    (schemas / "actors.json").write_text('{\n  "name": ,\n}')
    (schemas / "sides.json").write_bytes(b'{"name": "caf\xe9"}')
    (schemas / "tolls.json").unlink()
    (schemas / "tolls.json").mkdir()
    with pytest.raises(Refused) as refusal:
        load_schemas(schemas)
    assert [(issue.file, issue.line) for issue in refusal.value.issues] == [
        ("schemas/actors.json", 2),
        ("schemas/sides.json", 0),
        ("schemas/tolls.json", 0),
    ]


def test_no_schemas_are_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refusal:
        load_schemas(tmp_path / "schemas")
    assert refusal.value.issues[0].code == "L10"
