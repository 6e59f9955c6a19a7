"""Captives that were freed under a truce were so from its first day to its last."""

from __future__ import annotations

from datetime import date

import pytest

from day_cases import days

BEGUN, ENDED = date(2023, 11, 24), date(2023, 12, 1)


@pytest.mark.parametrize(
    "text",
    [
        "A truce came into force on November 24 last year, and 105 captives were freed under it. It"
        " collapsed on December 1.",
        "Only one pause has lasted. It began on 24 November and saw 105 captives exchanged before"
        " it broke down a week later.",
        "The pause that began on 24 November lasted seven days, and 105 captives were released.",
    ],
)
def test_over_the_days_of_a_truce(text: str) -> None:
    assert days(text)[-1] == (105, BEGUN, ENDED)


def test_a_day_of_its_own_is_that_of_the_captives() -> None:
    text = "A truce began on Wednesday. Nine captives were freed on Thursday."
    assert days(text)[-1] == (9, date(2024, 5, 16), date(2024, 5, 16))
