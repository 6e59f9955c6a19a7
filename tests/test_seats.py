"""The place of somebody who speaks is not the place of what is told."""

from __future__ import annotations

import pytest

from place_cases import places


@pytest.mark.parametrize(
    "text",
    [
        "Six people died, said Jane Doe, the governor of the Orlev region.",
        "Six people died, according to the Relief League, which has a clinic in Orlev town.",
        "“Six people died,” said Jane Doe, 41, who lives in the town of Orlev.",
        "Six people died, the head of the Orlev district, Jane Doe, wrote on Telegram.",
        "The head of the Orlev district, Jane Doe, said six people had died.",
        "Orlev’s mayor said six people had died in shelling. Envoys met in Orlev.",
        "“Six people died,” said the watchdog, based in the town of Orlev.",
        "Six people died, said the pro-rebel relief agency, headquartered in Orlev.",
    ],
    ids=["apposition", "which", "who", "title before", "title first", "owner", "based", "seated"],
)
def test_where_somebody_speaks_is_no_place_of_a_deed(text: str) -> None:
    assert places(text) == [None]


@pytest.mark.parametrize(
    "text",
    [
        "Jane Doe, the governor of the Orlev region, said six people had died in Tarn.",
        "Six people died in Tarn, said Jane Doe, who lives in the town of Orlev.",
        "“They shot at us,” said Jane Doe, a nurse in Orlev, adding that six people died in Tarn.",
        "Shells killed six people in Tarn, Jane Doe, the governor of the Orlev region, said.",
        "Overnight, the army said, its units killed six rebels near Tarn.",
        "Rebels killed six soldiers at a camp in Tarn, 18 km from the border, they said on Friday.",
        "In Orlev, the League said six of its fighters had been killed in the village of Tarn.",
    ],
)
def test_the_place_of_the_deed_stands_apart(text: str) -> None:
    assert places(text) == ["Tarn"]


def test_a_sentence_that_begins_with_a_land_tells_of_that_land() -> None:
    text = "In Sudan, the defence ministry said nine drones had been shot down."
    assert places(text) == ["Sudan"]
    assert places(text.replace("Sudan", "Khartoum")) == [None]
    assert places(text.replace("Sudan,", "Khartoum")) == [None]


@pytest.mark.parametrize(
    "then",
    [
        "Hospitals in Orlev are treating 14 people hurt in the strike.",
        "Doctors in Orlev have admitted 14 wounded.",
        "A clinic in Orlev took in 14 wounded villagers.",
    ],
)
def test_where_the_hurt_are_treated_is_no_place_of_the_deed(then: str) -> None:
    assert places(f"A strike on Tarn killed nine people. {then}") == ["Tarn", "Tarn"]


def test_where_the_army_speaks_whatever_stands_between_is_no_place() -> None:
    text = "In Orlev, where protesters broke into parliament, the health ministry said nine died."
    assert places(text) == [None]


@pytest.mark.parametrize(
    "then",
    [
        "Six of the dead were boys, said Dr Jane Doe of the central hospital in Tarn.",
        "Six of the dead were boys, said a nurse at a clinic near Tarn.",
        "Two of the wounded were taken to a hospital in Tarn.",
        "Two of the wounded died at the military hospital in Tarn.",
        "“They killed my two sons,” said a trader who had walked to Tarn.",
    ],
    ids=["of a hospital", "a nurse", "taken", "died", "walked"],
)
def test_where_the_hurt_are_treated_or_told_of_is_no_place_of_the_deed(then: str) -> None:
    assert set(places(f"Shells hit the town of Orlev, killing nine people. {then}")) == {"Orlev"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rockets fired from the Tarn hills hit Orlev, wounding four people.", "Orlev"),
        ("Missiles launched from Velia struck Orlev, wounding four people.", "Orlev"),
        ("Shells killed four people in Orlev, south-west of the regional capital Tarn.", "Orlev"),
        ("Shells killed four people at a hospital in Orlev.", "Orlev"),
    ],
    ids=["fired", "launched", "lies", "hospital hit"],
)
def test_what_fire_came_from_or_a_town_lies_by_is_no_place(text: str, expected: str) -> None:
    assert places(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "According to the army, a raid in the village of Orlev killed six people.",
        "According to the Relief League, a drone attack on Orlev left six people dead.",
        "The Relief League reported that in Orlev, six people were killed.",
        "Gunmen killed six residents in the town of Orlev on Monday, rescuers told reporters.",
        "In Orlev, six people were killed on Sunday, said Jane Doe, the mayor.",
        "Jane Doe, the mayor, said a mortar attack in Orlev killed six people.",
        "Jane Doe, a nurse, said fighting near Orlev had killed six people.",
        "According to officials, the army attacked a post in Orlev, killing six people.",
    ],
)
def test_what_is_told_behind_or_before_a_speaker_has_its_place(text: str) -> None:
    assert places(text) == ["Orlev"]


def test_where_somebody_is_from_whom_a_toll_is_according_to_is_none() -> None:
    assert places("According to Jane Doe, a nurse in Orlev, six people died.") == [None]


@pytest.mark.parametrize(
    "text",
    [
        "In the village of Tarn Hill, a bomb killed six people, said Jane Doe, the mayor.",
        "Six people were killed in Tarn Hill, far from the border, said Jane Doe, the mayor.",
        "Rescuers said rebels shelled Tarn Hill, killing six people.",
    ],
)
def test_a_place_of_two_words_before_somebody_speaks_is_no_person(text: str) -> None:
    assert places(text) == ["Tarn Hill"]
