"""The tables of a package as an export reads them: what is missing is told, whoever made it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

import polars as pl

from nkclaims.issues import Issue
from nkclaims.loading.errors import DamagedPackage, OtherDataset
from nkclaims.loading.package import Package

NO_ROWS, DANGLING = "U09", "U07"
Row = Mapping[str, Any]
Rows = Sequence[Row]
NEEDED: Mapping[str, Sequence[str]] = MappingProxyType(
    {
        "actors": ("name", "actor_type", "country"),
        "ceasefire_claims": ("claim_id", "role"),
        "ceasefire_parties": ("actor_id", "role"),
        "ceasefire_provisions": ("provision",),
        "ceasefires": ("conflict_id", "start_claim_id", "end_claim_id"),
        "claims": ("claimant_actor_id", "is_implied", "place_text", "quote", "source_id"),
        "event_actors": ("actor_id", "role", "n_claims"),
        "event_claims": ("claim_id", "role"),
        "event_estimates": (
            "measure",
            "object",
            "population",
            "victim_side",
            "low",
            "best",
            "high",
        ),
        "events": ("conflict_id", "event_type", "name", "period_start", "place_id"),
        "places": ("de_jure_country", "name", "parent_place_id", "place_type"),
        "sides": ("camp", "is_belligerent", "name"),
        "sources": ("published_on", "publisher", "source_scale", "title"),
    }
)
"""Columns without which nothing can be made, beside the keys."""


def rows(package: Package, table: str) -> pl.DataFrame:
    """Return the rows of a table, all columns.

    Raises:
        UnknownName: U01 there is no such table, U02 it lacks a column that an export needs.
        DamagedPackage: it is not what its schema says.
    """
    found = package.rows(table)
    if lacking := [name for name in NEEDED.get(table, ()) if name not in found.columns]:
        package.rows(table, lacking)  # refuses them
    return found


class Index(dict[str, Row]):
    """Rows of a table by their key; an id that has no row is the package's fault."""

    def __init__(self, package: Package, table: str, key: str) -> None:
        super().__init__({row[key]: row for row in rows(package, table).iter_rows(named=True)})
        self.package, self.table, self.key = package, table, key

    def __missing__(self, key: str) -> Row:
        """Refuse an id without a row: U07."""
        raise DamagedPackage(
            [
                Issue(
                    self.package.path.name,
                    0,
                    self.key,
                    DANGLING,
                    self.table,
                    key,
                    found=f"{key!r}, which another table refers to and {self.table} lacks",
                    expected=f"a row of {self.table}",
                    hint="`nkclaims validate` lists all such references",
                )
            ]
        )


def grouped(rows: pl.DataFrame, key: str) -> dict[str, list[Row]]:
    """Return the rows by one of their ids, each group in their order."""
    found: dict[str, list[Row]] = {}
    for row in rows.iter_rows(named=True):
        found.setdefault(row[key], []).append(row)
    return found


def some_rows(package: Package, table: str) -> pl.DataFrame:
    """Return the rows of a table, as :func:`rows`, of which there must be one.

    Raises:
        OtherDataset: U09 there is none.
    """
    found = rows(package, table)
    if found.is_empty():
        raise OtherDataset(
            [
                Issue(
                    package.path.name,
                    0,
                    "",
                    NO_ROWS,
                    table,
                    found=f"no row in the table {table}",
                    expected="rows to export",
                    hint="it may be cut down to other rows: give the whole package",
                )
            ]
        )
    return found
