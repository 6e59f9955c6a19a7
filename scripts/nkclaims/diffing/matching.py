"""Match the rows of two sides by key, follow ids that were renamed, and compare cell by cell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import polars as pl

from nkclaims.diffing.lineage import Lineage
from nkclaims.diffing.rows import Unequal
from nkclaims.diffing.values import differ, meaning
from nkclaims.reading.findings import record_id
from nkclaims.schema import Table

OLD, RECORD, OLD_RECORD, AT = ":old", ":record", ":old_record", ":at"
Names = Mapping[str, str]
CELLS = {
    "record": pl.String(),
    "old_record": pl.String(),
    "column": pl.String(),
    "old": pl.String(),
    "new": pl.String(),
    "reason": pl.String(),
}
RENAMED = {"record": pl.String(), "old_record": pl.String(), "reason": pl.String()}


@dataclass(frozen=True)
class Matched:
    """The rows of one table that differ, in the order of their keys.

    Attributes:
        added: rows of the new side only, with ``:record`` before their columns.
        removed: rows of the old side only, likewise.
        renamed: a row for each row that has another id now: record, old_record, reason.
        cells: a row for each cell that differs: record, old_record, column, old, new, reason.
    """

    added: pl.DataFrame
    removed: pl.DataFrame
    renamed: pl.DataFrame
    cells: pl.DataFrame


def ids_of_one_side(rows: Unequal, old: Table, new: Table) -> tuple[set[str], set[str]]:
    """Return the ids that only the old side has, and those that only the new side has."""
    ids = [
        {*frame.select(record_id(_meant(frame, table), table)).to_series()}
        for frame, table in ((rows.old, old), (rows.new, new))
    ]
    return ids[0] - ids[1], ids[1] - ids[0]


def match(
    rows: Unequal, old: Table, new: Table, renamed: Mapping[str, Names], said: Lineage
) -> Matched:
    """Return how the rows of one table differ.

    Args:
        rows: rows of either side; those that are the same in both may be left out.
        old: the table on the old side.
        new: the table on the new side; its key has the same columns.
        renamed: new ids by old ids, by table.
        said: why.
    """
    key = list(new.primary_key)
    if rows.old.is_empty() and rows.new.is_empty():  # nothing to match, by whatever key
        no_cells, no_ids = pl.DataFrame(schema=CELLS), pl.DataFrame(schema=RENAMED)
        return Matched(_nothing(new), _nothing(old), no_ids, no_cells)
    before = _keyed(rows.old, old).with_columns(
        pl.col(AT + name).replace(renamed[owner])
        for name, owner in _owners(new).items()
        if name in key and renamed.get(owner)
    )
    after = _keyed(rows.new, new)
    on = [AT + name for name in key]
    both = (
        after.join(before, on=on, suffix=OLD).sort(_order(new)).rename({RECORD + OLD: OLD_RECORD})
    )
    return Matched(
        _rows(after.join(before, on=on, how="anti"), new),
        _rows(before.join(after, on=on, how="anti"), old),
        _renamed(both, new, said),
        _explained(_cells(both, old, new), new, renamed, said),
    )


def _keyed(frame: pl.DataFrame, table: Table) -> pl.DataFrame:
    """Return rows with their id and with the meaning of each part of their key."""
    meant = _meant(frame, table)
    parts = [meant[name].alias(AT + name) for name in table.primary_key]
    return frame.with_columns(*parts, frame.select(record_id(frame, table).alias(RECORD))[RECORD])


def _meant(frame: pl.DataFrame, table: Table) -> pl.DataFrame:
    return frame.select(
        meaning(pl.col(name), table.field(name).type).alias(name) for name in table.primary_key
    )


def _order(table: Table) -> list[pl.Expr]:
    """Return what sorts rows by their key, numbers as numbers."""
    return [
        part
        for name in table.primary_key
        for part in (
            *([pl.col(AT + name).cast(pl.Float64, strict=False)]
              if table.field(name).type in ("integer", "number") else []),
            pl.col(AT + name),
        )
    ]  # fmt: skip


def _owners(table: Table) -> dict[str, str]:
    """Return the table whose ids stand in each column that holds ids, its own or another's."""
    owners = {key.fields[0]: key.table for key in table.foreign_keys if len(key.fields) == 1}
    if len(table.primary_key) == 1:
        owners.setdefault(table.primary_key[0], table.name)
    return owners


def _nothing(table: Table) -> pl.DataFrame:
    return pl.DataFrame(schema=dict.fromkeys((RECORD, *table.names), pl.String()))


def _rows(frame: pl.DataFrame, table: Table) -> pl.DataFrame:
    # By the keys that stand in the file, not by those that renamed ids would give.
    rows = _keyed(frame.select(table.names), table)
    return rows.sort(_order(table)).select(RECORD, *table.names)


def _renamed(both: pl.DataFrame, table: Table, said: Lineage) -> pl.DataFrame:
    owners = _owners(table)
    types = {name: table.field(name).type for name in table.primary_key}
    moved = both.filter(
        pl.any_horizontal(
            differ(pl.col(name + OLD), pl.col(name), type_, type_) for name, type_ in types.items()
        )
    )
    records = []
    for row in moved.iter_rows(named=True):
        pairs = [(owners.get(name, ""), row[name + OLD], row[name]) for name in types]
        why = dict.fromkeys(said.why_renamed(*pair) for pair in pairs if pair[1] != pair[2])
        records.append((row[RECORD], row[OLD_RECORD], "; ".join(filter(None, why))))
    return pl.DataFrame(records, schema=RENAMED, orient="row")


def _cells(both: pl.DataFrame, old: Table, new: Table) -> pl.DataFrame:
    """Return a row for each cell that differs, row by row, in the order of the new columns."""
    found = [pl.DataFrame(schema={**CELLS, AT: pl.UInt32()}).drop("reason")]
    places = both.with_row_index(AT)
    for name in (one for one in new.names if one in old.names and one not in new.primary_key):
        cells = places.select(
            pl.col(RECORD).alias("record"),
            pl.col(OLD_RECORD).alias("old_record"),
            pl.lit(name).alias("column"),
            pl.col(name + OLD).alias("old"),
            pl.col(name).alias("new"),
            pl.col(AT),
        )
        # Nearly all cells are alike, and what they mean need not be looked at.
        cells = cells.filter(pl.col("old").ne_missing(pl.col("new")))
        types = old.field(name).type, new.field(name).type
        found.append(cells.filter(differ(pl.col("old"), pl.col("new"), *types)))
    return pl.concat(found).sort(AT, maintain_order=True).drop(AT)


def _explained(
    cells: pl.DataFrame, table: Table, renamed: Mapping[str, Names], said: Lineage
) -> pl.DataFrame:
    """Add why each cell changed: a revision says so, or what it refers to was renamed."""
    revised = pl.DataFrame(
        [(row, column, why) for (name, row, column), why in said.reasons.items()
         if name == table.name],
        schema={"record": pl.String(), "column": pl.String(), "revised": pl.String()},
        orient="row",
    )  # fmt: skip
    moved = pl.DataFrame(
        [
            (column, before, after, said.why_renamed(owner, before, after))
            for column, owner in _owners(table).items()
            for before, after in renamed.get(owner, {}).items()
        ],
        schema={name: pl.String() for name in ("column", "old", "new", "moved")},
        orient="row",
    )
    before = revised.rename({"record": "old_record", "revised": "revised_before"})
    reason = pl.coalesce("revised", "revised_before", "moved").fill_null("").alias("reason")
    return (
        cells.join(revised, on=["record", "column"], how="left", maintain_order="left")
        .join(before, on=["old_record", "column"], how="left", maintain_order="left")
        .join(moved, on=["column", "old", "new"], how="left", maintain_order="left")
        .select(*cells.columns, reason)
    )
