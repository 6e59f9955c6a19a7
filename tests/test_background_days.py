"""Dates of older deeds, to which a sentence only refers."""

from __future__ import annotations

import pytest

from day_cases import days, may


@pytest.mark.parametrize(
    "before",
    [
        "Rebels shelled Orlev in revenge for a raid on Monday which killed two of their men.",
        "The army bombed Orlev in retaliation for an attack on Monday.",
        "Rebels shelled Orlev a week after a truce was agreed on Monday.",
        "Rebels shelled Orlev. It follows the strike on Tarn on Monday.",
        "Rebels shelled Orlev, to which the army had come on Monday.",
        "Shells hit Orlev, from which the last troops withdrew on Monday.",
    ],
)
def test_what_follows_is_not_of_an_older_deed(before: str) -> None:
    assert days(f"{before} Nine houses burned.")[-1] == (9, *may(17))


@pytest.mark.parametrize(
    "before",
    [
        "Rebels shelled Orlev on Monday in revenge for a raid.",
        "After shells hit Orlev on Monday, a fire broke out.",
        "Rebels went to Tarn, where a raid on Monday killed 12 people.",
    ],
)
def test_what_follows_is_of_the_deed_that_is_told(before: str) -> None:
    assert days(f"{before} Nine houses burned.")[-1] == (9, *may(13))


def test_what_something_followed_is_an_older_deed() -> None:
    text = "The shelling of Orlev followed raids on the border on Monday. Nine houses burned."
    assert days(text)[-1] == (9, *may(17))


@pytest.mark.parametrize(
    "told",
    [
        "Nine men were killed near a ridge captured on Monday by the rebels.",
        "Troops ambushed and killed nine men south of a line the army seized on Monday.",
        "Shells killed nine men in a camp for those abducted on Monday.",
    ],
)
def test_the_day_of_what_a_noun_tells_is_of_that(told: str) -> None:
    assert days(told) == [(9, *may(17))]


def test_a_day_behind_what_befell_others_is_of_both() -> None:
    text = "Nine people were killed and 13 others injured on Monday."
    assert days(text) == [(9, *may(13)), (13, *may(13))]


def test_an_older_deed_has_its_own_day() -> None:
    text = "Shells killed nine men in revenge for a raid on Monday in which 12 people died."
    assert days(text) == [(9, *may(17)), (12, *may(13))]


def test_a_deed_that_the_older_one_was() -> None:
    text = "Norland vowed to retaliate for the missiles that rebels fired at it on Monday, a"
    assert days(f"{text} barrage that killed nine people in Orlev.") == [(9, *may(13))]


def test_a_speaker_between_commas_is_no_aside() -> None:
    text = "Further east, the army said it had killed 12 men in strikes between May 3 and 5, while"
    assert days(f"{text} losing nine of its own.") == [(12, *may(3, 5)), (9, *may(3, 5))]


def test_a_day_of_what_was_in_the_place_before_is_not_that_of_the_deed() -> None:
    text = (
        "Eleven soldiers were killed in a raid on a post near Orlev, in an area where 69 civilians"
        " died in an ambush on Tuesday, the army said."
    )
    assert days(text) == [(11, *may(17)), (69, *may(14))]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The strike, which took place at about 10 a.m. on May 14, killed nine people.", 14),
        ("The raid, which happened on 14 May near a school, left nine people dead.", 14),
        ("The town, which rebels took on May 2, was shelled, and nine people died.", 17),
    ],
)
def test_a_clause_tells_when_a_deed_was(text: str, day: int) -> None:
    assert days(text) == [(9, *may(day))]
