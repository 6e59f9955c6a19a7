"""Windows of a text are cut at whole words."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from nkclaims.extraction.language.windows import standing, stands_in, window


def test_a_word_cut_in_two_is_left_out() -> None:
    assert window("said his army had", 6, 17) == " army had"
    assert window("said his army had", 5, 11) == "his "
    assert window("said his army had", -3, 99) == "said his army had"


@given(st.text("ab ,", max_size=30), st.integers(-5, 35), st.integers(-5, 35))
def test_no_word_of_a_window_is_a_part_of_one(text: str, start: int, end: int) -> None:
    cut = window(text, start, end)
    assert cut in text
    words = text.replace(",", " ").split()
    assert all(one in words for one in cut.replace(",", " ").split())


@given(st.text("ab_ ,", max_size=20), st.text("ab_", min_size=1, max_size=3))
def test_whole_words_stand_where_a_pattern_finds_them(text: str, words: str) -> None:
    found = [one.start() for one in re.finditer(rf"(?<!\w){words}(?!\w)", text)]
    assert [*standing(words, text)] == found
    assert stands_in(words, text) == bool(found)
