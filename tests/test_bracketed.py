"""Who says what in brackets behind it."""

from __future__ import annotations

import pytest

from speaker_cases import voices


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In Orlev 45 people have been killed since May (MoH).", ["MoH"]),
        (
            "At least 23 people were killed in Tarn (Norland Red Crescent).",
            ["Norland Red Crescent"],
        ),
        ("Shells hit Orlev, killing nine people (source: Orlev Post).", ["Orlev Post"]),
        (
            "In Tarn 112 people were killed (Health Ministry) and 9 hurt (WHO).",
            ["Health Ministry", "WHO"],
        ),
        ("A total of 31 civilians were killed (OHCHR, 3 March 2024).", ["OHCHR"]),
    ],
)
def test_a_source_stands_in_brackets(text: str, expected: list[str]) -> None:
    assert voices(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Nine men of the Orlev Defence Force (ODF).",
        "Nine soldiers were killed by the Coordination of Tarn Movements (CMT).",
        "Nine people were killed by the regional army (FARO).",
        "Nine people were killed in Orlev (photo: Orlev Health Ministry).",
        "Nine people were killed in Orlev (May 3).",
    ],
)
def test_other_names_and_pictures_are_no_source(text: str) -> None:
    assert set(voices(text)) <= {"own_voice"}
