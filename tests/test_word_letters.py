"""The letters in the words of a text, by which patterns are ruled out."""

from __future__ import annotations

import re

import pytest

from nkclaims.extraction.language.word_letters import WordLetters, lowered

PATTERNS = [re.compile(one) for one in (r"truces? (?:held|broke)", r"no truce", r"\w+", r"a b")]


def test_what_patterns_need_of_the_words_of_a_text() -> None:
    assert [list(map(set, sets)) for sets in WordLetters(PATTERNS).needed] == [
        [{"truce"}, {"broke", "held"}],
        [{"truce"}],
        [],
        [],  # single letters are in every text
    ]


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("the truce was broken", {"truce", "broke"}),  # within a word, too
        ("the truces, then", {"truce"}),
        ("peace", set()),
        ("", set()),
    ],
)
def test_letters_that_a_text_has(text: str, there: set[str]) -> None:
    assert WordLetters(PATTERNS).of(text) == there


def test_lower_case_leaves_each_letter_in_its_place() -> None:
    assert lowered("\u0130N the SAME place, TH\u0131\u017f") == "in the same place, this"
