"""Cut a window out of a text at whole words, lest "his" cut in two be read as "is"."""

from __future__ import annotations


def window(text: str, start: int, end: int) -> str:
    """Return what stands between two offsets, without parts of words at either edge.

    >>> window("said his army had taken it", 6, 19)
    ' army had '
    """
    first, last = max(0, start), min(len(text), end)
    while 0 < first < last and text[first - 1].isalnum() and text[first].isalnum():
        first += 1
    while first < last < len(text) and text[last - 1].isalnum() and text[last].isalnum():
        last -= 1
    return text[first:last]
