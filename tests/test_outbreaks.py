"""The outbreak of a war is its course; fighting of the day is an attack."""

from __future__ import annotations

from datetime import date

import pytest

from nkclaims.extraction.article import Article
from nkclaims.extraction.read import drafts_of
from pack_cases import PACKS


def last(text: str) -> tuple[str, date | None]:
    """Return the kind and the last day of the last claim of a text."""
    drafts, _ = drafts_of(Article("a", text, date(2024, 6, 18)), PACKS)
    one = [one for one in drafts if one.kind in ("attack", "other")][-1]
    return one.kind, one.period[1] if one.period else None


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        ("Fighting broke out in the capital on April 15.", "other", date(2024, 4, 15)),
        ("Clashes erupted anew on May 3.", "other", date(2024, 5, 3)),
        ("The rebels launched their offensive on April 30.", "other", date(2024, 4, 30)),
        ("Fighting broke out in the capital on Monday.", "attack", date(2024, 6, 17)),
        ("The rebels launched an assault on Tarn on Sunday.", "attack", date(2024, 6, 16)),
        ("The rebels began an offensive in April.", "attack", date(2024, 4, 30)),
        ("Rebels shelled the port of Tarn on April 15.", "attack", date(2024, 4, 15)),
    ],
)
def test_fighting_that_began_long_ago_is_no_attack(text: str, kind: str, day: date) -> None:
    assert last(text) == (kind, day)
