"""Find the dateline of a paragraph, which says where and when it was written."""

from __future__ import annotations

import re

DATELINE = re.compile(
    r"(?P<place>[A-Z][A-Z’'. -]{2,30}|[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2})"
    r"(?:[,/]\s?[A-Z][\w. ]{2,20}){0,2}(?:,?\s?\d{1,2}(?:\s[A-Z][a-z]{2,8})?)?(?:,?\s\d{4})?\.?\s*"
    r"(?:(?:\([A-Z][\w /.-]{1,24}\)|/[A-Z][\w .]+/\.?)\s*[-–—_]{0,2}|[-–—_]{1,2})\s+"
)


def dateline_end(text: str, start: int, end: int) -> int:
    """Return where the dateline of a paragraph ends; its start if it has none.

    >>> dateline_end("ORLEV, June 12 (Wire) - Shells fell.", 0, 36)
    24
    """
    match = DATELINE.match(text, start, min(end, start + 90))
    return start if match is None else match.end()


def dateline_place(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return where the town stands in the dateline with which a paragraph begins.

    >>> dateline_place("ORLEV, Velia - Shells fell.", 0, 27)
    (0, 5)
    """
    match = DATELINE.match(text, start, min(end, start + 90))
    return None if match is None else match.span("place")
