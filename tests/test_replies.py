"""Whose answer stands in quotation marks: "the army's reply was one word: “Fantasy”"."""

from __future__ import annotations

import pytest

from test_denied_claims import denials

CLAIM = "The rebels said they had captured Tarn."


@pytest.mark.parametrize(
    "answer",
    [
        "The army's answer was one word: “Fantasy.”",
        'The army\'s reply: "Fantasy."',
        "The army's response was short: “Nothing of the kind happened.”",
        "The army’s only comment was “pure invention”.",
    ],
)
def test_who_answers_is_the_speaker(answer: str) -> None:
    _, speaker, denied = denials(f"{CLAIM} {answer}")[-1]
    assert speaker == "army"
    assert [one.endswith("captured Tarn") for one in denied] == [True]


def test_an_answer_without_words_is_nobodys() -> None:
    assert denials(f"{CLAIM} The army's answer was a barrage of shells.") == []
