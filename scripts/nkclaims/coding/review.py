"""Keep back the claims that nobody has reviewed or that were rejected, and what hangs on them."""

from __future__ import annotations

from collections.abc import Mapping

import polars as pl

from nkclaims.schema import ForeignKey, Table

# What exists only through its claims: without one left it goes as well.
MEMBERS = {"events": "event_claims", "ceasefires": "ceasefire_claims"}
Tables = dict[str, pl.DataFrame]
PUBLISHED = ("accepted", "corrected")
CANDIDATE = "candidate"


def counted(claims: pl.DataFrame, candidates: bool = False) -> pl.DataFrame:
    """Return the claims that are published, and those that still wait for review if asked."""
    states = (*PUBLISHED, CANDIDATE) if candidates else PUBLISHED
    is_counted = claims["review"].is_in(states).fill_null(False)
    return claims if is_counted.all() else claims.filter(is_counted)  # a copy may be a gigabyte


def published(
    tables: Mapping[str, pl.DataFrame], schemas: Mapping[str, Table], candidates: bool = False
) -> Tables:
    """Return ``tables`` without the claims that are not published and without what needs them.

    A row whose required reference leads to a row that is kept back is kept back too; an optional
    reference becomes empty. An event or a truce of which no claim is left is kept back.

    Args:
        tables: frames of which all keys hold.
        schemas: the tables' keys.
        candidates: whether claims that wait for review are published as well.
    """
    kept = {**tables, "claims": counted(tables["claims"], candidates)}
    height = sum(frame.height for frame in tables.values())
    while (left := sum(frame.height for frame in kept.values())) < height:
        height = left
        kept = {name: _upheld(name, frame, kept, schemas) for name, frame in kept.items()}
        for name, members in MEMBERS.items():
            key = list(schemas[name].primary_key)
            before = tables[members].select(key)
            orphans = before.join(kept[members].select(key), on=key, how="anti")
            kept[name] = kept[name].join(orphans, on=key, how="anti", maintain_order="left")
    return kept


def _upheld(
    name: str, frame: pl.DataFrame, kept: Mapping[str, pl.DataFrame], schemas: Mapping[str, Table]
) -> pl.DataFrame:
    """Return ``frame`` without references to rows that are not kept."""
    table = schemas[name]
    for key in table.foreign_keys:
        if key.table not in kept or not {*key.fields} <= {*frame.columns}:
            continue
        is_lost = _is_lost(frame, key, kept[key.table])
        needed = any(table.field(one).required or one in table.primary_key for one in key.fields)
        if needed:
            frame = frame.filter(~is_lost)
        else:
            emptied = [pl.when(~is_lost).then(pl.col(one)).alias(one) for one in key.fields]
            frame = frame.with_columns(emptied)
    return frame


def _is_lost(frame: pl.DataFrame, key: ForeignKey, target: pl.DataFrame) -> pl.Series:
    known = target.select(key.references).unique().with_columns(is_known=pl.lit(True))
    found = frame.select(key.fields).join(
        known, left_on=key.fields, right_on=key.references, how="left", maintain_order="left"
    )
    refers = pl.all_horizontal(pl.col(key.fields).is_not_null())
    return found.select(is_lost=refers & pl.col("is_known").is_null())["is_lost"]
