"""Rule A07: compute every derived column and table of a package anew, and compare."""

from __future__ import annotations

import polars as pl

from nkclaims.coding import offsets
from nkclaims.derived.assembly import Anchored, computed
from nkclaims.issues import Issue
from nkclaims.reading import cells
from nkclaims.reading.articles import Tables
from nkclaims.schema import Table
from nkclaims.validation.differences import differences
from nkclaims.validation.package import Package

DERIVED = "A07"
# Each is left to the check that can do it: B09 has the texts, and a package has no second coding.
ELSEWHERE = ("sources", "agreement")

# Columns that people write and from which others are computed, beside keys and the words of
# anchors; the rest of a table, which may have as many rows as there is room for, is not read.
READ = {
    "actors": ("parent_actor_id", "side", "actor_type"),
    "claims": (
        *("source_id", "claimant_actor_id", "attribution_type", "kind", "stance", "modality"),
        *("is_implied", "measure", "object", "value", "qualifier", "scope", "population", "group"),
        *("victim_side", "agent_actor_id", "place_id", "as_of", "stated_to", "review"),
    ),
    "event_claims": ("role",),
    "events": ("event_type",),
    "sides": ("camp", "is_belligerent"),
    "sources": ("conflict_id", "published_on"),
}
ANCHORED = {
    "claims": offsets.COLUMNS,
    "exclusions": ("source_id", "quote", "quote_nth"),
    "sentences": ("starts_with",),
}


def recomputation(package: Package) -> list[Issue]:
    """Return A07 for each derived cell or row that its sources in the same package do not give.

    Offsets are recomputed where the article is at hand, all else always. The keys of the tables
    must hold.
    """
    written = {
        name: package.rows(name, *READ.get(name, ())).drop(cells.PLACE)
        for name, table in package.schemas.items()
        if not table.derived
    }
    if package.documents:
        written |= _anchored(package, written["claims"])
    texts = {source: document.text for source, document in package.documents.items()}
    stored = dict.fromkeys(package.sources, "") | texts
    rows = Anchored(tables=written, codings={}, given="", texts=stored)
    right = computed(rows, package.schemas, candidates=True)
    return [
        issue
        for name, table in package.schemas.items()
        if name not in ELSEWHERE
        for issue in _compared(package, table, right)
    ]


def _anchored(package: Package, claims: pl.DataFrame) -> Tables:
    """Return claims, exclusions and sentences with offsets; published ones without an article."""
    words = {name: package.rows(name, *columns) for name, columns in ANCHORED.items()}
    placed = offsets.placed(words, package.documents)
    is_at_hand = pl.col("source_id").is_in([*package.documents])
    found = {}
    for name, table in words.items():
        added = [one for one in placed[name].columns if one not in table.columns]
        published = package.rows(name, *added)
        kept = placed[name].with_columns(
            pl.when(is_at_hand).then(pl.col(one)).otherwise(published[one]).alias(one)
            for one in added
        )
        found[name] = kept.select(*package.schemas[name].primary_key, *added)
    spans = found["claims"].drop(*package.schemas["claims"].primary_key)
    return {**found, "claims": claims.hstack(spans)}


def _compared(package: Package, table: Table, right: Tables) -> list[Issue]:
    if table.derived:
        columns = table.names
    else:
        there = {*right[table.name].columns}
        columns = tuple(one.name for one in table.fields if one.derived and one.name in there)
    if not columns:
        return []
    needed = dict.fromkeys([*table.primary_key, *columns])
    rows = right[table.name].select(pl.col(name).cast(table.dtypes[name]) for name in needed)
    found, path = package.rows(table.name, *columns), package.paths[table.name]
    return differences(found, rows, table, columns, path, DERIVED, _hint)


def _hint(column: str, file: str, line: int) -> str:
    return "build computes it from the other columns: correct those, or build again"
