"""The places of the figures of a short text, for the tests of what says where it happened."""

from __future__ import annotations

from datetime import date

from nkclaims.extraction.article import Article
from nkclaims.extraction.read import drafts_of
from pack_cases import PACKS


def places(text: str, published: date = date(2024, 10, 21)) -> list[str | None]:
    """Return where the figures of a text happened, as it is printed."""
    drafts, _ = drafts_of(Article("a", text, published), PACKS)
    return [one.place_words for one in drafts if one.value is not None]
