"""Tell by the letters that stand in the words of a text which of many patterns cannot match in it.

What letters a word holds that some pattern needs is worked out once for each word, and words come
again: a text is looked at once for all patterns, each of which needs a few sets of letters.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from nkclaims.extraction.language.literals import Literals, required

SHORTEST = 2  # letters: single ones are in every text
KEPT = 50_000  # words
# Letters that a pattern that ignores case takes for others than lower case makes of them: capital I
# with a dot, small i without one, long s.
TAKEN_FOR = {"\u0130": "i", "\u0131": "i", "\u017f": "s"}


def lowered(text: str) -> str:
    """Return a text in lower case, each letter in its place."""
    if not text.isascii():
        for letter, plain in TAKEN_FOR.items():
            text = text.replace(letter, plain)
    return text.lower()


class WordLetters:
    """The letters that patterns need, each set within words: of "no truce" it is "truce"."""

    def __init__(self, patterns: Sequence[re.Pattern[str]]) -> None:
        """Learn what each of the patterns needs."""
        self.needed = [_sets(one) for one in patterns]
        self._known = frozenset().union(*(one for sets in self.needed for one in sets))
        self._lengths = range(SHORTEST, max(map(len, self._known), default=0) + 1)
        self._in_word = lru_cache(maxsize=KEPT)(self._in_any_word)

    def of(self, text: str) -> Literals:
        """Return the letters that some pattern needs and a text in lower case has."""
        return frozenset().union(*map(self._in_word, text.split(" ")))

    def _in_any_word(self, word: str) -> Literals:
        parts = (word[at : at + n] for at in range(len(word)) for n in self._lengths)
        return self._known.intersection(parts)


def _sets(pattern: re.Pattern[str]) -> tuple[Literals, ...]:
    found = {frozenset(map(_longest_word, literals)) for literals in required(pattern)}
    useful = (one for one in found if min(map(len, one)) >= SHORTEST)
    return tuple(sorted(useful, key=lambda one: (len(one), sorted(one))))


def _longest_word(literal: str) -> str:
    return max(literal.split(" "), key=len)
