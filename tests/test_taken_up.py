"""Nouns that take up somebody who was named before."""

from __future__ import annotations

import pytest

from speaker_cases import voices


@pytest.mark.parametrize(
    ("first", "again"),
    [
        ("Governor Ana Lund", "The head of the region"),
        ("Major General Ana Lund", "The senior officer"),
        ("President Ana Lund", "The head of state"),
        ("The Tarn Institute", "The think tank"),
        ("The Observatory for Tarn", "The war monitor"),
        ("The defence ministry", "The military department"),
        ("The Tarn army", "The military"),
        ("The prosecutor's office", "The law enforcement agency"),
    ],
)
def test_a_noun_takes_up_who_spoke(first: str, again: str) -> None:
    one, other = voices(f"{first} said nine people died. {again} added that 12 houses burned.")
    assert one == other


@pytest.mark.parametrize(
    ("first", "again", "who"),
    [
        ("Governor's spokesman Ana Lund", "The mayor", "mayor"),
        ("Tarn TV", "The rebel group", "rebel group"),
        ("The defence ministry", "The monitoring group", "monitoring group"),
    ],
)
def test_a_noun_of_another_sort_is_somebody_else(first: str, again: str, who: str) -> None:
    text = f"{first} said nine people died.\n\nOn Monday it rained.\n\n{again} said 12 fled."
    assert voices(text)[-1] in (who, "defence ministry")


def test_a_title_of_two_words_is_of_who_has_it() -> None:
    text = (
        "Police spokesman Ana Lund said two men died. Governor's spokesman Jon Dahl said nine fled."
        " The police spokesman said six houses burned."
    )
    assert voices(text)[2].endswith("Ana Lund")


def test_an_update_is_of_who_gave_it() -> None:
    said = "The General Staff said in its update that nine men died."
    text = f"{said} Two tanks burned, the update adds."
    assert voices(text) == ["General Staff", "General Staff"]
