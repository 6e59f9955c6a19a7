"""The day on which a toll was given anew is not that of the deed."""

from __future__ import annotations

import pytest

from day_cases import days, may

DEED = "Rockets struck a shop in Orlev on Monday."


@pytest.mark.parametrize(
    "then",
    [
        "Officials first reported nine dead; on Thursday they raised the toll to 11.",
        "Officials reported nine dead, but raised the toll to 11 on Thursday.",
        "Police put the toll at nine. On Thursday, the number of dead was revised to 11.",
        "The mayor spoke of nine dead. The hospital on Thursday lifted the figure to 11.",
        "Police put the death toll at nine; two days later they raised it to 11.",
    ],
)
def test_the_deed_keeps_its_day(then: str) -> None:
    assert days(f"{DEED} {then}") == [(9, *may(13)), (11, *may(13))]


def test_a_toll_of_the_war_is_as_of_that_day() -> None:
    text = "The ministry said 608 soldiers had died since April 27. On Wednesday it had put the"
    last = days(f"{text} figure at 579.")[-1]
    assert (last[0], last[2]) == (579, may(15)[0])


def test_a_deed_that_raised_a_toll() -> None:
    text = "A second blast on Thursday killed two people in Tarn and raised the toll to 11."
    assert days(text)[0] == (2, *may(16))
