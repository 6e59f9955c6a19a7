"""Reciprocal words: found whole, whatever the case and the apostrophe, and nothing else."""

from __future__ import annotations

import doctest

import pytest

from nkclaims.grammar import reciprocals
from nkclaims.grammar.reciprocals import find_cues


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        ("Both sides denied the other's claims.", ["Both sides", "the other's"]),
        ("both sides accuse each other of breaches", ["both sides", "each other"]),
        ("rejected one another’s terms", ["one another’s"]),
        ("denied each other’s words", ["each other’s"]),
        ("Both must stop; each side agreed.", ["Both", "each side"]),
        ("MUTUAL blame, mutually traded", ["MUTUAL", "mutually"]),
        ("the two countries, the other party's men", ["the two countries", "the other party's"]),
        ("a tit-for-tat strike", ["tit-for-tat"]),
        ("on the other hand, bothered sides of each other-worldly thing", ["each other"]),
        ("the two shells, another side, either way", []),
    ],
)
def test_cues_of_a_text(text: str, cues: list[str]) -> None:
    assert [text[cue.start : cue.end] for cue in find_cues(text)] == cues


def test_the_example_of_the_documentation() -> None:
    assert doctest.testmod(reciprocals).failed == 0
