"""The pages that are generated, of ``docs/`` and of R's help: which, and what each is made from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

import polars as pl

from nkclaims.crosswalk import page as crosswalk_page
from nkclaims.issues import Refused
from nkclaims.publishing import agreement_page, r_help, rules_page
from nkclaims.publishing.codebook import codebook
from nkclaims.publishing.descriptor import reading_order
from nkclaims.reading import cells, csvfile, yamlfile
from nkclaims.reading.seeds import PACKAGE
from nkclaims.schema import Table, load_schemas

AGREEMENT = "data/agreement.csv"


@dataclass(frozen=True)
class Material:
    """What the pages are made from.

    Attributes:
        schemas: every table.
        order: names of the tables in reading order.
        agreement: the published table ``agreement``; no rows if there is none.
        has_r: whether the tables have a package for R, and so pages of its help.
    """

    schemas: Mapping[str, Table]
    order: list[str]
    agreement: pl.DataFrame
    has_r: bool


PAGES: Mapping[str, Callable[[Material], str]] = MappingProxyType(
    {
        "docs/codebook.md": lambda material: codebook(material.schemas, material.order),
        "docs/agreement.md": lambda material: agreement_page.page(material.agreement),
        "docs/crosswalk.md": lambda material: crosswalk_page.page(material.schemas),
        "docs/rules.md": lambda _: rules_page.page(),
    }
)
"""What makes each page of ``docs/``; a page that comes out empty is not to be there."""


def read_material(root: Path) -> Material:
    """Return the material of all pages.

    Raises:
        Refused: a schema, ``seeds/package.yaml`` or a published table cannot be read.
    """
    schemas = load_schemas(root / "schemas")
    file, issues = yamlfile.read(root, PACKAGE)
    if issues:
        raise Refused(issues)
    order = reading_order(schemas, file.content)
    has_r = (root / r_help.FOLDER).is_dir()
    return Material(schemas, order, _agreement(root, schemas), has_r)


def make_pages(material: Material) -> dict[str, bytes]:
    """Return the bytes of each page that is to be there, by its path under the package."""
    made = {path: make(material) for path, make in PAGES.items()}
    if material.has_r:
        made |= r_help.pages(material.schemas)
    return {path: page.encode() for path, page in made.items() if page}


def owned_pages(root: Path) -> tuple[str, ...]:
    """Return the paths of the pages that are generated, or were when they were last written."""
    return (*PAGES, *r_help.generated(root))


def stale_pages(root: Path, pages: Mapping[str, bytes]) -> list[str]:
    """Return the paths of the generated pages that are missing, differ or are not to be there."""
    return [
        path
        for path in dict.fromkeys([*owned_pages(root), *pages])
        if pages.get(path) != ((root / path).read_bytes() if (root / path).exists() else None)
    ]


def _agreement(root: Path, schemas: Mapping[str, Table]) -> pl.DataFrame:
    table = schemas["agreement"]
    if not (root / AGREEMENT).exists():
        return cells.no_rows(table)
    raw, flaws, _ = csvfile.read(root, AGREEMENT, table, table.names)
    typed, wrong = cells.parse(raw, table, derived=True)
    if flaws or wrong:
        raise Refused([*flaws, *wrong])
    return typed
