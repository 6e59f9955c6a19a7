"""Score what may be said of a figure: its place, its days, who tells it, and its codes.

Each head gives a figure one score an answer. A pointer's answers are the mentions of the window,
after some that are no mention (:data:`OTHERWISE`); a class head's are codes, whose list goes with
the weights.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from nkclaims.extraction.encoder.bert import FAR, WIDTH, Array, Weights, gelu

OTHERWISE: Final[Mapping[str, tuple[str, ...]]] = {
    "place": ("none",),
    "end": ("published", "day_before", "none"),
    "start": ("open", "same"),
    "says": ("own_voice", "unattributed"),
}
"""What a pointer may answer instead of a mention, in this order."""

MENTIONS: Final[Mapping[str, str]] = {"place": "places", "end": "dates", "start": "dates"}
"""At which mentions the pointers point; ``says`` and ``says_end`` point at word pieces."""

CLASSES: Final = ("is_figure", "measure", "object", "qualifier", "population", "scope")
NARROW: Final = 128  # width of what is compared
NEAR: Final = 32  # width of what tells how two stand to each other
STEPS, FAR_STEPS, SORTS, FLAGS = 13, 17, 16, 6


def shapes(labels: Mapping[str, list[str]]) -> dict[str, tuple[int, ...]]:
    """Return the shape of each weight of the heads, by name."""
    found: dict[str, tuple[int, ...]] = {}
    for head, otherwise in OTHERWISE.items():
        found[f"{head}.otherwise"] = (WIDTH, len(otherwise))
    for head in MENTIONS:
        joint = 3 * NARROW + 4 * NEAR
        found |= {
            f"{head}.figure": (WIDTH, NARROW),
            f"{head}.mention": (WIDTH, NARROW),
            f"{head}.step": (STEPS, NEAR),
            f"{head}.far": (FAR_STEPS, NEAR),
            f"{head}.sort": (SORTS, NEAR),
            f"{head}.flags": (FLAGS, NEAR),
            f"{head}.joint": (joint, NARROW),
            f"{head}.bias": (NARROW,),
            f"{head}.score": (NARROW, 1),
        }
    for head in ("says", "says_end"):
        found |= {
            f"{head}.figure": (WIDTH, NARROW),
            f"{head}.piece": (WIDTH, NARROW),
            f"{head}.far": (FAR_STEPS, 1),
        }
    for head in CLASSES:
        found[f"{head}.class"] = (WIDTH, len(labels[head]))
    return found


def scores(
    xp: Any, weights: Weights, hidden: Array, window: Mapping[str, Array]
) -> dict[str, Array]:
    """Return for each head the scores of its answers, of shape (queries, answers).

    Args:
        xp: the array module.
        weights: of the heads, see :func:`shapes`.
        hidden: a vector a word piece.
        window: the arrays of a window, see :class:`nkclaims.extraction.encoder.windows.Window`.
    """
    queries = window["queries"] @ hidden
    found = {name: queries @ weights[f"{name}.class"] for name in CLASSES}
    for name, kind in MENTIONS.items():
        mentions = window[kind] @ hidden
        pointed = _pointed(xp, weights, name, (queries, mentions), window, kind)
        pointed = pointed + (1 - window[f"{kind}_there"]) * FAR
        otherwise = queries @ weights[f"{name}.otherwise"]
        found[name] = xp.concatenate([otherwise, pointed], axis=1)
    for name in ("says", "says_end"):
        asked = queries @ weights[f"{name}.figure"]
        pointed = asked @ (hidden @ weights[f"{name}.piece"]).T / NARROW**0.5
        pointed = pointed + weights[f"{name}.far"][window["pieces_far"]][..., 0]
        pointed = pointed + (1 - window["is_piece"]) * FAR
        if name in OTHERWISE:
            pointed = xp.concatenate([queries @ weights[f"{name}.otherwise"], pointed], axis=1)
        found[name] = pointed
    return found


def _pointed(
    xp: Any,
    weights: Weights,
    name: str,
    both: tuple[Array, Array],
    window: Mapping[str, Array],
    kind: str,
) -> Array:
    figure, mention = both[0] @ weights[f"{name}.figure"], both[1] @ weights[f"{name}.mention"]
    size = (figure.shape[0], mention.shape[0])
    asked = xp.broadcast_to(figure[:, None], (*size, NARROW))
    given = xp.broadcast_to(mention[None], (*size, NARROW))
    sort = xp.broadcast_to(weights[f"{name}.sort"][window[f"{kind}_sort"]][None], (*size, NEAR))
    joint = xp.concatenate(
        [
            asked,
            given,
            asked * given,
            weights[f"{name}.step"][window[f"{kind}_step"]],
            weights[f"{name}.far"][window[f"{kind}_far"]],
            window[f"{kind}_flags"] @ weights[f"{name}.flags"],
            sort,
        ],
        axis=-1,
    )
    return (
        gelu(xp, joint @ weights[f"{name}.joint"] + weights[f"{name}.bias"])
        @ weights[f"{name}.score"]
    )[..., 0]
