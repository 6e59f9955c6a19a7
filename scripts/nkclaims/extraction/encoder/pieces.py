"""Cut an article into stretches of word pieces that the encoder reads at once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Any, Final, NamedTuple

import numpy as np

from nkclaims.extraction.encoder.bert import MOST
from nkclaims.grammar.document import Span

BEGIN, END = 101, 102  # numbers of [CLS] and [SEP]
HEAD: Final = 64  # pieces of the article's beginning that stand in each stretch
STRIDE: Final = 300  # pieces from one stretch to the next


class Pieces(NamedTuple):
    """The word pieces of a text: their numbers, and where each stands."""

    ids: list[int]
    starts: list[int]
    ends: list[int]

    def of(self, span: Span) -> tuple[int, int]:
        """Return the pieces of a stretch of the text, at least one."""
        first = max(0, bisect_right(self.starts, span.start) - 1)
        return first, max(first + 1, bisect_left(self.starts, span.end))


def stretches(size: int) -> list[list[int]]:
    """Return which pieces of an article of so many the encoder reads at once."""
    room = MOST - 2
    if size <= room:
        return [[*range(size)]]
    long = room - HEAD
    starts = [*range(HEAD + STRIDE, size - long, STRIDE), size - long]
    return [[*range(room)], *([*range(HEAD), *range(one, one + long)] for one in starts)]


def best_of(found: Sequence[Sequence[int]], first: int, last: int) -> int:
    """Return in which stretch pieces have most around them."""
    bodies = [
        (one[0] if number == 0 else one[HEAD], one[-1] + 1) for number, one in enumerate(found)
    ]
    room = [min(first - start, stop - last) for start, stop in bodies]
    return room.index(max(room))


def ids_of(pieces: Pieces, held: Sequence[int]) -> Any:
    """Return the numbers of the pieces of a stretch, between the two marks."""
    return np.array([BEGIN, *(pieces.ids[one] for one in held), END])
