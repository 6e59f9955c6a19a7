"""Windows of a text are cut at whole words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from nkclaims.extraction.windows import window


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
