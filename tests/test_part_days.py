"""Days of their own that parts of a toll have."""

from __future__ import annotations

from datetime import date

import pytest

from day_cases import days, may
from nkclaims.extraction.article import Article
from nkclaims.extraction.read import drafts_of
from pack_cases import PACKS

APRIL = (date(2024, 4, 1), date(2024, 4, 30))
YEAR = (date(2024, 1, 1), date(2024, 5, 17))


@pytest.mark.parametrize(
    ("part", "scope", "period"),
    [
        ("312 of them in April", "period", APRIL),
        ("312 of whom died in April", "period", APRIL),
        ("312 of them on April 3", "incident", (date(2024, 4, 3), date(2024, 4, 3))),
        ("312 of them children", "cumulative", YEAR),
    ],
)
def test_a_part_may_have_days_of_its_own(part: str, scope: str, period: tuple[date, date]) -> None:
    text = f"The group has recorded the deaths of 1,204 civilians this year, {part}."
    drafts, _ = drafts_of(Article("a", text, date(2024, 5, 17)), PACKS)
    assert (drafts[1].scope, drafts[1].period) == (scope, period)


def test_a_part_may_count_from_this_year() -> None:
    text = "Militants have killed 16,000 people since 2015, over 5,000 of them this year."
    drafts, _ = drafts_of(Article("a", text, date(2024, 5, 17)), PACKS)
    assert (drafts[1].scope, drafts[1].period) == ("period", YEAR)


def test_a_part_that_is_included_may_have_a_day_of_its_own() -> None:
    text = "Five people have been killed since Monday, including two on Wednesday, in Orlev."
    assert days(text) == [(5, *may(13, 17)), (2, *may(15))]


def test_what_happened_when_a_count_began_is_of_that_day() -> None:
    text = "Nearly 400 people have crossed the river since Tuesday, when shells killed 12 in Orlev."
    assert days(text) == [(400, *may(14, 17)), (12, *may(14))]
