"""Which arms a number counts that has no noun of its own."""

from __future__ import annotations

import pytest

from nkclaims.extraction.figure.arms_named import ARMS_BACK, OF_THESE, arms_before


@pytest.mark.parametrize(
    ("text", "arms"),
    [
        ("Norland sent 20 drones. Of these, | nine fell", "uav"),
        ("Norland sent 20 UAVs and 12 planes. Of these, | nine fell", "aircraft"),
        ("Norland lost nine tanks near Orlev, | five of them on Monday", "armour"),
        ("Norland fired 20 missiles. Of those, | nine fell", "other"),
        ("Norland fired 20 rockets at men in tanks, | nine of them at night", "armour"),
        ("Norland held nine hills, | five of them since May", "other"),
        ("Of these, | nine fell, and two drones", "other"),
        ("| Nine fell", "other"),
    ],
)
def test_it_counts_the_arms_that_were_named_last(text: str, arms: str) -> None:
    noun = arms_before(text, text.index("|"))
    assert (noun.object, noun.population, noun.group) == (arms, "unspecified", "none")


def test_arms_far_before_are_not_meant() -> None:
    near, far = (f"Tanks left.{' ' * n}Of these, nine fell" for n in (50, ARMS_BACK + 20))
    assert arms_before(near, near.index("nine")).object == "armour"
    assert arms_before(far, far.index("nine")).object == "other"


@pytest.mark.parametrize(
    ("before", "is_of_these"),
    [
        ("Of these, ", True),
        ("and of those ", True),
        ("of them, about ", True),
        ("of the ", False),
        ("Of these drones, ", False),
    ],
)
def test_of_these_stands_right_before_the_number(before: str, is_of_these: bool) -> None:
    assert (OF_THESE.search(before) is not None) == is_of_these
