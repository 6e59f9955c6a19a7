"""Hold a release against itself: sums, descriptor, keys, and the same values in every format."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

import polars as pl

from nkclaims.formats import sums
from nkclaims.formats.built import UNNAMED
from nkclaims.issues import Issue, Refused
from nkclaims.loading.package import VERSION, Package, package_at
from nkclaims.reading import keys
from nkclaims.schema import Table
from nkclaims.validation.archive import unpacked
from nkclaims.validation.package import read_package
from nkclaims.validation.report import Report
from nkclaims.verifying import checksums, comparison, copies
from nkclaims.verifying.comparison import Place

ZIP = re.compile(rf".+-{VERSION.pattern}\.zip")
DESCRIPTOR, KEYS, OTHERS = "descriptor", "keys", "other formats"
NO_ZIP = "the zip of the package, which all are held against, cannot be read"


@dataclass
class _Found:
    """What was found so far."""

    issues: list[Issue] = field(default_factory=list)
    ran: list[tuple[str, str]] = field(default_factory=list)
    not_run: list[tuple[str, str]] = field(default_factory=list)
    n_rows: int = 0


def verify(path: Path) -> Report:
    """Return what is wrong with a release, and what was looked at.

    Args:
        path: folder of a release, or its zip alone.

    Raises:
        OSError: the machine cannot read it.
    """
    found = _Found()
    archive: Path | None = path
    others: list[Path] = []
    if path.is_dir():
        found.issues += checksums.against_sums(path)
        found.ran.append((sums.NAME, ""))
        others = [
            one for one in sorted(path.iterdir()) if one.is_file() and copies.reader(one.name)
        ]
        archive = _archive(path, found)
    else:
        found.not_run.append((OTHERS, "the zip alone was given"))
    try:
        if archive is None:
            raise Refused([])
        with unpacked(archive) as folder:
            _look_into(folder, archive, others, found)
    except Refused as refusal:
        found.issues += refusal.issues
        found.not_run += [
            (name, NO_ZIP) for name in (DESCRIPTOR, KEYS, *(one.name for one in others))
        ]
    return Report(sorted(set(found.issues)), found.ran, found.not_run, found.n_rows)


def is_release(folder: Path) -> bool:
    """Tell whether a folder has anything of a release in it."""
    names = [one.name for one in folder.iterdir()]
    return any(one == sums.NAME or ZIP.fullmatch(one) or copies.reader(one) for one in names)


def _archive(folder: Path, found: _Found) -> Path | None:
    """Return the one zip of a package in a folder; None, and an issue, if there is not one."""
    zips = [one for one in sorted(folder.iterdir()) if ZIP.fullmatch(one.name)]
    if len(zips) == 1:
        return zips[0]
    names = ", ".join(one.name for one in zips) or "no NAME-VERSION.zip"
    found.issues.append(_misnamed(folder.name, names, "one zip of a package"))
    return None


def _look_into(folder: Path, archive: Path, others: list[Path], found: _Found) -> None:
    """Check the package that was unpacked, and each artefact against it.

    Raises:
        Refused: the package cannot be read.
    """
    package = _named_after(archive, package_at(folder))
    tables = {name: package.table(name) for name in package.resources}
    files = dict(_files(package, folder, archive.name, found))
    changed = checksums.against_descriptor(package.resources, files, archive.name)
    found.issues += changed
    found.ran.append((DESCRIPTOR, "" if _has_hashes(package) else "it gives no hashes"))
    if changed or len(files) < len(tables):
        found.not_run.append((KEYS, "a table is lost, or has other bytes than were released"))
    else:
        found.issues += _keys(folder, archive.name)
        found.ran.append((KEYS, ""))
    spoilt = {one.table for one in changed} | ({*tables} - {*files})
    spare = _spare(others, {name: tables[name] for name in spoilt})
    spare = {
        name: content
        for name, content in spare.items()
        if checksums.is_released(content, package.resources[name])
    }
    truth = dict(_truth(files | spare, tables, found))
    found.n_rows = sum(one.height for one in truth.values())
    for name in sorted({*spare} & {*files}):
        place = Place(f"{archive.name}: {package.resources[name]['path']}", tables[name], True)
        _compare(copies.of_csv(files[name], place), truth, found)
    for path in others:
        read = copies.reader(path.name)
        if read is None or not _is_of(path.name, package):
            expected = f"a file of {package.name} {package.version}"
            found.issues.append(_misnamed(path.name, path.name, expected))
            continue
        found.ran.append((path.name, ""))
        try:
            _compare(read(path, tables), truth, found)
        except Refused as refusal:
            found.issues += refusal.issues


def _named_after(archive: Path, package: Package) -> Package:
    """Return the package, whose zip has its name.

    Raises:
        Refused: Y10 it has another.
    """
    if ZIP.fullmatch(archive.name):
        name = f"{package.name}-{package.version}.zip"
        if archive.name != name:
            raise Refused([_misnamed(archive.name, f"{package.name} {package.version}", name)])
    return package


def _is_of(name: str, package: Package) -> bool:
    """Tell whether the name of an artefact has the version of the package in it."""
    return bool(re.search(rf"[-_]{re.escape(package.version)}(?=[-.])", name))


def _files(
    package: Package, folder: Path, zip_name: str, found: _Found
) -> Iterator[tuple[str, bytes]]:
    """Yield the file of each table that is there."""
    for name, one in package.resources.items():
        try:
            yield name, (folder / one["path"]).read_bytes()
        except OSError:
            where = f"{zip_name}: {one['path']}"
            place = Place(where, package.table(name))
            found.issues.append(place.issue(checksums.LOST, "no such file", "the table"))


def _has_hashes(package: Package) -> bool:
    return all(one.get("hash") for one in package.resources.values())


def _keys(folder: Path, zip_name: str) -> list[Issue]:
    """Return what is wrong with cells and keys of the tables of CSV."""
    try:
        package, issues = read_package(folder)
        issues = [*issues, *keys.check(package.tables, package.schemas, package.incomplete)]
    except Refused as refusal:
        issues = list(refusal.issues)
    return [replace(one, file=f"{zip_name}: {one.file}") for one in issues]


def _spare(others: list[Path], tables: Mapping[str, Table]) -> Mapping[str, bytes]:
    """Return the files of spoilt tables from a wheel, which has the same."""
    for path in others:
        if tables and path.suffix == ".whl":
            with suppress(Refused):
                return copies.csv_files(path, tables)
    return {}


def _truth(
    files: Mapping[str, bytes], tables: Mapping[str, Table], found: _Found
) -> Iterator[tuple[str, pl.DataFrame]]:
    """Yield the cells of each table as they were published, which all copies are held against."""
    for name, content in files.items():
        place = Place(name, tables[name], has_lines=True)
        for one in copies.of_csv(content, place):
            if isinstance(one, Issue):
                found.issues.append(one)
            else:
                yield name, one.cells


def _compare(read: copies.Read, truth: Mapping[str, pl.DataFrame], found: _Found) -> None:
    for one in read:
        if isinstance(one, Issue):
            found.issues.append(one)
        elif one.place.table.name in truth:
            found.issues += comparison.rows(truth[one.place.table.name], one.cells, one.place)


def _misnamed(file: str, found: str, expected: str) -> Issue:
    hint = "put the files of one version into one folder, under their names"
    return Issue(file, 0, "", UNNAMED, found=found, expected=expected, hint=hint)
