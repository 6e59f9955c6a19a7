"""The qualifier of a value: every wording of the table, where it stands, and what it is not."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkclaims.grammar.numerals import find_numbers
from nkclaims.grammar.qualifiers import ABOUT, AFTER, BEFORE, qualifier_at


def qualified(text: str, value: str) -> tuple[str, str] | None:
    start = text.index(value)
    found = qualifier_at(text, start, start + len(value))
    return (found[0], text[found[1].start : found[1].end]) if found else None


@pytest.mark.parametrize(
    ("wording", "code"), [(said, code) for code, table in BEFORE.items() for said in table]
)
@pytest.mark.parametrize("value", ["21", "two dozen", "1,119", "$5 million"])
def test_each_wording_before_a_value(wording: str, code: str, value: str) -> None:
    number = value.removeprefix("$")
    assert qualified(f"They lost {wording} {value} of it", number) == (code, wording)
    assert qualified(f"{wording.capitalize()} {value} of it", number) == (
        code,
        wording.capitalize(),
    )


@pytest.mark.parametrize(
    ("wording", "code"), [(said, code) for code, table in AFTER.items() for said in table]
)
def test_each_wording_after_a_value(wording: str, code: str) -> None:
    assert qualified(f"They lost 21 {wording} in all", "21") == (code, wording)


@pytest.mark.parametrize(
    ("text", "value", "code"),
    [
        ("at least another 20 fell", "20", "at_least"),
        ("up to about 20 fell", "20", "up_to"),
        ("at least some 20 fell", "20", "at_least"),
        ("more than an estimated 20", "20", "more_than"),
        ("a total of at least 20", "20", "at_least"),
        ("at least a total of 20", "20", "at_least"),
        ("no more than 20", "20", "up_to"),
        ("no fewer than 20", "20", "at_least"),
        ("just under 20", "20", "fewer_than"),
        ("almost\u00a020", "20", "nearly"),
        ("200+ homes", "200", "at_least"),
        ("20-plus men", "20", "at_least"),
        ("twenty-odd men", "twenty", "about"),
        ("20, or more, fell", "20", "at_least"),
        ("about 20%", "20%", "about"),
        ("dozens fell", "dozens", "order_of_magnitude"),
        ("at least several hundred", "several hundred", "order_of_magnitude"),
        ("injured scores more", "scores", "order_of_magnitude"),
    ],
)
def test_what_stands_at_a_value(text: str, value: str, code: str) -> None:
    found = qualified(text, value)
    assert found is not None
    assert found[0] == code


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("21 men fell", "21"),
        ("the toll reached 63", "63"),
        ("51 more fell", "51"),
        ("20 died, at least five of them boys", "20"),
        ("20 died at most", "20"),
        ("moreover 20 fell", "20"),
        ("at least\n20 fell", "20"),
        ("an overall 20", "20"),
        ("it is the least; 20 fell", "20"),
    ],
)
def test_a_value_without_a_qualifier(text: str, value: str) -> None:
    assert qualified(text, value) is None


@given(st.text(max_size=60))
def test_any_number_of_any_text_has_one_qualifier_or_none(noise: str) -> None:
    text = f"{noise} 21 {noise}"
    for number in find_numbers(text):
        found = qualifier_at(text, number.start, number.end)
        assert found is None or text[found[1].start : found[1].end].strip()


@pytest.mark.parametrize(
    ("text", "value", "expected"),
    [
        ("He reported about two dead", "two", None),
        ("It told about 40 wounded", "40", None),
        ("He reported about 40 wounded", "40", ("about", "about")),
        ("It said about two dozen died", "two dozen", ("about", "about")),
    ],
)
def test_about_is_a_preposition(text: str, value: str, expected: tuple[str, str] | None) -> None:
    assert qualified(text, value) == expected


@pytest.mark.parametrize("words", ["", "at least ", "another ", "at least some ", "just over "])
def test_patterns_share_what_may_stand_before_a_number(words: str) -> None:
    assert re.fullmatch(rf"to {ABOUT}9", f"to {words}9")


@pytest.mark.parametrize("words", ["past ", "exceeded ", "below ", "the "])
def test_words_that_say_something_else_are_none(words: str) -> None:
    assert re.fullmatch(rf"to {ABOUT}9", f"to {words}9") is None
