"""Add an article to seeds/: its folder with the text, its source and every sheet, all or none."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import polars as pl

from nkclaims.coding.outlet import find_outlet
from nkclaims.coding.source_sheet import Description, Given, describe, flaws
from nkclaims.extraction.screening import screen
from nkclaims.grammar.document import Document
from nkclaims.issues import Issue, Refused
from nkclaims.publishing import store
from nkclaims.publishing.lock import Say, lock
from nkclaims.reading import layout, textfile, yamlrows
from nkclaims.reading.articles import ARTICLES, SOURCE, TEXT
from nkclaims.reading.retired import HINT as RETIRED_HINT
from nkclaims.reading.retired import REUSED
from nkclaims.reading.seedfiles import EDITED, SeedFiles
from nkclaims.reading.seeds import REGISTRY
from nkclaims.schema import Table
from nkclaims.unitize import headers, sheet, written

__all__ = ["Added", "Given", "add"]

HERE_ALREADY = "L11"
READ = ("conflicts", "actors", "actor_names", "retired_ids")


@dataclass(frozen=True)
class Added:
    """What was added.

    Attributes:
        source_id: the article's id, which is the name of its folder.
        files: paths below the package, in order.
        n_sentences: sentences of the text.
        description: what source.yaml says.
    """

    source_id: str
    files: tuple[str, ...]
    n_sentences: int
    description: Description


def add(
    root: Path,
    article: Path,
    schemas: Mapping[str, Table],
    given: Given | None = None,
    say: Say = lambda _: None,
) -> Added:
    """Make the folder of an article: text byte for byte, source.yaml, sheets without claims.

    Args:
        root: folder of the package.
        article: a text file; a source.yaml beside it says what is known of the article.
        schemas: the tables.
        given: what is known besides, which goes before what source.yaml says.
        say: prints a line while there is something to wait for.

    Raises:
        Refused: nothing was written, since the text cannot be read, is no article in English (as
            :func:`nkclaims.extraction.screening.screen` has it) or is here already (L11), the id
            is taken (L08, L11, J89), the publisher is no actor (A01), something is not known
            (L12), or source.yaml is not right.
    """
    known = given or Given()
    where = str(article)
    try:
        raw = textfile.read_bytes(article.parent, article.name)
    except Refused as refusal:
        raise Refused(replace(issue, file=where) for issue in refusal.issues) from None
    text = textfile.decode(raw, where)
    if wrong := screen(text, where):
        raise Refused([wrong])
    with lock(root, say=say):
        if line := store.recover(root):
            say(line)
        _refuse_known_text(root, raw, where)
        registry = _registry(root, schemas)
        beside, credits = _beside(article, raw, schemas)
        publisher, names = find_outlet(where, known, beside, registry, schemas["actors"])
        conflicts = registry["conflicts"]["conflict_id"].drop_nulls().to_list()
        description = describe(where, text, known, beside, publisher, names, conflicts, schemas)
        description = replace(description, credits=credits)
        source = description.row["source_id"]
        _refuse_taken_id(root, source, registry["retired_ids"])
        said_in = str(article.parent / SOURCE) if beside else where
        if issues := flaws(description, said_in, schemas, registry):
            raise Refused(issues)
        document = Document(text)
        sentences = sheet(source, document, {})
        folder = f"{ARTICLES}/{source}"
        files = {
            f"{folder}/{TEXT}": raw,
            f"{folder}/{SOURCE}": description.written(),
            f"{folder}/sentences.csv": written(sentences, schemas["sentences"]),
            **headers(source, schemas),
        }
        try:
            store.publish(root, files, owned=())
        except Refused:
            with suppress(OSError):  # it is there only if it was made, and goes only if empty
                (root / folder).rmdir()
            raise
    return Added(source, tuple(sorted(files)), sentences.height, description)


def _refuse_known_text(root: Path, raw: bytes, where: str) -> None:
    """Accept a text that no article has, byte for byte.

    Raises:
        Refused: L11.
    """
    digest = sha256(raw).digest()
    for name in layout.source_folders(root, ARTICLES)[0]:
        rel = f"{ARTICLES}/{name}/{TEXT}"
        try:
            known = textfile.read_bytes(root, rel)
        except Refused:  # whoever builds says what is wrong with that one
            continue
        if sha256(known).digest() == digest:
            hint = f"nothing is to be added; `nkclaims unitize {name}` makes sheets it lacks"
            raise _here(where, f"the text of the article {name}", "a text that is new", hint)


def _refuse_taken_id(root: Path, source: str, retired: pl.DataFrame) -> None:
    """Accept an id that no article has or had.

    Raises:
        Refused: L08 it is no id, L11 its folder is there, J89 it was withdrawn.
    """
    folder = f"{ARTICLES}/{source}"
    if not layout.SOURCE_ID.fullmatch(source):
        expected = "a source_id: lower-case letters and digits, joined by single hyphens"
        raise Refused([Issue(ARTICLES, 0, "", layout.NAME, "", "", source, expected, "mend --id")])
    if os.path.lexists(root / folder):
        hint = f"give another id, as --id {source}-2, if this is another article"
        raise _here(folder, "a folder of that name", "an id that no article has", hint)
    if source in retired.filter(table_name="sources")["retired_id"]:
        told = source, "an id that no article ever had", RETIRED_HINT
        raise Refused([Issue(ARTICLES, 0, "", REUSED, "sources", source, *told)])


def _registry(root: Path, schemas: Mapping[str, Table]) -> dict[str, pl.DataFrame]:
    """Return the tables of the registry that say who and what there is.

    Raises:
        Refused: one of them is not right as it stands.
    """
    files = SeedFiles(root)
    tables = {
        name: files.typed(schemas[name], [files.rows(f"{REGISTRY}/{name}.csv", schemas[name])])
        for name in READ
    }
    if files.issues:
        raise Refused(files.issues)
    return tables


def _beside(
    article: Path, raw: bytes, schemas: Mapping[str, Table]
) -> tuple[dict[str, str], tuple[dict[str, str], ...]]:
    """Return the cells of the source.yaml beside an article, and of its credits; none if none.

    Raises:
        Refused: it is not right, or B09 describes another text.
    """
    if not os.path.lexists(article.parent / SOURCE):
        return {}, ()
    tables = schemas["sources"], schemas["source_credits"]
    found, issues = yamlrows.read_source(article.parent, SOURCE, *tables)
    file = str(article.parent / SOURCE)
    if issues:
        raise Refused(replace(issue, file=file) for issue in issues)
    row = _cells(found.source.row(0, named=True))
    digest = sha256(raw).hexdigest()
    if row.get("text_sha256", digest) != digest:
        expected = f"the hash of {article.name}, {digest}"
        hint = "it describes another text: move it away, or restore the text"
        where = file, 0, "text_sha256", EDITED, "sources", row.get("source_id", "")
        raise Refused([Issue(*where, row["text_sha256"], expected, hint)])
    credits = [_cells(one) for one in found.credits.drop("source_id").iter_rows(named=True)]
    return row, tuple(credits)


def _cells(row: Mapping[str, Any]) -> dict[str, str]:
    return {name: cell for name, cell in row.items() if cell and not name.startswith("_")}


def _here(file: str, found: str, expected: str, hint: str) -> Refused:
    return Refused([Issue(file, 0, "", HERE_ALREADY, "", "", found, expected, hint)])
