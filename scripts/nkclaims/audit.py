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
from typing import Any

import polars as pl

from nkclaims.coding.anchors import resolve, spans_by_source
from nkclaims.coding.coverage import ArticleCoverage, Share, anchored_words
from nkclaims.coding.locate import line_of
from nkclaims.coding.sentence_sheet import COVERAGE, opening, refuse_strangers, touched
from nkclaims.grammar.document import Document, Span
from nkclaims.grammar.numerals import find_numbers
from nkclaims.grammar.reciprocals import find_cues
from nkclaims.issues import Issue
from nkclaims.reading.layout import source_folders
from nkclaims.reading.seeds import ARTICLES, TEXT, read_seeds
from nkclaims.schema import Table

PUBLISHED = ("accepted", "corrected")
CANDIDATE = "candidate"


def counted(claims: pl.DataFrame, candidates: bool = False) -> pl.DataFrame:
    """Return the claims that are published, and those that still wait for review if asked."""
    states = (*PUBLISHED, CANDIDATE) if candidates else PUBLISHED
    return claims.filter(pl.col("review").is_in(states))


def audit(
    texts: Mapping[str, str], tables: Mapping[str, pl.DataFrame]
) -> tuple[list[ArticleCoverage], list[Issue]]:
    """Return the coverage of each article, by source_id, and a J91 for each thing that is open.

    Args:
        texts: the articles to audit, by source_id.
        tables: claims (those that count), exclusions and sentences, with their offsets.
    """
    coverages: list[ArticleCoverage] = []
    issues: list[Issue] = []
    rows = {name: tables[name] for name in ("claims", "exclusions", "sentences")}
    by_source = {name: one.partition_by("source_id", as_dict=True) for name, one in rows.items()}
    for source, text in sorted(texts.items()):
        own = {name: by_source[name].get((source,), one.clear()) for name, one in rows.items()}
        article = _Article(source, Document(text), **own)
        coverages.append(article.coverage())
        issues += article.issues()
    return coverages, issues


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
    """One article with its rows, and what of it is open."""

    source: str
    document: Document
    claims: pl.DataFrame
    exclusions: pl.DataFrame
    sentences: pl.DataFrame

    def coverage(self) -> ArticleCoverage:
        n_sentences = len(self.document.sentences)
        n_right = sum(row["n_claims"] == len(begun) for row, begun in self.counts.values())
        return ArticleCoverage(
            self.source,
            sentences=Share(n_sentences - len(self.open_sentences), n_sentences),
            numbers=Share(len(self.numbers) - len(self.open_numbers), len(self.numbers)),
            cues=Share(len(self.cues) - len(self.open_cues), len(self.cues)),
            counts=Share(n_right, n_sentences),
            words=anchored_words(self.document, self.claims, self.exclusions),
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
        for number, (row, begun) in self.counts.items():
            if row["n_claims"] != len(begun):
                span = self.document.sentences[number - 1]
                verb = "claim begins" if len(begun) == 1 else "claims begin"
                rows = ", ".join([f"{len(begun)} {verb} here", *begun])
                where = f"{row['_file']}:{row['_line']}"
                yield self._issue(span, rows, f"{row['n_claims']}, as counted in {where}")

    @cached_property
    def quotes(self) -> list[Span]:
        return spans_by_source(self.claims).get(self.source, [])

    @cached_property
    def excluded(self) -> list[Span]:
        return spans_by_source(self.exclusions).get(self.source, [])

    @cached_property
    def open_sentences(self) -> list[int]:
        """Numbers of the sentences that nothing touches."""
        covered = touched(self.document, [*self.quotes, *self.excluded])
        return [n for n in range(1, len(self.document.sentences) + 1) if n not in covered]

    @cached_property
    def numbers(self) -> list[Span]:
        """Numbers of the text that are no part of a date or clock time."""
        return [Span(one.start, one.end) for one in find_numbers(self.document.text)]

    @cached_property
    def open_numbers(self) -> list[Span]:
        values = spans_by_source(self.claims, "value").get(self.source, [])
        return _outside(self.numbers, [*values, *self.excluded])

    @cached_property
    def cues(self) -> list[Span]:
        return find_cues(self.document.text)

    @cached_property
    def open_cues(self) -> list[Span]:
        """Cues outside exclusions, in sentences where fewer than two speak beside the outlet."""
        speakers: defaultdict[int, set[str]] = defaultdict(set)
        spoken = self.claims.filter(pl.col("attribution_type") != "own_voice")
        columns = ("claimant_actor_id", "quote_start", "quote_end")
        for claimant, start, end in spoken.select(columns).drop_nulls().iter_rows():
            for number in touched(self.document, [Span(start, end)]):
                speakers[number].add(claimant)
        return [
            cue
            for cue in _outside(self.cues, self.excluded)
            if len(speakers[self.document.sentence_at(cue.start) + 1]) < 2
        ]

    @cached_property
    def counts(self) -> dict[int, tuple[dict[str, Any], list[str]]]:
        """By sentence: its row in the sheet, and the claims that begin there."""
        begun: defaultdict[int, list[str]] = defaultdict(list)
        starts = self.claims.select("claim_id", "quote_start").drop_nulls()
        for claim, start in starts.iter_rows():
            begun[self.document.sentence_at(start) + 1].append(claim)
        known = self.sentences.filter(pl.col("sentence_start").is_not_null())
        return {
            row["sentence_no"]: (row, begun[row["sentence_no"]])
            for row in known.iter_rows(named=True)
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
