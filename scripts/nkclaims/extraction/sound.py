"""Put the shards together without the articles whose rows do not fit, or break a rule.

An article is held alone to what can be said of it alone, in its shard. What shows only in the whole
is held here to the code of `nkclaims validate` itself: keys, types and all rules that need no text.
What it finds is a fault of the extractor, and costs the article that shows it, but no other: the
rest comes out as if that article had not been given.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Set
from pathlib import Path

import polars as pl

from nkclaims.extraction.lexicon.pack import Packs
from nkclaims.extraction.merge import Shards, merge
from nkclaims.extraction.shard import EXTRA, NAMES, ORIGINS, PROBLEMS, Coders, Tables, misfits
from nkclaims.issues import Issue, Refused
from nkclaims.reading.findings import record_id
from nkclaims.rules import all_rules
from nkclaims.schema import SEEDS_OF_REGISTRY, Table
from nkclaims.validation.package import Package
from nkclaims.validation.rule_checks import breaches_of
from nkclaims.validation.typed_tables import typed_tables

HINT = "it was left out: a fault of the extractor, please report it with the article"
JOINED = {"event_id": "event_claims", "ceasefire_id": "ceasefire_claims"}
"""Where the claims stand by which a row belongs to articles, by the column that leads there."""
NOWHERE = Path(os.devnull)  # a folder without files: those of a package are not written yet
CLAIM = ("claim_id", "from_claim_id")


def merge_sound(
    shards: Shards, packs: Packs, schemas: Mapping[str, Table], coders: Coders = "rules"
) -> tuple[Tables, pl.DataFrame]:
    """Return every table of the package, and what is wrong with articles, those left out among it.

    Args:
        shards: the rows of :func:`nkclaims.extraction.shard.read_shard`.
        packs: the lexicons and registries.
        schemas: the tables.
        coders: who read.

    Raises:
        Refused: something is wrong that no article brought in, or all of them; a fault of a pack.
    """
    wrong: dict[str, Issue] = {}
    while True:
        kept = _without(shards, {*wrong})
        tables: Tables = {}
        try:
            tables, problems = merge(kept, packs, schemas, coders)
            issues = breaches(tables, schemas)
        except Refused as refusal:
            issues = [*refusal.issues]
        if not issues:
            problems = pl.concat([problems, _told(wrong, shards(ORIGINS))])
            return tables, problems.sort(problems.columns)
        found = _at_fault(issues, tables, kept, schemas)
        wrong |= found
        if not found or {*shards("sources")["source_id"]} <= {*wrong}:
            raise Refused(issues)


def breaches(tables: Tables, schemas: Mapping[str, Table]) -> list[Issue]:
    """Return the errors that `nkclaims validate` would find in complete tables, without texts."""
    files = {name: f"data/{name}.csv" for name in schemas}
    placed = {
        name: tables[name]
        .select(table.names)
        .with_columns(
            _file=pl.lit(files[name]), _line=pl.int_range(2, pl.len() + 2, dtype=pl.Int64)
        )
        for name, table in schemas.items()
    }
    package = Package(NOWHERE, {}, schemas, placed, {}, files)
    registries = (one for one in schemas.values() if one.seeds == SEEDS_OF_REGISTRY)
    unread = [issue for one in registries for issue in misfits(placed[one.name], one)]
    if wrong := unread + typed_tables(package):
        return wrong  # rules can only compare cells that are right
    rules = (one for one in all_rules() if one.severity == "error" and not one.needs_texts)
    found = (issue for one in rules for issue in breaches_of(one, package))
    return sorted(one for one in found if one.severity == "error")


def _without(shards: Shards, wrong: Set[str]) -> Shards:
    """Return shards as if some articles had never been read; what else is said of them stays."""

    def rows(name: str) -> pl.DataFrame:
        found = shards(name)
        if not wrong or name == PROBLEMS:
            return found
        return found.filter(~pl.col("_file").is_in([*wrong]))

    return rows


def _at_fault(
    issues: Iterable[Issue], tables: Tables, shards: Shards, schemas: Mapping[str, Table]
) -> dict[str, Issue]:
    """Return the articles that have the rows of issues, each with its first issue."""
    known = {*shards("sources")["source_id"]}
    made = shards(NAMES).drop_nulls("row").select("table", "id", "_file")
    found: dict[str, Issue] = {}
    by_table: dict[str, dict[str, list[str]]] = {}
    for one in issues:
        if one.file in known:  # of a row that is not put together yet
            articles = [one.file]
        else:
            if one.table not in by_table:
                by_table[one.table] = _articles_by_record(one.table, tables, made, schemas)
            articles = by_table[one.table].get(one.record, [])
        for article in articles:
            found.setdefault(article, one)
    return found


def _articles_by_record(
    name: str, tables: Tables, made: pl.DataFrame, schemas: Mapping[str, Table]
) -> dict[str, list[str]]:
    """Return the articles of each row of a table: its own, those of its claims, or who named it.

    A row of a registry, which articles only refer to, has none: its faults are those of a pack.
    """
    rows = tables.get(name, pl.DataFrame())
    claims = tables.get("claims", pl.DataFrame())
    first = next((one for one in ("source_id", *CLAIM, *JOINED) if one in rows.columns), None)
    if first is None or claims.is_empty():
        found = made.filter(table=name).select("id", "_file")
    else:
        keyed = rows.select(first, _id=record_id(rows, schemas[name]))
        if first in JOINED:
            joined = tables[JOINED[first]].select(first, "claim_id")
            keyed, first = keyed.join(joined, on=first), "claim_id"
        if first in CLAIM:
            of_claim = claims.select(pl.col("claim_id").alias(first), "source_id")
            keyed = keyed.join(of_claim, on=first)
        found = keyed.select("_id", "source_id")
    articles: dict[str, list[str]] = {}
    for record, article in found.unique().sort(pl.all()).iter_rows():
        articles.setdefault(record, []).append(article)
    return articles


def _told(wrong: Mapping[str, Issue], origins: pl.DataFrame) -> pl.DataFrame:
    """Return the rows of problems of the articles that were left out."""
    columns = ("_file", "file", "line")
    places = {article: place for article, *place in origins.select(columns).iter_rows()}
    rows = [
        (
            *(article, *places[article], one.code),
            *(f"{one.table}.{one.column} of {one.record}: {one.found}"[:200], one.expected, HINT),
        )
        for article, one in wrong.items()
    ]
    return pl.DataFrame(rows, schema=dict(EXTRA[PROBLEMS]), orient="row")
