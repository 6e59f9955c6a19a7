"""On which days of its sentence something happened, and which date something else."""

from __future__ import annotations

from datetime import date

import pytest

from day_cases import days, may


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Shells killed nine people in Orlev on Monday.",
            [(9, *may(13))],
        ),
        (
            "Nine people were killed in Orlev in the night to Tuesday.",
            [(9, *may(13, 14))],
        ),
        (
            "Overnight into Thursday shells killed nine people in Orlev.",
            [(9, *may(15, 16))],
        ),
        (
            "In the night of Monday to Tuesday nine people were killed in Orlev.",
            [(9, *may(13, 14))],
        ),
        (
            "The front lost seven men since Monday, but claimed to have destroyed two tanks.",
            [(7, *may(13, 17)), (2, *may(17))],
        ),
        (
            "He said the charge was as hollow as the one in February. Shells killed nine people.",
            [(9, *may(17))],
        ),
        (
            "ORLEV, MAY 16 (Wire) - Shells killed nine people in Orlev overnight.",
            [(9, *may(15, 16))],
        ),
        (
            "Shells hit Orlev on Monday. Eight people were wounded and two of them died the next"
            " day.",
            [(8, *may(13)), (2, *may(14))],
        ),
        (
            "Velia said its gunners had destroyed 11 trucks since Sunday, four of them on Tuesday.",
            [(11, *may(12, 17)), (4, *may(14))],
        ),
        (
            "The Red Cross said nine people were killed on Monday; since May 3 it has moved 300.",
            [(9, *may(13))],
        ),
        (
            "Doctors received 34 bodies on Monday and 120 on Tuesday.",
            [(34, *may(13)), (120, *may(14))],
        ),
        (
            "Two wars between 1996 and 2003 killed thousands.",
            [(2000, date(1996, 1, 1), date(2003, 12, 31))],
        ),
        (
            "The front has held Orlev since May 3, when its men killed nine guards.",
            [(9, *may(3))],
        ),
        (
            "Nine people were killed on Monday in Orlev, which rebels seized last month.",
            [(9, *may(13))],
        ),
        (
            "On Monday shells killed nine people near a church built in 1868.",
            [(9, *may(13))],
        ),
        (
            "Shells killed nine people on Monday at the Sunday Market of Orlev.",
            [(9, *may(13))],
        ),
    ],
)
def test_days_of_a_deed(
    text: str, expected: list[tuple[float | None, date | None, date | None]]
) -> None:
    assert days(text) == expected
