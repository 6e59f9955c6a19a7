"""Keep of each release which rows it had, so that later ones can be held against it.

``releases/<version>.csv`` has a row for each row of the release: its table, its id and two hashes,
one of all its cells, one of those that people write: what is computed changes by itself as articles
come in, what is written does not. A hash is the first quarter of the SHA-256 of the cells that are
not empty, each as its column's name and what the CSV says, in alphabetical order: a column that is
added and stays empty alters none. ``releases/<version>.stats.json`` holds the statistics.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import polars as pl

from nkclaims.diffing.rows import rows_of
from nkclaims.diffing.side import Side, TableFile
from nkclaims.issues import Issue, Refused
from nkclaims.reading import textfile
from nkclaims.reading.findings import record_id
from nkclaims.releasing.policy import parts
from nkclaims.schema import Table
from nkclaims.validation.statistics import Statistics, read_statistics

FOLDER = "releases"
DAMAGED = "R05"
COLUMNS = {name: pl.String() for name in ("table_name", "row_id", "row_hash", "coded_hash")}
DIGITS = 16  # of 64: rows are compared under one id, never with all others
BETWEEN = "\x1e"  # stands in no cell
_HASH = re.compile(r"[0-9a-f]{16}")


@dataclass(frozen=True)
class Kept:
    """The hashes of one row: of all its cells, and of those that people write."""

    row_hash: str
    coded_hash: str


@dataclass(frozen=True)
class Baseline:
    """What is known of an earlier release.

    Attributes:
        version: of the release.
        rows: hashes of each row, by table, then id.
        statistics: of the release; they also tell which columns each table had.
    """

    version: str
    rows: Mapping[str, Mapping[str, Kept]]
    statistics: Statistics

    def columns(self, table: str) -> frozenset[str]:
        """Return the columns that a table had."""
        known = self.statistics.tables.get(table)
        return frozenset(known.columns if known else ())


def path(version: str) -> str:
    """Return where the rows of a release are kept, below the package."""
    return f"{FOLDER}/{version}.csv"


def statistics_path(version: str) -> str:
    """Return where the statistics of a release are kept, below the package."""
    return f"{FOLDER}/{version}.stats.json"


def versions(root: Path) -> list[str]:
    """Return the versions that were released, the oldest first.

    Raises:
        Refused: R05 a file of ``releases/`` is not named after a version.
    """
    names = sorted(one.name for one in (root / FOLDER).glob("*.csv"))
    try:
        return sorted((one.removesuffix(".csv") for one in names), key=parts)
    except ValueError as error:
        raise _damaged(FOLDER, str(error)) from None


def digest(cells: Iterable[tuple[str, str | None]]) -> str:
    """Return the hash of cells: pairs of a column's name and what stands there.

    >>> digest([("b", "2"), ("a", "1"), ("c", None)]) == digest([("a", "1"), ("b", "2")])
    True
    """
    said = sorted(f"{name}={cell}" for name, cell in cells if cell)
    return sha256(BETWEEN.join(said).encode()).hexdigest()[:DIGITS]


def rows_of_release(side: Side) -> pl.DataFrame:
    """Return the baseline of a package: table_name, row_id, row_hash, coded_hash, as published.

    Raises:
        Refused: a table cannot be read.
    """
    kept: list[tuple[str, str, str, str | None]] = []
    for name, table in sorted(side.schemas.items()):
        frame = rows_of(TableFile(side, table))
        ids = frame.select(record_id(frame, table)).to_series()
        for row_id, row in zip(ids, frame.iter_rows(named=True), strict=True):
            kept.append((name, row_id, digest(row.items()), coded_digest(row, table)))
    return pl.DataFrame(kept, schema=COLUMNS, orient="row")


def coded_digest(
    row: Mapping[str, str | None], table: Table, known: frozenset[str] | None = None
) -> str | None:
    """Return the hash of the cells that people write; None if nobody writes the table.

    Args:
        row: what stands in each column.
        table: its table.
        known: only these columns count; None for all.
    """
    if table.derived:
        return None
    names = [name for name in table.seed_names if known is None or name in known]
    return digest((name, row[name]) for name in names)


def to_csv(rows: pl.DataFrame) -> bytes:
    """Return the bytes of the file."""
    return rows.write_csv(line_terminator="\n", quote_style="necessary").encode()


def read(root: Path, version: str) -> Baseline:
    """Return what is kept of a release.

    Raises:
        Refused: R05 a file of it is damaged; L01 one is missing.
    """
    rel = path(version)
    content = textfile.read_bytes(root, rel)
    try:
        frame = pl.read_csv(io.BytesIO(content), infer_schema=False)
    except pl.exceptions.PolarsError as error:
        raise _damaged(rel, str(error).partition("\n")[0]) from None
    if frame.columns != [*COLUMNS] or not content.endswith(b"\n"):
        raise _damaged(rel, "another header, or a last line without an end")
    rows: dict[str, dict[str, Kept]] = {}
    for name, row_id, row_hash, coded_hash in frame.iter_rows():
        if not (name and row_id) or not all(
            _HASH.fullmatch(one) for one in (row_hash or "", coded_hash or row_hash or "")
        ):
            raise _damaged(rel, f"a row that is none: {name}, {row_id}")
        rows.setdefault(name, {})[row_id] = Kept(row_hash, coded_hash or "")
    rel = statistics_path(version)
    textfile.located(root, rel)
    try:
        statistics = read_statistics(root / rel)
    except ValueError as error:
        raise _damaged(rel, str(error)) from None
    counts = {name: one.rows for name, one in statistics.tables.items() if one.rows}
    if statistics.version != version or counts != {n: len(ids) for n, ids in rows.items()}:
        raise _damaged(path(version), f"rows or a version of which {rel} does not tell")
    return Baseline(version, rows, statistics)


def read_all(root: Path) -> list[Baseline]:
    """Return what is kept of every release, the oldest first."""
    return [read(root, version) for version in versions(root)]


def differs(side: Side, version: str, root: Path) -> list[str]:
    """Return the tables in which a package has not the rows that a release had.

    Raises:
        Refused: as :func:`read` and :func:`rows_of_release`.
    """
    wanted = read(root, version).rows
    found: dict[str, dict[str, str]] = {}
    for name, row_id, row_hash, _ in rows_of_release(side).iter_rows():
        found.setdefault(name, {})[row_id] = row_hash
    return [
        name
        for name in sorted({*wanted, *found})
        if found.get(name, {}) != {id_: one.row_hash for id_, one in wanted.get(name, {}).items()}
    ]


def _damaged(rel: str, found: str) -> Refused:
    hint = f"restore it from git: `git checkout -- {FOLDER}`; only `nkclaims release` writes there"
    expected = "what `nkclaims release` wrote"
    return Refused([Issue(rel, 0, "", DAMAGED, found=found, expected=expected, hint=hint)])
