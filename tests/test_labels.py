"""Who says what beside a bare name: in headlines, before a colon, as an own count."""

from __future__ import annotations

import pytest

from nkclaims.extraction.draft import Sentence
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.speaker.labels import labelled, named
from nkclaims.extraction.speaker.speakers import Speakers
from nkclaims.grammar.document import Span
from speaker_cases import voices
from tree_cases import sentence

ACTORS = {"Norland": "norland", "Sudmark": "sudmark"}


def said(text: str, *, is_heading: bool = False) -> list[tuple[str, str]]:
    """Return who says what in a sentence."""
    whole: Sentence = replace(sentence(text, ACTORS), is_heading=is_heading)
    return [
        (one.speaker.actor_id or one.speaker.words, text[one.scope.start : one.scope.end])
        for one in labelled(whole, Speakers(text))
    ]


@pytest.mark.parametrize(
    ("text", "who", "what"),
    [
        ("Nine tanks destroyed: Norland", "norland", "Nine tanks destroyed: "),
        ("Nine tanks destroyed - Norland", "norland", "Nine tanks destroyed - "),
        ("Nine dead: the Norland", "norland", "Nine dead: the "),
        ("Norland: nine tanks destroyed", "norland", ": nine tanks destroyed"),
        ("Nine tanks destroyed: army spokesman", "army spokesman", "Nine tanks destroyed"),
        ("19 dead - ministry", "ministry", "19 dead"),
        ("Raid on Orlev: 19 dead - relief agency", "relief agency", "Raid on Orlev: 19 dead"),
        ("19 dead — Orlev mayor", "Orlev mayor", "19 dead"),
    ],
)
def test_a_headline_has_its_speaker_at_one_end(text: str, who: str, what: str) -> None:
    assert said(text, is_heading=True)[0] == (who, what)
    assert said(text) == [] or ": " in text[:9]


@pytest.mark.parametrize(
    "text",
    [
        "Nine tanks destroyed in Norland",
        "Nine tanks destroyed: Norland fights on",
        "Nine dead in a blast: what we know",
        "A map of the war: a story",
        "Nine dead-ministry",
    ],
)
def test_a_headline_that_nobody_says(text: str) -> None:
    assert said(text, is_heading=True) == []


@pytest.mark.parametrize(
    ("text", "who", "what"),
    [
        ("09:40 - Prosecutors: 13 civilians dead.", "Prosecutors", "13 civilians dead."),
        ("• 9.40 am - The Orlev police: nine dead.", "Orlev police", "nine dead."),
        ("OLA: nine dead.", "OLA", "nine dead."),
        ("Police in a hurry by the ministry: nine dead.", "Police", "nine dead."),
        ("Norland: nine dead.", "norland", "nine dead."),
        ("Governor Jane Doe: nine dead.", "Jane Doe", "nine dead."),
        ("The Orlev governor Jane Doe: “Nine died.”", "Jane Doe", "“Nine died.”"),
    ],
)
def test_a_label_speaks_behind_its_colon(text: str, who: str, what: str) -> None:
    assert said(text) == [(who, what)]


@pytest.mark.parametrize(
    "text",
    [
        "Orlev: nine dead.",
        "Nine villages fell: two in Orlev.",
        "The police in Orlev: a portrait of a force.",
        "Police:nine dead.",
        "The Norland affair: nine dead.",
        "In Orlev, the police said this: nine died.",
    ],
)
def test_a_label_that_does_not_speak(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "who", "what"),
    [
        ("The agency’s tally rose to 264.", "agency", " rose to 264."),
        ("The federal Health ministry's own count rose.", "federal Health ministry", " rose."),
        ("By the army's own count nine died.", "army", " nine died."),
        ("The Lake Monitor's figures show nine dead.", "Lake Monitor", " show nine dead."),
        ("Norland's toll rose to nine.", "norland", " rose to nine."),
    ],
)
def test_an_own_count_is_said_by_whose_it_is(text: str, who: str, what: str) -> None:
    assert said(text) == [(who, what)]


@pytest.mark.parametrize(
    "text",
    [
        "The army's toll was denied.",
        "The army's estimate of its own losses is nine.",
        "The army's tallyman said nine died.",
        "The village's toll rose to nine.",  # nobody's count
        "Monday's toll rose to nine.",
        "Year's toll rose to nine.",
        "Rain fell, and the army's toll rose.",
    ],
)
def test_a_count_that_nobody_says(text: str) -> None:
    assert said(text) == []


def test_a_second_speaker_needs_no_verb() -> None:
    text = "Norland says 33 died, Sudmark that 16 fled"
    assert said(text) == [("sudmark", "16 fled")]
    assert said("Norland says 33 died and the Orlev Army that 16 fled") == [
        ("Orlev Army", "16 fled")
    ]
    assert said("Norland says that 33 died and that 16 fled") == []
    assert said("Norland holds 33, mostly men that fled") == []


def test_the_last_actor_in_the_words_is_named() -> None:
    text = "Norland and Sudmark fled"
    whole = sentence(text, ACTORS)
    found = named("Norland and Sudmark", Span(0, 19), whole, Speakers(text))
    assert (found.actor_id, found.co_speakers) == ("norland", ("sudmark",))
    other = named("the mayor", Span(20, 24), whole, Speakers(text))
    assert (other.actor_id, other.words, other.span) == (None, "the mayor", Span(20, 24))


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("A rebel commander was blunt: “We lost nine men.”", "rebel commander"),
        ("An army colonel dismissed the claim: “We lost nine men.”", "army colonel"),
        ("Jane Doe, a nurse, described the scene: “Nine people died.”", "Jane Doe"),
        ("The message was clear: nine men were lost.", "own_voice"),
    ],
)
def test_who_does_something_before_a_quotation_is_quoted(text: str, who: str) -> None:
    assert voices(text)[-1] == who


@pytest.mark.parametrize(
    ("headline", "who"),
    [
        ("Two civilians killed in Tarn in a day - Ombudsman", "Ombudsman"),
        ("Nine killed as shells hit Orlev: regional head", "regional head"),
        ("Enemy loses 900 troops over past day – General Staff", "General Staff"),
        ("Head of Orlev region: nine killed in shelling", "Head of Orlev region"),
        ("Emergency services: Nine killed in Orlev", "Emergency services"),
        ("Nine killed in Orlev: Lund", "Ana Lund"),
        ("Lund: nine killed in Orlev", "Ana Lund"),
        ("Nine dead in Orlev: what we know so far", "own_voice"),
        ("Nine dead in Orlev - live updates", "own_voice"),
        ("Nine dead in raid: Tarn", "own_voice"),
    ],
)
def test_who_speaks_in_a_headline(headline: str, who: str) -> None:
    text = f"{headline}\n\nPresident Ana Lund spoke on Monday. Lund said the raid would end."
    assert voices(text)[0] in (who, who.removeprefix("Ana "))


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Ana Lund, speaking to Tarn TV: “Nine people died.”", "Ana Lund"),
        ("14:50 - Lund: “Nine people died.”", "Lund"),
        ("Governor Ana Lund (Telegram): Nine people died.", "Ana Lund"),
        ("“Nine people died,” – Ana Lund, governor.", "Ana Lund"),
        ("From the ministry's statement: Nine people died.", "ministry"),
        ("1450 Interfax: Nine people died.", "Interfax"),
        ("Orlev: Nine people died.", "own_voice"),
        ("Analysis: “Nine people died.”", "own_voice"),
    ],
)
def test_who_signs_what_is_told(text: str, who: str) -> None:
    assert [one.removeprefix("Governor ") for one in voices(text)] == [who]


def test_a_page_with_a_source_is_told_by_it() -> None:
    text = (
        "Nine killed in Orlev\n\nSource: Governor Ana Lund on Telegram\n\n"
        "Details: Shells killed nine people. Two houses burned.\n\nBackground: In May six died."
    )
    assert [one.rpartition("Governor ")[2] for one in voices(text)] == [
        "own_voice", "Ana Lund", "Ana Lund", "own_voice",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text", ["Nine dead, 21 hurt — Army blames rebels", "Nine dead - clash with rebels"]
)
def test_what_is_told_behind_a_dash_is_no_speaker(text: str) -> None:
    assert said(text, is_heading=True) == []


def test_a_full_name_behind_a_dash_speaks_if_its_surname_does_below() -> None:
    title = "Norland lost 90 soldiers – Jane Doe\n\n"
    assert voices(title + "The army held a briefing, Doe said.")[0] == "Jane Doe"
    assert voices(title + "The army held a briefing.")[0] == "own_voice"
