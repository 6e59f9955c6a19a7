"""Rules B94 to B98: words are copied whole, credits and openings as printed, no span twice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

import polars as pl

from nkclaims.coding.locate import Problem, occurrences, torn
from nkclaims.coding.sentence_sheet import OPENING_WORDS, opening
from nkclaims.grammar.document import Span
from nkclaims.issues import Issue
from nkclaims.reading.shelf import Tables
from nkclaims.rules import Rule, breach, rule
from nkclaims.rules.anchoring import absent
from nkclaims.rules.demand import demand
from nkclaims.validation.package import Package

WHOLE_WORDS = "Quoted words begin and end where words of the article do."
ANCHORED: Final = (
    ("claims", "quote", "quote"),
    ("claims", "attribution_quote", "attribution"),
    ("exclusions", "quote", "quote"),
)
"""Columns of words with offsets: table, column, name of the offsets."""


@rule("B94", "error", WHOLE_WORDS, needs_texts=True)
def whole_words(package: Package) -> Iterator[Issue]:
    """Yield each row whose words cut one of the article's in two, at one of their edges."""
    texts = {source: document.text for source, document in package.documents.items()}
    for table, column, anchor in ANCHORED:
        edges = (f"{anchor}_start", f"{anchor}_end")
        rows = package.rows(table, "source_id", column, *edges, where=pl.col(column).is_not_null())
        for row in rows.iter_rows(named=True):
            text, start, end = texts.get(row["source_id"], ""), row[edges[0]], row[edges[1]]
            # Other words, or none, at these offsets are another rule's.
            if start is None or text[start : end or 0] != row[column]:
                continue
            if problem := torn(text, Span(start, end)):
                yield breach(package, table, row, column, problem.expected, problem.hint)
    of_claims = package.rows("claims", "source_id", "place_text")
    articles = of_claims.select("claim_id", "source_id")
    links = package.rows("claim_links", "evidence_quote").join(
        articles.rename({"claim_id": "from_claim_id"}), on="from_claim_id"
    )
    places = package.rows("claim_places", "place_text").join(articles, on="claim_id")
    credit = package.rows("source_credits", "credit_text")
    yield from _nowhere_whole(package, "claims", of_claims, "place_text", texts)
    yield from _nowhere_whole(package, "claim_places", places, "place_text", texts)
    yield from _nowhere_whole(package, "claim_links", links, "evidence_quote", texts)
    yield from _nowhere_whole(package, "source_credits", credit, "credit_text", texts)


def _nowhere_whole(
    package: Package, table: str, rows: pl.DataFrame, column: str, texts: Mapping[str, str]
) -> Iterator[Issue]:
    """Yield the rows whose words stand in their article, but everywhere as a part of others."""
    known: dict[tuple[str, str], Problem | None] = {}
    for row in rows.drop_nulls(column).iter_rows(named=True):
        text, words = texts.get(row["source_id"], ""), row[column]
        at = row["source_id"], words
        if at not in known:
            known[at] = torn(text, *occurrences(text, words))
        if problem := known[at]:
            yield breach(package, table, row, column, problem.expected, problem.hint)


@rule("B95", "error", "A credit is written as the article prints it.", needs_texts=True)
def credit_lines(package: Package) -> Iterator[Issue]:
    """Yield each credit_text that its article does not have."""
    yield from absent(
        package, "source_credits", package.rows("source_credits", "credit_text"), "credit_text"
    )


IN_PAIRS = "Words of places, clocks and credits have brackets in pairs, and no mark behind them."
BRACKETS: Final = ("()", "[]", "“”")


def _in_pairs(table: str, column: str) -> Rule:
    words = pl.col(column)
    counts = (
        words.str.count_matches(one, literal=True) == words.str.count_matches(other, literal=True)
        for one, other in BRACKETS
    )
    return demand(
        "B98",
        "error",
        IN_PAIRS,
        table=table,
        column=column,
        view=lambda tables: tables[table].lazy(),
        holds=pl.all_horizontal(*counts, ~words.str.contains(r"[,;:!?]$|[\p{L}]{2}\.$")),
        expected="each bracket with the one that closes it, and no mark after the last word",
        hint="copy the words from bracket to bracket, without the marks around them",
    )


place_brackets = _in_pairs("claims", "place_text")
further_place_brackets = _in_pairs("claim_places", "place_text")
clock_brackets = _in_pairs("claims", "clock_text")
credit_brackets = _in_pairs("source_credits", "credit_text")

OPENINGS = f"A sentence is named by its first {OPENING_WORDS} words, or by all if it has fewer."


@rule("B96", "error", OPENINGS, needs_texts=True)
def openings(package: Package) -> Iterator[Issue]:
    """Yield each row of sentences whose starts_with is not what its sentence begins with."""
    for row in package.rows("sentences", "starts_with").iter_rows(named=True):
        document, number = package.documents.get(row["source_id"]), row["sentence_no"]
        if document is None or not 1 <= number <= len(document.sentences):
            continue
        right = opening(document, number)
        if row["starts_with"] != right:
            hint = "`nkclaims unitize` writes the sheet; correct sentence_no if it is another's"
            yield breach(package, "sentences", row, "starts_with", right, hint)


def _copies(tables: Tables) -> pl.LazyFrame:
    """Return the exclusions whose span an earlier one, by id, has as well: other_id."""
    span = ["source_id", "quote_start", "quote_end"]
    spans = tables["exclusions"].lazy().drop_nulls(span).sort("exclusion_id")
    first = spans.group_by(span).agg(other_id=pl.col("exclusion_id").first())
    copies = spans.join(first, on=span)
    return copies.filter(pl.col("exclusion_id") != pl.col("other_id"))


copied_exclusions = demand(
    "B97",
    "warning",
    "No span is excluded twice.",
    table="exclusions",
    column="quote",
    view=_copies,
    holds=pl.lit(False),
    expected="a span other than that of {other_id}",
    hint="delete one of the two rows, or give this one the words it is meant for",
)
