"""Dates of plans, promises and deadlines lie ahead; those of what was done or said do not."""

from __future__ import annotations

from datetime import date

import pytest

from day_cases import days, may
from nkclaims.extraction.article import Article
from nkclaims.extraction.language.sentences import sentences_of
from nkclaims.extraction.time.plans import is_planned
from pack_cases import PACKS


@pytest.mark.parametrize(
    ("text", "is_ahead"),
    [
        ("The envoys are due to meet in Geneva on Tuesday.", True),
        ("The council will vote on Tuesday.", True),
        ("Parliament is to debate the budget next Tuesday.", True),
        ("The army plans to withdraw on Tuesday.", True),
        ("He was expected in Orlev on Tuesday.", True),
        ("The rebels must leave the town by Tuesday.", True),
        ("The envoys met in Geneva on Tuesday.", False),
        ("The army will fight on, a spokesman said on Tuesday.", False),
        ("The council will vote after shells killed nine people on Tuesday.", False),
        ("The town was shelled on Tuesday.", False),
        ("Aid would reach those who fled Orlev on Tuesday.", False),
    ],
)
def test_a_date_is_planned_if_what_it_dates_is(text: str, is_ahead: bool) -> None:
    (sentence,) = sentences_of(Article("a", text, date(2024, 5, 17)), PACKS, None)
    assert is_planned(sentence.dates[-1], sentence) is is_ahead


def test_losses_are_not_of_the_day_of_a_plan() -> None:
    plan = "Ministers are due to meet on Monday."
    assert days(f"Shells hit Orlev on Wednesday. {plan} Nine people died.") == [(9, *may(15))]
