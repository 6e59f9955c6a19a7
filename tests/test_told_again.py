"""What is said on a later day of the deed that was told has the day of the deed."""

from __future__ import annotations

import pytest

from day_cases import days, may

DEED = "A bomb killed 12 people in Orlev on Monday."


@pytest.mark.parametrize(
    "then",
    [
        "On Tuesday a spokesman said nine had died.",
        "On Tuesday the office had spoken of nine dead.",
        "Earlier on Wednesday the governor had put the toll at nine.",
        "Late on Monday the ministry had counted nine dead.",
    ],
)
def test_a_figure_of_the_deed_that_was_told(then: str) -> None:
    assert days(f"{DEED} {then}")[-1] == (9, *may(13))


@pytest.mark.parametrize(
    ("then", "day"),
    [
        ("On Tuesday a spokesman said nine people were killed in Tarn.", 14),
        ("On Tuesday its troops had killed nine men.", 14),
        ("On Wednesday shells killed nine people.", 15),
    ],
)
def test_a_deed_of_another_day(then: str, day: int) -> None:
    assert days(f"{DEED} {then}")[-1] == (9, *may(day))


@pytest.mark.parametrize(
    "then",
    [
        "The group claimed the attack late on Tuesday, saying it had seized nine rifles.",
        "Eleven people were hurt, and nine were still missing on Thursday, an officer said.",
        '"I counted nine burnt-out trucks," said Jane Doe, a driver.',
    ],
)
def test_what_follows_keeps_the_day_of_the_deed(then: str) -> None:
    found = days(f"{DEED}\n\n{then}")
    assert found[-1] == (9, *may(13))
    assert {one[1:] for one in found} == {may(13)}


def test_a_day_behind_the_speaker_is_that_of_the_deed() -> None:
    text = "Tanks rolled into Orlev on Monday. The rescue service said it had found nine bodies"
    assert days(f"{text} there on Tuesday.") == [(9, *may(14))]
