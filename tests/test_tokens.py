"""A sentence as a string with one letter a word: what each word is to a figure."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkclaims.extraction.article import Article
from nkclaims.extraction.language.neighbours import Token
from nkclaims.extraction.language.sentences import sentences_of
from nkclaims.extraction.language.tokens import CLASSES, QUOTES, tokens_of
from pack_cases import CORE
from tree_cases import sentence

WORDS = [
    *("Nine", "9", "1,200", "40 percent", "two-thirds", "a", "one of them", "people", "tanks"),
    *("killed", "wounded", "death toll", "security forces", "Orlev", "Su-25", "T-72", "on Monday"),
    *("no fewer than", "their own", "(OLA)", "incl.", "3 km", ",", ".", "“", "and", "of", "§"),
]


def tokens(text: str) -> list[Token]:
    return tokens_of(sentence(text), CORE)


def letters(text: str) -> str:
    return "".join(one.letter for one in tokens(text))


def words(text: str, letter: str) -> list[str]:
    """Return the words of a text that are of a class."""
    return [text[one.start : one.end] for one in tokens(text) if one.letter == letter]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nine people died.", "NPIS"),
        ("A baker and two soldiers were killed.", "APCNPBKS"),
        ("The army lost 12 tanks, including a T-72.", "XXKNPCUAPS"),
        ("Nobody was hurt in Orlev.", "ZBKJYS"),
    ],
)
def test_each_word_has_a_letter(text: str, expected: str) -> None:
    assert letters(text) == expected


@pytest.mark.parametrize(
    ("text", "letter", "expected"),
    [
        # the longest wording of a lexicon wins over its parts
        ("Members of the security forces died.", "P", ["Members", "security forces"]),
        ("The death toll rose.", "L", ["death toll"]),
        # wordings of several words that are no nouns
        ("No fewer than 12 died.", "Q", ["No fewer than"]),
        ("Up to 12 types of drones were shown.", "Q", ["types of"]),
        ("They buried their own.", "T", ["their own"]),
        ("Not a single house was hit.", "Z", ["Not a single"]),
        ("Not one house was hit.", "Z", ["Not one"]),
        ("The Orlev Liberation Army (OLA) fled.", "X", ["The", "(OLA)"]),
        # what counts as one
        ("One of them died.", "N", ["One"]),
        ("Shells killed a guard and a second was hurt.", "M", ["a second"]),
        # land is counted, a length is not
        ("The army took 250 square kilometres.", "N", ["250"]),
        ("The army took 40 acres.", "N", ["40"]),
        # models of arms
        ("An Su-25 was shot down.", "P", ["Su-25"]),
        # shares
        ("Some 40 percent of the houses burned.", "c", ["40 percent"]),
    ],
)
def test_words_of_a_class(text: str, letter: str, expected: list[str]) -> None:
    assert words(text, letter) == expected


@pytest.mark.parametrize(
    ("text", "letter", "no"),
    [
        ("The army advanced 30 km.", "N", "30"),  # a measure
        ("He left on 12 May 2021.", "N", "12"),  # a date
        ("Troops took a four-storey house.", "N", "four"),  # part of a compound
        ("Three out of four residents fled.", "N", "Three"),  # a ratio
        ("Jane Doe, a mother of four, died.", "N", "four"),
        ("They buried their own dead.", "T", "their own"),
        ("Twelve migrant centres burned.", "P", "migrant"),  # the centres, not people
        ("Talks have fallen apart.", "I", "have fallen"),
        ("A second strike hit Orlev.", "M", "A second"),  # it goes on with a noun
        ("Militants of IS fled.", "B", "IS"),  # a name, not "is"
    ],
)
def test_words_of_no_such_class(text: str, letter: str, no: str) -> None:
    assert no not in words(text, letter)


def test_a_name_is_a_word_with_a_capital_that_begins_no_sentence() -> None:
    assert letters("Orlev burned near Tarn") == "XKJY"


def test_capitals_say_nothing_in_a_sentence_of_capitals() -> None:
    assert words("NINE WERE HURT AND TWO ARE MISSING", "B") == ["WERE", "ARE"]


def test_of_a_range_the_upper_end_counts() -> None:
    (one,) = [one for one in tokens("Between 40 and 50 people died.") if one.letter == "N"]
    assert one.number is not None
    assert one.low is not None
    assert (one.start, one.low.value, one.number.value) == (0, 40, 50)


def test_offsets_count_in_the_article() -> None:
    text = "Rain fell.\n\nNine people died on 3 May, the mayor said."
    last = sentences_of(Article("a", text, date(2021, 5, 4)), CORE, None)[-1]
    found = [text[one.start : one.end] for one in tokens_of(last, CORE)]
    assert found[:5] == ["Nine", "people", "died", "on", "3 May"]


def test_no_word_is_of_two_classes() -> None:
    every = [word for words in CLASSES.values() for word in words.split()]
    assert len(every) == len({*every})


@given(st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join))
def test_tokens_lie_in_order_within_the_sentence(text: str) -> None:
    found = tokens(text)
    assert all(len(one.letter) == 1 and text[one.start : one.end].strip() for one in found)
    edges = [edge for one in found for edge in (one.start, one.end)]
    assert edges == sorted(edges)
    assert not edges or (edges[0] >= 0 and edges[-1] <= len(text))


@given(st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join))
def test_no_letter_of_a_word_is_lost(text: str) -> None:
    """Patterns see every word: what no token holds is blank, or a quotation mark."""
    covered = "".join(text[one.start : one.end] for one in tokens(text))
    kept = "".join(one for one in text if one not in QUOTES)
    assert "".join(covered.split()) == "".join(kept.split())


@pytest.mark.parametrize(
    "text",
    [
        "Both pilots were killed.",
        "The shell killed both of her sons.",
        "A second raid destroyed both our ambulances.",
        "Both the wounded men died.",
    ],
)
def test_both_of_two_that_are_known_counts_two(text: str) -> None:
    assert [one.value for one in tokens(text) if one.letter == "N"] == [2]


@pytest.mark.parametrize(
    "text",
    [
        "Nine died on both sides.",
        "Both armies lost men.",
        "Two men, both nurses, died.",
        "Both soldiers and civilians died.",
        "He lost both legs.",
        "Both fell.",
    ],
)
def test_both_sides_and_both_of_a_pair_that_is_named_count_nothing(text: str) -> None:
    assert not [one for one in tokens(text) if one.letter == "N" and one.value == 2]


def test_those_of_one_family_are_people() -> None:
    assert words("A bomb killed seven of one family.", "P") == ["of one family"]
    assert "of one family" not in words("He was the last of one family.", "P")
