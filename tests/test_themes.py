"""What a claim is about, by the beginnings of its words."""

from __future__ import annotations

import pytest

from nkclaims.extraction.draft import Draft
from nkclaims.extraction.link.themes import SAID_BY_KIND, words_of
from nkclaims.grammar.document import Span


def _claim(words: str) -> Draft:
    return Draft(0, Span(0, len(words)), "act-attack", "attack")


@pytest.mark.parametrize(
    ("words", "themes"),
    [
        ("its drones hit a depot near Orlev", {"dron", "depo", "near", "orle"}),
        ("rejected these reports as baseless", {"thes"}),
        ("denied that", set()),
    ],
)
def test_words_that_are_not_of_every_claim(words: str, themes: set[str]) -> None:
    assert words_of(_claim(words), words) == themes


def test_words_that_the_kind_says_are_left_out_on_request() -> None:
    words = "shelled the refinery"
    assert words_of(_claim(words), words, SAID_BY_KIND) == {"refi"}
