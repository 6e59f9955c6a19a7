"""Lines above and between paragraphs say where these play, or who wrote them."""

from __future__ import annotations

import pytest

from place_cases import places

TOLL = "The authorities added 30 names to the list of fallen soldiers.\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cellars fill\n\nAnna Berg in Tarn\n\nA shell fell on Tarn on Monday.\n\n", None),
        ("Cellars fill\n\nNobody sleeps.\n\nFighting in Tarn\n\nShells fell.\n\n", "Tarn"),
        ("Cellars fill\n\nNobody sleeps.\n\nTarn and Orlev\n\n", None),
    ],
    ids=["byline", "crosshead", "two-names"],
)
def test_a_toll_under_a_line(text: str, expected: str | None) -> None:
    assert places(f"{text}{TOLL}") == [expected]


def test_the_worst_part_is_not_where_the_passage_goes_on() -> None:
    begun = "In the Velia district shelling has wrecked nine bridges, the agency said. "
    worst = "Orlev was the worst hit, with nine deaths. "
    assert places(f"{begun}{worst}It counted 212 houses destroyed.")[-1] == "Velia"


def test_the_city_is_not_where_somebody_spoke() -> None:
    begun = "TARN CITY - Gunmen held on. “I will not talk,” she told wounded troops in Orlev City. "
    assert places(f"{begun}Some 66,700 people had fled the city and nearby towns.") == ["Tarn City"]


@pytest.mark.parametrize(
    ("then", "expected"),
    [
        ("It also claimed the destruction of two tanks on Saturday.", None),
        ("It also claimed the destruction of two tanks.", "Orlev"),
        ("A day earlier a mine had maimed a soldier.", None),
        ("Two more people died on Saturday.", "Orlev"),
        ("Five others have been wounded since last week in similar raids.", None),
    ],
)
def test_a_deed_of_another_day_is_elsewhere(then: str, expected: str | None) -> None:
    begun = "Rebels attacked a patrol near Orlev on Friday, killing a soldier. "
    assert places(f"{begun}{then}") == ["Orlev", expected]


def test_a_province_that_counted_losses_is_where_they_were() -> None:
    text = (
        "Tarn province was hit on Sunday; two people died there.\n\n"
        "Orlev province counted 16 wounded from strikes, the governor said."
    )
    assert places(text)[-1] == "Orlev province"


def test_where_a_town_lies_is_no_place_of_what_follows() -> None:
    begun = "A missile struck a market in Orlev on Monday, killing 17 people."
    lies = "The city lies 30 km from Tarn, where fighting has raged for a year."
    then = "The minister said that 30 stalls had been damaged."
    assert places(f"{begun}\n\n{lies}\n\n{then}")[-1] == "Orlev"
    fights = "Shells fell on Tarn, where fighting has raged for a year."
    assert places(f"{begun}\n\n{fights}\n\n{then}")[-1] == "Tarn"
