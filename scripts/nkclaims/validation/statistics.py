"""Count what a release is made of: rows, empty cells, codes, quartiles, what each article gives.

The same tables give the same statistics, byte for byte, so that those of a release can be kept and
held against the next one.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import polars as pl

from nkclaims.reading.shelf import height
from nkclaims.schema import Field, Table
from nkclaims.validation.package import Package

SCHEMA = "urn:nkclaims:statistics:1"  # another form is another number
DIGITS = 6  # of shares; more would differ between machines
QUARTILES = (0.25, 0.5, 0.75)
TEMPORAL = ("date", "datetime")
OWN_VOICE, DOUBLE_CODED = "is_own_voice", "is_double_coded"
CLAIM_SHARES = (DOUBLE_CODED, OWN_VOICE)


@dataclass(frozen=True)
class ColumnStatistics:
    """What one column holds.

    Attributes:
        null_share: share of empty cells; None where none may be empty.
        counts: rows by code; None where values are no codes.
        quartiles: numbers, or days as YYYY-MM-DD; None for text, and where there is no value.
    """

    null_share: float | None
    counts: Mapping[str, int] | None = None
    quartiles: tuple[float | str, ...] | None = None


@dataclass(frozen=True)
class TableStatistics:
    """How many rows a table has, and what its columns hold."""

    rows: int
    columns: Mapping[str, ColumnStatistics] = field(default_factory=dict)


@dataclass(frozen=True)
class ArticleStatistics:
    """What one article gives.

    Attributes:
        sentences: number of its sentences.
        covered_share: share of them that a claim or an exclusion touches; 0 if there is none.
        claims: number of its claims.
    """

    sentences: int
    covered_share: float
    claims: int


@dataclass(frozen=True)
class Statistics:
    """What a release is made of.

    Attributes:
        version: of the release.
        tables: by name.
        articles: by source_id.
        claim_shares: shares of all claims: of the outlet's own voice, of those coded twice.
    """

    version: str
    tables: Mapping[str, TableStatistics]
    articles: Mapping[str, ArticleStatistics]
    claim_shares: Mapping[str, float]


def statistics_of(package: Package) -> Statistics:
    """Return the statistics of a package whose tables could be read."""
    tables = {
        name: TableStatistics(
            height(package.tables[name]),
            {
                one.name: _column(
                    package.rows(name, one.name)[one.name], one, is_coded(one, table, package)
                )
                for one in table.fields
            },
        )
        for name, table in sorted(package.schemas.items())
    }
    flags = claim_flags(package)
    shares = {name: _share(flags[name].mean()) for name in CLAIM_SHARES}
    version = str(package.descriptor.get("version", ""))
    return Statistics(version, tables, _articles(package), shares)


def is_coded(one: Field, table: Table, package: Package) -> bool:
    """Tell whether values of a column are counted: codes, yes and no, and rows of a registry."""
    if one.codes or one.type == "boolean":
        return True
    leads_to_registry = any(
        key.fields == (one.name,) and package.schemas[key.table].seeds == "registry"
        for key in table.foreign_keys
    )
    return leads_to_registry and one.name not in table.primary_key


def claim_flags(package: Package) -> pl.DataFrame:
    """Return two columns, 0 or 1, of the rows of claims: the outlet's own voice, coded twice."""
    coded_twice = package.rows("agreement", "first_claim_id")["first_claim_id"].unique().implode()
    return package.rows("claims", "attribution_type").select(
        (pl.col("attribution_type") == "own_voice").cast(pl.Float64).alias(OWN_VOICE),
        pl.col("claim_id").is_in(coded_twice).cast(pl.Float64).alias(DOUBLE_CODED),
    )


def to_json(statistics: Statistics) -> bytes:
    """Return the statistics as JSON in ASCII, keys in the order of the alphabet."""
    content = {"$schema": SCHEMA, **asdict(statistics)}
    return f"{json.dumps(content, indent=1, sort_keys=True)}\n".encode("ascii")


def read_statistics(path: Path) -> Statistics:
    """Return statistics that were written as JSON.

    Raises:
        ValueError: the file is no such JSON; the message says in what it differs.
        OSError: it cannot be read.
    """
    try:
        content = json.loads(path.read_bytes().decode("utf-8"), parse_constant=_no_number)
    except RecursionError:
        raise ValueError("it is no JSON: brackets in brackets without end") from None
    except ValueError as error:
        raise ValueError(f"it is no JSON: {error}") from None
    if not isinstance(content, dict) or content.get("$schema") != SCHEMA:
        raise ValueError(f"its $schema is not {SCHEMA!r}")
    try:
        return Statistics(
            version=str(content["version"]),
            tables={name: _read_table(one) for name, one in content["tables"].items()},
            articles={
                name: ArticleStatistics(
                    int(one["sentences"]), float(one["covered_share"]), int(one["claims"])
                )
                for name, one in content["articles"].items()
            },
            claim_shares={name: float(content["claim_shares"][name]) for name in CLAIM_SHARES},
        )
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise ValueError(
            f"a part of it is not as written: {type(error).__name__} {error}"
        ) from None


def _no_number(word: str) -> float:
    raise ValueError(f"{word} is no number")


def _read_table(content: Mapping[str, Any]) -> TableStatistics:
    columns = {name: _read_column(one) for name, one in content["columns"].items()}
    return TableStatistics(int(content["rows"]), columns)


def _read_column(content: Mapping[str, Any]) -> ColumnStatistics:
    counts, quartiles = content["counts"], content["quartiles"]
    if quartiles is not None:
        quartiles = tuple(one if isinstance(one, str) else float(one) for one in quartiles)
        if len(quartiles) != len(QUARTILES):
            raise ValueError(f"{len(quartiles)} quartiles")
        for one in quartiles:
            if isinstance(one, str):
                date.fromisoformat(one)
    if counts is not None:
        counts = {code: int(n) for code, n in counts.items()}
    null_share = content["null_share"]
    return ColumnStatistics(None if null_share is None else float(null_share), counts, quartiles)


def _column(values: pl.Series, one: Field, coded: bool) -> ColumnStatistics:
    null_share = None if one.required else _share(values.is_null().mean())
    present = values.drop_nulls()
    if coded:
        counts = present.cast(pl.String).value_counts(sort=False).sort(values.name)
        return ColumnStatistics(null_share, dict(counts.iter_rows()))
    if one.type == "string" or present.is_empty():
        return ColumnStatistics(null_share)
    ranked = (present.dt.date() if one.type in TEMPORAL else present).sort()
    quartiles = tuple(ranked[int(part * (len(ranked) - 1))] for part in QUARTILES)
    return ColumnStatistics(
        null_share,
        quartiles=tuple(
            one.isoformat() if isinstance(one, date) else float(one) for one in quartiles
        ),
    )


def _articles(package: Package) -> dict[str, ArticleStatistics]:
    sentences = package.rows("sentences", "coverage")
    claims = package.rows("claims", "source_id")["source_id"]
    found = {}
    for source in sorted(package.sources):
        coverage = sentences.filter(pl.col("source_id") == source)["coverage"]
        covered = _share((coverage != "none").mean())
        found[source] = ArticleStatistics(len(coverage), covered, int((claims == source).sum()))
    return found


def _share(mean: object) -> float:
    """Return a share as it is kept; that of nothing is 0."""
    return round(float(mean), DIGITS) if isinstance(mean, int | float) else 0.0
