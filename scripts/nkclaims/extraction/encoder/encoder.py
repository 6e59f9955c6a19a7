"""Read an article with the encoder: once its text, then what is asked about it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, cached_property
from typing import Any

import numpy as np

from nkclaims.extraction.encoder.answers import Answer, answers_of
from nkclaims.extraction.encoder.bert import adapted, softmax, vectors
from nkclaims.extraction.encoder.heads import CLASSES, scores
from nkclaims.extraction.encoder.pieces import Pieces, best_of, ids_of, stretches
from nkclaims.extraction.encoder.weights import (
    base_folder,
    base_weights,
    load_tokenizer,
    read_trained,
)
from nkclaims.extraction.encoder.windows import Asked, windows_of
from nkclaims.grammar.document import Span

Codes = Mapping[str, Mapping[str, float]]


class Encoder:
    """The model with what training added, ready to read articles: see :func:`load_encoder`."""

    def __init__(
        self,
        tokenizer: Any,
        weights: Mapping[str, Any],
        heads: Mapping[str, Any],
        labels: Mapping[str, Sequence[str]],
    ) -> None:
        """Take a tokenizer of word pieces, the weights of model and heads, and the heads' codes."""
        self._tokenizer = tokenizer
        self.weights, self.heads, self.labels = weights, heads, labels

    def read(self, text: str) -> Encoded:
        """Return a text as the encoder knows it."""
        read = self._tokenizer.encode(text, add_special_tokens=False)
        starts, ends = zip(*read.offsets, strict=True) if read.offsets else ((), ())
        return Encoded(self, Pieces(read.ids, list(starts), list(ends)))


class Encoded:
    """An article that was read: the vectors of its word pieces, made when they are first asked."""

    def __init__(self, encoder: Encoder, pieces: Pieces) -> None:
        """Take the encoder and the pieces of the text."""
        self._encoder, self.pieces = encoder, pieces
        self._vectors: dict[int, Any] = {}

    @cached_property
    def _stretches(self) -> list[list[int]]:
        return stretches(len(self.pieces.ids))

    def _hidden(self, at: int) -> Any:
        if at not in self._vectors:
            ids = ids_of(self.pieces, self._stretches[at])
            known = vectors(np, self._encoder.weights, ids, np.ones(len(ids), np.float32))
            self._vectors[at] = known
        return self._vectors[at]

    def codes(self, spans: Sequence[Span]) -> list[Codes]:
        """Return the shares of the codes of each number, by head."""
        found: list[Codes] = []
        for span in spans:
            first, last = self.pieces.of(span)
            at = best_of(self._stretches, first, last)
            held = self._stretches[at]
            begun = held.index(first) + 1
            vector = self._hidden(at)[begun : begun + last - first].mean(0)
            found.append({name: self._shares(name, vector) for name in CLASSES})
        return found

    def _shares(self, name: str, vector: Any) -> dict[str, float]:
        given = softmax(np, (vector @ self._encoder.heads[f"{name}.class"]).astype(np.float64))
        return dict(zip(self._encoder.labels[name], map(float, given), strict=True))

    def answers(self, asked: Asked) -> list[Answer]:
        """Return what the encoder says of each query."""
        found: list[Answer] = []
        for at, window in windows_of(asked):
            given = scores(np, self._encoder.heads, self._hidden(at), window.arrays)
            found += answers_of(asked, window, given, self._encoder.labels)
        return found


@cache
def load_encoder() -> Encoder:
    """Return the encoder, loaded once a process.

    Raises:
        Refused: X05 it is not installed, X06 a file is not the one that was trained with.
    """
    folder = base_folder()
    from threadpoolctl import threadpool_limits

    # One thread for matrices: as many processes read as there are cores, and with more threads sums
    # may be added up in another order.
    threadpool_limits(1, "blas")
    trained = read_trained()
    weights = adapted(base_weights(folder), trained.adapters)
    return Encoder(load_tokenizer(folder), weights, trained.heads, trained.labels)
