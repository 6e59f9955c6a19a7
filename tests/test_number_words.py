"""Numbers in words: every number can be spelled and read back, and none runs into the next."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkclaims.grammar.number_words import (
    ORDINALS,
    SCALES,
    TEENS,
    TENS,
    UNITS,
    Spelled,
    read_spelled,
)

BELOW_TWENTY = {value: word for word, value in {**UNITS, **TEENS}.items()}
BY_TENS = {value: word for word, value in TENS.items()}
BY_SIZE = sorted(((size, word) for word, size in SCALES.items() if size > 100), reverse=True)


def spelled_group(number: int, *, hyphen: str, link: str) -> str:
    hundreds, rest = divmod(number, 100)
    words = [f"{BELOW_TWENTY[hundreds]} hundred"] if hundreds else []
    if rest in BELOW_TWENTY:
        words.append(BELOW_TWENTY[rest])
    elif rest:
        tens, unit = rest // 10 * 10, rest % 10
        words.append(BY_TENS[tens] + (hyphen + BELOW_TWENTY[unit] if unit else ""))
    return link.join(words)


def spell(number: int, *, hyphen: str = "-", link: str = " ") -> str:
    words = []
    for size, scale in BY_SIZE:
        count, number = divmod(number, size)
        if count:
            words.append(f"{spelled_group(count, hyphen=hyphen, link=link)} {scale}")
    last = spelled_group(number, hyphen=hyphen, link=link)
    if not words:
        return last
    joint = link if number and number < 100 else " "
    return " ".join(words) + (joint + last if last else "")


@given(
    st.integers(1, 10**15 - 1),
    st.sampled_from(["-", " ", "\u2011"]),
    st.sampled_from([" ", " and "]),
    st.sampled_from([str.lower, str.upper, str.capitalize]),
)
def test_any_number_is_spelled_and_read_back(number: int, hyphen: str, link: str, case) -> None:
    text = case(spell(number, hyphen=hyphen, link=link))
    assert read_spelled(text, 0) == Spelled(len(text), number, False)


@given(st.integers(1, 10**6), st.integers(1, 10**6), st.sampled_from([", ", " or ", "; ", "\n"]))
def test_one_number_ends_where_the_next_begins(first: int, second: int, gap: str) -> None:
    text = spell(first) + gap + spell(second)
    assert read_spelled(text, 0) == Spelled(len(spell(first)), first, False)


@given(st.integers(1, 10**6), st.integers(0, 60))
def test_a_number_never_reaches_beyond_the_limit(number: int, limit: int) -> None:
    found = read_spelled(spell(number), 0, limit)
    assert found is None or found.end <= limit


@pytest.mark.parametrize(
    ("text", "read", "value", "is_ordinal"),
    [
        ("zero", "zero", 0, False),
        ("zero five", "zero", 0, False),
        ("two three", "two", 2, False),
        ("two and three", "two", 2, False),
        ("twenty and five", "twenty", 20, False),
        ("twenty one two", "twenty one", 21, False),
        ("hundred", "hundred", 100, False),
        ("two hundred hundred", "two hundred", 200, False),
        ("two hundred and", "two hundred", 200, False),
        ("two thousand and men", "two thousand", 2000, False),
        ("five million two million", "five million two", 5_000_002, False),
        ("seven-year-old", "seven", 7, False),
        ("twenty-first", "twenty-first", 21, True),
        ("two hundred and fifth day", "two hundred and fifth", 205, True),
        ("thousandth time", "thousandth", 1000, True),
        ("third second", "third", 3, True),
        ("one third", "one", 1, False),
        ("five\nhundred", "five", 5, False),
    ],
)
def test_where_a_number_ends(text: str, read: str, value: int, is_ordinal: bool) -> None:
    assert read_spelled(text, 0) == Spelled(len(read), value, is_ordinal)


@pytest.mark.parametrize(
    "text", ["", "a", "and five", "oneself", "tenor", "seconds", "-five", " one"]
)
def test_what_is_no_number(text: str) -> None:
    assert read_spelled(text, 0) is None


def test_the_ordinals_are_spelled_as_in_english() -> None:
    assert {"first", "second", "third", "fifth", "ninth", "twelfth", "twentieth"} <= set(ORDINALS)
    assert len(ORDINALS) == 27
