"""Read seeds/, all that people write: articles, what is coded from them, and the registry."""

from __future__ import annotations

import os
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import polars as pl

from nkclaims.issues import Issue, Refused
from nkclaims.reading import layout, yamlrows
from nkclaims.reading.articles import (
    ARTICLES,
    Parts,
    Schemas,
    Tables,
    file_names,
    lost_articles,
    read_articles,
)
from nkclaims.reading.seedfiles import SeedFiles
from nkclaims.schema import SEEDS_OF_ARTICLE, SEEDS_OF_REGISTRY, Table

SEEDS = "seeds"
REGISTRY, DOUBLE_CODING, PACKAGE = "seeds/registry", "seeds/double_coding", "seeds/package.yaml"
GIVEN = "given"  # folder of DOUBLE_CODING with the manual and code lists of that day
FOLDERS = ("L01", "L03", "L04", "L08")
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
    texts, known = read_articles(files, schemas, parts)
    codings: dict[str, tuple[pl.DataFrame, pl.DataFrame]] = {}
    given, uncoded = "", list[str]()
    if os.path.lexists(root / DOUBLE_CODING):
        codings, uncoded = _read_codings(files, schemas["claims"], known)
        given = _read_given(files)
    package = _read_package(files)
    tables = {name: files.typed(schemas[name], frames) for name, frames in parts.items()}
    lost = sorted({*uncoded, *lost_articles(root, tables, schemas, known)})
    # A folder that is not there, or has no name of an article, is why one is missed.
    is_said = any(
        one.code in FOLDERS and one.file.count("/") <= 2 and one.file.startswith(ARTICLES)
        for one in files.issues
    )
    if lost and not is_said:
        files.issues.append(layout.without(ARTICLES, lost, "restore it from the last version"))
    if lost:
        files.incomplete.update(["sources", *file_names(schemas, SEEDS_OF_ARTICLE)])
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


def _read_registry(files: SeedFiles, schemas: Schemas, parts: Parts) -> None:
    """Add the rows of the registry: all its files must be there, be it with a header alone."""
    names = file_names(schemas, SEEDS_OF_REGISTRY)
    if missing := layout.flaw(files.root, REGISTRY):
        files.issues += missing
        files.incomplete.update(names)
        return
    files.issues += layout.strangers(files.root, REGISTRY, names.values())
    for name, file in names.items():
        parts[name].append(files.rows(f"{REGISTRY}/{file}", schemas[name]))


def _read_codings(
    files: SeedFiles, claims: Table, known: Collection[str]
) -> tuple[dict[str, tuple[pl.DataFrame, pl.DataFrame]], list[str]]:
    """Return both codings of each article that has two, and the articles that are not here.

    One coding alone waits for the other.
    """
    coded, issues = layout.source_folders(files.root, DOUBLE_CODING, besides=[GIVEN])
    files.issues += issues
    parts, pairs, lost = [], {}, []
    for source_id in coded:
        folder = f"{DOUBLE_CODING}/{source_id}"
        present = [
            f"{folder}/{name}" for name in CODINGS if os.path.lexists(files.root / folder / name)
        ]
        rows = [files.rows(rel, claims) for rel in present]
        if source_id not in known:
            if any(source_id in one["source_id"] for one in rows):
                lost.append(source_id)  # its rows say so, too: the name is right
            else:
                files.issues.append(layout.misnamed(folder, known))
            continue
        files.issues += layout.strangers(files.root, folder, CODINGS)
        for one in rows:
            files.check_source(one, claims, source_id)
        parts += rows
        empty = [rel for rel, one in zip(present, rows, strict=True) if one.is_empty()]
        files.issues += [layout.rowless(rel) for rel in empty if rel not in files.broken]
        if len(present) == len(CODINGS):
            pairs[source_id] = present
    typed = files.typed(claims, parts)
    both = {
        source_id: (typed.filter(_file=first), typed.filter(_file=second))
        for source_id, (first, second) in pairs.items()
    }
    return both, lost


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
