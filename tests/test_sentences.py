"""Which sentences tell something: no furniture, no captions, nothing without an end."""

from __future__ import annotations

import pytest

from nkclaims.extraction.draft import Sentence
from nkclaims.extraction.sentences import LONGEST_SENTENCE, told


def sentence(text: str, paragraph: int = 0) -> Sentence:
    return Sentence(0, 0, len(text), paragraph, False, text, (), (), ())


@pytest.mark.parametrize(
    "text",
    [
        "Read more",
        "Source: the ministry",
        "A street in Orlev (Photo by a reporter)",
        "the army said that " * (LONGEST_SENTENCE // 19 + 1),
    ],
)
def test_what_tells_nothing(text: str) -> None:
    assert told([sentence(text)]) == []


def test_a_sentence_may_be_long() -> None:
    long = sentence("a" * LONGEST_SENTENCE)
    assert told([long]) == [long]


def test_a_caption_takes_its_paragraph_along() -> None:
    beside = sentence("It burned.", 1)
    assert told([beside, sentence("A street (Getty)", 1), sentence("It rained.", 2)]) == [
        sentence("It rained.", 2)
    ]
