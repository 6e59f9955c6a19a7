"""Of which land a share is, and whose people fled."""

from __future__ import annotations

import pytest

from place_cases import places


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The rebels control about 80 percent of the country.", "country"),
        (
            "Norland has lost more than 40 percent of its territory to armed groups.",
            "its territory",
        ),
        ("Government forces now hold 40 percent of the area.", "area"),
        ("The army controls 60 percent of Tarn.", "Tarn"),
    ],
)
def test_a_share_is_of_its_land(words: str, expected: str) -> None:
    text = f"Shells fell on Orlev on Monday, killing nine people, and on Tarn.\n\n{words}"
    assert places(text)[-1] == expected


def test_a_part_of_a_people_fled_from_its_land() -> None:
    text = "Shelling went on in Orlev and in Tarn. About 900 people, half of Tarn's people, fled."
    assert places(text)[-1] == "Tarn"


def test_the_land_of_a_share_is_no_place_of_what_follows() -> None:
    text = (
        "Shells fell on Orlev on Monday. The army now holds 40 percent of the area."
        " Nine men were killed."
    )
    assert places(text) == ["area", "Orlev"]


def test_a_share_of_the_territory_of_a_land_is_of_that_land() -> None:
    text = "More than 40 percent of the country's territory is outside state control."
    assert places(text) == ["country"]
