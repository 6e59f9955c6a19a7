"""Find lists of counts, of which each line goes on with the words that lead it in.

"The ministry said that the following had been destroyed:", and below "- 3 tanks", "- 12 drones":
who says it, where and since when stands in the first line alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

MARK = r"(?:[-–—•*·▪●◦]\s+|\(?(?:\d{1,2}|[a-z])\)\s+)"
COUNT = (
    r"(?i:(?:(?:at least|at most|up to|more than|over|nearly|almost|about|around|some|roughly"
    r"|another|a total of|no fewer than|as many as|approximately)\s)*"
    r"(?:\d[\d,.]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|[a-z]+teen|[a-z]+ty(?:-[a-z]+)?|several|dozens|scores"
    r"|hundreds|thousands|no)\s)"
)
ITEM = rf"{MARK}(?={COUNT})[^\n]{{2,300}}"
LIST = re.compile(rf":(?=[ \t]*\n)(?:\s*\n\s*{ITEM}){{2,40}}")
BREAK = re.compile(rf"\s*\n\s*{MARK}")
STOPS = ",;:.!?"
# "Details: ...", below "Source: Jane Doe on Telegram", to "Background: ..."
SOURCE = re.compile(r"Sources?:\s")
OF_SOURCE = re.compile(r"(?:Details|Quote|Literally|In\sdetail|Verbatim)\b[^:]{0,60}:")
LONGEST = 1500  # characters of a list that is read as one sentence


class Break(NamedTuple):
    """Where one line of a list ends and the next begins, and what is read there instead."""

    start: int
    end: int
    read: str


def breaks_of(text: str) -> Iterator[Break]:
    r"""Yield what stands between the lines of each list of counts.

    >>> [one.read for one in breaks_of("It lost:\n\n- 3 tanks\n- 12 drones.")]
    [' ', '; ']
    """
    for found in LIST.finditer(text):
        if found.end() - found.start() > LONGEST:
            continue
        for gap in BREAK.finditer(text, found.start() + 1, found.end()):
            is_stopped = text[gap.start() - 1] in STOPS
            yield Break(*gap.span(), " " if is_stopped else "; ")
        if text[found.end() - 1] not in STOPS and text.startswith("\n\n", found.end()):
            yield Break(found.end(), found.end() + 1, ".")  # or the whole would be a heading
