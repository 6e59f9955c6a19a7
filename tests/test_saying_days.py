"""On which dates of a sentence somebody spoke, and on which something happened."""

from __future__ import annotations

from datetime import date

import pytest

from day_cases import days, may


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The mayor said on Thursday that shells killed nine people on Monday.",
            [(9, *may(13))],
        ),
        (
            "Shells killed nine people on Monday, the mayor said in a revised count on Thursday."
            " He put the wounded at 20.",
            [(9, *may(13)), (20, *may(13))],
        ),
        (
            "The army on Thursday dismissed as fiction a claim that its jets had bombed a hospital"
            " in Orlev, killing 14 patients.\n\nThe attack on the hospital took place on Monday.",
            [(14, *may(13))],
        ),
        (
            "The ministry reported that in the last 24 hours its men destroyed nine tanks.",
            [(9, *may(16, 17))],
        ),
        (
            "Shells killed nine people on Monday, the mayor told Radio Orlev on Thursday.",
            [(9, *may(13))],
        ),
        (
            "Shells hit Orlev on Monday, killing four people. The office had put the death toll"
            " at five on Tuesday.",
            [(4, *may(13)), (5, *may(13))],
        ),
        (
            "Shells hit Orlev on Monday, killing nine people. Officials had spoken of five dead"
            " on Tuesday.",
            [(9, *may(13)), (5, *may(13))],
        ),
        (
            "Shells hit Orlev on Monday, killing nine people. The mayor had listed four dead and"
            " six wounded late on Tuesday.",
            [(9, *may(13)), (4, *may(13)), (6, *may(13))],
        ),
        (
            "Police reported nine deaths on Tuesday.",
            [(9, *may(14))],
        ),
        (
            "Shells put the depot at Orlev on fire and killed five people on Tuesday.",
            [(5, *may(14))],
        ),
    ],
)
def test_days_of_saying(
    text: str, expected: list[tuple[float | None, date | None, date | None]]
) -> None:
    assert days(text) == expected


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("A rebel drove a truck into an army post on Monday, killing nine soldiers.", 13),
        ("Shells killed nine people, the mayor wrote in a post on Thursday.", 16),
        ("Shells killed nine people, said John Doe, a spokesman for the army, on Thursday.", 16),
        ("Shells killed nine people on Monday, said John Doe, an officer, on Thursday.", 13),
    ],
)
def test_posts_that_are_stormed_and_posts_that_are_written(text: str, day: int) -> None:
    assert days(text) == [(9, *may(day))]


@pytest.mark.parametrize(
    ("behind", "day"),
    [
        ("The strike of 13 May was the worst of the month, the mission said in an update of "
         "16 May. Nine people died at the site.", 13),
        ("A shell fell on Monday. The mayor wrote in his letter of 16 May that nine people died.",
         13),
        ("Clashes were reported on Tuesday near Tarn. Nine people died.", 14),
        ("Shelling was also reported late on Tuesday in Tarn. Nine people died.", 14),
        ("The mayor reported on Thursday that shells had hit Tarn. Nine people died.", 16),
        ("On Monday a shell hit a post. The army said nine people had been hurt at the same "
         "post a week earlier.", 6),
    ],
)  # fmt: skip
def test_days_of_reports_and_of_what_was_reported(behind: str, day: int) -> None:
    assert days(behind) == [(9, *may(day))]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("In its report for Wednesday, the army said a shell had killed nine people.", 15),
        (
            "In its report on Wednesday, the army said a shell had killed nine people on Tuesday.",
            14,
        ),
        ("Nine people died in a raid the previous day, the army said on Thursday.", 15),
        ("Nine people died in a raid the previous day, the army said.", 16),
    ],
)
def test_days_that_a_report_covers_and_the_day_before_it(text: str, day: int) -> None:
    assert days(text) == [(9, *may(day))]
