"""Words that are copied as evidence are whole wherever the text has them, and few."""

from __future__ import annotations

import pytest

from nkclaims.extraction.language.whole_words import MOST_WORDS, whole_words
from nkclaims.grammar.document import Span


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("The army said so.", "The army", "The army"),
        ("She said nine died; he said ten did.", "he said", "he said ten"),
        ("Up from 64 on Friday\nUp from 60", "Friday\nUp", "Friday"),
        (f"A{' b' * MOST_WORDS} said so.", f"A{' b' * MOST_WORDS}", None),
    ],
    ids=["whole", "torn elsewhere, so more follows", "ends with the line", "too many"],
)
def test_evidence_is_whole_words(text: str, words: str, expected: str | None) -> None:
    start = text.index(f"; {words}") + 2 if f"; {words}" in text else text.index(words)
    assert whole_words(text, Span(start, start + len(words))) == expected


def test_no_span_gives_no_words() -> None:
    assert whole_words("The army said so.", None) is None
