"""Offers to mediate are of no day."""

from __future__ import annotations

import pytest

from day_cases import PUBLISHED
from nkclaims.extraction.article import Article
from nkclaims.extraction.read import drafts_of
from pack_cases import PACKS


@pytest.mark.parametrize(
    ("text", "is_dated"),
    [
        ("Norland has offered to mediate.", False),
        ("Norland is ready to host talks.", False),
        ("Norland offered on Tuesday to host talks.", True),
        ("The envoys met in Tarn.", True),
    ],
)
def test_offers_have_no_day_but_their_own(text: str, is_dated: bool) -> None:
    told = f"Shells hit Orlev on Monday. {text}"
    drafts, _ = drafts_of(Article("a", told, PUBLISHED), PACKS)
    found = [one.period is not None for one in drafts if one.kind == "diplomacy"]
    assert found == [is_dated]
