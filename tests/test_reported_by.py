"""Who reports what a passive or a claim tells."""

from __future__ import annotations

import pytest

from speaker_cases import voices


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The losses were put at 12 killed by a military source on Monday.", ["military source"]),
        ("The death toll in Orlev was put at 30 by the local council.", ["local council"]),
        ("Nine deaths have been confirmed by the hospital.", ["hospital"]),
        ("Rebels rejected a claim by the army that nine men had died.", ["army"]),
    ],
)
def test_who_stands_behind_by(text: str, expected: list[str]) -> None:
    assert voices(text) == expected


def test_who_did_it_says_nothing() -> None:
    assert voices("Nine men were put at risk by the army, and four died.") == ["own_voice"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A Tarn News photographer saw three burned houses.", ["Tarn News photographer"]),
        (
            "The information spread by the rebels about nine dead men is false, the army said.",
            ["rebels"],
        ),
        ("Nine deaths are attributed by the health ministry to fire.", ["health ministry"]),
        ("Nine died, this was announced by the governor, Ana Lund.", ["Ana Lund"]),
        (
            "Norland: one man died (another nine are attributed by the ministry to fire).",
            ["own_voice", "ministry"],
        ),
        ("No casualties were reported.", ["unattributed"]),
        ("No casualties were recorded.", ["own_voice"]),
        ("According to received information, nine men died.", ["unattributed"]),
        ("Nine died, Tarn News learned from the prosecutor's office.", ["prosecutor's office"]),
        (
            "Two died in Orlev, District Police Officer (DPO) Ana Lund told Tarn.com.",
            ["District Police Officer Ana Lund"],
        ),
        ("An aid group, TARA, gave a figure of 657 dead.", ["TARA"]),
        ("The raid brought the army’s toll to 26.", ["own_voice"]),
    ],
)
def test_forms_of_reporting(text: str, expected: list[str]) -> None:
    assert voices(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Four men were hurt, told in the administration of Orlev region.",
            ["administration of Orlev region"],
        ),
        ("One more man died, reported in the regional hospital.", ["regional hospital"]),
        ("Four men were hurt in the hospital of Orlev.", ["own_voice"]),
    ],
)
def test_who_tells_in_an_office(text: str, expected: list[str]) -> None:
    assert voices(text) == expected


def test_the_day_of_saying_may_stand_before_who_says_it() -> None:
    text = "At least nine men died, confirmed this Monday the Orlev authorities."
    assert voices(text) == ["Orlev authorities"]
