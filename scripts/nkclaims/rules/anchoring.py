"""Rules B08 to B17: every row is held to the words of its article."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import polars as pl

from nkclaims.coding.anchors import misread
from nkclaims.coding.locate import Problem, is_token, locate
from nkclaims.grammar.document import Span
from nkclaims.grammar.numerals import read_value
from nkclaims.grammar.qualifiers import qualifier_at
from nkclaims.issues import Issue
from nkclaims.reading import cells
from nkclaims.rules import breach, rule
from nkclaims.validation.found_texts import text_hash
from nkclaims.validation.package import Package

LONGEST_QUOTE = 40  # words; a whole paragraph proves nothing in particular
SAME_CLAIM = ["source_id", "quote_start", "quote_end", "claimant_actor_id", "kind", "measure",
              "object", "population"]  # fmt: skip
UNATTRIBUTED = "unattributed"  # the attribution type, and the actor who stands for nobody named
OFFSETS = "offsets count the code points of the stored text from 0; `nkclaims build` writes them"


@rule("B08", "error", "The offsets of a quote cut its words out of the text.", needs_texts=True)
def quotes(package: Package) -> Iterator[Issue]:
    """Yield each claim and exclusion whose offsets give other words."""
    yield from _misplaced(package, "claims", "quote", "quote")
    yield from _misplaced(package, "exclusions", "quote", "quote")


@rule(
    "B09", "error", "The text is the one that was coded: same hash, same length.", needs_texts=True
)
def texts(package: Package) -> Iterator[Issue]:
    """Yield each source whose article has another hash or length."""
    for row in package.rows("sources", "text_sha256", "text_chars").iter_rows(named=True):
        text = package.found_texts.get(row["source_id"])
        if text is None:
            continue
        measured = {"text_sha256": text_hash(text), "text_chars": len(text)}
        for column, value in measured.items():
            if row[column] != value:
                hint = (
                    "the text was changed after it was coded: restore it, or code the new version "
                    "as a source of its own"
                )
                yield breach(package, "sources", row, column, f"that of the text, {value}", hint)


@rule("B10", "error", "The words of an attribution or of evidence stand in the article.",
      needs_texts=True)  # fmt: skip
def attributions(package: Package) -> Iterator[Issue]:
    """Yield each attribution that is not at its offsets, each evidence that is nowhere."""
    yield from _misplaced(package, "claims", "attribution_quote", "attribution")
    articles = package.rows("claims", "source_id").select("source_id", from_claim_id="claim_id")
    links = package.rows("claim_links", "evidence_quote").join(articles, on="from_claim_id")
    yield from absent(package, "claim_links", links, "evidence_quote")


@rule("B11", "error", "The value is what its words say, and they stand in the quote.")
def values(package: Package) -> Iterator[Issue]:
    """Yield each claim whose value_text is elsewhere, part of a longer number, or another one."""
    counting = pl.any_horizontal(pl.col("value", "value_text").is_not_null())
    columns = ("value_text", "value", "value_start", "value_end", "quote_start", "quote")
    claims = package.rows("claims", *columns, where=counting)
    read = lru_cache(maxsize=None)(read_value)
    broken = [
        words is None or not _stands_in_quote(words, *places) or read(words) != value
        for words, value, *places in claims.select(columns).iter_rows()
    ]
    for row in claims.filter(pl.Series(broken, dtype=pl.Boolean)).iter_rows(named=True):
        words, value = row["value_text"], row["value"]
        if words is None:
            expected = f"the words of the quote that say {value:g}"
            yield breach(package, "claims", row, "value_text", expected, "copy them from the quote")
            continue
        if not _stands_in_quote(words, *(row[name] for name in columns[2:])):
            expected = f"a whole number at {row['value_start']} to {row['value_end']}, in the quote"
            yield breach(package, "claims", row, "value_text", expected, OFFSETS)
        if wrong := misread(row):
            column, problem = wrong
            yield breach(package, "claims", row, column, problem.expected, problem.hint)


@rule(
    "B12",
    "warning",
    "The qualifier is the one whose wording stands at the value.",
    needs_texts=True,
)
def qualifiers(package: Package) -> Iterator[Issue]:
    """Yield each claim whose qualifier is not what the words before and after its value say."""
    valued = pl.all_horizontal(pl.col("value", "value_start", "value_end").is_not_null())
    columns = ("source_id", "value_start", "value_end", "qualifier")
    claims = package.rows("claims", *columns, where=valued)
    texts = {source: document.text for source, document in package.documents.items()}
    broken = [
        source in texts and _said_qualifier(texts[source], start, end)[0] != qualifier
        for source, start, end, qualifier in claims.select(columns).iter_rows()
    ]
    for row in claims.filter(pl.Series(broken, dtype=pl.Boolean)).iter_rows(named=True):
        text = texts[row["source_id"]]
        code, span = _said_qualifier(text, row["value_start"], row["value_end"])
        why = f'"{text[span.start : span.end]}" stands there' if span else "no word bounds it"
        hint = "correct it, or acknowledge that the words mean something else here"
        yield breach(package, "claims", row, "qualifier", f"{code}, as {why}", hint)


@rule("B13", "warning", "No claim stands twice: same words, claimant, kind, measure and object.")
def repetitions(package: Package) -> Iterator[Issue]:
    """Yield each claim that another one before it repeats in all of these."""
    claims = package.tables["claims"].lazy().select("claim_id", *SAME_CLAIM)
    again = claims.filter(pl.struct(SAME_CLAIM).hash().is_duplicated()).collect()
    repeated = again.with_columns(first=pl.col("claim_id").first().over(SAME_CLAIM)).filter(
        pl.col("claim_id") != pl.col("first")
    )
    ids = repeated["claim_id"].implode()
    rows = package.rows("claims", "quote", where=pl.col("claim_id").is_in(ids))
    for row in rows.join(repeated.select("claim_id", "first"), on="claim_id").iter_rows(named=True):
        hint = f"delete this row or {row['first']}, or code what tells them apart"
        expected = f"words, claimant or content other than those of {row['first']}"
        yield breach(package, "claims", row, "quote", expected, hint)


@rule("B14", "warning", f"A quote has at most {LONGEST_QUOTE} words, all of one paragraph.")
def lengths(package: Package) -> Iterator[Issue]:
    """Yield each claim with a quote that is too long or that goes over a line break."""
    quote = pl.col("quote")
    too_long = (quote.str.count_matches(r"\S+") > LONGEST_QUOTE) | quote.str.contains("\n")
    for row in package.rows("claims", "quote", where=too_long).iter_rows(named=True):
        words = len(row["quote"].split())
        expected = f"at most {LONGEST_QUOTE} words of one paragraph, not {words}"
        hint = "keep the predicate, the number and the counted noun"
        yield breach(package, "claims", row, "quote", expected, hint)


@rule("B15", "error", "Own voice is the publisher's; what nobody is named for is `unattributed`.")
def voices(package: Package) -> Iterator[Issue]:
    """Yield each claim whose claimant is not the one that its attribution type implies."""
    publishers = package.rows("sources", "publisher_actor_id").drop(cells.PLACE)
    implied = (
        pl.when(pl.col("attribution_type") == "own_voice")
        .then(pl.col("publisher_actor_id"))
        .when(pl.col("attribution_type") == UNATTRIBUTED)
        .then(pl.lit(UNATTRIBUTED))
    )
    columns = ("source_id", "attribution_type", "claimant_actor_id")
    claims = package.rows("claims", *columns).join(publishers, on="source_id", how="left")
    wrong = claims.with_columns(implied=implied).filter(
        pl.col("claimant_actor_id") != pl.col("implied")
    )
    for row in wrong.iter_rows(named=True):
        expected = f"{row['implied']}, since attribution_type is {row['attribution_type']}"
        hint = "correct the claimant, or the attribution_type if the text names a speaker"
        yield breach(package, "claims", row, "claimant_actor_id", expected, hint)


@rule("B16", "warning", "The words that name another claimant are quoted.")
def named_speakers(package: Package) -> Iterator[Issue]:
    """Yield each claim of somebody else that has no attribution_quote."""
    others = ~pl.col("attribution_type").is_in(["own_voice", UNATTRIBUTED])
    unnamed = others & pl.col("attribution_quote").is_null()
    wrong = package.rows("claims", "claimant_actor_id", "attribution_quote", where=unnamed)
    for row in wrong.iter_rows(named=True):
        expected = f"the words that name {row['claimant_actor_id']}"
        hint = "copy the nearest mention of the speaker and the speaking"
        yield breach(package, "claims", row, "attribution_quote", expected, hint)


@rule("B17", "error", "A place is written as the article prints it.", needs_texts=True)
def place_names(package: Package) -> Iterator[Issue]:
    """Yield each place_text that the article of its claim does not have."""
    claims = package.rows("claims", "source_id", "place_text")
    yield from absent(package, "claims", claims, "place_text")
    articles = claims.select("claim_id", "source_id")
    further = package.rows("claim_places", "place_text").join(articles, on="claim_id")
    yield from absent(package, "claim_places", further, "place_text")


def _said_qualifier(text: str, start: int, end: int) -> tuple[str, Span | None]:
    """Return the qualifier whose wording stands at a value, and where; exact if none does."""
    return qualifier_at(text, start, end) or ("exact", None)


def _stands_in_quote(
    words: str, start: int | None, end: int | None, quote_start: int | None, quote: str
) -> bool:
    """Tell whether the offsets of a value cut its words, whole, out of the quote of its row."""
    if start is None or end is None or quote_start is None:
        return False
    place = Span(start - quote_start, end - quote_start)
    is_inside = 0 <= place.start < place.end <= len(quote)
    return is_inside and quote[place.start : place.end] == words and is_token(quote, place)


def _misplaced(package: Package, table: str, column: str, anchor: str) -> Iterator[Issue]:
    """Yield the rows whose offsets do not cut the words of ``column`` out of their article."""
    start, end = f"{anchor}_start", f"{anchor}_end"
    frame = package.rows(table, "source_id", column, start, end, where=pl.col(column).is_not_null())
    texts = {source: document.text for source, document in package.documents.items()}
    broken = [
        source in texts and texts[source][first or 0 : last or 0] != words
        for source, first, last, words in frame.select("source_id", start, end, column).iter_rows()
    ]
    for row in frame.filter(pl.Series(broken, dtype=pl.Boolean)).iter_rows(named=True):
        there = texts[row["source_id"]][row[start] or 0 : row[end] or 0]
        expected = f'the words at {row[start]} to {row[end]}, which are "{there}"'
        yield breach(package, table, row, column, expected, OFFSETS)


def absent(package: Package, table: str, frame: pl.DataFrame, column: str) -> Iterator[Issue]:
    """Yield the rows of ``frame`` whose words are nowhere in the article of their source_id."""
    texts = {source: document.text for source, document in package.documents.items()}
    pairs = frame.select("source_id", column).drop_nulls(column).unique()
    missing = [
        (source, words)
        for source, words in pairs.iter_rows()
        if source in texts and (not words or words not in texts[source])
    ]
    schema = {"source_id": pl.String(), column: pl.String()}
    absent = pl.DataFrame(missing, schema=schema, orient="row")
    rows = frame.join(absent, on=["source_id", column], how="semi", maintain_order="left")
    for row in rows.iter_rows(named=True):
        problem = locate(texts[row["source_id"]], row[column])
        if isinstance(problem, Problem):
            yield breach(package, table, row, column, problem.expected, problem.hint)
