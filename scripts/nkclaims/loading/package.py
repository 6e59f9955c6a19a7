"""Find a package, hold its descriptor against what is read here, and hand out its tables."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from os import PathLike
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import Any, TypeAlias

import polars as pl

from nkclaims.issues import Issue, Refused
from nkclaims.loading.errors import DamagedPackage, OtherDataset, OtherVersion, unknown
from nkclaims.loading.rows import typed
from nkclaims.schema import DESCRIPTOR, Table, read_table
from nkclaims.validation.archive import opened_zip

UNKNOWN_TABLE, OTHER_DATASET, OTHER_VERSION, CHANGED = "U01", "U04", "U05", "U07"
UNREADABLE, OUTSIDE = "P01", "P02"
NAME = "nkclaims"
KEYS = {"claims": ("claim_id",), "sources": ("source_id",), "claim_links": ("from_claim_id",)}
"""Tables that tell a package of claims from any other, with the beginning of their key."""
VERSION = re.compile(r"(\d+)\.(\d+)\.(\d+)")
RELEASED = re.compile(rf"{NAME}-{VERSION.pattern}\.zip")
FETCH = "fetch it anew"
Source: TypeAlias = "str | PathLike[str]"


@dataclass(frozen=True)
class Package:
    """A package that can be read: a folder, or a zip, which stays packed.

    Attributes:
        path: the folder or zip.
        descriptor: the content of its ``datapackage.json``.
        resources: the descriptor's entry of each table, in its order.
    """

    path: Path
    descriptor: Mapping[str, Any]
    resources: Mapping[str, Mapping[str, Any]]
    _tables: dict[str, Table] = field(default_factory=dict, compare=False, repr=False)

    @property
    def name(self) -> str:
        """Name of the dataset; empty if the descriptor gives none."""
        return str(self.descriptor.get("name") or "")

    @property
    def version(self) -> str:
        """Version of the dataset; empty if the descriptor gives none."""
        return str(self.descriptor.get("version") or "")

    def table(self, name: str) -> Table:
        """Return columns and keys of one table.

        Raises:
            UnknownName: U01 the package has no such table.
            DamagedPackage: its schema cannot be read.
        """
        if name not in self._tables:
            self._tables[name] = self._read_table(name)
        return self._tables[name]

    def _read_table(self, name: str) -> Table:
        schema: Any = self._resource(name).get("schema")
        rel = schema if isinstance(schema, str) else DESCRIPTOR
        try:
            content = json.loads(self._bytes(schema)) if isinstance(schema, str) else schema
            return read_table({"name": name, **content})
        except (KeyError, TypeError, AttributeError, ValueError, re.error) as error:
            found = f"{type(error).__name__}: {error}"
            raise _damaged(self.path, UNREADABLE, rel, found, "a Table Schema") from None

    def rows(self, name: str, columns: list[str] | None = None) -> pl.DataFrame:
        """Return the rows of one table with the types of its schema; all columns by default.

        Raises:
            UnknownName: U01 no such table, U02 no such column.
            DamagedPackage: U07 the file is not what the descriptor and the schema say.
        """
        table, rel = self.table(name), self._resource(name)["path"]
        return typed(self.csv(name), table, f"{self.path.name}: {rel}", columns)

    def csv(self, name: str) -> bytes:
        """Return the file of one table.

        Raises:
            UnknownName: U01 the package has no such table.
            DamagedPackage: it is missing, or has other bytes than were released.
        """
        resource = self._resource(name)
        content = self._bytes(resource["path"])
        released = resource.get("hash")  # written by a release only
        if released and released != f"sha256:{sha256(content).hexdigest()}":
            rel = resource["path"]
            raise _damaged(self.path, CHANGED, rel, "other bytes than were released", released)
        return content

    def _resource(self, name: str) -> Mapping[str, Any]:
        if name not in self.resources:
            where = f"the package ({NAME} {self.version})"
            raise unknown(UNKNOWN_TABLE, "table", name, self.resources, where)
        return self.resources[name]

    def _bytes(self, rel: str) -> bytes:
        return _bytes(self.path, rel)


def open_package(path: Source | None = None, version: str | None = None) -> Package:
    """Return a package: that which was installed, or the one at ``path``.

    Args:
        path: a folder or zip of a package, or a folder with zips called ``nkclaims-VERSION.zip``.
        version: which version it must be; with a folder of zips, which of them is meant.

    Raises:
        FileNotFoundError: there is nothing at ``path``.
        OSError: the machine cannot read it.
        DamagedPackage: it is no package, or a damaged one.
        OtherDataset: U04 it is a package without claims.
        OtherVersion: U05 it is of another version than ``version``, or of a major version whose
            tables may differ from those that are read here.
    """
    home = installed()
    package = package_at(home if path is None else _place(Path(path), version))
    if path is not None:
        _refuse_other_dataset(package)
        if package.name == NAME:  # what `nkclaims extract` makes has a version of its own
            _refuse_other_major(package, package_at(home).version)
    if version is not None and package.version != version:
        hint = "give the released folder or zip of that version as path"
        if path is None:
            hint = f"pip install {NAME}=={version}, or {hint}"
        found, expected = f"version {package.version}", f"version {version}"
        raise OtherVersion([_issue(package.path, OTHER_VERSION, found, expected, hint)])
    return package


def package_at(place: Path) -> Package:
    """Return the package in a folder or zip, of whatever dataset and version.

    Raises:
        DamagedPackage: it is no package, or a damaged one.
        OSError: the machine cannot read it.
    """
    content = _descriptor(place)
    return Package(place, MappingProxyType(content), _resources(place, content))


def installed() -> Path:
    """Return where the data of this installation lie: in a wheel beside the code.

    Raises:
        DamagedPackage: they are not there.
    """
    code = Path(__file__).parents[1]
    for folder in (code, code.parents[1]):  # the second is the repository
        if (folder / DESCRIPTOR).is_file():
            return folder
    hint = f"install {NAME} anew, or give a released folder or zip as path"
    raise _damaged(code, UNREADABLE, "", f"no {DESCRIPTOR}", "the data beside the code", hint)


def _place(path: Path, version: str | None) -> Path:
    if not path.exists():
        raise FileNotFoundError(f"{path}: no such folder or zip")
    if path.name == DESCRIPTOR:
        return path.parent
    if path.is_file() or (path / DESCRIPTOR).is_file():
        return path
    # The folder of a release holds other zips as well, such as that of Parquet.
    zips = sorted(one.name for one in path.glob(f"{NAME}-*.zip") if RELEASED.fullmatch(one.name))
    if version and f"{NAME}-{version}.zip" in zips:
        return path / f"{NAME}-{version}.zip"
    if len(zips) == 1 and not version:
        return path / zips[0]
    found = f"a folder with {', '.join(zips) or f'no {DESCRIPTOR}'}"
    hint = "say which by version" if zips and not version else ""
    raise _damaged(path, UNREADABLE, "", found, "a package, or zips of releases", hint)


def _descriptor(place: Path) -> dict[str, Any]:
    try:
        content = json.loads(_bytes(place, DESCRIPTOR))
        named = [one["name"] for one in content["resources"]]
    except (ValueError, KeyError, TypeError) as error:
        found = f"{type(error).__name__}: {error}"
        raise _damaged(place, UNREADABLE, DESCRIPTOR, found, "a Data Package") from None
    if not all(isinstance(name, str) for name in named):
        raise _damaged(place, UNREADABLE, DESCRIPTOR, "a resource without a name", "names")
    return dict(content)


def _resources(place: Path, content: Mapping[str, Any]) -> Mapping[str, Mapping[str, Any]]:
    """Return the entries of the tables, by name, none of which leads out of the package."""
    found = {one["name"]: one for one in content["resources"]}
    for name, one in found.items():
        paths = [one.get("path"), one.get("schema")]
        if not isinstance(paths[0], str):
            raise _damaged(place, UNREADABLE, DESCRIPTOR, f"{name}: no path", "one file a table")
        for rel in filter(lambda each: isinstance(each, str), paths):
            pure = PurePosixPath(rel)
            if pure.is_absolute() or ".." in pure.parts or ":" in rel or "\\" in rel:
                expected = "a path within the package"
                raise _damaged(place, OUTSIDE, DESCRIPTOR, f"{name}: {rel}", expected)
    return MappingProxyType(found)


def _refuse_other_dataset(package: Package) -> None:
    lost = [name for name in KEYS if name not in package.resources]
    if not lost:
        keys = {name: package.table(name).primary_key for name in KEYS}
        lost = [name for name, key in keys.items() if key[:1] != KEYS[name]]
    if lost:
        name = package.name or "a package without a name"
        found = f"{name}, which lacks {', '.join(lost)}"
        hint = "it may be the package of another dataset"
        raise OtherDataset([_issue(package.path, OTHER_DATASET, found, "tables of claims", hint)])


def _refuse_other_major(package: Package, own: str) -> None:
    theirs, ours = VERSION.fullmatch(package.version), VERSION.fullmatch(own)
    if theirs and ours and theirs[1] == ours[1]:
        return
    found = f"version {package.version or 'unknown'}"
    expected = f"{ours[1]}.x.y" if ours else "a version"
    why = "tables and columns may differ between major versions"
    wanted = f"{NAME}=={theirs[1]}.*" if theirs else NAME
    hint = f"{why}; pip install '{wanted}' reads it"
    raise OtherVersion([_issue(package.path, OTHER_VERSION, found, expected, hint)])


def _bytes(place: Path, rel: str) -> bytes:
    try:
        if place.is_dir():
            return (place / rel).read_bytes()
        with opened_zip(place) as package:
            return package.read(rel)
    except (FileNotFoundError, KeyError):
        raise _damaged(place, UNREADABLE, rel, "no such file", "the file", FETCH) from None
    except Refused as refusal:
        raise DamagedPackage(refusal.issues) from None


def _damaged(
    place: Path, code: str, rel: str, found: str, expected: str, hint: str = FETCH
) -> DamagedPackage:
    return DamagedPackage([_issue(place, code, found, expected, hint, rel)])


def _issue(
    place: Path, code: str, found: str, expected: str, hint: str = "", rel: str = ""
) -> Issue:
    file = f"{place.name}: {rel}" if rel else place.name
    return Issue(file, 0, "", code, found=found, expected=expected, hint=hint)
