"""What is put in between a speaker and the verb dates and places nothing of what is said."""

from __future__ import annotations

import pytest

from day_cases import days, may
from nkclaims.extraction.language.insertions import named_before_aside, put_in
from place_cases import places
from speaker_cases import voices

SHELLS = "Shells fell on Orlev on Monday.\n\n"


@pytest.mark.parametrize(
    ("chunk", "aside"),
    [
        ("Shells hit Orlev, killing nine, Jane Doe, a nurse,", ", a nurse,"),
        ("Nine died in Orlev, which fell, Gen. John Doe, who leads it,", ", who leads it,"),
        ("Tarn fell, OCHA, the relief office,", ", the relief office,"),
        ("Nine died in Orlev, an official, who gave no name,", ", who gave no name,"),
        ("Nine died, a doctor at the clinic, who fled,", ", who fled,"),
        ("Jane Doe, a nurse from Orlev, the capital,", None),
        ("Shells hit Orlev, killing nine,", None),
    ],
)
def test_a_name_behind_a_clause(chunk: str, aside: str | None) -> None:
    found = named_before_aside(chunk)
    assert (found.group() if found else None) == aside


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("Doe, who fled in May, also said nine died.", ", who fled in May,"),
        ("The Front, whose men left Tarn, denied it.", ", whose men left Tarn,"),
        ("The raid, which took place on Monday, killed nine.", None),
        ("Doe, a nurse, said nine died.", None),
    ],
)
def test_relative_clauses_before_a_verb_of_saying(text: str, clause: str | None) -> None:
    assert [text[start:end] for start, end in put_in(text)] == ([clause] if clause else [])


@pytest.mark.parametrize(
    "words",
    [
        "Jane Doe, who took office last year, said shells had killed nine people.",
        "Ali Roe, who was wounded on May 2, told reporters the shells killed nine people.",
        "The Front, whose men left Tarn in 2021, said the shells had killed nine people.",
        "Jane Doe, 54, said that the shells had killed nine people.",
    ],
)
def test_what_is_told_of_a_speaker_has_days_of_its_own(words: str) -> None:
    assert days(SHELLS + words) == [(9, *may(13))]


def test_since_when_a_speaker_counts() -> None:
    text = "The army, which has lost 300 men since May 2, said four soldiers died on Monday."
    assert days(text)[-1] == (4, *may(13))


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("The army, which has its seat in Tarn, denied any loss, saying two men died.", "Orlev"),
        ("Mayor Jane Doe, speaking in Tarn, said the shells killed two men.", "Orlev"),
        ("Gen. Doe, who leads the troops near Tarn, said that two men died there.", "Tarn"),
    ],
)
def test_where_a_speaker_lives_and_speaks(words: str, place: str) -> None:
    assert places(SHELLS + words)[-1] == place


@pytest.mark.parametrize(
    ("subject", "name"),
    [
        ("The Lake Army on May 13 said", "Lake Army"),
        (
            "The ministry of the Velian republic on May 13 said",
            "ministry of the Velian republic",
        ),
        ("The Lake Army late on May 13 also reported that", "Lake Army"),
        ("The Lake Army on Monday said", "Lake Army"),
        ("The Lake Army, which lost the town on May 3, said", "Lake Army"),
        ("Governor Pieter van der Berg on May 13 said", "Governor Pieter van der Berg"),
        ("Željko de la Cruz, the mayor, said", "Željko de la Cruz"),
        ("Ursula von der Marwitz said", "Ursula von der Marwitz"),
    ],
)
def test_the_speaker_has_no_date_in_its_name(subject: str, name: str) -> None:
    assert voices(f"{subject} 40 soldiers had been killed in Orlev.") == [name]


@pytest.mark.parametrize(
    "who",
    [
        "A surgeon who gave only his first name, Osman,",
        "A nurse who asked to be called only Osman",
        "A resident, who wished to be identified only by his first name, Osman,",
        "A commander who goes by the call sign Osman",
        "A driver who agreed to be quoted only as Osman",
        "A guard in Tarn who identified himself as Osman",
    ],
)
def test_who_names_himself_in_a_relative_clause_is_named(who: str) -> None:
    assert voices(f"{who} said that nine men had died.") == ["Osman"]
