"""A sum is of the day of what is added to it."""

from __future__ import annotations

import pytest

from day_cases import days, may


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("The army lost four men on Wednesday, bringing to 26 the number of its dead.", 15),
        ("The army said a man was killed in Tarn on Wednesday, bringing to 61 the number of its"
         " troops killed since May 2.", 17),
        ("Some 870 people fled Tarn on Tuesday, which took the number of displaced to 7,100.", 14),
    ],
)  # fmt: skip
def test_a_sum_is_of_the_day_of_what_is_added(text: str, last: int) -> None:
    assert days(text)[-1][2] == may(last)[1]


def test_drones_brought_down_are_no_sum() -> None:
    text = "Since Sunday the defenders had brought down three planes, taking part in 12 battles."
    assert days(text)[0][1:] == may(12, 17)


def test_a_sum_is_as_of_the_end_of_a_stretch() -> None:
    text = "Some 73 people were killed in the past 24 hours, bringing the number of dead to 45,600."
    assert days(text)[-1][1] is None
