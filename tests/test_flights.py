"""Words for flight that hold other words."""

from __future__ import annotations

import pytest

from nkclaims.extraction.language.flights import flight_at


@pytest.mark.parametrize(
    ("text", "word", "measure"),
    [
        ("Some 900 people left the Orlev area in Tarn after a clash.", "left", "displaced"),
        ("On Monday 97 left Orlev and Tarn.", "left", "displaced"),
        ("About 900 families deserted the villages of Orlev and Tarn.", "deserted", "displaced"),
        ("About 900 people had reached Orlev from Tarn.", "had", "displaced"),
        ("Thousands stayed with relatives.", "stayed", "displaced"),
        ("It forced 900 people to leave their homes.", "to", "displaced"),
    ],
)
def test_flight(text: str, word: str, measure: str) -> None:
    found = flight_at(text, text.index(word))
    assert found is not None
    assert found[1] == measure


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The minister left the Orlev area on Monday.", "left"),
        ("Some 900 people left Orlev in ruins.", "left"),
        ("About 900 soldiers had reached Orlev from Tarn.", "had"),
        ("He asked 900 people to leave.", "to"),
    ],
)
def test_no_flight(text: str, word: str) -> None:
    assert flight_at(text, text.index(word)) is None
