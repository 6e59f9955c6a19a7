"""What a denial is about, by its own words."""

from __future__ import annotations

import pytest

from nkclaims.extraction.link.topics import is_of_victim, topics


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("that any of its commanders had been hit", "casualties"),
        ("reports of losses among our personnel are untrue", "casualties"),
        ("the reported tank losses", "equipment_loss"),
        ("losing any plane", "equipment_loss"),
        ("the report on the plane", "equipment_loss"),
        ("that the town had fallen", "territorial_control"),
        ("breaching the truce", "ceasefire_violation"),
        ("that it had opened fire first", "ceasefire_violation"),
        ("shelling the market", "attack"),
        ("any role in it", "attack"),
        ("that its soldiers were in the school", "attack"),
        ("claims that its army fired a rocket", "attack"),
        ("backing the rebels", "accusation"),
        ("that it had sent mercenaries", "accusation"),
        ("that its soldiers fight in Sudmark", "accusation"),
    ],
)
def test_words_tell_what_a_denial_is_about(words: str, first: str) -> None:
    assert topics(words)[0] == first


@pytest.mark.parametrize("words", ["this", "the charge", "that as “a fairy tale”", "it"])
def test_some_denials_do_not_say_what_they_are_about(words: str) -> None:
    assert topics(words) == ()


def test_aircraft_that_did_not_fly_were_not_lost_and_struck_nobody() -> None:
    assert set(topics("none of its jets had left the ground")) == {"attack", "equipment_loss"}


@pytest.mark.parametrize(
    ("words", "is_victim"),
    [
        ("that the town had fallen", True),
        ("that any of its fighters were in the school", True),
        ("shelling the market", False),
    ],
)
def test_who_denies_is_the_victim_or_the_doer(words: str, is_victim: bool) -> None:
    assert is_of_victim(words) is is_victim
