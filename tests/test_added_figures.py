"""A figure that a clause or bracket adds to a place is there; those brought there are not."""

from __future__ import annotations

import pytest

from place_cases import places


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shells fell on the villages of Orlev and Tarn, where nine houses burned.", ["Orlev"]),
        ("They blame him for a bombing at an Orlev bakery in which 15 people died.", ["Orlev"]),
        (
            "They blame him for a raid on Orlev in which 15 people died and a blast in Tarn "
            "that killed 29.",
            ["Orlev", "Tarn"],
        ),
        (
            "A raid hit a market in Orlev.\n\nThe hospital in Tarn, where the victims were taken, "
            "had reported 55 people dead.",
            ["Orlev"],
        ),
        (
            "A raid hit a market in Orlev.\n\nA nurse at Tarn hospital said 16 people wounded in "
            "the raid were being treated there.",
            ["Orlev"],
        ),
        (
            "A raid hit a market in Orlev.\n\nHealth officials in Tarn said the final toll was "
            "50 dead.",
            ["Orlev"],
        ),
        (
            "Shells fell on Orlev on Monday.\n\nDoctors in Tarn said 14 men had died there.",
            ["Tarn"],
        ),
    ],
)
def test_a_figure_is_where_the_deed_was(text: str, expected: list[str]) -> None:
    assert places(text) == expected


def test_a_label_places_its_own_paragraph() -> None:
    text = (
        "Orlev: Ten people died when an office was hit.\n\n"
        "Tarn: One person died in a tower.\n\n"
        "The air force said it had shot down 30 of 38 missiles."
    )
    assert places(text)[-1] is None
    assert places(text.replace("The air force", "Sorn: The air force"))[-1] == "Sorn"


def test_where_soldiers_come_from_is_not_where_they_fell() -> None:
    text = "Some 37 servicemen from the Sudmark region town of Velm were killed outside Orlev."
    assert places(text) == ["Orlev"]
