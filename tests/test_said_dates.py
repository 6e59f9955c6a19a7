"""Dates between who speaks and the verb are no part of the speaker's name."""

from __future__ import annotations

from datetime import date

import pytest

from nkclaims.extraction.article import Article
from nkclaims.extraction.read import drafts_of
from place_cases import PACKS


def speakers(text: str) -> list[str]:
    """Return who tells the figures of a text."""
    drafts, _ = drafts_of(Article("a", text, date(2024, 5, 17)), PACKS)
    return [one.speaker.words for one in drafts if one.value is not None]


@pytest.mark.parametrize(
    ("subject", "name"),
    [
        ("The Lake Army on May 13 said", "Lake Army"),
        (
            "The ministry of the Velian republic on May 13 said",
            "ministry of the Velian republic",
        ),
        ("The Lake Army late on May 13 also reported that", "Lake Army"),
        ("The Lake Army on Monday said", "Lake Army"),
        ("The Lake Army, which lost the town on May 3, said", "Lake Army"),
        ("Governor Pieter van der Berg on May 13 said", "Governor Pieter van der Berg"),
        ("Željko de la Cruz, the mayor, said", "Željko de la Cruz"),
        ("Ursula von der Marwitz said", "Ursula von der Marwitz"),
    ],
)
def test_the_speaker_has_no_date_in_its_name(subject: str, name: str) -> None:
    assert speakers(f"{subject} 40 soldiers had been killed in Orlev.") == [name]


def test_he_is_the_person_with_a_name_of_many_parts() -> None:
    text = "Dr Pieter van der Berg said nine people had died. He had counted four boys killed."
    assert speakers(text) == ["Dr Pieter van der Berg"] * 2


def test_in_and_since_begin_no_name() -> None:
    text = (
        "In Orlev, 21 people died, doctors said.\n\nPolice officer Jane Doe said nine bodies lay"
        ' there. "Two houses burned," she said.'
    )
    assert speakers(text)[-1] == "Jane Doe"
    text = "The army said six had died. Since Norland broke the truce, nine were killed, it added."
    assert speakers(text) == ["army", "army"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Fifty died, a local doctor, V. Doe, said. Six were hurt, he said.", ["V. Doe"] * 2),
        ("A.K. Doe, the minister, said two jets were lost.", ["A.K. Doe"]),
        ("General Jane F. Doe said nine soldiers died.", ["General Jane F. Doe"]),
        ("The army said it took the town. Fourteen rebels were killed, it said.", ["army"]),
        ("The army said it took the town. Scores of houses burned, it said.", ["army"]),
    ],
)
def test_initials_are_of_a_name_and_numbers_of_none(text: str, names: list[str]) -> None:
    assert speakers(text) == names
