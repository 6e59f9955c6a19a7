"""Read a built package once, for all formats: released descriptor, schemas, files, typed rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Any

import polars as pl

from nkclaims.formats.values import moment
from nkclaims.issues import Issue, Refused
from nkclaims.loading.package import VERSION, Package, package_at
from nkclaims.schema import DESCRIPTOR, Table

UNNAMED = "Y10"


@dataclass(frozen=True)
class Built:
    """A package that artefacts are made of.

    Attributes:
        root: its folder; a repository has more in it than the package.
        package: its descriptor and tables.
        created: the moment of its version, in UTC; no artefact knows another.
    """

    root: Path
    package: Package
    created: datetime

    @property
    def stem(self) -> str:
        """Name and version, with which the names of artefacts begin."""
        return f"{self.package.name}-{self.package.version}"

    @cached_property
    def tables(self) -> Mapping[str, Table]:
        """Columns and keys of each table, in the order of the descriptor."""
        return {name: self.package.table(name) for name in self.package.resources}

    @cached_property
    def rows(self) -> Mapping[str, pl.DataFrame]:
        """Rows of each table, typed as :func:`nkclaims.load` types them."""
        return {name: self.package.rows(name) for name in self.tables}

    @cached_property
    def files(self) -> Mapping[str, bytes]:
        """The file of each table by its path."""
        return {one["path"]: self.package.csv(name) for name, one in self.package.resources.items()}

    @cached_property
    def descriptor(self) -> dict[str, Any]:
        """The descriptor as it is released: with size and hash of the file of each table."""
        released = []
        for one in self.package.descriptor["resources"]:
            content = self.files[one["path"]]
            digest = f"sha256:{sha256(content).hexdigest()}"
            released.append({**one, "bytes": len(content), "hash": digest})
        return {**self.package.descriptor, "resources": released}


def read_built(root: Path) -> Built:
    """Return the package in ``root``, of which no row was read yet.

    Raises:
        DamagedPackage: the descriptor, a schema or a table is not what it should be.
        Refused: Y10 the descriptor lacks a name, a version or the moment of that version.
    """
    package = package_at(root)
    created = str(package.descriptor.get("created") or "")
    try:
        known = moment(created)
    except ValueError:
        raise _unnamed("created", created, "a moment such as 2026-11-21T00:00:00Z") from None
    if not package.name:
        raise _unnamed("name", "", "the name of the dataset")
    if not VERSION.fullmatch(package.version):
        raise _unnamed("version", package.version, "a version such as 1.2.0")
    return Built(root, package, known.astimezone(UTC))


def _unnamed(column: str, found: str, expected: str) -> Refused:
    hint = "`nkclaims build` writes the descriptor"
    return Refused(
        [Issue(DESCRIPTOR, 0, column, UNNAMED, found=found, expected=expected, hint=hint)]
    )
