"""The words that name an actor: a whole noun phrase, without verbs, days and loose ends."""

from __future__ import annotations

from datetime import date

import pytest

from nkclaims.extraction.article import Article
from nkclaims.extraction.draft import Draft, Speaker
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.lexicon.actor_words import named, with_names
from nkclaims.extraction.read import drafts_of
from pack_cases import PACKS


def claims(text: str) -> list[Draft]:
    return drafts_of(Article("a", text, date(2024, 5, 29)), PACKS)[0]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        # what opens a clause, and what only looks like it
        ("Friday its forces", "its forces"),
        ("Sunday morning the defenders", "defenders"),
        ("Sunday Gazette", "Sunday Gazette"),
        ("dawn, the Navy", "Navy"),
        ("Last month the two countries", "two countries"),
        ("Last Resort Brigade", "Last Resort Brigade"),
        ("According to Doe, the Lake Army", "Lake Army"),
        ("ORLEV, May 3 Norland's army", "Norland's army"),
        ("May 3 Brigades", "May 3 Brigades"),
        ("while others", "others"),
        # who acts in a clause without "that"
        ("rockets the insurgents", "insurgents"),
        ("midyear report the mission in Orlev", "mission in Orlev"),
        ("spokesman for the army", "spokesman for the army"),
        ("army and the rebels", "army and the rebels"),
        # a verb, and words in -ed or -s that are none
        ("front is part of the Lake Alliance", "front"),
        ("Norland and Sudmark brushed aside", "Norland and Sudmark"),
        ("Norlandish air defences intercepted", "Norlandish air defences"),
        ("air defences armed rebels", "air defences armed rebels"),
        ("rebels broke it by", "rebels"),
        ("minister responded by", "minister"),
        ("Army recaptures five suburbs", "Army"),
        ("militias of five suburbs", "militias of five suburbs"),
        ("Tarn rejects any", "Tarn"),
        ("rights groups accuse the army", "rights groups"),
        ("Security Council is due to vote", "Security Council"),
        ("Security Council resolution adopted", "Security Council resolution"),
        ("troops backed by Norland", "troops backed by Norland"),
        ("Two of the injured remain", "Two of the injured"),
        ("Thomas Reed", "Thomas Reed"),
        # loose ends
        ("forces loyal", "forces"),
        ("forces loyal to Doe", "forces loyal to Doe"),
        ("army of the same", "army"),
        ("Lake Army along the border", "Lake Army"),
        ("Doctors Without Borders", "Doctors Without Borders"),
        ("separatist government at", "separatist government"),
        ("Norland and Sudmark each", "Norland and Sudmark"),
        ("AFP tally", "AFP tally"),
        # whose something is
        ("Norland's", "Norland"),
        ("Lake Front's October", "Lake Front"),
        ("Norland's army", "Norland's army"),
        ("Red Isles.", "Red Isles"),
        ("U.S.", "U.S."),
    ],
)
def test_the_noun_phrase_that_names_an_actor(words: str, name: str) -> None:
    assert named(words) == name


@pytest.mark.parametrize(
    "words",
    ["Meanwhile", "Eleven", "About 5,000", "it", "We", "intense", "alone we", "Denies Attack",
     "that not one of the villages", "Friday"],
)  # fmt: skip
def test_words_that_name_nobody(words: str) -> None:
    assert named(words) == ""


@pytest.mark.parametrize("words", ["US", "WHO", "IS", "nine women", "the wounded", "M23"])
def test_short_names_and_people_are_somebody(words: str) -> None:
    assert named(words) == words.removeprefix("the ")


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("Combat engineers shelled the port. It was their last combat of the week.", "Combat engi"),
        ("Barrel bombs hit the port. Each barrel weighed a ton.", ""),
        ("Lake rebels shelled the port.", "Lake rebels"),
        ("A magnetic bomb hidden in an army truck hit the port.", ""),
    ],
)
def test_a_capital_at_the_head_of_a_sentence_makes_no_name(text: str, agent: str) -> None:
    found = claims(text)[0].agent
    words = found.words if found else ""
    assert words.startswith(agent) if agent else words == ""


def test_a_truce_demands_nothing_and_its_monitors_do() -> None:
    found = claims("A U.N.-brokered truce for the city demanded the withdrawal of all troops.")
    assert {one.speaker.words for one in found} <= {""}
    found = claims("Monitors of the truce demanded the withdrawal of all troops.")
    assert {one.speaker.words for one in found} >= {"Monitors of the truce"}


def test_who_writes_the_article_counts_for_itself() -> None:
    found = claims("The ministry says that six died. In Orlev alone we counted nine dead.")
    assert "ministry" not in found[-1].speaker.words


def test_a_short_name_and_the_adjective_of_a_state_stand_for_the_full_name() -> None:
    text = "The Lake Liberation Army (LLA) met in Orlev. The LLA shelled the port on Monday."
    agents = {one.agent.words for one in claims(text) if one.kind == "attack" and one.agent}
    assert agents == {"Lake Liberation Army"}
    called = {"Kenyan": "Kenya", "LLA": "Lake Liberation Army"}
    draft = claims("The LLA shelled the port.")[0]
    for words, name in (("Kenyan", "Kenya"), ("Kenyans", "Kenyans"), ("LLA", called["LLA"])):
        assert with_names(replace(draft, agent=Speaker(words=words)), called).agent == Speaker(
            words=name
        )
