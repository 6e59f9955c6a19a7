"""`nkclaims export`: the table and its notes, printed or written; bad input is refused in words."""

from __future__ import annotations

import csv
import io
import json
import os
from pathlib import Path

import polars as pl
import pytest

from crosswalk_cases import REPO, changed, exported, without
from nkclaims import cli
from nkclaims.crosswalk.export import export, notes_path, to_csv
from nkclaims.crosswalk.mapping import SHAPES, columns
from nkclaims.loading.errors import DamagedPackage, OtherDataset, UnknownName
from nkclaims.loading.package import open_package

SNAPSHOTS = Path(__file__).parent / "snapshots"


def run(*words: str | Path) -> int:
    return cli.main(["export", *map(str, words)])


@pytest.mark.parametrize("shape", SHAPES)
def test_the_table_is_as_it_was(shape: str) -> None:
    made = exported(shape)
    for name, frame in (
        (f"export-{shape}.csv", made.rows),
        (f"export-{shape}.notes.csv", made.notes),
    ):
        path = SNAPSHOTS / name
        if os.environ.get("UPDATE_SNAPSHOTS"):
            path.write_text(to_csv(frame), encoding="utf-8")
        assert to_csv(frame) == path.read_text(encoding="utf-8"), "UPDATE_SNAPSHOTS=1 renews it"


@pytest.mark.parametrize("shape", SHAPES)
def test_it_is_written_with_its_notes_beside_it_and_nothing_else(
    shape: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "table.csv"
    assert run("--as", shape, "-C", REPO, "-o", path) == 0
    assert sorted(one.name for one in tmp_path.iterdir()) == ["table.csv", "table.notes.csv"]
    rows = list(csv.DictReader(path.open(encoding="utf-8", newline="")))
    assert [*rows[0]] == [column.name for column in columns(shape)]
    assert b"\r" not in path.read_bytes()
    made = exported(shape)
    told = f"{len(rows)} of {len(rows) + made.left_out} {SHAPES[shape].table}"
    assert capsys.readouterr().err.endswith(
        f"{told}, {made.notes.height} notes on what was decided\n"
    )


def test_without_a_file_the_table_alone_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--as", "ethprio", "-C", REPO) == 0
    printed = capsys.readouterr()
    assert printed.out == to_csv(exported("ethprio").rows)
    assert printed.err.startswith("4 of 4 ceasefires")


def test_a_release_is_taken_from_anywhere_and_the_installed_data_by_default(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    package = changed(tmp_path, events=without("event_type", "missile_strike"))
    monkeypatch.chdir(tmp_path)
    assert run("--as", "acled", package.path) == 0
    smaller = capsys.readouterr().out
    assert run("--as", "acled") == 0
    whole = capsys.readouterr().out
    assert "barda-strike" not in smaller
    assert "barda-strike" in whole


def test_an_empty_cell_is_empty_and_a_number_has_no_point() -> None:
    rows = list(csv.DictReader(io.StringIO(to_csv(exported("ucdp-ged").rows))))
    assert {row["relid"] for row in rows} == {""}
    assert all(row["best"].isdigit() for row in rows)


@pytest.mark.parametrize("shape", SHAPES)
def test_every_note_is_about_a_cell_that_is_there(shape: str) -> None:
    made = exported(shape)
    ids = made.rows["cf_id" if shape == "ethprio" else made.rows.columns[0]]
    assert {*made.notes["record"]} <= {*ids}
    assert {*made.notes["column"]} <= {*made.rows.columns}


@pytest.mark.parametrize("shape", SHAPES)
def test_no_id_of_the_other_dataset_is_filled_in(shape: str) -> None:
    empty = [column.name for column in columns(shape) if column.how == "empty"]
    assert exported(shape).rows.select(pl.col(empty).is_not_null().any()).row(0) == (False,) * len(
        empty
    )


def test_an_unknown_shape_is_told_with_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--as", "ucdp", "-C", REPO) == 2
    assert capsys.readouterr().err == (
        "nkclaims: no shape 'ucdp'; did you mean 'ucdp-ged'? "
        "The shapes are ucdp-ged, acled, ethprio\n"
    )


def test_a_package_that_is_not_there_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("--as", "acled", tmp_path / "none.zip") == 2
    assert capsys.readouterr().err == f"nkclaims: {tmp_path}/none.zip: no such folder or zip\n"


@pytest.mark.parametrize(
    ("shape", "table"), [("ucdp-ged", "events"), ("acled", "events"), ("ethprio", "ceasefires")]
)
def test_a_package_without_rows_is_refused(shape: str, table: str, tmp_path: Path) -> None:
    package = changed(tmp_path, **{table: lambda frame: frame.clear()})
    with pytest.raises(OtherDataset) as refusal:
        export(package, shape)
    (issue,) = refusal.value.issues
    assert (issue.code, issue.table) == ("U09", table)


def test_a_package_without_the_table_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    package = changed(tmp_path)
    path = package.path / "datapackage.json"
    content = json.loads(path.read_bytes())
    content["resources"] = [one for one in content["resources"] if one["name"] != "events"]
    path.write_text(json.dumps(content))
    assert run("--as", "ucdp-ged", package.path, "-o", tmp_path / "ged.csv") == 1
    assert "[U01]" in capsys.readouterr().err
    assert not [*tmp_path.glob("ged*")]


def test_a_package_of_another_major_version_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    package = changed(tmp_path)
    path = package.path / "datapackage.json"
    path.write_text(json.dumps({**json.loads(path.read_bytes()), "version": "77.0.0"}))
    assert run("--as", "ucdp-ged", package.path) == 1
    assert "tables and columns may differ between major versions" in capsys.readouterr().err


def test_a_package_that_lacks_a_column_is_refused(tmp_path: Path) -> None:
    package = changed(tmp_path, event_actors=lambda frame: frame.drop("n_claims"))
    path = package.path / "schemas" / "event_actors.json"
    schema = json.loads(path.read_bytes())
    schema["fields"] = [one for one in schema["fields"] if one["name"] != "n_claims"]
    path.write_text(json.dumps(schema))
    with pytest.raises(UnknownName) as refusal:
        export(open_package(package.path), "acled")
    assert refusal.value.issues[0].code == "U02"


@pytest.mark.parametrize(
    ("table", "key", "value"),
    [
        ("claims", "claim_id", "trtworld-20201028-c16"),
        ("sources", "source_id", "trtworld-20201028"),
        ("actors", "actor_id", "armenian-forces"),
        ("places", "place_id", "barda-district"),
        ("conflicts", "conflict_id", "nagorno-karabakh-2020"),
    ],
)
def test_a_reference_that_leads_nowhere_is_refused_with_what_is_missing(
    table: str, key: str, value: str, tmp_path: Path
) -> None:
    package = changed(tmp_path, **{table: without(key, value)})
    with pytest.raises(DamagedPackage) as refusal:
        export(package, "acled")
    (issue,) = refusal.value.issues
    assert (issue.code, issue.table, issue.record) == ("U07", table, value)


def test_what_cannot_be_written_leaves_nothing_behind(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("--as", "ethprio", "-C", REPO, "-o", tmp_path / "nowhere" / "a.csv") == 2
    assert "No such file or directory" in capsys.readouterr().err
    assert [*tmp_path.iterdir()] == []


def test_notes_lie_beside_the_table() -> None:
    assert notes_path(Path("a/ged.csv")) == Path("a/ged.notes.csv")
    assert notes_path(Path("ged")) == Path("ged.notes.csv")
