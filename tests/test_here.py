"""Where "here" is: in the town of the dateline, if no one is quoted."""

from __future__ import annotations

import pytest

from place_cases import places


@pytest.mark.parametrize(
    "text",
    [
        "ORLEV: At least 17 people were killed in an attack on a rally here on Tuesday.",
        "ORLEV, June 10: Two rebels were killed in a clash near here on Tuesday, police said.",
        "ORLEV, Velia — Nine women were killed here this week, residents said.",
    ],
    ids=["colon", "colon-day", "dash"],
)
def test_here_is_the_town_of_the_dateline(text: str) -> None:
    found = places(f"{text}\n\nFour others were wounded.\n\nIn another raid, in Tarn, three died.")
    assert found == ["Orlev", "Orlev", "Tarn"]


@pytest.mark.parametrize(
    "text",
    [
        "ORLEV: Nine men were killed in a raid on the village of Tarn, officials here said.",
        "ORLEV: Jets hit Tarn on Monday. “Nine men were killed here,” a man said by phone.",
        "ORLEV: Jets hit Tarn. “It is calm. There is no war here,” a man said. Nine men died.",
        "UPDATE: At least nine men were killed here in the village of Tarn on Monday, it said.",
    ],
    ids=["officials", "quoted", "quoted-before", "label"],
)
def test_who_speaks_here_and_what_is_quoted_is_of_elsewhere(text: str) -> None:
    assert places(text)[0] == "Tarn"


def test_what_another_attack_killed_gives_the_lead_no_place() -> None:
    text = "Nine soldiers were killed on Tuesday. In another attack, in Tarn, two men died."
    assert places(text) == [None, "Tarn"]
