"""The noun phrase that stands for a speaker."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkclaims.extraction.language.phrases import (
    COUNTS_OF,
    TEXT_BEFORE,
    VOICELESS,
    alike,
    bare,
    is_doing,
    last_words,
    noun_phrase,
)

WORDS = [
    "the",
    "a",
    "mayor",
    "of",
    "Orlev",
    "in",
    "at",
    "briefing",
    "which",
    "working",
    "(OLA)",
    ",",
]


@pytest.mark.parametrize(
    ("words", "phrase"),
    [
        ("the mayor of Orlev", "mayor of Orlev"),
        ("The WHO", "WHO"),
        ("IS", "IS"),
        ("residents", "residents"),
        ("two local officials", "two local officials"),
        ("A rescue team and a monitoring group", "rescue team and a monitoring group"),
        ("the mayor at a briefing", "mayor"),
        ("Both Orlev Radio and the Tarn agency", "Orlev Radio and the Tarn agency"),
        ("a doctor working in the area", "doctor"),
        ("the displaced villagers", "displaced villagers"),
    ],
)
def test_a_noun_phrase_is_bare(words: str, phrase: str) -> None:
    assert noun_phrase(words) == phrase


@pytest.mark.parametrize(
    "words",
    [
        "",
        "12",
        "it",
        "which",
        "the",
        "it was not",
        "and the mayor",
        "the mayor was",
        "the mayor said",
        "reports that the mayor",
        "the army shelled the port",
        "what",
        "yesterday",
    ],
)
def test_a_clause_or_an_empty_word_is_none(words: str) -> None:
    assert noun_phrase(words) is None


def test_a_phrase_is_the_last_few_words() -> None:
    assert noun_phrase(" ".join(["officials", *["town"] * 12])) == " ".join(["town"] * 10)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("the mayor", "mayor"),
        ("an official", "official"),
        ("which the army", "army"),
        ("whom two officials", "two officials"),
        ("which", "which"),  # nothing else would be left
        ("officials in Orlev", "officials in Orlev"),
        ("officials in northern Orlev", "officials in northern Orlev"),
        ("officials in the Orlev region", "officials in the Orlev region"),
        ("officials in both cities", "officials in both cities"),
        ("officials in a hurry", "officials"),
        ("officials from behind a wall", "officials"),
        ("officials on Monday", "officials"),
        ("officials on Telegram late at night", "officials"),
        ("the World Lake Organization (WLO)", "World Lake Organization"),
        ("an estimate seen by this newspaper", "estimate"),
        ("a group loyal to the mayor", "group"),
        ("the monitoring group", "monitoring group"),
        ("Theodore", "Theodore"),
        (" the mayor, ", "mayor"),
        ("the Office of Orlev late Sunday", "Office of Orlev"),
        ("the Sunday Post", "Sunday Post"),
    ],
)
def test_what_is_no_part_of_a_name_goes(words: str, expected: str) -> None:
    assert bare(words) == expected


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=7).map(" ".join))
def test_a_bare_phrase_is_a_stretch_of_the_words(words: str) -> None:
    assert bare(words) in words
    phrase = noun_phrase(words)
    assert phrase is None or (phrase in words and phrase == phrase.strip())


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Defense Ministry", "defence ministry", True),
        ("ORLEV ARMY", "Orlev army", True),
        ("Orlev army", "Orlev armies", False),
    ],
)
def test_phrases_are_compared_whatever_their_spelling(one: str, other: str, expected: bool) -> None:
    assert (alike(one) == alike(other)) is expected


@given(st.text("aDdeEfnSsİß ", max_size=20))
def test_what_is_compared_stays_as_it_is(words: str) -> None:
    assert alike(alike(words)) == alike(words)


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("the army, the army fled", "army", 14),
        ("the army, an armyman fled", "army", 4),  # whole words only
        ("rearmy army", "army", 7),
        ("army rearmy", "army", 0),
        ("army", "army", 0),
        ("armyman", "army", None),
        ("the force", "army", None),
    ],
)
def test_where_words_stand_last(text: str, words: str, expected: int | None) -> None:
    found = last_words(text, words, 0, len(text))
    assert (found.start if found else None) == expected
    assert found is None or text[found.start : found.end] == words


def test_words_stand_between_two_edges() -> None:
    text = "army army army"
    assert last_words(text, "army", 0, 9) == (5, 9)
    assert last_words(text, "army", 6, 10) is None
    assert last_words(text, "army", 2, 4) is None


@given(st.lists(st.sampled_from(["army", "armyman", "the", ","]), max_size=9).map(" ".join))
def test_the_last_of_them_is_found(text: str) -> None:
    found = last_words(text, "army", 0, len(text))
    stands = [at for at, one in enumerate(text.split()) if one == "army"]
    assert (found is not None) is bool(stands)
    if found:
        assert "army" not in text[found.end :].split()


@pytest.mark.parametrize("words", ["but", "Figures", "figure", "war", "two", "Statement"])
def test_what_has_no_voice(words: str) -> None:
    assert VOICELESS.fullmatch(words)
    assert not VOICELESS.fullmatch(f"{words} office")


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("WLO tallies", "WLO"),
        ("Lake Ministry data", "Lake Ministry"),
        ("Bank of Tarn’s figures", "Bank of Tarn"),
        ("Official figures", None),
        ("the figures", None),
    ],
)
def test_whose_counts_they_are(words: str, who: str | None) -> None:
    found = COUNTS_OF.fullmatch(words)
    assert (found["who"] if found else None) == who


@pytest.mark.parametrize(
    ("words", "expected"),
    [("A previous statement", True), ("its latest report", True), ("The army report", False)],
)
def test_a_text_of_before(words: str, expected: bool) -> None:
    assert (TEXT_BEFORE.fullmatch(words) is not None) is expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("operating", True),
        ("Acting upon reports", True),
        ("Based on its own count", True),
        ("the building", False),
        ("Beijing officials", False),
    ],
)
def test_what_is_no_noun_phrase_but_a_doing(words: str, expected: bool) -> None:
    assert is_doing(words) is expected
