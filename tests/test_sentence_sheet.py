"""The sheet of sentences: openings that a CSV cell can hold, and rows that are the text's."""

from __future__ import annotations

import polars as pl
import pytest

from nkclaims.coding.sentence_sheet import opening, sheet_issues, touched
from nkclaims.grammar.document import Document, Span

TEXT = "@mayor: the\u200b bridge\u00a0is gone. Nobody was hurt.\n---\nNo more.\n"
DOCUMENT = Document(TEXT)


def sheet(*rows: tuple[int, str]) -> pl.DataFrame:
    columns = ["sentence_no", "starts_with"]
    return pl.DataFrame(rows, schema=columns, orient="row").with_columns(source_id=pl.lit("a"))


def test_openings_are_visible_on_one_line_and_no_formula() -> None:
    numbers = range(1, len(DOCUMENT.sentences) + 1)
    assert [opening(DOCUMENT, number) for number in numbers] == [
        "mayor: the bridge is",
        "Nobody was hurt.",
        "(---)",
        "No more.",
    ]


def test_an_opening_keeps_no_letters_of_two_alphabets_in_one_word() -> None:
    document = Document(
        "Seen 14 \u043f\u0435\u0440\u0435i\u0432 times. \u041a\u0438\u0457\u0432 is far.\n"
    )
    assert [opening(document, number) for number in (1, 2)] == [
        "Seen 14 i times.",
        "\u041a\u0438\u0457\u0432 is far.",
    ]


def test_an_opening_is_no_word_for_nothing_and_not_too_long() -> None:
    document = Document(f"N/A\n{'x' * 12_000} is long.\n")
    assert [opening(document, number) for number in (1, 2)] == ["(N/A)", "x" * 200]


def test_fewer_or_more_words_are_an_opening_too() -> None:
    rows = sheet((1, "mayor"), (2, "Nobody was hurt."), (3, "(-"), (4, "No more"))
    assert list(sheet_issues(rows, {"a": DOCUMENT})) == []


@pytest.mark.parametrize(
    ("number", "words", "expected"),
    [
        (2, "Somebody was hurt", "sentence 2 of the text: 'Nobody was hurt.'"),
        (5, "No more.", "a number from 1 to 4"),
    ],
)
def test_a_row_that_is_no_sentence(number: int, words: str, expected: str) -> None:
    right = {1: "mayor", 2: "Nobody", 3: "(-", 4: "No"}
    (issue,) = sheet_issues(sheet(*{**right, number: words}.items()), {"a": DOCUMENT})
    assert (issue.code, issue.record, issue.found) == ("J91", f"a/{number}", words)
    assert (issue.expected, issue.hint) == (expected, "run `nkclaims unitize a`")


def test_an_article_without_a_sheet_is_one_issue() -> None:
    (issue,) = sheet_issues(sheet((1, "x")).clear(), {"a": DOCUMENT})
    assert (issue.file, issue.line) == ("seeds/articles/a/sentences.csv", 0)
    assert issue.expected.endswith("(and 3 more rows of this sheet)")


def test_a_span_touches_the_sentences_it_has_a_character_of() -> None:
    first, second = DOCUMENT.sentences[:2]
    assert touched(DOCUMENT, [Span(first.end - 1, first.end)]) == {1}
    assert touched(DOCUMENT, [Span(first.end - 1, second.start + 1)]) == {1, 2}
    assert touched(DOCUMENT, [Span(second.start, second.start + 1)]) == {2}
    assert touched(DOCUMENT, []) == set()
