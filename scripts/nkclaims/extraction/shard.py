"""Read the articles of one shard: a pure function, which any process on any machine can run.

What it returns depends on the articles, the packs and who reads (:data:`Coders`) alone. An article
that the rules cannot read, or whose rows would not be sound, is left out and said so; the others go
on.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from datetime import date
from typing import Any, Final, Literal, NamedTuple

import polars as pl

from nkclaims.coding import anchors
from nkclaims.extraction.article import Article, read_at
from nkclaims.extraction.draft import Draft
from nkclaims.extraction.encoder.encoder import Encoder, load_encoder
from nkclaims.extraction.encoder.weights import MODEL as ENCODER
from nkclaims.extraction.language.long_words import without_long_words
from nkclaims.extraction.language.parse import MODEL, VERSION, Parser, load_parser
from nkclaims.extraction.lexicon.candidate_wars import candidate_war
from nkclaims.extraction.lexicon.pack import Packs
from nkclaims.extraction.printable import is_legible
from nkclaims.extraction.read import drafts_of
from nkclaims.extraction.registry import Names
from nkclaims.extraction.rows import Row, rows_of
from nkclaims.issues import Issue
from nkclaims.reading import cells
from nkclaims.reading.articles import ARTICLES
from nkclaims.schema import SEEDS_OF_ARTICLE, Table

Coders = Literal["rules", "both", "encoder", "all", "parser"]
"""Who reads: the rules, rules and parser reconciled, rules and encoder weighed, all three, or for
an evaluation the parser alone."""

METHOD: Final[Mapping[Coders, str]] = {
    "rules": "lexicons and rules, no model",
    "both": f"lexicons, rules and the parser {MODEL} {VERSION}",
    "encoder": f"lexicons and rules, weighed with the encoder {ENCODER}",
    "all": f"lexicons, rules and the parser {MODEL} {VERSION}, weighed with the encoder {ENCODER}",
    "parser": f"lexicons and the parser {MODEL} {VERSION} alone",
}
FAULT, ILLEGIBLE, SAME_ID = "X09", "X10", "X16"
NAMES, ORIGINS, PROBLEMS = "names", "origins", "problems"
EXTRA: Mapping[str, Mapping[str, pl.DataType]] = {
    NAMES: {"_file": pl.String(), "table": pl.String(), "id": pl.String(), "row": pl.String()},
    ORIGINS: {"_file": pl.String(), "file": pl.String(), "line": pl.Int64()},
    PROBLEMS: {
        **dict.fromkeys(("article", "file"), pl.String()),
        "line": pl.Int64(),
        **dict.fromkeys(("code", "found", "expected", "hint"), pl.String()),
    },
}
"""What a shard has beside tables of the package: the names that its articles need (``row`` is JSON,
null for an id that a registry has), where each was read, and what is wrong with articles."""
DAY_TO_COME = date(1970, 1, 1)  # of coding: it depends on all articles
Tables = dict[str, pl.DataFrame]


class Models(NamedTuple):
    """The models that read beside the rules."""

    parser: Parser | None
    encoder: Encoder | None


def models_of(coders: Coders) -> Models:
    """Load the models of those who read, each once a process.

    Raises:
        Refused: X05 and X06 of a model that is missing or changed.
    """
    parser = load_parser() if coders in ("both", "all", "parser") else None
    return Models(parser, load_encoder() if uses_encoder(coders) else None)


def uses_encoder(coders: Coders) -> bool:
    """Tell whether the encoder is one of those who read."""
    return coders in ("encoder", "all")


def read_shard(
    articles: Sequence[Article],
    packs: Packs,
    schemas: Mapping[str, Table],
    coders: Coders = "rules",
) -> Tables:
    """Return the rows of articles, by table, and the frames of :data:`EXTRA`.

    The tables are those of an article and ``sources``, with the offsets of all words and
    ``_file``, which is the source_id, in the order of the articles.

    Args:
        articles: each with an id of its own, in the order of ids.
        packs: the lexicons and registries.
        schemas: the tables.
        coders: who reads.

    Raises:
        Refused: X05 and X06 of a model that is missing or changed.
    """
    models = models_of(coders)
    rows: dict[str, list[Row]] = {}
    problems: list[Row] = []
    for article in articles:
        if article.same_as:
            told = f"the id {article.given_id}, as {article.same_as} has"
            hint = f"read as {article.source_id}; give each its own, or delete what is out of date"
            problems.append(problem(article, SAME_ID, told, "an id of its own", hint))
        try:
            found, left_out = _read(article, packs, models, coders == "parser")
        except Exception as error:  # of the rules: one article must not stop thousands
            told = f"{type(error).__name__}: {error}"[:200]
            hint = "a fault of the rules: please report it with the article"
            problems.append(problem(article, FAULT, told, "an article that they can read", hint))
            continue
        if left_out:
            told = f"{left_out} claims whose words no cell can hold"
            problems.append(problem(article, ILLEGIBLE, told, "words that every reader keeps",
                "they were left out: their words mix letters of two alphabets, begin with one of"
                " = + - @, have a mark that nobody sees in their number, or are a name that readers"
                " take for no value, as NAN"))  # fmt: skip
        for table, more in found.items():
            rows.setdefault(table, []).extend({**row, "_file": article.source_id} for row in more)
    tables = {
        name: frame(rows.get(name, []), table)
        for name, table in schemas.items()
        if name == "sources" or table.seeds == SEEDS_OF_ARTICLE
    }
    return _sound(tables, rows.get(NAMES, []), problems, articles, schemas)


def problem(article: Article, code: str, found: str, expected: str, hint: str = "") -> Row:
    """Return the row that tells what is wrong with an article."""
    file, line = read_at(article)
    told = {"code": code, "found": found, "expected": expected, "hint": hint}
    return {"article": article.source_id, "file": file, "line": line, **told}


def problem_of(issue: Issue) -> Row:
    """Return the row that tells an issue of an article that could not even be read."""
    told = {name: getattr(issue, name) for name in ("file", "line", "code", "found", "expected")}
    return {"article": issue.record, **told, "hint": issue.hint}


def frame(rows: Sequence[Row], table: Table) -> pl.DataFrame:
    """Return rows as the seeds of a table would be read."""
    columns: dict[str, Any] = {}
    for one in table.fields:
        if one.derived:
            continue
        found = [row.get(one.name) for row in rows]
        if one.type == "boolean":
            found = [cell == "true" if isinstance(cell, str) else cell for cell in found]
        elif one.type == "date":
            found = [date.fromisoformat(c) if isinstance(c, str) else c for c in found]
        elif one.type in ("number", "integer"):
            kind = float if one.type == "number" else int
            found = [kind(cell) if cell is not None else None for cell in found]
        columns[one.name] = pl.Series(one.name, found, dtype=one.dtype)
    files = pl.Series("_file", [row.get("_file", table.name) for row in rows], dtype=pl.String)
    numbered = pl.int_range(2, pl.len() + 2, dtype=pl.Int64)
    return pl.DataFrame(columns).with_columns(files).with_columns(_line=numbered)


def _read(
    article: Article, packs: Packs, models: Models, is_alone: bool
) -> tuple[dict[str, list[Row]], int]:
    """Return the rows of one article, and how many claims no cell can hold."""
    drafts, registry = drafts_of(article, packs, models.parser, is_alone, models.encoder)
    names = Names(packs, registry, without_long_words(article.text))
    conflict_id = registry.conflict_id if registry else _candidate(article, drafts, packs, names)
    rows = rows_of(article, drafts, conflict_id, names)
    rows[NAMES] = [*_named(names)]
    return rows, sum(not is_legible(draft, article.text) for draft in drafts)


def _candidate(article: Article, drafts: Sequence[Draft], packs: Packs, names: Names) -> str:
    """Return the id of a war that no pack knows, whose row the article needs."""
    war = candidate_war(article, drafts, packs)
    conflict_id = str(war["conflict_id"])
    if conflict_id != packs.common.conflict_id:
        names.made["conflicts"] = {conflict_id: war}
    return conflict_id


def _named(names: Names) -> Iterator[Row]:
    for table, ids in names.used.items():
        yield from ({"table": table, "id": one, "row": None} for one in sorted(ids))
    for table, made in names.made.items():
        yield from (
            {"table": table, "id": one, "row": json.dumps(row)} for one, row in made.items()
        )


def _sound(
    tables: Tables,
    names: list[Row],
    problems: list[Row],
    articles: Sequence[Article],
    schemas: Mapping[str, Table],
) -> Tables:
    """Return the tables with offsets, without the articles of which a row is not right."""
    read = {*tables["sources"]["source_id"]}
    texts = {one.source_id: one.text for one in articles if one.source_id in read}
    whole, issues = anchors.resolve(tables, texts)
    issues += anchors.value_issues(whole["claims"])
    issues += anchors.place_issues(whole["claims"], texts)
    for name, rows in tables.items():
        issues += misfits(rows, schemas[name])
    wrong = {_source_of(one): one for one in sorted(set(issues), reverse=True)}
    if wrong:
        whole = {name: one.filter(~pl.col("_file").is_in([*wrong])) for name, one in whole.items()}
        names = [row for row in names if row["_file"] not in wrong]
        by_id = {one.source_id: one for one in articles}
        problems = [one for one in problems if one["article"] not in wrong] + [
            problem(by_id[source], one.code, f"{one.table}.{one.column}: {one.found}"[:200],
                    one.expected, one.hint)
            for source, one in sorted(wrong.items())
        ]  # fmt: skip
    lengths = [len(texts[one]) for one in whole["sources"]["source_id"]]
    whole["sources"] = whole["sources"].with_columns(text_chars=pl.Series(lengths, dtype=pl.Int64))
    extra = {NAMES: names, ORIGINS: _origins(articles, {*texts} - {*wrong}), PROBLEMS: problems}
    return whole | {name: pl.DataFrame(extra[name], schema=EXTRA[name]) for name in EXTRA}


def _origins(articles: Sequence[Article], kept: Set[str]) -> list[Row]:
    places = ((one.source_id, *read_at(one)) for one in articles if one.source_id in kept)
    return [dict(zip(EXTRA[ORIGINS], place, strict=True)) for place in places]


def _source_of(issue: Issue) -> str:
    """Return the article of an issue, whose file is its id, or would be a sheet in its folder."""
    return issue.file.removeprefix(f"{ARTICLES}/").partition("/")[0]


def misfits(rows: pl.DataFrame, table: Table) -> Iterable[Issue]:
    """Return an issue for each cell that a reader of the package would not take."""
    if rows.is_empty():
        return []
    fields = [one for one in table.fields if not one.derived]
    if "coded_on" in rows.columns:
        rows = rows.with_columns(coded_on=pl.lit(DAY_TO_COME))
    written = cells.as_text(rows, fields).with_columns(rows.select(cells.PLACE))
    return cells.parse(written, table, derived=False)[1]
