"""Training: a few steps lower the loss, change nothing of the base model, and come out alike.

Needs jax and optax, which `make trainable` installs in their own environment; CI runs it there.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

pytest.importorskip("jax", reason="no jax: `make trainable`")
pytest.importorskip("optax", reason="no optax: `make trainable`")

from training.examples import Example
from training.fit import SIZES, fit, loss, padded

from nkclaims.extraction.encoder.bert import LAYERS, LINEAR, MOST, WIDTH, layer
from nkclaims.extraction.encoder.heads import CLASSES, OTHERWISE
from nkclaims.extraction.encoder.windows import Window

LABELS = {name: ["no", "yes"] for name in CLASSES}
PIECES, FIGURES, PLACES, DATES = 30, 3, 4, 2


def base() -> dict[str, Any]:
    """Return weights of the model's shapes by chance."""
    chance = np.random.default_rng(1)
    inner = {"intermediate.dense": (4 * WIDTH, WIDTH), "output.dense": (WIDTH, 4 * WIDTH)}
    found = {
        "embeddings.word_embeddings.weight": chance.normal(0, 0.02, (2000, WIDTH)),
        "embeddings.position_embeddings.weight": chance.normal(0, 0.02, (MOST, WIDTH)),
        "embeddings.token_type_embeddings.weight": chance.normal(0, 0.02, (2, WIDTH)),
    }
    norms = ["embeddings.LayerNorm"]
    for number in range(LAYERS):
        for name in LINEAR:
            shape = inner.get(name, (WIDTH, WIDTH))
            found[f"{layer(number)}{name}.weight"] = chance.normal(0, 0.05, shape)
            found[f"{layer(number)}{name}.bias"] = np.zeros(shape[0])
        norms += [f"{layer(number)}{one}.LayerNorm" for one in ("attention.output", "output")]
    for name in norms:
        found[f"{name}.weight"], found[f"{name}.bias"] = np.ones(WIDTH), np.zeros(WIDTH)
    return {name: one.astype(np.float32) for name, one in found.items()}


def example(seed: int) -> Example:
    """Return a window whose figures are all in the first place, on the first date."""
    chance = np.random.default_rng(seed)
    means = {"queries": FIGURES, "places": PLACES, "dates": DATES}
    arrays: dict[str, Any] = {name: np.zeros((n, PIECES), np.float32) for name, n in means.items()}
    for one in arrays.values():
        for row in one:
            row[chance.integers(1, PIECES - 1)] = 1
    arrays["is_piece"] = np.ones(PIECES, np.float32)
    arrays["pieces_far"] = np.full((FIGURES, PIECES), 8)
    for name, many in (("places", PLACES), ("dates", DATES)):
        arrays |= {
            f"{name}_sort": np.zeros(many, int),
            f"{name}_step": np.full((FIGURES, many), 6),
            f"{name}_far": np.full((FIGURES, many), 8),
            f"{name}_flags": np.zeros((FIGURES, many, 6), np.float32),
            f"{name}_there": np.ones(many, np.float32),
        }
    sizes = {"place": 1 + PLACES, "end": 3 + DATES, "start": 2 + DATES, "says": 2 + PIECES}
    sizes |= {"says_end": PIECES, **dict.fromkeys(CLASSES, 2)}
    right = {name: np.zeros((FIGURES, n), bool) for name, n in sizes.items()}
    for name, one in right.items():
        one[:, len(OTHERWISE.get(name, ())) - (name == "says")] = True
    ids = chance.integers(1000, 2000, PIECES)
    held = [*range(FIGURES)], [*range(PLACES)], [*range(DATES)]
    return Example("one", Window([*range(PIECES - 2)], *held, ids, arrays), right)


def test_filling_up_changes_no_loss() -> None:
    one = example(1)
    known = base()
    weights = fit([example(n) for n in range(4)], LABELS, known, 1, lambda _: None)
    small, large = padded(one), padded(one)
    assert small["ids"].shape == SIZES[0][:1]
    for name, array in large.items():  # the same window in the next size
        if name in ("ids", "is_piece"):
            large[name] = np.pad(array, (0, 100))
        elif name.startswith("right.says") or array.shape[1:] == SIZES[0][:1]:
            large[name] = np.pad(array, [(0, 0), (0, 100)])
    assert float(loss(weights, known, small)) == pytest.approx(
        float(loss(weights, known, large)), rel=1e-4
    )


def test_a_few_steps_lower_the_loss_and_leave_the_base_alone() -> None:
    known = base()
    kept = {name: one.copy() for name, one in known.items()}
    examples = [example(n) for n in range(4)]
    said: list[str] = []
    weights = fit(examples, LABELS, known, 12, said.append)
    begun = fit(examples, LABELS, known, 0, said.append)
    before = sum(float(loss(begun, known, padded(one))) for one in examples)
    after = sum(float(loss(weights, known, padded(one))) for one in examples)
    assert after < 0.8 * before
    assert all((kept[name] == one).all() for name, one in known.items())
    assert any(one.any() for name, one in weights["adapters"].items() if name.endswith(".b"))
    assert all(np.isfinite(one).all() for part in weights.values() for one in part.values())


def test_the_same_examples_give_the_same_weights() -> None:
    examples = [example(n) for n in range(4)]
    one, other = (fit(examples, LABELS, base(), 1, lambda _: None) for _ in range(2))
    for part in one:
        for name in one[part]:
            assert (one[part][name] == other[part][name]).all(), name
