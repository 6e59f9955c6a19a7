"""The Data Package descriptor ``datapackage.json`` (Data Package 2.0).

The words are those of ``seeds/package.yaml`` and of the schemas; sources, time and place are
computed from the rows. It carries no hash and no size of a file: with them any two pull requests
would meet there, so a release adds them. ``temporal``, ``spatial`` and ``languages`` are no
properties of the standard; the form of the first two is that of Camtrap DP (a pair of dates, a
GeoJSON polygon), languages are codes of ISO 639-1.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

import polars as pl

from nkclaims.issues import Issue, Refused
from nkclaims.reading.findings import did_you_mean
from nkclaims.reading.seeds import PACKAGE
from nkclaims.schema import Table

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
UNKNOWN_TABLE = "A93"
BOX = ["longitude_min", "latitude_min", "longitude_max", "latitude_max"]
Json = dict[str, Any]


def datapackage(
    schemas: Mapping[str, Table],
    package: Mapping[str, Any],
    tables: Mapping[str, pl.DataFrame],
    version: str,
    created: date,
) -> Json:
    """Return the descriptor of the repository's package; what is empty is left out.

    Args:
        schemas: every table of the package.
        package: the content of ``seeds/package.yaml``.
        tables: at least claims, claim_places, conflicts, places and sources, complete.
        version: version of the dataset.
        created: day of that version; the standard wants a time, which is midnight UTC.

    Raises:
        Refused: A93 ``package`` lists a table that has no schema.
    """
    descriptor = {
        "$schema": PROFILE,
        "id": package.get("id"),
        "name": package.get("name"),
        "title": package.get("title"),
        "description": package.get("description"),
        "homepage": package.get("homepage"),
        "version": version,
        "created": f"{created.isoformat()}T00:00:00Z",
        "licenses": package.get("licenses"),
        "contributors": package.get("contributors"),
        "keywords": package.get("keywords"),
        "languages": tables["sources"]["language"].drop_nulls().unique().sort().to_list(),
        "sources": _sources(tables["sources"]),
        "temporal": temporal(tables["claims"], tables["sources"], tables["conflicts"]),
        "spatial": spatial(tables),
        "resources": [_resource(schemas[name]) for name in reading_order(schemas, package)],
    }
    return {key: value for key, value in descriptor.items() if value}


def dumps(descriptor: Json) -> bytes:
    """Return the bytes of the file: keys in the order given, two blanks an indent, LF, UTF-8."""
    return f"{json.dumps(descriptor, indent=2, ensure_ascii=False)}\n".encode()


def reading_order(schemas: Mapping[str, Table], package: Mapping[str, Any]) -> list[str]:
    """Return the names of all tables: those that ``package`` lists, then the rest by alphabet.

    Raises:
        Refused: A93 for each listed name that no schema has.
    """
    listed = list(dict.fromkeys(package.get("tables") or []))
    unknown = [name for name in listed if name not in schemas]
    if unknown:
        raise Refused(_unknown(name, schemas) for name in unknown)
    return [*listed, *sorted(schemas.keys() - {*listed})]


def temporal(
    claims: pl.DataFrame, sources: pl.DataFrame, conflicts: pl.DataFrame
) -> dict[str, str] | None:
    """Return the first and the last local day that claims speak of, within their war's window.

    What lies outside the window is prehistory or announced, so it does not count; a state that
    reaches into it counts from its first day. None if no claim is dated within.
    """
    windows = sources.join(conflicts, on="conflict_id").select(
        "source_id", "window_start", "window_end"
    )
    start, end = (
        pl.coalesce("period_start", "period_end"),
        pl.coalesce("period_end", "period_start"),
    )
    first, last = (
        claims.join(windows, on="source_id")
        .filter(start <= pl.col("window_end"), end >= pl.col("window_start"))
        .select(
            pl.max_horizontal(start, "window_start").min().alias("first"),
            pl.min_horizontal(end, "window_end").max().alias("last"),
        )
        .row(0)
    )
    return {"start": first.isoformat(), "end": last.isoformat()} if first else None


def spatial(tables: Mapping[str, pl.DataFrame]) -> Json | None:
    """Return the smallest box, as a GeoJSON polygon, around the war's places that claims name.

    The war's places are those inside the box of one of its conflicts: a ministers' meeting in a
    third country does not count. Degrees, WGS 84. None if no such place has coordinates.
    """
    named = pl.concat(
        [tables["claims"].select("place_id"), tables["claim_places"].select("place_id")]
    )
    inside = (
        tables["places"]
        .join(named, on="place_id", how="semi")
        .join(tables["conflicts"].select(BOX), how="cross")
        .filter(
            pl.col("longitude").is_between("longitude_min", "longitude_max"),
            pl.col("latitude").is_between("latitude_min", "latitude_max"),
        )
    )
    if inside.is_empty():
        return None
    longitude, latitude = pl.col("longitude"), pl.col("latitude")
    edges = inside.select(
        west=longitude.min(), south=latitude.min(), east=longitude.max(), north=latitude.max()
    )
    west, south, east, north = edges.row(0)
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    return {"type": "Polygon", "bbox": [west, south, east, north], "coordinates": [ring]}


def _unknown(name: str, schemas: Mapping[str, Table]) -> Issue:
    return Issue(
        PACKAGE,
        0,
        "tables",
        UNKNOWN_TABLE,
        found=str(name),
        expected="a table of schemas/",
        hint=did_you_mean(str(name), schemas) or "take the name out of the list",
    )


def _sources(sources: pl.DataFrame) -> list[dict[str, str]]:
    """Return each article as a source in the sense of the standard, by date, then by id.

    An article goes by its outlet: headlines take sides, and here nothing marks them as a quote.
    """
    return [
        {
            "title": f"{row['publisher']}, {row['published_on'].isoformat()}",
            **({"path": row["url"]} if row["url"] else {}),
        }
        for row in sources.sort("published_on", "source_id").iter_rows(named=True)
    ]


def _resource(table: Table) -> Json:
    """Return the entry of one table; its schema stays in the file that everyone reads."""
    return {
        "name": table.name,
        "path": f"data/{table.name}.csv",
        "type": "table",
        # The name of version 1 for `type`; the R package frictionless 1.2 reads nothing without it.
        "profile": "tabular-data-resource",
        "title": table.title,
        "description": table.description,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": f"schemas/{table.name}.json",
    }
