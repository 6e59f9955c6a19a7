"""Find the actor or place that is meant, by id or by a name that it goes by."""

from __future__ import annotations

from typing import Final

import polars as pl

from nkclaims.loading.errors import unknown
from nkclaims.loading.package import Package

UNKNOWN = "U03"
NAMES: Final = {"actor": ("actors", "actor_names"), "place": ("places", "place_names")}


def find(package: Package, kind: str, word: str) -> str:
    """Return the id of the ``actor`` or ``place`` that goes by ``word``, whatever its case.

    Raises:
        UnknownName: U03 nobody goes by it, or more than one.
    """
    table, names = NAMES[kind]
    key = f"{kind}_id"
    registry, spelt = package.rows(table, [key, "name"]), package.rows(names, [key, "name"])
    if word in registry[key].to_list():
        return word
    known = pl.concat([registry, spelt])
    same = known.filter(pl.col("name").str.to_lowercase() == str(word).lower())
    ids = same[key].unique().sort().to_list()
    if len(ids) == 1:
        return str(ids[0])
    choices = ids or [*known[key], *known["name"]]
    raise unknown(UNKNOWN, kind, word, choices, "the registry")


def check(package: Package, kind: str, word: str, table: str, column: str) -> str:
    """Return ``word`` if it stands in a column of ids.

    Raises:
        UnknownName: U03 it does not.
    """
    known = package.rows(table, [column])[column]
    if word not in known.to_list():
        raise unknown(UNKNOWN, kind, word, known, f"the table {table}")
    return word


def named(package: Package, kind: str, prefix: str) -> pl.DataFrame:
    """Return ``<prefix>_<kind>_id`` and the name as ``prefix``, to join to ids of that role."""
    rows = package.rows(NAMES[kind][0], [f"{kind}_id", "name"])
    return rows.rename({f"{kind}_id": f"{prefix}_{kind}_id", "name": prefix})
