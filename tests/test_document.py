"""Paragraphs, sentences and addresses: spans of the stored text, and nothing lost between them."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkclaims.grammar.document import Document, Span, find_addresses

# Text as it is scraped: words, stops, quotes, blanks of all kinds, control characters.
PIECES = st.sampled_from([
    "The", "army", "said", "U.S.", "Mr.", "Oct.", "5", "1,119", "a.m.", ".", "?!", "...", "…", '"',
    "”", "“", "(", ")", "—", "-", " ", "  ", "\n", "\r\n", "\t", "\u00a0", "\u2028", "\x0b", "\0",
    "pic.example.com/Ab1", "https://example.org/x.", "@name", "#tag", "ß", "Ünal", "\U0001f600",
])  # fmt: skip
TEXTS = st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=40).map("".join))


def sentences(text: str) -> list[str]:
    return [text[span.start : span.end] for span in Document(text).sentences]


@given(TEXTS)
def test_spans_are_ordered_disjoint_trimmed_and_cover_all_that_is_not_blank(text: str) -> None:
    document = Document(text)
    for spans in (document.paragraphs, document.sentences):
        edges = [edge for span in spans for edge in (span.start, span.end)]
        assert edges == sorted(edges)
        covered = "".join(text[span.start : span.end] for span in spans)
        assert "".join(covered.split()) == "".join(text.split())
        for span in spans:
            printed = text[span.start : span.end]
            assert printed
            assert printed == printed.strip()


@given(TEXTS)
def test_no_sentence_crosses_a_paragraph(text: str) -> None:
    document = Document(text)
    for sentence in document.sentences:
        holders = [p for p in document.paragraphs if p.start <= sentence.start < p.end]
        assert len(holders) == 1
        assert sentence.end <= holders[0].end


@given(TEXTS)
def test_each_character_has_its_sentence(text: str) -> None:
    document = Document(text)
    for index, sentence in enumerate(document.sentences):
        assert document.sentence_at(sentence.start) == index
        assert document.sentence_at(sentence.end - 1) == index


def test_a_blank_belongs_to_the_sentence_before_it() -> None:
    document = Document("  One came. \n Two went.  ")
    assert document.sentences == (Span(2, 11), Span(14, 23))
    assert [document.sentence_at(at) for at in (0, 2, 10, 11, 13, 14, 24)] == [0, 0, 0, 0, 0, 1, 1]


@pytest.mark.parametrize(("text", "offset"), [("", 0), (" \n ", 1), ("A.", 2), ("A.", -1)])
def test_where_there_is_no_sentence_there_is_no_index(text: str, offset: int) -> None:
    with pytest.raises(IndexError, match="no sentence"):
        Document(text).sentence_at(offset)


@pytest.mark.parametrize(
    "text",
    [
        "The U.S. envoy and Mr. Ray met Lt. Gen. J. K. Low on Oct. 5 at St. Mary.",
        "Talks began at 8 a.m. Tuesday, or 5 a.m. GMT, or 9 a.m. Moscow time, he said.",
        "The toll rose by 3.5 percent, to 1,119.",
        "See pic.example.com/SVTgzWp — A Ministry (@ministry) March 5, 2021",
        "Read https://example.org/a.b?c=d. and more",
        '"Will it hold?" President Low asked.',
        '"Never!" she said.',
        "He waited ... and left.",
        "The firm Acme Inc. Monday denied it, as did Bolt Corp. officials.",
        "No. 2 of approx. 300 tanks, e.g. old ones, vs. Bravo Co. Ltd. models, burned.",
        "TOWN, Country -- Shells fell on the town",
        "1. The first item of a list",
        "The Univ. of Oz and the govt. of Oz agreed",
    ],
)
def test_one_sentence(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    "parts",
    [
        ["He came from the U.S.", "The army left."],
        ["It ended at 8 a.m.", "The army left."],
        ["He sold it to Acme Corp.", "It closed."],
        ["They left in 2020.", "Two came back."],
        ["“We left.”", "“They came.”"],
        ['He said: "Go."', "(They went.)", "[All did.]"],
        ["Is it over?", "No!", "Really?!"],
        ["Homes burned.", "pic.example.com/SVTgzWp — Office (@office) March 5, 2021"],
        ["We met.", "https://example.org/x — A. B. (@ab) May 5, 2021"],
        ["Rebels arrived.", "al-Noor fighters left."],
        ["It was no.", "Then yes."],
        ["It fell on Thursday.", "last updated at 5"],
        ["They left …", "Others stayed."],
        ["Prices rose.", "$5 million was paid."],
    ],
)
@pytest.mark.parametrize("blank", [" ", "  ", "\t", "\u00a0", "\n", "\r\n"])
def test_several_sentences(parts: list[str], blank: str) -> None:
    assert sentences(blank.join(parts)) == parts


def test_sentences_that_were_glued_when_scraped_are_told_apart() -> None:
    assert sentences("The town fell.The army left.”Then it rained") == [
        "The town fell.",
        "The army left.”",
        "Then it rained",
    ]


def test_offsets_count_code_points_of_the_stored_text() -> None:
    text = "\ufeff\U0001f600 “Né.”\r\n\r\nZwei."
    assert [text[p.start : p.end] for p in Document(text).paragraphs] == [
        "\ufeff\U0001f600 “Né.”",
        "Zwei.",
    ]


@pytest.mark.parametrize(
    ("text", "addresses"),
    [
        ("see https://example.org/a?b=1, or www.example.org.", ["https://example.org/a?b=1",
         "www.example.org"]),
        ("by A. B. (@a_b1) #Tag2 pic.example.com/X1 — at 5.30", ["@a_b1", "#Tag2",
         "pic.example.com/X1"]),
        ("the shop example.com, the U.S./U.N. text, a.m./p.m.", ["example.com"]),
        ("mail a@example.org, 5# and #", ["a@example.org"]),
    ],
)  # fmt: skip
def test_addresses(text: str, addresses: list[str]) -> None:
    assert [text[span.start : span.end] for span in find_addresses(text)] == addresses


@given(TEXTS)
def test_addresses_are_ordered_and_disjoint(text: str) -> None:
    edges = [edge for span in find_addresses(text) for edge in (span.start, span.end)]
    assert edges == sorted(edges)
    assert len(edges) == 2 * len(find_addresses(text))


@pytest.mark.parametrize(
    "unit", ["a", ".", "1.", ". ", '."', " ", "\n", "A. ", "U.S. ", "http://", "a.com/", "@a", "[-"]
)
def test_a_megabyte_of_anything_is_split_in_linear_time(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    started = time.perf_counter()
    Document(text).sentences  # noqa: B018
    assert time.perf_counter() - started < 30


def test_the_number_of_a_note_ends_its_sentence() -> None:
    text = "It lay near Orlev.1 The army fired.22 See p.12 The end, no.3 of nine."
    assert [text[one.start : one.end] for one in Document(text).sentences] == [
        "It lay near Orlev.1",
        "The army fired.22",
        "See p.12 The end, no.3 of nine.",
    ]
