"""The kinds of the claims of a short text, for the tests of what is a claim of which kind."""

from __future__ import annotations

from datetime import date

from nkclaims.extraction.article import Article
from nkclaims.extraction.read import drafts_of
from pack_cases import CORE


def kinds(text: str) -> list[str]:
    """Return the kind of each claim of a text, in its order."""
    drafts, _ = drafts_of(Article("a", text, date(2021, 5, 4)), CORE)
    return [one.kind for one in drafts]
