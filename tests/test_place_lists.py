"""A list that pairs figures with places gives each figure its own."""

from __future__ import annotations

import pytest

from place_cases import places


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The raids left 4 dead and 31 wounded in Orlev, 8 dead and 24 wounded in Tarn, "
            "as well as 6 dead in Sorn.",
            ["Orlev", "Orlev", "Tarn", "Tarn", "Sorn"],
        ),
        (
            "In Orlev 5 people were killed and 7 wounded, in Tarn 3 people were killed, "
            "in Sorn 2 people were wounded.",
            ["Orlev", "Orlev", "Tarn", "Sorn"],
        ),
        (
            "Strikes on Orlev killed 5 and wounded 7, on Tarn killed 3, and on Sorn killed 2.",
            ["Orlev", "Orlev", "Tarn", "Sorn"],
        ),
        # Of one deed goes on what no separator parts from its place
        (
            "Two people died in Orlev and seven others were hurt, while a man was hurt in Tarn.",
            ["Orlev", "Orlev"],
        ),
        (
            "Nine people died in Orlev, five of them children, and 3 were hurt in Tarn.",
            ["Orlev", "Orlev", "Tarn"],
        ),
        (
            "Damage was caused to: Orlev village: 14 houses, a school, Tarn village: 5 houses, "
            "1 lorry, Sorn town: a mill.",
            ["Orlev", "Orlev", "Tarn", "Tarn", "Sorn"],
        ),
        (
            "The dead were in Orlev (14), in Tarn (4) and near the village of Sorn (2).",
            ["Orlev", "Tarn"],
        ),
    ],
)
def test_each_figure_of_a_list_has_its_place(text: str, expected: list[str]) -> None:
    assert places(text)[: len(expected)] == expected


def test_a_whole_keeps_off_the_place_of_its_part() -> None:
    text = "Among the 2,400 people hurt, 41 were hurt in a blast at Orlev Square in Tarn."
    assert "Orlev Square" not in places(text)[:1]
