"""Verbs that have the form of another word."""

from __future__ import annotations

import pytest

from nkclaims.extraction.language.present_verbs import verb_at


@pytest.mark.parametrize(
    ("text", "verb", "measure"),
    [
        ("Norland air defences down scores of drones", "down", "destroyed"),
        ("Militia reportedly burn three hamlets", "burn", "destroyed"),
        ("Strikes damage two depots", "damage", "damaged"),
        ("Strike levels two blocks", "levels", "destroyed"),
        ("Rebels free 12 captives", "free", "other"),
        ("The raid cost the Norland army three vehicles", "cost", "lost"),
    ],
)
def test_a_verb_that_is_also_another_word(text: str, verb: str, measure: str) -> None:
    found = verb_at(text, text.index(verb))
    assert found is not None
    assert found[1:] == (measure, "G")


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Troops put down nine revolts", "down"),
        ("A prison held this down two years", "down"),
        ("The damage two days later", "damage"),
        ("Drones fell down a slope", "down"),
        ("The war cost Norland years", "cost"),
    ],
)
def test_another_word(text: str, word: str) -> None:
    assert verb_at(text, text.index(word)) is None


def test_what_sinks_by_itself() -> None:
    text = "One boat sank and another burned"
    assert verb_at(text, text.index("sank")) == (13, "destroyed", "I")
    assert verb_at("The navy sank two boats", 9) is None
