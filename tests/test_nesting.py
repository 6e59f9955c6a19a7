"""Of places that lie in one another, the innermost is meant."""

from __future__ import annotations

import pytest

from nkclaims.extraction.lexicon.mentions import Mention
from nkclaims.extraction.place.nesting import innermost


def inner(text: str) -> list[str]:
    """Return the innermost of the places Orlev, Tarn and Velia in a text."""
    places = [
        Mention(text.index(one), text.index(one) + len(one), one)
        for one in ("Orlev", "Tarn", "Velia")
        if one in text
    ]
    return [one.text for one in innermost(places, text)]


def test_a_place_on_a_road_or_by_the_sea_is_not_the_road() -> None:
    assert inner("at Orlev on the Tarn highway") == ["Orlev", "Tarn"]
    text = "at Orlev on the Tarn highway"
    road = Mention(text.index("Tarn"), len(text), "Tarn highway")
    assert innermost([Mention(3, 8, "Orlev"), road], text) == [Mention(3, 8, "Orlev")]


@pytest.mark.parametrize(
    "text",
    [
        "in the town of Orlev in Velia",
        "in Orlev, a mining town in the mountainous north-western province of Velia",
        "on Orlev, the main city of the breakaway enclave of Velia",
        "in Orlev, Velia",
        "in Orlev (Velia)",
        "in Orlev, between Tarn and Velia",
        "in Orlev (south of Velia)",
        "by the Orlev post office in Velia",
        "in Orlev, east of the Inner Sea port of Velia",
        "the Velia city of Orlev",
        "most of Velia City’s western Orlev quarter",
        "in Orlev village of Velia",
    ],
)
def test_the_innermost_place_stays(text: str) -> None:
    assert inner(text) == ["Orlev"]


def test_a_side_of_a_land_is_wider_than_a_place_in_it() -> None:
    text = "on northern Velia area of Orlev"
    places = [Mention(3, 17, "northern Velia"), Mention(26, 31, "Orlev")]
    assert [one.text for one in innermost(places, text)] == ["Orlev"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The second largest city in Velia, Orlev, was hit", ["Orlev"]),
        ("the main port of Velia, Orlev, was hit", ["Orlev"]),
        ("rebels in Velia, Orlev and Tarn", ["Velia", "Orlev", "Tarn"]),
    ],
)
def test_a_town_is_named_behind_what_it_is(text: str, expected: list[str]) -> None:
    assert inner(text) == expected


def test_a_village_stands_before_the_district_in_which_it_lies() -> None:
    text = "in the Orlev village of Velia district"
    places = [Mention(7, 12, "Orlev"), Mention(24, 38, "Velia district")]
    assert [one.text for one in innermost(places, text)] == ["Orlev"]


@pytest.mark.parametrize(
    "text",
    [
        "in Orlev in clashes near Tarn",
        "in Orlev, a bomb hit a house near Tarn",
        "in Orlev and in Tarn",
    ],
)
def test_places_of_two_deeds_both_stay(text: str) -> None:
    assert inner(text) == ["Orlev", "Tarn"]


def test_of_a_list_each_place_is_its_own() -> None:
    assert inner("Orlev, Tarn and Velia came under fire") == ["Orlev", "Tarn", "Velia"]
    assert inner("in Orlev, Tarn") == ["Orlev"]
