"""Letters and visits of those who look into a deed leave "that morning" to the deed."""

from __future__ import annotations

import pytest

from day_cases import days, may

DEED = "An airstrike on Orlev on May 2 killed 19 people, a rights group said.\n\n"


@pytest.mark.parametrize(
    "letter",
    [
        "In an email on May 8, the army said that it had struck a command post.",
        "In a letter of May 8, the ministry denied the attack.",
        "In a written reply to the group dated May 8, the army denied the attack.",
        "Researchers visited the site on May 8.",
    ],
)
def test_that_morning_is_of_the_deed(letter: str) -> None:
    text = f"{DEED}{letter}\n\nDoctors received 16 bodies that morning, they said."
    assert days(text)[-1] == (16, *may(2))
    text = f"{DEED}{letter}\n\nA raid on the same street two days later killed a nurse."
    assert days(text)[-1] == (1, *may(4))


def test_another_deed_takes_it_over() -> None:
    text = f"{DEED}Shells killed six people in Tarn on May 8.\n\nTwo men died that evening."
    assert days(text)[-1] == (2, *may(8))
