"""On which days of its sentence something happened, and which date something else."""

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
            "Shells killed nine people in Orlev on Monday.",
            [(9, *may(13))],
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
