"""Quotations of no known kind: a position, or a claim of another kind."""

from __future__ import annotations

import pytest

from nkclaims.extraction.draft import Draft, Sentence
from nkclaims.extraction.speaker.spoken import spoken
from nkclaims.grammar.document import Span
from pack_cases import PACKS


def sentence(text: str) -> Sentence:
    return Sentence(0, 0, len(text), 0, False, text, (), (), ())


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“We must never leave this land,” she said.", "position"),
        ('"The town has lost its oldest bridge", the mayor wrote.', "other"),
    ],
)
def test_a_quotation_is_a_claim_of_low_confidence(text: str, kind: str) -> None:
    (one,) = spoken(sentence(text), [], PACKS, text)
    assert (one.kind, one.rule_id, one.confidence) == (kind, f"spoken-{kind}", "low")
    assert text[one.quote.start : one.quote.end] in text[1:].split("”")[0].split('"')[0]


@pytest.mark.parametrize(
    "text",
    [
        "She called it “a lie”.",  # too short to say anything
        "“I heard my neighbours cry all night,” she said.",  # life in the war
        "Nobody is quoted here as saying that the town fell.",
    ],
)
def test_what_is_no_claim(text: str) -> None:
    assert not list(spoken(sentence(text), [], PACKS, text))


def test_what_a_rule_has_told_is_not_told_again() -> None:
    text = "“We must never leave this land,” she said."
    told = Draft(0, Span(1, 20), "act-demand", "position")
    assert not list(spoken(sentence(text), [told], PACKS, text))
