"""Sides of a country, and parts of the land whose owner is printed."""

from __future__ import annotations

import pytest

from place_cases import places


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Twelve rebels died in the northeast of Chad.", ["northeast of Chad"]),
        ("Twelve rebels died in the north of Orlev.", ["Orlev"]),
        ("Nine soldiers died on Chad’s eastern border.", ["Chad’s eastern border"]),
        ("The army killed 31 rebels in the island's north-east.", ["island's north-east"]),
        ("At least 691 dead in battle for Libya’s capital", ["Libya’s capital"]),
        ("Fighting left 23 dead along the front in the north-west.", ["north-west"]),
        ("Two soldiers died near the Chad-Niger frontier.", ["Chad-Niger frontier"]),
        (
            "Nine died in areas held by the rebels and their allies.",
            ["areas held by the rebels and their allies"],
        ),
        ("Three were hurt by a mine on the Orlev - Tarn highway.", ["Orlev - Tarn highway"]),
        (
            "Orlev’s squares were empty as rockets fell near the center of town, killing nine.",
            ["Orlev"],
        ),
    ],
)
def test_parts_of_the_land(text: str, expected: list[str | None]) -> None:
    assert places(text) == expected
