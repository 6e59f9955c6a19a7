"""What stands beside a speaker: its text, and whom "who" takes up."""

from __future__ import annotations

import pytest

from nkclaims.extraction.speaker.beside_texts import BLAMED_ON, RELEASED, SENT_OUT, WHO_NAMED


@pytest.mark.parametrize(
    ("words", "is_text"),
    [
        ("The army put out a statement", True),
        ("The rebels issued a short video", True),
        ("The mayor has given a speech", False),
        ("The mayor gave a speech", True),
        ("The army statement", False),
        ("The rebels left a house", False),
        ("The army put out a statement on Monday", False),
    ],
)
def test_a_text_that_was_sent_out_is_that_of_its_sender(words: str, is_text: bool) -> None:
    assert (SENT_OUT.search(words) is not None) == is_text


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("Figures released on Thursday by the mission", "mission"),
        ("Data from Orlev hospital", "Orlev hospital"),
        ("A list newly compiled by the Lake Front on Monday", "Lake Front"),
        ("Footage shared by residents yesterday", "residents"),
        ("Figures released on Thursday", None),
        ("Rebels driven out by the mission", None),
    ],
)
def test_a_text_is_of_whom_it_comes_from(words: str, who: str | None) -> None:
    found = RELEASED.search(words)
    assert (found and found["who"]) == who


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Confirmed by Jane Doe, head of a charity in Orlev", "Jane Doe"),
        ("He spoke to Ivo Brand, the mayor of Tarn", "Ivo Brand"),
        ("Jane Doe, head of a charity", None),
        ("Confirmed by a charity, head of a group", None),
    ],
)
def test_who_is_the_person_and_not_the_office_behind(words: str, name: str | None) -> None:
    found = WHO_NAMED.search(words)
    assert (found and found["name"]) == name


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("A raid blamed on militiamen", "militiamen"),
        ("The attack claimed by the Lake Front", "the Lake Front"),
        ("The attack carried out by rebels", "rebels"),
        ("The attack blamed on rebels, in Orlev", None),
        ("The rebels blamed for it", None),
    ],
)
def test_who_takes_up_whom_a_deed_is_blamed_on(words: str, who: str | None) -> None:
    found = BLAMED_ON.search(words)
    assert (found and found["who"]) == who
