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
