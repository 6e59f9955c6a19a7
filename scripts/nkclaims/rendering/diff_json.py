"""Write how two packages differ as JSON, of the form that ``diff.schema.json`` describes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from nkclaims.diffing.comparison import PackageDiff, TableDiff
from nkclaims.diffing.lineage import Lineage
from nkclaims.diffing.listing import Entry, Kind, listing
from nkclaims.diffing.structure import Change

SCHEMA = "urn:nkclaims:diff:1"  # the $id of diff.schema.json; another form is another number
KINDS: tuple[Kind, ...] = ("added", "removed", "renamed", "changed")
Json = dict[str, Any]


def report(diff: PackageDiff, limit: int) -> str:
    """Return the comparison as JSON in ASCII, which no terminal and no encoding can spoil.

    Args:
        diff: what was found.
        limit: rows of each kind and table that are listed; 0 for all.
    """
    content = {
        "$schema": SCHEMA,
        "result": diff.verdict,
        "old": {"name": diff.old, "version": diff.versions[0]},
        "new": {"name": diff.new, "version": diff.versions[1]},
        "descriptor": [_change(one) for one in diff.descriptor],
        "schema": [_change(one) for one in diff.schema],
        "tables": [_table(one, diff.said, limit) for one in diff.tables],
        "issues": [asdict(one) for one in diff.issues],
    }
    return json.dumps(content, indent=1)


def _change(change: Change) -> Json:
    return {"kind": change.kind, **asdict(change)}


def _table(table: TableDiff, said: Lineage, limit: int) -> Json:
    listed = listing(table, said, limit)
    return {
        "name": table.name,
        "status": table.status,
        "reason": table.reason,
        "n_old": table.n_old,
        "n_new": table.n_new,
        "counts": table.counts,
        "columns": table.columns,
        **{kind: [*_entries(kind, listed[kind].entries)] if kind in listed else []
           for kind in KINDS},
        "left_out": {kind: one.n_left for kind, one in listed.items() if one.n_left},
    }  # fmt: skip


def _entries(kind: Kind, entries: list[Entry]) -> Iterator[Json]:
    """Yield what is known of each row; which parts there are depends on its kind alone."""
    for entry in entries:
        parts: Json = {"record": entry.record}
        if kind in ("renamed", "changed"):
            parts["old_record"] = entry.old_record or entry.record
        if kind != "changed":
            parts["fate"] = entry.fate
        if kind in ("added", "removed"):
            parts["row"] = entry.row
        if kind == "changed":
            parts["cells"] = [asdict(cell) for cell in entry.cells]
        yield parts
