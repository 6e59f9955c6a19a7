"""Dates that name a deed: "Sunday's strike", "the attack on Sunday"."""

from __future__ import annotations

import pytest

from nkclaims.extraction.draft import Sentence
from nkclaims.extraction.time.deed_names import is_of_deed, names_deed
from nkclaims.grammar.dates import find_dates

OFFSET = 40  # of the sentence in its article


def found(text: str) -> tuple[bool, bool]:
    """Return whether the date of a sentence stands before a deed, and whether it names one."""
    padded = " " * OFFSET + text
    dates = tuple(find_dates(padded))
    sentence = Sentence(0, OFFSET, len(padded), 0, False, text, (), (), dates)
    return is_of_deed(dates[0], sentence), names_deed(dates[0], sentence)


@pytest.mark.parametrize(
    "text",
    [
        "The toll of Friday's attack rose to nine.",
        "Sunday’s deadly strike on Orlev killed nine.",
        "Nine died in the Sunday raid on Orlev.",
        "Nine died in Monday night's shelling.",
        "The Monday market bombing killed nine.",
    ],
)
def test_a_date_before_its_noun_names_the_deed(text: str) -> None:
    assert found(text) == (True, True)


@pytest.mark.parametrize(
    "text",
    [
        "Nine were hurt in the attack on Sunday.",
        "Of the dead of that raid of May 12 nine were nurses.",
        "That strike late on Sunday killed nine.",
    ],
)
def test_a_date_behind_its_noun_does_as_well(text: str) -> None:
    assert found(text) == (False, True)


@pytest.mark.parametrize(
    "text",
    [
        "Nine were hurt on Sunday.",
        "Friday's paper told of the attack.",
        "A raid on Sunday killed nine.",
        "The mayor spoke on Sunday of an attack.",
        "On Sunday strikes went on.",
    ],
)
def test_other_dates_tell_only_when(text: str) -> None:
    assert found(text) == (False, False)
