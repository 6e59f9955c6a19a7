"""An article that sums up a day tells of it wherever it does not name another."""

from __future__ import annotations

from day_cases import days, may

SUM = (
    "Attacks across the country killed at least nine people over the past day, officials said.\n\n"
)
BOMB = (
    "A bomb hit a house in Sudmark on the evening of May 16, killing two people, the governor"
    " said.\n\n"
)
VELM = "In Velm, three civilians were injured, the mayor said."


def test_another_place_has_the_day_that_is_summed_up() -> None:
    assert days(SUM + BOMB + VELM) == [(9, *may(16, 17)), (2, *may(16)), (3, *may(16, 17))]


def test_what_goes_on_with_a_deed_has_its_day() -> None:
    then = "Rescuers said four houses were damaged."
    assert days(SUM + BOMB + then)[-1] == (4, *may(16))


def test_where_no_day_is_summed_up_the_date_is_carried() -> None:
    assert days(BOMB + VELM)[-1] == (3, *may(16))
