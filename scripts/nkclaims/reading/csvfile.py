"""Read a CSV file that people edit: rows of text cells, with the line that each begins on."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import polars as pl

from nkclaims.issues import Issue, Refused
from nkclaims.reading import textfile
from nkclaims.reading.findings import also, did_you_mean
from nkclaims.schema import Table

DELIMITER, HEADER, RAGGED, BLANK, UNBALANCED = "T08", "T09", "T10", "T11", "T12"
OTHER_DELIMITERS = {";": "semicolons", "\t": "tabs", "|": "bars"}
LARGEST_CELL = 1 << 17  # characters; a larger one swallowed the rest of its file
Record = tuple[int, list[str]]


def read(
    root: Path, rel: str, table: Table, columns: Sequence[str]
) -> tuple[pl.DataFrame, list[Issue], bool]:
    """Return the cells of the file ``rel``, what is wrong with its text, and whether it is whole.

    The frame has ``columns`` as text (null where the cell is empty), ``_file`` and ``_line``. Rows
    that cannot be told apart into cells are left out, and the file is then not whole: what refers
    to its rows cannot be checked. Without the right header there are no rows.
    """
    rows: list[Record] = []
    try:
        raw = textfile.decode(textfile.read_bytes(root, rel), rel)
        text, issues = textfile.clean(raw, rel)
        _refuse_other_delimiter(text, rel, columns)
        records, unbalanced = _records(text, rel)
        _refuse_other_header(records, rel, table, columns)
        rows, misshapen = _shaped(records[1:], rel, table, columns)
        whole = not unbalanced and not any(issue.code == RAGGED for issue in misshapen)
        issues += unbalanced + misshapen
    except Refused as refusal:
        issues, whole = list(refusal.issues), False
    cells = {name: [row[at] or None for _, row in rows] for at, name in enumerate(columns)}
    frame = pl.DataFrame(cells, schema=dict.fromkeys(columns, pl.String())).with_columns(
        _file=pl.lit(rel), _line=pl.Series([line for line, _ in rows], dtype=pl.Int64)
    )
    return frame, [replace(issue, table=table.name) for issue in issues], whole


def _records(text: str, rel: str) -> tuple[list[Record], list[Issue]]:
    """Return the records up to the first that has no end, and an issue for that one."""
    records = []
    # Only LF ends a line here, as in an editor: str.splitlines knows eight more line ends.
    reader = csv.reader(io.StringIO(text, newline="\n"), strict=True)
    start = 1
    # Another package may have changed what holds for the whole process, as frictionless does.
    before = csv.field_size_limit(LARGEST_CELL)
    try:
        for cells in reader:
            records.append((start, cells))
            start = reader.line_num + 1
    except csv.Error as error:
        found = f"a record without an end: {error}"
        hint = 'a cell that holds " or , stands in "...", and each " inside it is doubled'
        issue = Issue(
            rel, start, "", UNBALANCED, found=found, expected="quotation marks in pairs", hint=hint
        )
        return records, [issue]
    finally:
        csv.field_size_limit(before)
    return records, []


def _refuse_other_delimiter(text: str, rel: str, columns: Sequence[str]) -> None:
    first = text.partition("\n")[0].replace('"', "")
    for mark, name in OTHER_DELIMITERS.items():
        if len({cell.strip() for cell in first.split(mark)} & {*columns}) > 1:
            hint = "a spreadsheet saved it; export it as comma-separated, UTF-8"
            found = f"{name} between the cells"
            raise Refused([Issue(rel, 1, "", DELIMITER, "", "", found, "commas", hint)])


def _refuse_other_header(
    records: list[Record], rel: str, table: Table, columns: Sequence[str]
) -> None:
    header = records[0][1] if records else []
    if header == list(columns):
        return
    missing = [name for name in columns if name not in header]
    parts, hints, names = [], [], []
    for at, name in enumerate(header):
        if name not in columns:
            parts.append(f"an unknown column {name!r}" if name else f"no name over column {at + 1}")
            hints.append(_about_unknown(name, table, missing))
        elif name in header[:at]:
            parts.append(f"{name!r} twice")
        else:
            continue
        names.append(name)
    parts += [f"no column {name!r}" for name in missing]
    names += missing
    if not parts:
        at = next(at for at, name in enumerate(columns) if header[at] != name)
        names = [header[at]]
        parts = [f"{header[at]!r} where {columns[at]!r} belongs"]
    found = ", ".join(parts) if header else "a blank line"
    hint = "; ".join(filter(None, hints))
    expected = f"the header {','.join(columns)}"
    raise Refused([Issue(rel, 1, names[0], HEADER, "", "", found, expected, hint)])


def _about_unknown(name: str, table: Table, missing: list[str]) -> str:
    if name in table.names:
        return f"build computes {name!r}: delete the column"
    return did_you_mean(name, missing) if name else "delete the empty column"


def _shaped(
    records: list[Record], rel: str, table: Table, columns: Sequence[str]
) -> tuple[list[Record], list[Issue]]:
    """Return the records that have a cell for each column, and issues for the others."""
    rows, blank, issues = [], [], []
    for line, cells in records:
        if not any(cell.strip() for cell in cells):
            blank.append(line)
        elif len(cells) == len(columns):
            rows.append((line, cells))
        else:
            known = dict(zip(columns, cells, strict=False))
            issues.append(
                Issue(
                    rel,
                    line,
                    "",
                    RAGGED,
                    record="/".join(known.get(name, "") for name in table.primary_key),
                    found=f"{len(cells)} cells",
                    expected=f"{len(columns)}, one a column",
                    hint='a comma inside a cell needs "..." around the cell',
                )
            )
    if blank:
        hint = "; ".join(filter(None, ["delete it", also(blank[1:], len(blank) - 1)]))
        issues.append(Issue(rel, blank[0], "", BLANK, "", "", "a blank row", "none", hint))
    return rows, issues
