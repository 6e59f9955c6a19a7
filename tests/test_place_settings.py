"""The words around a name that show it to be a place."""

from __future__ import annotations

import pytest

from nkclaims.extraction.lexicon.place_settings import AND_ALSO, EVIDENCE


def names(text: str) -> set[str]:
    return {match["name"] for _, match in EVIDENCE.finditer(text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rockets rained down on Orlev.", {"Orlev"}),
        ("They fled to Upper Orlev.", {"Upper Orlev"}),
        ("The siege of al-Orlev goes on.", {"al-Orlev"}),
        ("Jets flying over the rebel-held town of Orlev turned back.", {"Orlev"}),
        ("The Orlev massacre was remembered.", set()),
        ("The rain fell.", set()),
    ],
)
def test_the_words_around_a_place(text: str, expected: set[str]) -> None:
    assert names(text) == expected


def test_a_line_ends_what_stands_on_it() -> None:
    assert names("They are in\nOrlev") == set()


def test_a_list_of_places_goes_on() -> None:
    assert [one["name"] for one in AND_ALSO.finditer("Orlev, Tarn and Sorn.")] == ["Tarn", "Sorn"]


def test_all_of_a_list_that_was_hit_are_places() -> None:
    assert names("Orlev, Tarn and Sorn came under heavy fire.") == {"Orlev", "Tarn", "Sorn"}
    assert names("Doe, Roe and Lind came in a car.") == set()
