"""The encoder's heads: as many scores as answers, and none for what is not there."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from nkclaims.extraction.encoder.bert import softmax
from nkclaims.extraction.encoder.heads import CLASSES, MENTIONS, OTHERWISE, scores, shapes

LABELS = {name: [str(one) for one in range(2 + at)] for at, name in enumerate(CLASSES)}
FIGURES, PLACES, DATES, PIECES = 2, 3, 4, 12


def weights() -> dict[str, Any]:
    """Return weights of the heads made by chance."""
    rng = np.random.default_rng(5)
    return {k: rng.normal(0, 0.1, v).astype(np.float32) for k, v in shapes(LABELS).items()}


def window(places: int = PLACES, dates: int = DATES) -> dict[str, Any]:
    """Return the arrays of a window made by chance."""
    rng = np.random.default_rng(6)
    found: dict[str, Any] = {
        "queries": rng.random((FIGURES, PIECES)) / PIECES,
        "is_piece": np.ones(PIECES),
        "pieces_far": rng.integers(0, 17, (FIGURES, PIECES)),
    }
    for name, much in (("places", places), ("dates", dates)):
        found |= {
            name: rng.random((much, PIECES)) / PIECES,
            f"{name}_sort": rng.integers(0, 13, much),
            f"{name}_step": rng.integers(0, 13, (FIGURES, much)),
            f"{name}_far": rng.integers(0, 17, (FIGURES, much)),
            f"{name}_flags": rng.random((FIGURES, much, 6)),
            f"{name}_there": np.ones(much),
        }
    return found


HIDDEN = np.random.default_rng(8).normal(0, 1, (PIECES, 384))


@pytest.mark.parametrize(("places", "dates"), [(PLACES, DATES), (0, 0), (1, 0)])
def test_each_head_gives_a_score_an_answer(places: int, dates: int) -> None:
    found = scores(np, weights(), HIDDEN, window(places, dates))
    expected = {name: len(LABELS[name]) for name in CLASSES}
    expected |= {
        "place": 1 + places,
        "end": 3 + dates,
        "start": 2 + dates,
        "says": 2 + PIECES,
        "says_end": PIECES,
    }
    assert {name: one.shape for name, one in found.items()} == {
        name: (FIGURES, much) for name, much in expected.items()
    }
    assert all(np.isfinite(one).all() for one in found.values())


@pytest.mark.parametrize("name", list(MENTIONS))
def test_a_mention_that_is_not_there_is_never_chosen(name: str) -> None:
    kind, first = MENTIONS[name], len(OTHERWISE[name])
    told = window()
    before = softmax(np, scores(np, weights(), HIDDEN, told)[name])
    told[f"{kind}_there"][1] = 0
    after = softmax(np, scores(np, weights(), HIDDEN, told)[name])
    assert (before[:, first + 1] > 0).all()
    assert (after[:, first + 1] == 0).all()
    others = [at for at in range(before.shape[1]) if at != first + 1]
    rest = before[:, others] / before[:, others].sum(-1, keepdims=True)
    assert np.allclose(after[:, others], rest)


@pytest.mark.parametrize(("name", "first"), [("says", 2), ("says_end", 0)])
def test_a_piece_that_only_fills_up_is_never_chosen(name: str, first: int) -> None:
    told = window()
    before = softmax(np, scores(np, weights(), HIDDEN, told)[name])
    told["is_piece"][-3:] = 0
    after = softmax(np, scores(np, weights(), HIDDEN, told)[name])
    assert (before[:, -3:] > 0).all()
    assert (after[:, -3:] == 0).all()
    assert (after[:, first:-3] > 0).all()
