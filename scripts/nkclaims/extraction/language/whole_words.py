"""Copy words as evidence, as many as it takes for them to be whole wherever the text has them."""

from __future__ import annotations

import re
from functools import lru_cache

from nkclaims.coding.locate import occurrences
from nkclaims.grammar.document import Span

MOST_WORDS = 25  # of the words that name who speaks


@lru_cache(maxsize=512)  # a claim is asked three times for the words of its speaker
def whole_words(text: str, span: Span | None) -> str | None:
    """Return the words of a span, of one line; None if they are too many.

    Wherever they stand they must be whole words: "he said" that stands in "she said" as well is
    given with the words that follow.
    """
    if span is None:
        return None
    line_end = text.find("\n", span.start)
    end = min(span.end, line_end if line_end >= 0 else len(text))
    for more in re.finditer(r"\s*\S+|$", text[end : line_end if line_end >= 0 else len(text)]):
        words = text[span.start : end].strip()
        if len(words.split()) > MOST_WORDS:
            return None
        if not _is_torn_somewhere(text, words):
            return words
        end += more.end() - more.start()
    return None


@lru_cache(maxsize=512)
def _is_torn_somewhere(text: str, words: str) -> bool:
    return any(_is_torn(text, one) for one in occurrences(text, words))


def _is_torn(text: str, span: Span) -> bool:
    """Tell whether a letter or digit stands right before or behind words."""
    before, behind = text[max(0, span.start - 1) : span.start], text[span.end : span.end + 1]
    return before.isalnum() or behind.isalnum()
