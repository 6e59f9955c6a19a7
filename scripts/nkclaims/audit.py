"""Prove that an article is completely coded: every sentence, number and reciprocal word of it.

A sentence is covered when a quote or an exclusion touches it; a number when it is a claim's value,
is read as a date or clock time, or lies in an exclusion; a reciprocal word when two claimants other
than the outlet speak in its sentence, or an exclusion holds it. And in each sentence as many
claims must begin as its reader counted: so no row can vanish unnoticed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from nkclaims.coding.anchors import resolve
from nkclaims.coding.completeness import ROWS, Article
from nkclaims.coding.coverage import ArticleCoverage
from nkclaims.coding.review import CANDIDATE, counted
from nkclaims.coding.sentence_sheet import COVERAGE, refuse_strangers
from nkclaims.derived.assembly import causes, check
from nkclaims.grammar.date_mention import DateMention
from nkclaims.grammar.document import Document
from nkclaims.issues import Issue
from nkclaims.reading.articles import ARTICLES
from nkclaims.reading.keys import KEY
from nkclaims.reading.layout import source_folders
from nkclaims.reading.seeds import read_seeds
from nkclaims.reading.shelf import Tables
from nkclaims.schema import Table


def audit(texts: Mapping[str, str], tables: Tables) -> tuple[list[ArticleCoverage], list[Issue]]:
    """Return the coverage of each article, by source_id, and a J91 for each thing that is open.

    Args:
        texts: the articles to audit, by source_id.
        tables: claims (those that count), exclusions and sentences, with their offsets.
    """
    articles = list(_articles({one: Document(text) for one, text in texts.items()}, tables))
    coverages = [article.coverage() for article in articles]
    return coverages, [issue for article in articles for issue in article.issues()]


def open_points(
    documents: Mapping[str, Document],
    tables: Tables,
    dates: Mapping[str, Sequence[DateMention]],
    is_read: bool = True,
) -> Iterator[Issue]:
    """Yield the issues of :func:`audit`, of articles whose dates somebody has found already.

    A sentence without a row is one, too: of seeds/ the sheet itself is checked. Where
    ``is_read`` is false, rules alone did it, which pass over what tells them nothing, without a
    word: then only the counts and missing rows are issues.
    """
    for article in _articles(documents, tables, dates):
        yield from article.issues() if is_read else article.miscounted()
        yield from article.unlisted()


def _articles(
    documents: Mapping[str, Document],
    tables: Tables,
    dates: Mapping[str, Sequence[DateMention]] | None = None,
) -> Iterator[Article]:
    """Yield each article with its rows, by source_id."""
    schema = {"source_id": pl.String()}
    rows = pl.LazyFrame({"source_id": sorted(documents)}, schema=schema)
    for name, columns in ROWS.items():
        # One list a column and article: rows of Python, all at once, would fill the memory.
        lists = tables[name].lazy().group_by("source_id", maintain_order=True).agg(columns)
        named = lists.rename({column: f"{name} {column}" for column in columns})
        rows = rows.join(named, on="source_id", how="left", maintain_order="left")
    for row in rows.collect().iter_rows(named=True):
        source = row["source_id"]
        own = {
            name: list(zip(*(row[f"{name} {column}"] or () for column in columns), strict=True))
            for name, columns in ROWS.items()
        }
        yield Article(source, documents[source], **own, dates=dates[source] if dates else None)


@dataclass(frozen=True)
class SeedsAudit:
    """What an audit of seeds/ found.

    Attributes:
        coverages: one for each article whose rows are sound, by source_id.
        issues: what is open, and what is wrong with the rows that should cover it.
        unproven: articles of which nothing is shown before what is wrong with them is mended.
        n_elsewhere: findings on articles that nobody asked about.
        n_waiting: rows that do not count because nobody has reviewed them.
    """

    coverages: list[ArticleCoverage]
    issues: list[Issue]
    unproven: tuple[str, ...]
    n_elsewhere: int
    n_waiting: int


def audit_seeds(
    root: Path, schemas: Mapping[str, Table], sources: Sequence[str], candidates: bool
) -> SeedsAudit:
    """Audit articles of ``root/seeds``.

    What is open is said of articles whose rows can be read and placed: of the others it would only
    repeat what is wrong with them.

    Args:
        root: folder of the package.
        schemas: the tables.
        sources: source_id of each article to audit; all if there is none.
        candidates: whether rows that wait for review count.

    Raises:
        Refused: a source_id is no article of seeds/.
    """
    seeds, misread = read_seeds(root, schemas)
    folders = source_folders(root, ARTICLES)[0]
    refuse_strangers(sources, folders)
    anchored, amiss = check(seeds, schemas)
    wrong = causes(misread, amiss, seeds.broken)
    asked = sources or folders
    others = tuple(f"{ARTICLES}/{one}/" for one in folders if one not in asked)
    near = [issue for issue in wrong if not issue.file.startswith(others)]
    unproven = [one for one in asked if any(_is_in_the_way(issue, one) for issue in near)]
    texts = {one: seeds.texts[one] for one in asked if one in seeds.texts and one not in unproven}
    claims = seeds.tables["claims"]
    tables = anchored.tables
    if counted(claims, candidates).height < claims.height:
        tables, _ = resolve({**seeds.tables, "claims": counted(claims, candidates)}, texts)
    waiting = claims.filter(pl.col("review") == CANDIDATE, pl.col("source_id").is_in(asked))
    coverages, issues = audit(texts, tables)
    if not asked and not near:
        near = [Issue(ARTICLES, 0, "", COVERAGE, found="no article", expected="a folder for each")]
    return SeedsAudit(
        coverages,
        sorted({*near, *issues}),
        tuple(unproven),
        n_elsewhere=len(wrong) - len(near),
        n_waiting=0 if candidates else waiting.height,
    )


def _is_in_the_way(issue: Issue, source: str) -> bool:
    """Tell whether the article cannot be audited: a key that fails keeps no row from covering."""
    is_of_article = issue.file.startswith(f"{ARTICLES}/{source}/")
    return is_of_article and (issue.code != KEY or not issue.line)
