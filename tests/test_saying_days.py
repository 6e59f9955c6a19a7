"""On which dates of a sentence somebody spoke, and on which something happened."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from nkclaims.extraction.article import Article
from nkclaims.extraction.pack import load_packs
from nkclaims.extraction.read import drafts_of

PACKS = load_packs(Path(__file__).parents[1])
PUBLISHED = date(2024, 5, 17)  # a Friday


def days(text: str) -> list[tuple[float | None, date | None, date | None]]:
    """Return value, first and last day of the figures of a text."""
    drafts, _ = drafts_of(Article("a", text, PUBLISHED), PACKS)
    return [(one.value, *(one.period or (None, None))) for one in drafts if one.value is not None]


def may(first: int, last: int | None = None) -> tuple[date, date]:
    return date(2024, 5, first), date(2024, 5, last or first)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The mayor said on Thursday that shells killed nine people on Monday.",
            [(9, *may(13))],
        ),
        (
            "Shells killed nine people on Monday, the mayor told Radio Orlev on Thursday.",
            [(9, *may(13))],
        ),
        (
            "Shells hit Orlev on Monday, killing four people. The office had put the death toll"
            " at five on Tuesday.",
            [(4, *may(13)), (5, *may(13))],
        ),
        (
            "Shells put the depot at Orlev on fire and killed five people on Tuesday.",
            [(5, *may(14))],
        ),
    ],
)
def test_days_of_saying(
    text: str, expected: list[tuple[float | None, date | None, date | None]]
) -> None:
    assert days(text) == expected
