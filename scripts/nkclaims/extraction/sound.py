"""Put the shards together without the rows that do not fit, or break a rule.

An article is held alone to what can be said of it alone, in its shard. What shows only in the whole
is held here to the code of `nkclaims validate` itself: keys, types and all rules that need no text.
What it finds is a fault of the extractor, and costs the link, the claim or the article that shows
it, but no other: the rest comes out as if the rules had never made it.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

import polars as pl

from nkclaims.extraction.faults import Faults
from nkclaims.extraction.lexicon.pack import Packs
from nkclaims.extraction.merge import Shards, merge
from nkclaims.extraction.shard import Coders, Tables, misfits
from nkclaims.issues import Issue, Refused
from nkclaims.rules import all_rules
from nkclaims.schema import SEEDS_OF_REGISTRY, Table
from nkclaims.validation.package import Package
from nkclaims.validation.rule_checks import breaches_of
from nkclaims.validation.typed_tables import typed_tables

NOWHERE = Path(os.devnull)  # a folder without files: those of a package are not written yet


def merge_sound(
    shards: Shards, packs: Packs, schemas: Mapping[str, Table], coders: Coders = "rules"
) -> tuple[Tables, pl.DataFrame]:
    """Return every table of the package, and what is wrong with articles, what is left out too.

    Args:
        shards: the rows of :func:`nkclaims.extraction.shard.read_shard`.
        packs: the lexicons and registries.
        schemas: the tables.
        coders: who read.

    Raises:
        Refused: something is wrong that no article brought in, or all of them; a fault of a pack.
    """
    faults = Faults(schemas)
    while True:
        kept = faults.without(shards)
        tables: Tables = {}
        try:
            tables, problems = merge(kept, packs, schemas, coders)
            issues = breaches(tables, schemas)
        except Refused as refusal:
            issues = [*refusal.issues]
        if not issues:
            problems = pl.concat([problems, faults.told(shards)])
            return tables, problems.sort(problems.columns)
        is_more = faults.take(issues, tables, kept)
        if not is_more or {*shards("sources")["source_id"]} <= {*faults.articles}:
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
