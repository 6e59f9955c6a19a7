"""Deeds that another side claims as its own."""

from __future__ import annotations

import pytest

from nkclaims.extraction.draft import Draft, Speaker
from nkclaims.extraction.time.rivals import Voices, is_rival
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


def answered(text: str, has_denied: bool = False) -> bool:
    """Return whether a count behind a denial is of a deed of its own."""
    at = Span(text.index("burned"), len(text) - 1)
    draft = Draft(0, at, "figure-active", "equipment_loss", value=2, speaker=REBELS)
    return is_rival(draft, sentence(text), {"norland"}, has_denied)


def test_who_denies_and_counts_tells_of_a_deed_of_its_own() -> None:
    assert answered("Rebels denied that Orlev had fallen and said they burned two tanks.")
    assert answered("Rebels dismissed the report, saying that rebels burned two tanks.")
    assert answered("They said their men burned two tanks in the same area.", has_denied=True)
    assert not answered("Rebels said they burned two tanks.")
    assert not answered("Rebels denied it and said only that they burned two tanks.")
    assert not answered("Rebels denied it and said they burned two tanks at the base.")
    assert not answered("Rebels denied it and said they had burned two in the same battle.")


def test_who_denies_has_not_told_of_a_deed() -> None:
    voices = Voices()
    text = "They said their men burned two tanks."
    draft = Draft(1, Span(0, 9), "figure-active", "equipment_loss", value=2, speaker=REBELS)
    voices.heard(Draft(0, Span(0, 9), "act", "attack", stance="denies", speaker=REBELS))
    voices.leave(is_dated=False)
    assert voices.are_rivals(draft, sentence(text))
    voices.heard(Draft(0, Span(0, 9), "act", "attack", speaker=REBELS))
    voices.leave(is_dated=False)
    assert not voices.are_rivals(draft, sentence(text))


def test_the_outlet_and_a_hospital_are_no_rivals() -> None:
    text = "A hospital claims to have treated the wounded."
    assert not told(text, Speaker(words="hospital"))
    assert not told("It claimed to have burned two tanks.", Speaker(type="own_voice"))


@pytest.mark.parametrize("force", ["planes", "jets", "drones", "gunners", "own helicopters"])
def test_what_ones_own_forces_did_is_a_deed_of_its_own(force: str) -> None:
    assert told(f"Rebels claimed that its {force} burned two tanks.")
