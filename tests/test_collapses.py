"""On which day a truce ended that did not hold."""

from __future__ import annotations

from datetime import date

import pytest

from day_cases import PUBLISHED, may
from nkclaims.extraction.article import Article
from nkclaims.extraction.read import drafts_of
from pack_cases import PACKS


def ends(text: str) -> list[tuple[date | None, date | None] | None]:
    """Return the days of the claims of a text that a truce did not hold."""
    drafts, _ = drafts_of(Article("a", text, PUBLISHED), PACKS)
    return [one.period for one in drafts if one.kind == "ceasefire_collapse"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A truce brokered by Norland on Monday collapsed within hours, with each side blaming"
            " the other.",
            may(13),
        ),
        ("A truce took effect on Monday at 8 a.m. It held for less than an hour.", may(13)),
        ("A truce took effect on Monday. It has since collapsed.", None),
    ],
)
def test_a_truce_that_fell_at_once_ended_on_its_day(
    text: str, expected: tuple[date, date] | None
) -> None:
    found = ends(text)
    assert found
    assert all(one == expected for one in found)
