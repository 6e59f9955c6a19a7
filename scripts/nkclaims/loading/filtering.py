"""Cut a package down to some claims, and every other table to what belongs to them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime

import polars as pl

from nkclaims.loading.errors import unknown
from nkclaims.loading.package import Source, open_package
from nkclaims.loading.registry import find
from nkclaims.schema import Table

UNKNOWN = "U03"
Tables = dict[str, pl.DataFrame]
MEMBERSHIP = {
    "sources": ("claims", "source_id"),
    "events": ("event_claims", "event_id"),
    "ceasefires": ("ceasefire_claims", "ceasefire_id"),
}
"""What is kept because a claim that is kept belongs to it: by which table, in which column."""


def filter_package(
    place: str | None = None,
    sides: str | Sequence[str] | None = None,
    period: tuple[date | str, date | str] | None = None,
    version: str | None = None,
    path: Source | None = None,
) -> Tables:
    """Return all tables, cut down to the claims that meet every condition, so that all keys hold.

    Sources, events and truces stay if a claim of theirs does, and with them what belongs to them;
    an optional reference to a row that went is emptied. Registries (actors, places, sides,
    vocabulary ...) stay whole. Computed tables and columns are as published: an estimate rests on
    all claims of its event, also on those that the conditions leave out.

    >>> cut = filter_package(place="Barda", period=("2020-10-28", "2020-10-28"))
    >>> sorted(cut["events"]["event_id"])
    ['barda-strike-20201028']

    Args:
        place: a place, by id or name: claims about it, about a place within it, or part of an event
            there.
        sides: one code or several of the table ``sides``: claims by, against, or about victims of
            one of them.
        period: first and last local day: claims that speak of a time that touches it.
        version: which version of the dataset it must be; whichever is there by default.
        path: a released folder or zip; the data that were installed by default.

    Raises:
        UnknownName: no such place or side; the nearest names are told.
        ValueError: a day that is none, or a period that ends before it begins.
        DamagedPackage, OtherDataset, OtherVersion, OSError: see :func:`nkclaims.load`.
    """
    package = open_package(path, version)
    tables = {name: package.rows(name) for name in package.resources}
    claims = tables["claims"]
    if place is not None:
        claims = claims.filter(_is_at(find(package, "place", place), tables))
    if sides is not None:
        wanted = [sides] if isinstance(sides, str) else [*sides]
        claims = claims.filter(_concerns(wanted, tables))
    if period is not None:
        claims = claims.filter(_touches(*_days(period)))
    schemas = {name: package.table(name) for name in tables}
    return cascade({**tables, "claims": claims}, schemas)


def cascade(tables: Mapping[str, pl.DataFrame], schemas: Mapping[str, Table]) -> Tables:
    """Return the tables without rows that belong to no claim of ``claims``, so that all keys hold.

    A row goes if a required column refers to one that went; an optional one is emptied.
    """
    kept = dict(tables)
    for name, (member, column) in MEMBERSHIP.items():
        if member != "claims":
            kept[member] = _without_orphans(kept, schemas[member])
        kept[name] = kept[name].filter(pl.col(column).is_in(kept[member][column].implode()))
    before = -1
    while before != (now := sum(frame.height for frame in kept.values())):
        before = now
        for name in kept:
            kept[name] = _without_orphans(kept, schemas[name])
    return kept


def _without_orphans(tables: Mapping[str, pl.DataFrame], table: Table) -> pl.DataFrame:
    rows = tables[table.name]
    for key in table.foreign_keys:
        (column,), (target,) = key.fields, key.references
        there = pl.col(column).is_in(tables[key.table][target].implode())
        if table.field(column).required or column in table.primary_key:
            rows = rows.filter(there)
        else:
            rows = rows.with_columns(pl.when(there).then(column))
    return rows


def _is_at(place: str, tables: Mapping[str, pl.DataFrame]) -> pl.Expr:
    within = {place}
    parents = tables["places"].select("place_id", "parent_place_id").rows()
    while more := {one for one, parent in parents if parent in within} - within:
        within |= more
    here = pl.col("place_id").is_in([*within])
    further = tables["claim_places"].filter(here)["claim_id"]
    events = tables["events"].filter(here)
    told = tables["event_claims"].join(events, on="event_id", how="semi")["claim_id"]
    return here | pl.col("claim_id").is_in(pl.concat([further, told]).implode())


def _concerns(sides: list[str], tables: Mapping[str, pl.DataFrame]) -> pl.Expr:
    known = tables["sides"]["side_code"]
    for side in sides:
        if side not in known:
            raise unknown(UNKNOWN, "side", side, known, "the table sides")
    members = tables["actors"].filter(pl.col("side").is_in(sides))["actor_id"].implode()
    return pl.any_horizontal(
        pl.col("claimant_actor_id").is_in(members),
        pl.col("agent_actor_id").is_in(members),
        pl.col("victim_side").is_in(sides),
        pl.col("target_side").is_in(sides),
    )


def _touches(begin: date, end: date) -> pl.Expr:
    starts = pl.coalesce("period_start", "period_end")
    ends = pl.coalesce("period_end", "period_start")
    return (starts <= end) & (ends >= begin)


def _days(period: tuple[date | str, date | str]) -> tuple[date, date]:
    try:
        begin, end = map(_day, period)
    except (TypeError, ValueError):
        expected = "a first and a last day, such as ('2020-10-27', '2020-10-29')"
        raise ValueError(f"period: found {period!r}, expected {expected}") from None
    if end < begin:
        raise ValueError(f"the period ends ({end}) before it begins ({begin})")
    return begin, end


def _day(day: date | str) -> date:
    if isinstance(day, datetime):  # it is a date, too, which no date can be compared with
        return day.date()
    return day if isinstance(day, date) else date.fromisoformat(day)
