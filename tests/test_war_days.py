"""What the war itself places: before a year of it, on the day it began, up to now."""

from __future__ import annotations

from datetime import date

import pytest

from day_cases import days, may


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Norland has held the coast since 2014; more than 13,000 people were killed in the"
            " fighting there before February 2022.",
            [(13000, date(2014, 1, 1), date(2022, 1, 31))],
        ),
        (
            "Before 2022 some 14,000 people had been killed in the east.",
            [(14000, None, date(2021, 12, 31))],
        ),
        (
            "Velia says 300 people have been killed since the war began on May 2. The war erupted"
            " when gunmen stormed the port, killing 40 sailors.",
            [(300, *may(2, 17)), (40, *may(2))],
        ),
        (
            "The war was triggered by the raid on the port on May 3, in which 40 sailors were"
            " killed. The ground offensive began on May 9.",
            [(40, *may(3))],
        ),
        (
            "A truce agreed last year halted the raids. Under it the two were to free thousands of"
            " prisoners, of whom about 350 have gone home.",
            [(2000, None, None), (350, None, date(2024, 5, 17))],
        ),
    ],
)
def test_what_the_war_places(
    text: str, expected: list[tuple[float | None, date | None, date | None]]
) -> None:
    assert days(text) == expected


def test_a_week_before_is_no_bound() -> None:
    assert days("Shells killed nine people the day before Monday's truce.") != [
        (9, None, date(2024, 5, 12))
    ]


def test_a_war_began_on_the_day_since_which_the_article_counts() -> None:
    text = "The war erupted when gunmen burst into Orlev, killing 1,200 people. Medics say 31,819"
    found = days(f"{text} people have been killed since October 7.")
    assert found[0] == (1200, date(2023, 10, 7), date(2023, 10, 7))


@pytest.mark.parametrize(
    ("told", "period"),
    [
        ("in the first year of the war", (date(2022, 4, 15), date(2023, 4, 14))),
        ("in the first three months of the conflict", (date(2022, 4, 15), date(2022, 7, 14))),
        ("in the first three months of 2024", (date(2024, 1, 1), date(2024, 3, 31))),
    ],
)
def test_the_first_part_of_a_war(told: str, period: tuple[date, date]) -> None:
    text = f"The war in Norland began on 15 April 2022.\n\nSome 4,000 people were killed {told}."
    assert days(text)[-1] == (4000, *period)


def test_the_first_year_of_a_war_that_the_sentence_dates() -> None:
    text = (
        "Some 14,000 people were killed in the first year of the war that began on 15 April 2022."
    )
    assert days(text)[-1] == (14000, date(2022, 4, 15), date(2023, 4, 14))
