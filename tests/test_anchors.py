"""Rows get the offsets of their words; a row whose words have no place is named with its line."""

from __future__ import annotations

from typing import Any

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkclaims.coding.anchors import resolve, spans_by_source
from nkclaims.coding.locate import is_whole
from nkclaims.grammar.document import Document, Span

TEXT = (
    "Heavy fire – hit the town. Officials said 21 people died and 7 were hurt.\n\n"
    "Officials said no more. Photo: A street 🕊 at dawn.\n"
)
OPENINGS = [
    "Heavy fire – hit",
    "Officials said 21 people",
    "Officials said no more.",
    "Photo: A street 🕊",
]
COLUMNS = {
    "claims": {
        "claim_id": pl.String,
        "source_id": pl.String,
        "quote": pl.String,
        "quote_nth": pl.Int64,
        "attribution_quote": pl.String,
        "value_text": pl.String,
        "value_nth": pl.Int64,
    },
    "exclusions": {
        "exclusion_id": pl.String,
        "source_id": pl.String,
        "quote": pl.String,
        "quote_nth": pl.Int64,
    },
    "sentences": {
        "source_id": pl.String,
        "sentence_no": pl.Int64,
        "starts_with": pl.String,
        "n_claims": pl.Int64,
    },
    "claim_links": {
        "from_claim_id": pl.String,
        "to_claim_id": pl.String,
        "relation": pl.String,
        "evidence_quote": pl.String,
    },
}
SHEET = [
    {"source_id": "a", "sentence_no": number, "starts_with": words, "n_claims": 0}
    for number, words in enumerate(OPENINGS, 1)
]
DEAD = {
    "claim_id": "a-c1",
    "source_id": "a",
    "quote": "21 people died",
    "attribution_quote": "Officials said",
    "value_text": "21",
}


def package(**rows: list[dict[str, Any]]) -> dict[str, pl.DataFrame]:
    """Return the four tables; the sheet is whole unless it is given."""
    given = {"sentences": SHEET, **rows}
    return {
        name: pl.DataFrame(
            [
                {**dict.fromkeys(columns), **row, "_file": f"{name}.csv", "_line": line}
                for line, row in enumerate(given.get(name, []), 2)
            ],
            schema={**columns, "_file": pl.String, "_line": pl.Int64},
        )
        for name, columns in COLUMNS.items()
    }


def test_a_claim_gets_the_offsets_of_its_words() -> None:
    tables, issues = resolve(package(claims=[DEAD]), {"a": TEXT})
    assert issues == []
    (claim,) = tables["claims"].iter_rows(named=True)
    assert TEXT[claim["quote_start"] : claim["quote_end"]] == "21 people died"
    assert TEXT[claim["value_start"] : claim["value_end"]] == "21"
    assert claim["value_start"] == claim["quote_start"]
    assert TEXT[claim["attribution_start"] : claim["quote_start"]] == "Officials said "
    assert claim["attribution_end"] == claim["attribution_start"] + len("Officials said")


def test_rows_keep_their_order_and_their_columns() -> None:
    later = {"claim_id": "a-c2", "source_id": "a", "quote": "hit the town"}
    before = package(claims=[DEAD, later])
    after, _ = resolve(before, {"a": TEXT})
    assert after["claims"].select(before["claims"].columns).equals(before["claims"])
    assert after["claims"]["attribution_start"].to_list()[1] is None


def test_offsets_that_a_frame_has_already_are_computed_anew() -> None:
    once, _ = resolve(package(claims=[DEAD]), {"a": TEXT})
    wrong = {**once, "claims": once["claims"].with_columns(quote_start=pl.lit(999))}
    again, _ = resolve(wrong, {"a": TEXT})
    assert again["claims"].equals(once["claims"])


@pytest.mark.parametrize(
    ("change", "column", "code", "hint"),
    [
        ({"quote": "21 people"}, None, None, None),
        ({"quote": "21 people die"}, "quote", "B94", "from their first letter to their last"),
        ({"quote": "22 people died"}, "quote", "B08", 'nearest there (line 1) is "21 people died"'),
        ({"quote": "Officials said"}, "quote", "B08", "set quote_nth: 1 in sentence 2"),
        ({"quote_nth": 2}, "quote", "B08", "the words stand there once: 1 in sentence 2"),
        ({"attribution_quote": "Officials say"}, "attribution_quote", "B10", '"Officials sa'),
        ({"value_text": "2"}, "value_text", "B11", 'only a part of "21"'),
        ({"value_text": "7"}, "value_text", "B11", "nothing like it stands in the quote"),
    ],
)
def test_words_without_a_place_are_an_issue(
    change: dict[str, Any], column: str | None, code: str | None, hint: str | None
) -> None:
    row = {**DEAD, **change}
    _, issues = resolve(package(claims=[row]), {"a": TEXT})
    if hint is None:
        assert issues == []
        return
    (issue,) = issues
    assert (issue.file, issue.line, issue.record) == ("claims.csv", 2, "a-c1")
    assert (issue.column, issue.code, issue.found) == (column, code, row[column or ""])
    assert hint in issue.hint


def test_without_its_article_a_row_gets_no_offsets() -> None:
    tables, issues = resolve(package(claims=[DEAD], sentences=[]), {})
    assert issues == []
    assert tables["claims"]["quote_start"].to_list() == [None]


def test_an_exclusion_covers_a_sentence_without_claims() -> None:
    photo = {"exclusion_id": "a-x1", "source_id": "a", "quote": "Photo: A street 🕊 at dawn."}
    died = {"exclusion_id": "a-x2", "source_id": "a", "quote": "7 were hurt"}
    tables, issues = resolve(package(claims=[DEAD], exclusions=[photo, died]), {"a": TEXT})
    assert issues == []
    sentences = tables["sentences"]
    assert sentences["coverage"].to_list() == ["none", "claims", "none", "exclusions"]
    assert [
        TEXT[start:end]
        for start, end in sentences.select("sentence_start", "sentence_end").iter_rows()
    ][1] == "Officials said 21 people died and 7 were hurt."


def test_a_quote_over_two_sentences_covers_both() -> None:
    both = {"claim_id": "a-c1", "source_id": "a", "quote": "the town. Officials said 21"}
    tables, _ = resolve(package(claims=[both]), {"a": TEXT})
    assert tables["sentences"]["coverage"].to_list()[:2] == ["claims", "claims"]


def test_a_sheet_of_another_text_is_one_issue() -> None:
    moved = [{**row, "sentence_no": row["sentence_no"] + 1} for row in SHEET]
    tables, issues = resolve(package(sentences=moved), {"a": TEXT})
    (issue,) = issues
    assert (issue.file, issue.line, issue.code, issue.record) == ("sentences.csv", 2, "J91", "a/2")
    assert issue.found == OPENINGS[0]
    assert issue.expected == (
        "sentence 2 of the text: 'Officials said 21 people' (and 4 more rows of this sheet)"
    )
    assert issue.hint == "run `nkclaims unitize a`"
    assert tables["sentences"]["sentence_start"].to_list() == [None] * 4


def test_a_sentence_without_a_row_is_an_issue() -> None:
    _, issues = resolve(package(sentences=SHEET[:3]), {"a": TEXT})
    (issue,) = issues
    assert issue.file == "seeds/articles/a/sentences.csv"
    assert issue.found == "no row for sentence 4"


def test_evidence_is_of_the_article_of_the_first_claim() -> None:
    link = {"from_claim_id": "a-c1", "to_claim_id": "b-c1", "relation": "denies"}
    tables = package(
        claims=[DEAD],
        claim_links=[
            {**link, "evidence_quote": "Officials said"},  # twice in the article: no matter
            {**link, "evidence_quote": "Officials deny", "relation": "contradicts"},
            {**link, "from_claim_id": "unknown", "evidence_quote": "Officials deny"},
        ],
    )
    _, issues = resolve(tables, {"a": TEXT})
    (issue,) = issues
    assert (issue.file, issue.line, issue.code) == ("claim_links.csv", 3, "B10")
    assert (issue.column, issue.record) == ("evidence_quote", "a-c1/b-c1/contradicts")


@given(st.integers(0, len(TEXT) - 2), st.integers(1, 30))
def test_offsets_always_cut_out_the_quote(start: int, length: int) -> None:
    quote = TEXT[start : start + length]
    nth = sum(TEXT.startswith(quote, at) for at in range(start + 1))
    row = {"claim_id": "a-c1", "source_id": "a", "quote": quote, "quote_nth": nth}
    tables, issues = resolve(package(claims=[row]), {"a": TEXT})
    place = Span(start, start + len(quote))
    if is_whole(TEXT, place):
        assert issues == []
        assert spans_by_source(tables["claims"]) == {"a": [place]}
    else:
        assert [issue.code for issue in issues] == ["B94"]
        assert spans_by_source(tables["claims"]) == {}


def test_the_openings_are_those_of_the_text() -> None:
    assert len(Document(TEXT).sentences) == len(OPENINGS)
