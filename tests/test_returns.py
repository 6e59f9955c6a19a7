"""A sentence without a day that names a deed again goes back to its day."""

from __future__ import annotations

from datetime import date

import pytest

from nkclaims.extraction.draft import Sentence
from nkclaims.extraction.time.first_deeds import Told
from nkclaims.extraction.time.returns import gone_back_to

FIRST, LAST = date(2024, 5, 13), date(2024, 5, 14)


def _told(number: int, day: date, text: str, is_after: bool = False) -> Told:
    return Told(number, (day, day), True, is_after, text)


@pytest.mark.parametrize(
    ("text", "second", "day"),
    [
        ("Five men led the raids.", "A driver died on Tuesday.", FIRST),
        ("Five men led the raids.", "More raids followed on Tuesday.", None),
        ("Some 400 fled after the raids.", "A driver died on Tuesday.", None),
        ("Five men led the attack.", "A driver died on Tuesday.", None),
    ],
)
def test_the_deed_that_is_named_again(text: str, second: str, day: date | None) -> None:
    sentence = Sentence(2, 0, len(text), 1, False, text, (), (), ())
    told = [_told(0, FIRST, "Nine died in raids on Monday."), _told(1, LAST, second)]
    assert gone_back_to(sentence, told) == (None if day is None else (day, day))


def test_what_only_followed_a_deed_is_no_deed() -> None:
    sentence = Sentence(2, 0, 23, 1, False, "Five men led the raids.", (), (), ())
    told = [_told(0, FIRST, "A body was found after raids.", True), _told(1, LAST, "Rain fell.")]
    assert gone_back_to(sentence, told) is None
