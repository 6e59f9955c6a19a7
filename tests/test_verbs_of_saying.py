"""What is said by a verb of saying: by whom, and what it covers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkclaims.extraction.speaker.sayings import Saying
from nkclaims.extraction.speaker.speakers import Speakers
from nkclaims.extraction.speaker.verbs_of_saying import VerbsOfSaying
from tree_cases import sentence

PLAIN = [
    *("said", "says", "saying", "adding", "reports", "reported", "claimed", "claim", "found"),
    *("counted", "published", "told", "believes", "responded", "states", "put"),
]
VERBS = VerbsOfSaying(
    {
        **dict.fromkeys(PLAIN, "asserts"),
        "denied": "denies",
        "admitted": "concedes",
        "noted that": "asserts",
        "blames ... for": "accuses",
    }
)
ACTORS = {"Norland": "norland", "Sudmark": "sudmark"}
WORDS = ["Norland", "said", "that", "nine died", ",", "the mayor", "and", "adding", "“", "”", "it"]


def sayings(text: str) -> list[Saying]:
    return list(VERBS.sayings(sentence(text, ACTORS), Speakers(text)))


def said(text: str) -> list[tuple[str, str]]:
    """Return who says what in a sentence."""
    return [
        (one.speaker.actor_id or one.speaker.words, text[one.scope.start : one.scope.end].strip())
        for one in sayings(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norland said that nine died.", [("norland", "that nine died.")]),
        ("Nine died, Norland said.", [("norland", "Nine died,")]),
        (
            "Norland said nine died; the army disputes that and said that two did.",
            [
                ("norland", "nine died; the army disputes that and said that two did."),
                ("army", "that two did."),
            ],
        ),
        ("Nine died, said Norland.", [("norland", "Nine died,")]),
        ("Jane Doe, a nurse, said nine died.", [("Jane Doe", "nine died.")]),
        ("The clinic noted that nine died.", [("clinic", "nine died.")]),
        ("“Nine died,” the mayor said.", [("mayor", "“Nine died,”")]),
        # who speaks goes on
        ("Norland said nine died, adding that two fled.",
         [("norland", "nine died, adding that two fled."), ("norland", "that two fled.")]),
        ("Norland said nine died and put the toll at 12.",
         [("norland", "nine died and put the toll at 12."), ("norland", "the toll at 12.")]),
        ("Norland says it has counted nine.",
         [("norland", "it has counted nine."), ("norland", "nine.")]),
        ("Nine died, said the mayor, and 20 houses burned.",
         [("mayor", "Nine died,"), ("mayor", "20 houses burned.")]),
        ("Norland has not said how many died, but says nine fled.", [("norland", "nine fled.")]),
        ("Norland said nine died and believes two fled.",
         [("norland", "nine died and believes two fled."), ("norland", "two fled.")]),
        ("Said Norland: nine died.", [("norland", ": nine died.")]),
        # nobody else speaks in what is said
        ("The ministry said that its medics had counted 12.",
         [("ministry", "that its medics had counted 12.")]),
        ("Norland said that Sudmark believes nine died.",
         [("norland", "that Sudmark believes nine died.")]),
    ],
)  # fmt: skip
def test_who_says_what(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Norland said nine died.", "asserts"),
        ("Norland denied that nine died.", "denies"),
        ("Norland admitted the loss.", "concedes"),
        ("Norland blames Sudmark for the raid.", "accuses"),
        ("Norland blames the rebels of Sudmark for the raid.", "accuses"),
        ("Said Norland on Monday: nine died.", "asserts"),
    ],
)
def test_the_verb_gives_the_stance(text: str, stance: str) -> None:
    (one,) = sayings(text)
    assert (one.stance, one.speaker.actor_id) == (stance, "norland")


def test_the_words_are_those_of_speaker_and_verb() -> None:
    for text, words in [
        ("Rain fell, Norland said.", "Norland said"),
        ("Rain fell, said Norland.", "said Norland"),
        ("Norland later on Monday admitted a loss.", "Norland later on Monday admitted"),
    ]:
        (one,) = sayings(text)
        assert text[one.words.start : one.words.end] == words


@pytest.mark.parametrize(
    "text",
    [
        "Norland blames Sudmark.",  # its other part is missing
        "The toll is higher than officially reported.",
        "The previously reported toll was nine.",
        "Soldiers found the bodies of nine men.",
        "Hospitals have admitted 300 wounded men.",
        "The attacks claimed nine lives.",
        "The army put pressure on Tarn.",
        "The mission received reports that nine died.",
        "He dismissed media reports that nine died.",
        "It looked into the reports that nine died.",
        "The claim that nine died is false.",
        "The troops responded with fire.",
        "Norland has not said how many died.",
        "Nine fell in Unity and Lake states.",
        "The United States of the lakes fell.",
        "The list, published the mayor, is long.",
        "Nine died, told the mayor.",
        "An outlet quoted him as saying nine died.",
        "According to reports nine died.",
        "Nine died, said on Monday.",
        "Over 30 soldiers have been killed, he said on Telegram.",
    ],
)
def test_nothing_is_said(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Soldiers found that nine men had died.", "Soldiers"),
        ("Hospitals admitted a mistake.", "Hospitals"),
        ("The army claimed nine kills.", "army"),
        ("The agency reports that nine died.", "agency"),
        ("Norland responded that nine died.", "norland"),
        ("Norland states that nine died.", "norland"),
    ],
)
def test_their_twins_say_something(text: str, who: str) -> None:
    assert [one for one, _ in said(text)] == [who]


def test_a_verb_within_a_quotation_is_the_one_s_who_is_quoted() -> None:
    text = "“Nine died, Norland said yesterday,” the mayor said."
    assert said(text) == [("mayor", "“Nine died, Norland said yesterday,”")]


@given(st.lists(st.sampled_from(WORDS), max_size=10).map(" ".join))
def test_what_is_said_lies_within_the_sentence(text: str) -> None:
    for one in sayings(text):
        assert 0 <= one.scope.start <= one.scope.end <= len(text)
        assert 0 <= one.words.start < one.words.end <= len(text)
        assert one.stance == "asserts"
