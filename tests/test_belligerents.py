"""Which war an article is about: one of which it names both sides."""

from __future__ import annotations

from datetime import date

import pytest

from nkclaims.extraction.article import Article
from nkclaims.extraction.lexicon.belligerents import registry_for
from pack_cases import PACKS


@pytest.mark.parametrize(
    ("text", "onset"),
    [
        ("Ukraine said Russia had shelled Kharkiv.", date(2022, 2, 24)),
        ("Mali denied that Russians of the Wagner group fight there. Moscow sent arms.", None),
        ("The ministry in Moscow said Russian jets had flown over Norland. Wagner left.", None),
    ],
)
def test_the_war_of_an_article(text: str, onset: date | None) -> None:
    registry = registry_for(Article("a", text, date(2023, 5, 17)), PACKS)
    assert (registry.onset if registry else None) == onset
