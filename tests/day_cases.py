"""The days of the figures of a short text, for the tests of what says when something happened."""

from __future__ import annotations

from datetime import date

from nkclaims.extraction.article import Article
from nkclaims.extraction.read import drafts_of
from pack_cases import PACKS

PUBLISHED = date(2024, 5, 17)  # a Friday


def days(text: str) -> list[tuple[float | None, date | None, date | None]]:
    """Return value, first and last day of the figures of a text."""
    drafts, _ = drafts_of(Article("a", text, PUBLISHED), PACKS)
    return [(one.value, *(one.period or (None, None))) for one in drafts if one.value is not None]


def may(first: int, last: int | None = None) -> tuple[date, date]:
    """Return first and last day of a stretch in the month of publication."""
    return date(2024, 5, first), date(2024, 5, last or first)
