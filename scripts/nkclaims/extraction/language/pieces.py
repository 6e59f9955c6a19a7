"""Cut sentences without an end into pieces that rules can read, where their clauses end.

Patterns take a time that grows with the square of the length; lists and transcripts without a
full stop go on for pages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from nkclaims.grammar.document import Span

LONGEST_SENTENCE = 2000  # characters; the longest that somebody wrote as one has half of it
LONGEST_PIECE = 600
_BOUNDS = tuple(
    re.compile(one)
    for one in (
        r";\s+|:\s+|\s[-–—]+\s|(?<=[.!?])\s+|[•·▪|]\s*",
        r",\s+(?=(?:and|but|while|whereas|when|after|who|which|where|as)\b)|\s+(?=and\b)",
        r",\s+",
        r"\s+",
    )
)


def pieces(text: str, span: Span) -> Iterator[Span]:
    """Yield a sentence, or the pieces of one that is far too long."""
    start = span.start
    if span.end - start > LONGEST_SENTENCE:
        while span.end - start > LONGEST_PIECE:
            end, following = _bound(text, start)
            yield Span(start, end)
            start = following
    yield Span(start, span.end)


def _bound(text: str, start: int) -> tuple[int, int]:
    """Return where a piece ends, and where the next one begins: at the last of the best bounds."""
    limit = start + LONGEST_PIECE
    for bound in _BOUNDS:
        found = [one for one in bound.finditer(text, start + 1, limit) if one.end() < limit]
        if found:
            return found[-1].start() + len(found[-1].group().rstrip()), found[-1].end()
    return limit, limit
