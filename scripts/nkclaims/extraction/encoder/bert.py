"""Run the encoder: word pieces in, one vector a piece out.

Written over the array module that it is given, so that one text serves both reading (numpy) and
training (jax.numpy, which differentiates it). The model is BERT with normalisation after each part
(Devlin et al. 2019, https://arxiv.org/abs/1810.04805), here of six layers (MiniLM, Wang et al.
2020, https://arxiv.org/abs/2002.10957); adapters are of low rank (Hu et al. 2021,
https://arxiv.org/abs/2106.09685).
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any, Final

Array = Any  # of numpy or jax.numpy
Weights = Mapping[str, Array]

LAYERS: Final = 6
HEADS: Final = 12
WIDTH: Final = 384
MOST: Final = 512
"""Word pieces that the model reads at once, its two marks among them."""

LINEAR: Final = (
    "attention.self.query",
    "attention.self.key",
    "attention.self.value",
    "attention.output.dense",
    "intermediate.dense",
    "output.dense",
)
EPSILON: Final = 1e-12
FAR: Final = -1e9  # of what is not there, before a softmax


def layer(number: int) -> str:
    """Return how the names of a layer's weights begin."""
    return f"encoder.layer.{number}."


def adapted(weights: Weights, adapters: Weights) -> dict[str, Array]:
    """Return the weights with the adapters added: each of a linear map is a product ``b @ a``."""
    whole = dict(weights)
    for number in range(LAYERS):
        for name in LINEAR:
            at = layer(number) + name
            whole[f"{at}.weight"] = (
                weights[f"{at}.weight"] + adapters[f"{at}.b"] @ adapters[f"{at}.a"]
            )
    return whole


def vectors(xp: Any, weights: Weights, ids: Array, is_piece: Array) -> Array:
    """Return one vector a word piece, of shape (pieces, 384).

    Args:
        xp: the array module.
        weights: the model's, by the names of its file.
        ids: numbers of the pieces, at most 512.
        is_piece: 1 for a piece, 0 for what only fills up.
    """
    size = ids.shape[0]
    x = weights["embeddings.word_embeddings.weight"][ids]
    x = x + weights["embeddings.position_embeddings.weight"][:size]
    x = x + weights["embeddings.token_type_embeddings.weight"][0]
    x = _normal(xp, weights, "embeddings.LayerNorm", x)
    away = (1 - is_piece) * FAR
    for number in range(LAYERS):
        at = layer(number)
        query, key, value = (
            _linear(weights, f"{at}attention.self.{one}", x)
            .reshape(size, HEADS, -1)
            .transpose(1, 0, 2)
            for one in ("query", "key", "value")
        )
        near = query / math.sqrt(WIDTH // HEADS) @ key.transpose(0, 2, 1) + away
        # The shares of a softmax, divided by their sum where that is less work.
        risen = xp.exp(near - near.max(-1, keepdims=True))
        mixed = risen @ value / risen.sum(-1, keepdims=True)
        mixed = mixed.transpose(1, 0, 2).reshape(size, WIDTH)
        x = x + _linear(weights, f"{at}attention.output.dense", mixed)
        x = _normal(xp, weights, f"{at}attention.output.LayerNorm", x)
        wide = gelu(xp, _linear(weights, f"{at}intermediate.dense", x))
        x = x + _linear(weights, f"{at}output.dense", wide)
        x = _normal(xp, weights, f"{at}output.LayerNorm", x)
    return x


def softmax(xp: Any, scores: Array) -> Array:
    """Return shares along the last axis."""
    risen = xp.exp(scores - scores.max(-1, keepdims=True))
    return risen / risen.sum(-1, keepdims=True)


def gelu(xp: Any, x: Array) -> Array:
    """Return the Gaussian error linear unit, by the usual approximation with tanh."""
    return 0.5 * x * (1 + xp.tanh(math.sqrt(2 / math.pi) * (x + 0.044715 * x * x * x)))


def _linear(weights: Weights, name: str, x: Array) -> Array:
    return x @ weights[f"{name}.weight"].T + weights[f"{name}.bias"]


def _normal(xp: Any, weights: Weights, name: str, x: Array) -> Array:
    middle = x - x.mean(-1, keepdims=True)
    spread = xp.sqrt((middle * middle).mean(-1, keepdims=True) + EPSILON)
    return middle / spread * weights[f"{name}.weight"] + weights[f"{name}.bias"]
