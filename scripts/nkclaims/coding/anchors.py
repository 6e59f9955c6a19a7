"""Give each row of an article the offsets of its words, and each sentence what accounts for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import polars as pl

from nkclaims.coding.locate import (
    Problem,
    locate,
    locate_attribution,
    locate_value,
    occurrences,
    torn,
)
from nkclaims.coding.sentence_sheet import edges, sheet_issues, with_coverage
from nkclaims.grammar.document import Document, Span
from nkclaims.grammar.numerals import read_value
from nkclaims.issues import Issue

ANCHORS = {  # what is anchored: the column of its words, and the code of the rule on it
    "quote": ("quote", "B08"),
    "attribution": ("attribution_quote", "B10"),
    "value": ("value_text", "B11"),
}
TORN = "B94"
Row = dict[str, Any]
Tables = dict[str, pl.DataFrame]


def resolve(
    tables: Mapping[str, pl.DataFrame], texts: Mapping[str, str]
) -> tuple[Tables, list[Issue]]:
    """Return the tables with the offsets of all words, and an issue for words that have none.

    ``claims``, ``exclusions`` and ``sentences`` get their columns ``*_start`` and ``*_end`` (code
    points of the article), ``sentences`` also ``coverage``; rows stay as and where they are. A row
    whose article is not in ``texts`` gets no offsets. Issues: B08 for a quote, B10 for an
    attribution or a link's evidence, B11 for a value, B94 for torn words, J91 for a sheet that is
    not the article's.

    Args:
        tables: at least claims, claim_links, exclusions and sentences, as people write them.
        texts: each article as stored, by source_id.
    """
    documents = {source: Document(text) for source, text in texts.items()}
    claims, claim_issues = resolve_claims(tables["claims"], texts)
    exclusions, exclusion_issues = _anchored(
        tables["exclusions"], "exclusions", "exclusion_id", texts
    )
    sentences = with_coverage(
        tables["sentences"], spans_by_source(claims), spans_by_source(exclusions), documents
    )
    issues = [
        *claim_issues,
        *exclusion_issues,
        *_evidence_issues(tables["claim_links"], claims, texts),
        *sheet_issues(sentences, documents),
    ]
    done = {"claims": claims, "exclusions": exclusions, "sentences": sentences}
    return {**tables, **done}, issues


def resolve_claims(
    claims: pl.DataFrame, texts: Mapping[str, str]
) -> tuple[pl.DataFrame, list[Issue]]:
    """Return claims alone with the offsets of all words; the issues are those of resolve."""
    return _anchored(claims, "claims", "claim_id", texts)


def spans_by_source(frame: pl.DataFrame, anchor: str = "quote") -> dict[str, list[Span]]:
    """Return the spans of one anchor of all rows that have it, by source_id, in row order."""
    spans: dict[str, list[Span]] = {}
    columns = ["source_id", f"{anchor}_start", f"{anchor}_end"]
    for source, start, end in frame.select(columns).drop_nulls().iter_rows():
        spans.setdefault(source, []).append(Span(start, end))
    return spans


def _anchored(
    frame: pl.DataFrame, table: str, key: str, texts: Mapping[str, str]
) -> tuple[pl.DataFrame, list[Issue]]:
    """Return a frame with the offsets of each anchor it has, and an issue for each problem."""
    anchors = [name for name, (column, _) in ANCHORS.items() if column in frame.columns]
    spans: dict[str, list[Span | None]] = {name: [] for name in anchors}
    issues = []
    for row in frame.iter_rows(named=True):
        text = texts.get(row["source_id"])
        found = _find(text, row) if text is not None and row["quote"] else {}
        for name in anchors:
            place = found.get(name)
            column, code = ANCHORS[name]
            if isinstance(place, Span) and text is not None and (whole := torn(text, place)):
                code, place = TORN, whole
            if isinstance(place, Problem):
                issues.append(_issue(row, table, row[key] or "", column, code, place))
                place = None
            spans[name].append(place)
    columns = [column for name in anchors for column in edges(name, spans[name])]
    return frame.with_columns(columns), issues


def value_issues(claims: pl.DataFrame) -> Iterator[Issue]:
    """Yield B11 for each value that has its place and is not what its words say."""
    for row in claims.filter(pl.col("value_start").is_not_null()).iter_rows(named=True):
        if wrong := misread(row):
            yield _issue(row, "claims", row["claim_id"] or "", wrong[0], "B11", wrong[1])


def misread(row: Mapping[str, Any]) -> tuple[str, Problem] | None:
    """Return the column that is wrong, and why, if ``value`` is not what ``value_text`` says."""
    said = read_value(row["value_text"])
    if said is None:
        hint = "copy the words of the number alone, without what bounds or counts it"
        return "value_text", Problem("words that say a number", hint)
    if row["value"] != said:
        hint = "the qualifier is never worked into the value"
        return "value", Problem(f'{said:g}, as "{row["value_text"]}" says', hint)
    return None


def _find(text: str, row: Row) -> dict[str, Span | Problem]:
    """Return where each anchor of a row stands; only the quote if that has no place."""
    quote = locate(text, row["quote"], row["quote_nth"])
    found: dict[str, Span | Problem] = {"quote": quote}
    if isinstance(quote, Span) and row.get("attribution_quote"):
        found["attribution"] = locate_attribution(text, row["attribution_quote"], quote)
    if isinstance(quote, Span) and row.get("value_text"):
        found["value"] = locate_value(text, row["value_text"], row["value_nth"], quote)
    return found


def _evidence_issues(
    links: pl.DataFrame, claims: pl.DataFrame, texts: Mapping[str, str]
) -> Iterator[Issue]:
    """Yield an issue for each evidence that is not in the article of its first claim."""
    sources = dict(claims.select("claim_id", "source_id").iter_rows())
    for row in links.filter(pl.col("evidence_quote").is_not_null()).iter_rows(named=True):
        text = texts.get(sources.get(row["from_claim_id"], ""))
        if text is None:
            continue
        places = occurrences(text, row["evidence_quote"])
        problem = torn(text, *places) if places else locate(text, row["evidence_quote"])
        parts = (row["from_claim_id"], row["to_claim_id"], row["relation"])
        record = "/".join(part or "" for part in parts)
        if isinstance(problem, Problem):
            code = TORN if places else "B10"
            yield _issue(row, "claim_links", record, "evidence_quote", code, problem)


def place_issues(claims: pl.DataFrame, texts: Mapping[str, str]) -> Iterator[Issue]:
    """Yield B17 for each place that its article does not print so, B94 where only as a part."""
    for row in claims.filter(pl.col("place_text").is_not_null()).iter_rows(named=True):
        text = texts.get(row["source_id"])
        if text is None:
            continue
        places = occurrences(text, row["place_text"])
        problem = torn(text, *places) if places else locate(text, row["place_text"])
        if isinstance(problem, Problem):
            code = TORN if places else "B17"
            yield _issue(row, "claims", row["claim_id"] or "", "place_text", code, problem)


def _issue(row: Row, table: str, record: str, column: str, code: str, problem: Problem) -> Issue:
    return Issue(
        file=row.get("_file", ""),
        line=row.get("_line", 0),
        column=column,
        code=code,
        table=table,
        record=record,
        found=_printed(row[column]),
        expected=problem.expected,
        hint=problem.hint,
    )


def _printed(cell: Any) -> str:
    """Return a cell as a person wrote it: 1120, not 1120.0."""
    if isinstance(cell, float):
        return f"{cell:.15g}"
    return "" if cell is None else str(cell)
