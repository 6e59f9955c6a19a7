"""Names of people told from those of bodies and places."""

from __future__ import annotations

import pytest

from nkclaims.extraction.lexicon.named_people import names_person


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("Ana Lund", "Its director, Dr Ana Lund, said nine died."),
        ("Ana Lund", "Ana Lund, 47, lost two sons."),
        ("Ana Lund", "Ana Lund, who runs the clinic, counted nine."),
        ("Ana Lund", "Ana Lund, a nurse in Orlev, counted nine."),
        ("Ana Lund", "The head of the clinic, Ana Lund, counted nine."),
        ("Ana Lund", "The surgeon Ana Lund counted nine."),
        ("Foreign Minister Ana Lund", ""),
        ("Brig. Gen. Ana Lund", ""),
        ("Lund", "Colonel Ana Lund came. Mr. Lund spoke."),
    ],
)
def test_a_person_has_a_title_an_office_a_trade_or_an_age(words: str, text: str) -> None:
    assert names_person(words, text)


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("Falcon Brigade", "The Falcon Brigade, a unit of the army, said nine died."),
        ("Orlev", "The governor of Orlev, who lives there, spoke."),
        ("Lund Relief Service", "The director of Lund Relief Service, Ana Tarn, spoke."),
        ("The Falcons", "The head, The Falcons say, fled."),
        ("Ana Lund", "Ana Lund burns."),
        ("spokesman for the army", "A spokesman for the army spoke."),
    ],
)
def test_what_is_no_name_of_a_person(words: str, text: str) -> None:
    assert not names_person(words, text)
