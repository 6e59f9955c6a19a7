"""The encoder's word pieces: every one in a stretch, a span's in the stretch around it."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from nkclaims.extraction.encoder.pieces import HEAD, best_of, stretches
from nkclaims.extraction.encoder.windows import LONGEST
from nkclaims.grammar.document import Span
from piece_cases import pieces_of

ROOM = 510


@given(st.integers(0, 5000))
def test_stretches_hold_every_piece_in_order(size: int) -> None:
    found = stretches(size)
    assert {piece for one in found for piece in one} == set(range(size))
    for one in found:
        assert len(one) <= ROOM
        assert all(a < b for a, b in pairwise(one))
        assert one[:HEAD] == list(range(min(size, HEAD)))


@given(st.integers(1, 5000), st.integers(1, LONGEST), st.data())
def test_the_best_stretch_holds_the_pieces(size: int, long: int, data: st.DataObject) -> None:
    first = data.draw(st.integers(0, size - 1))
    last = min(size, first + long)
    found = stretches(size)
    assert set(range(first, last)) <= set(found[best_of(found, first, last)])


@given(st.text("ab ,.", min_size=1, max_size=60), st.data())
def test_pieces_of_a_stretch_hold_its_letters(text: str, data: st.DataObject) -> None:
    pieces = pieces_of(f"x{text}")
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start + 1, len(text) + 1))
    first, last = pieces.of(Span(start, end))
    assert 0 <= first < last <= len(pieces.ids)
    touching = {
        at
        for at, (a, b) in enumerate(zip(pieces.starts, pieces.ends, strict=True))
        if a < end and start < b
    }
    assert touching <= set(range(first, last))
    assert last - first <= len(touching) + 1
