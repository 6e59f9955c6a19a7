"""Nouns that no lexicon has: what they count, by designation, last part or ending."""

from __future__ import annotations

import pytest

from nkclaims.extraction.figure.unlisted import befalls_people, is_agent, unlisted
from pack_cases import CORE


@pytest.mark.parametrize(
    ("word", "counts"),
    [
        ("mig-31", "aircraft"),
        ("su-30sm", "aircraft"),
        ("bmp-3", "armour"),
        ("t-54", "armour"),
        ("bm-21", "artillery"),
        ("2s19", "artillery"),
        ("shahed-131", "uav"),
        ("ak-74", "other"),
        ("ex-soldiers", "person"),
        ("policewomen", "person"),
        ("houseboats", "ship"),
    ],
)
def test_what_a_word_counts(word: str, counts: str) -> None:
    noun = unlisted(word, CORE)
    assert noun is not None
    assert noun.object == counts


@pytest.mark.parametrize("word", ["g20", "covid-19", "friendship", "long-range", "n95"])
def test_a_word_that_counts_nothing(word: str) -> None:
    assert unlisted(word, CORE) is None


@pytest.mark.parametrize("word", ["glassblowers", "cellist", "boilermakers", "lacemen", "furrier"])
def test_an_ending_of_people(word: str) -> None:
    assert is_agent(word)


@pytest.mark.parametrize("word", ["later", "numbers", "older", "committee", "humanitarian"])
def test_no_ending_of_people(word: str) -> None:
    assert not is_agent(word)


def test_who_is_seized_with_words_for_people() -> None:
    assert befalls_people("captured", "kidnapped")
    assert not befalls_people("captured", "seized")
    assert not befalls_people("damaged", "hit")
