"""Whom "they" at the head of a sentence means: those who are its subject in the one before."""

from __future__ import annotations

from datetime import date

import pytest

from nkclaims.extraction.article import Article
from nkclaims.extraction.read import drafts_of
from pack_cases import PACKS


def speaker(text: str) -> str:
    drafts, _ = drafts_of(Article("a", text, date(2021, 7, 12)), PACKS)
    return drafts[-1].speaker.words


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "The foreign ministers of Norland and Tarn met in Orlev. They agreed to set up a line.",
            "foreign ministers of Norland and Tarn",
        ),
        ("The mediators flew to Orlev on Monday. They urged restraint.", "mediators"),
        ("Two senators visited the camp. But they condemned the raid.", "senators"),
    ],
)
def test_they_are_the_subject_of_the_sentence_before(text: str, who: str) -> None:
    assert speaker(text).endswith(who)


def test_one_who_met_others_is_not_they() -> None:
    assert speaker("The minister flew to Orlev. They urged restraint.") == ""
    assert speaker("The mediators flew to Orlev.\n\nThey urged restraint.") == ""
