"""A headline has the place of its own clause, or that which the text gives for its figure."""

from __future__ import annotations

import pytest

from place_cases import places


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Rebels seize Orlev, Norland loses 200 troops in past day\n\nFighting went on.\n",
            [None],
        ),
        ("Rebels shell Orlev, kill nine soldiers\n\nMen fought in Orlev.\n", ["Orlev"]),
        (
            "Army takes two camps, mine kills four in city\n\n"
            "A mine killed four people in Tarn on Sunday.\n",
            [None, "Tarn", "Tarn"],
        ),
        (
            "Norland frees five villages as Sudmark shelling kills four in Tarn\n\n"
            "Norland has freed five villages, the president said on Friday, hours after "
            "shells had killed four people in Tarn.\n",
            [None, "Tarn", None, "Tarn"],
        ),
        (
            "Velia: 14 women among dead as rebels advance\n\n"
            "At least 31 people, 14 of them women, were killed in Tarn on Sunday.\n",
            ["Tarn", "Tarn", "Tarn"],
        ),
    ],
    ids=["other-subject", "same-subject", "bomb", "taken", "label"],
)
def test_the_places_of_a_headline(text: str, expected: list[str | None]) -> None:
    assert places(text) == expected


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("Sunday's attack near the village of Tarn was the bloodiest in weeks.", "Tarn"),
        ("The rebels said they would march on Tarn.", "Orlev"),
        ("In Tarn, a bomb wounded four people.", "Orlev"),
    ],
)
def test_the_deed_of_a_lead_is_where_the_text_says(words: str, place: str) -> None:
    lead = "ORLEV, Norland (Wire) - Rebels ambushed a convoy on Sunday, killing 15 people."
    assert places(f"{lead}\n\n{words}")[0] == place
