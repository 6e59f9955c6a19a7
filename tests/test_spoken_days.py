"""What somebody goes on to say was said on the same day."""

from __future__ import annotations

import pytest

from day_cases import days, may


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "General Ida Mott told reporters on Wednesday that the town would be held.\n\n"
            "She put the number of enemy dead at 900.",
            (900, None, may(15)[1]),
        ),
        (
            "President Karl Lund said on Wednesday that all went well.\n\n"
            "Since Sunday, he said, his forces had destroyed 23 tanks.",
            (23, *may(12, 15)),
        ),
        (  # what he had said before was said on a day of its own
            "The ombudsman said 51 civilians had been killed, against the 48 he had announced "
            "on Tuesday. Some 8,500 people are displaced, he said.",
            (8500, None, may(17)[1]),
        ),
        (  # another speaks
            "General Ida Mott told reporters on Wednesday that the town would be held. "
            "The ministry put the number of enemy dead at 900.",
            (900, None, may(17)[1]),
        ),
    ],
)
def test_a_speaker_goes_on(text: str, expected: tuple[object, ...]) -> None:
    assert days(text)[-1] == expected


def test_a_day_beyond_a_semicolon_is_of_the_other_speaker() -> None:
    text = (
        "The army says the rebels have lost 4,000 men; the rebels said on Wednesday that 310 "
        "soldiers had been killed."
    )
    assert days(text) == [(4000, None, may(17)[1]), (310, None, may(15)[1])]
