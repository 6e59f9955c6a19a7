"""The day of an older toll counts back from that of the newer one."""

from __future__ import annotations

from datetime import date

import pytest

from day_cases import days

DRONE = "A drone fell in Orlev on Monday.\n\n"


@pytest.mark.parametrize(
    ("text", "value", "day"),
    [
        ("Some 803 people have been killed since 2 May, the office says. A day earlier it had put"
         " the number of dead at 751.", 751, 16),
        ("On Wednesday the ministry raised its toll to 803, up from 751 a day earlier.", 751, 14),
        ("The agency said on Tuesday that 24,000 people had fled since 2 May. A week earlier it"
         " had reported 20,000 displaced.", 20000, 7),
    ],
)  # fmt: skip
def test_an_older_toll_counts_back_from_the_newer(text: str, value: float, day: int) -> None:
    (older,) = [one for one in days(DRONE + text) if one[0] == value]
    assert older[2] == date(2024, 5, day)


def test_a_deed_a_day_earlier_counts_back_from_the_deed() -> None:
    text = "A raid killed nine people in Tarn on Monday. A day earlier, six had died in Orlev."
    assert days(text)[-1] == (6, date(2024, 5, 12), date(2024, 5, 12))


def test_an_older_toll_counts_back_from_the_day_of_saying() -> None:
    text = (
        "The office said on Thursday that 93 people had been killed from April 2 to May 13. A week"
        " earlier, it put the number of dead at 91."
    )
    assert days(text)[-1][2] == date(2024, 5, 9)
