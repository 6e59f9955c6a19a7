"""A heading that has a day has that which its first sentence tells from the day before."""

from __future__ import annotations

from day_cases import days, may

FIRST = "Orlev, May 2\n\nShortly after noon on May 2, rockets hit Orlev. Four people died.\n\n"


def test_a_week_later_is_the_day_of_the_heading() -> None:
    text = f"{FIRST}Tarn, May 9\n\nOne week later, a rocket hit a tent. It killed five people."
    assert days(text) == [(4, *may(2)), (5, *may(9))]


def test_another_number_of_days_counts_from_the_heading() -> None:
    text = f"{FIRST}Tarn, May 9\n\nTwo days later, a rocket hit a tent. It killed five people."
    assert days(text)[-1] == (5, *may(11))
