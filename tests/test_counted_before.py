"""Figures that name a toll again, or a part of the last, count over the same days."""

from __future__ import annotations

from datetime import date

from day_cases import days, may

TOLL = "In Norland, 211 people have been killed since May 2, the ministry said.\n\n"


def test_the_toll_that_is_named_again_has_its_days() -> None:
    text = (
        f"{TOLL}In the last 24 hours, it recorded nine new deaths. According to the office, of the"
        " 211 dead, 116 are believed to be civilians."
    )
    assert (211, *may(2, 17)) in days(text)[1:]


def test_as_many_who_are_not_those_have_their_own_day() -> None:
    text = f"{TOLL}A ship sank on Monday. Some 211 people died, the coast guard said."
    assert days(text)[-1] == (211, *may(13))


def test_who_are_of_the_dead_count_over_the_same_days() -> None:
    text = (
        "Figures show 90 clashes this year till April, in which 24 people were killed and over 100"
        " were injured. Of the dead, 11 were farmers."
    )
    first, last = date(2024, 1, 1), date(2024, 4, 30)
    assert days(text)[-1] == (11, first, last)
