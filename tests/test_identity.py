"""Whether two who are named are one actor, or of one camp."""

from __future__ import annotations

import pytest

from nkclaims.extraction.draft import OWN_VOICE, Speaker
from nkclaims.extraction.lexicon.identity import is_of, is_one


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("the Belmarians", "Belmarians", True),
        ("Brig. Doe", "Brig Doe", True),
        ("Orlev officials", "officials", False),
        ("Orlev officials", "Tarn officials", False),
    ],
)
def test_words_for_an_office_name_nobody(one: str, other: str, same: bool) -> None:
    assert is_one(Speaker(words=one), Speaker(words=other)) is same


def test_ids_go_before_words() -> None:
    assert is_one(Speaker("norland", "Norland"), Speaker("norland", "the ministry"))
    assert not is_one(Speaker("norland", "Norland"), Speaker("sudmark", "Norland"))
    assert is_one(OWN_VOICE, OWN_VOICE)


@pytest.mark.parametrize(
    ("camp", "other", "same"), [("north", "north", True), ("north", "south", False), ("", "", True)]
)
def test_camps_go_before_names(camp: str, other: str, same: bool) -> None:
    forces, office = Speaker(words="Norlandish forces"), Speaker(words="Norland's ministry")
    assert is_of(forces, office, camp, other) is same


def test_initials_are_of_who_bears_the_long_name() -> None:
    long, short = Speaker(words="Rapid Support Forces"), Speaker(words="RSF adviser John Doe")
    assert is_of(long, short, "", "")


def test_two_ministries_of_defence_are_not_one_side() -> None:
    one, other = (
        Speaker(words="Norland's Defence Ministry"),
        Speaker(words="Sudmark's Defence Ministry"),
    )
    assert not is_of(one, other, "", "")
