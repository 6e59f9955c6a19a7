"""What is known of places: countries, what lies far away, how much a name says."""

from __future__ import annotations

import pytest

from nkclaims.extraction.lexicon.conflict import Registry
from nkclaims.extraction.lexicon.gazetteer import Gazetteer, precision_of
from nkclaims.extraction.lexicon.mentions import Mention

BOX = {"latitude_min": "10", "latitude_max": "20", "longitude_min": "30", "longitude_max": "40"}
PLACES = [
    ("orlev", "city", "15", "35"),
    ("tarn", "village", "10", "40"),  # on the edge
    ("velia-region", "region", "", ""),  # nobody knows where
    ("belmar", "city", "25", "35"),
    ("kaston", "city", "15", "-35"),
]
ACTORS = [
    ("norland", "state_government"),
    ("velia", "de_facto_government"),
    ("norland-army", "armed_forces"),
    ("jane-doe", "person"),
]
REGISTRY = Registry(
    "lake-war",
    {
        "conflicts": (BOX,),
        "places": tuple(
            {"place_id": one, "place_type": kind, "latitude": north, "longitude": east}
            for one, kind, north, east in PLACES
        ),
        "actors": tuple({"actor_id": one, "actor_type": kind} for one, kind in ACTORS),
    },
)
KNOWN = Gazetteer(REGISTRY, {"Norland", "Sudmark"})


def unknown(text: str) -> Mention:
    return Mention(0, len(text), text, is_place=True)


def test_the_countries_are_states_of_either_kind() -> None:
    assert KNOWN.states == {"norland", "velia"}


def test_far_is_what_is_known_to_lie_outside_the_box() -> None:
    assert KNOWN.far == {"belmar", "kaston"}


def test_without_a_registry_nothing_is_known() -> None:
    nothing = Gazetteer(None)
    assert (nothing.states, nothing.far, nothing.types) == (set(), set(), {})
    assert nothing.cost(Mention(0, 5, "Orlev", place_id="orlev")) == 0
    assert not nothing.is_country(unknown("Norland"))


@pytest.mark.parametrize(
    ("words", "dearer"),
    [
        ("Orlev", "Orlev district"),
        ("Orlev Road", "Orlev region"),
        ("Orlev district", "Orlev Road"),
        ("Orlev region", "Norland"),
        ("Orlev region", "Sudmark"),
    ],
)
def test_the_less_a_name_says_the_more_it_costs(words: str, dearer: str) -> None:
    assert KNOWN.cost(unknown(words)) < KNOWN.cost(unknown(dearer))


@pytest.mark.parametrize(
    ("words", "same"),
    [
        ("Orlev Oblast", "Orlev region"),
        ("northern Orlev", "Orlev region"),
        ("Orlev county", "Orlev district"),
        ("Orlev Square", "Orlev Street"),
        ("Bern", "Orlev"),  # a town, for all its ending
        ("Region Nine", "Orlev"),  # only the last word says what it is
        ("Norland road", "Orlev road"),  # not the country
    ],
)
def test_names_that_say_as_much(words: str, same: str) -> None:
    assert KNOWN.cost(unknown(words)) == KNOWN.cost(unknown(same))


def test_a_known_place_costs_by_its_type_whatever_its_name() -> None:
    region = KNOWN.cost(Mention(0, 5, "Velia", place_id="velia-region"))
    assert region == KNOWN.cost(unknown("Orlev region")) > 0
    assert KNOWN.cost(Mention(0, 12, "Orlev region", place_id="orlev")) == 0


def test_who_is_no_known_place_costs_as_a_country() -> None:
    assert KNOWN.cost(Mention(0, 7, "Norland", "norland")) == KNOWN.cost(unknown("Sudmark"))


@pytest.mark.parametrize(("words", "expected"), [("Norland", True), ("Norland Road", False)])
def test_countries_are_known_by_name(words: str, expected: bool) -> None:
    assert KNOWN.is_country(unknown(words)) is expected


@pytest.mark.parametrize(
    ("place_type", "precision"),
    [
        ("city", "exact"),
        ("village", "exact"),
        ("facility", "exact"),
        ("district", "admin2"),
        ("region", "region"),
        ("line", "line"),
        ("country", "country"),
        ("neighbourhood", "exact"),
        ("natural", "region"),
        ("unspecified", "unspecified"),
        ("volcano", "none"),
        ("", "none"),
        (None, "none"),
    ],
)
def test_how_exactly_a_place_says_where(place_type: str | None, precision: str) -> None:
    assert precision_of(place_type) == precision
