"""What of one article its rows leave open: sentences, numbers, reciprocal words, counts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import Any

from nkclaims.coding.coverage import ArticleCoverage, Share, anchored_words
from nkclaims.coding.locate import line_of
from nkclaims.coding.sentence_sheet import COVERAGE, opening, touched
from nkclaims.grammar.date_mention import DateMention
from nkclaims.grammar.document import DATE_LINE, Document, Span
from nkclaims.grammar.numerals import find_numbers
from nkclaims.grammar.reciprocals import find_cues
from nkclaims.issues import Issue
from nkclaims.reading.articles import ARTICLES, TEXT

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


@dataclass(frozen=True)
class Article:
    """One article with its rows, their columns in the order of ``ROWS``, and what of it is open."""

    source: str
    document: Document
    claims: Sequence[tuple[Any, ...]]
    exclusions: Sequence[tuple[Any, ...]]
    sentences: Sequence[tuple[Any, ...]]
    dates: Sequence[DateMention] | None = None

    def coverage(self) -> ArticleCoverage:
        """Return how much of the article its rows account for."""
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
        """Yield a J91 for each sentence, number, reciprocal word and count that is open."""
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
        yield from self.miscounted()

    def miscounted(self) -> Iterator[Issue]:
        """Yield a J91 for each sentence in which other claims begin than its row has counted."""
        for number, (counted, where, begun) in self.counts.items():
            if counted != len(begun):
                span = self.document.sentences[number - 1]
                verb = "claim begins" if len(begun) == 1 else "claims begin"
                rows = ", ".join([f"{len(begun)} {verb} here", *begun])
                yield self._issue(span, rows, f"{counted}, as counted in {where}")

    def unlisted(self) -> Iterator[Issue]:
        """Yield an issue for each sentence of which no row says how many claims were counted."""
        listed = {number for number, *_ in self.sentences}
        for number, span in enumerate(self.document.sentences, start=1):
            if number not in listed:
                yield self._issue(span, "no row counts its claims", "a row of the table sentences")

    def _spans(self, anchor: str) -> list[Span]:
        """Return the spans of one anchor of all claims that have it within the text."""
        at = ROWS["claims"].index(f"{anchor}_start")
        return [
            Span(*row[at : at + 2]) for row in self.claims if self._is_within(*row[at : at + 2])
        ]

    def _is_within(self, start: int | None, end: int | None) -> bool:
        """Tell whether offsets are a span of the text; what is none accounts for nothing.

        What is wrong with them is said by the rules on offsets.
        """
        if start is None or end is None:
            return False
        return 0 <= start < end <= len(self.document.text)

    @cached_property
    def quotes(self) -> list[Span]:
        """Spans of the claims' quotes."""
        return self._spans("quote")

    @cached_property
    def excluded(self) -> list[Span]:
        """Spans of the exclusions."""
        return [Span(*edges) for edges in self.exclusions if self._is_within(*edges)]

    @cached_property
    def open_sentences(self) -> list[int]:
        """Numbers of the sentences that nothing touches; the line with the day is none."""
        covered = touched(self.document, [*self.quotes, *self.excluded])
        text, sentences = self.document.text, enumerate(self.document.sentences, start=1)
        open_ones = ((n, span) for n, span in sentences if n not in covered)
        return [n for n, span in open_ones if not DATE_LINE.fullmatch(text[slice(*span)])]

    @cached_property
    def numbers(self) -> list[Span]:
        """Numbers of the text that are no part of a date or clock time."""
        text, dates = self.document.text, self.dates
        found = find_numbers(text) if dates is None else find_numbers(text, dates)
        return [Span(one.start, one.end) for one in found]

    @cached_property
    def open_numbers(self) -> list[Span]:
        """Numbers that are no claim's value and lie in no exclusion."""
        return _outside(self.numbers, [*self._spans("value"), *self.excluded])

    @cached_property
    def cues(self) -> list[Span]:
        """Reciprocal words of the text."""
        return find_cues(self.document.text)

    @cached_property
    def open_cues(self) -> list[Span]:
        """Cues outside exclusions, in sentences where fewer than two speak beside the outlet."""
        if not self.cues:
            return []
        speakers: defaultdict[int, set[str]] = defaultdict(set)
        for _, claimant, attribution_type, start, end, *_ in self.claims:
            if claimant is None or attribution_type in ("own_voice", None):
                continue
            if not self._is_within(start, end):
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
        for claim, _, _, start, end, *_ in self.claims:
            if claim is not None and self._is_within(start, end):
                begun[self.document.sentence_at(start) + 1].append(claim)
        return {
            number: (counted, f"{file}:{line}", begun[number])
            for number, counted, start, file, line in self.sentences
            if start is not None and 1 <= number <= len(self.document.sentences)
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
