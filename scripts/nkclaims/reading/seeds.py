"""Read seeds/, all that people write: articles, what is coded from them, and the registry."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import polars as pl

from nkclaims.issues import Issue, Refused
from nkclaims.reading import layout, yamlrows
from nkclaims.reading.seedfiles import SeedFiles
from nkclaims.schema import SEEDS_OF_ARTICLE, SEEDS_OF_REGISTRY, Table

Tables = dict[str, pl.DataFrame]
Schemas = Mapping[str, Table]
Parts = dict[str, list[pl.DataFrame]]

SEEDS = "seeds"
ARTICLES, REGISTRY, DOUBLE_CODING = "seeds/articles", "seeds/registry", "seeds/double_coding"
TEXT, SOURCE, PACKAGE = "article.txt", "source.yaml", "seeds/package.yaml"
FILE_NAMES = {"claim_links": "links.csv"}  # the folder says whose links they are
NEEDED = ("claims", "sentences")  # an article without another file has no such rows
GIVEN = "given"  # folder of DOUBLE_CODING with the manual and code lists of that day
CODINGS = ("first.csv", "second.csv")


@dataclass(frozen=True)
class Seeds:
    """All that people wrote, typed.

    Attributes:
        tables: the columns that people write, ``_file`` and ``_line``, of each table in seeds/.
        texts: each article as stored, by source_id.
        package: content of ``seeds/package.yaml``.
        codings: the first and the second coding of an article, by source_id.
        given: the text of all that the coders had before them, but the articles.
        broken: files that could not be read to their end.
        incomplete: tables that lack rows, so that what refers to them cannot be checked.
        is_sound: whether nothing was wrong, so that something can be computed from it.
    """

    tables: Tables
    texts: Mapping[str, str]
    package: Mapping[str, Any]
    codings: Mapping[str, tuple[pl.DataFrame, pl.DataFrame]]
    given: str
    broken: frozenset[str]
    incomplete: frozenset[str]
    is_sound: bool


def read_seeds(root: Path, schemas: Schemas) -> tuple[Seeds, list[Issue]]:
    """Return what stands under ``root/seeds`` and an issue for each thing that is wrong there.

    Raises:
        Refused: there is no folder ``seeds``, as in a released package.
    """
    if missing := layout.flaw(root, SEEDS):
        raise Refused(missing)
    files = SeedFiles(root)
    parts: Parts = {name: [] for name, table in schemas.items() if not table.derived}
    _read_registry(files, schemas, parts)
    texts = _read_articles(files, schemas, parts)
    codings, given = {}, ""
    if os.path.lexists(root / DOUBLE_CODING):
        codings = _read_codings(files, schemas["claims"])
        given = _read_given(files)
    package = _read_package(files)
    tables = {name: files.typed(schemas[name], frames) for name, frames in parts.items()}
    seeds = Seeds(
        tables=tables,
        texts=texts,
        package=package,
        codings=codings,
        given=given,
        broken=frozenset(files.broken),
        incomplete=frozenset(files.incomplete),
        is_sound=not files.issues,
    )
    return seeds, files.issues


def _file_names(schemas: Schemas, owner: str) -> dict[str, str]:
    """Return the file of each table that ``owner`` has, by table."""
    return {
        name: FILE_NAMES.get(name, f"{name}.csv")
        for name, table in schemas.items()
        if table.seeds == owner
    }


def _read_registry(files: SeedFiles, schemas: Schemas, parts: Parts) -> None:
    """Add the rows of the registry: all its files must be there, be it with a header alone."""
    names = _file_names(schemas, SEEDS_OF_REGISTRY)
    if missing := layout.flaw(files.root, REGISTRY):
        files.issues += missing
        files.incomplete.update(names)
        return
    files.issues += layout.strangers(files.root, REGISTRY, names.values())
    for name, file in names.items():
        parts[name].append(files.rows(f"{REGISTRY}/{file}", schemas[name]))


def _read_articles(files: SeedFiles, schemas: Schemas, parts: Parts) -> dict[str, str]:
    """Add the rows of all articles; return their texts by source_id."""
    names = _file_names(schemas, SEEDS_OF_ARTICLE)
    sources, issues = layout.source_folders(files.root, ARTICLES)
    if issues:
        files.issues += issues
        files.incomplete.update(["sources", *names])
    texts = {}
    for source_id in sources:
        folder = f"{ARTICLES}/{source_id}"
        files.issues += layout.strangers(files.root, folder, [TEXT, SOURCE, *names.values()])
        source = _read_source(files, schemas, parts, source_id)
        if (text := files.text(f"{folder}/{TEXT}")) is not None:
            texts[source_id] = text
            if source is not None:
                files.check_text(text, source, schemas["sources"])
        for name, file in names.items():
            if name in NEEDED or os.path.lexists(files.root / folder / file):
                hint = f"`nkclaims unitize {source_id}` makes it" if name == "sentences" else ""
                rows = files.rows(f"{folder}/{file}", schemas[name], hint)
                files.check_source(rows, schemas[name], source_id)
                parts[name].append(rows)
    return texts


def _read_source(
    files: SeedFiles, schemas: Schemas, parts: Parts, source_id: str
) -> pl.DataFrame | None:
    """Add the rows of one source.yaml; return the article's own row, None if it has none."""
    rel = f"{ARTICLES}/{source_id}/{SOURCE}"
    sources, credits = schemas["sources"], schemas["source_credits"]
    try:
        found, issues = yamlrows.read_source(files.root, rel, sources, credits)
    except Refused as refusal:
        files.give_up(rel, refusal)
        files.incomplete |= {sources.name, credits.name}
        return None
    files.issues += issues
    files.place_cells(rel, found.lines)
    files.check_source(found.source, sources, source_id)
    if found.source["source_id"].item() != source_id:
        files.incomplete.add(sources.name)
    parts[sources.name].append(found.source)
    parts[credits.name].append(found.credits)
    return found.source


def _read_codings(files: SeedFiles, claims: Table) -> dict[str, tuple[pl.DataFrame, pl.DataFrame]]:
    """Return the two codings of each article that has two: one alone waits for the other."""
    sources, _ = layout.listed(files.root, ARTICLES)
    coded, issues = layout.source_folders(files.root, DOUBLE_CODING, sources, besides=[GIVEN])
    files.issues += issues
    parts = []
    pairs = {}
    for source_id in coded:
        folder = f"{DOUBLE_CODING}/{source_id}"
        files.issues += layout.strangers(files.root, folder, CODINGS)
        present = [
            f"{folder}/{name}" for name in CODINGS if os.path.lexists(files.root / folder / name)
        ]
        for rel in present:
            parts.append(files.rows(rel, claims))
            files.check_source(parts[-1], claims, source_id)
        if len(present) == len(CODINGS):
            pairs[source_id] = present
    rows = files.typed(claims, parts)
    return {
        source_id: (rows.filter(_file=first), rows.filter(_file=second))
        for source_id, (first, second) in pairs.items()
    }


def _read_given(files: SeedFiles) -> str:
    """Return all that the coders had before them but the articles, as it was on that day."""
    folder = f"{DOUBLE_CODING}/{GIVEN}"
    names, issues = layout.listed(files.root, folder)
    files.issues += issues
    return "\n".join(files.text(f"{folder}/{name}") or "" for name in names)


def _read_package(files: SeedFiles) -> Mapping[str, Any]:
    try:
        content, issues = yamlrows.read_package(files.root, PACKAGE)
    except Refused as refusal:
        files.give_up(PACKAGE, refusal)
        return {}
    files.issues += issues
    return content
