"""Over how many days a battle lasted that losses are of."""

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
            "Orlev fell on Monday and 38 soldiers were killed after three days of fighting.",
            [(38, *may(11, 13))],
        ),
        (
            "Rebels took Orlev on Monday after three days of fighting, killing 38 soldiers.",
            [(38, *may(13))],
        ),
        (
            "On Monday 38 soldiers were killed, ending the truce after three days of fighting.",
            [(38, *may(13))],
        ),
    ],
)
def test_losses_of_a_battle(
    text: str, expected: list[tuple[float | None, date | None, date | None]]
) -> None:
    assert days(text) == expected
