"""Cut an article into windows that the encoder reads, with queries and mentions of each.

The encoder reads 512 word pieces at once. A window holds the first pieces of the article, where
headline and dateline stand, and a stretch around its queries: numbers that may be figures,
or words of deeds. Each is asked about in the window in which it has most around it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from math import log2
from typing import Any, Final

import numpy as np

from nkclaims.extraction.draft import Sentence
from nkclaims.extraction.encoder.pieces import Pieces, best_of, ids_of, stretches
from nkclaims.extraction.time.days import Day
from nkclaims.grammar.document import Span

LONGEST: Final = 128  # pieces that are asked about, fewer than two stretches share
MANY: Final = 8  # mentions of a name from which it counts as often named
CLOSE: Final = 10  # characters that count as one step


@dataclass(frozen=True)
class Place:
    """A name that may be a place, or an actor that may speak."""

    span: Span
    sentence: Sentence
    place_id: str | None
    words: str
    actor_id: str | None

    @property
    def key(self) -> str:
        """What tells one place from another."""
        return self.place_id or self.words.casefold()


@dataclass(frozen=True)
class When:
    """A date with its days."""

    span: Span
    sentence: Sentence
    start: date
    end: date
    is_relative: bool


@dataclass(frozen=True)
class Asked:
    """What is asked about an article, and what it may be about.

    Attributes:
        queries: numbers that may be figures, or words of deeds, each with its sentence.
    """

    text: str
    published_on: date
    pieces: Pieces
    queries: tuple[tuple[Span, Sentence], ...]
    places: tuple[Place, ...]
    dates: tuple[When, ...]
    lead: int  # the paragraph behind the headlines


@dataclass(frozen=True)
class Window:
    """A window and what is asked about it; arrays by name are what the heads read.

    Attributes:
        pieces: which pieces of the article it holds, in order, without the two marks.
        queries, places, dates: which of the article's it holds.
    """

    pieces: list[int]
    queries: list[int]
    places: list[int]
    dates: list[int]
    ids: Any
    arrays: dict[str, Any] = field(default_factory=dict)


def asked_of(
    text: str,
    published_on: date,
    pieces: Pieces,
    sentences: Sequence[Sentence],
    days: Sequence[tuple[Sentence, Day]],
    queries: Sequence[tuple[Span, Sentence]],
) -> Asked:
    """Gather what the queries of an article may be about."""
    places = tuple(
        Place(Span(one.start, one.end), sentence, one.place_id, one.text, one.actor_id)
        for sentence in sentences
        for one in sentence.mentions
        if (one.names_place or one.actor_id is not None) and not one.is_adjective
    )
    dates = tuple(
        When(
            Span(one.mention.start, one.mention.end), sentence, one.start, one.end, one.is_relative
        )
        for sentence, one in days
    )
    lead = min((one.paragraph for one in sentences if not one.is_heading), default=0)
    return Asked(text, published_on, pieces, tuple(queries), places, dates, lead)


def windows_of(asked: Asked) -> list[tuple[int, Window]]:
    """Return the windows of an article that hold a query, each with the number of its stretch."""
    found = stretches(len(asked.pieces.ids))
    best: dict[int, list[int]] = {}
    for at, (span, _) in enumerate(asked.queries):
        best.setdefault(best_of(found, *_held(asked, span)), []).append(at)
    return [(at, _window(asked, found[at], queries)) for at, queries in sorted(best.items())]


def _held(asked: Asked, span: Span) -> tuple[int, int]:
    """Return the pieces of a query, of a long one the first, which one stretch holds."""
    first, last = asked.pieces.of(span)
    return first, min(last, first + LONGEST)


def _window(asked: Asked, pieces: list[int], queries: list[int]) -> Window:
    at = {piece: number for number, piece in enumerate(pieces)}

    def rows(spans: Sequence[Span]) -> tuple[list[int], list[tuple[int, int]]]:
        kept, where = [], []
        for number, span in enumerate(spans):
            first, last = asked.pieces.of(span)
            if first in at and last - 1 in at:
                kept.append(number)
                where.append((at[first] + 1, at[last - 1] + 2))
        return kept, where

    held = [_held(asked, asked.queries[one][0]) for one in queries]
    spots = [(at[first] + 1, at[last - 1] + 2) for first, last in held]
    places, place_spots = rows([one.span for one in asked.places])
    dates, date_spots = rows([one.span for one in asked.dates])
    size = len(pieces) + 2
    often = Counter(one.key for one in asked.places)
    flags = [
        (asked.places[one].actor_id is not None, min(1.0, often[asked.places[one].key] / MANY))
        for one in places
    ]
    sorts = [1 + (asked.places[one].place_id is not None) for one in places]
    whens = [asked.dates[one] for one in dates]
    arrays = {
        "queries": _means(spots, size),
        "is_piece": np.ones(size, np.float32),
        "pieces_far": np.array([[_far(one - first) for one in range(size)] for first, _ in spots]),
        "places": _means(place_spots, size),
        "places_sort": np.array(sorts, int),
        "dates": _means(date_spots, size),
        "dates_sort": np.array([_step((asked.published_on - one.end).days) for one in whens], int),
    }
    arrays |= _beside(asked, queries, [asked.places[one] for one in places], flags, "places")
    told = [(one.is_relative, 0.0) for one in whens]
    arrays |= _beside(asked, queries, whens, told, "dates")
    return Window(pieces, queries, places, dates, ids_of(asked.pieces, pieces), arrays)


def _beside(
    asked: Asked,
    queries: Sequence[int],
    mentions: Sequence[Place | When],
    own: Sequence[tuple[bool, float]],
    name: str,
) -> dict[str, Any]:
    """Return how queries and mentions stand to each other."""
    shape = (len(queries), len(mentions))
    step, far = np.zeros(shape, int), np.zeros(shape, int)
    flags = np.zeros((*shape, 6), np.float32)
    for row, number in enumerate(queries):
        span, sentence = asked.queries[number]
        for column, (one, (flag, share)) in enumerate(zip(mentions, own, strict=True)):
            other = one.sentence
            step[row, column] = _step(sentence.number - other.number)
            far[row, column] = _far(int((one.span.start - span.start) / CLOSE))
            is_near = sentence.paragraph == other.paragraph
            is_lead = other.paragraph == asked.lead
            flags[row, column] = (
                *(sentence.is_heading, other.is_heading, is_near, flag, is_lead, share),
            )
    there = np.ones(len(mentions), np.float32)
    return {
        f"{name}_{what}": one
        for what, one in (("step", step), ("far", far), ("flags", flags), ("there", there))
    }


def _means(spots: Sequence[tuple[int, int]], size: int) -> Any:
    """Return the matrix that takes vectors of pieces to means over stretches of them."""
    found = np.zeros((len(spots), size), np.float32)
    for row, (first, last) in enumerate(spots):
        found[row, first:last] = 1 / (last - first)
    return found


def _step(away: int) -> int:
    """Return a distance as one of 13 steps, 6 being none."""
    return 6 + (0 if away == 0 else (1 if away > 0 else -1) * min(6, 1 + int(log2(abs(away)))))


def _far(away: int) -> int:
    """Return a distance as one of 17 steps, 8 being none."""
    return 8 + (0 if away == 0 else (1 if away > 0 else -1) * min(8, 1 + int(log2(abs(away)))))
