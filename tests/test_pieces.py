"""Sentences without an end are read in pieces."""

from __future__ import annotations

from datetime import date

import pytest

from nkclaims.extraction.article import Article
from nkclaims.extraction.language.pieces import LONGEST_PIECE, LONGEST_SENTENCE, pieces
from nkclaims.extraction.read import drafts_of
from nkclaims.grammar.document import Span
from pack_cases import PACKS

FILLER = "shells fell on the fields by the river and no one was there to see it"


@pytest.mark.parametrize("join", ["; ", ", ", ", and ", " ", " | ", " — "])
def test_the_figures_of_a_sentence_of_many_pages_are_all_read(join: str) -> None:
    told = [f"{n} people were killed in Tarn" for n in range(11, 71)]
    text = join.join(f"{one}{join}{FILLER}" for one in told) + "."
    assert len(text) > 2 * LONGEST_SENTENCE
    drafts, _ = drafts_of(Article("a", text, date(2024, 5, 15)), PACKS)
    assert {one.value for one in drafts if one.measure == "killed"} == {*range(11, 71)}


def test_pieces_are_the_words_of_the_sentence_in_order() -> None:
    text = f"{FILLER}, " * 60
    found = [*pieces(text, Span(0, len(text)))]
    assert all(one.end - one.start <= LONGEST_PIECE for one in found)
    assert " ".join(text[one.start : one.end] for one in found).split() == text.split()


def test_a_sentence_that_somebody_wrote_as_one_is_not_cut() -> None:
    text = f"{FILLER}, " * 20
    assert [*pieces(text, Span(0, len(text)))] == [Span(0, len(text))]


def test_words_without_a_blank_are_cut_all_the_same() -> None:
    assert sum(one.end - one.start for one in pieces("x" * 5000, Span(0, 5000))) == 5000
