"""Numbers as words of a sentence: ranges, pairs of people, ages in brackets."""

from __future__ import annotations

import pytest

from nkclaims.extraction.language.tokens import tokens_of
from pack_cases import CORE
from test_figures import found, sentence


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("20-25 men", "NP"),
        ("T-72 men", "XP"),
        ("A couple were", "NPB"),
        ("A couple of men", "NOP"),
        ("captain John Doe (27) died", "PYYI"),
        ("captain John Doe (b. 1999) died", "PYYI"),
        ("killed a family of nine", "KXNP"),
        ("killed families of nine men", "KPONP"),
        ("the count of those who fell", "XWOTXI"),
        ("a count of nine", "ARON"),
        ("died in Upper Orlev (27)", "IJYYSNS"),
    ],
)
def test_letters(text: str, expected: str) -> None:
    assert "".join(one.letter for one in tokens_of(sentence(text), CORE)) == expected


def test_a_couple_is_two() -> None:
    (one,) = found("A couple in their fifties were killed.")
    assert (one.value, one.population) == (2.0, "unspecified")
    (two,) = found("A couple of guards were killed.")
    assert two.value == 2.0
