"""Compare a package with what ``releases/`` keeps of an old one: row by row, without cells."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

import polars as pl

from nkclaims.diffing.comparison import PackageDiff, Status, TableDiff
from nkclaims.diffing.lineage import lineage
from nkclaims.diffing.matching import CELLS, RECORD, RENAMED, Matched
from nkclaims.diffing.rows import rows_of
from nkclaims.diffing.side import Side, TableFile
from nkclaims.issues import Issue
from nkclaims.reading.findings import record_id
from nkclaims.releasing import baseline
from nkclaims.releasing.baseline import Baseline, Kept, digest

ONLY_ROWS = "N05"
ROW = "(any)"
"""Stands for the column of a row of which nobody knows which cell differs."""


def is_outline(word: str) -> bool:
    """Tell whether a word of the command line names a file of ``releases/``."""
    path = Path(word)
    return path.suffix == ".csv" and path.parent.name == baseline.FOLDER and path.is_file()


def compare_outline(word: str, new: Side) -> PackageDiff:
    """Return which rows differ from an old release of which only the outline is at hand.

    It never counts as the same: cells, schemas and descriptor were not compared.

    Args:
        word: the file ``releases/<version>.csv``.
        new: the new package.

    Raises:
        Refused: R05 the file is damaged; a table of the package cannot be read.
    """
    path = Path(word)
    old = baseline.read(path.parent.parent, path.stem)
    tables = [_table(name, old, new) for name in sorted({*old.statistics.tables, *new.schemas})]
    issue = Issue(
        word,
        0,
        "",
        ONLY_ROWS,
        found="the outline of a release: which rows it had, not what stands in them",
        expected="the package, to compare cells, schemas and descriptor",
        hint=f"give the zip of {old.version}, or git:v{old.version}",
    )
    versions = old.version, str(new.descriptor.get("version", ""))
    said = lineage(new, new)
    return PackageDiff(word, new.word, versions, (), (), tuple(tables), said, (issue,))


def _table(name: str, old: Baseline, new: Side) -> TableDiff:
    then: Mapping[str, Kept] = old.rows.get(name, {})
    if name not in new.schemas:
        removed = _only(then)
        rows = Matched(_only(()), removed, pl.DataFrame(schema=RENAMED), pl.DataFrame(schema=CELLS))
        return TableDiff(name, "removed", "", removed.height, 0, rows)
    frame = rows_of(TableFile(new, new.schemas[name]))
    ids = frame.select(record_id(frame, new.schemas[name])).to_series()
    hashes = [digest(row.items()) for row in frame.iter_rows(named=True)]
    now = dict(zip(ids, hashes, strict=True))
    cells = [
        (row, row, ROW, then[row].row_hash, found, "")
        for row, found in now.items()
        if row in then and then[row].row_hash != found
    ]
    added = frame.insert_column(0, ids.alias(RECORD)).filter(~ids.is_in([*then]))
    removed = _only([row for row in then if row not in now])
    rows = Matched(
        added,
        removed,
        pl.DataFrame(schema=RENAMED),
        pl.DataFrame(cells, schema=CELLS, orient="row"),
    )
    status: Status = "different" if cells or added.height or removed.height else "same"
    if name not in old.statistics.tables:
        status = "added"
    return TableDiff(name, status, "", len(then), frame.height, rows)


def _only(ids: Iterable[str]) -> pl.DataFrame:
    """Return rows of which the id alone is known."""
    known = pl.Series(RECORD, [*ids], pl.String())
    return pl.DataFrame([known, known.alias("row_id")])
