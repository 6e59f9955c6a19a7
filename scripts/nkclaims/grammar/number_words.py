"""The words of English numbers, as tables, and the reader of numbers written in words."""

from __future__ import annotations

import re
from dataclasses import dataclass

UNITS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
         "nine": 9}  # fmt: skip
TEENS = {"ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
         "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19}  # fmt: skip
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
        "eighty": 80, "ninety": 90}  # fmt: skip
CARDINALS = {"zero": 0, **UNITS, **TEENS, **TENS}
SEVERAL = "|".join(word for word, n in CARDINALS.items() if n > 1)
"""A pattern of the words for more than one: "two|three|..."."""
SCALES = {"hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9,
          "trillion": 10**12}  # fmt: skip
_IRREGULAR_ORDINALS = {"one": "first", "two": "second", "three": "third", "five": "fifth",
                       "eight": "eighth", "nine": "ninth", "twelve": "twelfth"}  # fmt: skip


def _ordinal(cardinal: str) -> str:
    """Return the ordinal of one word: four, fourth; twenty, twentieth."""
    return _IRREGULAR_ORDINALS.get(cardinal, re.sub("y$", "ie", cardinal) + "th")


ORDINALS = {_ordinal(word): value for word, value in CARDINALS.items() if value}
SCALE_ORDINALS = {_ordinal(word): value for word, value in SCALES.items()}

# A blank inside one phrase; a line break ends a paragraph and so every phrase.
BLANK = r"[ \t\u00a0\u2009\u202f]"
GAP = rf"{BLANK}{{1,3}}"
SOME_GAP = rf"{BLANK}{{0,3}}"
HYPHEN = r"[-\u2010\u2011]"
DASH = r"[-\u2010-\u2014]"
JOINT = rf"(?:{HYPHEN}|{GAP})"
APOSTROPHE = r"['\u2019]"

_STEP = re.compile(
    rf"(?P<gap>{HYPHEN}|{GAP}(?P<and>and{GAP})?|)(?P<word>[A-Za-z]{{3,12}})(?!\w)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Spelled:
    """A number written in words, up to the code point ``end`` of the text."""

    end: int
    value: int
    is_ordinal: bool


def read_spelled(text: str, start: int, limit: int | None = None) -> Spelled | None:
    """Read the longest number in words that begins at ``start`` and ends by ``limit``.

    >>> read_spelled("two hundred and five people", 0)
    Spelled(end=20, value=205, is_ordinal=False)
    """
    builder = _Builder()
    end, limit = start, len(text) if limit is None else limit
    while not builder.is_closed and (step := _STEP.match(text, end, limit)):
        if (step["gap"] == "") != (end == start) or not builder.take(
            step["word"].lower(), after_and=step["and"] is not None
        ):
            break
        end = step.end()
    return Spelled(end, builder.value, builder.is_ordinal) if end > start else None


class _Builder:
    """Adds up the words of one number, and refuses the word that begins another number."""

    def __init__(self) -> None:
        self._total = 0
        self._group = 0  # what stands before the next scale word: "two hundred and five" thousand
        self._least: int | None = None  # the last scale; scales must fall
        self._started = False
        self.is_closed = False
        self.is_ordinal = False

    @property
    def value(self) -> int:
        return self._total + self._group

    def take(self, word: str, *, after_and: bool) -> bool:
        """Add a word, or return False if it cannot continue this number."""
        ordinal = word in ORDINALS or word in SCALE_ORDINALS
        below = CARDINALS.get(word, ORDINALS.get(word))
        scale = SCALES.get(word, SCALE_ORDINALS.get(word))
        if below is not None:
            taken = self._add(below, after_and=after_and)
        else:
            taken = scale is not None and not after_and and self._multiply(scale)
        if taken:
            self._started = True
            self.is_ordinal = ordinal
            self.is_closed = ordinal or below == 0
        return taken

    def _add(self, value: int, *, after_and: bool) -> bool:
        rest = self._group % 100
        completes_tens = rest >= 20 and rest % 10 == 0 and 0 < value < 10 and not after_and
        follows_scale = rest == 0 and value > 0
        if self._started and not (completes_tens or follows_scale):
            return False
        self._group += value
        return True

    def _multiply(self, scale: int) -> bool:
        if scale == 100:
            if self._group >= 100 or (self._group == 0 and self._started):
                return False
            self._group = (self._group or 1) * 100
            return True
        if (self._least and scale >= self._least) or (self._group == 0 and self._started):
            return False
        self._total += (self._group or 1) * scale
        self._group, self._least = 0, scale
        return True
