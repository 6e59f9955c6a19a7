"""The workbook: text is text for every program, and what Excel cannot hold is refused."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from format_cases import DAY, HARD, probes
from nkclaims.formats import workbook
from nkclaims.issues import Refused


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    (content,) = workbook.write(probes(tmp_path_factory.mktemp("probes"))).values()
    return content


@pytest.fixture(scope="module")
def book(made: bytes) -> Any:
    """The workbook as another library reads it."""
    return openpyxl.load_workbook(io.BytesIO(made))


def test_text_is_no_formula_number_or_link(made: bytes, book: Any) -> None:
    cells = [row[1] for row in book["probes"].iter_rows(min_row=2)]
    expected = [row[1] or None for row in HARD]
    assert [one.value for one in cells] == expected
    assert {one.data_type for one in cells if one.value} == {"s"}
    assert not any(one.hyperlink for one in cells)
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        sheets = [one for one in archive.namelist() if one.startswith("xl/worksheets/sheet")]
        assert len(sheets) == 3
        assert not any(b"<f>" in archive.read(one) for one in sheets)


def test_days_and_moments_are_those_of_excel(book: Any) -> None:
    day, moment = book["probes"]["G2"], book["probes"]["H2"]
    assert (day.value, day.number_format) == (datetime(2020, 10, 28), "yyyy-mm-dd")
    assert moment.value == datetime(2020, 10, 28, 4, 0, 7)
    assert moment.number_format == 'yyyy-mm-dd"T"hh:mm:ss"Z"'
    assert book["probes"]["G3"].value == "1900-02-28"  # Excel has a day too many before March
    assert book["probes"]["H3"].value == "1899-12-31T23:59:59Z"


def test_the_first_sheets_explain(book: Any) -> None:
    assert book.sheetnames == ["about", "columns", "probes"]
    about = [[cell.value for cell in row] for row in book["about"].iter_rows()]
    assert about[1][0] == f"Version 1.2.3, {DAY}"
    assert about[-1] == ["probes", len(HARD), "One row is one probe; it's a test."]
    columns = [[cell.value for cell in row] for row in book["columns"].iter_rows()]
    assert columns[0] == ["table", "column", "type", "meaning", "codes"]
    assert columns[3] == ["probes", "code", "string", None, "007, it's"]
    assert len(columns) == 10


def test_no_clock_is_in_it(book: Any) -> None:
    assert book.properties.created == book.properties.modified == datetime.fromisoformat(DAY)


@pytest.mark.parametrize(
    ("row", "column", "found"),
    [
        (("p", "x" * 32_768, *[""] * 7), "words", "a text of 32,768 characters"),
        (("p", "\U0001f54a" * 16_384, *[""] * 7), "words", "a text of 32,768 characters"),
        (("p", "", "", "1234567890123456", *[""] * 5), "count", "1234567890123456"),
        (("p", "", "", "", "0.12345678901234567", *[""] * 4), "share", "0.12345678901234566"),
    ],
    ids=["long", "long for Excel", "many digits", "a fine fraction"],
)
def test_what_excel_would_spoil_is_refused(
    row: tuple[str, ...], column: str, found: str, tmp_path: Path
) -> None:
    with pytest.raises(Refused) as refused:
        workbook.write(probes(tmp_path, [row]))
    (issue,) = refused.value.issues
    assert (issue.code, issue.file, issue.line, issue.column, issue.record, issue.found) == (
        "Y11", "data/probes.csv", 2, column, "p", found
    )  # fmt: skip


def test_the_longest_text_is_kept_whole(tmp_path: Path) -> None:
    words = "x" * workbook.LONGEST_TEXT
    (content,) = workbook.write(probes(tmp_path, [("p", words, *[""] * 7)])).values()
    assert openpyxl.load_workbook(io.BytesIO(content))["probes"]["B2"].value == words


def test_a_table_that_no_sheet_holds_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbook, "MOST_ROWS", len(HARD))
    with pytest.raises(Refused) as refused:
        workbook.write(probes(tmp_path))
    assert refused.value.issues[0].found == f"{len(HARD)} rows, 9 columns, a name of 6"
