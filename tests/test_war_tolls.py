"""Which tolls are of a whole war, and so of civilians and soldiers alike."""

from __future__ import annotations

from datetime import date

import pytest

from nkclaims.extraction.article import Article
from nkclaims.extraction.read import drafts_of
from pack_cases import PACKS


def populations(text: str) -> list[str | None]:
    """Return the populations of the people whom a text counts."""
    drafts, _ = drafts_of(Article("a", text, date(2024, 5, 22)), PACKS)
    return [one.population for one in drafts if one.value is not None]


@pytest.mark.parametrize(
    "text",
    [
        "More than 9,000 people have been killed since the war began in April 2023.",
        "The war has killed 14,000 people in the enclave since October 7, the ministry said.",
        "About 1.7 million people have been displaced in Tarnland since November.",
        "Some 12,800 people have been killed in Orlev since the war began in April 2023.",
        "More than 700 people have died since the outbreak of the war in April 2023.",
        "The outbreak of the war four weeks ago cost thousands of lives.",
        "Since the start of the war, both sides have confirmed at least 700 deaths.",
        "The ministry said 986 martyrs had fallen since the beginning of the assault.",
    ],
    ids=[
        *("no place", "the land", "so many fled", "so many died", "an outbreak of war"),
        *("what a war cost", "since at the head", "martyrs"),
    ],
)
def test_a_toll_of_the_whole_war_is_of_both(text: str) -> None:
    assert populations(text) == ["combined"]


@pytest.mark.parametrize(
    "text",
    [
        "The agency has recorded 1,740 deaths in Orlev since rebels entered the town on May 2.",
        "More than 68,000 people have been displaced from Orlev since the offensive began.",
        "The guild said that 158 journalists had been killed since the war began in April 2023.",
        "Some 9,000 people have been killed by cholera in the country since 2022.",
        "An outbreak of cholera has killed 9,000 people since 2022.",
        "In 2024 so far, 230 people have been killed on the border.",
        "About 2 million people have been displaced by floods since April.",
        "Some 42,000 people have crossed into Norland since Monday.",
        "The number of aid workers killed since the war began in April 2023 is 13.",
    ],
    ids=[
        *("a town", "flight from a town", "journalists", "a disease", "its outbreak", "a year"),
        *("floods", "part", "relief workers"),
    ],
)
def test_a_toll_of_a_part_of_it_or_of_no_war_is_not(text: str) -> None:
    assert "combined" not in populations(text)


@pytest.mark.parametrize(
    "more",
    [
        "Eleven others were injured there.",
        "Three of the victims died in hospital.",
        "Two of them were women.",
    ],
)
def test_others_and_parts_are_of_those_told_just_before(more: str) -> None:
    text = f"A shell killed nine civilians in Orlev on Monday, police said. {more}"
    assert populations(text) == ["civilian", "civilian"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The war has killed 34,000 Palestinians since October 2022, the health ministry said.",
            ["combined"],
        ),
        ("On Monday 21 Palestinians were killed in Orlev.", ["unspecified"]),
        ("About 190,000 people have crossed into Norland since that date.", ["unspecified"]),
        (
            "Some 1.1 million people had been driven from their homes since May 3.",
            ["unspecified"],
        ),
    ],
    ids=["of the war", "of a day", "since a day", "many, since a day"],
)
def test_nations_and_flight_since_a_day(text: str, expected: list[str]) -> None:
    assert populations(text) == expected


def test_the_wounded_are_of_those_of_whom_the_dead_since_the_same_day_are() -> None:
    text = (
        "Since Thursday 15 people, nine of them civilians, have been killed and 64 wounded, "
        "the ministry said. On Sunday 12 people were hurt."
    )
    assert populations(text) == ["combined", "civilian", "combined", "unspecified"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Up to 15,000 people were killed in 2021, the panel said.", ["unspecified"]),
        ("The violence has killed 3,400 people this year.", ["unspecified"]),
        ("The war has killed 34,000 people since 2015, 3,000 of them this year.", ["combined"] * 2),
        ("A six-day war in June 2010 left 470 people dead.", ["combined"]),
    ],
)
def test_the_dead_of_a_year_are_of_a_part_of_a_war(text: str, expected: list[str]) -> None:
    assert populations(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In Orlev, 214 people have been killed since the start of the war.", "combined"),
        ("Norland began its offensive on May 3. Some 214 people have died since then.", "combined"),
        ("At least 214 people have been killed, the ministry of Norland said.", "combined"),
        ("In the town of Orlev, 214 people have been killed since the war began.", "unspecified"),
        ("A hospital in Orlev has taken in 214 wounded since the war began.", "unspecified"),
        ("A truce began on May 3. Some 214 people have died since then.", "unspecified"),
        ("Nobody has been hurt since the war began.", "unspecified"),
    ],
)
def test_a_small_toll_that_counts_from_the_beginning_of_a_war(text: str, expected: str) -> None:
    assert populations(text) == [expected]


def test_who_is_told_beside_a_toll_of_the_war_is_of_it() -> None:
    text = (
        "By the ministry's data over 230 people have lost their lives since the war began, and at"
        " least 460 were hurt and 9,000 displaced."
    )
    assert populations(text) == ["combined", "combined", "combined"]
