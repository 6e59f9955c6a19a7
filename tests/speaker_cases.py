"""Who says the figures of a short text, for the tests of what tells who speaks."""

from __future__ import annotations

from datetime import date

from nkclaims.extraction.article import Article
from nkclaims.extraction.read import drafts_of
from pack_cases import PACKS


def voices(text: str) -> list[str]:
    """Return who says each figure of a text."""
    drafts, _ = drafts_of(Article("a", text, date(2024, 5, 15)), PACKS)
    return [one.speaker.words or one.speaker.type for one in drafts if one.value is not None]
