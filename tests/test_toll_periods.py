"""From when, and up to which day, a toll counts."""

from __future__ import annotations

from datetime import date

import pytest

from day_cases import days
from nkclaims.extraction.article import Article
from nkclaims.extraction.read import drafts_of
from pack_cases import PACKS

PUBLISHED = date(2024, 5, 17)  # a Friday


def tolls(text: str) -> list[tuple[float | None, date | None, date | None]]:
    """Return value, first and last day of the tolls of a text."""
    drafts, _ = drafts_of(Article("a", text, PUBLISHED), PACKS)
    return [
        (one.value, *(one.period or (None, None))) for one in drafts if one.scope == "cumulative"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # what is added counts from its own day, the sum does not
            "The army said 29 soldiers had been killed since Sunday, taking the total to 1,166.",
            [(29, date(2024, 5, 12), PUBLISHED), (1166, None, PUBLISHED)],
        ),
        (  # an older figure is as of the day that is printed with it
            "The clashes have killed 330 people, the ministry said. On Monday it had put the toll"
            " at 270.",
            [(330, None, PUBLISHED), (270, None, date(2024, 5, 13))],
        ),
        (  # "the same period" is all since the day told before
            "Since May 3 the army has lost 120 men. Rebels lost 340 over the same period.",
            [(120, date(2024, 5, 3), PUBLISHED), (340, date(2024, 5, 3), PUBLISHED)],
        ),
        (
            "Envoys said 340 people had been killed in the first three months of 2024.",
            [(340, date(2024, 1, 1), date(2024, 3, 31))],
        ),
        (
            "Doctors counted 340 deaths between the start of the siege in March and May 11.",
            [(340, date(2024, 3, 1), date(2024, 5, 11))],
        ),
        (  # a month in which a toll was given is no beginning
            "In March the ministry put its death toll at 340.",
            [(340, None, date(2024, 3, 31))],
        ),
        (
            "The war began on February 2.\n\nIt said the war has so far killed 8,100 people.",
            [(8100, date(2024, 2, 2), PUBLISHED)],
        ),
        (  # "the worst since" a year is no deed of that year, what it has cost since is
            "The raid was the worst since the revolt began in 2019, killing 1,400 people and"
            " forcing 90,000 to flee.",
            [(1400, date(2019, 1, 1), PUBLISHED), (90000, date(2019, 1, 1), PUBLISHED)],
        ),
        (
            "The president told the nation on Monday that 340 soldiers had died since May 3.",
            [(340, date(2024, 5, 3), date(2024, 5, 13))],
        ),
        (  # "the war has claimed" names what began
            "The war began on February 2.\n\nThe war has claimed 340 lives.",
            [(340, date(2024, 2, 2), PUBLISHED)],
        ),
    ],
)
def test_the_days_of_a_toll(
    text: str, expected: list[tuple[float | None, date | None, date | None]]
) -> None:
    assert tolls(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "President Karl Lund said on Wednesday that his men had taken six more villages.",
            (6, date(2024, 5, 15), date(2024, 5, 15)),
        ),
        (
            "The army said it had captured eight more villages on Tuesday, three of them in Velia.",
            (3, date(2024, 5, 14), date(2024, 5, 14)),
        ),
        (
            "Divers recovered nine more bodies on Wednesday.",
            (9, date(2024, 5, 15), date(2024, 5, 15)),
        ),
        (  # names added to a list are no deed
            "The ministry named another 14 soldiers killed on Wednesday.",
            (14, None, date(2024, 5, 15)),
        ),
    ],
)
def test_more_that_are_a_deed_have_its_day(text: str, expected: tuple[object, ...]) -> None:
    drafts, _ = drafts_of(Article("a", text, PUBLISHED), PACKS)
    counts = [one for one in drafts if one.value is not None]
    assert (counts[-1].value, *(counts[-1].period or ())) == expected


@pytest.mark.parametrize(
    ("words", "last"),
    [("a week earlier", 10), ("two days earlier", 15), ("on Monday", 13)],
)
def test_how_much_older_an_older_figure_is(words: str, last: int) -> None:
    text = f"Some 97,000 people have fled the region since 26 April, up from 82,000 {words}."
    assert tolls(text)[-1] == (82000, date(2024, 4, 26), date(2024, 5, last))


def test_a_toll_that_is_long_over_is_of_its_years() -> None:
    drafts, _ = drafts_of(
        Article("a", "In a war in the early 1990s some 30,000 people died.", PUBLISHED), PACKS
    )
    assert [(one.scope, one.as_of) for one in drafts] == [("period", None)]


def test_a_war_that_claimed_lives_spoke_on_no_day() -> None:
    text = "The war of the early 1990s claimed about 30,000 lives."
    drafts, _ = drafts_of(Article("a", text, PUBLISHED), PACKS)
    assert [one.period for one in drafts] == [(date(1990, 1, 1), date(1993, 12, 31))]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("The office said in an update issued on Monday that 187 had been killed since 2 May.",
         2, 13),
        ("In a bulletin released on Monday, the health ministry put the number of dead since "
         "2 May at 187.", 2, 13),
        ("Speaking on Monday, the general said his men had killed 187 rebels since 2 May.", 2, 13),
        ("Some 187 people were killed from the start of the war on 2 May up to 11 May.", 2, 11),
        ("Some 187 people were killed since the war broke out on 2 May up to 11 May.", 2, 11),
    ],
)  # fmt: skip
def test_up_to_which_day_what_was_published_counts(text: str, first: int, last: int) -> None:
    assert tolls(text) == [(187, date(2024, 5, first), date(2024, 5, last))]


def test_the_same_period_is_not_that_of_the_older_figure() -> None:
    text = (
        "Since fighting erupted on 3 May, at least 65 civilians have died, the office said. "
        "It had put the number of deaths at 63 on Tuesday.\n\n"
        "A total of 2,010 houses have been destroyed over the same period, it said."
    )
    assert tolls(text)[-1] == (2010, date(2024, 5, 3), PUBLISHED)


def test_a_month_that_is_compared_with_others_does_not_count_from_them() -> None:
    text = "At least 174 people were killed in April, more than in any month since last August."
    drafts, _ = drafts_of(Article("a", text, PUBLISHED), PACKS)
    assert [one.period for one in drafts] == [(date(2024, 4, 1), date(2024, 4, 30))]


@pytest.mark.parametrize("words", ["in the past 24 hours", "over the past day"])
def test_the_past_day_counts_back_from_the_day_of_the_saying(words: str) -> None:
    text = f"The ministry told reporters on Tuesday that its troops had killed 85 rebels {words}."
    drafts, _ = drafts_of(Article("a", text, PUBLISHED), PACKS)
    assert [one.period for one in drafts] == [(date(2024, 5, 13), date(2024, 5, 14))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A shell hit a school on May 12 and killed 17. By May 14 it stood at 26.",
            [("incident", 12, 12), ("incident", 12, 12)],
        ),
        (
            "A shell hit a school on May 12 and killed 17. By May 14 the toll had reached 26.",
            [("incident", 12, 12), ("incident", 12, 12)],
        ),
        (
            "The ministry said on May 12 that 41 people had been killed in the previous day.",
            [("daily", 11, 12)],
        ),
        ("A further nine deaths were reported.", [("increment", None, 17)]),
        ("The ministry announced three more deaths on May 14.", [("increment", None, 14)]),
        (
            "The group counts 1,204 civilians killed this month, 312 of them on May 3.",
            [("cumulative", 1, 17), ("incident", 3, 3)],
        ),
    ],
)
def test_which_days_of_a_toll_are_its_own(
    text: str, expected: list[tuple[str, int | None, int]]
) -> None:
    drafts, _ = drafts_of(Article("a", text, PUBLISHED), PACKS)
    found = [
        (one.scope, *(day and day.day for day in one.period or ()))
        for one in drafts
        if one.value is not None
    ]
    assert found == expected


def test_an_offensive_has_a_beginning_of_its_own() -> None:
    text = (
        "The offensive began on May 3. Some 6,300 people have fled since the start of the "
        "offensive.\n\nThe war began on October 7, when gunmen attacked Orlev."
    )
    assert tolls(text)[0][1] == date(2024, 5, 3)


@pytest.mark.parametrize(
    ("text", "scope", "first", "last"),
    [
        (
            "So far this year 218 soldiers have been killed, compared with 340 in the whole of "
            "last year.",
            "cumulative",  # as the newer one is
            date(2023, 1, 1),
            date(2023, 12, 31),
        ),
        (
            "The toll of the war rose to 3,100, up from 3,080 the night before.",
            "cumulative",
            None,
            date(2024, 5, 16),
        ),
        (
            "About 340 people have been killed in Orlev since last week.",
            "period",
            date(2024, 5, 6),
            date(2024, 5, 17),
        ),
    ],
)
def test_older_figures_and_windows_that_move(
    text: str, scope: str, first: date | None, last: date
) -> None:
    drafts, _ = drafts_of(Article("a", text, PUBLISHED), PACKS)
    found = [one for one in drafts if one.value is not None][-1]
    assert (found.scope, found.period) == (scope, (first, last))


def test_a_day_up_to_which_a_toll_counts_does_not_begin_it() -> None:
    text = "The UN says 1,129 people had been killed by May 6 since fighting began in mid-April."
    assert days(text) == [(1129, date(2024, 4, 15), date(2024, 5, 6))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "On Monday the ministry said 974 of its men had been killed since 2 May.",
            [(974, date(2024, 5, 2), date(2024, 5, 13))],
        ),
        (
            "The agency had put the number of displaced at 1.4 million at the end of March.",
            [(1_400_000, None, date(2024, 3, 31))],
        ),
        (
            "Monitors had recorded 133 deaths by Sunday.",
            [(133, None, date(2024, 5, 12))],
        ),
        (
            "The toll stood at 530 on Monday and at 561 by Thursday.",
            [(530, None, date(2024, 5, 13)), (561, None, date(2024, 5, 16))],
        ),
        (
            "The army added 44 names to its list of the fallen on Thursday, bringing it to 1,221,"
            " and claims that Norland has lost more than 7,000 troops.",
            [
                (44, None, date(2024, 5, 16)),
                (1221, None, date(2024, 5, 16)),
                (7000, None, date(2024, 5, 17)),
            ],
        ),
        (
            "The army raised its toll to 604 on Thursday. Norland says 40 of its civilians have"
            " been killed since the war began on 3 May.",
            [
                (604, date(2024, 5, 3), date(2024, 5, 16)),
                (40, date(2024, 5, 3), date(2024, 5, 17)),
            ],
        ),
    ],
)
def test_up_to_which_day_a_toll_counts(
    text: str, expected: list[tuple[float | None, date | None, date | None]]
) -> None:
    assert days(text) == expected


def test_a_toll_of_a_place_does_not_begin_that_of_a_war() -> None:
    text = "The army counts 604 dead. Since Monday 40 people have been killed in Orlev."
    assert days(text)[0] == (604, None, date(2024, 5, 17))


@pytest.mark.parametrize(
    "told",
    [
        "The ministry said on Wednesday that 23 people had been killed this year.",
        "The Norland ministry said on Wednesday that jets had come.\n\nThe ministry also said that"
        " 23 people had been killed since January 1.",
        "As of Wednesday, 60 people had been killed since January 1. Troops have also seized 23"
        " rifles.",
        "As of Wednesday, 60 people had been killed since January 1. An ombudsman gave a figure of"
        " 23 dead by the same date.",
    ],
)
def test_a_toll_counts_to_the_day_on_which_it_was_given(told: str) -> None:
    assert days(told)[-1] == (23, date(2024, 1, 1), date(2024, 5, 15))


@pytest.mark.parametrize(
    ("told", "first", "last"),
    [
        ("The number of people killed since 2 April stood on Monday at 4,100, a monitor said.",
         date(2024, 4, 2), date(2024, 5, 13)),
        ("The invasion began on 2 April.\n\nThe UN verified 4,100 deaths from the start of the"
         " invasion to 30 April.", date(2024, 4, 2), date(2024, 4, 30)),
        ("The rebels launched their push for Orlev, the last stronghold in the north, on April 2."
         " Chiefs say the fighting has forced 4,100 people to flee.", date(2024, 4, 2), PUBLISHED),
    ],
)  # fmt: skip
def test_from_when_and_up_to_when_a_toll_counts(told: str, first: date, last: date) -> None:
    assert days(told)[-1] == (4100, first, last)
