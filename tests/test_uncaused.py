"""Losses that no doer of their sentence has caused."""

from __future__ import annotations

import pytest

from doer_cases import doer


@pytest.mark.parametrize(
    "text",
    [
        "The army shelled rebel camps in retaliation for an attack that killed nine soldiers.",
        "Jets bombed a depot near Orlev in response to a rocket that wounded nine people.",
        "The Front said it fired rockets at a base in revenge for a strike that killed 9 fighters.",
        "The army bombed a camp in Tarn after a suicide attack killed nine policemen.",
        "Rebel artillery pounded Orlev hours after a mortar attack left nine men dead.",
        "The army killed three rebels in retaliation for an attack that left nine soldiers dead.",
        "The army bombed the town of Tarn in reprisal for an ambush in which nine soldiers died.",
    ],
)
def test_who_answers_a_deed_has_not_caused_its_losses(text: str) -> None:
    assert doer(text) is None


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The army shelled Tarn in revenge for a raid, killing nine people.", "army"),
        ("The army attacked Tarn a week after gunmen killed nine policemen there.", "gunmen"),
        ("Troops responding to the ambush had shelled a camp, killing nine gunmen.", "troops"),
    ],
)
def test_but_those_of_his_own(text: str, who: str) -> None:
    found = doer(text)
    assert found is not None
    assert found.lower() == who


@pytest.mark.parametrize(
    "text",
    [
        "Norland lost control of the region in the war of 1991-94, which killed nine people.",
        "The army has fought the rebels since 2013 in an insurgency that has killed nine people.",
        "The neighbours fought a war that killed thousands and drove nine people from their homes.",
        "Rebels seized the enclave in a conflict in the 1990s that left nine people dead.",
    ],
)
def test_a_war_has_no_doer(text: str) -> None:
    assert doer(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Red Cross volunteers have recovered nine bodies in Orlev.",
        "The Civil Defence said its crews had pulled nine bodies from the rubble.",
        "Troops cleared the road to Tarn and recovered the bodies of nine rebels.",
        "Soldiers found the remains of nine farmers near Orlev.",
    ],
)
def test_who_finds_bodies_has_killed_nobody(text: str) -> None:
    assert doer(text) is None
