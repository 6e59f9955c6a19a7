"""Write what differs as CSV files that a person, or another tool, reads on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import polars as pl

from nkclaims.diffing.comparison import PackageDiff
from nkclaims.diffing.matching import RECORD
from nkclaims.issues import Issue, Refused

IN_USE = "N04"


def refuse_used(folder: Path) -> None:
    """Accept a folder that is empty or not there: files of two comparisons must not mix.

    Raises:
        Refused: N04.
    """
    if folder.exists() and (not folder.is_dir() or next(folder.iterdir(), None)):
        found = "files in it" if folder.is_dir() else "a file"
        expected, hint = "a folder that is new or empty", "name another, or empty it"
        issue = Issue(str(folder), 0, "", IN_USE, found=found, expected=expected, hint=hint)
        raise Refused([issue])


def write(diff: PackageDiff, folder: Path) -> list[str]:
    """Write a CSV file for each list of rows that is not empty; return their names.

    ``<table>.left-only.csv`` and ``<table>.right-only.csv`` hold whole rows of the old and of the
    new package, ``<table>.changed.csv`` a row for each cell that differs, ``<table>.renamed.csv``
    a row for each id. UTF-8, LF, empty cell = nothing, in the order of the keys.

    Raises:
        OSError: the machine cannot write it.
    """
    folder.mkdir(parents=True, exist_ok=True)
    names = []
    for name, frame in _files(diff):
        frame.write_csv(folder / name, line_terminator="\n", quote_style="necessary")
        names.append(name)
    return names


def _files(diff: PackageDiff) -> Iterator[tuple[str, pl.DataFrame]]:
    """Yield the name of each file that has rows, and its rows."""
    for table in diff.tables:
        if table.rows is None:
            continue
        parts = {
            "left-only": table.rows.removed.drop(RECORD),
            "right-only": table.rows.added.drop(RECORD),
            "changed": table.rows.cells,
            "renamed": table.rows.renamed,
        }
        for part, frame in parts.items():
            if frame.height:
                # A file with an empty text reads back as one with a missing value, as it should.
                yield f"{table.name}.{part}.csv", frame.with_columns(pl.all().replace("", None))
