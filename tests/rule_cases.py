"""What the tests of the rules share: the tiny package in memory, with rows changed or added.

A change is a function of the tables; `package` applies changes to what people wrote, derives the
rest and applies the changes for `after` to the result, as a slip of the build would.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import polars as pl

from nkclaims.coding.anchors import resolve
from nkclaims.derived.assembly import Anchored, complete
from nkclaims.issues import Issue
from nkclaims.reading.articles import Tables
from nkclaims.reading.seeds import Seeds, read_seeds
from nkclaims.rules import Rule, all_rules
from nkclaims.schema import Table, load_schemas
from nkclaims.validation.package import Package

REPO = Path(__file__).parents[1]
SOURCE = "lakes-herald-19870504"
EVENT = "orlev-shelling-19870502"
Change = Callable[[Tables], Tables]


def claim(number: str) -> str:
    """Return the id of a claim of the tiny package: claim("02")."""
    return f"{SOURCE}-c{number}"


def on(month: int, day: int, year: int = 1987) -> date:
    return date(year, month, day)


@cache
def schemas() -> dict[str, Table]:
    return dict(load_schemas(REPO / "schemas"))


@cache
def tiny_seeds() -> Seeds:
    seeds, misread = read_seeds(REPO / "tests" / "tiny", schemas())
    assert misread == []
    return seeds


def change(table: str, row_id: str, **cells: Any) -> Change:
    """Change cells of one row; the parts of its key are joined by `/`."""

    def changed(tables: Tables) -> Tables:
        frame = tables[table]
        is_row = _key(table) == row_id
        assert frame.filter(is_row).height == 1, f"{table} has no row {row_id}"
        columns = [
            pl.when(is_row).then(pl.lit(value, frame.schema[name])).otherwise(name).alias(name)
            for name, value in cells.items()
        ]
        return {**tables, table: frame.with_columns(columns)}

    return changed


def add(table: str, like: str, **cells: Any) -> Change:
    """Add a row like another one, with other cells."""

    def added(tables: Tables) -> Tables:
        frame = tables[table]
        row = frame.filter(_key(table) == like)
        assert row.height == 1, f"{table} has no row {like}"
        line = frame["_line"].max()
        assert isinstance(line, int)
        cells["_line"] = line + 1
        columns = [pl.lit(value, frame.schema[name]).alias(name) for name, value in cells.items()]
        return {**tables, table: pl.concat([frame, row.with_columns(columns)])}

    return added


def remove(table: str, row_id: str) -> Change:
    """Remove one row."""

    def removed(tables: Tables) -> Tables:
        kept = tables[table].filter(_key(table) != row_id)
        assert kept.height == tables[table].height - 1, f"{table} has no row {row_id}"
        return {**tables, table: kept}

    return removed


def in_another_war(claim_id: str) -> list[Change]:
    """Move a claim of the whole package to an article on another war."""
    return [
        add("sources", SOURCE, source_id="steppe-gazette", conflict_id="steppe-1987"),
        change("claims", claim_id, source_id="steppe-gazette"),
    ]


def package(*changes: Change, after: Sequence[Change] = ()) -> Package:
    """Return the tiny package with ``changes``, complete, then with those of ``after``."""
    seeds = tiny_seeds()
    tables: Tables = dict(seeds.tables)
    for one in changes:
        tables = one(tables)
    tables, unplaced = resolve(tables, seeds.texts)
    assert unplaced == []
    texts = dict(seeds.texts)
    whole = dict(complete(Anchored(tables, {}, "", texts), schemas(), candidates=True))
    for name, table in schemas().items():
        if table.derived:
            whole[name] = (
                whole[name]
                .with_row_index("_line", offset=2)
                .with_columns(pl.col("_line").cast(pl.Int64), _file=pl.lit(f"data/{name}.csv"))
            )
    hashes = {source: sha256(text.encode()).hexdigest() for source, text in texts.items()}
    assert dict(whole["sources"].select("source_id", "text_sha256").iter_rows()) == hashes
    for one in after:
        whole = one(whole)
    return Package(Path(), {}, schemas(), whole, texts)


def rules(code: str) -> list[Rule]:
    """Return the rules of a code, which share a sentence unless one warns and one does not."""
    found = [rule for rule in all_rules() if rule.code == code]
    assert found, f"there is no rule {code}"
    return found


def broken(code: str, package: Package) -> list[Issue]:
    """Return the issues of the rules of a code, all of which have that code."""
    issues = [issue for rule in rules(code) for issue in rule.broken_by(package)]
    assert {issue.code for issue in issues} <= {code}
    return issues


def places(issues: Sequence[Issue]) -> list[tuple[str, str, str]]:
    """Return table, record and column of each issue."""
    return [(issue.table, issue.record, issue.column) for issue in issues]


def _key(table: str) -> pl.Expr:
    return pl.concat_str(schemas()[table].primary_key, separator="/")
