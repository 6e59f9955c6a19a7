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
        ("Forty rockets fell across the north.", "", "", "Forty rockets fell across"),
        ("Two rockets were fired late on Monday.", "", "", "Two rockets were fired"),
        ("The missiles missed their targets.", "", "", "missed their targets"),
        ("Places in Orlev were under heavy raids.", "", "", "were under heavy raids"),
        ("The bombings have mainly hit the towns of the north.", "", "", "have mainly hit"),
        (
            "The rebels continued to bombard the town of Orlev.",
            "",
            "rebels",
            "continued to bombard",
        ),
        (
            "In the morning rebels had mounted one more assault on the town's mine.",
            "",
            "rebels",
            "mounted one more assault",
        ),
        ("A peacekeeper died in a rebel ambush, the army said.", "army", "rebels", "rebel ambush"),
        (
            "The battles came after a new push by the army to take the suburb.",
            "",
            "army",
            "a new push by the army",
        ),
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


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        (
            "Norland army units have started to pull out of the port town of Orlev.",
            "Norland army units",
        ),
        ("The rebels retreated from Orlev.", "rebels"),
        ("The rebels were forced out of Orlev.", ""),
        ("The generals hold nearly all of the east.", "generals"),
        ("The rebels run most of the Orlev region.", "rebels"),
    ],
)
def test_who_leaves_or_runs_a_place(text: str, doer: str) -> None:
    found, _ = drafts_of(Article("a", text + "\n", date(2019, 7, 2)), PACKS)
    (claim,) = [one for one in found if one.kind == "territorial_control"]
    assert (claim.agent.words if claim.agent else "") == doer


def test_who_leaves_the_talks_leaves_no_place() -> None:
    text = "Norland withdrew from the peace talks.\n"
    found, _ = drafts_of(Article("a", text, date(2019, 7, 2)), PACKS)
    assert not [one for one in found if one.kind == "territorial_control"]


def test_districts_that_were_in_somebodys_hands_were_held() -> None:
    text = "The watchdog wrote that 63 districts were in rebel hands.\n"
    found, _ = drafts_of(Article("a", text, date(2019, 7, 2)), PACKS)
    assert [one.scope for one in found if one.value == 63] == ["period"]


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("In the last three days Norland has fired over 270 missiles at Tarn.", "Norland"),
        ("In March rebels shelled the port.", "rebels"),
        ("Norland's air force struck over 80 targets in Tarn.", "Norland's air force"),
        ("Norland's artillery hit a camp in Tarn.", "Norland"),
    ],
)
def test_who_struck_when(text: str, doer: str) -> None:
    ((_, by, _),) = attacks(text)
    assert by == doer


def test_two_who_blame_one_do_not_contradict_each_other() -> None:
    text = "Both the clinic and the agency blamed the raid on Sudmark jets.\n"
    found, _ = drafts_of(Article("a", text, date(2019, 7, 2)), PACKS)
    assert [one.links for one in found] == [(), ()]
