"""Quotations that run over several sentences, and paragraphs."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from nkclaims.extraction.article import Article
from nkclaims.extraction.lexicon.pack import load_packs
from nkclaims.extraction.read import drafts_of

PACKS = load_packs(Path(__file__).parents[1])


def voices(text: str) -> list[str]:
    drafts, _ = drafts_of(Article("a", text, date(2024, 5, 15)), PACKS)
    return [one.speaker.words or one.speaker.type for one in drafts if one.value is not None]


def test_the_end_of_a_quotation_names_who_speaks() -> None:
    text = "“The town was shelled. Two women died. Nine houses burned,” said Ana Lund."
    assert voices(text) == ["Ana Lund", "Ana Lund"]


def test_a_quotation_may_run_over_paragraphs() -> None:
    text = "“The town was shelled.\n\nTwo women died.\n\nNine houses burned,” said Ana Lund."
    assert voices(text) == ["Ana Lund", "Ana Lund"]


def test_what_is_quoted_ends_with_its_mark() -> None:
    text = "“The town was shelled,” said Ana Lund.\n\nTwo women died.\n\n“Nine died,” he said."
    assert voices(text)[0] == "own_voice"


def test_what_is_reported_may_be_told_behind() -> None:
    assert voices("Nine died. This was stated by Ana Lund.") == ["Ana Lund"]
    assert voices("Nine died.\n\nThis was stated by Ana Lund.") == ["own_voice"]
