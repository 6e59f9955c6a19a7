"""Read every copy of the tables that a release holds, one function a format.

Each takes the artefact and yields, for each table, where its copy is and the cells that stand
there; what keeps a copy from being read, or what it has too much, comes as an issue instead.
"""

from __future__ import annotations

import re
import sqlite3
import tarfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

import polars as pl

from nkclaims.formats import package_zip, parquet, sqlite, workbook
from nkclaims.issues import Issue, Refused
from nkclaims.schema import DESCRIPTOR, DTYPES, Table
from nkclaims.validation.archive import MOST_BYTES, opened_zip
from nkclaims.verifying import comparison, database_keys
from nkclaims.verifying.comparison import HINT, SHAPE, Place

UNREADABLE = "Y05"
FORMULA = re.compile(rb"<f[ >/]")
Tables: TypeAlias = Mapping[str, Table]


@dataclass(frozen=True)
class Copy:
    """One table as one artefact has it."""

    place: Place
    cells: pl.DataFrame


Read: TypeAlias = Iterator[Copy | Issue]
Reader: TypeAlias = Callable[[Path, Tables], Read]


def of_csv(content: bytes, place: Place) -> Read:
    """Yield a copy that is a file of CSV, with its cells in canonical form where they have one."""
    try:
        cells = package_zip.raw(content)
    except pl.exceptions.PolarsError as error:
        yield _unreadable(place.file, error, "a table")
        return
    flaws = comparison.columns(cells.columns, place)
    yield from flaws
    if flaws:
        return
    with suppress(Refused):  # a cell of another type is a cell that differs
        cells = package_zip.read(content, place.table, place.file)
    yield Copy(place, cells)


def of_wheel(path: Path, tables: Tables) -> Read:
    """Yield the tables that a wheel carries."""
    with opened_zip(path, f"nkclaims/{DESCRIPTOR}") as wheel:
        names = {*wheel.namelist()}
        for name, table in tables.items():
            rel = f"nkclaims/data/{name}.csv"
            place = Place(f"{path.name}: {rel}", table, has_lines=True)
            if rel in names:
                yield from of_csv(wheel.read(rel), place)
            else:
                yield place.issue(SHAPE, "no such file", "the table")


def of_r_source(path: Path, tables: Tables) -> Read:
    """Yield the tables that a source package of R carries."""
    try:
        with tarfile.open(path, "r:gz") as package:
            found: dict[str, bytes] = {}
            left = MOST_BYTES
            for member in package:
                left -= member.size
                if left < 0:
                    raise tarfile.TarError(f"more than {MOST_BYTES:,} bytes")
                name = member.name.rpartition("/data/")[2].removesuffix(".csv")
                file = package.extractfile(member) if name in tables else None
                if file is not None:
                    found[name] = file.read()
    except (tarfile.TarError, EOFError, zlib.error, OSError) as error:
        yield _unreadable(path.name, error, "a source package of R")
        return
    for name, table in tables.items():
        place = Place(f"{path.name}: data/{name}.csv", table, has_lines=True)
        if name in found:
            yield from of_csv(found[name], place)
        else:
            yield place.issue(SHAPE, "no such file", "the table")


def of_parquet(path: Path, tables: Tables) -> Read:
    """Yield the tables of the zip of Parquet."""
    with opened_zip(path, f"{next(iter(tables))}.parquet") as package:
        names = {*package.namelist()}
        files = {f"{name}.parquet": name for name in tables}
        for rel in sorted(one for one in names - {*files} if one.endswith(".parquet")):
            yield _extra(f"{path.name}: {rel}")
        for rel, name in files.items():
            place = Place(f"{path.name}: {rel}", tables[name])
            if rel not in names:
                yield place.issue(SHAPE, "no such file", "the table")
                continue
            try:
                cells, strange = parquet.read(package.read(rel), tables[name])
            except (pl.exceptions.PolarsError, pl.exceptions.PanicException, OSError) as error:
                yield _unreadable(place.file, error, "Parquet")
                continue
            flaws = comparison.columns(cells.columns, place)
            for column, dtype in strange:
                field = tables[name].field(column)
                expected = f"{DTYPES[field.type]}"
                flaws.append(place.issue(SHAPE, f"type {dtype}", f"type {expected}", column=column))
            yield from flaws
            if not flaws:
                yield Copy(place, cells)


def of_sqlite(path: Path, tables: Tables) -> Read:
    """Yield the tables of a database, and what is wrong with its keys."""
    try:
        with sqlite.opened(path.read_bytes()) as connection:
            yield from database_keys.whole(connection, path.name)
            there = database_keys.columns(connection)
            for name in sorted({*there} - {*tables, sqlite.ABOUT}):
                yield _extra(f"{path.name}: {name}")
            for name, table in tables.items():
                place = Place(f"{path.name}: {name}", table)
                if name not in there:
                    yield place.issue(SHAPE, "no such table", "the table")
                    continue
                flaws = comparison.columns(there[name], place)
                yield from flaws
                if not flaws:
                    yield from database_keys.declared(connection, place)
                    yield Copy(place, sqlite.read(connection, table))
            yield from database_keys.broken(connection, path.name)
    except (sqlite3.Error, UnicodeDecodeError) as error:
        yield _unreadable(path.name, error, "a database of SQLite")


def of_workbook(path: Path, tables: Tables) -> Read:
    """Yield the tables of a workbook."""
    with opened_zip(path, "xl/workbook.xml") as package:  # harmless, and every member whole
        for name in package.namelist():
            if name.startswith("xl/worksheets/") and FORMULA.search(package.read(name)):
                issue = Issue(f"{path.name}: {name}", 0, "", comparison.CELL)
                yield _with(issue, "a formula", "values alone")
    try:
        book = workbook.opened(path.read_bytes())
        sheets = list(book.sheet_names)
    except Exception as error:  # of a library of Rust, which has many kinds
        yield _unreadable(path.name, error, "a workbook")
        return
    for name in sheets:
        if name not in (workbook.ABOUT, workbook.COLUMNS, *tables):
            yield _extra(f"{path.name}: {name}")
    for name, table in tables.items():
        place = Place(f"{path.name}: {name}", table, has_lines=True)
        if name not in sheets:
            yield place.issue(SHAPE, "no such sheet", "the table")
            continue
        try:
            names, rows = workbook.head(book, name)
        except Exception as error:
            yield _unreadable(place.file, error, "a sheet")
            continue
        flaws = comparison.columns(names, place)
        yield from flaws
        if not flaws:
            yield Copy(place, workbook.read(rows, table))


def _extra(file: str) -> Issue:
    return _with(Issue(file, 0, "", SHAPE), "a table more", "the tables of the package")


def _unreadable(file: str, error: BaseException, expected: str) -> Issue:
    said = f"{type(error).__name__}: {error}".partition("\n")[0]
    return _with(Issue(file, 0, "", UNREADABLE), said, expected)


def _with(issue: Issue, found: str, expected: str) -> Issue:
    return Issue(issue.file, 0, "", issue.code, found=found, expected=expected, hint=HINT)


READERS: Mapping[str, Reader] = {
    ".whl": of_wheel,
    ".tar.gz": of_r_source,
    parquet.SUFFIX: of_parquet,
    sqlite.SUFFIX: of_sqlite,
    workbook.SUFFIX: of_workbook,
}
"""What reads an artefact, by how its name ends."""


def reader(name: str) -> Reader | None:
    """Return what reads the artefact of that name; None if it holds no tables."""
    return next((read for suffix, read in READERS.items() if name.endswith(suffix)), None)


def csv_files(path: Path, tables: Tables) -> Mapping[str, bytes]:
    """Return the CSV of each table that another artefact carries as it is: a wheel does."""
    rels: dict[str, Any] = {f"nkclaims/data/{name}.csv": name for name in tables}
    with opened_zip(path, f"nkclaims/{DESCRIPTOR}") as wheel:
        return {rels[rel]: wheel.read(rel) for rel in wheel.namelist() if rel in rels}
