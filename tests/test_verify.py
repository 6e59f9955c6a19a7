"""`nkclaims verify`: every damage of a release is named where it is, and nothing else is."""

from __future__ import annotations

import io
import json
import shutil
import sqlite3
import tarfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import openpyxl
import polars as pl
import pytest

import nkclaims
from format_cases import repacked, resummed, tiny_built
from nkclaims import cli
from nkclaims.formats import package_zip, write_all
from nkclaims.formats.built import read_built
from nkclaims.issues import Issue
from nkclaims.verifying.verify import verify

REPO = Path(__file__).parents[1]
STEM = "lakes-war-claims-0.1.0"
ZIP, PARQUET, SQLITE, XLSX = (
    f"{STEM}{end}" for end in (".zip", "-parquet.zip", ".sqlite", ".xlsx")
)
WHEEL = "nkclaims-0.1.0-py3-none-any.whl"
SUMS = "SHA256SUMS"
CLAIM = "lakes-herald-19870504-c02"
PLACES = {
    ZIP: f"{ZIP}: data/claims.csv",
    PARQUET: f"{PARQUET}: claims.parquet",
    SQLITE: f"{SQLITE}: claims",
    XLSX: f"{XLSX}: claims",
    WHEEL: f"{WHEEL}: nkclaims/data/claims.csv",
}
Change = Callable[[pl.DataFrame], pl.DataFrame]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("made") / "dist"
    write_all(tiny_built(), out)
    return out


@pytest.fixture
def dist(made: Path, tmp_path: Path) -> Path:
    """A release that a test may damage."""
    return Path(shutil.copytree(made, tmp_path / "dist"))


def keep(dist: Path, *names: str) -> Path:
    """Leave the zip and some other files, since each that is verified takes its time."""
    for one in [*dist.iterdir()]:
        if one.name not in (ZIP, *names):
            one.unlink()
    resummed(dist)
    return dist


def codes(issues: list[Issue]) -> list[tuple[str, str]]:
    return [(one.code, one.file) for one in issues]


def test_nothing_is_wrong_with_what_was_made(dist: Path) -> None:
    report = verify(dist)
    assert report.issues == []
    checked = [SUMS, "descriptor", "keys", PARQUET, SQLITE, XLSX, WHEEL]
    assert sorted(name for name, _ in report.ran) == sorted(checked)
    assert report.not_run == []
    rows = nkclaims.tables(path=tiny_built())["n_rows"].sum()
    assert report.n_rows == rows


def test_a_zip_alone_is_checked_as_far_as_it_goes(dist: Path) -> None:
    report = verify(dist / ZIP)
    assert report.issues == []
    assert report.not_run == [("other formats", "the zip alone was given")]


# One damage, in the zip and in all other formats at once.


def of_csv(change: Change) -> Callable[[bytes], bytes]:
    def apply(content: bytes) -> bytes:
        return change(pl.read_csv(io.BytesIO(content), infer_schema=False)).write_csv().encode()

    return apply


def of_parquet(change: Change) -> Callable[[bytes], bytes]:
    def apply(content: bytes) -> bytes:
        stream = io.BytesIO()
        change(pl.read_parquet(io.BytesIO(content))).write_parquet(stream)
        return stream.getvalue()

    return apply


def in_zip(dist: Path, change: Change) -> None:
    repacked(dist / ZIP, {"data/claims.csv": of_csv(change)})


def in_wheel(dist: Path, change: Change) -> None:
    repacked(dist / WHEEL, {"nkclaims/data/claims.csv": of_csv(change)})


def in_parquet(dist: Path, change: Change) -> None:
    repacked(dist / PARQUET, {"claims.parquet": of_parquet(change)})


def in_sqlite(dist: Path, change: Change) -> None:
    """Put changed rows into the database, whose own checks would refuse some of them."""
    with closing(sqlite3.connect(dist / SQLITE)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        found = connection.execute("SELECT * FROM claims")
        names = [one[0] for one in found.description]
        rows = pl.DataFrame(found.fetchall(), schema=names, orient="row", infer_schema_length=None)
        changed = change(rows)
        (sql,) = connection.execute("SELECT sql FROM sqlite_schema WHERE name='claims'").fetchone()
        views = connection.execute(
            "SELECT name, sql FROM sqlite_schema WHERE type='view'"
        ).fetchall()
        for name, _ in views:
            connection.execute(f"DROP VIEW {name}")
        connection.execute("DROP TABLE claims")
        if changed.columns != names:  # the statement has a line a column
            lines = {line.strip().partition(" ")[0].strip('"'): line for line in sql.splitlines()}
            for one, other in zip(names, changed.columns, strict=True):
                sql = sql.replace(lines[one], f"@{other}@")
            for one in names:
                sql = sql.replace(f"@{one}@", lines[one])
        connection.execute(sql)
        marks = ", ".join("?" * len(names))
        connection.executemany(f"INSERT INTO claims VALUES ({marks})", changed.rows())
        for _, view in views:
            connection.execute(view)
        connection.commit()


def in_workbook(dist: Path, change: Change) -> None:
    book = openpyxl.load_workbook(dist / XLSX)
    names, *rows = ([cell.value for cell in row] for row in book["claims"].iter_rows())
    frame = pl.DataFrame(rows, schema=names, orient="row", infer_schema_length=None, strict=False)
    changed = change(frame)
    order = [names.index(name) for name in changed.columns]
    kept = {row[names.index("claim_id")]: row for row in rows}
    sheet = book["claims"]
    sheet.delete_rows(1, sheet.max_row)
    sheet.append(changed.columns)
    for row in changed.iter_rows(named=True):
        before = kept.get(row["claim_id"], [None] * len(names))
        for at in order:  # a frame has one type a column; only what was changed is taken from it
            frame_row = frame.filter(claim_id=row["claim_id"])
            if frame_row.height and frame_row[names[at]][0] != row[names[at]]:
                before = [*before[:at], row[names[at]], *before[at + 1 :]]
        sheet.append([before[at] for at in order])
    book.save(dist / XLSX)


WAYS = {ZIP: in_zip, PARQUET: in_parquet, SQLITE: in_sqlite, XLSX: in_workbook, WHEEL: in_wheel}
OTHERS = (PARQUET, SQLITE, XLSX, WHEEL)
EACH = pytest.mark.parametrize("names", [(ZIP,), OTHERS], ids=["zip", "others"])


def damaged(dist: Path, names: tuple[str, ...], change: Change) -> dict[str, Issue]:
    """Return the one issue that each file has if a change is hidden by new sums.

    The zip has another, for the hash of the table, and the database may have some for its keys.
    """
    keep(dist, *names, *([WHEEL] if ZIP in names else []))
    for name in names:
        WAYS[name](dist, change)
    resummed(dist)
    issues = [one for one in verify(dist).issues if one.code not in ("Y03", "Y09")]
    assert [one.file for one in issues] == sorted(PLACES[name] for name in names)
    assert {one.table for one in issues} == {"claims"}
    return {one.file.partition(":")[0]: one for one in issues}


def at_claim(name: str, value: Any) -> pl.Expr:
    here = pl.col("claim_id") == CLAIM
    return pl.when(here).then(pl.lit(value)).otherwise(pl.col(name)).alias(name)


@EACH
def test_a_changed_cell_is_named(names: tuple[str, ...], dist: Path) -> None:
    found = damaged(dist, names, lambda rows: rows.with_columns(at_claim("note", "changed")))
    claims = nkclaims.load("claims", path=tiny_built())["claim_id"].to_list()
    for name, issue in found.items():
        where = (issue.code, issue.column, issue.record, issue.found)
        assert where == ("Y08", "note", CLAIM, "changed"), name
        line = claims.index(CLAIM) + 2 if name in (ZIP, XLSX, WHEEL) else 0
        assert issue.line == line, name


@EACH
def test_an_emptied_cell_is_named(names: tuple[str, ...], dist: Path) -> None:
    found = damaged(dist, names, lambda rows: rows.with_columns(at_claim("value", None)))
    for name, issue in found.items():
        where = (issue.code, issue.column, issue.record, issue.found, issue.expected)
        assert where == ("Y08", "value", CLAIM, "an empty cell", "12"), name


@EACH
def test_a_lost_row_is_named(names: tuple[str, ...], dist: Path) -> None:
    found = damaged(dist, names, lambda rows: rows.filter(pl.col("claim_id") != CLAIM))
    for name, issue in found.items():
        assert (issue.code, issue.record, issue.found) == ("Y07", CLAIM, "no such row"), name


@EACH
def test_columns_in_each_others_place_are_named(names: tuple[str, ...], dist: Path) -> None:
    def swap(rows: pl.DataFrame) -> pl.DataFrame:
        names = rows.columns
        at, other = names.index("place_id"), names.index("place_text")
        names[at], names[other] = names[other], names[at]
        return rows.select(names)

    for name, issue in damaged(dist, names, swap).items():
        assert (issue.code, issue.column) == ("Y06", "place_id, place_text"), name
        assert issue.found == "the columns place_text, place_id", name


@pytest.mark.parametrize("names", [(ZIP,), (PARQUET, WHEEL)], ids=["zip", "others"])
def test_cells_of_two_columns_swapped_are_one_issue(names: tuple[str, ...], dist: Path) -> None:
    swapped = {"place_id": "place_text", "place_text": "place_id"}
    for name, issue in damaged(dist, names, lambda rows: rows.with_columns(**swapped)).items():
        assert (issue.code, issue.column) == ("Y06", "place_id"), name
        assert issue.found.startswith("place_id and place_text swapped in all "), name


@pytest.mark.parametrize("names", [(ZIP,), (PARQUET, SQLITE, WHEEL)], ids=["zip", "others"])
def test_rows_in_another_order_are_one_issue(names: tuple[str, ...], dist: Path) -> None:
    for name, issue in damaged(dist, names, lambda rows: rows.reverse()).items():
        assert (issue.code, issue.expected) == ("Y07", "row 1, as published"), name


def test_a_row_twice_and_a_row_more_are_named(dist: Path) -> None:
    def add(rows: pl.DataFrame) -> pl.DataFrame:
        more = rows.head(1).with_columns(pl.lit("a-new-claim").alias("claim_id"))
        return pl.concat([rows, rows.filter(claim_id=CLAIM), more])

    in_wheel(keep(dist, WHEEL), add)
    resummed(dist)
    n_claims = nkclaims.load("claims", path=tiny_built()).height
    assert [(one.line, one.record, one.found) for one in verify(dist).issues] == [
        (n_claims + 2, CLAIM, "the row again"),
        (n_claims + 3, "a-new-claim", "a row more"),
    ]


@EACH
def test_a_file_cut_off_is_named(names: tuple[str, ...], dist: Path) -> None:
    for name in names:
        content = (dist / name).read_bytes()
        (dist / name).write_bytes(content[: len(content) * 2 // 3])
    report = verify(dist)
    for name in names:
        told = {one.code for one in report.issues if one.file == name}
        assert told in ({"P05", "Y03"}, {"Y05", "Y03"}), name
    assert {one.file for one in report.issues} == {*names}
    if ZIP in names:
        assert [one for one, _ in report.not_run] == [
            "descriptor",
            "keys",
            PARQUET,
            SQLITE,
            XLSX,
            WHEEL,
        ]


def test_a_source_package_of_r_is_held_against_the_zip(dist: Path) -> None:
    path = keep(dist) / "lakes-war-claims_0.1.0.tar.gz"
    for change, expected in (
        (lambda rows: rows, []),
        (lambda rows: rows.with_columns(at_claim("note", "changed")), [("Y08", CLAIM)]),
        (lambda rows: rows.drop("note"), [("Y06", "")]),
    ):
        with tarfile.open(path, "w:gz") as archive:
            for one in sorted((tiny_built() / "data").glob("*.csv")):
                content = one.read_bytes()
                if one.stem == "claims":
                    content = of_csv(change)(content)
                member = tarfile.TarInfo(f"lakes/data/{one.name}")
                member.size = len(content)
                archive.addfile(member, io.BytesIO(content))
        resummed(dist)
        issues = verify(dist).issues
        assert [(one.code, one.record) for one in issues] == expected
        assert {one.file for one in issues} <= {f"{path.name}: data/claims.csv"}
    path.write_bytes(path.read_bytes()[:-200])
    resummed(dist)
    assert codes(verify(dist).issues) == [("Y05", path.name)]


def test_an_empty_text_is_no_empty_cell(dist: Path) -> None:
    empty = at_claim("weapon", "")
    issue = damaged(dist, (PARQUET,), lambda rows: rows.with_columns(empty))[PARQUET]
    assert (issue.found, issue.expected) == ("an empty text", "an empty cell")


def test_a_number_in_a_column_of_text_is_told(dist: Path) -> None:
    book = openpyxl.load_workbook(keep(dist, XLSX) / XLSX)
    sheet = book["places"]
    sheet["B2"] = 7
    book.save(dist / XLSX)
    resummed(dist)
    (issue,) = verify(dist).issues
    assert (issue.code, issue.file, issue.line, issue.found) == (
        "Y08",
        f"{XLSX}: places",
        2,
        "number 7.0",
    )


def test_a_formula_in_a_workbook_is_told(dist: Path) -> None:
    book = openpyxl.load_workbook(keep(dist, XLSX) / XLSX)
    book["about"]["A1"] = "=1+1"
    book.save(dist / XLSX)
    resummed(dist)
    (issue,) = verify(dist).issues
    assert (issue.code, issue.found) == ("Y08", "a formula")


def test_a_column_of_parquet_of_another_type_is_told(dist: Path) -> None:
    cast = pl.col("stated_to").cast(pl.String)
    issue = damaged(dist, (PARQUET,), lambda rows: rows.with_columns(cast))[PARQUET]
    assert (issue.code, issue.column, issue.found) == ("Y06", "stated_to", "type String")


def test_a_database_without_a_key_is_told(dist: Path) -> None:
    with closing(sqlite3.connect(keep(dist, SQLITE) / SQLITE)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute(
            'UPDATE sqlite_schema SET sql = replace(sql, \'FOREIGN KEY ("place_id") REFERENCES'
            " \"places\" (\"place_id\")', 'CHECK (1)') WHERE name = 'claims'"
        )
        connection.commit()
    resummed(dist)
    (issue,) = verify(dist).issues
    assert (issue.code, issue.file, issue.column) == ("Y09", PLACES[SQLITE], "place_id")


def test_a_value_that_the_database_forbids_is_told_by_it(dist: Path) -> None:
    with closing(sqlite3.connect(keep(dist, SQLITE) / SQLITE)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute(f"UPDATE claims SET kind = 'gossip' WHERE claim_id = '{CLAIM}'")
        connection.commit()
    resummed(dist)
    assert codes(verify(dist).issues) == [("Y05", SQLITE), ("Y08", PLACES[SQLITE])]


@pytest.mark.parametrize(
    ("name", "member", "file"),
    [
        (ZIP, "data/tolls.csv", f"{ZIP}: data/tolls.csv"),
        (PARQUET, "tolls.parquet", f"{PARQUET}: tolls.parquet"),
        (WHEEL, "nkclaims/data/tolls.csv", f"{WHEEL}: nkclaims/data/tolls.csv"),
    ],
)
def test_a_lost_table_is_named(name: str, member: str, file: str, dist: Path) -> None:
    repacked(keep(dist, name) / name, {member: lambda _: None})
    resummed(dist)
    (issue,) = verify(dist).issues
    assert (issue.file, issue.table, issue.expected) == (file, "tolls", "the table")


def test_lost_and_surplus_files_are_named(dist: Path) -> None:
    (keep(dist, XLSX) / XLSX).unlink()
    (dist / "notes.txt").write_text("mine")
    (dist / "quality").mkdir()
    assert codes(verify(dist).issues) == [("Y01", XLSX), ("Y02", "notes.txt")]


@pytest.mark.parametrize("content", [None, b"no sums\n", b"\xff\n", "twice"])
def test_sums_that_cannot_be_read_are_told(content: Any, dist: Path) -> None:
    path = keep(dist) / SUMS
    if content is None:
        path.unlink()
    else:
        path.write_bytes(path.read_bytes() * 2 if content == "twice" else content)
    assert codes(verify(dist).issues) == [("Y04", SUMS)]


def test_a_change_without_a_wheel_at_hand_is_told_by_the_hash(dist: Path) -> None:
    in_zip(dist, lambda rows: rows.with_columns(at_claim("note", "changed")))
    report = verify(dist / ZIP)
    assert codes(report.issues) == [("Y03", PLACES[ZIP])]
    assert ("keys", "a table is lost, or has other bytes than were released") in report.not_run


def test_keys_that_do_not_hold_are_told(tmp_path: Path) -> None:
    root = tmp_path / "package"
    for name in ("data", "schemas"):
        shutil.copytree(tiny_built() / name, root / name)
    shutil.copy(tiny_built() / "datapackage.json", root)
    path = root / "data" / "claim_links.csv"
    path.write_text(path.read_text().replace(CLAIM, "no-such-claim"))
    ((name, content),) = package_zip.write(read_built(root)).items()
    (tmp_path / name).write_bytes(content)
    issues = verify(tmp_path / name).issues
    assert {(one.code, one.file) for one in issues} == {("A01", f"{ZIP}: data/claim_links.csv")}


def test_a_file_of_another_version_is_told(dist: Path) -> None:
    (keep(dist, SQLITE) / SQLITE).rename(dist / "lakes-war-claims-0.2.0.sqlite")
    resummed(dist)
    (issue,) = verify(dist).issues
    assert (issue.code, issue.file) == ("Y10", "lakes-war-claims-0.2.0.sqlite")


def test_two_versions_in_one_folder_are_not_compared(dist: Path) -> None:
    shutil.copy(dist / ZIP, dist / "lakes-war-claims-0.2.0.zip")
    resummed(dist)
    report = verify(dist)
    assert [one.code for one in report.issues] == ["Y10"]
    assert len(report.not_run) == 6


@pytest.mark.parametrize(
    ("form", "damage", "code"), [("text", False, 0), ("json", False, 0), ("json", True, 1)]
)
def test_the_verb_tells_and_ends_with_a_code(
    form: str, damage: bool, code: int, dist: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    keep(dist, XLSX)
    if damage:
        (dist / XLSX).unlink()
    assert cli.main(["verify", str(dist), "--format", form]) == code
    said = capsys.readouterr().out
    if form == "json":
        report = json.loads(said)
        assert report["$schema"] == "urn:nkclaims:issues:1"
        assert report["n_errors"] == code
    else:
        assert "ran: SHA256SUMS, descriptor, keys, " in said
        assert said.endswith("no issues\n")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["nowhere"], "no such folder or zip"),
        (["."], "no release"),
        ([".", "--format", "xml"], "no format 'xml'"),
    ],
)
def test_what_is_no_release_is_wrong_use(
    words: list[str],
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert cli.main(["verify", *words]) == 2
    assert said in capsys.readouterr().err


def test_the_release_of_this_repository_is_whole(tmp_path: Path) -> None:
    out = tmp_path / "dist"
    write_all(REPO, out)
    assert verify(out).issues == []
    for name in nkclaims.tables()["table"]:
        assert nkclaims.load(name, path=out).equals(nkclaims.load(name))
