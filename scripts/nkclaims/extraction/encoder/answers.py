"""Turn the scores of a figure or deed into shares of what may be said of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, Final

import numpy as np

from nkclaims.extraction.encoder.bert import softmax
from nkclaims.extraction.encoder.heads import CLASSES, OTHERWISE
from nkclaims.extraction.encoder.windows import Asked, Place, Window
from nkclaims.grammar.document import Span

Period = tuple[date | None, date | None]
A_DAY: Final = timedelta(days=1)
LONGEST_NAME: Final = 14  # pieces of a speaker's words


@dataclass(frozen=True)
class Answer:
    """What the encoder says of one figure or deed, in shares of one.

    Attributes:
        places: of each place, by its key, "" for none.
        named: the mention of each place that has most.
        periods: of each first and last day.
        voices: of OWN_VOICE and UNATTRIBUTED as the speaker, by their types.
        begins, ends: of each piece as the first and the last of the speaker's name.
        codes: of each code, by the head.
    """

    span: Span
    places: Mapping[str, float]
    named: Mapping[str, Place]
    periods: Mapping[Period, float]
    voices: Mapping[str, float]
    begins: Any = field(repr=False)
    ends: Any = field(repr=False)
    window: Window = field(repr=False)
    codes: Mapping[str, Mapping[str, float]] = field(default_factory=dict)


def answers_of(
    asked: Asked, window: Window, scores: Mapping[str, Any], labels: Mapping[str, Sequence[str]]
) -> list[Answer]:
    """Return the answers for the queries of a window, in its order."""
    shares = {name: softmax(np, one.astype(np.float64)) for name, one in scores.items()}
    return [
        _answer(asked, window, {k: v[row] for k, v in shares.items()}, at, labels)
        for row, at in enumerate(window.queries)
    ]


def _answer(
    asked: Asked,
    window: Window,
    shares: Mapping[str, Any],
    at: int,
    labels: Mapping[str, Sequence[str]],
) -> Answer:
    places = {"": float(shares["place"][0])}
    named: dict[str, tuple[float, Place]] = {}
    for number, share in zip(window.places, shares["place"][1:], strict=True):
        one = asked.places[number]
        places[one.key] = places.get(one.key, 0) + float(share)
        if one.key not in named or named[one.key][0] < share:
            named[one.key] = float(share), one
    codes = {
        name: dict(zip(labels[name], map(float, shares[name]), strict=True)) for name in CLASSES
    }
    voices = dict(zip(OTHERWISE["says"], map(float, shares["says"]), strict=False))
    return Answer(
        asked.queries[at][0],
        places,
        {key: one for key, (_, one) in named.items()},
        _periods(asked, window, shares["start"], shares["end"]),
        voices,
        shares["says"][len(voices) :],
        shares["says_end"],
        window,
        codes,
    )


def _periods(asked: Asked, window: Window, begins: Any, ends: Any) -> dict[Period, float]:
    """Return shares of first and last days: each beginning with each end that is not before it."""
    dates = [asked.dates[at] for at in window.dates]
    last: dict[date | None, float] = {}
    for day, share in zip(
        [asked.published_on, asked.published_on - A_DAY, None, *(one.end for one in dates)],
        ends,
        strict=True,
    ):
        last[day] = last.get(day, 0) + float(share)
    first: dict[Any, float] = {}
    for begun, share in zip(
        [*OTHERWISE["start"], *(one.start for one in dates)], begins, strict=True
    ):
        first[begun] = first.get(begun, 0) + float(share)
    found: dict[Period, float] = {}
    for end, much in last.items():
        for begun, share in first.items():
            start = None if end is None or begun == "open" else end if begun == "same" else begun
            if start is not None and end is not None and start > end:
                continue
            found[start, end] = found.get((start, end), 0) + much * share
    return found


def share_of_words(answer: Answer, asked: Asked, span: Span) -> float:
    """Return the share of a stretch of words as the speaker's name."""
    where = {piece: number + 1 for number, piece in enumerate(answer.window.pieces)}
    first, last = asked.pieces.of(span)
    if first not in where or last - 1 not in where:
        return 0.0
    return float(answer.begins[where[first]] * answer.ends[where[last - 1]])


def named_words(answer: Answer, asked: Asked) -> tuple[Span, float]:
    """Return the words that most likely name the speaker, and their share."""
    best = (0.0, 0, 0)
    for first in np.argsort(-answer.begins)[:8]:
        stop = min(len(answer.ends), int(first) + LONGEST_NAME)
        last = int(first) + int(np.argmax(answer.ends[first:stop]))
        best = max(best, (float(answer.begins[first] * answer.ends[last]), int(first), last))
    share, first, last = best
    pieces = answer.window.pieces
    if not 1 <= first <= len(pieces) or not 1 <= last <= len(pieces):
        return Span(0, 0), 0.0
    start, end = asked.pieces.starts[pieces[first - 1]], asked.pieces.ends[pieces[last - 1]]
    return Span(start, end), share
