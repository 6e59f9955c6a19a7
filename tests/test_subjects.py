"""The subject of a verb of saying that stands before it."""

from __future__ import annotations

import pytest

from nkclaims.extraction.draft import Speaker
from nkclaims.extraction.speaker.speakers import Speakers
from nkclaims.extraction.speaker.subjects import subject_before, subject_of_clause
from tree_cases import sentence

ACTORS = {"Norland": "norland", "Sudmark": "sudmark"}


def named(speaker: Speaker | None) -> str | None:
    return (speaker.actor_id or speaker.words) if speaker else None


def before(text: str, verb: str) -> str | None:
    return named(subject_before(Speakers(text), sentence(text, ACTORS), text.rindex(verb)))


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The mayor of Orlev said", "mayor of Orlev"),
        ("Norland said", "norland"),
        ("Norland for its part said", "norland"),
        ("Major Jane Doe of Norland said", "Major Jane Doe"),
        ("A spokesman, Jane Doe, for her part, said", "Jane Doe"),
        ("The Orlev Front for its part said", "Orlev Front"),
        ("However, a nurse in the ward, Jane Doe, said", "Jane Doe"),
        ("Norland’s army said", "Norland’s army"),
        # what is quoted before who speaks
        ("“Shells fell on Orlev, leaving nine dead,” Jane Doe, a nurse in Tarn, said", "Jane Doe"),
        ('"Rockets hit the port, killing two," Col. John Doe, a spokesman, said', "Col. John Doe"),
        # what stands between a speaker and the verb
        ("Norland, for its part, later said", "norland"),
        ("Norland on Monday said", "norland"),
        ("The army, which holds Orlev, also said", "army"),
        ("Norland, which holds Orlev, said", "norland"),
        ("The clinic, citing its own list, said", "clinic"),
        ("The army on Monday in a statement said", "army"),
        ("Jane Doe, 43, said", "Jane Doe"),
        ("The Orlev Liberation Army (OLA) said", "Orlev Liberation Army"),
        ("The council's lake office, OCLO, said", "council's lake office"),
        ("The White Boats, rescue teams that work in the north, said", "White Boats"),
        ("Three reporters who drove in from the north said", "Three reporters"),
        # the name says more
        ("A spokesman, John Doe, said", "John Doe"),
        ("The governor of Orlev, Gen. John Doe, said", "John Doe"),
        ("A teacher, Jane Doe, 43, said", "Jane Doe"),
        ("One member, the Orlev Lake Army, said", "Orlev Lake Army"),
        ("Norland spokesman John Doe said", "John Doe"),
        # the actor in it is not the one
        ("John Doe, an aide to Norland, said", "John Doe"),
        ("The office of the Norland command said", "office of the Norland command"),
        ("Officials from Norland said", "Officials from Norland"),
        # another clause stands before
        ("Rain fell, but the mayor said", "mayor"),
        ("It rained and shells fell, the mayor said", "mayor"),
        ("Rebels left the town that the mayor said", "mayor"),
        ("In a statement, the army said", "army"),
        ("At sea the navy said", "navy"),
        # whose the figures are
        ("Figures released on Thursday by the mission said", "mission"),
        ("A list given by the clinic said", "clinic"),
        ("The attack, which Norland said", "norland"),
    ],
)
def test_who_stands_before_the_verb(text: str, speaker: str) -> None:
    assert before(text, "said") == speaker


@pytest.mark.parametrize(
    "text", ["said", "It was reported and said", "Those who fled the town and said", "There said"]
)
def test_nobody_stands_before_the_verb(text: str) -> None:
    assert before(text, "said") is None


def test_the_speaker_stands_where_he_is_printed() -> None:
    text = "Rain fell, but the mayor of Orlev said"
    found = subject_before(Speakers(text), sentence(text), text.index("said"))
    assert found is not None
    assert found.span is not None
    assert text[found.span.start : found.span.end] == "mayor of Orlev"


def test_what_stands_before_the_start_is_not_asked() -> None:
    text = "Norland later said"
    whole, verb = sentence(text, ACTORS), text.index("said")
    assert named(subject_before(Speakers(text), whole, verb)) == "norland"
    found = subject_before(Speakers(text), whole, verb, text.index("later"))
    assert named(found) != "norland"


@pytest.mark.parametrize(
    ("text", "verb", "speaker"),
    [
        ("The mayor visited Orlev and urged calm", "urged", "mayor"),
        ("Rain fell; Norland met envoys and urged calm", "urged", "norland"),
        ("Norland met envoys, but the mayor visited Orlev and urged calm", "urged", "mayor"),
    ],
)
def test_the_subject_of_the_first_verb_is_that_of_the_second(
    text: str, verb: str, speaker: str
) -> None:
    found = subject_of_clause(Speakers(text), sentence(text, ACTORS), text.index(verb))
    assert named(found) == speaker


def test_without_a_first_verb_who_spoke_last_goes_on() -> None:
    text = "And again urged calm"
    speakers = Speakers(text)
    assert subject_of_clause(speakers, sentence(text), text.index("urged")) is None
    speakers.last = Speaker("norland", "Norland")
    assert named(subject_of_clause(speakers, sentence(text), text.index("urged"))) == "norland"
    speakers.text = text = "And told us and urged calm"  # a first verb without a subject
    assert named(subject_of_clause(speakers, sentence(text), text.index("urged"))) == "norland"
