"""Names of peoples, groups and arms, which stand where places stand."""

from __future__ import annotations

import pytest

from place_cases import places


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Four people died in a Grad rocket attack on Orlev.", ["Orlev"]),
        ("Four people died in a Velm rocket attack on Orlev.", ["Orlev"]),
        ("Four people died in the Velm rocket attack.", ["Velm"]),
        ("“Sadly, Orlev was shelled and nine men died,” he said.", ["Orlev"]),
        ("In Orly, nine men died.", ["Orly"]),
        (
            "Tank crews hit Velians walking home in the Orlev area, and 26 people died.",
            ["Orlev"],
        ),
        ("Gunmen raided Tarnga in Orlev and killed nine. In all 14 Tarnga have died.", ["Orlev"]),
        ("Gunmen raided Tarnga in Velm and killed nine of 14 villagers in Tarnga.", ["Tarnga"]),
        (
            "Raids flattened two bases of Tarn Halm, an alliance of rebel factions.",
            [None],
        ),
        ("Raids on Tarn Halm, a town of 900, flattened two houses.", ["Tarn Halm"]),
    ],
)
def test_names_of_no_place(text: str, expected: list[str | None]) -> None:
    assert places(text)[: len(expected)] == expected
