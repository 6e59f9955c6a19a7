"""Charges of one attack, which has a day, place, number or target, and charges of conduct."""

from __future__ import annotations

import pytest

from nkclaims.extraction.deed.charge_kinds import charged_kind


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("accused the army of executing nine farmers", "attack"),
        ("accused the rebels of torching homes in Melu", "attack"),
        ("accused Norland of bombing villages on Friday", "attack"),
        ("accused the Front of planting the device", "attack"),
        ("accused the army of deliberately demolishing one of its towers", "attack"),
        ("accused the rebels of firing rockets at sleeping families", "attack"),
        ("accused Norland of deliberately bombing markets and schools", "accusation"),
        ("accused the army of repeatedly shelling a hospital", "accusation"),
        ("accused both sides of killing civilians", "accusation"),
        ("accused the rebels of burning farms as they retreat", "accusation"),
    ],
)
def test_a_charge_of_one_deed_is_an_attack(words: str, kind: str) -> None:
    assert charged_kind("accuse-of", "accusation", words) == kind


@pytest.mark.parametrize(
    ("rule", "kind", "words"),
    [
        ("attacked", "attack", "shelled markets and schools"),
        ("accuse-of", "accusation", "accused the army of hiding arms in a school in Melu"),
        ("accuse-of", "casualties", "accused the army of killing nine men"),
    ],
)
def test_all_else_keeps_its_kind(rule: str, kind: str, words: str) -> None:
    assert charged_kind(rule, kind, words) == kind
