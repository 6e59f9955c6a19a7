"""Speakers: whom a noun phrase, a name or a pronoun stands for, after who was named and spoke."""

from __future__ import annotations

import pytest

from nkclaims.extraction.deed.naming import of_mention
from nkclaims.extraction.draft import Sentence, Speaker
from nkclaims.extraction.language.phrases import bare, last_words, noun_phrase
from nkclaims.extraction.lexicon.persons import is_person
from nkclaims.extraction.speaker.speakers import Speakers
from nkclaims.grammar.document import Span
from pack_cases import PACKS

FINDER = PACKS.finders["nagorno-karabakh-2020"]


def sentence(text: str) -> Sentence:
    return Sentence(0, 0, len(text), 0, False, text, tuple(FINDER.find(text)), (), ())


def meant(before: str, phrase: str, *spoke: Speaker) -> Speaker | None:
    """Return whom a phrase means behind a text in which some spoke."""
    text = f"{before} {phrase}"
    speakers = Speakers(text)
    speakers.name(sentence(text))
    for one in spoke:
        at = before.index(one.words)
        speakers.speak(one, Span(at, at + len(one.words)))
    return speakers.of_phrase(phrase, len(before) + 1, len(text))


MAYOR, WATCH = Speaker(words="mayor Ana Lund"), Speaker(words="Orlev Watch")
BOTH = "The mayor Ana Lund and the Orlev Watch spoke. Three LLF fighters fell."


@pytest.mark.parametrize(
    ("phrase", "speaker"),
    [
        ("she", "mayor Ana Lund"),
        ("the mayor", "mayor Ana Lund"),
        ("it", "Orlev Watch"),
        ("Lund", "mayor Ana Lund"),
        ("the doctors", "doctors"),
        ("the rebels", "rebels"),
        ("the official", "mayor Ana Lund"),
        ("Ms Lund", "mayor Ana Lund"),
        ("Mr. Olsen", "Mr. Olsen"),
        ("LLF", "LLF"),
    ],
)
def test_whom_a_phrase_means(phrase: str, speaker: str) -> None:
    found = meant(BOTH, phrase, MAYOR, WATCH)
    assert found is not None
    assert found.words == speaker


@pytest.mark.parametrize(
    ("last", "speaker"),
    [
        ("Tarn Relief Committees", "Tarn Relief Committees"),
        ("TRC", "TRC"),
        ("defence ministry", "doctors' group"),
    ],
)
def test_the_group_is_the_last_that_may_be_one(last: str, speaker: str) -> None:
    first, second = Speaker(words="doctors' group"), Speaker(words=last)
    found = meant(f"The doctors' group and the {last} spoke.", "the group", first, second)
    assert found is not None
    assert found.words == speaker


def test_the_group_is_the_body_with_which_the_sentence_before_began() -> None:
    first = "Hamra released a video."
    speakers = Speakers(f"{first} The group")
    speakers.begin_with(sentence(first))
    found = speakers.of_phrase("The group", len(first) + 1, len(first) + 10)
    assert found is not None
    assert found.words == "Hamra"


def test_a_bare_noun_of_a_headline_is_the_body_that_the_text_names() -> None:
    bare_one, named = Speaker(words="Monitor"), Speaker(words="Orlev Observatory")
    before = "Monitor counts nine. The Orlev Observatory spoke."
    assert (found := meant(before, "the monitor", bare_one, named)) is not None
    assert found.words == "Orlev Observatory"


def test_letters_may_stand_between_the_words_of_a_name() -> None:
    text = "the Relief Board (RB) of Orlev"
    assert last_words(text, "Relief Board of Orlev", 0, len(text)) == Span(4, 30)


def test_a_colonel_is_who_spoke_just_before_and_a_minister_is_not() -> None:
    text, karl = "Karl Olsen spoke.", Speaker(words="Karl Olsen")
    assert (found := meant(text, "the colonel", karl)) is not None
    assert found.words == "Karl Olsen"
    assert (other := meant(text, "the minister", karl)) is not None
    assert other.words == "minister"


@pytest.mark.parametrize(
    "first", ["State television did not mention it.", "The Tarn army was silent."]
)
def test_it_is_the_body_with_which_the_sentence_before_began(first: str) -> None:
    speakers = Speakers(f"{first} It")
    speakers.begin_with(sentence(first))
    found = speakers.of_phrase("It", len(first) + 1, len(first) + 3)
    assert found is not None
    assert found.words in ("State television", "Tarn army")


def test_the_ministry_is_that_of_its_spokesman() -> None:
    spoke = Speaker(words="Orlev health ministry spokesman Adam Nowak")
    found = meant(f"{spoke.words} spoke.", "the ministry", spoke)
    assert found is not None
    assert found.words == "Orlev health ministry"


def test_a_ministry_named_in_full_before_is_its_actor() -> None:
    found = meant("The Azerbaijani Defense Ministry met.", "the defence ministry")
    assert found is not None
    assert found.actor_id == "azerbaijan-defence-ministry"


def test_an_acronym_is_its_body() -> None:
    found = meant("The Tarn Relief Army (TRA) fought.", "TRA")
    assert found is not None
    assert found.words == "The Tarn Relief Army"


def test_somebody_described_before_is_she_though_nobody_heard_her() -> None:
    found = meant("Ana Lund, 62, slept in a cellar.", "she")
    assert found is not None
    assert found.words == "Ana Lund"


def test_he_is_the_civilian_who_spoke_and_no_place_of_a_list() -> None:
    text = "A man told of shelling in Orlev, Tarn and Upper Velik. He spoke again."
    speakers = Speakers(text)
    speakers.speak(Speaker(words="man in Orlev"), Span(0, 10))
    he = speakers.he(text.index("He"))
    assert he is not None
    assert he.words == "man in Orlev"


def test_a_pronoun_before_which_nobody_spoke_means_nobody() -> None:
    assert meant("Shells fell.", "it") is None


def test_the_span_is_that_of_the_phrase_itself() -> None:
    found = meant(BOTH, "the mayor", MAYOR)
    assert found is not None
    assert found.span == Span(len(BOTH) + 1, len(BOTH) + 10)


@pytest.mark.parametrize(
    ("words", "phrase"),
    [
        ("the mayor of Orlev", "mayor of Orlev"),
        ("two officials", "two officials"),
        ("the mayor at a briefing", "mayor"),
        ("that", None),
        ("it was not", None),
        ("the shells that can fly", None),
        ("the army shelled the town", None),
        ("12", None),
    ],
)
def test_what_is_a_noun_phrase(words: str, phrase: str | None) -> None:
    assert noun_phrase(words) == phrase


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Ana Lund", True),
        ("army spokesman Adam Nowak", True),
        ("a doctor", True),
        ("mayor of Orlev", True),
        ("Orlev Watch", False),
        ("the health ministry", False),
        ("Tarn Relief Union", False),
    ],
)
def test_who_is_a_person(words: str, expected: bool) -> None:
    assert is_person(Speaker(words=words)) == expected


def test_two_that_are_named_together_speak_together() -> None:
    one = sentence("Russia and France called for calm.")
    found = of_mention(one.mentions[1], one, one.text)
    assert (found.actor_id, found.co_speakers) == ("russia", ("france",))


def test_bare_is_stable() -> None:
    for words in ("the mayor at a briefing", "officials in Orlev", "an aide on Monday", "the"):
        assert bare(bare(words)) == bare(words)


def test_last_words_are_whole_words() -> None:
    assert last_words("Tarn, Tarnow", "Tarn", 0, 12) == Span(0, 4)
    assert last_words("Tarnow", "Tarn", 0, 6) is None
