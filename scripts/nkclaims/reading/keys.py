"""Check that ids are unique, that every reference leads to a row, and that no chain is a circle."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, TypeGuard

import polars as pl

from nkclaims.issues import Issue
from nkclaims.reading.circles import circles
from nkclaims.reading.findings import ALIKE, LINES_LISTED, MOST, did_you_mean, findings, record_id
from nkclaims.reading.shelf import Frame, Tables
from nkclaims.schema import SEEDS_OF_ARTICLE, SEEDS_OF_REGISTRY, ForeignKey, Table

KEY = "A01"
SEEDS, REGISTRY, ARTICLES = "seeds/", "seeds/registry", "seeds/articles/"
ALIKE_IN_ARTICLES = 92.0  # percent: the ids of two articles are alike in much, and no slip
SMALL = 20_000  # rows
MOST_COMPARED = 5_000_000  # ids that are held against broken references; a second or two


def check(
    tables: Tables,
    schemas: Mapping[str, Table],
    incomplete: Collection[str] = (),
    renamed: Collection[Issue] = (),
) -> list[Issue]:
    """Return an issue for each key of ``tables`` that does not hold.

    Codes: A01 for a primary key that is empty in part or used twice, a unique column with a value
    twice, a foreign key that leads nowhere (one with an empty part refers to nothing, as in SQL);
    K01 for a circle of parents, of truces that replace one another, or of claims.

    Args:
        tables: rows with ``_file`` and ``_line``; a key on columns or tables that are not here
            is left to whoever has them.
        schemas: the tables' keys.
        incomplete: tables that lack rows, so that nobody knows whether a reference to them holds.
        renamed: issues of ids that rows should not have, which may be why others have no row.
    """
    issues: list[Issue] = []
    dangling = [
        (table, key, rows)
        for table in (schemas[name] for name in tables)
        for key, rows in _dangling(tables[table.name], table, tables, incomplete)
    ]
    lost = {
        (file, key.table)
        for _, key, rows in dangling
        for file in _files_without_rows(rows, key, tables, schemas)
    }
    repeated = {name: unique(frame, schemas[name]) for name, frame in tables.items()}
    # What leads nowhere because a whole file is gone, or because its row got the id of another
    # row, is that one cause, and not as many issues.
    names = {name for _, name in lost}
    names |= {
        name
        for name, twice in repeated.items()
        if len(_lost_ids(dangling, name)) <= len(twice) + sum(one.table == name for one in renamed)
    }
    broken: dict[tuple[str, str], list[Issue]] = {}
    for name, frame in tables.items():
        issues += repeated[name]
        for table, key, rows in dangling:
            if table.name == name and key.table not in names:
                for issue in _foreign(rows, table, key, tables, schemas):
                    broken.setdefault((key.table, issue.found), []).append(issue)
        issues += circles(frame, schemas[name])
    issues += [_together(one) for one in broken.values()]
    for file, name in sorted(lost):
        n_rows = sum(rows.height for _, key, rows in dangling if key.table == name)
        issues.append(_no_rows(file, name, n_rows))
    return issues


def _together(issues: list[Issue]) -> Issue:
    """Return one issue for a row that several files refer to and that is not there."""
    first, *others = sorted(issues)
    places = [f"{one.file}:{one.line}" for one in others]
    if not places:
        return first
    listed = ", ".join(places[:LINES_LISTED])
    more = f" and {len(places) - LINES_LISTED} more" if len(places) > LINES_LISTED else ""
    return replace(first, hint=f"{first.hint}; also at {listed}{more}")


def foreign(
    frame: Frame, table: Table, tables: Tables, schemas: Mapping[str, Table]
) -> list[Issue]:
    """Return A01 for each row of ``frame``, rows like those of ``table``, that refers to no row."""
    return [
        issue
        for key, rows in _dangling(frame, table, tables)
        for issue in _foreign(rows, table, key, tables, schemas)
    ]


def _dangling(
    frame: Frame, table: Table, tables: Tables, incomplete: Collection[str] = ()
) -> Iterator[tuple[ForeignKey, pl.DataFrame]]:
    """Yield each key of which some rows refer to no row, with those rows."""
    for key in table.foreign_keys:
        is_here = key.table in tables and {*key.fields} <= {*_columns(frame)}
        if not is_here or key.table in incomplete:
            continue
        target = tables[key.table]
        if (
            _is_small(frame)
            and _is_small(target)
            and _ids(frame, key.fields) <= _ids(target, key.references)
        ):
            continue
        known = target.lazy().select(key.references).drop_nulls().collect()
        rows = only(frame, table, key.fields).drop_nulls(key.fields)
        rows = rows.join(
            known, left_on=key.fields, right_on=key.references, how="anti", maintain_order="left"
        )
        if not rows.is_empty():
            yield key, rows


def _lost_ids(
    dangling: Iterable[tuple[Table, ForeignKey, pl.DataFrame]], name: str
) -> set[tuple[Any, ...]]:
    """Return the ids of one table to which rows refer and that no row of it has."""
    keys = [(key, rows) for _, key, rows in dangling if key.table == name]
    return {ids for key, rows in keys for ids in rows.select(key.fields).iter_rows()}


def _files_without_rows(
    rows: pl.DataFrame, key: ForeignKey, tables: Tables, schemas: Mapping[str, Table]
) -> list[str]:
    """Return the files to which rows refer and that have none, which is one cause a file.

    That is the file of a whole table, or that of an article whose other files refer to it.
    """
    target = tables[key.table].lazy()
    there = {_folder(one) for one in target.select("_file").unique().collect().to_series()}
    here = {_folder(one) for one in rows["_file"].unique()}
    is_written = any(one.startswith(SEEDS) for one in here)
    if is_written and schemas[key.table].seeds == SEEDS_OF_ARTICLE:
        lost = sorted(one for one in here - there if one.startswith(ARTICLES))
        return [f"{one}/{key.table}.csv" for one in lost]
    if there:
        return []
    folder = REGISTRY if is_written else min(here)
    return [f"{folder}/{key.table}.csv"]


def _folder(file: str) -> str:
    return file.rpartition("/")[0]


def _no_rows(file: str, name: str, n_rows: int) -> Issue:
    expected = f"{name} to which rows of other files refer ({n_rows:,} that lead nowhere)"
    hint = "the rows were lost: restore them from the last version"
    return Issue(file, 0, "", KEY, name, "", "no row", expected, hint)


def unique(frame: Frame, table: Table) -> list[Issue]:
    """Return A01 for each row of ``frame`` whose key is empty in part or was used before."""
    issues: list[Issue] = []
    if _is_small(frame) and _is_plainly_unique(frame, table):
        return issues
    keyed = only(frame, table, ())
    for column in table.primary_key:
        empty = keyed.filter(pl.col(column).is_null())
        issues += findings(
            empty, table, column, KEY, lambda _: ("a value", "it is part of the key")
        )
    issues += _repeated(keyed.drop_nulls(table.primary_key), table, table.primary_key)
    for one in table.fields:
        if one.unique and one.name in _columns(frame):
            rows = only(frame, table, (one.name,)).drop_nulls(one.name)
            issues += _repeated(rows, table, (one.name,))
    return issues


def _repeated(frame: pl.DataFrame, table: Table, columns: tuple[str, ...]) -> Iterator[Issue]:
    again = frame.filter(pl.struct(columns).is_duplicated())
    first: dict[str, dict[str, Any]] = {}
    rows = again.select("_file", "_line", value=_joined(columns), record=record_id(again, table))
    n_listed = 0
    for row in rows.iter_rows(named=True):
        before = first.setdefault(row["value"], row)
        if before is row:
            continue
        n_listed += 1
        if n_listed > MOST:
            more = rows.height - rows["value"].n_unique() - MOST
            told = f"{more:,} more rows", f"none: the first {MOST:,} are listed"
            hint = "so many have one cause: mend that, and look again"
            yield Issue(row["_file"], 0, columns[0], KEY, table.name, "", *told, hint)
            return
        yield Issue(
            row["_file"],
            row["_line"],
            columns[0],
            KEY,
            table.name,
            row["record"],
            row["value"],
            f"{' and '.join(columns)} used once",
            f"{before['_file']}:{before['_line']} has it already",
        )


def _foreign(
    rows: pl.DataFrame, table: Table, key: ForeignKey, tables: Tables, schemas: Mapping[str, Table]
) -> list[Issue]:
    """Return the issues of rows that refer to no row of another table."""
    ids = (
        tables[key.table].lazy().select(key.references).drop_nulls().select(_joined(key.references))
    )
    known_ids = ids.collect().to_series().to_list()
    is_registry = schemas[key.table].seeds == SEEDS_OF_REGISTRY
    least = ALIKE_IN_ARTICLES if schemas[key.table].seeds == SEEDS_OF_ARTICLE else ALIKE
    where = f"{REGISTRY}/{key.table}.csv" if is_registry else ""
    add = f"add it to {where}" if where else f"there is no such row of {key.table}"

    n_suggestions = itertools.count()

    def say(found: str) -> tuple[str, str]:
        is_quick = (next(n_suggestions) + 1) * len(known_ids) <= MOST_COMPARED
        near = did_you_mean(found, known_ids, least) if is_quick else ""
        expected = f"{' and '.join(key.references)} of a row of {key.table}"
        return expected, f"{near} Otherwise {add}" if near else add

    return findings(rows, table, key.fields[0], KEY, say, found=_joined(key.fields))


def _is_small(frame: Frame) -> TypeGuard[pl.DataFrame]:
    """Tell whether a look at Python's own sets is quicker than a query."""
    return isinstance(frame, pl.DataFrame) and frame.height <= SMALL


def _ids(frame: pl.DataFrame, columns: tuple[str, ...]) -> set[tuple[Any, ...]]:
    rows = zip(*(frame[name].to_list() for name in columns), strict=True)
    return {row for row in rows if None not in row}


def _is_plainly_unique(frame: pl.DataFrame, table: Table) -> bool:
    """Tell whether no part of the key is empty and no value stands twice that should not."""
    alone = [(one.name,) for one in table.fields if one.unique and one.name in frame.columns]
    return len(_ids(frame, table.primary_key)) == frame.height and all(
        len(_ids(frame, names)) == frame.height - frame[names[0]].null_count() for names in alone
    )


def only(frame: Frame, table: Table, columns: tuple[str, ...]) -> pl.DataFrame:
    """Return some columns of a frame with its key and its places: the rest is not to be copied."""
    needed = dict.fromkeys([*table.primary_key, *columns, "_file", "_line"])
    there = {*_columns(frame)}
    return frame.lazy().select(name for name in needed if name in there).collect()


def _columns(frame: Frame) -> list[str]:
    return frame.lazy().collect_schema().names()


def _joined(columns: tuple[str, ...]) -> pl.Expr:
    return pl.concat_str(pl.col(columns).cast(pl.String), separator="/")
