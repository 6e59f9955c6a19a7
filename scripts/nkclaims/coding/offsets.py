"""Give rows the offsets of their words, as :mod:`nkclaims.coding.anchors` does, without a word.

Where words have no one place a row gets no offsets; why they have none, which takes long to find
out, is not said.
"""

from __future__ import annotations

from collections.abc import Mapping

import polars as pl

from nkclaims.coding.anchors import ANCHORS, spans_by_source
from nkclaims.coding.locate import is_token, occurrences
from nkclaims.coding.sentence_sheet import with_coverage
from nkclaims.grammar.document import Document, Span

Place = tuple[int, int]
BATCH = 50_000  # rows
COLUMNS = ("source_id", "quote", "quote_nth", "attribution_quote", "value_text", "value_nth")


def placed(
    tables: Mapping[str, pl.DataFrame], documents: Mapping[str, Document]
) -> dict[str, pl.DataFrame]:
    """Return the tables of :func:`nkclaims.coding.anchors.resolve`, whose offsets are the same.

    Args:
        tables: at least claims, exclusions and sentences, as people write them.
        documents: each article that is at hand, by source_id.
    """
    claims, exclusions = (_placed(tables[name], documents) for name in ("claims", "exclusions"))
    sentences = with_coverage(
        tables["sentences"], spans_by_source(claims), spans_by_source(exclusions), documents
    )
    return {**tables, "claims": claims, "exclusions": exclusions, "sentences": sentences}


def _placed(frame: pl.DataFrame, documents: Mapping[str, Document]) -> pl.DataFrame:
    # In batches: so many numbers of Python's would take ten times the room of a column.
    batches = [_batch_placed(rows, documents) for rows in frame.iter_slices(BATCH)]
    return pl.concat(batches) if batches else _batch_placed(frame, documents)


def _batch_placed(frame: pl.DataFrame, documents: Mapping[str, Document]) -> pl.DataFrame:
    anchors = [name for name, (column, _) in ANCHORS.items() if column in frame.columns]
    edges: dict[str, list[int | None]] = {
        f"{name}_{edge}": [] for name in anchors for edge in ("start", "end")
    }
    rows = frame.select(
        pl.col(name) if name in frame.columns else pl.lit(None).alias(name) for name in COLUMNS
    )
    for source, quote, nth, attribution, value, value_nth in rows.iter_rows():
        document = documents.get(source)
        found: dict[str, Place | None] = {}
        if document is not None and quote:
            text = document.text
            found["quote"] = place = place_of(text, quote, nth)
            if place and attribution:
                found["attribution"] = attribution_place(text, attribution, place)
            if place and value:
                found["value"] = value_place(text, value, value_nth, place)
        for name in anchors:
            start, end = found.get(name) or (None, None)
            edges[f"{name}_start"].append(start)
            edges[f"{name}_end"].append(end)
    return frame.with_columns(
        pl.Series(name, column, dtype=pl.Int64) for name, column in edges.items()
    )


def place_of(text: str, words: str, nth: int | None) -> Place | None:
    """Return where words stand that are there once, or for the nth time; else None."""
    start = text.find(words)
    if nth is None:
        is_one = start >= 0 and text.find(words, start + 1) < 0
        return (start, start + len(words)) if is_one else None
    for _ in range(nth - 1):
        if start < 0:
            break
        start = text.find(words, start + 1)
    return (start, start + len(words)) if start >= 0 and nth >= 1 else None


def attribution_place(text: str, words: str, quote: Place) -> Place | None:
    """Return the last mention that begins before a quote ends, else the first after it."""
    start = text.rfind(words, 0, quote[1] - 1 + len(words))
    if start < 0:
        start = text.find(words)
    return (start, start + len(words)) if start >= 0 else None


def value_place(text: str, words: str, nth: int | None, quote: Place) -> Place | None:
    """Return where a number stands in a quote, as a token of its own."""
    inside = text[slice(*quote)]
    tokens: list[Span] = [one for one in occurrences(inside, words) if is_token(inside, one)]
    if nth is None and len(tokens) != 1:
        return None
    at = (1 if nth is None else nth) - 1
    if not 0 <= at < len(tokens):
        return None
    return quote[0] + tokens[at].start, quote[0] + tokens[at].end
