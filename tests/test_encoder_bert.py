"""The encoder's arithmetic: known values, adapters, and pieces that only fill up."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from nkclaims.extraction.encoder.bert import LAYERS, LINEAR, adapted, gelu, layer, softmax, vectors

WIDTH, WIDE = 384, 1536


def random_weights() -> dict[str, Any]:
    """Return weights of the real shapes, but for a small vocabulary."""
    rng = np.random.default_rng(7)

    def some(*shape: int) -> Any:
        return rng.normal(0, 0.05, shape).astype(np.float32)

    found = {
        "embeddings.word_embeddings.weight": some(40, WIDTH),
        "embeddings.position_embeddings.weight": some(512, WIDTH),
        "embeddings.token_type_embeddings.weight": some(2, WIDTH),
    }
    norms = ["embeddings.LayerNorm"]
    for number in range(LAYERS):
        at = layer(number)
        norms += [f"{at}attention.output.LayerNorm", f"{at}output.LayerNorm"]
        for name in LINEAR:
            given = WIDE if name == "output.dense" else WIDTH
            made = WIDE if name == "intermediate.dense" else WIDTH
            found[f"{at}{name}.weight"], found[f"{at}{name}.bias"] = some(made, given), some(made)
    for name in norms:
        found[f"{name}.weight"], found[f"{name}.bias"] = 1 + some(WIDTH), some(WIDTH)
    return found


@pytest.fixture(scope="module")
def weights() -> dict[str, Any]:
    """Weights made by chance, the same every time."""
    return random_weights()


def adapters_of(weights: dict[str, Any], much: float) -> dict[str, Any]:
    """Return adapters of rank two."""
    rng = np.random.default_rng(3)
    found: dict[str, Any] = {}
    for number in range(LAYERS):
        for name in LINEAR:
            made, given = weights[f"{layer(number)}{name}.weight"].shape
            found[f"{layer(number)}{name}.a"] = rng.normal(0, 1, (2, given)).astype(np.float32)
            found[f"{layer(number)}{name}.b"] = much * rng.normal(0, 1, (made, 2))
    return found


def test_softmax_gives_shares_of_one_however_large_the_scores() -> None:
    found = softmax(np, np.array([[0.0, np.log(3)], [5000.0, 5000.0]]))
    assert np.allclose(found, [[0.25, 0.75], [0.5, 0.5]])


def test_gelu_has_its_known_values() -> None:
    found = gelu(np, np.array([-10.0, -1.0, 0.0, 1.0, 10.0]))
    assert np.allclose(found, [0, -0.15880801, 0, 0.84119199, 10], atol=1e-7)


def test_adapters_of_zero_change_nothing(weights: dict[str, Any]) -> None:
    whole = adapted(weights, adapters_of(weights, 0))
    assert whole.keys() == weights.keys()
    assert all(np.array_equal(whole[name], one) for name, one in weights.items())


def test_adapters_add_their_product_to_linear_maps_alone(weights: dict[str, Any]) -> None:
    adapters = adapters_of(weights, 0.1)
    whole = adapted(weights, adapters)
    linear = {f"{layer(number)}{name}" for number in range(LAYERS) for name in LINEAR}
    for name, one in weights.items():
        at = name.removesuffix(".weight")
        more = (
            adapters[f"{at}.b"] @ adapters[f"{at}.a"]
            if name.endswith(".weight") and (at in linear)
            else 0
        )
        assert np.allclose(whole[name], one + more)
    changed = {name for name, one in weights.items() if not np.array_equal(whole[name], one)}
    assert changed == {f"{at}.weight" for at in linear}


def test_each_piece_gets_a_vector_and_its_place_matters(weights: dict[str, Any]) -> None:
    there = np.ones(6, np.float32)
    found = vectors(np, weights, np.array([1, 2, 3, 4, 5, 6]), there)
    turned = vectors(np, weights, np.array([1, 3, 2, 4, 5, 6]), there)
    assert found.shape == (6, WIDTH)
    assert np.isfinite(found).all()
    assert not np.allclose(found[0], turned[0], atol=1e-4)
    again = vectors(np, weights, np.array([1, 2, 3, 4, 5, 6]), there)
    assert np.array_equal(found, again)


def test_pieces_that_only_fill_up_change_no_vector(weights: dict[str, Any]) -> None:
    ids = np.array([1, 2, 3, 4, 5])
    alone = vectors(np, weights, ids, np.ones(5, np.float32))
    filled = np.concatenate([ids, [9, 8, 7]])
    masked = vectors(np, weights, filled, np.array([1, 1, 1, 1, 1, 0, 0, 0], np.float32))
    read = vectors(np, weights, filled, np.ones(8, np.float32))
    assert np.allclose(alone, masked[:5], atol=1e-4)
    assert not np.allclose(alone, read[:5], atol=1e-2)
