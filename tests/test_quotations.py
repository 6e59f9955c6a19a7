"""Quotations that run over several sentences, and paragraphs."""

from __future__ import annotations

from datetime import date

from nkclaims.extraction.article import Article
from nkclaims.extraction.read import drafts_of
from pack_cases import PACKS


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
    assert voices("Nine died. This is what Ana Lund said.") == ["Ana Lund"]
    assert voices("Nine died. This was stated by Ana Lund.") == ["own_voice"]
    assert voices("Nine died.\n\nThis was stated by Ana Lund.") == ["own_voice"]


def test_who_is_the_subject_before_a_colon_is_quoted_in_the_next_paragraph() -> None:
    text = "Nobody spoke.\n\nOur reporter, Ana Lund, has been there:\n\n“Two women died. I left.”"
    assert voices(text) == ["Ana Lund"]


def test_who_is_quoted_counts_where_it_says_i() -> None:
    text = "“They came,” said Ana Lund. “On the road I counted nine bodies.”"
    assert voices(text) == ["Ana Lund"]


def test_the_speaker_of_a_headline_stays_its_own() -> None:
    text = "Doctors say nine killed in Tarn\n\nNine people were killed in Tarn, Ana Lund said."
    assert voices(text) == ["Doctors", "Ana Lund"]


def test_a_headline_goes_on_with_its_subject() -> None:
    text = "Norland retakes Tarn, says six tanks destroyed\n\nNothing else was known."
    assert voices(text) == ["Norland"]


def test_he_is_a_volunteer_who_told_it() -> None:
    text = "A volunteer at the clinic told Lake Radio of it. Nine people had died, he said."
    assert voices(text) == ["volunteer"]
