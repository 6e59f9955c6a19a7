"""The days that other words than its own give a claim."""

from __future__ import annotations

from datetime import date

import pytest

from day_cases import days, may
from nkclaims.extraction.draft import Draft
from nkclaims.extraction.time.days import Day
from nkclaims.extraction.time.periods import in_order, inferred
from nkclaims.grammar.dates import find_dates
from nkclaims.grammar.document import Span

DRAFT = Draft(0, Span(0, 4), "act-attacked", "attack")
DAY = date(2024, 5, 17)


def test_days_without_a_figure_have_no_scope() -> None:
    assert inferred(DRAFT, DAY, DAY, "daily").scope is None


def test_what_happened_did_so_before_it_was_printed() -> None:
    (mention,) = find_dates("in May 2024")
    month = Day(mention, date(2024, 5, 1), date(2024, 5, 31), "month")
    assert in_order(month, DAY, DRAFT) == (date(2024, 5, 1), DAY)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("The army said on Wednesday that it had killed nine men in the past five days.", 10, 15),
        (
            '"We lost nine men yesterday," the chief, John Doe, told the channel on Wednesday.',
            14,
            14,
        ),
        ("The army said on Wednesday that shells had killed nine men yesterday.", 16, 16),
        ("The army said it had killed nine men in the past five days.", 12, 17),
    ],
)
def test_days_that_count_from_when_it_was_said(text: str, first: int, last: int) -> None:
    assert days(text) == [(9, *may(first, last))]
