"""What follows a deed has a day of its own, which is not that of the deed."""

from __future__ import annotations

import pytest

from day_cases import days, may
from nkclaims.extraction.aftermath import is_aftermath


@pytest.mark.parametrize(
    ("text", "is_after"),
    [
        ("The bodies of two more were pulled overnight from a block.", True),
        ("Five more victims died on Tuesday at a hospital.", True),
        ("Two of the wounded died on Monday.", True),
        ("We buried 14 of our people on Wednesday.", True),
        ("The toll from the raid rose to nine on Monday.", True),
        ("A rocket hit the hospital on Monday, and nine died in the hospital.", False),
        ("Nine people died on Monday.", False),
    ],
)
def test_what_only_follows_a_deed(text: str, is_after: bool) -> None:
    assert is_aftermath(text) is is_after


def test_the_day_of_bodies_is_not_carried() -> None:
    text = (
        "A bomb killed 14 people at a bus stop in Tarn on Monday. Five more victims died on "
        "Wednesday at a hospital. Seven women are among the dead, and 11 people are in hospital."
    )
    assert [one[1:] for one in days(text)][-2:] == [may(13)] * 2
