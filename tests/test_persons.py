"""People told from bodies by how they are named."""

from __future__ import annotations

import re

import pytest

from nkclaims.extraction.draft import Speaker
from nkclaims.extraction.lexicon.persons import (
    FULL_NAME,
    NO_END,
    PERSON,
    TITLE,
    is_person,
    printed_name,
)
from speaker_cases import voices


@pytest.mark.parametrize(
    "words",
    [
        "Jane Doe",
        "Jane van Doe",
        "Hassan al-Doe",
        "Anne-Marie O’Doe",
        "spokesman Jane Doe",
        "Norland's Foreign Minister Jane Doe",
        "Defence Ministry spokeswoman Jane Doe",  # who speaks for a body is none
        "a witness",
        "a doctor at the Orlev hospital",
        "one of the three survivors"[11:-1],
        "senior army officer",
        "the mayor of Orlev",
    ],
)
def test_who_is_named_like_a_person(words: str) -> None:
    assert is_person(Speaker(words=words))


@pytest.mark.parametrize(
    "words",
    [
        "",
        "Norland",
        "the army",
        "officials",
        "Orlev Liberation Army",
        "Norland Defence Ministry",
        "Lake News Agency",
        "White Crescent",
        "Kyle Lone PDF",  # an abbreviation
        "Orlev Doctors Union",
        "residents of Orlev",
        "a statement by the army",
        "the mayors’ association",
        "Ministry of Foreign Affairs",
        "Lake Ministry",
    ],
)
def test_who_is_named_like_none(words: str) -> None:
    assert not is_person(Speaker(words=words))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("said Jane Doe, 78, who slept in a cellar", "Jane Doe"),
        ("Jane Doe, a nurse, said", "Jane Doe"),
        ("Jane Doe, minister of health, said", "Jane Doe"),
        ("John bin Doe, head of the clinic", "John bin Doe"),
    ],
)
def test_a_person_is_introduced_by_age_or_trade(text: str, name: str) -> None:
    found = PERSON.search(text)
    assert found is not None
    assert found[1] == name


@pytest.mark.parametrize("text", ["Jane Doe said", "Orlev, a port", "Jane Doe, 7 miles away"])
def test_who_is_introduced_by_neither(text: str) -> None:
    assert PERSON.search(text) is None


@pytest.mark.parametrize("title", ["Gen", "Maj.", "Lt. Col.", "Brig.-Gen", "Sheikh", "Mrs"])
def test_titles(title: str) -> None:
    assert re.fullmatch(TITLE, title)
    assert re.fullmatch(rf"{TITLE} {FULL_NAME}", f"{title} Jane Doe")


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("met Gen. Doe", False),
        ("met J. Doe", False),
        ("met at St. Orlev", False),
        ("left Orlev. Rain fell", True),
        ("met again. Doe", True),  # only a word of its own is a title
    ],
)
def test_where_a_full_stop_ends_a_sentence(text: str, ends: bool) -> None:
    assert (re.search(NO_END + r"\.", text) is not None) is ends


@pytest.mark.parametrize(
    ("text", "known", "name"),
    [
        ("Jane Doe met Mary Roe. She", (), "Mary Roe"),
        ("Jane Doe met Mary Roe. She", ("Mary Roe",), "Jane Doe"),
        ("Jane Doe joined the Lake Front. She", (), "Jane Doe"),
        (f"Jane Doe left. {'It rained. ' * 20}She", (), None),
    ],
)
def test_who_was_named_last(text: str, known: tuple[str, ...], name: str | None) -> None:
    found = printed_name(text, len(text), known)
    assert (found.words if found else None) == name


def test_he_is_the_person_with_a_name_of_many_parts() -> None:
    text = "Dr Pieter van der Berg said nine people had died. He had counted four boys killed."
    assert voices(text) == ["Dr Pieter van der Berg"] * 2


def test_in_and_since_begin_no_name() -> None:
    text = (
        "In Orlev, 21 people died, doctors said.\n\nPolice officer Jane Doe said nine bodies lay"
        ' there. "Two houses burned," she said.'
    )
    assert voices(text)[-1] == "Jane Doe"
    text = "The army said six had died. Since Norland broke the truce, nine were killed, it added."
    assert voices(text) == ["army", "army"]


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
    assert voices(text) == names
