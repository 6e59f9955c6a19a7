"""Write ``NAME-VERSION.zip``: the package itself, as CSV, for every reader of Data Packages."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from pathlib import PurePosixPath
from posixpath import normpath

import polars as pl

from nkclaims.formats.built import Built
from nkclaims.formats.packing import packed
from nkclaims.formats.reader_page import page
from nkclaims.formats.values import of_rows
from nkclaims.loading.rows import typed
from nkclaims.publishing import descriptor
from nkclaims.schema import DESCRIPTOR, Table

# What readers need beside the tables; what a package has not is left out.
BESIDE = (
    "LICENSE-DATA",
    "CHANGELOG.md",
    "CITATION.cff",
    "docs/codebook.md",
    "docs/methodology.md",
    "docs/formats.md",
    "r/read_nkclaims.R",
)
LINK = re.compile(r"\[(?P<words>[^\]]+)\]\((?!https?:|#)(?P<target>[^)#\s]+)(?:#[^)\s]*)?\)")
AT_ROOT = {"r/read_nkclaims.R": "read_nkclaims.R"}


def write(built: Built) -> dict[str, bytes]:
    """Return the zip by its name."""
    return {f"{built.stem}.zip": packed(members_of(built), built.created)}


def members_of(built: Built) -> dict[str, bytes]:
    """Return the files of the package by their paths, the descriptor first."""
    members = {DESCRIPTOR: descriptor.dumps(built.descriptor), "README.md": page(built).encode()}
    members |= built.files
    for one in built.package.resources.values():
        if isinstance(one.get("schema"), str):
            members[one["schema"]] = (built.root / one["schema"]).read_bytes()
    for name in BESIDE:
        path = built.root / name
        if path.is_file():
            members[AT_ROOT.get(name, name)] = path.read_bytes()
    pages = {name: content for name, content in members.items() if name.endswith(".md")}
    return members | {name: _linked(name, page, members) for name, page in pages.items()}


def _linked(name: str, page: bytes, members: Mapping[str, bytes]) -> bytes:
    """Return a page whose links to files that stay in the repository are plain words."""

    def shown(link: re.Match[str]) -> str:
        target = normpath(PurePosixPath(name).parent / link["target"])
        return link[0] if target in members else link["words"]

    return LINK.sub(shown, page.decode("utf-8")).encode("utf-8")


def read(content: bytes, table: Table, where: str) -> pl.DataFrame:
    """Return the cells of a table's CSV.

    Raises:
        DamagedPackage: U07 it has other columns, or a cell of another type.
    """
    return of_rows(typed(content, table, where), table)


def raw(content: bytes) -> pl.DataFrame:
    """Return the cells of a CSV as they stand, null where nothing is.

    Raises:
        polars.exceptions.PolarsError: it is no table.
    """
    return pl.read_csv(io.BytesIO(content), infer_schema=False)
