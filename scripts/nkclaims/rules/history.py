"""Rules J88, J89 and J97: what was released is not changed in silence, and no id comes back.

They hold a repository against ``releases/``; a released package carries no history of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

import polars as pl

from nkclaims.issues import Issue
from nkclaims.reading import cells
from nkclaims.reading.findings import record_id
from nkclaims.reading.seeds import REGISTRY
from nkclaims.releasing import baseline
from nkclaims.releasing.baseline import Baseline, coded_digest
from nkclaims.releasing.policy import UNRELEASED
from nkclaims.rules import breach, rule
from nkclaims.schema import Table
from nkclaims.validation.package import Package

RETIRED, REVISIONS = "retired_ids", "revisions"
TOLD: Final = (RETIRED, REVISIONS)
"""Tables that tell of changes; what they once told stays."""
EXEMPT: Final = frozenset([*TOLD, "acknowledgements"])
"""Tables whose own changes nobody has to explain: the last is about rules, not about claims."""
TELL: Final = (
    "A value that was released and changed has a row in revisions that says why, and what was told "
    "is told for ever."
)
NO_REUSE: Final = "An id is never used again, and one that is gone has a row in retired_ids."
WRITE = "`nkclaims revise --reason WORDS` writes it"
Row = dict[str, str | None]


@rule("J88", "error", TELL)
def told_changes(package: Package) -> Iterator[Issue]:
    """Yield each row that the last release had otherwise, unless its revisions lead back to it."""
    last = _last(package)
    if last is None:
        return
    revised = _revised(package, last)
    for table in _written(package):
        known = last.columns(table.name)
        if table.name in EXEMPT or {*known} - {*table.names}:
            continue  # of a column that went the hashes cannot be made again; its end is told
        for row, where in _rows(package, table):
            then = last.rows.get(table.name, {}).get(where["_id"])
            if then is None or then.coded_hash == coded_digest(row, table, known):
                continue
            told = revised.get((table.name, where["_id"]), {})
            column = _untrue(row, told)
            before: Row = {**row, **{name: old for name, (old, _) in told.items()}}
            if not column and then.coded_hash == coded_digest(before, table, known):
                continue
            yield breach(
                package,
                table.name,
                where,
                column or table.primary_key[0],
                f"a row in revisions for each value that is not that of {last.version}, with what "
                "stood there and what stands there now",
                f"{WRITE}, if the change is meant; `nkclaims diff git:v{last.version} .` shows it",
            )


@rule("J88", "error", TELL)
def kept_history(package: Package) -> Iterator[Issue]:
    """Yield each row of history that the last release had and that is gone or says otherwise."""
    last = _last(package)
    for name in TOLD if last else ():
        assert last is not None
        rows = {where["_id"]: (row, where) for row, where in _rows(package, package.schemas[name])}
        for row_id, then in last.rows.get(name, {}).items():
            if row_id not in rows:
                yield _gone(name, row_id, f"the row, as in release {last.version}", "restore it")
            elif coded_digest(rows[row_id][0], package.schemas[name]) != then.coded_hash:
                where = rows[row_id][1]
                expected = f"what release {last.version} says"
                yield breach(package, name, where, "reason", expected, "restore it; add, not alter")


@rule("J89", "error", NO_REUSE)
def tombstones(package: Package) -> Iterator[Issue]:
    """Yield each id of any release that has neither a row nor a tombstone."""
    if _last(package) is None:
        return
    told = package.rows(RETIRED, "table_name", "retired_id")
    retired = {*told.select("table_name", "retired_id").iter_rows()}
    for name, (now, released) in _ids(package).items():
        for row_id, version in released.items():
            if row_id not in now and (name, row_id) not in retired:
                expected = f"the row, which release {version} has, or its end in {RETIRED}"
                yield _gone(name, row_id, expected, f"{WRITE}, if it was withdrawn or merged")


@rule("J89", "error", NO_REUSE)
def ids_of_old(package: Package) -> Iterator[Issue]:
    """Yield each row with an id that an earlier release had and the last one had not."""
    last = _last(package)
    if last is None:
        return
    for name, (now, released) in _ids(package).items():
        for row_id, where in now.items():
            if row_id in released and row_id not in last.rows.get(name, {}):
                expected = "an id that no row ever had"
                hint = f"give the row a new id: release {released[row_id]} had another row of it"
                column = package.schemas[name].primary_key[0]
                yield breach(package, name, where, column, expected, hint)


@rule("J97", "error", "What is told since the last release is told of the version to come.")
def told_of_the_next(package: Package) -> Iterator[Issue]:
    """Yield each row of history that is new and names a version that was released."""
    last = _last(package)
    for name in TOLD if last else ():
        assert last is not None
        released = baseline.versions(package.root)
        # While a release is made, its number stands there already, and its baseline does not.
        coming = {UNRELEASED, str(package.descriptor.get("version"))} - {*released}
        for row, where in _rows(package, package.schemas[name]):
            if where["_id"] not in last.rows.get(name, {}) and row["version"] not in coming:
                hint = "the number is computed when it is released"
                yield breach(package, name, where, "version", UNRELEASED, hint)


def _last(package: Package) -> Baseline | None:
    """Return the baseline of the last release; None if there was none, or this is no repository."""
    released = baseline.versions(package.root) if package.seeds is not None else []
    return baseline.read(package.root, released[-1]) if released else None


def _written(package: Package) -> list[Table]:
    return [table for _, table in sorted(package.schemas.items()) if not table.derived]


def _rows(package: Package, table: Table) -> Iterator[tuple[Row, dict[str, Any]]]:
    """Yield the cells of each row as text, and those with its typed key, its place and ``_id``."""
    fields = [one for one in table.fields if not one.derived or one.name in table.primary_key]
    frame = package.rows(table.name, *(one.name for one in fields))
    text = cells.as_text(frame, fields)
    ids = text.select(record_id(text, table)).to_series()
    places = frame.select(*table.primary_key, *cells.PLACE).with_columns(_id=ids)
    for row, place in zip(text.iter_rows(named=True), places.iter_rows(named=True), strict=True):
        yield row, {**row, **place}


def _revised(
    package: Package, last: Baseline
) -> Mapping[tuple[str, str], dict[str, tuple[str | None, str | None]]]:
    """Return what stood and what stands in each cell that was revised since the last release."""
    found: dict[tuple[str, str], dict[str, tuple[str | None, str | None]]] = {}
    known = last.rows.get(REVISIONS, {})
    for row, where in _rows(package, package.schemas[REVISIONS]):
        if where["_id"] not in known:
            place = str(row["table_name"]), str(row["row_id"])
            values = row["old_value"], row["new_value"]
            found.setdefault(place, {})[str(row["column_name"])] = values
    return found


def _untrue(row: Row, told: Mapping[str, tuple[str | None, str | None]]) -> str:
    """Return the first column of which a revision tells another value than stands there."""
    return next((name for name, (_, new) in told.items() if row.get(name) != new), "")


def _ids(package: Package) -> dict[str, tuple[dict[str, dict[str, Any]], dict[str, str]]]:
    """Return, by table, the rows there are by id, and the last version that had each id."""
    released: dict[str, dict[str, str]] = {}
    tables = [one for one in _written(package) if has_ids(one)]
    for one in baseline.read_all(package.root):
        for table in tables:
            ids = dict.fromkeys(one.rows.get(table.name, {}), one.version)
            released.setdefault(table.name, {}).update(ids)
    return {
        table.name: (
            {str(row[table.primary_key[0]]): row for row in _keys(package, table)},
            released[table.name],
        )
        for table in tables
        if table.name in released
    }


def _keys(package: Package, table: Table) -> Iterator[dict[str, Any]]:
    return (
        package.rows(table.name)
        .filter(pl.col(table.primary_key[0]).is_not_null())
        .iter_rows(named=True)
    )


def has_ids(table: Table) -> bool:
    """Tell whether rows have an id of their own; codes and rows of two keys have none."""
    return len(table.primary_key) == 1 and table.primary_key[0].endswith("_id")


def _gone(table: str, row_id: str, expected: str, hint: str) -> Issue:
    """Return the issue of a row that is not there, and therefore stands nowhere."""
    file = f"{REGISTRY}/{table if table in TOLD else RETIRED}.csv"
    return Issue(file, 0, "", "", table, row_id, "no row", expected, hint)
