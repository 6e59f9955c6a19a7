"""Sums of more than one deed, other counts of them, and those who fled."""

from __future__ import annotations

import pytest

from place_cases import places

KILLED = "One of its staff was killed in an attack on Orlev on Saturday, "


@pytest.mark.parametrize(
    ("then", "expected"),
    [
        ("bringing the number of its employees killed since the war began to 207.", None),
        ("bringing to 44 the number of civilians killed in four weeks of fighting.", None),
        ("bringing the death toll from the attack to 44.", "Orlev"),
        ("bringing to 20 the number of people killed in the town of Tarn this year.", "Tarn"),
    ],
)
def test_a_sum_that_a_deed_raises(then: str, expected: str | None) -> None:
    assert places(f"{KILLED}{then}")[-1] == expected


@pytest.mark.parametrize(
    "then",
    [
        "A monitor puts the number at 240.",
        "The health agency had earlier spoken of 180.",
    ],
)
def test_another_count_is_of_the_same_place(then: str) -> None:
    begun = "The battle for Orlev alone left more than 340 people dead, the army said. "
    assert places(f"{begun}{then}") == ["Orlev", "Orlev"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shells hit the city of Orlev. Its governor said that 3,000 people had left.", "Orlev"),
        ("Some 7,000 people in Orlev were uprooted and 2,000 others have fled abroad.", None),
        (
            "The revolt has killed 350 people and displaced 2,000 in northern Orlev.",
            "northern Orlev",
        ),
    ],
)
def test_those_who_fled(text: str, expected: str | None) -> None:
    assert places(text)[-1] == expected


def test_the_dead_of_a_revolt_are_not_where_people_fled() -> None:
    text = "The revolt has killed 35,000 people and displaced two million in northern Orlev."
    assert places(text) == [None, "northern Orlev"]


def test_a_war_that_left_a_place_in_somebodys_hands() -> None:
    text = "The war of 1992-1994 displaced a million people and left Orlev under rebel control."
    assert places(text)[0] is None


def test_arms_are_seized_where_the_deed_was() -> None:
    begun = "Troops overran three camps near Orlev on Sunday, killing 28 men.\n\n"
    assert places(f"{begun}Troops seized 19 rifles, a spokesman said.\n")[-1] == "Orlev"
    assert places(f"{begun}Jets destroyed 19 tanks, a spokesman said.\n")[-1] is None
