"""Rule A07: compute every derived column and table of a package anew, and compare."""

from __future__ import annotations

import polars as pl

from nkclaims.coding import offsets
from nkclaims.derived.assembly import Anchored, computed
from nkclaims.issues import Issue
from nkclaims.reading import cells
from nkclaims.reading.seeds import Tables
from nkclaims.schema import Table
from nkclaims.validation.differences import differences
from nkclaims.validation.package import Package

DERIVED = "A07"
# Each is left to the check that can do it: B09 has the texts, and a package has no second coding.
ELSEWHERE = ("sources", "agreement")


def recomputation(package: Package) -> list[Issue]:
    """Return A07 for each derived cell or row that its sources in the same package do not give.

    Offsets are recomputed where the article is at hand, all else always. The keys of the tables
    must hold.
    """
    written = {
        name: package.tables[name].select(*table.seed_names, "_file", "_line")
        for name, table in package.schemas.items()
        if not table.derived
    }
    texts = {source: document.text for source, document in package.documents.items()}
    resolved = offsets.placed(written, package.documents)
    anchored = {
        name: _kept(frame, package.tables[name], package.schemas[name], [*texts])
        for name, frame in resolved.items()
    }
    stored = dict.fromkeys(package.tables["sources"]["source_id"], "") | texts
    rows = Anchored(tables=anchored, codings={}, given="", texts=stored)
    right = computed(rows, package.schemas, candidates=True)
    return [
        issue
        for name, table in package.schemas.items()
        if name not in ELSEWHERE
        for issue in _compared(package, table, right)
    ]


def _kept(
    frame: pl.DataFrame, published: pl.DataFrame, table: Table, at_hand: list[str]
) -> pl.DataFrame:
    """Return ``frame`` with the published offsets of rows whose article is not at hand."""
    added = [name for name in frame.columns if name not in (*table.seed_names, "_file", "_line")]
    if not added:
        return frame
    is_at_hand = pl.col("source_id").is_in(at_hand)
    return frame.with_columns(
        pl.when(is_at_hand).then(pl.col(name)).otherwise(published[name]).alias(name)
        for name in added
    )


def _compared(package: Package, table: Table, right: Tables) -> list[Issue]:
    if table.derived:
        columns = table.names
    else:
        columns = tuple(name for name in table.names if name not in table.seed_names)
    found, path = package.tables[table.name], package.paths[table.name]
    # No other column is put in order: a table may have as many rows as there is room for.
    needed = list(dict.fromkeys([*table.order, *table.primary_key, *columns]))
    places = [name for name in cells.PLACE if name in right[table.name].columns]
    typed = (pl.col(name).cast(table.dtypes[name]) for name in needed)
    rows = cells.in_order(right[table.name].select(*typed, *places), table)
    return differences(found, rows, table, columns, path, DERIVED, _hint)


def _hint(column: str, file: str, line: int) -> str:
    return "build computes it from the other columns: correct those, or build again"
