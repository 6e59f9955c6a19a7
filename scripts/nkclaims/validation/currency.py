"""Hold what is published in a repository against what its seeds/ make."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import PurePosixPath

import polars as pl

from nkclaims.build import OWNED
from nkclaims.coding.review import CANDIDATE
from nkclaims.derived.assembly import assemble, causes
from nkclaims.issues import Issue, Refused
from nkclaims.publishing import disk
from nkclaims.publishing.changelog import release
from nkclaims.publishing.descriptor import datapackage, dumps
from nkclaims.reading import cells
from nkclaims.reading.articles import Tables
from nkclaims.reading.seeds import Seeds
from nkclaims.reading.shelf import height
from nkclaims.schema import DESCRIPTOR
from nkclaims.validation.differences import differences
from nkclaims.validation.package import Package

STALE = "P04"
MEND = "data/ is written by `nkclaims build`"


def currency(package: Package) -> list[Issue]:
    """Return P04 for each cell, row, file and property that building seeds/ again would change.

    If seeds/ cannot be built, what is wrong there is returned instead. Whether claims that wait
    for review belong to the package is read off the published ones.
    """
    if package.seeds is None:
        return []
    candidates = CANDIDATE in package.rows("claims", "review")["review"]
    tables, amiss = assemble(package.seeds, package.schemas, candidates)
    issues = causes(package.misread, amiss, package.seeds.broken)
    if issues:
        return issues
    for name, right in tables.items():
        issues += _stale_rows(package, name, right)
    return [*issues, *_strangers(package), *_stale_descriptor(package, package.seeds, tables)]


def _stale_rows(package: Package, name: str, right: pl.DataFrame) -> list[Issue]:
    """Return what is to change in the file of one table."""
    table, path = package.schemas[name], package.paths[name]
    try:
        if (package.root / path).read_bytes() == cells.to_csv(right, table):
            return []
    except OSError:
        return []  # whoever read the tables said so
    changed: list[Issue] = []
    if not height(package.tables[name]) and right.height and name not in package.incomplete:
        return [
            Issue(
                path, 0, "", STALE, name, "", "no row", f"{right.height:,} rows", f"{MEND}: run it"
            )
        ]
    if name not in package.incomplete:
        found = package.tables[name].lazy().collect()
        changed = differences(found, right, table, table.names, path, STALE, _where_to_mend)
    if name in package.flawed and not changed:
        return []  # what is wrong with the file is said, and building it again mends that, too
    form = Issue(path, 0, "", STALE, name, "", "another form", "that of build", f"{MEND}: run it")
    return changed or [form]


def _where_to_mend(column: str, file: str, line: int) -> str:
    if not file:
        return f"{MEND}: run it"
    return f"{MEND}: make the change in {file}:{line}, then run it"


def _strangers(package: Package) -> Iterator[Issue]:
    """Yield the files that build would remove."""
    folders = (pattern for pattern in OWNED if PurePosixPath(pattern).parent.name)
    present = {name for pattern in folders for name in disk.matching(package.root, pattern)}
    for path in sorted(present - {*package.paths.values()}):
        hint = f"{MEND}, which removes it: move it away if you need it"
        yield Issue(path, 0, "", STALE, "", "", "a file of no table", "", hint)


def _stale_descriptor(package: Package, seeds: Seeds, tables: Tables) -> Iterator[Issue]:
    """Yield the properties of the descriptor that are not what the sources give."""
    try:
        current = release(package.root)
        right = datapackage(package.schemas, seeds.package, tables, current.version, current.day)
    except Refused as refusal:
        yield from refusal.issues
        return
    found = package.descriptor
    names = [name for name in {**right, **found} if right.get(name) != found.get(name)]
    hint = f"{MEND}, {DESCRIPTOR} too: make the change in seeds/, schemas/ or CHANGELOG.md"
    for name in names:
        is_, should_be = _printed(found.get(name)), _printed(right.get(name))
        yield Issue(DESCRIPTOR, 0, name, STALE, "", "", is_, should_be, hint)
    if not names and (package.root / DESCRIPTOR).read_bytes() != dumps(right):
        yield Issue(DESCRIPTOR, 0, "", STALE, "", "", "another form", "that of build", hint)


def _printed(value: object) -> str:
    return "" if value is None else json.dumps(value, ensure_ascii=False)
