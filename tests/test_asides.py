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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shelling killed four people, including a girl, in the town of Orlev.", "Orlev"),
        ("Shelling killed four people, including a girl in Orlev.", None),
        (
            "Fire has killed 58 civilians since May 3, including 16 killed in a raid on Orlev.",
            None,
        ),
        ("Shelling had claimed the lives of 37 people and, in Orlev alone, burned 90 homes.", None),
        (
            "Seven soldiers were killed, five of them in a firefight in Orlev and two near Tarn.",
            "Orlev",
        ),
        (
            "Nine soldiers were killed, five of them in a firefight in Orlev and two near Tarn.",
            None,
        ),
        (
            "Gunmen killed 11 people across the Orlev region: two in Tarn, one in Kelm.",
            "Orlev region",
        ),
    ],
    ids=["aside", "in-aside", "attack-aside", "alone", "split", "not-split", "listed"],
)
def test_the_place_of_a_part_is_not_that_of_the_whole(text: str, expected: str | None) -> None:
    assert places(text)[0] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The army had taken four villages in the Orlev district, and had burned six guns.", None),
        ("The army had stormed Orlev, and had burned six guns.", "Orlev"),
        (
            "Its troops repelled 11 assaults near Orlev, and that jets had destroyed two tanks.",
            None,
        ),
        ("Rebels shelled Orlev in revenge for a drone strike which killed two fighters.", None),
        ("Rebels shelled Orlev in revenge, killing two fighters.", "Orlev"),
    ],
)
def test_losses_are_not_where_another_deed_of_the_sentence_was(
    text: str, expected: str | None
) -> None:
    assert places(f"The ministry said that {text}")[-1] == expected


def test_people_who_were_abducted_elsewhere() -> None:
    begun = "Five rebels were killed in a firefight in Orlev on Thursday, the army said. "
    freed = "One of two sailors abducted off Tarn in May was rescued during the operation."
    assert places(f"{begun}{freed}") == ["Orlev", "Orlev"]


def test_an_interception_behind_a_semicolon() -> None:
    text = "The army said rockets were fired at Tarn and that 27 of them were intercepted; "
    assert places(f"{text}a farmer was hurt near Orlev.") == ["Tarn", "Orlev"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The army destroyed four tanks overnight and shot down a drone near Orlev.", None),
        ("The army destroyed four tanks over the past 24 hours and seized nine lorries near Orlev.",
         None),
        ("The army destroyed four tanks near Tarn overnight and shot down a drone near Orlev.",
         "Tarn"),
        ("The army destroyed four tanks and shot down a drone near Orlev.", "Orlev"),
        ("Rebels shot nine farmers on Monday and wounded two near Orlev.", "Orlev"),
    ],
    ids=["night", "hours", "own", "no day", "no arms"],
)  # fmt: skip
def test_a_day_closes_the_first_of_two_deeds(text: str, expected: str | None) -> None:
    assert places(text)[0] == expected


@pytest.mark.parametrize("part", ["critically", "seriously injured", "a boy"])
def test_a_part_that_is_put_in_does_not_take_the_place(part: str) -> None:
    text = f"Two men were shot and four hurt, one of them {part}, when a shell hit a car in Orlev."
    assert places(text)[1] == "Orlev"
