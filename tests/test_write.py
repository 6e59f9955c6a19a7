"""An extracted package is written whole or not at all, into no folder of somebody else."""

from __future__ import annotations

import json
from pathlib import Path

import polars as pl
import pytest

from nkclaims.extraction.write import TAKEN, Waiting, refuse_taken, write_package
from nkclaims.issues import Refused
from nkclaims.schema import load_schemas

REPO = Path(__file__).parents[1]
SCHEMAS = load_schemas(REPO / "schemas")
PROBLEMS = pl.DataFrame({"article": ["=cmd()", "b\x1b[31m"], "problem": ["-1", None]})


@pytest.mark.parametrize("inside", [[], [".nkclaims"], ["datapackage.json", "claims.csv"]])
def test_a_folder_that_is_new_or_of_a_run_before(tmp_path: Path, inside: list[str]) -> None:
    for name in inside:
        (tmp_path / name).write_text("", encoding="utf-8")
    refuse_taken(tmp_path)
    refuse_taken(tmp_path / "new")


@pytest.mark.parametrize(
    "inside", [["notes.txt"], [".nkclaims", "data"], ["datapackage.json", "seeds"]]
)
def test_a_folder_of_somebody_else(tmp_path: Path, inside: list[str]) -> None:
    for name in inside:
        (tmp_path / name).write_text("", encoding="utf-8")
    with pytest.raises(Refused) as refusal:
        refuse_taken(tmp_path)
    assert [one.code for one in refusal.value.issues] == [TAKEN]


def write(folder: Path, problems: pl.DataFrame, *, with_parquet: bool = False) -> Path:
    """Write a package whose tables have no rows."""
    (folder / "out").mkdir(exist_ok=True)
    tables = {name: pl.DataFrame(schema=table.dtypes) for name, table in SCHEMAS.items()}
    write_package(folder / "out", tables, SCHEMAS, REPO, problems, folder / "aside", with_parquet)
    assert tables == {}  # each is let go when it is written
    return folder / "out"


def test_every_table_has_its_file_its_schema_and_its_resource(tmp_path: Path) -> None:
    out = write(tmp_path, PROBLEMS.clear())
    for name, table in SCHEMAS.items():
        header = (out / "data" / f"{name}.csv").read_text(encoding="utf-8")
        assert header == f"{','.join(table.names)}\n"
        shown = (out / "schemas" / f"{name}.json").read_bytes()
        assert shown == (REPO / "schemas" / f"{name}.json").read_bytes()
    described = json.loads((out / "datapackage.json").read_bytes())
    assert described["name"] == "extracted-claims"
    assert {one["name"] for one in described["resources"]} == {*SCHEMAS}
    assert not (out / "parquet").exists()
    assert not (out / "problems.csv").exists()


def test_a_second_run_takes_away_what_it_does_not_write(tmp_path: Path) -> None:
    out = write(tmp_path, PROBLEMS, with_parquet=True)
    assert {one.stem for one in (out / "parquet").iterdir()} == {*SCHEMAS}
    assert (out / "problems.csv").exists()
    (out / "data" / "old.csv").write_text("", encoding="utf-8")
    (out / "notes.txt").write_text("", encoding="utf-8")
    write(tmp_path, PROBLEMS.clear())
    assert not (out / "problems.csv").exists()
    assert not (out / "data" / "old.csv").exists()
    assert not [*out.glob("parquet/*.parquet")]
    assert (out / "notes.txt").exists()  # of nobody's run


def test_a_cell_of_problems_is_no_formula_and_shows_what_cannot_be_seen(tmp_path: Path) -> None:
    lines = (write(tmp_path, PROBLEMS) / "problems.csv").read_text(encoding="utf-8").splitlines()
    assert lines[:2] == ["article,problem", "'=cmd(),'-1"]
    assert "\x1b" not in lines[2]
    assert lines[2].startswith("b")


def test_files_wait_on_disk(tmp_path: Path) -> None:
    files = Waiting(tmp_path)
    files.add("data/a.csv", [b"one\n", b"two\n"])
    files.add("b.csv", [])
    assert {name: files[name] for name in files} == {"data/a.csv": b"one\ntwo\n", "b.csv": b""}
    assert len(files) == 2
    files.add("b.csv", [b"three"])
    assert (len(files), files["b.csv"]) == (2, b"three")
    with pytest.raises(KeyError):
        files["c.csv"]
