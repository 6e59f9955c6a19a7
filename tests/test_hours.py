"""The hour of a deed says on which day of a night it was."""

from __future__ import annotations

from datetime import date

import pytest

from day_cases import days, may
from nkclaims.extraction.time.hours import names_hour


@pytest.mark.parametrize(
    ("behind", "day"),
    [
        ("One fell on a depot at around 3.15 a.m., injuring two firemen.", may(17)),
        ("At 12:11 a jet was hit near Orlev and two pilots died.", may(17)),
        ("One fell on a depot at 11:40 p.m., injuring two firemen.", may(16)),
        ("Two firemen were hurt in the evening.", may(16)),
        ("Two firemen were hurt before dawn.", may(17)),
        ("Two firemen were hurt.", may(16, 17)),
        ("At 40 Mill Street two firemen were hurt.", may(16, 17)),
    ],
)
def test_an_hour_of_a_night(behind: str, day: tuple[date, date]) -> None:
    text = f"Drones attacked the town of Tarn overnight. {behind}"
    assert days(text)[-1] == (2, *day)


def test_what_follows_is_of_the_same_hour() -> None:
    text = (
        "Drones attacked the town of Tarn overnight. A block was hit at about 4 a.m. "
        "Six people died and 11 were hurt."
    )
    assert [one[1:] for one in days(text)][-2:] == [may(17)] * 2


def test_an_hour_is_of_the_day_that_is_told() -> None:
    assert names_hour("shortly before noon")
    assert not names_hour("at 40 Mill Street")
    assert names_hour("Hours earlier, a bomb had killed four")
    assert not names_hour("over 24 hours")


def test_an_hour_of_no_deed_is_not_that_of_the_night() -> None:
    text = (
        'Drones attacked five regions overnight. "Power will be back by noon," the mayor wrote.'
        "\n\nIn Tarn, three people were hurt, a doctor said."
    )
    assert days(text)[-1] == (3, *may(16, 17))
