"""Prove that an article is completely coded: every sentence, number and reciprocal word of it.

A sentence is covered when a quote or an exclusion touches it; a number when it is a claim's value,
is read as a date or clock time, or lies in an exclusion; a reciprocal word when two claimants other
than the outlet speak in its sentence, or an exclusion holds it. And in each sentence as many
claims must begin as its reader counted: so no row can vanish unnoticed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Any

import polars as pl

from nkclaims.coding.anchors import resolve
from nkclaims.coding.coverage import ArticleCoverage, Share, anchored_words
from nkclaims.coding.locate import line_of
from nkclaims.coding.sentence_sheet import COVERAGE, opening, refuse_strangers, touched
from nkclaims.grammar.date_mention import DateMention
from nkclaims.grammar.document import Document, Span
from nkclaims.grammar.numerals import find_numbers
from nkclaims.grammar.reciprocals import find_cues
from nkclaims.issues import Issue
from nkclaims.reading.layout import source_folders
from nkclaims.reading.seeds import ARTICLES, TEXT, read_seeds
from nkclaims.schema import Table

PUBLISHED = ("accepted", "corrected")
CANDIDATE = "candidate"
ROWS = MappingProxyType(
    {
        "claims": (
            *("claim_id", "claimant_actor_id", "attribution_type", "quote_start", "quote_end"),
            *("value_start", "value_end", "attribution_start", "attribution_end", "place_text"),
        ),
        "exclusions": ("quote_start", "quote_end"),
        "sentences": ("sentence_no", "n_claims", "sentence_start", "_file", "_line"),
    }
)
"""What is looked at of each table."""


def counted(claims: pl.DataFrame, candidates: bool = False) -> pl.DataFrame:
    """Return the claims that are published, and those that still wait for review if asked."""
    states = (*PUBLISHED, CANDIDATE) if candidates else PUBLISHED
    is_counted = claims["review"].is_in(states).fill_null(False)
    return claims if is_counted.all() else claims.filter(is_counted)  # a copy may be a gigabyte


def audit(
    texts: Mapping[str, str], tables: Mapping[str, pl.DataFrame]
) -> tuple[list[ArticleCoverage], list[Issue]]:
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
    tables: Mapping[str, pl.DataFrame],
    dates: Mapping[str, Sequence[DateMention]],
) -> Iterator[Issue]:
    """Yield the issues of :func:`audit`, of articles whose dates somebody has found already."""
    for article in _articles(documents, tables, dates):
        yield from article.issues()


def _articles(
    documents: Mapping[str, Document],
    tables: Mapping[str, pl.DataFrame],
    dates: Mapping[str, Sequence[DateMention]] | None = None,
) -> Iterator[_Article]:
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
        yield _Article(source, documents[source], **own, dates=dates[source] if dates else None)


@dataclass(frozen=True)
class SeedsAudit:
    """What an audit of seeds/ found.

    Attributes:
        coverages: one for each article, by source_id.
        issues: what is open, and what is wrong with the rows that should cover it.
        n_elsewhere: findings on other files, which say nothing about these articles.
        n_waiting: rows that do not count because nobody has reviewed them.
    """

    coverages: list[ArticleCoverage]
    issues: list[Issue]
    n_elsewhere: int
    n_waiting: int


def audit_seeds(
    root: Path, schemas: Mapping[str, Table], sources: Sequence[str], candidates: bool
) -> SeedsAudit:
    """Audit articles of ``root/seeds``, as far as it can be read.

    Args:
        root: folder of the package.
        schemas: the tables.
        sources: source_id of each article to audit; all if there is none.
        candidates: whether rows that wait for review count.

    Raises:
        Refused: a source_id is no article of seeds/.
    """
    seeds, unread = read_seeds(root, schemas)
    refuse_strangers(sources, source_folders(root, ARTICLES)[0])
    texts = {one: text for one, text in seeds.texts.items() if one in sources or not sources}
    claims = counted(seeds.tables["claims"], candidates)
    waiting = seeds.tables["claims"].filter(
        pl.col("review") == CANDIDATE, pl.col("source_id").is_in(list(texts))
    )
    tables, unanchored = resolve({**seeds.tables, "claims": claims}, texts)
    coverages, issues = audit(texts, tables)
    folders = tuple(f"{ARTICLES}/{one}/" for one in sources) or (ARTICLES,)
    near = [issue for issue in unread if issue.file.startswith(folders)]
    if not coverages and not near:
        near = [Issue(ARTICLES, 0, "", COVERAGE, found="no article", expected="a folder for each")]
    return SeedsAudit(
        coverages,
        sorted({*near, *unanchored, *issues}),
        n_elsewhere=len({*unread} - {*near}),
        n_waiting=0 if candidates else waiting.height,
    )


@dataclass(frozen=True)
class _Article:
    """One article with its rows, their columns in the order of ``ROWS``, and what of it is open."""

    source: str
    document: Document
    claims: Sequence[tuple[Any, ...]]
    exclusions: Sequence[tuple[Any, ...]]
    sentences: Sequence[tuple[Any, ...]]
    dates: Sequence[DateMention] | None = None

    def coverage(self) -> ArticleCoverage:
        n_sentences = len(self.document.sentences)
        n_right = sum(counted == len(begun) for counted, _, begun in self.counts.values())
        return ArticleCoverage(
            self.source,
            sentences=Share(n_sentences - len(self.open_sentences), n_sentences),
            numbers=Share(len(self.numbers) - len(self.open_numbers), len(self.numbers)),
            cues=Share(len(self.cues) - len(self.open_cues), len(self.cues)),
            counts=Share(n_right, n_sentences),
            words=anchored_words(
                self.document,
                [*self.quotes, *self.excluded, *self._spans("attribution")],
                {place for *_, place in self.claims if place is not None},
            ),
        )

    def issues(self) -> Iterator[Issue]:
        for number in self.open_sentences:
            span = self.document.sentences[number - 1]
            yield self._issue(span, "no quote and no exclusion touches it", "one of them")
        for span in self.open_numbers:
            told = f"the number {self._printed(span)} is no claim's value, no date, no exclusion"
            yield self._issue(span, told, "one of them")
        for span in self.open_cues:
            yield self._issue(
                span,
                f"{self._printed(span)} without two claimants",
                "claims of two who speak, or an exclusion over these words",
            )
        for number, (counted, where, begun) in self.counts.items():
            if counted != len(begun):
                span = self.document.sentences[number - 1]
                verb = "claim begins" if len(begun) == 1 else "claims begin"
                rows = ", ".join([f"{len(begun)} {verb} here", *begun])
                yield self._issue(span, rows, f"{counted}, as counted in {where}")

    def _spans(self, anchor: str) -> list[Span]:
        """Return the spans of one anchor of all claims that have it."""
        at = ROWS["claims"].index(f"{anchor}_start")
        return [
            Span(row[at], row[at + 1])
            for row in self.claims
            if row[at] is not None and row[at + 1] is not None
        ]

    @cached_property
    def quotes(self) -> list[Span]:
        return self._spans("quote")

    @cached_property
    def excluded(self) -> list[Span]:
        return [
            Span(start, end)
            for start, end in self.exclusions
            if start is not None and end is not None
        ]

    @cached_property
    def open_sentences(self) -> list[int]:
        """Numbers of the sentences that nothing touches."""
        covered = touched(self.document, [*self.quotes, *self.excluded])
        return [n for n in range(1, len(self.document.sentences) + 1) if n not in covered]

    @cached_property
    def numbers(self) -> list[Span]:
        """Numbers of the text that are no part of a date or clock time."""
        text, dates = self.document.text, self.dates
        found = find_numbers(text) if dates is None else find_numbers(text, dates)
        return [Span(one.start, one.end) for one in found]

    @cached_property
    def open_numbers(self) -> list[Span]:
        return _outside(self.numbers, [*self._spans("value"), *self.excluded])

    @cached_property
    def cues(self) -> list[Span]:
        return find_cues(self.document.text)

    @cached_property
    def open_cues(self) -> list[Span]:
        """Cues outside exclusions, in sentences where fewer than two speak beside the outlet."""
        if not self.cues:
            return []
        speakers: defaultdict[int, set[str]] = defaultdict(set)
        for _, claimant, attribution_type, start, end, *_ in self.claims:
            if None in (claimant, start, end) or attribution_type in ("own_voice", None):
                continue
            for number in touched(self.document, [Span(start, end)]):
                speakers[number].add(claimant)
        return [
            cue
            for cue in _outside(self.cues, self.excluded)
            if len(speakers[self.document.sentence_at(cue.start) + 1]) < 2
        ]

    @cached_property
    def counts(self) -> dict[int, tuple[int, str, list[str]]]:
        """By sentence: how many claims were counted there, where, and those that begin there."""
        begun: defaultdict[int, list[str]] = defaultdict(list)
        for claim, _, _, start, *_ in self.claims:
            if claim is not None and start is not None:
                begun[self.document.sentence_at(start) + 1].append(claim)
        return {
            number: (counted, f"{file}:{line}", begun[number])
            for number, counted, start, file, line in self.sentences
            if start is not None
        }

    def _printed(self, span: Span) -> str:
        return f'"{self.document.text[span.start : span.end]}"'

    def _issue(self, span: Span, found: str, expected: str) -> Issue:
        number = self.document.sentence_at(span.start) + 1
        return Issue(
            file=f"{ARTICLES}/{self.source}/{TEXT}",
            line=line_of(self.document.text, span.start),
            column="",
            code=COVERAGE,
            table="sentences",
            record=f"{self.source}/{number}",
            found=f'sentence {number} "{opening(self.document, number)} ...": {found}',
            expected=expected,
        )


def _outside(spans: Iterable[Span], covers: Sequence[Span]) -> list[Span]:
    """Return the spans that do not lie whole in one of ``covers``."""
    return [
        span
        for span in spans
        if not any(cover.start <= span.start and span.end <= cover.end for cover in covers)
    ]
