"""Find what stands in quotation marks, over however many sentences."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

from nkclaims.grammar.document import Span

PARAGRAPH = re.compile(r"[^\n]+")
DOUBLED = r"‘‘|‘’|’’|''|``"
MARK = re.compile(rf"{DOUBLED}|[“”\"«»„″]|‘(?=[A-Z])|(?<=[,.!?…])’(?!\w)")
OPENING = ("“", "«", "„", "‘‘", "‘’", "``", "‘")
CLOSING = {"„": ("“", "”"), "«": ("»",), "‘": ("’",), "``": ("''", "″", "”", '"')}
EITHER = ('"', "''", "’’")
"""Marks that both open and close."""


@lru_cache(maxsize=4)  # asked for each claim of the article that is read
def quotations(text: str) -> tuple[Span, ...]:
    """Return the stretches in quotation marks, in text order.

    One that its paragraph does not close ends with that if it begins there, as a quotation does
    that runs over several.

    >>> [text[one.start : one.end] for text in ['He said: "We won. They ran."']
    ...     for one in quotations(text)]
    ['"We won. They ran."']
    """
    return tuple(one for part in PARAGRAPH.finditer(text) for one in _of_paragraph(part))


def _of_paragraph(paragraph: re.Match[str]) -> Iterator[Span]:
    words, offset = paragraph.group(), paragraph.start()
    opened: re.Match[str] | None = None
    for mark in MARK.finditer(words):
        which, at = mark.group(), mark.start()
        if opened is None:
            begins = at == 0 or words[at - 1] in " ([—–-:"
            if which in OPENING or (which in EITHER and begins):
                opened = mark
        elif which in _closing(opened.group()):
            yield Span(offset + opened.start(), offset + mark.end())
            opened = None
        elif which == opened.group() == "“":
            opened = mark  # the one before was never closed
    if opened is not None and opened.group() != "‘" and not words[: opened.start()].strip():
        yield Span(offset + opened.start(), paragraph.end())


def _closing(mark: str) -> tuple[str, ...]:
    """Return the marks that end what one has begun."""
    if mark in EITHER:
        return (mark, "”") if mark == '"' else ("’’", "''")
    return CLOSING.get(mark, ("”", "’’", "''"))


def quoted_part(span: Span, text: str) -> float:
    """Return the share of some words that stands in quotation marks.

    >>> quoted_part(Span(3, 20), 'He “won a war” here, he said')
    0.6470588235294118
    """
    spans = quotations(text)
    number = max(bisect_right(spans, span.start, key=lambda one: one.start) - 1, 0)
    within = 0
    while number < len(spans) and spans[number].start < span.end:
        one = spans[number]
        within += max(0, min(one.end, span.end) - max(one.start, span.start))
        number += 1
    return within / max(span.end - span.start, 1)
