"""Over how many days a battle lasted that losses are of."""

from __future__ import annotations

from datetime import date

import pytest

from day_cases import days, may


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Orlev fell on Monday and 38 soldiers were killed after three days of fighting.",
            [(38, *may(11, 13))],
        ),
        (
            "Rebels took Orlev on Monday after three days of fighting, killing 38 soldiers.",
            [(38, *may(13))],
        ),
        (
            "On Monday 38 soldiers were killed, ending the truce after three days of fighting.",
            [(38, *may(13))],
        ),
    ],
)
def test_losses_of_a_battle(
    text: str, expected: list[tuple[float | None, date | None, date | None]]
) -> None:
    assert days(text) == expected
