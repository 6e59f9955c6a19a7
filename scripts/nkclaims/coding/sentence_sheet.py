"""The sheet of an article's sentences: how it is written, and what accounts for each sentence.

``sentences.csv`` says for each sentence how many claims its reader counted there. Its numbers and
openings come from the text; if they differ, the text or the segmentation has changed since.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import polars as pl

from nkclaims.grammar.document import Document, Span
from nkclaims.issues import Issue, Refused
from nkclaims.reading.articles import ARTICLES
from nkclaims.reading.findings import did_you_mean
from nkclaims.reading.hygiene import MISSING_WORDS, of_one_alphabet
from nkclaims.reading.layout import NAME

COVERAGE = "J91"
SHEET = "sentences.csv"
NAMED_BY = ("source_id", "sentence_no", "starts_with")
OPENING_WORDS, OPENING_CHARACTERS = 4, 200  # an address on the web is one word
FORMULA_SIGNS = "=+-@ "  # a spreadsheet would run a cell that begins with one of them


def sheet_file(source: str) -> str:
    """Return the path of an article's sheet, relative to the package."""
    return f"{ARTICLES}/{source}/{SHEET}"


def refuse_strangers(sources: Iterable[str], known: Iterable[str]) -> None:
    """Accept only names of articles.

    Raises:
        Refused: L08 for each of ``sources`` that is none of ``known``.
    """
    articles = sorted(known)
    expected = f"one of {', '.join(articles)}"
    issues = [
        Issue(ARTICLES, 0, "", NAME, "", "", source, expected, did_you_mean(source, articles))
        for source in sources
        if source not in articles
    ]
    if issues:
        raise Refused(issues)


def opening(document: Document, sentence_no: int) -> str:
    """Return the first words of a sentence, numbered from 1, as ``starts_with`` gives them."""
    words = _printed(document, sentence_no).split(" ")[:OPENING_WORDS]
    return " ".join(words)[:OPENING_CHARACTERS].rstrip()


def is_opening(document: Document, number: int | None, words: str | None) -> bool:
    """Tell whether the sentence of this number is there and begins with ``words``."""
    if not words or number is None or not 1 <= number <= len(document.sentences):
        return False
    return _printed(document, number).startswith(words)


def expected_opening(document: Document, number: int | None) -> str:
    """Return what a row of this number should say."""
    if number is not None and 1 <= number <= len(document.sentences):
        return f"sentence {number} of the text: {opening(document, number)!r}"
    return f"a number from 1 to {len(document.sentences)}"


def touched(document: Document, spans: Iterable[Span]) -> set[int]:
    """Return the numbers of the sentences that have a character in one of ``spans``."""
    numbers: set[int] = set()
    for span in spans:
        first, last = document.sentence_at(span.start), document.sentence_at(span.end - 1)
        numbers.update(range(first + 1, last + 2))
    return numbers


def with_coverage(
    sheets: pl.DataFrame,
    claims: Mapping[str, list[Span]],
    exclusions: Mapping[str, list[Span]],
    documents: Mapping[str, Document],
) -> pl.DataFrame:
    """Return the rows of all sheets with ``sentence_start``, ``sentence_end`` and ``coverage``.

    A row that is no sentence of its article gets no offsets and the coverage ``none``.

    Args:
        sheets: one row a sentence, as people see them.
        claims: spans of the quotes, by source_id.
        exclusions: spans of the exclusions, by source_id.
        documents: the articles, by source_id.
    """
    by_claims = {one: touched(documents[one], spans) for one, spans in claims.items()}
    by_exclusions = {one: touched(documents[one], spans) for one, spans in exclusions.items()}
    spans: list[Span | None] = []
    coverage = []
    for source, number, words in sheets.select(*NAMED_BY).iter_rows():
        document = documents.get(source)
        found = document is not None and is_opening(document, number, words)
        spans.append(document.sentences[number - 1] if document and found else None)
        if found and number in by_claims.get(source, ()):
            coverage.append("claims")
        elif found and number in by_exclusions.get(source, ()):
            coverage.append("exclusions")
        else:
            coverage.append("none")
    return sheets.with_columns(
        *edges("sentence", spans), pl.Series("coverage", coverage, dtype=pl.String)
    )


def edges(name: str, spans: Iterable[Span | None]) -> tuple[pl.Series, pl.Series]:
    """Return the columns ``<name>_start`` and ``<name>_end`` of one span a row."""
    rows = list(spans)
    return (
        pl.Series(f"{name}_start", [span.start if span else None for span in rows], dtype=pl.Int64),
        pl.Series(f"{name}_end", [span.end if span else None for span in rows], dtype=pl.Int64),
    )


def sheet_issues(sheets: pl.DataFrame, documents: Mapping[str, Document]) -> Iterator[Issue]:
    """Yield one J91 for each article whose rows are not the sentences of its text."""
    rows: dict[str, list[dict[str, Any]]] = {source: [] for source in documents}
    for row in sheets.iter_rows(named=True):
        rows.setdefault(row["source_id"], []).append(row)
    for source, document in documents.items():
        wrong = [
            row
            for row in rows[source]
            if not is_opening(document, row["sentence_no"], row["starts_with"])
        ]
        listed = {row["sentence_no"] for row in rows[source]}
        missing = [n for n in range(1, len(document.sentences) + 1) if n not in listed]
        if wrong or missing:
            yield _sheet_issue(source, document, wrong, missing)


def _printed(document: Document, sentence_no: int) -> str:
    """Return a sentence as a cell can hold it: visible, on one line, no formula, no torn word."""
    span = document.sentences[sentence_no - 1]
    words = " ".join(document.text[span.start : span.end].split())
    visible = words
    if not words.isprintable():
        visible = "".join(character for character in words if character.isprintable())
    cell = of_one_alphabet(visible).lstrip(FORMULA_SIGNS)
    return cell if cell and cell not in MISSING_WORDS else f"({visible})"


def _sheet_issue(
    source: str, document: Document, wrong: list[dict[str, Any]], missing: list[int]
) -> Issue:
    """Return the issue on the first row that is not its sentence, or on the first without a row."""
    row: dict[str, Any] = wrong[0] if wrong else {"sentence_no": missing[0]}
    number = row["sentence_no"]
    count = len(wrong) + len(missing)
    more = f" (and {count - 1} more rows of this sheet)" if count > 1 else ""
    return Issue(
        file=row.get("_file", sheet_file(source)),
        line=row.get("_line", 0),
        column="starts_with" if wrong else "sentence_no",
        code=COVERAGE,
        table="sentences",
        record=f"{source}/{number}",
        found=row["starts_with"] or "" if wrong else f"no row for sentence {number}",
        expected=expected_opening(document, number) + more,
        hint=f"run `nkclaims unitize {source}`",
    )
