"""Numbers of a tree that may count something."""

from __future__ import annotations

import re

import pytest

from nkclaims.extraction.figure.tree_numbers import numbers_of
from nkclaims.extraction.language.tree import Tree, Word
from nkclaims.extraction.lexicon.pack import Noun
from tree_cases import sentence

PERSON = Noun("person", "unspecified", "none")
DETERMINERS = ("a", "an", "another")


def counted(text: str, *people: str) -> list[str]:
    """Return the numbers of a text whose words all hang on the one behind them."""
    found = [*re.finditer(r"[\w-]+|[^\w\s]", text)]
    last = len(found) - 1
    words = [
        Word(
            *one.span(),
            one.group(),
            "NN",
            "det" if one.group() in DETERMINERS else "dep",
            min(at + 1, last),
        )
        for at, one in enumerate(found)
    ]
    nouns = {at: PERSON for at, one in enumerate(words) if one.text in people}
    spans = [span for _, span, _ in numbers_of(Tree(tuple(words)), sentence(text), text, nouns)]
    return [text[slice(*span)] for span in spans]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Shells killed nine men and wounded 14 others.", ["nine", "14"]),
        ("Jets downed 37 of 40 missiles.", ["37"]),
        ("Raids killed 900 men, or about 25 per day.", ["900"]),
        ("Shells killed nine men and 300 sheep.", ["nine"]),
        ("It took the first of three districts.", []),
        ("Not one village was lost.", []),
    ],
)
def test_the_numbers_that_may_count(text: str, numbers: list[str]) -> None:
    assert counted(text) == numbers


def test_a_counts_one_person_and_no_thing() -> None:
    assert counted("Shells killed a nurse and hit a road.", "nurse") == ["a"]
