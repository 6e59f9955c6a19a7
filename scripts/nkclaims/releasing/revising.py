"""Write what a correction owes to history: rows of revisions and retired_ids in seeds/registry/."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from nkclaims.diffing.comparison import PackageDiff, compare
from nkclaims.diffing.side import opened_side
from nkclaims.issues import Issue, Refused
from nkclaims.publishing import store
from nkclaims.publishing.lock import Say, lock
from nkclaims.reading import csvfile
from nkclaims.reading.seeds import REGISTRY
from nkclaims.releasing import baseline
from nkclaims.releasing.distribution import NEVER, released
from nkclaims.releasing.policy import UNRELEASED
from nkclaims.rules.history import EXEMPT, RETIRED, REVISIONS, has_ids
from nkclaims.schema import Table

PLACE = ("table_name", "row_id", "column_name")
Place = tuple[str, str, str]
Row = dict[str, str | None]


@dataclass(frozen=True)
class Told:
    """How many rows were written: of values, of ids, and rows that nothing needs any more."""

    n_values: int
    n_ids: int
    n_dropped: int


def revise(
    root: Path,
    reason: str,
    replaced: Mapping[str, str],
    old: Path | None = None,
    say: Say = lambda _: None,
) -> Told:
    """Add a row for each value and id that is not as it was released and of which nothing is told.

    A row that was added since the release, and whose value changed once more, keeps its reason; one
    whose value is again what it was goes.

    Args:
        root: folder of the repository, built.
        reason: why, for the new rows.
        replaced: new ids by withdrawn ones that they stand for.
        old: the last release, where git does not have it.
        say: prints a line while there is something to wait for.

    Raises:
        Refused: R08 nothing was released; R04 the last release is not at hand; a file is damaged.
    """
    with lock(root, say=say):
        store.recover(root)
        history = baseline.versions(root)
        if not history:
            expected, hint = "a release that was changed", "before the first, nothing is owed"
            found = "no release"
            raise Refused([Issue(baseline.FOLDER, 0, "", NEVER, "", "", found, expected, hint)])
        last = baseline.read(root, history[-1])
        with (
            released(root, history[-1], old, say) as before,
            opened_side(str(root), root, say) as now,
        ):
            diff = compare(before, now)
            schemas = now.schemas
        if diff.issues:
            raise Refused(diff.issues)
        revisions = _read(root, schemas[REVISIONS])
        kept = last.rows.get(REVISIONS, {})
        frozen = [one for one in revisions if _id(one, schemas[REVISIONS]) in kept]
        open_ = {_place(one): one for one in revisions if _id(one, schemas[REVISIONS]) not in kept}
        owed = _values(diff, schemas)
        new = [
            {"version": UNRELEASED, "reason": reason, **open_.get(place, {}), **row}
            for place, row in owed.items()
        ]
        retired = _read(root, schemas[RETIRED])
        ends = _ids(diff, schemas, retired, replaced, reason)
        files = {
            **_file(schemas[REVISIONS], [*frozen, *new]),
            **_file(schemas[RETIRED], [*retired, *ends]),
        }
        store.publish(root, files, ())
        return Told(len(owed.keys() - open_), len(ends), len(open_.keys() - owed.keys()))


def _values(diff: PackageDiff, schemas: Mapping[str, Table]) -> dict[Place, Row]:
    """Return each written value that differs under the same id: place, old and new value."""
    found: dict[Place, Row] = {}
    for table in diff.tables:
        schema = schemas.get(table.name)
        if schema is None or schema.derived or table.rows is None or table.name in EXEMPT:
            continue
        cells = table.rows.cells.filter(
            pl.col("record") == pl.col("old_record"), pl.col("column").is_in(schema.seed_names)
        )
        for one in cells.iter_rows(named=True):
            place = table.name, one["record"], one["column"]
            values = {"old_value": one["old"], "new_value": one["new"]}
            found[place] = {**dict(zip(PLACE, place, strict=True)), **values}
    return found


def _ids(
    diff: PackageDiff,
    schemas: Mapping[str, Table],
    retired: list[Row],
    replaced: Mapping[str, str],
    reason: str,
) -> list[Row]:
    """Return a row for each id that is gone and has none."""
    told = {(one["table_name"], one["retired_id"]) for one in retired}
    return [
        {
            "table_name": table.name,
            "retired_id": gone,
            "replaced_by_id": replaced.get(gone),
            "version": UNRELEASED,
            "reason": reason,
        }
        for table in diff.tables
        if table.rows is not None and table.name in schemas and has_ids(schemas[table.name])
        for gone in table.rows.removed[":record"]
        if (table.name, gone) not in told
    ]


def _read(root: Path, table: Table) -> list[Row]:
    rows, issues, _ = csvfile.read(root, _rel(table), table, table.seed_names)
    if issues:
        raise Refused(issues)
    return rows.select(table.seed_names).to_dicts()


def _file(table: Table, rows: list[Row]) -> dict[str, bytes]:
    frame = pl.DataFrame(rows, schema=dict.fromkeys(table.seed_names, pl.String()))
    text = frame.write_csv(line_terminator="\n", quote_style="necessary")
    return {_rel(table): text.encode()}


def _rel(table: Table) -> str:
    return f"{REGISTRY}/{table.name}.csv"


def _id(row: Row, table: Table) -> str:
    return "/".join(row[name] or "" for name in table.primary_key)


def _place(row: Row) -> Place:
    table, record, column = (row[name] or "" for name in PLACE)
    return table, record, column
