"""A text as word pieces, without the tokenizer of the base model."""

from __future__ import annotations

import re

from nkclaims.extraction.encoder.pieces import Pieces


def pieces_of(text: str) -> Pieces:
    """Return each word and mark of a text as a piece."""
    found = [one.span() for one in re.finditer(r"\w+|[^\w\s]", text)]
    ids = list(range(1000, 1000 + len(found)))
    return Pieces(ids, [a for a, _ in found], [b for _, b in found])
