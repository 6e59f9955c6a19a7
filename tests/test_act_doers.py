"""Whose deed it is that a rule on acts has found."""

from __future__ import annotations

import pytest

from nkclaims.extraction.deed.act_doers import modifiers_of, named_doer
from nkclaims.extraction.deed.frames import found_by
from nkclaims.grammar.document import Span
from pack_cases import CORE


def doer(text: str, rule_id: str) -> str:
    """Return the words for who did what the rule finds in a sentence."""
    rule, match = next((r, m) for r, m in CORE.acts_in(text) if r.rule_id == rule_id)
    found = found_by(rule, match, text)
    named = named_doer(rule, match, found.core, text) if found else None
    return text[named.start : named.end] if named else ""


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Villagers were told of the rebels’ intention to open fire on Orlev.", "rebels"),
        (
            "The Orlev Society knew of the Norlandish army's decision to open fire on it.",
            "Norlandish army",
        ),
        ("Envoys in Orlev were told about its readiness to open fire on the hills.", "it"),
        ("The mayor knew of the Lake Front's plan to open fire.", "Lake Front"),
        ("The rebels told the mayor and shelled Orlev.", "rebels"),
        ("The mayor's plans to rebuild failed after rebels shelled Orlev.", "rebels"),
    ],
)
def test_whose_plan_it_is_does_what_is_planned(text: str, named: str) -> None:
    assert doer(text, "attacked") == named


@pytest.mark.parametrize(
    ("before", "words"),
    [
        ("The mayor said that a Norlandish rocket ", "a Norlandish rocket "),
        ("A Norlandish missile and drone ", "A Norlandish missile and drone "),
        ("Nine died in the ", ""),
        ("", ""),
    ],
)
def test_modifiers_are_the_words_that_belong_to_the_noun(before: str, words: str) -> None:
    assert modifiers_of(before) == words


def test_a_span_is_where_the_words_stand() -> None:
    text = "The rebels shelled Orlev."
    rule, match = next((r, m) for r, m in CORE.acts_in(text) if r.rule_id == "attacked")
    assert named_doer(rule, match, Span(*match.span()), text) == Span(4, 10)
