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
        (
            "On Monday shells killed nine people in the worst attack since last year's war. Velia"
            " put its dead at 40.",
            [(9, *may(13)), (40, None, date(2024, 5, 17))],
        ),
    ],
)
def test_beginnings_of_tolls(
    text: str, expected: list[tuple[float | None, date | None, date | None]]
) -> None:
    assert days(text) == expected


@pytest.mark.parametrize(
    ("before", "start"),
    [
        ("Orlev has been under siege since May 3.", None),
        ("Rebels have held Orlev since May 3.", None),
        ("No convoy has reached Orlev since May 3.", None),
        ("Some 90,000 have fled, 2,000 of them since rebels took Orlev on May 3.", None),
        ("The army has shelled Orlev since May 3.", date(2024, 5, 3)),
        ("The army has given no toll since fighting broke out on May 3.", date(2024, 5, 3)),
        ("War, which has closed the port, began on May 3.", date(2024, 5, 3)),
    ],
)
def test_what_lasts_since_a_day_begins_no_toll(before: str, start: date | None) -> None:
    assert days(f"{before} More than 2,340 people have died.")[-1] == (2340, start, may(17)[0])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Some 2,340 people have been killed since Gen. John V. Doe ordered the raid on May 3.",
            (2340, *may(3, 17)),
        ),
        (
            "The office, which has given no figures since May 3, spoke of 2,340 deaths then.",
            (2340, None, date(2024, 5, 3)),
        ),
        (
            "The violence, which spread from Tarn on May 3, has killed 2,340 people.",
            (2340, *may(3, 17)),
        ),
        (
            "A truce was signed on May 3. Some 2,340 people have been killed there since then in"
            " raids that broke it and a new truce that began on May 12.",
            (2340, *may(3, 17)),
        ),
    ],
)
def test_the_beginning_is_that_of_the_clause_of_the_toll(
    text: str, expected: tuple[float | None, date | None, date | None]
) -> None:
    assert days(text)[-1] == expected


def test_the_number_of_those_killed_counts_since_the_day() -> None:
    text = "Troops killed four men, taking the number of those killed there since May 7 to 130."
    assert days(text)[-1] == (130, *may(7, 17))
