"""What one speaker says again: a headline printed twice, a figure of the lead in the text."""

from __future__ import annotations

from datetime import date

import pytest

from nkclaims.extraction.article import Article
from nkclaims.extraction.read import drafts_of
from pack_cases import PACKS


def repeats(text: str) -> list[tuple[str, str]]:
    drafts, _ = drafts_of(Article("a", text, date(2024, 5, 15)), PACKS)
    return [
        (text[one.quote.start : one.quote.end], text[drafts[to].quote.start : drafts[to].quote.end])
        for one in drafts
        for kind, to in one.links
        if kind == "repeats"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Norland’s army killed 40 rebels in Orlev, army spokesman Ivo Brand said.\n\nFighting went"
        " on at Tarn.\n\n“We killed 40 rebels,” Col. Brand said.",
        "Norland shells market in Orlev\n\n15 May 2024\n\nNorland shells market in Orlev\n\nNine"
        " people died there on Monday.",
    ],
)
def test_it_is_said_again(text: str) -> None:
    assert len(repeats(text)) == 1


def test_another_person_repeats_nobody() -> None:
    text = (
        "Norland’s army killed 40 rebels in Orlev, army spokesman Ivo Brand said.\n\nThe rebels"
        " lost 40 men, said the mayor of Tarn, Jane Doe."
    )
    assert repeats(text) == []
