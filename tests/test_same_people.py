"""Figures that count the same people have one population."""

from __future__ import annotations

import pytest

from test_figure_populations import populations


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kramor lost 61 civilians and 312 were hurt in the shelling of Orlev on Monday.\n\n"
            "In all 312 people were wounded.",
            ["civilian", "civilian", "civilian"],
        ),
        (
            "Seven soldiers were shot dead in Orlev, an officer said.\n\n"
            "Another officer said the seven were killed at night.",
            ["military", "military"],
        ),
        (  # few may be others
            "Seven soldiers were shot dead in Orlev on Monday.\n\nIt rained. It rained again. "
            "There was fog. Nobody came.\n\nSeven people were killed on Tuesday.",
            ["military", "unspecified"],
        ),
        (
            "Scores of civilians died in Orlev on Monday. A medic said 41 people were killed.",
            ["civilian", "civilian"],
        ),
        (
            "Dozens of soldiers died in Orlev on Monday. A medic said 41 people were killed.",
            ["military", "unspecified"],
        ),
        (
            "There were 84 civilian casualties, with 21 killed and 63 people hurt.",
            ["civilian", "civilian", "civilian"],
        ),
        (
            "There were 84 civilian casualties, and elsewhere 90 people were hurt.",
            ["civilian", "unspecified"],
        ),
    ],
)
def test_the_same_people_are_of_one_population(text: str, expected: list[str]) -> None:
    assert [whose for _, whose in populations(text)] == expected
