"""Words beside a number by which it is no figure."""

from __future__ import annotations

import pytest

from nkclaims.extraction.figure.veto_words import is_dead, is_fall, is_of_named


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Of 50 rockets three fell in fields.", True),
        ("Of 50 soldiers three fell in battle.", False),
    ],
)
def test_rockets_that_fell_are_no_dead(text: str, expected: bool) -> None:
    assert is_fall(text, 0, text.index("three"), text.index("fell")) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels took Orlev and Tarn, two cities.", True),
        ("Rebels took two cities.", False),
    ],
)
def test_how_many_were_just_named_is_no_figure(text: str, expected: bool) -> None:
    assert is_of_named(text, text.index("two")) is expected


def test_who_was_killed_stands_behind_the_noun() -> None:
    text = "Four displaced civilians were killed."
    assert is_dead(text, text.index(" were"))
    assert not is_dead("Four displaced civilians slept.", 24)
