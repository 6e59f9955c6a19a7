"""Places of a part, of a war, or of another deed are no places of a claim."""

from __future__ import annotations

import pytest

from place_cases import places


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nine drones were shot down, one of them over Orlev.", [None, "Orlev"]),
        ("Troops killed nine, two of them boys, in a raid on Orlev.", ["Orlev", "Orlev"]),
        ("Troops killed nine in Orlev in the war over Velia.", ["Orlev"]),
    ],
    ids=["part", "whole", "war"],
)
def test_a_place_beside(text: str, expected: list[str | None]) -> None:
    assert places(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Its troops destroyed nine tanks and took three villages in the Velia district.",
        "The army destroyed nine tanks and accused rebels of shelling the Velia district.",
    ],
)
def test_where_villages_were_taken_is_no_place_of_what_was_lost(text: str) -> None:
    assert places(text)[0] is None


def test_a_toll_of_the_whole_country_is_of_the_war() -> None:
    begun = "Rebels raided Orlev, killing nine. "
    assert places(f"{begun}Some 900 people have been displaced across the country.")[1] is None
    assert places(f"{begun}Some 900 people have been displaced in the town.")[1] == "Orlev"


def test_how_many_of_them_died_is_no_part() -> None:
    begun = "Velia has not said how many of them died when rebels attacked their camp at Orlev. "
    assert places(f"{begun}The rebels said that they killed 40 soldiers.")[-1] == "Orlev"
