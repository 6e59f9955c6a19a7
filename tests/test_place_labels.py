"""Which places head paragraphs and lines."""

from __future__ import annotations

import pytest

from nkclaims.extraction.language.place_labels import place_labels
from place_cases import places


def found(text: str) -> list[str]:
    return [text[slice(*one.name)] for one in place_labels(text).values()]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("ORLEV: Shells fell.\n\nTARN: Nine men died.", ["ORLEV", "TARN"]),
        ("- Orlev region: 9 killed\n- Upper Tarn: 2 killed", ["Orlev region", "Upper Tarn"]),
        ("1. Orlev city: 9 killed\n2) al-Tarn: 2 killed", ["Orlev", "al-Tarn"]),
        ("Orlev – 9 dead\nTarn and its suburbs – 2 dead", ["Orlev", "Tarn"]),
        ("Orlev – nine killed\nTarn – at least two dead", ["Orlev", "Tarn"]),
    ],
)
def test_what_heads_lines(text: str, names: list[str]) -> None:
    assert found(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "ORLEV: Shells fell.\n\nNine men died.",  # one alone may be a title
        "Doe: We lost nine men.\n\nRoe: I saw them die.",
        "Killed: 9 men there\nWounded: 14 men there",
        "Source: Ministry of Velia\nPhoto: Ministry of Tarn",
        "Orlev – a town of nine\nTarn – the capital",
        "Shells hit Orlev: 9 killed\nShells hit Tarn: 2 killed",
    ],
)
def test_what_heads_no_place(text: str) -> None:
    assert found(text) == []


def test_the_paragraph_plays_there() -> None:
    text = (
        "Raids in Norland\n\nORLEV: Shells hit a bakery, killing nine people, the mayor said.\n\n"
        "TARN: Two people died when a drone struck a bus. Six others were wounded."
    )
    assert places(text) == ["ORLEV", "TARN", "TARN"]
