"""Find lists of counts, of which each line goes on with the words that lead it in.

"The ministry said that the following had been destroyed:", and below "- 3 tanks", "- 12 drones", or
"tanks – 3", "UAVs: 12": who says it, where and since when stands in the first line alone.
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
# "- Orlev village: 14 houses"; "- Orlev: two civilians dead" stands for itself
LABEL = (
    r"(?:(?![^\n]*\b(?i:dead|died|killed|hurt|wounded|injured|missing|destroyed|damaged|burned|ruined"
    r"|captured|displaced|downed)\b)[A-Z][^\n:;]{1,40}:\s*)?"
)
# "- 12 houses burned", and in one list with such "• Norland carried out 14 air strikes;"
ITEM = (
    rf"(?:{MARK}{LABEL}(?={COUNT})[^\n]{{2,300}}|[-–—•*·▪●◦]\s+(?=[^\n]*\d)[^\n:]{{2,240}}"
    r"(?<![.!?:”\"])(?=[ \t]*(?:\n|\Z)))"
)
# "tanks – 3", "UAV: 12 units", "Personnel 60": a noun and its number, and no sentence
ROW = (
    rf"(?:{MARK})?(?=[A-Za-z])(?:[\w/’'().-]+,?\s|/\s){{0,6}}?[\w/’'()]+"
    r"(?:\s?[:=]\s?|\s?[–—\u2012]\s?|\s-\s|\s)"
    r"(?:(?:about|around|some|over|approximately|nearly|more than|at least|up to|ca\.?|~)\s?)?"
    r"\d[\d,.]*+(?:\s?/\s?\d[\d,.]*+)?(?:\s?\([^)\n]{1,20}\))?"
    r"(?:\s(?:units?|pcs\.?|pieces|items|people|persons|men|(?:persons )?(?:were )?liquidated)\b)?"
    r"[.,;]?(?=[ \t]*(?:\n|\Z))"
)
NEXT = r"[ \t]*(?:\n[ \t]*){1,3}"  # the end of a line, and an empty one or two
LIST = re.compile(rf":(?=[ \t]*\n)(?:(?:{NEXT}{ITEM}){{2,40}}|(?P<rows>(?:{NEXT}{ROW}){{2,40}}))")
# A line without a colon leads rows in if it tells of losses: "The losses of the rebels by noon."
TABLE = re.compile(
    r"(?<=\n)(?:[^\n:]|:(?=\d\d)){0,300}?\b(?i:loss(?:es)?|lost|casualties|destroyed|downed|damaged|dead|killed|toll)\b"
    rf"(?:[^\n:]|:(?=\d\d)){{0,300}}(?<!:)(?=[ \t]*\n)(?P<rows>(?:{NEXT}{ROW}){{2,40}})"
)
BREAK = re.compile(rf"\.?{NEXT}(?:{MARK})?")
PARTED = re.compile(r"[:=–—\u2012]|\s-\s")
UNPARTED = re.compile(r"(?<=[A-Za-z’')])\s(?=(?:\d[\d,.]*)(?:\s\([^)\n]*\))?[.,;]?[ \t]*(?:\n|\Z))")
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
        if found.end() - found.start() <= LONGEST:
            is_row = found.lastgroup == "rows"
            yield from _of_lines(text, found.start() + 1, found.end(), is_row=is_row)
    for found in TABLE.finditer(f"\n{text}"):
        if found.end() - found.start() <= LONGEST:
            yield from _of_lines(text, found.start("rows") - 2, found.end() - 1, is_led_in=False)


def _of_lines(
    text: str, start: int, end: int, *, is_led_in: bool = True, is_row: bool = True
) -> Iterator[Break]:
    """Yield the ends of lines between two offsets; the first is that of what leads them in."""
    for gap in BREAK.finditer(text, start, end):
        is_stopped = text[gap.start() - 1] in STOPS
        read = " " if is_stopped else ", " if is_row else "; "
        yield Break(*gap.span(), read if is_led_in else ": ")
        is_led_in = True
        last = text.find("\n", gap.end(), end)
        blank = UNPARTED.search(text, gap.end(), end if last < 0 else last)
        if blank and not PARTED.search(text, gap.end(), blank.start()):
            yield Break(*blank.span(), "–")  # "tanks 3"
    if text[end - 1] not in STOPS and text.startswith("\n\n", end):
        yield Break(end, end + 1, ".")  # or the whole would be a heading
