"""Put claims side by side: tolls over time, a claim and its denials, the versions of one event.

Nothing here adds up: figures of different claimants are no parts of one sum.
"""

from __future__ import annotations

import polars as pl

from nkclaims.loading.errors import unknown
from nkclaims.loading.package import Package, Source, open_package
from nkclaims.loading.registry import check, find, named

UNKNOWN = "U03"
VERSION = (
    *("role", "used_in", "authority", "claimant", "stance", "measure", "object", "value"),
    *("qualifier", "population", "victim_side", "loss_relation", "stated_to", "publisher"),
    *("quote", "claim_id"),
)


def toll_series(
    claimant: str | None = None,
    measure: str | None = None,
    version: str | None = None,
    path: Source | None = None,
) -> pl.DataFrame:
    """Return the points of cumulative series, each series in the order of time.

    One row is one point: all columns of ``tolls``, and the names of ``authority``, ``claimant`` and
    ``place``. Points of one series share authority, measure, object, population, victim_side and
    place; an empty place is the whole war. ``change`` is the difference to the point before.

    >>> series = toll_series(claimant="nkr-authorities", measure="killed")
    >>> series.filter(pl.col("population") == "military").select("as_of", "value").rows()
    [(datetime.date(2020, 10, 24), 963.0), (datetime.date(2020, 10, 29), 1119.0)]

    Args:
        claimant: an actor, by id or name; points that it gave itself, or that were given on its
            authority (a ministry's count as its state's). All by default.
        measure: a code of the column ``measure``; all by default.
        version: which version of the dataset it must be; whichever is there by default.
        path: a released folder or zip; the data that were installed by default.

    Raises:
        UnknownName: no such actor or code; the nearest names are told.
        DamagedPackage, OtherDataset, OtherVersion, OSError: see :func:`nkclaims.load`.
    """
    package = open_package(path, version)
    points = package.rows("tolls")
    if measure is not None:
        codes = package.table("tolls").field("measure").codes
        if measure not in codes:
            raise unknown(UNKNOWN, "measure", measure, codes, "the table tolls")
        points = points.filter(pl.col("measure") == measure)
    if claimant is not None:
        actor = find(package, "actor", claimant)
        points = points.filter(
            (pl.col("claimant_actor_id") == actor) | (pl.col("authority_actor_id") == actor)
        )
    series = ["authority_actor_id", "measure", "object", "population", "victim_side", "place_id"]
    places = package.rows("places", ["place_id", "name"]).rename({"name": "place"})
    return (
        _with_names(points, package)
        .join(places, on="place_id", how="left")
        .sort(*series, "as_of", "claim_id")
    )


def disputes(version: str | None = None, path: Source | None = None) -> pl.DataFrame:
    """Return one row a denial: the claim that is denied, and the claim that denies it.

    An ``is_implied`` claim is one that the article does not report itself: it is known from its
    denial.

    >>> denied = disputes().filter(pl.col("claim_id") == "trtworld-20201028-c15")
    >>> denied.select("claimant", "denial_claimant").row(-1)
    ('Hikmet Hajiyev', 'Shushan Stepanyan')

    Raises:
        DamagedPackage, OtherDataset, OtherVersion, OSError: see :func:`nkclaims.load`.
    """
    package = open_package(path, version)
    claims = package.rows("claims").join(
        named(package, "actor", "claimant"), on="claimant_actor_id", how="left"
    )
    links = package.rows("claim_links").filter(pl.col("relation") == "denies")
    denied = claims.select(*("claim_id", "claimant", "quote", "kind", "period_start", "is_implied"))
    denial = claims.select(
        denial_claim_id="claim_id", denial_claimant="claimant", denial_quote="quote"
    )
    return (
        links.select(claim_id="to_claim_id", denial_claim_id="from_claim_id", basis="basis")
        .join(denied, on="claim_id")
        .join(denial, on="denial_claim_id")
        .select(*denied.columns, *denial.columns, "basis")
        .sort("claim_id", "denial_claim_id")
    )


def versions_of(event: str, version: str | None = None, path: Source | None = None) -> pl.DataFrame:
    """Return what each claimant said of one event: one row a claim, by authority, then by time.

    Figures of different authorities stand beside one another; ``used_in`` tells which of them enter
    the event's estimate.

    >>> said = versions_of("barda-strike-20201028")
    >>> said.filter(pl.col("measure") == "killed")["value"].unique().sort().to_list()
    [14.0, 20.0, 21.0]

    Args:
        event: its id in the table ``events``.
        version: which version of the dataset it must be; whichever is there by default.
        path: a released folder or zip; the data that were installed by default.

    Raises:
        UnknownName: no such event; the nearest ids are told.
        DamagedPackage, OtherDataset, OtherVersion, OSError: see :func:`nkclaims.load`.
    """
    package = open_package(path, version)
    check(package, "event", event, "events", "event_id")
    publishers = package.rows("sources", ["source_id", "publisher"])
    claims = _with_names(package.rows("claims"), package).join(publishers, on="source_id")
    return (
        package.rows("event_claims")
        .filter(pl.col("event_id") == event)
        .join(claims, on="claim_id")
        .sort("authority_actor_id", "stated_to", "claim_id", nulls_last=True)
        .select(VERSION)
    )


def _with_names(rows: pl.DataFrame, package: Package) -> pl.DataFrame:
    for role in ("authority", "claimant"):
        rows = rows.join(named(package, "actor", role), on=f"{role}_actor_id", how="left")
    return rows
