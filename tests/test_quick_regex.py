"""Patterns that are searched only where letters stand that they need find what they always find."""

from __future__ import annotations

import re

import pytest

from nkclaims.extraction.language.quick_regex import QuickRegex

PATTERN = r"\b(?:cease-?fires?|truces?) (?P<what>held|broke)\b"
TEXTS = ("A CEASEFIRE held, a truce broke.", "The truce is over.", "Nine died.", "", "TRUCE HELD")


@pytest.mark.parametrize("text", TEXTS)
def test_what_is_found(text: str) -> None:
    quick, plain = QuickRegex(PATTERN, re.IGNORECASE), re.compile(PATTERN, re.IGNORECASE)
    spans = [one.span() for one in plain.finditer(text)]
    assert [one.span() for one in quick.finditer(text)] == spans
    first = quick.search(text)
    assert [first.span()] == spans[:1] if first else not spans
    assert quick.sub("-", text) == plain.sub("-", text)
    assert bool(quick.match(text)) == bool(plain.match(text))
    assert bool(quick.fullmatch(text)) == bool(plain.fullmatch(text))


@pytest.mark.parametrize(("start", "end"), [(0, 40), (-9, 11), (4, 14), (4, 13), (5, 99), (9, 3)])
def test_between_two_places(start: int, end: int) -> None:
    text = "The truce held on Monday."
    quick, plain = QuickRegex(PATTERN), re.compile(PATTERN)
    assert bool(quick.search(text, start, end)) == bool(plain.search(text, start, end))
    assert len([*quick.finditer(text, start, end)]) == len([*plain.finditer(text, start, end)])


def test_words_around_need_not_lie_between() -> None:
    text = "no truce held"
    behind = QuickRegex(r"(?<=no )truce(?= held)")
    assert behind.search(text, 3) is not None
    assert behind.search("truce held") is None


@pytest.mark.parametrize("letter", ["\u0130", "\u0131", "\u017f", "\u212a"])
def test_letters_that_are_others_in_lower_case(letter: str) -> None:
    pattern = "this is dusk"
    text = {"\u017f": "thi\u017f is dusk", "\u212a": "this is dus\u212a"}.get(letter)
    text = text or pattern.replace("i", letter)
    assert re.search(pattern, text, re.IGNORECASE)
    assert QuickRegex(pattern, re.IGNORECASE).search(text) is not None


def test_a_pattern_without_letters_is_always_searched() -> None:
    assert QuickRegex(r"\d+|\w").search("7") is not None
    assert QuickRegex(r"\d+").pattern == r"\d+"
