"""Find rows that have the id of a withdrawn one: an id is never used again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import polars as pl

from nkclaims.issues import Issue
from nkclaims.reading.findings import findings
from nkclaims.reading.keys import only
from nkclaims.reading.shelf import Tables
from nkclaims.schema import Table

REUSED = "J89"
EXPECTED = "an id that no row ever had"
HINT = "give the row a new id, or delete the row of retired_ids if nothing was withdrawn"


def reused(tables: Tables, schemas: Mapping[str, Table]) -> Iterator[tuple[Table, pl.DataFrame]]:
    """Yield each table of which rows have a retired id, with their keys and places."""
    retired = tables["retired_ids"].lazy().select("table_name", "retired_id").collect()
    for name in retired["table_name"].drop_nulls().unique().sort():
        if name in tables:
            table = schemas[name]
            ids = retired.filter(table_name=name).select(pl.col("retired_id"))
            rows = only(tables[name], table, ()).join(
                ids, left_on=table.primary_key[0], right_on="retired_id", how="semi"
            )
            if not rows.is_empty():
                yield table, rows


def check(tables: Tables, schemas: Mapping[str, Table]) -> list[Issue]:
    """Return J89 for each row of seeds/ whose id was withdrawn."""
    said = EXPECTED, HINT
    return [
        issue
        for table, rows in reused(tables, schemas)
        for issue in findings(rows, table, table.primary_key[0], REUSED, lambda _: said)
    ]
