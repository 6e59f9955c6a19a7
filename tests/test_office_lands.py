"""The count of a day of a land's ministry is of that land."""

from __future__ import annotations

import pytest

from place_cases import places

OPENS = "Chad's Health Ministry said raids in Chad went on.\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{OPENS}The army killed 149 people in the last 24 hours, the ministry said.", "Chad"),
        (f"{OPENS}The army killed 149 fighters in the last 24 hours, the ministry said.", None),
        (f"{OPENS}The army killed 149 people in the last 24 hours, a farmer said.", None),
        (f"{OPENS}The latest strikes on the country killed 51 people, the ministry said.", "Chad"),
    ],
)
def test_counts_of_a_day(text: str, expected: str | None) -> None:
    assert places(text) == [expected]
