"""Write and read ``NAME-VERSION.xlsx``: one sheet a table, behind two that explain.

Text stays text, whatever it begins with; ids and codes are no numbers; days and moments are those
of Excel, which knows no zone: a moment is in UTC and shown with its Z.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from types import MappingProxyType
from typing import Any

import polars as pl

from nkclaims.formats.built import Built
from nkclaims.formats.reader_page import licence
from nkclaims.formats.values import as_cells
from nkclaims.issues import Issue, Refused
from nkclaims.reading.findings import record_id
from nkclaims.schema import Table

SUFFIX = ".xlsx"
MISFIT = "Y11"
ABOUT, COLUMNS = "about", "columns"
MOST_ROWS, MOST_COLUMNS, LONGEST_TEXT, LONGEST_NAME = 1_048_576, 16_384, 32_767, 31
DIGITS = 15  # of a number that a spreadsheet keeps
FIRST_DAY = date(1900, 3, 1)  # before it Excel has a day that never was; then ISO text stands
DAY, MOMENT = "yyyy-mm-dd", 'yyyy-mm-dd"T"hh:mm:ss"Z"'
WIDTHS: Mapping[str, int] = MappingProxyType(
    {"string": 24, "integer": 10, "number": 10, "boolean": 10, "date": 12, "datetime": 22}
)
SAFE = {  # XlsxWriter guesses what text may mean, unless it is told not to
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}
NOTES = (
    "One sheet is one table; what a row is stands below, what a column means on the next sheet.",
    "An empty cell is unknown or not applicable. Days are local; moments are in UTC (Z).",
    "Figures of different claimants are no parts of one sum: never add them up.",
    "Quotes are here, articles are not: their publishers keep the rights to them.",
)


def write(built: Built) -> dict[str, bytes]:
    """Return the workbook by its name.

    Raises:
        Refused: Y11 for each cell or table that Excel could not hold as it is.
    """
    import xlsxwriter

    issues = [one for name in built.tables for one in _misfits(built, name)]
    if issues:
        raise Refused(issues)
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, SAFE) as book:
        day = built.created.replace(tzinfo=None)
        title = str(built.package.descriptor.get("title") or built.package.name)
        book.set_properties({"title": title, "created": day, "comments": built.stem})
        _write_about(book, built, title)
        _write_columns(book, built)
        for name, table in built.tables.items():
            _write_table(book, table, built.rows[name])
    return {f"{built.stem}{SUFFIX}": stream.getvalue()}


def _write_about(book: Any, built: Built, title: str) -> None:
    sheet = book.add_worksheet(ABOUT)
    bold = book.add_format({"bold": True})
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 1, 10)
    sheet.set_column(2, 2, 100)
    sheet.write_string(0, 0, title, bold)
    version = f"Version {built.package.version}, {built.created.date().isoformat()}"
    description = str(built.package.descriptor.get("description") or "")
    lines = [version, f"Licence: {licence(built)}", description, *NOTES]
    for at, line in enumerate(lines, start=1):
        sheet.write_string(at, 0, line)
    first = len(lines) + 2
    for column, word in enumerate(("table", "rows", "one row is")):
        sheet.write_string(first, column, word, bold)
    for at, (name, table) in enumerate(built.tables.items(), start=first + 1):
        sheet.write_url(at, 0, f"internal:'{name}'!A1", string=name)
        sheet.write_number(at, 1, built.rows[name].height)
        sheet.write_string(at, 2, table.description)


def _write_columns(book: Any, built: Built) -> None:
    rows = [
        (name, one.name, one.type, one.description, ", ".join(one.codes))
        for name, table in built.tables.items()
        for one in table.fields
    ]
    sheet = _headed(
        book, COLUMNS, {"table": 24, "column": 24, "type": 10, "meaning": 100, "codes": 60}
    )
    for at, row in enumerate(rows, start=1):
        for column, word in enumerate(row):
            if word:
                sheet.write_string(at, column, word[:LONGEST_TEXT])
    sheet.autofilter(0, 0, len(rows), 4)


def _write_table(book: Any, table: Table, rows: pl.DataFrame) -> None:
    sheet = _headed(book, table.name, {one.name: WIDTHS[one.type] for one in table.fields})
    sheet.autofilter(0, 0, rows.height, len(table.names) - 1)
    formats = {"date": book.add_format({"num_format": DAY})}
    formats["datetime"] = book.add_format({"num_format": MOMENT})
    for column, field in enumerate(table.fields):
        for at, value in enumerate(rows[field.name], start=1):
            if value is None:
                continue
            if field.type == "boolean":
                sheet.write_boolean(at, column, value)
            elif field.type in ("integer", "number"):
                sheet.write_number(at, column, value)
            elif field.type == "string" or not _has_day(value):
                sheet.write_string(at, column, value if field.type == "string" else _iso(value))
            else:
                plain = value.replace(tzinfo=None) if isinstance(value, datetime) else value
                sheet.write_datetime(at, column, plain, formats[field.type])


def _headed(book: Any, name: str, widths: Mapping[str, int]) -> Any:
    """Return a new sheet with names above its columns, which stay when one scrolls."""
    sheet = book.add_worksheet(name)
    bold = book.add_format({"bold": True})
    for column, (head, width) in enumerate(widths.items()):
        sheet.write_string(0, column, head, bold)
        sheet.set_column(column, column, width)
    sheet.freeze_panes(1, 0)
    return sheet


def _misfits(built: Built, name: str) -> Iterator[Issue]:
    """Yield Y11 for what Excel would cut off, round or refuse to open."""
    table, rows = built.tables[name], built.rows[name]
    file = str(built.package.resources[name]["path"])
    hint = "the workbook must hold what the other formats hold"
    if rows.height >= MOST_ROWS or len(table.names) > MOST_COLUMNS or len(name) > LONGEST_NAME:
        found = f"{rows.height:,} rows, {len(table.names):,} columns, a name of {len(name)}"
        most = f"fewer than {MOST_ROWS:,}, at most {MOST_COLUMNS:,}, at most {LONGEST_NAME}"
        yield Issue(file, 0, "", MISFIT, name, "", found, most, hint)
    records = rows.select(record_id(rows, table)).to_series()
    for field in table.fields:
        for at, value in enumerate(rows[field.name]):
            problem = _problem(value)
            if problem:  # no cell holds the end of a line, so rows are lines
                yield Issue(file, at + 2, field.name, MISFIT, name, records[at], *problem, hint)


def _problem(value: Any) -> tuple[str, str] | None:
    """Return what a cell holds and what it could hold; None if all is well."""
    if isinstance(value, str) and _units(value) > LONGEST_TEXT:
        return f"a text of {_units(value):,} characters", f"at most {LONGEST_TEXT:,} for Excel"
    if isinstance(value, int | float) and float(f"{value:.{DIGITS}G}") != value:
        return f"{value}", f"at most {DIGITS} digits for Excel"
    return None


def _units(text: str) -> int:
    """Return how long Excel finds a text: it counts what is beyond U+FFFF twice."""
    return len(text) + sum(sign > "\uffff" for sign in text)


def _has_day(value: date) -> bool:
    day = value.date() if isinstance(value, datetime) else value
    return day >= FIRST_DAY


def _iso(value: date) -> str:
    if isinstance(value, datetime):
        return value.replace(tzinfo=None).isoformat() + "Z"
    return value.isoformat()


def opened(content: bytes) -> Any:
    """Return the workbook, to be read with :func:`read`.

    Raises:
        python_calamine.CalamineError: it is none, or a damaged one.
    """
    from python_calamine import CalamineWorkbook

    return CalamineWorkbook.from_filelike(io.BytesIO(content))


def head(book: Any, name: str) -> tuple[list[str], list[list[Any]]]:
    """Return the names above the columns of a sheet, and its rows.

    Raises:
        python_calamine.CalamineError: there is no such sheet, or it is damaged.
    """
    rows = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
    return [str(one) for one in rows[0]] if rows else [], rows[1:]


def read(rows: list[list[Any]], table: Table) -> pl.DataFrame:
    """Return the cells of a sheet's rows, which have the columns of the table."""
    return as_cells(
        {
            field.name: [_value(row[at], field.type) for row in rows]
            for at, field in enumerate(table.fields)
        },
        table,
    )


def _value(cell: Any, type_: str) -> Any:
    """Return what a cell of Excel stands for; itself, if it is nothing that is written."""
    if cell == "":
        return None
    if type_ == "datetime" and isinstance(cell, date):
        plain = cell if isinstance(cell, datetime) else datetime(cell.year, cell.month, cell.day)
        return plain.replace(tzinfo=UTC)
    if type_ in ("date", "datetime") and isinstance(cell, str):
        try:
            early = datetime.fromisoformat(cell)
        except ValueError:
            return cell
        if type_ == "date" and not _has_day(early) and cell == early.date().isoformat():
            return early.date()
        return early if type_ == "datetime" and not _has_day(early) else cell
    return cell
