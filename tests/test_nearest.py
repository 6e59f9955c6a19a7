"""A quote that is not there: what stands there instead, and how the two differ."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkclaims.coding.nearest import nearest

TEXT = (
    "The mayor said four people were killed near the town’s hospital.\n\n"
    "A spokesman put the toll at 14 – “a first count”, he added."
)

WORDS = list(re.finditer(r"\S+", TEXT))


@pytest.mark.parametrize(
    ("words", "there", "difference"),
    [
        (
            "near the town's hospital",
            "near the town’s hospital",
            "the article has ’ (U+2019, right single quotation mark) "
            "where the row has ' (U+0027, apostrophe)",
        ),
        (
            "four  people were killed",
            "four people were killed",
            'the row has a blank too many after "four"',
        ),
        (
            " The mayor said",
            "The mayor said",
            "the row has a blank too many at the beginning",
        ),
        (
            "four people wre killed",
            "four people were killed",
            'the row lacks "e" after "w"',
        ),
        (
            "put the toll at 15 – “a first",
            "put the toll at 14 – “a first",
            'the article has "4" where the row has "5"',
        ),
        (
            "the toll at 14 - “a first count”",
            "the toll at 14 – “a first count”",
            "the article has – (U+2013, en dash) where the row has - (U+002D, hyphen-minus)",
        ),
        (
            "town’s hospital. A spokesman put",
            "town’s hospital.\n\nA spokesman put",
            "the article has a line break where the row has a blank",
        ),
    ],
)
def test_a_misprint_is_named(words: str, there: str, difference: str) -> None:
    near = nearest(TEXT, words)
    assert near is not None
    assert near.text == TEXT[near.start : near.end] == there
    assert difference in near.differences


def test_many_differences_are_not_listed() -> None:
    near = nearest(TEXT, "The major sayd for peeple ware kiled near the twn hospitals")
    assert near is not None
    assert near.differences == ()


@pytest.mark.parametrize("words", ["", "Quarterly revenue fell short of all forecasts"])
def test_nothing_alike_is_nothing(words: str) -> None:
    assert nearest(TEXT, words) is None


@given(st.integers(0, len(WORDS) - 4), st.integers(3, 8), st.data())
def test_one_lost_character_is_found_again(first: int, count: int, data: st.DataObject) -> None:
    words = WORDS[first : first + count]
    there = TEXT[words[0].start() : words[-1].end()]
    gap = data.draw(st.integers(1, len(there) - 2))
    near = nearest(TEXT, there[:gap] + there[gap + 1 :])
    assert near is not None
    assert near.text == there
    assert len(near.differences) == 1
