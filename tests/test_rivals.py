"""Deeds that another side claims as its own."""

from __future__ import annotations

import pytest

from nkclaims.extraction.draft import Draft, Speaker
from nkclaims.extraction.time.rivals import is_rival
from nkclaims.grammar.document import Span
from tree_cases import sentence

REBELS = Speaker(words="rebels")


def told(text: str, speaker: Speaker = REBELS) -> bool:
    """Return whether who speaks in a text is a rival of Norland, which spoke before."""
    draft = Draft(0, Span(0, 6), "figure-active", "equipment_loss", speaker=speaker)
    return is_rival(draft, sentence(text), {"norland"})


@pytest.mark.parametrize(
    "text",
    [
        "Rebels, for their part, said their men had burned two tanks.",
        "Rebels claimed to have burned two tanks.",
    ],
)
def test_a_rival_claims_a_deed_of_its_own(text: str) -> None:
    assert told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Rebels said two tanks had burned.",
        "Rebels claimed that two tanks had burned.",
        "Rebels claimed responsibility for it and said they had burned two tanks.",
        "Rebels claimed that they had burned two tanks in the attack.",
    ],
)
def test_what_may_be_of_the_deed_just_told_is_no_rival(text: str) -> None:
    assert not told(text)


def test_the_outlet_and_a_hospital_are_no_rivals() -> None:
    text = "A hospital claims to have treated the wounded."
    assert not told(text, Speaker(words="hospital"))
    assert not told("It claimed to have burned two tanks.", Speaker(type="own_voice"))
