"""Which days a passage carries to what has no date of its own."""

from __future__ import annotations

from datetime import date

import pytest

from day_cases import days, may


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Shells hit Orlev on Monday. Nine people were killed.",
            [(9, *may(13))],
        ),
        (
            "Shells hit Orlev on Monday.\n\nNine people were killed.",
            [(9, *may(13))],
        ),
        (
            "Nine people were killed in Orlev.",
            [(9, *may(17))],
        ),
        (
            "Shells hit Orlev on Wednesday. Four men had died there on the previous day.\n\nNine"
            " people were wounded in Tarn.",
            [(4, *may(14)), (9, *may(15))],
        ),
        (
            "In March 2021 shells hit Orlev.\n\nNine people were killed.",
            [(9, *may(17))],
        ),
    ],
)
def test_days_of_a_passage(
    text: str, expected: list[tuple[float | None, date | None, date | None]]
) -> None:
    assert days(text) == expected
