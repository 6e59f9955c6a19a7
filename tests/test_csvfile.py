"""CSV files: the line of each row, and one clear issue for each way in which a file goes wrong."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkclaims.issues import Issue
from nkclaims.reading import csvfile
from nkclaims.schema import Field, Table

TABLE = Table(
    name="places",
    title="Places",
    description="One row is one place.",
    primary_key=("place_id",),
    seeds="registry",
    fields=(
        Field("place_id", "string", "Id."),
        Field("name", "string", "Name."),
        Field("area", "number", "Area.", derived=True),
        Field("note", "string", "Note."),
    ),
)
HEADER = "place_id,name,note\n"


def read(folder: Path, content: str | bytes) -> tuple[pl.DataFrame, list[Issue], bool]:
    data = content if isinstance(content, bytes) else content.encode("utf-8")
    (folder / "places.csv").write_bytes(data)
    return csvfile.read(folder, "places.csv", TABLE, TABLE.seed_names)


def test_rows_know_the_line_they_begin_on(tmp_path: Path) -> None:
    frame, issues, is_whole = read(
        tmp_path, HEADER + 'a,Barda,\nb,"two\nlines, ""quoted""",x\nc,,"last"\n'
    )
    assert (issues, is_whole) == ([], True)
    assert frame.rows() == [
        ("a", "Barda", None, "places.csv", 2),
        ("b", 'two\nlines, "quoted"', "x", "places.csv", 3),
        ("c", None, "last", "places.csv", 5),
    ]
    assert frame.dtypes == [pl.String] * 4 + [pl.Int64]


def test_only_a_line_feed_ends_a_line(tmp_path: Path) -> None:
    frame, issues, _ = read(tmp_path, HEADER + "a,one\u2028two\x85three,\nb,x,\n")
    assert issues == []
    assert frame["_line"].to_list() == [2, 3]


@pytest.mark.parametrize(
    ("header", "column", "found", "hint"),
    [
        (
            "name,place_id,note",
            "name",
            "'name' where 'place_id' belongs",
            "",
        ),
        ("place_id,note", "name", "no column 'name'", ""),
        (
            "place_id,nmae,note",
            "nmae",
            "an unknown column 'nmae', no column 'name'",
            "did you mean 'name'?",
        ),
        (
            "place_id,name,area,note",
            "area",
            "an unknown column 'area'",
            "build computes 'area': delete the column",
        ),
        ("place_id,name,name,note", "name", "'name' twice", ""),
        ("place_id,name,note,", "", "no name over column 4", "delete the empty column"),
        (
            "Place_ID,name,note",
            "Place_ID",
            "an unknown column 'Place_ID', no column 'place_id'",
            "did you mean 'place_id'?",
        ),
        ("", "place_id", "a blank line", ""),
    ],
)
def test_another_header_stops_the_file(
    header: str, column: str, found: str, hint: str, tmp_path: Path
) -> None:
    frame, (issue,), is_whole = read(tmp_path, f"{header}\na,b\n,,,\n\n")
    assert frame.is_empty()
    assert not is_whole
    assert issue == Issue(
        "places.csv", 1, column, "T09", "places", "", found,
        "the header place_id,name,note", hint,
    )  # fmt: skip


@pytest.mark.parametrize(("mark", "name"), [(";", "semicolons"), ("\t", "tabs"), ("|", "bars")])
@pytest.mark.parametrize("quote", ["", '"'])
def test_another_delimiter_is_one_issue(mark: str, name: str, quote: str, tmp_path: Path) -> None:
    lines = [["place_id", "name", "note"], ["a", "Barda", "x, y"]]
    content = "\n".join(mark.join(f"{quote}{cell}{quote}" for cell in line) for line in lines)
    frame, (issue,), is_whole = read(tmp_path, content + "\n")
    assert frame.is_empty()
    assert not is_whole
    assert (issue.line, issue.code, issue.found) == (1, "T08", f"{name} between the cells")


def test_ragged_rows_are_left_out_and_named(tmp_path: Path) -> None:
    frame, issues, is_whole = read(tmp_path, HEADER + "a,Barda, Terter,\nb,x,\nc\n")
    assert frame["place_id"].to_list() == ["b"]
    assert not is_whole
    assert [(i.line, i.code, i.record, i.found, i.expected) for i in issues] == [
        (2, "T10", "a", "4 cells", "3, one a column"),
        (4, "T10", "c", "1 cells", "3, one a column"),
    ]


def test_blank_rows_are_one_issue(tmp_path: Path) -> None:
    frame, (issue,), is_whole = read(tmp_path, HEADER + "\na,Barda,\n,,\n\n")
    assert frame["_line"].to_list() == [3]
    assert is_whole
    assert (issue.line, issue.code, issue.hint) == (2, "T11", "delete it; also in lines 4, 5")


@pytest.mark.parametrize(
    ("rows", "line"),
    [
        ('a,Barda,\nb,"never closed,\nc,x,\n', 3),
        ('a,"Bar"da,\n', 2),
        (f"a,Barda,\nb,{'x' * 200_000},\n", 3),
    ],
)
def test_a_record_without_an_end_is_named_where_it_begins(
    rows: str, line: int, tmp_path: Path
) -> None:
    frame, (issue,), is_whole = read(tmp_path, HEADER + rows)
    assert frame.height == line - 2
    assert not is_whole
    assert (issue.line, issue.code) == (line, "T12")


def test_a_spreadsheet_s_file_is_told_all_at_once(tmp_path: Path) -> None:
    content = b"\xef\xbb\xbf" + b"place_id,name,note\r\na,Barda,\r\n\r\n"
    frame, issues, is_whole = read(tmp_path, content)
    assert frame["place_id"].to_list() == ["a"]
    assert is_whole
    assert [(i.line, i.code) for i in issues] == [(1, "T03"), (1, "T04"), (3, "T11")]


@pytest.mark.parametrize(
    ("content", "line", "code"),
    [
        (b"", 0, "T06"),
        (HEADER.encode() + b"a,caf\xe9,\n", 2, "T02"),
        ((HEADER + "a,x,\n").encode("utf-16"), 1, "T02"),
        (HEADER.encode() + b"a,\0,\n", 2, "T05"),
    ],
)
def test_a_damaged_file_is_one_issue(content: bytes, line: int, code: str, tmp_path: Path) -> None:
    frame, (issue,), is_whole = read(tmp_path, content)
    assert frame.columns == ["place_id", "name", "note", "_file", "_line"]
    assert frame.is_empty()
    assert not is_whole
    assert (issue.file, issue.line, issue.code, issue.table) == ("places.csv", line, code, "places")


def test_a_folder_in_place_of_the_file_is_one_issue(tmp_path: Path) -> None:
    (tmp_path / "places.csv").mkdir()
    _, (issue,), is_whole = csvfile.read(tmp_path, "places.csv", TABLE, TABLE.seed_names)
    assert not is_whole
    assert issue.code == "L04"
    shutil.rmtree(tmp_path / "places.csv")
    assert csvfile.read(tmp_path, "places.csv", TABLE, TABLE.seed_names)[1][0].code == "L01"


@given(content=st.binary() | st.text(alphabet='a,;"\n\r\t\ufeff').map(str.encode))
def test_no_file_is_too_strange_to_be_read(
    content: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    for data in (content, HEADER.encode() + content):
        frame, issues, is_whole = read(tmp_path_factory.getbasetemp(), data)
        assert is_whole or issues
        assert frame.columns == ["place_id", "name", "note", "_file", "_line"]


def test_what_another_package_allows_does_not_change_what_is_read(tmp_path: Path) -> None:
    before = csv.field_size_limit(1 << 30)  # frictionless does so when it is imported
    try:
        endless = f'{HEADER}barda,Barda,"{"x" * 200_000}"\n'
        (tmp_path / "places.csv").write_text(endless, encoding="utf-8")
        _, (issue, *_), _ = csvfile.read(tmp_path, "places.csv", TABLE, TABLE.seed_names)
        assert (issue.code, issue.line) == ("T12", 2)
        assert csv.field_size_limit() == 1 << 30
    finally:
        csv.field_size_limit(before)
