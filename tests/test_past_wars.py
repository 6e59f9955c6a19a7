"""Tolls of wars that are over have the years in which the text says that they were."""

from __future__ import annotations

from datetime import date

import pytest

from nkclaims.extraction.article import Article
from nkclaims.extraction.read import drafts_of
from pack_cases import PACKS


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Velia has been split since a 1971-76 war that killed about 9,000 people.", 1971, 1976),
        ("The islands changed hands in a war that ended in a 1958 truce. That war killed about"
         " 9,000 people.", None, 1958),
        ("They fought in the early 1980s, in a war that killed about 9,000 people and ended in"
         " 1986.", 1980, 1986),
        ("About 9,000 people died in the war that began with a coup in 1971 and ended when the"
         " invaders left in 1976.", 1971, 1976),
        ("The war of 1971-1976 killed about 9,000 people.", 1971, 1976),
        ("Velia has been split since the war of 1971 to 1976, in which about 9,000 people died.",
         1971, 1976),
        ("The war of the early 1970s claimed about 9,000 lives.", 1970, 1973),
        ("Velia has been split since a 1971-76 war. About 9,000 people were killed in the conflict"
         " which followed the fall of the king.", 1971, 1976),
        ("A 1958 truce ended the war. About 9,000 people died in the fighting that broke out over"
         " the islands.", None, 1958),
        ("The war, which ended with a peace deal in 1958, killed about 9,000 people.", None, 1958),
        ("The islands were divided by a war fought from 1971 to 1976. About 9,000 people died in"
         " that conflict.", 1971, 1976),
        ("The eight-year war with Norland, which ended in a truce in 1988, cost Velia about 9,000"
         " lives.", 1980, 1988),
        ("Velia has held the coast since 1974, when a truce ended a war in which about 9,000"
         " people died.", None, 1974),
        ("The twelve-year insurgency, which ended in 1996, killed about 9,000 people.", 1984, 1996),
    ],
)  # fmt: skip
def test_a_war_that_is_over_has_its_years(text: str, first: int | None, last: int) -> None:
    drafts, _ = drafts_of(Article("a", text, date(2024, 5, 17)), PACKS)
    (one,) = (one for one in drafts if one.value == 9000)
    start = date(first, 1, 1) if first else None
    assert (one.scope, one.period) == ("period", (start, date(last, 12, 31)))


def test_a_war_that_goes_on_has_no_end() -> None:
    text = "The war, in which a truce was agreed in 2015, has killed about 9,000 people."
    drafts, _ = drafts_of(Article("a", text, date(2024, 5, 17)), PACKS)
    (one,) = (one for one in drafts if one.value == 9000)
    assert (one.scope, one.as_of) == ("cumulative", date(2024, 5, 17))


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("About 9,000 people died in the first war, which ended with a ceasefire in May 1994.",
         (None, date(1994, 5, 31))),
        ("Fighting in the west from 2003 had already killed about 9,000 people.",
         (date(2003, 1, 1), None)),
        ("In a previous conflict, which broke out in 2009, about 9,000 people were killed.",
         (date(2009, 1, 1), None)),
        ("The last war between them, in the summer of 2006, killed about 9,000 people.",
         (date(2006, 6, 1), date(2006, 8, 31))),
    ],
)  # fmt: skip
def test_a_war_of_which_the_text_gives_less_or_more_than_years(
    text: str, period: tuple[date | None, date | None]
) -> None:
    drafts, _ = drafts_of(Article("a", text, date(2024, 5, 17)), PACKS)
    (one,) = (one for one in drafts if one.value == 9000)
    assert (one.scope, one.period) == ("period", period)


def test_no_loss_of_a_war_begins_before_it() -> None:
    text = (
        "The Azerbaijani defence ministry said Armenia had shelled Barda and Ganja. Stepanakert"
        " denied it. Nagorno-Karabakh has been run by ethnic Armenians since 1994. Tens of"
        " thousands of people died and up to a million were displaced in the war that ended that"
        " year."
    )
    drafts, registry = drafts_of(Article("a", text, date(2020, 11, 5)), PACKS)
    assert registry is not None
    starts = [one.period[0] for one in drafts if one.period and one.value is not None]
    assert all(start is None or start >= registry.onset for start in starts)


def test_a_second_verb_of_what_goes_on() -> None:
    text = (
        "A gas attack in August 2013 killed hundreds of people. The conflict, which began in March"
        " 2011, has killed thousands of people and driven about 9,000 from their homes."
    )
    drafts, _ = drafts_of(Article("a", text, date(2024, 5, 17)), PACKS)
    (one,) = (one for one in drafts if one.value == 9000)
    assert one.period == (date(2011, 3, 1), date(2024, 5, 17))


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("It left in 2000. Its 1982 invasion killed about 9,000 people.",
         (date(1982, 1, 1), date(1982, 12, 31))),
        ("About 9,000 people died in the 2014 war, the ministry says.",
         (date(2014, 1, 1), date(2014, 12, 31))),
        ("The town is held by Tarnites since a war that killed 9,000 people ended in 1994.",
         (None, date(1994, 12, 31))),
        ("It was the worst day since a 1994 truce ended a war that killed 9,000 people.",
         (None, date(1994, 12, 31))),
        ("Some 9,000 people died in the war of the early 1990s, which ended in 1994.",
         (date(1990, 1, 1), date(1993, 12, 31))),
        ("The last full war, in 2006, killed 9,000 people and ended under Resolution 1701.",
         (date(2006, 1, 1), date(2006, 12, 31))),
    ],
)  # fmt: skip
def test_the_words_that_tell_of_a_war_give_its_years(
    text: str, period: tuple[date | None, date | None]
) -> None:
    drafts, _ = drafts_of(Article("a", text, date(2024, 5, 17)), PACKS)
    (one,) = (one for one in drafts if one.value == 9000)
    assert (one.scope, one.period, one.population) == ("period", period, "combined")


def test_what_is_told_beside_an_older_war_is_not_of_it() -> None:
    text = "Shells killed nine people on Monday in the region, lost in a war that ended in 1994."
    drafts, _ = drafts_of(Article("a", text, date(2024, 5, 17)), PACKS)
    (one,) = (one for one in drafts if one.value == 9)
    assert one.period == (date(2024, 5, 13), date(2024, 5, 13))
