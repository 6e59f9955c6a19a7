"""Since which date a toll counts, and which date bounds nothing."""

from __future__ import annotations

from datetime import date

import pytest

from day_cases import days, may


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Since May 3 shells have killed 340 people.",
            [(340, *may(3, 17))],
        ),
        (
            "The war erupted on May 3 and has killed 340 people.",
            [(340, *may(3, 17))],
        ),
        (
            "As of May 15, 340 people had been killed in the war.",
            [(340, None, date(2024, 5, 15))],
        ),
        (
            "On Monday shells killed nine people in the worst attack since May 3.",
            [(9, *may(13))],
        ),
    ],
)
def test_beginnings_of_tolls(
    text: str, expected: list[tuple[float | None, date | None, date | None]]
) -> None:
    assert days(text) == expected
