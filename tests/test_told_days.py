"""On which days of its sentence something happened, and which date something else."""

from __future__ import annotations

from datetime import date

import pytest

from day_cases import PUBLISHED, days, may
from nkclaims.extraction.article import Article
from nkclaims.extraction.draft import Draft
from nkclaims.extraction.read import drafts_of
from nkclaims.extraction.time.days import Day
from nkclaims.extraction.time.told_days import told_at
from nkclaims.grammar.dates import find_dates
from nkclaims.grammar.document import Span
from pack_cases import PACKS


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Shells killed nine people in Orlev on Monday.",
            [(9, *may(13))],
        ),
        (  # the toll is of the attack, the man died that day
            "A shell killed nine people in Orlev on Monday. The toll rose to ten on Thursday when a"
            " man died of his wounds.",
            [(9, *may(13)), (10, *may(13)), (1, *may(16))],
        ),
        (
            "Nine people were killed in Orlev in the night to Tuesday.",
            [(9, *may(13, 14))],
        ),
        (
            "Overnight into Thursday shells killed nine people in Orlev.",
            [(9, *may(15, 16))],
        ),
        (
            "In the night of Monday to Tuesday nine people were killed in Orlev.",
            [(9, *may(13, 14))],
        ),
        (
            "The front lost seven men since Monday, but claimed to have destroyed two tanks.",
            [(7, *may(13, 17)), (2, *may(17))],
        ),
        (
            "He said the charge was as hollow as the one in February. Shells killed nine people.",
            [(9, *may(17))],
        ),
        (
            "ORLEV, MAY 16 (Wire) - Shells killed nine people in Orlev overnight.",
            [(9, *may(15, 16))],
        ),
        (
            "Shells hit Orlev on Monday. Eight people were wounded and two of them died the next"
            " day.",
            [(8, *may(13)), (2, *may(14))],
        ),
        (
            "Velia said its gunners had destroyed 11 trucks since Sunday, four of them on Tuesday.",
            [(11, *may(12, 17)), (4, *may(14))],
        ),
        (
            "The Red Cross said nine people were killed on Monday; since May 3 it has moved 300.",
            [(9, *may(13))],
        ),
        (
            "Doctors received 34 bodies on Monday and 120 on Tuesday.",
            [(34, *may(13)), (120, *may(14))],
        ),
        (
            "Two wars between 1996 and 2003 killed thousands.",
            [(2000, date(1996, 1, 1), date(2003, 12, 31))],
        ),
        (
            "The front has held Orlev since May 3, when its men killed nine guards.",
            [(9, *may(3))],
        ),
        (
            "Nine people were killed on Monday in Orlev, which rebels seized last month.",
            [(9, *may(13))],
        ),
        (
            "On Monday shells killed nine people near a church built in 1868.",
            [(9, *may(13))],
        ),
        (
            "Shells killed nine people on Monday at the Sunday Market of Orlev.",
            [(9, *may(13))],
        ),
    ],
)
def test_days_of_a_deed(
    text: str, expected: list[tuple[float | None, date | None, date | None]]
) -> None:
    assert days(text) == expected


def test_a_day_behind_another_thing_that_was_said() -> None:
    text = "Shells hit Orlev on Monday, killing 18. Two officials said the hospital had received 22"
    found = days(f"{text} bodies, and that three people died of their wounds on Tuesday.")
    assert found == [(18, *may(13)), (22, *may(13)), (3, *may(14))]


def test_a_number_joined_to_another_has_the_day_of_its_own_attack() -> None:
    text = "Seven were hurt in the Thursday attack and two in a strike on Wednesday."
    at = text.index("two")
    quote, number = Span(text.index("hurt"), at + 3), Span(at, at + 3)
    draft = Draft(0, quote, "parser-conj", "casualties", value_span=number)
    first, last = (Day(one, may(16)[0], may(16)[0], "day") for one in find_dates(text))
    assert told_at(first, draft) == number
    assert told_at(last, draft) == quote


def test_an_aside_says_since_when_something_goes_on() -> None:
    text = "Shelling, which has gone on since Sunday, killed nine people on Thursday, a medic said."
    assert days(text) == [(9, *may(16))]


def test_what_another_said_hours_before_has_a_night_of_its_own() -> None:
    text = "The army has taken nine villages, its chief announced on Friday, hours after officials"
    found = days(f"{text} said that overnight shelling had killed four people.")
    assert found == [(9, *may(17)), (4, *may(16, 17))]


def test_two_places_taken_one_after_the_other() -> None:
    text = "The army entered Orlev on Monday and Tarn early on Tuesday, killing 67 men."
    assert days(f"{text} Nine of its soldiers died.") == [(67, *may(13, 14)), (9, *may(13, 14))]


def test_each_heading_of_a_day_holds_for_what_stands_under_it() -> None:
    text = "13 May 2024\n\nA shell killed nine people in Orlev.\n\n14 May 2024\n\nSix people were"
    assert days(f"{text} wounded by a drone in Tarn.") == [(9, *may(13)), (6, *may(14))]


def test_the_same_day_is_that_of_the_deed_not_of_what_was_found_later() -> None:
    text = "Shells killed nine people in Orlev on Tuesday. Bodies were found there on Thursday."
    text = f"{text}\n\nThe army said it had repelled a raid near Tarn the same day, killing 80 men."
    assert days(text)[-1] == (80, *may(14))


def test_a_sum_that_rose_after_somebody_died_is_of_the_deed() -> None:
    text = "Shells killed nine people in Orlev on Monday.\n\nOfficials said on Friday the number of"
    assert days(f"{text} dead had risen to ten after a woman died overnight.")[1] == (10, *may(13))


def test_overnight_and_into_a_day() -> None:
    assert days("Shells killed nine people in Orlev overnight and into Friday.") == [
        (9, *may(16, 17))
    ]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Since Monday, the army has shelled Orlev.", may(13, 17)),
        ("Since the war began on 2 May, Norland has repeatedly shelled Orlev.", may(2, 17)),
        ("Since the truce of 2 May ended it was calm. The army shelled Orlev.", may(17)),
    ],
)
def test_attacks_go_on_since_the_day_at_the_head(text: str, period: tuple[date, date]) -> None:
    drafts, _ = drafts_of(Article("a", text, PUBLISHED), PACKS)
    assert [one.period for one in drafts if one.kind == "attack"] == [period]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A cameraman died of wounds he sustained on Sunday, a press group says.",
            [(1, *may(17))],
        ),
        (
            "A constable injured in Monday's raid on Orlev died of his wounds on Tuesday.",
            [(1, *may(14))],
        ),
        (
            "Last week, an officer was killed when troops fired on posts near Orlev on May 9.",
            [(1, *may(9))],
        ),
        (
            "On the eve, the service said, Orlev was hit by jets and four people were killed.",
            [(4, *may(16))],
        ),
    ],
)
def test_days_of_wounds_weeks_and_eves(text: str, expected: list[tuple[float, date, date]]) -> None:
    assert days(text) == expected
