"""Compare two packages: their descriptors, their schemas, and table by table their rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

import polars as pl

from nkclaims.diffing.lineage import Lineage, lineage
from nkclaims.diffing.matching import Matched, Names, ids_of_one_side, match
from nkclaims.diffing.rows import Unequal, all_unequal, unequal
from nkclaims.diffing.side import Side, TableFile
from nkclaims.diffing.structure import Change, descriptor_changes, schema_changes
from nkclaims.issues import Issue, Refused
from nkclaims.schema import Table

OTHER_KEY = "N03"
Status = Literal["same", "different", "added", "removed", "not compared"]
Verdict = Literal["same", "different", "cannot compare"]


@dataclass(frozen=True)
class TableDiff:
    """How the rows of one table differ.

    Attributes:
        name: name of the table.
        status: ``added`` or ``removed`` where only one package has the table.
        reason: why it was not compared; empty if it was.
        n_old: number of its rows in the old package; None if nobody knows.
        n_new: number of its rows in the new package; None if nobody knows.
        rows: the rows that differ; None if it was not compared.
    """

    name: str
    status: Status
    reason: str
    n_old: int | None
    n_new: int | None
    rows: Matched | None

    @property
    def counts(self) -> dict[str, int]:
        """Number of rows added, changed, removed and renamed; a row can be renamed and changed."""
        if self.rows is None:
            return dict.fromkeys(("added", "changed", "removed", "renamed"), 0)
        return {
            "added": self.rows.added.height,
            "changed": self.rows.cells["record"].n_unique(),
            "removed": self.rows.removed.height,
            "renamed": self.rows.renamed.height,
        }

    @property
    def columns(self) -> dict[str, int]:
        """Number of cells that differ, by column, in the order of the first row that does."""
        if self.rows is None:
            return {}
        counts = self.rows.cells.group_by("column", maintain_order=True).len()
        return dict(counts.iter_rows())


@dataclass(frozen=True)
class PackageDiff:
    """How two packages differ.

    Attributes:
        old: what the command line calls the old package.
        new: what it calls the new one.
        versions: version that each descriptor gives; empty if none.
        descriptor: properties that differ.
        schema: what differs between the schemas.
        tables: every table of either package, in alphabetical order.
        said: what the packages say of ids and values that changed.
        issues: why something could not be compared.
    """

    old: str
    new: str
    versions: tuple[str, str]
    descriptor: tuple[Change, ...]
    schema: tuple[Change, ...]
    tables: tuple[TableDiff, ...]
    said: Lineage
    issues: tuple[Issue, ...]

    @property
    def verdict(self) -> Verdict:
        """``same`` only if everything was compared: what was skipped is not identical."""
        if self.issues:
            return "cannot compare"
        differs = self.descriptor or self.schema or any(one.status != "same" for one in self.tables)
        return "different" if differs else "same"


def compare(old: Side, new: Side) -> PackageDiff:
    """Return how two packages differ; a table that cannot be compared says why."""
    said = lineage(old, new)
    unmatched: dict[str, Unequal] = {}
    unread: dict[str, list[Issue]] = {}
    for name in sorted({*old.schemas, *new.schemas}):
        try:
            unmatched[name] = _unequal(old, new, name)
        except Refused as refusal:
            unread[name] = [*refusal.issues]
    renamed = _renamed(old, new, unmatched, said)
    tables = []
    for name in sorted({*unmatched, *unread}):
        if name in unread:
            why = "; ".join(dict.fromkeys(_reason(one) for one in unread[name][:1]))
            tables.append(TableDiff(name, "not compared", why, None, None, None))
        else:
            tables.append(_table(old, new, name, unmatched[name], renamed, said))
    return PackageDiff(
        old.word,
        new.word,
        (_version(old), _version(new)),
        tuple(descriptor_changes(old.descriptor, new.descriptor)),
        tuple(schema_changes(old.schemas, new.schemas)),
        tuple(tables),
        said,
        tuple(sorted(issue for issues in unread.values() for issue in issues)),
    )


def incomparable(old: str, new: str, issues: tuple[Issue, ...]) -> PackageDiff:
    """Return what is known where a package could not be opened: why."""
    return PackageDiff(old, new, ("", ""), (), (), (), Lineage({}, {}), issues)


def _unequal(old: Side, new: Side, name: str) -> Unequal:
    """Return the rows of a table that are not the same in both packages.

    Raises:
        Refused: they cannot be read, or not be matched.
    """
    files = [TableFile(side, side.schemas[name]) for side in (old, new) if name in side.schemas]
    if len(files) == 1:
        return all_unequal(files[0], is_new=name in new.schemas)
    rows = unequal(*files)
    keys = [file.table.primary_key for file in files]
    if {*keys[0]} != {*keys[1]} and not (rows.old.is_empty() and rows.new.is_empty()):
        raise Refused([_other_key(files[1], *keys)])
    return rows


def _other_key(file: TableFile, old: tuple[str, ...], new: tuple[str, ...]) -> Issue:
    return Issue(
        f"{file.side.word}/schemas/{file.table.name}.json",
        0,
        "primaryKey",
        OTHER_KEY,
        file.table.name,
        found=", ".join(new),
        expected=f"the key that the old package has: {', '.join(old)}",
        hint="rows of two keys have no match: compare each with a package that has the same key",
    )


def _renamed(
    old: Side, new: Side, rows: Mapping[str, Unequal], said: Lineage
) -> dict[str, Mapping[str, str]]:
    """Return the new ids by old ids of each table in which rows have another id now."""
    found: dict[str, Names] = {}
    for name in said.retired.keys() & rows.keys() & old.schemas.keys() & new.schemas.keys():
        gone, come = ids_of_one_side(rows[name], old.schemas[name], new.schemas[name])
        found[name] = said.renamed(name, gone, come)
    return {name: names for name, names in sorted(found.items()) if names}


def _table(
    old: Side,
    new: Side,
    name: str,
    rows: Unequal,
    renamed: Mapping[str, Names],
    said: Lineage,
) -> TableDiff:
    before, after = old.schemas.get(name), new.schemas.get(name)
    table: Table = after or old.schemas[name]
    matched = match(rows, before or table, table, renamed, said)
    status: Status = "same"
    if before is None or after is None:
        status = "added" if before is None else "removed"
    elif any(frame.height for frame in _frames(matched)):
        status = "different"
    return TableDiff(name, status, "", rows.n_old, rows.n_new, matched)


def _frames(rows: Matched) -> Iterator[pl.DataFrame]:
    yield from (rows.added, rows.removed, rows.renamed, rows.cells)


def _reason(issue: Issue) -> str:
    where = f"{issue.file}:{issue.line}" if issue.line else issue.file
    return f"{where}: {issue.found or 'nothing'}, expected {issue.expected}"


def _version(side: Side) -> str:
    version = side.descriptor.get("version")
    return version if isinstance(version, str) else ""
