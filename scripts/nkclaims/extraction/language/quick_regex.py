"""Patterns that are searched only in texts that hold letters without which they cannot match.

Most of some hundred patterns that each claim is asked for stand in none of its sentences; whether a
text holds a few letters is told several times faster than whether it matches a pattern.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from nkclaims.extraction.language.literals import required, shortest
from nkclaims.extraction.language.word_letters import lowered

SHORTEST = 2  # letters that are looked for: single ones are in every text
MOST = 2  # sets of letters: what has these two mostly has the others, too
KEPT = 64  # texts: a sentence is searched for many patterns, one after the other


class QuickRegex:
    """A pattern as :func:`re.compile` makes it, for use with texts that seldom match."""

    def __init__(self, pattern: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        """Compile the pattern and learn the letters that it needs, those of few words first."""
        self._regex = re.compile(pattern, flags)
        sets = [one for one in required(self._regex) if min(map(len, one)) >= SHORTEST]
        self._needed = sorted(map(sorted, map(shortest, sets)), key=len)[:MOST]
        self._vain: set[str] = set()  # texts that lack the letters: many are asked for twice

    @property
    def pattern(self) -> str:
        """The pattern as it is written."""
        return self._regex.pattern

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """Return the first match between two places of a text."""
        if text in self._vain or not self._may_match(text, start, end):
            return None
        return self._regex.search(text, start, len(text) if end is None else end)

    def finditer(
        self, text: str, start: int = 0, end: int | None = None
    ) -> Iterator[re.Match[str]]:
        """Return the matches between two places of a text."""
        if not self._may_match(text, start, end):
            return iter(())
        return self._regex.finditer(text, start, len(text) if end is None else end)

    def match(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """Return the match that begins at a place of a text."""
        return self._regex.match(text, start, len(text) if end is None else end)

    def fullmatch(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """Return the match that is all that stands between two places of a text."""
        return self._regex.fullmatch(text, start, len(text) if end is None else end)

    def sub(self, put: str | Callable[[re.Match[str]], str], text: str) -> str:
        """Return a text with something else where the pattern matches."""
        return self._regex.sub(put, text) if self._may_match(text) else text

    def _may_match(self, text: str, start: int = 0, end: int | None = None) -> bool:
        words = text if end is None else text[max(start, 0) : end]
        lowered = _lowered(words)
        for letters in self._needed:
            for one in letters:
                if one in lowered:
                    break
            else:
                if len(self._vain) == KEPT:
                    self._vain.clear()
                self._vain.add(words)
                return False
        return True


Regex = re.Pattern[str] | QuickRegex


_lowered = lru_cache(maxsize=KEPT)(lowered)
