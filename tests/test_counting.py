"""What a number of a sentence is to a figure."""

from __future__ import annotations

import pytest

from nkclaims.extraction.figure.counting import NOT_ONE, letter_of
from nkclaims.grammar.dates import find_dates
from nkclaims.grammar.numerals import find_numbers


def letter(text: str, printed: str) -> str:
    number = next(one for one in find_numbers(text, find_dates(text)) if one.text == printed)
    return letter_of(number, text[: number.start], text[number.end :])


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        ("Nine died.", "Nine", "N"),
        ("Half of them died.", "Half", "c"),
        ("Some 40 percent died.", "40 percent", "c"),
        ("They lost 37 men in a day.", "37", "N"),
        ("They lost 37 men a day earlier.", "37", "N"),
        ("Two in Orlev died.", "Two", "N"),
        ("Driven out of two towns, they fled.", "two", "N"),
        ("Nine of the 15 died.", "Nine", "N"),
        ("The killing of 200 farmers", "200", "N"),
        ("The killing of a man of 200 trades", "200", "N"),  # no age
    ],
)
def test_what_counts(text: str, number: str, expected: str) -> None:
    assert letter(text, number) == expected


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("They lost 37 men a day.", "37"),
        ("They lost 37 per month.", "37"),
        ("They lost 37 every week.", "37"),
        ("Three out of four fled.", "Three"),
        ("Three out of four fled.", "four"),
        ("One in five fled.", "One"),
        ("Three in four of them fled.", "Three"),
        ("Three in four of them fled.", "four"),
        ("One in five fled.", "five"),
        ("A mother of four died.", "four"),
        ("They hit two long columns of lorries.", "two"),
        ("A boy of 13 died.", "13"),
        ("They lost three times that.", "three"),
        ("His young son of nine died.", "nine"),
        ("He left a four-storey house.", "four"),
    ],
)
def test_what_does_not_count(text: str, number: str) -> None:
    assert letter(text, number) == "X"


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("Not ", True),
        ("and not even ", True),
        ("not a ", True),
        ("knot ", False),
        ("not the ", False),
    ],
)
def test_not_one(before: str, expected: bool) -> None:
    assert (NOT_ONE.search(before) is not None) is expected


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        ("The two armies buried their dead.", "two", "X"),
        ("The three neighbouring states took them in.", "three", "X"),
        ("The two men died.", "two", "N"),
    ],
)
def test_two_who_do_something_together_are_not_counted(
    text: str, number: str, expected: str
) -> None:
    assert letter(text, number) == expected
