"""Extract a complete package from articles: every table, its rows coded by rules."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from functools import partial
from typing import Any, Final, Literal

import polars as pl

from nkclaims.derived.assembly import assemble
from nkclaims.extraction.article import Article
from nkclaims.extraction.clusters import events, truces
from nkclaims.extraction.draft import Draft
from nkclaims.extraction.pack import Packs, Registry
from nkclaims.extraction.parse import MODEL, VERSION, load_parser
from nkclaims.extraction.read import drafts_of
from nkclaims.extraction.registry import Names
from nkclaims.extraction.rows import CODER, Row, rows_of
from nkclaims.issues import Refused
from nkclaims.reading.seeds import Seeds
from nkclaims.schema import Table

Coders = Literal["rules", "both", "parser"]
"""Who reads: the rules, rules and parser reconciled, or for an evaluation the parser alone."""

METHOD: Final[Mapping[Coders, str]] = {
    "rules": "lexicons and rules, no model",
    "both": f"lexicons, rules and the parser {MODEL} {VERSION}",
    "parser": f"lexicons and the parser {MODEL} {VERSION} alone",
}
CHUNK = 8  # articles that a worker reads before it hands them back
Read = tuple[list[Draft], str | None]


def extract(
    articles: Sequence[Article],
    packs: Packs,
    schemas: Mapping[str, Table],
    workers: int = 1,
    coded_on: date | None = None,
    coders: Coders = "rules",
) -> dict[str, pl.DataFrame]:
    """Return every table of a package, columns and order of the schemas.

    The rows are the same for any number of workers.

    Args:
        articles: in the order of their ids.
        packs: the lexicons and registries.
        schemas: the tables.
        workers: processes that read.
        coded_on: day written into the rows; by default that of the newest article, so that no
            clock comes into the data.
        coders: who reads, see :data:`Coders`.

    Raises:
        Refused: X05 and X06 of a parser that is missing or changed; or the rows do not fit
            together, which is a fault of a pack or of a rule.
    """
    day = coded_on or max((one.published_on for one in articles), default=date(1970, 1, 1))
    read = _read(articles, packs, workers, coders)
    used = {name for _, name in read if name}
    names = Names(packs, [packs.registries[name] for name in sorted(used)])
    rows: dict[str, list[Row]] = {}
    for article, (drafts, conflict) in zip(articles, read, strict=True):
        conflict_id = conflict or packs.common.conflict_id
        for table, more in rows_of(article, drafts, conflict_id, names, day).items():
            rows.setdefault(table, []).extend(more)
    conflicts = {row["source_id"]: row["conflict_id"] for row in rows.get("sources", [])}
    claims = rows.get("claims", [])
    rows |= events(claims, conflicts) | truces(claims, conflicts)
    rows |= {name: [*found] for name, found in names.rows().items()}
    rows["conflicts"] = _conflicts(packs, conflicts.values())
    rows["coders"] = [_coder(packs, coders)]
    return _assembled(rows, articles, schemas)


def _read(articles: Sequence[Article], packs: Packs, workers: int, coders: Coders) -> list[Read]:
    if coders != "rules":
        load_parser()  # refuses before anything is read
    one = partial(_read_one, packs=packs, coders=coders)
    if workers <= 1 or len(articles) <= CHUNK:
        return [one(article) for article in articles]
    with ProcessPoolExecutor(workers) as pool:
        return list(pool.map(one, articles, chunksize=CHUNK))


def _read_one(article: Article, packs: Packs, coders: Coders) -> Read:
    drafts, registry = drafts_of(
        article, packs, None if coders == "rules" else load_parser(), coders == "parser"
    )
    return drafts, _name(registry)


def _name(registry: Registry | None) -> str | None:
    return registry.conflict_id if registry else None


def _conflicts(packs: Packs, used: Iterable[str]) -> list[Row]:
    known = {one.conflict_id: one for one in [packs.common, *packs.registries.values()]}
    return [
        {name: cell or None for name, cell in known[conflict].tables["conflicts"][0].items()}
        for conflict in sorted({*used})
    ]


def _coder(packs: Packs, coders: Coders) -> Row:
    return {
        "coder_id": CODER,
        "coder_type": "rule",
        "name": f"nkclaims extract: {METHOD[coders]}",
        "manual_version": "1.1",
        "note": f"Packs {packs.hash[:16]}. No person has read these rows.",
    }


def _assembled(
    rows: Mapping[str, list[Row]], articles: Sequence[Article], schemas: Mapping[str, Table]
) -> dict[str, pl.DataFrame]:
    tables = {
        name: _frame(rows.get(name, []), table)
        for name, table in schemas.items()
        if not table.derived
    }
    seeds = Seeds(
        tables=tables,
        texts={one.source_id: one.text for one in articles},
        package={},
        codings={},
        given="",
        broken=frozenset(),
        incomplete=frozenset(),
        is_sound=True,
    )
    complete, issues = assemble(seeds, schemas, candidates=True)
    if issues:
        raise Refused(issues)
    return complete


def _frame(rows: Sequence[Row], table: Table) -> pl.DataFrame:
    """Return rows as the seeds of a table would be read."""
    columns: dict[str, Any] = {}
    for one in table.fields:
        if one.derived:
            continue
        cells = [row.get(one.name) for row in rows]
        if one.type == "boolean":
            cells = [cell == "true" if isinstance(cell, str) else cell for cell in cells]
        elif one.type == "date":
            cells = [date.fromisoformat(c) if isinstance(c, str) else c for c in cells]
        elif one.type in ("number", "integer"):
            kind = float if one.type == "number" else int
            cells = [kind(cell) if cell is not None else None for cell in cells]
        columns[one.name] = pl.Series(one.name, cells, dtype=one.dtype)
    frame = pl.DataFrame(columns)
    return frame.with_columns(
        _file=pl.lit(f"{table.name}"), _line=pl.int_range(2, pl.len() + 2, dtype=pl.Int64)
    )
