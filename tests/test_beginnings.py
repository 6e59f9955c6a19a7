"""Since which date a toll counts, and which date bounds nothing."""

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
            "Since May 3 shells have killed 340 people.",
            [(340, *may(3, 17))],
        ),
        (
            "The war erupted on May 3 and has killed 340 people.",
            [(340, *may(3, 17))],
        ),
        (
            "As of May 15, 340 people had been killed in the war.",
            [(340, None, date(2024, 5, 15))],
        ),
        (
            "On Monday shells killed nine people in the worst attack since May 3.",
            [(9, *may(13))],
        ),
    ],
)
def test_beginnings_of_tolls(
    text: str, expected: list[tuple[float | None, date | None, date | None]]
) -> None:
    assert days(text) == expected
