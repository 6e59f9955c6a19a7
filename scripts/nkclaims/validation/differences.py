"""Compare published rows with those that they should be, cell by cell."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import polars as pl

from nkclaims.issues import Issue
from nkclaims.reading.findings import record_id
from nkclaims.schema import Table

SHOWN = 20  # rows of one column that get an issue each before the rest is only counted
RIGHT = ":right"
Hint = Callable[[str, str, int], str]


def differences(
    found: pl.DataFrame,
    right: pl.DataFrame,
    table: Table,
    columns: Sequence[str],
    file: str,
    code: str,
    hint: Hint,
) -> list[Issue]:
    """Return an issue for each row too many or missing, and for each cell that is not right.

    Args:
        found: published rows, with ``_file`` and ``_line``.
        right: the rows that they should be, with the same key; ``_file`` and ``_line`` if known.
        table: the table of both.
        columns: what is compared.
        file: the published file, for rows that are not in it.
        code: code of the check.
        hint: how to mend a cell, from its column and the file and line of the right row.
    """
    key = list(table.primary_key)
    names = [*dict.fromkeys([*key, *columns])]
    # As a rule nothing differs and the order is the same, which takes no copy of either to see.
    if found.select(names).equals(right.select(names)):
        return []
    right = right.select(*names, *_places(right))
    found = found.select(*names, *_places(found))
    issues = [
        _issue(row, table, key[0], code, ("a row", f"no such row{more}"), hint("", "", 0))
        for row, more in _shown(_without(found, right, key), table)
    ]
    for row, more in _shown(_without(right, found, key), table):
        tip = hint("", row["_file"], row["_line"])
        nowhere = {**row, "_file": file, "_line": 0}
        issues.append(_issue(nowhere, table, key[0], code, ("no row", f"a row{more}"), tip))
    both = found.unique(key, maintain_order=True).join(
        right, on=key, nulls_equal=True, maintain_order="left", suffix=RIGHT
    )
    for column in (name for name in columns if name not in key):
        wrong = both.filter(pl.col(column).ne_missing(pl.col(column + RIGHT)))
        for row, more in _shown(wrong, table):
            values = _printed(row[column]), (_printed(row[column + RIGHT]) or "nothing") + more
            tip = hint(column, row["_file" + RIGHT], row["_line" + RIGHT])
            issues.append(_issue(row, table, column, code, values, tip))
    return issues


def _without(rows: pl.DataFrame, others: pl.DataFrame, key: list[str]) -> pl.DataFrame:
    return rows.join(others, on=key, how="anti", nulls_equal=True).sort(key)


def _places(frame: pl.DataFrame) -> tuple[pl.Expr, pl.Expr]:
    """Return where each row stands; computed rows stand nowhere."""
    if "_file" in frame.columns:
        return pl.col("_file"), pl.col("_line")
    return pl.lit("").alias("_file"), pl.lit(0, pl.Int64()).alias("_line")


def _issue(
    row: dict[str, Any], table: Table, column: str, code: str, values: tuple[str, str], hint: str
) -> Issue:
    found, expected = values
    where = row["_file"], row["_line"], column, code, table.name, row["record"]
    return Issue(*where, found, expected, hint)


def _shown(rows: pl.DataFrame, table: Table) -> Iterator[tuple[dict[str, Any], str]]:
    """Yield the first rows with their id, the last of them with how many are left out."""
    first = rows.head(SHOWN).with_columns(record=record_id(rows, table))
    for at, row in enumerate(first.iter_rows(named=True), start=1):
        is_last = at == SHOWN and rows.height > SHOWN
        yield row, f" (and {rows.height - SHOWN} more rows like this)" if is_last else ""


def _printed(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return f"{value:g}"
    return "" if value is None else str(value)
