"""Whom a passive befell."""

from __future__ import annotations

from nkclaims.extraction.deed.passives import doer_behind, is_passive
from nkclaims.extraction.deed.patients import patient_before
from nkclaims.grammar.document import Span


def words(text: str, span: Span | None) -> str | None:
    return text[span.start : span.end] if span else None


def test_the_subject_of_a_passive_with_where_it_stands() -> None:
    text = "The old church in Orlev was struck from the air."
    assert words(text, patient_before(text, text.index("struck"))) == "old church"
    text = "The mosque in Orlev, a mile from the front, was struck."
    assert words(text, patient_before(text, text.index("struck"))) == "mosque"


def test_what_a_passive_befell() -> None:
    text = "The port was again shelled by the army on Monday."
    at = text.index("shelled")
    assert is_passive(text, at)
    assert words(text, patient_before(text, at)) == "port"
    assert words(text, doer_behind(text, at, len(text))) == "army"
    assert patient_before("The port, they say, shelled", 20) is None
