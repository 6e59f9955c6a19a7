"""Fit adapters and heads to examples: AdamW in small steps, the base model left as it is."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

import jax
import jax.numpy as jnp
import numpy as np
import optax

from nkclaims.extraction.encoder.bert import FAR, LAYERS, LINEAR, WIDTH, adapted, layer, vectors
from nkclaims.extraction.encoder.heads import scores, shapes
from training.examples import Example

RANK: Final = 32
SEED: Final = 7
BATCH: Final = 4  # windows of a step
MASKED: Final = 0.06  # share of the pieces that are hidden from a pass
DROPPED: Final = 0.1  # share of each piece's vector that is
MASK, FIRST_WORD = 103, 1000  # numbers of [MASK] and of the first piece that is a word
RATE: Final = {"adapters": 1e-3, "heads": 1e-3}
WEIGHT: Final = {
    "place": 1.0,
    "end": 0.7,
    "start": 0.7,
    "says": 0.6,
    "says_end": 0.6,
    "population": 0.6,
    "scope": 0.6,
}
OTHER: Final = 0.3  # weight of the other heads
# Windows are filled up to the first of these that holds them: pieces, figures, places, dates.
SIZES: Final = ((320, 16, 32, 12), (512, 16, 44, 20), (512, 64, 64, 32))


def begun(labels: Mapping[str, list[str]], base: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """Return weights as training begins: adapters that change nothing, heads by chance."""
    chance = np.random.default_rng(SEED)
    adapters = {}
    for number in range(LAYERS):
        for name in LINEAR:
            at = layer(number) + name
            out, into = base[f"{at}.weight"].shape
            adapters[f"{at}.a"] = chance.normal(0, into**-0.5, (RANK, into)).astype(np.float32)
            adapters[f"{at}.b"] = np.zeros((out, RANK), np.float32)
    heads = {
        name: (
            chance.normal(0, shape[0] ** -0.5, shape)
            if len(shape) > 1 and not name.endswith("far")
            else np.zeros(shape)
        ).astype(np.float32)
        for name, shape in shapes(labels).items()
    }
    return {"adapters": adapters, "heads": heads}


def padded(example: Example) -> dict[str, Any]:
    """Return the arrays of an example, filled up to one of :data:`SIZES`."""
    window, right = example.window, example.right
    need = (len(window.ids), len(window.queries), len(window.places), len(window.dates))
    size = next(
        (one for one in SIZES if all(a <= b for a, b in zip(need, one, strict=True))), SIZES[-1]
    )
    pieces, figures, places, dates = size
    axes = {
        "ids": (pieces,),
        "is_piece": (pieces,),
        "queries": (figures, pieces),
        "pieces_far": (figures, pieces),
        "places": (places, pieces),
        "places_sort": (places,),
        "dates": (dates, pieces),
        "dates_sort": (dates,),
    }
    for name, many in (("places", places), ("dates", dates)):
        axes |= {
            f"{name}_step": (figures, many),
            f"{name}_far": (figures, many),
            f"{name}_flags": (figures, many, 6),
            f"{name}_there": (many,),
        }
    known = {"ids": window.ids, **window.arrays}
    filled = {name: _filled(known[name], shape) for name, shape in axes.items()}
    answers = {
        "place": 1 + places,
        "end": 3 + dates,
        "start": 2 + dates,
        "says": 2 + pieces,
        "says_end": pieces,
    }
    filled |= {
        f"right.{name}": _filled(one, (figures, answers.get(name, one.shape[1])))
        for name, one in right.items()
    }
    return filled


def _filled(array: Any, shape: tuple[int, ...]) -> Any:
    found = np.zeros(shape, np.asarray(array).dtype)
    cut = tuple(slice(0, min(a, b)) for a, b in zip(np.asarray(array).shape, shape, strict=True))
    found[cut] = np.asarray(array)[cut]
    return found


def loss(weights: Any, base: Any, example: Mapping[str, Any], keep: Any = None) -> Any:
    """Return how far the scores are from what is right: a sum over figures, tempered by number."""
    hidden = vectors(jnp, adapted(base, weights["adapters"]), example["ids"], example["is_piece"])
    if keep is not None:
        hidden = hidden * keep
    found = scores(jnp, weights["heads"], hidden, example)
    total, figures = 0.0, 0.0
    for name, given in found.items():
        right = example[f"right.{name}"]
        told = right.any(-1)
        lost = jax.nn.logsumexp(given, -1) - jax.nn.logsumexp(jnp.where(right, given, FAR), -1)
        total = total + WEIGHT.get(name, OTHER) * jnp.where(told, lost, 0).sum()
        figures = jnp.maximum(figures, told.sum())
    return total / jnp.sqrt(jnp.maximum(figures, 1))


def fit(
    examples: Sequence[Example],
    labels: Mapping[str, list[str]],
    base: Mapping[str, Any],
    passes: int,
    say: Callable[[str], None] = print,
) -> dict[str, dict[str, Any]]:
    """Return adapters and heads that were fitted to the examples.

    Args:
        examples: at least as many as a step takes.
        labels: the codes of the class heads.
        base: weights of the base model, which stay.
        passes: how often each example is seen.
        say: is told how it goes.
    """
    weights = begun(labels, base)
    chance, draw = random.Random(SEED), np.random.default_rng(SEED)
    data = [padded(one) for one in examples]
    rule = _rule(passes * len(data) // BATCH)
    state = rule.init(weights)
    slope = jax.jit(jax.value_and_grad(loss))

    @jax.jit
    def step(gathered: Any, state: Any, weights: Any) -> tuple[Any, Any]:
        mean = jax.tree.map(lambda one: one / BATCH, gathered)
        change, state = rule.update(mean, state, weights)
        return optax.apply_updates(weights, change), state

    base = {name: jnp.asarray(one) for name, one in base.items()}
    began = time.monotonic()
    order = list(range(len(data)))
    for turn in range(passes):
        chance.shuffle(order)
        total, gathered = 0.0, None
        for number, at in enumerate(order, 1):
            one = dict(data[at])
            hide = (draw.random(one["ids"].shape) < MASKED) & (one["ids"] >= FIRST_WORD)
            one["ids"] = np.where(hide, MASK, one["ids"])
            kept = draw.random((one["ids"].shape[0], WIDTH)) > DROPPED
            lost, pull = slope(weights, base, one, kept.astype(np.float32) / (1 - DROPPED))
            total += float(lost)
            gathered = pull if gathered is None else jax.tree.map(jnp.add, gathered, pull)
            if number % BATCH == 0:
                weights, state = step(gathered, state, weights)
                gathered = None
            if number % 100 == 0:
                told = f"loss {total / number:.3f}, {time.monotonic() - began:.0f} s"
                say(f"pass {turn + 1}, window {number} of {len(order)}: {told}")
    return jax.tree.map(np.asarray, weights)


def _rule(steps: int) -> Any:
    """Return the rule of optimisation: the rate rises over a twentieth of the steps, then falls."""
    rules = {
        name: optax.adamw(
            optax.warmup_cosine_decay_schedule(
                0.0, rate, max(1, steps // 20), max(2, steps), rate / 50
            ),
            weight_decay=0.01,
        )
        for name, rate in RATE.items()
    }
    return optax.chain(
        optax.clip_by_global_norm(1.0), optax.multi_transform(rules, {name: name for name in RATE})
    )
