"""Over which days the older figure of a pair counts: a month of its own, or as long a span."""

from __future__ import annotations

from datetime import date

import pytest

from day_cases import days, may

APRIL = date(2024, 4, 1), date(2024, 4, 30)
MARCH = date(2024, 3, 1), date(2024, 3, 31)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In the past week 33 civilians were killed in Tarn, compared with 18 the week before,"
            " the UN said.",
            [(33, *may(10, 17)), (18, *may(3, 10))],
        ),
        (
            "Monitors counted 340 civilian deaths in April, compared with 280 in March.",
            [(340, *APRIL), (280, *MARCH)],
        ),
        (
            "The mission verified 208 civilian deaths in April, down from 286 the previous month.",
            [(208, *APRIL), (286, *MARCH)],
        ),
        (
            "The army has lost 38 men this month, against 22 in April, the minister said.",
            [(38, *may(1, 17)), (22, *APRIL)],
        ),
        (
            "Between January and March it recorded 1,720 civilian deaths, up from 1,190 in the"
            " same period of last year.",
            [
                (1720, date(2024, 1, 1), MARCH[1]),
                (1190, date(2023, 1, 1), date(2023, 3, 31)),
            ],
        ),
        (
            "Norland lost 310 soldiers in the past 24 hours, down from 480 a day earlier, it said.",
            [(310, *may(16, 17)), (480, *may(15, 16))],
        ),
    ],
)
def test_an_older_span(
    text: str, expected: list[tuple[float | None, date | None, date | None]]
) -> None:
    assert days(text) == expected


def test_an_older_toll_has_the_beginning_of_the_newer() -> None:
    text = "Since May 2 it has counted 412 dead, up from 398 a day earlier."
    assert days(text) == [(412, *may(2, 17)), (398, *may(2, 16))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The number of displaced has risen to 52,000, the agency said, from 44,000 on Monday.",
            [(52000, None, date(2024, 5, 17))],
        ),
        (
            "Civilian deaths now total 240, compared with 219 at the end of April.",
            [(240, None, date(2024, 5, 17)), (219, None, date(2024, 4, 30))],
        ),
        (
            "At least 520 people have been killed since May 2, up from 410 deaths in its previous"
            " count on Monday.",
            [(520, *may(2, 17)), (410, *may(2, 13))],
        ),
        (
            "It verified 214 civilian deaths this year, up from 97 in the same period of 2022.",
            [
                (214, date(2024, 1, 1), date(2024, 5, 17)),
                (97, date(2022, 1, 1), date(2022, 5, 17)),
            ],
        ),
        (
            "It verified 657 civilian deaths from 24 February to 13 May, up from 649 a week"
            " earlier.",
            [
                (657, date(2024, 2, 24), date(2024, 5, 13)),
                (649, date(2024, 2, 24), date(2024, 5, 6)),
            ],
        ),
        (
            "The toll, which stood at 61 on Monday, has risen to 72.",
            [(61, None, date(2024, 5, 13)), (72, None, date(2024, 5, 17))],
        ),
    ],
)
def test_an_older_toll_ends_on_its_own_day(
    text: str, expected: list[tuple[float | None, date | None, date | None]]
) -> None:
    assert days(text) == expected


def test_an_older_figure_has_the_year_that_is_printed_with_it() -> None:
    text = "The governor said 212 people had died in Tarn in 2023, up from 126 in 2010."
    assert days(text)[-1] == (126, date(2010, 1, 1), date(2010, 12, 31))
