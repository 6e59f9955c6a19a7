"""Items of a list of sums count from the day that its head names, with what they grew by."""

from __future__ import annotations

from datetime import date

from day_cases import days, may

ITEMS = "\n\ntanks - 9,231 (+12)\n\nartillery systems - 20,260 (+41)\n\nlaunchers - 246"


def test_a_head_with_both_days_gives_the_first() -> None:
    head = "The total combat losses of the enemy from 24.02.22 to 17.05.24 are approximately:"
    found = {value: (first, last) for value, first, last in days(head + ITEMS)}
    begun = date(2022, 2, 24)
    assert found[9231] == (begun, may(17)[0])
    assert found[20260] == (begun, may(17)[0])


def test_a_head_without_a_day_gives_none() -> None:
    text = f"Over the past day the enemy lost 90 men.\n\nAlso, the defenders destroyed:{ITEMS}"
    found = {value: (first, last) for value, first, last in days(text)}
    assert found[9231] == (None, may(17)[0])
    assert found[90] == may(16, 17)


def test_a_list_of_a_raid_has_its_day() -> None:
    text = "In a raid on Orlev on Monday the army destroyed:\n\ntanks - 9\n\nlaunchers - 2"
    assert all(one[1:] == may(13) for one in days(text))
