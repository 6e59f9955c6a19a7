"""A night counts from the day on which it was told."""

from __future__ import annotations

import pytest

from day_cases import days, may

LEAD = "The army said on Thursday that its guns had shelled Tarn."


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"{LEAD}\n\nRockets fell on Orlev overnight, killing nine people.", may(15, 16)),
        ("The mayor said on Thursday that overnight shelling had killed nine people.",
         may(15, 16)),
        # the article names the day on which it came out
        (f"{LEAD}\n\nOn Friday it was quiet. Overnight, rockets killed nine people in Orlev.",
         may(16, 17)),
        ("The army said on Monday that its guns had shelled Tarn.\n\nRockets fell on Orlev "
         "overnight, killing nine people.", may(16, 17)),
        # not told in the lead
        ("Guns shelled Tarn.\n\nThe army denied it on Thursday.\n\nOvernight, rockets killed "
         "nine people in Orlev.", may(16, 17)),
    ],
)  # fmt: skip
def test_from_which_day_a_night_counts(text: str, day: object) -> None:
    assert days(text)[-1] == (9, *day)  # type: ignore[misc]
