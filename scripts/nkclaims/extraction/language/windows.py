"""Read a text at whole words: no window cuts "his" in two, "Niger" is not in "Nigerian"."""

from __future__ import annotations

from collections.abc import Iterator


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


def stands_in(words: str, text: str) -> bool:
    """Tell whether words stand in a text, and are no part of longer ones.

    >>> stands_in("Niger", "the Nigerian army"), stands_in("Niger", "an army (Niger’s)")
    (False, True)
    """
    return next(standing(words, text), -1) >= 0


def standing(words: str, text: str) -> Iterator[int]:
    """Yield where words begin that are no part of longer ones.

    >>> [*standing("Doe", "Mara Doe, of the Doer. Doe said")]
    [5, 23]
    """
    start = text.find(words)
    while start >= 0:
        end = start + len(words)
        if not (_goes_on(text[max(start - 1, 0) : start]) or _goes_on(text[end : end + 1])):
            yield start
        start = text.find(words, start + 1)


def _goes_on(letter: str) -> bool:
    return letter.isalnum() or letter == "_"
