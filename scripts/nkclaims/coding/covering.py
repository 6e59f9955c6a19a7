"""Tell whether a row that is there, in whatever state of review, says what a candidate would say.

A figure is that of a row whose figure shares a character with it. Where one of the two has no
figure, they are the same if kind, stance and claimant are and their quotes share half of the
shorter: several figures of one speaker often stand in one quote, so between figures that would
hide what is missing. What an exclusion holds is deliberately no claim.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from nkclaims.grammar.document import Span

Row = Mapping[str, Any]
SAME = ("kind", "stance", "claimant_actor_id")


def covering(candidate: Row, rows: Iterable[Row]) -> Row | None:
    """Return the row that covers a candidate, the one most like it if several do.

    Args:
        candidate: cells of ``claims`` with the offsets of quote and value.
        rows: the same of each row that is there.
    """
    found = [row for row in rows if covers(row, candidate)]
    return max(found, key=lambda row: _likeness(row, candidate), default=None)


def covers(row: Row, candidate: Row) -> bool:
    """Tell whether a row says what a candidate would say.

    >>> told = {"kind": "casualties", "stance": "asserts", "claimant_actor_id": "baku"}
    >>> row = told | {"quote_start": 0, "quote_end": 20, "value_start": 0, "value_end": 2}
    >>> covers(row, row | {"value_start": 10, "value_end": 12})
    False
    >>> covers(row, row | {"value_start": None, "value_end": None, "quote_start": 10})
    True
    """
    figure, other_figure = span(row, "value"), span(candidate, "value")
    if figure and other_figure:
        return overlap(figure, other_figure) > 0
    if any(row[name] != candidate[name] for name in SAME):
        return False
    quote, other_quote = span(row, "quote"), span(candidate, "quote")
    if not quote or not other_quote:
        return False
    shorter = min(quote.end - quote.start, other_quote.end - other_quote.start)
    return 2 * overlap(quote, other_quote) >= shorter


def is_excluded(candidate: Row, exclusions: Iterable[Span]) -> bool:
    """Tell whether an exclusion holds the figure of a candidate, or its quote if it has none."""
    place = span(candidate, "value") or span(candidate, "quote")
    return place is not None and any(
        one.start <= place.start and place.end <= one.end for one in exclusions
    )


def span(row: Row, anchor: str) -> Span | None:
    """Return the span of an anchor of a row; None if it has none."""
    start, end = row[f"{anchor}_start"], row[f"{anchor}_end"]
    return None if start is None or end is None else Span(start, end)


def overlap(one: Span | None, other: Span | None) -> int:
    """Return how many characters two spans share; none if one of them is not there."""
    if one is None or other is None:
        return 0
    return max(min(one.end, other.end) - max(one.start, other.start), 0)


def _likeness(row: Row, candidate: Row) -> tuple[int, int]:
    shared = overlap(span(row, "quote"), span(candidate, "quote"))
    return sum(row[name] == candidate[name] for name in SAME), shared
