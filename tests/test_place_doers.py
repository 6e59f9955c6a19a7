"""Places that stand for who acts, and clauses that tell of another deed."""

from __future__ import annotations

import pytest

from place_cases import places

OPENS = "Shops in Orlev, Tarn and Sorn were shut.\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At least 40 soldiers died in what Chad called an act of aggression.", [None]),
        ("No fewer than 101 civilians died in Sorn attacks on villages in Velia.", ["Velia"]),
        ("Nine civilians died in the Sorn attack on Monday.", ["Sorn"]),
        ("Two drones were downed as hostility grows after blasts in Orlev.", [None]),
        ("Two drones were downed as blasts shook Orlev.", ["Orlev"]),
        ("Air defences downed 40 drones, with officials in Orlev reporting damage.", [None]),
        ("Two civilian deaths were reported in Orlev.", ["Orlev"]),
        (
            "One died in a bombardment by rebel troops of the Orlev region, in central Chad.",
            ["Orlev region"],
        ),
        (
            "Nine died in a raid on the largest town near its border with the province of Velia.",
            ["largest town"],
        ),
        (
            "The army killed 31 rebels near Orlev, while two sailors died in separate clashes.",
            ["Orlev", None],
        ),
        (
            "The army killed 31 near Orlev, while two sailors died in separate clashes in Tarn.",
            ["Orlev", "Tarn"],
        ),
        ("The attack in Orlev killed four people and started a fire near Tarn airport.", ["Orlev"]),
        (
            "The raid hit Orlev at the foot of Tarn hills in Velia district and left nine dead.",
            ["Orlev"],
        ),
    ],
)
def test_who_acts(text: str, expected: list[str | None]) -> None:
    assert places(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nine died in the shelling, and they charged Orlev with terror.", [None]),
        ("Nine drones were downed over eight regions, including Orlev.", ["Orlev"]),
        (
            "Soldiers of a camp, located in the Sorn axis of Velia, killed nine men at Orlev.",
            ["Orlev"],
        ),
        ("Shops in Orlev were shut.\n\nThree soldiers holding Orlev were killed.", ["Orlev"]),
        ("Strikes by Norland on Orlev killed nine people.", ["Orlev"]),
        ("A raid killed nine men along the Line of Control in Orlev district.", ["Orlev district"]),
        ("Nine people were killed off the coast of Orlev.", ["Orlev"]),
        ("The rebels moved to Orlev, where they killed nine people.", ["Orlev"]),
        ("The raid killed four in Kagar Local Government Area.", ["Kagar Local Government Area"]),
    ],
)
def test_what_acts_where(text: str, expected: list[str | None]) -> None:
    assert places(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The worst hit was Orlev with nine dead, then Tarn with six dead.", ["Orlev", "Tarn"]),
        ("Deaths were told from Orlev village (2 killed) and Tarn (1 killed).", ["Orlev", "Tarn"]),
        ("About 4,000 refugees from Orlev arrived in Tarn on Monday.", ["Orlev"]),
    ],
)
def test_lists_of_places(text: str, expected: list[str | None]) -> None:
    assert places(OPENS + text) == expected
