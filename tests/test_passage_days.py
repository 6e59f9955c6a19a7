"""Which days a passage carries to what has no date of its own."""

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
            "Shells hit Orlev on Monday. Nine people were killed.",
            [(9, *may(13))],
        ),
        (
            "Shells hit Orlev on Monday.\n\nNine people were killed.",
            [(9, *may(13))],
        ),
        (
            "Nine people were killed in Orlev.",
            [(9, *may(17))],
        ),
        (
            "In March 2021 shells hit Orlev.\n\nNine people were killed.",
            [(9, *may(17))],
        ),
    ],
)
def test_days_of_a_passage(
    text: str, expected: list[tuple[float | None, date | None, date | None]]
) -> None:
    assert days(text) == expected
