"""Losses of floods, quakes, crashes and diseases are of no war."""

from __future__ import annotations

from datetime import date

import pytest

from nkclaims.extraction.article import Article
from nkclaims.extraction.read import drafts_of
from pack_cases import PACKS

COUNTED = ("casualties", "damage", "equipment_loss")


def figures(text: str) -> list[float]:
    drafts, _ = drafts_of(Article("a", text, date(2024, 5, 29)), PACKS)
    return [one.value for one in drafts if one.value is not None and one.kind in COUNTED]


@pytest.mark.parametrize(
    "text",
    [
        "Floods killed 32 people in Velia on Sunday.\n\nSome 14 villagers were missing.",
        "A strong earthquake destroyed 900 houses in Orlev on Monday and killed 40 people.",
        "A bus plunged into a ravine near Tarn on Friday, killing 22 passengers, police said.",
        "A passenger plane crashed near Orlev, killing all 64 people on board, the ministry said.",
        "Cholera has killed 210 people in Velia since January. In Tarn 12 people died last week.",
        "A ferry capsized on Lake Moro on Sunday, killing 48 people. Another 30 were missing.",
        "Eleven miners were killed when a shaft collapsed in a coal mine in Velia on Tuesday.",
        "Nine people were killed in an explosion at a coal mine in Velia on Tuesday.",
        "An army helicopter crashed because of a technical fault, killing five soldiers.",
        "Three soldiers were killed in a training accident on Sunday, the army said.",
        "A landslide buried 17 houses in Tarn. A doctor said nine bodies had been found.",
        "A gas explosion killed six people in a block of flats in Orlev, firefighters said.",
    ],
)
def test_what_a_disaster_takes_is_no_loss_of_a_war(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Sixty people died of hunger in Tarn because of the siege, doctors said.", [60]),
        ("Rebels shot down a helicopter near Tarn; 11 soldiers died in the crash.", [1, 11]),
        ("A ferry sank under fire in Orlev, killing nine passengers.", [9]),
        ("One dead, three hurt after mine explosion in Orlev", [1, 3]),
        ("A bus ran over a mine and plunged into a ravine near Tarn, killing nine people.", [9]),
        ("A dam breached by shelling flooded Tarn and killed 21 people, the governor said.", [21]),
        ("Troops fired into a crowd in Tarn, causing a stampede that killed 12 people.", [12]),
        ("Nine people died when their boat capsized as they fled an air strike on Tarn.", [9]),
        ("A flood of 20,000 people fled Tarn on Sunday.", [20000]),
        ("Typhoon jets killed 12 fighters near Tarn on Sunday, the ministry said.", [12]),
        ("In the earthquake-hit town of Orlev three policemen were killed on Monday.", [3]),
        ("Some 18,400 people fled Tarn at a time of drought, the agency said.", [18400]),
        (
            "The rebels said they shot down a jet near Tarn, killing two pilots. The army blamed"
            " a technical fault for the loss of one jet.",
            [1, 2, 1],
        ),
        ("Shelling killed 70 people, including 17 who drowned when a ferry capsized.", [70, 17]),
    ],
)
def test_what_the_war_brought_about_stays(text: str, values: list[float]) -> None:
    assert figures(text) == values


def test_an_aside_on_a_disaster_costs_no_other_figure() -> None:
    text = (
        "The rebels shelled Tarn on Monday, killing nine people, the army said.\n\n"
        "The town was hit by an earthquake in 2019 that killed 300 people.\n\n"
        "Two soldiers were wounded, the mayor said.\n\n"
        "Floods have killed 45 people in areas where the war had displaced 1,000 people.\n"
    )
    assert figures(text) == [9, 2, 1000]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two months after the floods, 40 people were killed in Orlev.", [40]),
        ("Forty people were killed in Orlev years after the deadly Velia earthquake.", [40]),
        ("Two days after the floods, 40 people were found dead in Orlev.", []),
        ("Two months after the floods, an earthquake killed 40 people in Orlev.", []),
    ],
)
def test_a_disaster_from_which_only_time_is_counted_is_no_cause(
    text: str, expected: list[float]
) -> None:
    assert figures(text) == expected
