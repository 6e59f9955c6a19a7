"""When what a toll adds came about."""

from __future__ import annotations

import pytest

from day_cases import days, may


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels took three more villages on Tuesday.", (3, *may(14))),
        ("Rescuers pulled out nine more bodies on Tuesday.", (9, *may(14))),
        ("The army confirmed the deaths of another 24 soldiers.", (24, None, may(17)[1])),
    ],
)
def test_a_deed_has_a_day_and_names_have_none(text: str, expected: tuple[object, ...]) -> None:
    assert days(text)[-1] == expected
