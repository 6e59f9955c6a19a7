"""Who did what a clause tells: its subject, unless it befell it."""

from __future__ import annotations

import pytest

from nkclaims.extraction.deed.clause_doers import doer_of
from nkclaims.extraction.draft import Draft
from nkclaims.grammar.document import Span


def named(words: str, kind: str = "attack") -> str:
    found = doer_of(Draft(0, Span(0, len(words)), "disputed", kind), words)
    return found.words if found else ""


@pytest.mark.parametrize(
    ("words", "doer"),
    [
        ("Norland had sent fighters to Orlev", "Norland"),
        ("the rebels fired rockets at the port", "the rebels"),
        ("the rebels were shelling the port", "the rebels"),
        ("Norland was responsible for the raid", "Norland"),
        ("its troops had been told of the plan to shell the hills", ""),
        ("the Lakes Relief Society was warned of the raid", ""),
        ("Norlandish troops have also been attacked near Orlev", ""),
        ("the rebels were later driven from the port", ""),
        ("he had sent fighters to Orlev", ""),
        ("the hospital had run out of water", ""),
    ],
)
def test_the_subject_did_it_if_it_can_fight_and_acted(words: str, doer: str) -> None:
    assert named(words) == doer


def test_of_a_place_that_changed_hands_and_of_losses_it_names_nobody() -> None:
    assert named("Norland had taken Orlev", "territorial_control") == "Norland"
    assert named("Norland fell in the second week", "territorial_control") == ""
    assert named("Norland had killed nine men", "casualties") == ""
