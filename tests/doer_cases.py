"""Who caused the figure of a short text, for the tests of what says who did it."""

from __future__ import annotations

from datetime import date

from nkclaims.extraction.article import Article
from nkclaims.extraction.read import drafts_of
from pack_cases import PACKS

DAY = date(2024, 10, 17)


def doer(text: str) -> str | None:
    """Return who caused the loss of 9 that a text tells."""
    drafts, _ = drafts_of(Article("a", text, DAY), PACKS)
    agent = next(one for one in drafts if one.value == 9).agent
    return agent.words if agent else None
