"""Figures of a report that no date places have the days of its title, or of their heading."""

from __future__ import annotations

from datetime import date

import pytest

from day_cases import days, may

APRIL = date(2024, 4, 1), date(2024, 4, 30)


@pytest.mark.parametrize(
    "title",
    [
        "Protection of civilians in Norland: update for April 2024",
        "Monthly report on civilian casualties, April 2024",
    ],
)
def test_a_title_gives_its_month(title: str) -> None:
    text = (
        f"{title}\n\nMission in Norland | 6 May 2024\n\nKEY FIGURES\n\nThe office counted 212"
        " civilians killed.\n\n• 141 killed in villages of the south\n\nCAUSES\n\nMines killed 12"
        " people.\n\nOn 14 April, a mine killed three farmers near Orlev.\n\nHEALTH CARE\n\nTwo"
        " hospitals were destroyed."
    )
    day = date(2024, 4, 14)
    assert days(text) == [
        (212, *APRIL),
        (141, *APRIL),
        (12, *APRIL),
        (3, day, day),
        (2, *APRIL),
    ]


def test_a_heading_gives_its_days_up_to_the_next() -> None:
    text = (
        "Statement on the shelling of a shelter in Orlev\n\nShells hit a shelter in Orlev on 16"
        " May, killing seven people.\n\nCivilian casualties, 1 April to 10 May 2024\n\n• The"
        " mission counted 33 deaths, up a fifth on the six weeks before.\n\nREACTIONS\n\nTwo guards"
        " were killed in Tarn on Monday, the mayor said."
    )
    assert days(text) == [(7, *may(16)), (33, APRIL[0], date(2024, 5, 10)), (2, *may(13))]


def test_news_of_a_month_and_tolls_since_a_day_keep_theirs() -> None:
    text = "Rebels lose a town in April 2024\n\nShells killed six people in Orlev, the mayor said."
    assert days(text)[-1] == (6, *may(17))
    text = "Update for April 2024\n\nSince January 3, a total of 500 people have been killed."
    assert days(text)[-1] == (500, date(2024, 1, 3), may(17)[0])
