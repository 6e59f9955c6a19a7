"""What follows a deed has a day of its own, which is not that of the deed."""

from __future__ import annotations

import pytest

from day_cases import days, may
from nkclaims.extraction.time.aftermath import is_of_sequel, tells_sequel


@pytest.mark.parametrize(
    ("text", "day", "is_after"),
    [
        ("The bodies of two more were pulled overnight from a block.", "overnight", True),
        ("Five more victims died on Tuesday at a hospital.", "Tuesday", True),
        ("Two of the wounded died on Monday.", "Monday", True),
        ("We buried 14 of our people on Wednesday.", "Wednesday", True),
        ("On Friday crews dug three more bodies from a hotel shelled on Sunday.", "Friday", True),
        ("On Friday crews dug three more bodies from a hotel shelled on Sunday.", "Sunday", False),
        ("The toll of the overnight raid is six after a boy died in hospital.", "overnight", False),
        ("A rocket hit the hospital on Monday, and nine died in the hospital.", "Monday", False),
        ("Nine people died on Monday.", "Monday", False),
    ],
)
def test_a_day_of_what_followed_a_deed(text: str, day: str, is_after: bool) -> None:
    assert is_of_sequel(text.index(day), text) is is_after


def test_a_risen_toll_is_a_sequel() -> None:
    assert tells_sequel("The toll from the raid rose to nine on Monday.")
    assert not tells_sequel("A raid killed nine on Monday.")


@pytest.mark.parametrize(
    "text",
    [
        "Crews pulled a boy from the ruins of a school in Tarn on Wednesday, bringing the toll of "
        "Monday’s raid to nine. Forty people were hurt. The raid damaged 12 houses.",
        "The death toll from a raid on Tarn has risen to nine after two of the wounded died in "
        "hospital overnight, doctors said. The raid took place on Monday. It damaged 12 houses.",
        "On Wednesday rescuers found the body of a nurse in a clinic in Tarn that a rocket hit on "
        "Monday. The toll from the strike now stands at nine. Thirty people were hurt.",
    ],
)
def test_a_deed_keeps_its_day_when_a_toll_rises(text: str) -> None:
    told = [one[1:] for one in days(text) if one[0] not in (1, 2)]
    assert len(told) > 1
    assert set(told) == {may(13)}


def test_the_day_of_bodies_is_not_carried() -> None:
    text = (
        "A bomb killed 14 people at a bus stop in Tarn on Monday. Five more victims died on "
        "Wednesday at a hospital. Seven women are among the dead, and 11 people are in hospital."
    )
    assert [one[1:] for one in days(text)][-2:] == [may(13)] * 2
