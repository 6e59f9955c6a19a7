"""Propose claims of an article that no row covers, as candidates that wait for a person's review.

What is there is never touched: rows are appended to the sheets, whose bytes before stay as they
are. A second run finds its own rows there and adds nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import polars as pl

from nkclaims.coding.anchors import resolve_claims
from nkclaims.coding.candidates import SHEETS, Choice, Row, There, choose
from nkclaims.coding.locate import locate
from nkclaims.coding.sentence_sheet import refuse_strangers
from nkclaims.grammar.document import Document, Span
from nkclaims.issues import Refused
from nkclaims.publishing import store
from nkclaims.publishing.lock import Say, lock
from nkclaims.reading import cells, layout, textfile, yamlrows
from nkclaims.reading.articles import (
    ARTICLES,
    PUBLISHED_CLAIMS,
    SOURCE,
    TEXT,
    file_names,
)
from nkclaims.reading.seedfiles import SeedFiles
from nkclaims.reading.seeds import REGISTRY
from nkclaims.schema import SEEDS_OF_ARTICLE, SEEDS_OF_REGISTRY, Table

Schemas = Mapping[str, Table]
Tables = Mapping[str, pl.DataFrame]
Extractor = Callable[[Path, Mapping[str, Any], str, Schemas], Tables]
"""Makes all tables of an article: of the package's folder, its row of sources, its text."""


@dataclass(frozen=True)
class Newcomer:
    """What claims need and the registry has not.

    Attributes:
        table: where it belongs.
        id: what the extractor calls it.
        name: its words in the article, as far as the extractor tells.
        line: the row that would add it.
    """

    table: str
    id: str
    name: str
    line: str


@dataclass(frozen=True)
class Proposal:
    """What was proposed.

    Attributes:
        claims: ids of the new rows of ``claims.csv``, in text order.
        n_rows: number of new rows of each file, by its path.
        n_covered: candidates that a row or an exclusion covers.
        left_out: sentence, its number (0 if unknown), quote and reasons of each other one.
        newcomers: what the registry would need for those.
        sentences: numbers of the sentences in which new rows begin.
    """

    claims: tuple[str, ...]
    n_rows: Mapping[str, int]
    n_covered: int
    left_out: tuple[tuple[str, int, str, tuple[str, ...]], ...]
    newcomers: tuple[Newcomer, ...]
    sentences: tuple[int, ...]


def propose(
    root: Path,
    source: str,
    schemas: Schemas,
    extract: Extractor | None = None,
    say: Say = lambda _: None,
) -> Proposal:
    """Append to an article's sheets what the extractor finds and no row covers.

    Args:
        root: folder of the package.
        source: source_id of an article, which is a folder of seeds/articles/.
        schemas: the tables.
        extract: what finds claims; the rules of this package by default.
        say: prints a line while there is something to wait for.

    Raises:
        Refused: the article, its rows or the registry are not right as they stand.
    """
    with lock(root, say=say):
        if line := store.recover(root):
            say(line)
        refuse_strangers([source], layout.source_folders(root, ARTICLES)[0])
        there = _there(root, source, schemas)
        found = (extract or by_rules)(root, there.source, there.text, schemas)
        choice = choose(found, there, schemas)
        choice.rows["coders"] = _coders(choice, found, there)
        additions = {
            rel: (rows, schemas[name])
            for name, rel in _files(source, schemas).items()
            if (rows := choice.rows[name])
        }
        changed = {
            rel: textfile.read_bytes(root, rel) + _lines(rows, table)
            for rel, (rows, table) in additions.items()
        }
        if changed:
            store.publish(root, changed, owned=())
    document = Document(there.text)
    return Proposal(
        claims=tuple(row["claim_id"] for row in choice.rows["claims"]),
        n_rows={rel: len(rows) for rel, (rows, _) in additions.items()},
        n_covered=choice.n_covered,
        left_out=tuple(_left_out(choice, document)),
        newcomers=tuple(
            _newcomer(table, value, found, schemas) for table, value in sorted(choice.unknown)
        ),
        sentences=tuple(sorted({document.sentence_at(start) + 1 for start in choice.starts})),
    )


def by_rules(root: Path, source: Mapping[str, Any], text: str, schemas: Schemas) -> Tables:
    """Return all tables that the rules make of one article.

    Args:
        root: folder of the package, whose registry the rules know.
        source: the article's row of ``sources``.
        text: the article.
        schemas: the tables.
    """
    # Late: whoever proposes nothing need not load the lexicons.
    from nkclaims.extraction.article import Article
    from nkclaims.extraction.extract import extract
    from nkclaims.extraction.lexicon.pack import load_packs

    columns = ("source_id", "published_on", "published_basis", "publisher", "url", "title")
    told = {name: source[name] for name in (*columns, "conflict_id")}
    return extract([Article(text=text, **told)], load_packs(root), schemas)


def _files(source: str, schemas: Schemas) -> dict[str, str]:
    """Return the file to which new rows of each table go."""
    names = file_names(schemas, SEEDS_OF_ARTICLE)
    sheets = {name: f"{ARTICLES}/{source}/{names[name]}" for name in SHEETS}
    return sheets | {"coders": f"{REGISTRY}/coders.csv"}


def _there(root: Path, source: str, schemas: Schemas) -> There:
    """Return what is there of an article, and what its rows can refer to.

    Raises:
        Refused: any of it is not right: new rows must not stand on what is in doubt.
    """
    files, folder = SeedFiles(root), f"{ARTICLES}/{source}"
    text = files.text(f"{folder}/{TEXT}")
    described, flaws = yamlrows.read_source(
        root, f"{folder}/{SOURCE}", schemas["sources"], schemas["source_credits"]
    )
    files.issues += flaws
    if text is not None:
        files.check_text(text, described.source, schemas["sources"])
    names = file_names(schemas, SEEDS_OF_ARTICLE)
    tables = {
        name: files.typed(schemas[name], [files.rows(f"{folder}/{names[name]}", schemas[name])])
        for name in (*SHEETS, "exclusions")
    }
    refers_to = {key.table for name in SHEETS for key in schemas[name].foreign_keys}
    registry = {
        name: files.typed(schemas[name], [files.rows(f"{REGISTRY}/{name}.csv", schemas[name])])
        for name in sorted(refers_to | {"retired_ids"})
        if schemas[name].seeds == SEEDS_OF_REGISTRY
    }
    row = files.typed(schemas["sources"], [described.source]).row(0, named=True)
    files.check_source(described.source, schemas["sources"], source)
    if files.issues or text is None:
        raise Refused(files.issues)
    claims, unplaced = resolve_claims(tables["claims"], {source: text})
    if unplaced:
        raise Refused(unplaced)
    excluded = tables["exclusions"].drop_nulls("quote").select("quote", "quote_nth").iter_rows()
    places = [locate(text, quote, nth) for quote, nth in excluded]
    retired = registry["retired_ids"].filter(table_name="claims")["retired_id"]
    used = {*claims["claim_id"].drop_nulls(), *retired.drop_nulls(), *_published(root)}
    spans = [one for one in places if isinstance(one, Span)]
    return There(row, text, claims.to_dicts(), spans, registry, used)


def _published(root: Path) -> set[str]:
    """Return the ids of the claims that were built last: a row that was deleted had one."""
    with suppress(OSError, pl.exceptions.PolarsError):
        ids = pl.read_csv(root / PUBLISHED_CLAIMS, columns=["claim_id"], infer_schema=False)
        return {*ids["claim_id"].drop_nulls()}
    return set()


def _coders(choice: Choice, found: Tables, there: There) -> list[Row]:
    """Return the row of each coder of a new claim who has none yet."""
    known = there.registry["coders"]["coder_id"]
    new = {row["coder_id"] for row in choice.rows["claims"]} - {*known}
    return found["coders"].filter(pl.col("coder_id").is_in([*new])).to_dicts()


def _lines(rows: list[Row], table: Table) -> bytes:
    """Return rows as the lines of a file of seeds/."""
    fields = [one for one in table.fields if not one.derived]
    dtypes = {one.name: one.dtype for one in fields}
    return cells.to_lines(pl.DataFrame(rows, schema=dtypes, strict=False), fields)


def _left_out(choice: Choice, document: Document) -> list[tuple[str, int, str, tuple[str, ...]]]:
    listed = []
    for one in choice.left_out:
        number, sentence = 0, ""
        if one.start is not None:
            number = document.sentence_at(one.start) + 1
            span = document.sentences[number - 1]
            sentence = document.text[span.start : span.end]
        listed.append((sentence, number, one.quote, one.reasons))
    return listed


def _newcomer(table: str, value: str, found: Tables, schemas: Schemas) -> Newcomer:
    """Return what the extractor tells of a row that the registry has not."""
    key = schemas[table].primary_key[0]
    rows = found[table].filter(pl.col(key) == value).to_dicts() if table in found else []
    line = _lines(rows[:1], schemas[table]).decode("utf-8").rstrip("\n") if rows else ""
    return Newcomer(table, value, str(rows[0].get("name") or "") if rows else "", line)
