"""Statements in the negative that deny what an adversary has just said."""

from __future__ import annotations

from datetime import date

import pytest

from nkclaims.extraction.article import Article
from nkclaims.extraction.draft import Draft
from nkclaims.extraction.read import drafts_of
from pack_cases import PACKS

STRUCK = "The Norland army said it had struck a command post in the town of Orlev on Monday."


def denials_of(text: str) -> list[Draft]:
    drafts, _ = drafts_of(Article("a", text, date(2024, 10, 17)), PACKS)
    return [one for one in drafts if one.stance == "denies"]


@pytest.mark.parametrize(
    "answer",
    [
        "There were no soldiers in the building, the mayor of Orlev said.",
        "The Sudmark army said it had no troops in the town.",
        "“There was not a single fighter in the building,” said the mayor, Jane Doe.",
    ],
)
def test_nobody_was_at_the_scene(answer: str) -> None:
    found = denials_of(f"{STRUCK} {answer}")
    assert [one.kind for one in found] == ["attack"]
    assert found[0].links


def test_without_a_claim_to_the_contrary_nothing_is_denied() -> None:
    text = "The roof fell in on Monday. There were no soldiers in the building, the mayor said."
    assert denials_of(text) == []


def test_aircraft_stayed_on_the_ground() -> None:
    text = "Sudmark said it had shot down a Norland jet. Norland said its planes never took off."
    assert [one.kind for one in denials_of(text)] == ["equipment_loss"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Experts say 4,000 Norland troops fight in Sudmark. Norland says it has no troops in"
         " Sudmark.", "accusation"),
        ("The Norland army said it had struck an army base in Orlev. Sudmark said no base had"
         " been struck.", "attack"),
    ],
)  # fmt: skip
def test_nothing_was_struck_and_nobody_sent(text: str, kind: str) -> None:
    assert kind in [one.kind for one in denials_of(text)]


@pytest.mark.parametrize("words", ["No fewer than 200 men slept", "No more than ten men stood"])
def test_a_count_is_no_denial(words: str) -> None:
    assert not denials_of(f'{STRUCK} "{words}," said a soldier, Jane Doe.')
