"""Where a deed was that people of one place tell, and where it was not."""

from __future__ import annotations

import pytest

from place_cases import places


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Witnesses in Tarn said soldiers had killed nine men on Friday.", "Tarn"),
        ("Residents of Tarn accused soldiers of killing nine men on Friday.", "Tarn"),
        ("A nurse at the hospital in Tarn said that nine men had died on Friday.", "Tarn"),
        ("The mayor of Tarn, Jane Doe, said that nine men had died on Friday.", "Tarn"),
        ("In Tarn, health officials said that nine men had died on Friday.", "Tarn"),
        ("Residents of Tarn said that nine men had died in Sorn on Friday.", "Sorn"),
        ("In Tarn, the defence ministry said that nine men had died on Friday.", "Orlev"),
    ],
)
def test_people_of_a_place_tell_of_what_happened_there(words: str, expected: str) -> None:
    assert places(f"Shells fell on Orlev on Monday.\n\n{words}") == [expected]


def test_who_is_reached_by_phone_tells_of_what_happened_to_them() -> None:
    text = "“They killed nine men {},” Doe, a trader reached by telephone in Tarn town, said."
    assert places(text.format("of our clan")) == ["Tarn"]
    assert places(text.format("of his clan")) == [None]


def test_people_go_on_with_the_deed_that_was_just_told() -> None:
    text = "Shells fell on Orlev on Monday. Residents of Tarn said that nine men had died."
    assert places(text) == ["Orlev"]


def test_the_wounded_are_where_they_were_brought() -> None:
    text = "Shells fell on Orlev on Monday.\n\n"
    assert places(f"{text}The hospital in Tarn received nine wounded men.") == ["Tarn"]
    treated = "The hospital in Tarn has treated 90 wounded since 2 August."
    assert places(f"{text}{treated}") == ["Tarn"]
    assert places(f"{text}Doctors said 90 wounded had been brought in since Friday.") == ["Orlev"]


def test_a_governor_tells_of_his_region_behind_another() -> None:
    first = "In the Orlev region, Governor Jane Doe said rockets had killed nine men.\n\n"
    for words in (
        "Tarn region Governor John Doe said that four women had been hurt.",
        "The mayor of Tarn said that four women had been hurt.",
        "Officials in Tarn said that four women had been hurt.",
    ):
        assert places(first + words)[-1] in ("Tarn", "Tarn region")
    assert places(first + "Officials said that four women had been hurt.")[-1] == "Orlev region"


def test_a_governor_goes_on_with_the_deed_that_others_told() -> None:
    text = (
        "Shells fell on Orlev on Monday, the army said. The governor of the Tarn region said that"
    )
    assert places(f"{text} four women had been hurt.") == ["Orlev"]


def test_there_is_the_region_of_the_governor_who_speaks() -> None:
    text = "Drones crossed Norland, the army said.\n\nThe governor of the Tarn region said that"
    assert places(f"{text} nine of them had been shot down there.") == ["Tarn region"]


def test_the_head_of_another_region_tells_of_it() -> None:
    text = (
        "The governor of the Orlev region said that nine people had died in Sorn.\n\n"
        "The head of the Tarn region said that two more people had died on Friday."
    )
    assert places(text) == ["Sorn", "Tarn region"]


def test_who_treats_the_hurt_tells_of_the_deed_just_told() -> None:
    deed = "Shells killed three people in Sorn on Monday."
    told = "The hospital of Orlev said that two people were wounded."
    assert places(f"{deed} The army denied it. {told}")[-1] == "Sorn"
    assert places(f"{deed}\n\nThe army denied it. {told}")[-1] == "Orlev"


def test_a_loss_of_the_same_sentence_is_no_deed_elsewhere() -> None:
    text = "Doctors in Orlev said an army drone had hit a bus, killing 12 people."
    assert set(places(text)) == {"Orlev"}
