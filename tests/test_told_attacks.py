"""Attacks that are told in other words than "shelled": who tells them, and by whom."""

from __future__ import annotations

from datetime import date

import pytest

from nkclaims.extraction.article import Article
from nkclaims.extraction.read import drafts_of
from pack_cases import PACKS


def attacks(text: str) -> list[tuple[str, str, str]]:
    """Return speaker, doer and words of the attacks that a text tells."""
    found, _ = drafts_of(Article("a", text + "\n", date(2019, 7, 2)), PACKS)
    return [
        (
            one.speaker.words,
            one.agent.words if one.agent else "",
            text[one.quote.start : one.quote.end],
        )
        for one in found
        if one.kind == "attack" and one.stance == "asserts"
    ]


@pytest.mark.parametrize(
    ("text", "speaker", "doer", "words"),
    [
        (
            "Rebels have often attacked the police in this province.",
            "",
            "Rebels",
            "attacked the police",
        ),
        (
            "A village elder said the militants afterwards shelled the governor's office.",
            "village elder",
            "militants",
            "shelled the governor's office",
        ),
        ("Sporadic Clashes Continue in Orlev", "", "", "Clashes Continue in Orlev"),
        (
            "Fighting meanwhile went on in the Orlev camp and in Tarn, the sources said.",
            "sources",
            "",
            "Fighting meanwhile went on",
        ),
        (
            "It was one of the biggest attacks of the Front since May.",
            "",
            "Front",
            "attacks of the",
        ),
        ("The heavier salvos of the militants have hit Orlev.", "", "militants", "have hit Orlev"),
        (
            "The mission said accounts taken from displaced people show that Norland soldiers"
            " carried out the killing.",
            "mission",
            "Norland soldiers",
            "carried out the killing",
        ),
        (
            "No group has said it was behind the attack.",
            "",
            "",
            "No group has said it was behind the attack",
        ),
        (
            "Two warplanes released four bombs over Orlev village, said Ivo Marn.",
            "Ivo Marn",
            "",
            "released four bombs",
        ),
        ("The shooting happened at an army post in Tarn.", "", "", "The shooting happened"),
        (
            "The Front ended a quiet night on Sunday, pelting the north with rockets.",
            "",
            "Front",
            "pelting the north",
        ),
        (
            "A coalition under Sudmark began military operations in Norland in March 2015.",
            "",
            "coalition",
            "began military operations",
        ),
        (
            "The attack, claimed by the Front, was on a market in Orlev.",
            "Front",
            "Front",
            "The attack, claimed by the Front",
        ),
        (
            "Villages by the river were raided late on Saturday.",
            "",
            "",
            "Villages by the river were raided",
        ),
        ("A motorcycle left by the road in Orlev went off around noon.", "", "", "went off"),
    ],
)
def test_an_attack_is_told_in_many_words(text: str, speaker: str, doer: str, words: str) -> None:
    ((who, by, quote),) = attacks(text)
    assert (who, by) == (speaker, doer)
    assert words in quote


@pytest.mark.parametrize(
    "text",
    [
        "Besides the shelling, army sources said that two drones had been jammed.",
        "Villagers told of households that were driven out by the shelling.",
        "A motorcycle left by the road in Orlev was sold around noon.",
        "The front page of the paper was batter for critics.",
    ],
)
def test_what_only_names_an_attack_tells_none(text: str) -> None:
    assert attacks(text) == []
