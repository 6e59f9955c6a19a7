"""Places without a name: a part of the land, what was built there, several towns."""

from __future__ import annotations

import pytest

from place_cases import places


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In the south, shells killed nine people.", "south"),
        ("Shells killed nine people along the Velian border.", "Velian border"),
        ("Shells landed on Velian soil, killing nine people.", "Velian soil"),
        ("Shells killed nine people in six northern regions.", "six northern regions"),
        ("In the south a bomb went off; nine people were killed.", "south"),
        ("Shells killed nine people in the eastern neighbourhoods.", "eastern neighbourhoods"),
        ("Shells killed nine people on the western side.", "western side"),
        ("Some 900 people have fled the state capital.", "state capital"),
        ("Shells killed nine people on both sides of the line.", "both sides of the line"),
        ("In border towns shells killed nine people.", "border towns"),
    ],
)
def test_a_part_of_the_land_is_a_place(text: str, expected: str) -> None:
    assert places(text) == [expected]


@pytest.mark.parametrize("side", ["south Velia", "east Velia", "southern Velia"])
def test_a_side_of_a_land_is_named_with_it(side: str) -> None:
    assert places(f"Shells killed nine people in {side}. Two were hurt.") == [side, side]


def test_a_part_of_a_named_place_has_its_name() -> None:
    text = "Shells hit Orlev town. Nine people died in the northern part of Orlev."
    assert places(text) == ["Orlev"]


def test_a_war_over_a_land_is_not_in_it() -> None:
    assert places("The two states fought over the enclave in a war that killed 900 people.") == [
        None
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bombs killed nine people in the capital, and a raid near Orlev hurt two.", "capital"),
        ("Bombs killed nine people in the north, but shells fell on Orlev.", "north"),
        ("Bombs killed nine people, and two were hurt near Orlev in the north.", "Orlev"),
    ],
)
def test_a_place_without_a_name_stands_before_that_of_the_next_deed(
    text: str, expected: str
) -> None:
    assert places(text)[0] == expected


@pytest.mark.parametrize("where", ["in a hospital", "at the market", "on the road", "in the area"])
def test_what_was_built_stands_where_the_passage_plays(where: str) -> None:
    assert places(f"Shells hit the town of Orlev. Nine people died {where}.") == ["Orlev"]


def test_what_was_built_stands_for_itself_if_no_passage_says_where() -> None:
    assert places("Nine people died at the market.") == ["market"]


def test_residents_who_left_lived_where_the_passage_plays() -> None:
    text = "Shells hit the town of Orlev. Since then 900 residents have fled their homes."
    assert places(text) == ["Orlev"]
    text = "Shells hit the town of Orlev. Since the war began 900,000 people have fled their homes."
    assert places(text) == [None]


@pytest.mark.parametrize(
    ("where", "expected"),
    [
        ("near the cement factory", "cement factory"),
        ("on the road to Sorn", "road to Sorn"),
        ("along the coastal highway", "coastal highway"),
        ("at the hospital", "Orlev"),
    ],
)
def test_of_what_was_built_a_new_paragraph_tells_what_is_not_of_the_town(
    where: str, expected: str
) -> None:
    text = f"Shells hit Orlev, killing one.\n\nGunmen killed nine people {where}, it said."
    assert places(text) == ["Orlev", expected]


def test_a_road_holds_for_the_next_sentence_a_way_is_no_place() -> None:
    text = "Gunmen stopped five lorries on the road to Tarn. One driver was shot dead."
    assert places(text)[-1] == "road to Tarn"
    assert places("A drone killed nine people in a house west of the airport.") == [None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Nine people were killed in Orlev and six were wounded in the border districts.",
            ["Orlev", "border districts"],
        ),
        ("Shells fired by rebels in Orlev killed four people in the capital.", ["capital"]),
        ("In the capital, shells fired by rebels in Orlev killed four people.", ["capital"]),
        ("Two jets were shot down in the south, and the enemy lost 90 men there.", ["south"] * 2),
        (
            "Since May 900 people have fled Orlev, and 300 homes there have been destroyed.",
            ["Orlev"],
        ),
        (
            "A rocket hit the barracks there after the killing of two soldiers in Orlev.",
            ["Orlev"],
        ),
    ],
)
def test_a_part_of_the_land_beside_a_town(text: str, expected: list[str]) -> None:
    assert places(text)[-len(expected) :] == expected


def test_homes_there_are_in_the_place_just_told() -> None:
    fled = "Up to 90,000 people had fled Orlev and 7,800 homes there had been damaged."
    assert places(fled) == ["Orlev", "Orlev"]


def test_a_border_is_not_the_town_that_it_is_far_from() -> None:
    clash = "Clashes on the border between the two lands, well to the north of Orlev, left 17 dead."
    assert places(clash) == ["border"]


def test_fighting_for_the_city_is_in_the_city() -> None:
    begun = "The battle for the city of Orlev left 90 people dead. "
    assert places(f"{begun}Norland lost 13 soldiers in the fighting for the city.")[1] == "Orlev"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rockets hit the centre of a market town on Monday, killing nine.", "a market town"),
        ("Nine people died when a bomb went off in a mining village.", "a mining village"),
        ("Nine people died in a market town near Orlev.", "Orlev"),
        ("Nine people died in a border town, Orlev, on Monday.", "Orlev"),
    ],
)
def test_a_town_whose_name_is_not_told(text: str, expected: str) -> None:
    assert places(text) == [expected]
