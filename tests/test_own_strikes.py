"""Strikes that are told as whoever made them tells them."""

from __future__ import annotations

from datetime import date

import pytest

from nkclaims.extraction.article import Article
from nkclaims.extraction.read import drafts_of
from pack_cases import PACKS


def doer(text: str) -> str | None:
    drafts, _ = drafts_of(Article("a", text, date(2024, 5, 29)), PACKS)
    agent = next(one.agent for one in reversed(drafts) if one.kind == "attack")
    return agent.words if agent else None


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("Norland's military said the missile had struck an army camp.", "Norland's military"),
        ("The air force said the strikes hit weapons depots.", "air force"),
        ("The army said that the raid had targeted a rebel commander.", "army"),
        ("The coalition said that jets had struck a rebel command post.", "coalition"),
        ("The rebels said only military targets had been hit.", "rebels"),
        ("A drone hit a house. The army said the target was a commander.", "army"),
        ("The government said that only a rebel weapons workshop had been hit.", "government"),
        ('"We struck a barracks," Jan Doe, a spokesman for the alliance, said.', "alliance"),
        ("The rebels said the attack was aimed at an air base.", "rebels"),
        ('"The target was a bunker," said Jan Doe, a spokesman for the army.', "army"),
    ],
)
def test_a_party_that_says_what_a_strike_hit_has_made_it(text: str, agent: str) -> None:
    assert doer(text) == agent


def test_whose_a_barrage_or_a_failed_attack_is() -> None:
    assert doer("A salvo of Norlandish missiles wounded nine people.") == "Norlandish"
    assert doer("The army said 15 gunmen died in a failed attack on Tarn.") == "gunmen"


@pytest.mark.parametrize(
    "text",
    [
        "A war monitor said the strike hit an ammunition depot.",
        "The governor said the air strike was aimed at a gathering.",
        "Residents said the strike had hit a military base.",
        "The army said a drone had hit a military base in the north.",
        "The rebels said the shells had hit their barracks.",
    ],
)
def test_observers_and_those_who_were_hit_have_not(text: str) -> None:
    assert doer(text) is None
