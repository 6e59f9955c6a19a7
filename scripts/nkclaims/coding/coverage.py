"""How much of an article its rows account for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from nkclaims.coding.locate import occurrences
from nkclaims.grammar.document import Document, Span

_WORD = re.compile(r"[^\W\d_]+")
LEAST_LETTERS = 4  # of a content word
_FUNCTION_WORDS = """
    about after also although among another because been before being between both could during each
    from have having here however into more most much must near only other over same should since
    some such than that their them then there these they this those though through under until very
    were what when where which while whose will with within would
"""
FUNCTION_WORDS = frozenset(_FUNCTION_WORDS.split())


@dataclass(frozen=True)
class Share:
    """How many of the things of one kind are covered."""

    covered: int
    total: int

    @property
    def percent(self) -> float:
        """Percentage with one digit, rounded down: 100 only when nothing is open."""
        return self.covered * 1000 // self.total / 10 if self.total else 100.0


@dataclass(frozen=True)
class ArticleCoverage:
    """What of one article its rows account for.

    Attributes:
        counts: sentences in which as many claims begin as the reader counted.
        words: content words that lie in any anchor; to look at, no finding depends on it.
    """

    source_id: str
    sentences: Share
    numbers: Share
    cues: Share
    counts: Share
    words: Share

    @property
    def whole(self) -> Share:
        """All that must be covered, together."""
        parts = (self.sentences, self.numbers, self.cues, self.counts)
        return Share(sum(part.covered for part in parts), sum(part.total for part in parts))


def anchored_words(document: Document, anchors: Iterable[Span], places: Iterable[str]) -> Share:
    """Return how many content words lie in a quote, an attribution, a place or an exclusion."""
    anchored = bytearray(len(document.text))
    spans = [*anchors, *(span for place in places for span in occurrences(document.text, place))]
    for span in spans:
        anchored[span.start : span.end] = b"\1" * (span.end - span.start)
    words = [
        found
        for found in _WORD.finditer(document.text)
        if len(found.group()) >= LEAST_LETTERS and found.group().lower() not in FUNCTION_WORDS
    ]
    return Share(sum(all(anchored[slice(*found.span())]) for found in words), len(words))


def as_table(coverages: Sequence[ArticleCoverage]) -> str:
    """Return a line for each article, under a header; ``covered`` is 100 % only when all is."""
    header = ("article", "sentences", "numbers", "cues", "counts", "covered", "words")
    rows = [header, *map(_cells, coverages)]
    widths = [max(len(row[at]) for row in rows) for at in range(len(header))]
    return "\n".join(
        "  ".join(
            cell.rjust(width) if at else cell.ljust(width)
            for at, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        for row in rows
    )


def _cells(coverage: ArticleCoverage) -> tuple[str, ...]:
    parts = (coverage.sentences, coverage.numbers, coverage.cues, coverage.counts)
    shares = [f"{share.covered}/{share.total}" for share in parts]
    percents = [f"{share.percent:g} %" for share in (coverage.whole, coverage.words)]
    return (coverage.source_id, *shares, *percents)
