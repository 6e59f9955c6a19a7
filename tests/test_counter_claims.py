"""Another culprit for a deed, and an assault that failed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nkclaims.extraction.draft import Speaker
from nkclaims.extraction.link.contradictions import contradicted
from nkclaims.grammar.document import Span
from test_contradictions import MONITORS, NORLAND, SUDMARK, draft


@pytest.mark.parametrize(
    ("speaker", "to"),
    [(SUDMARK, [0]), (NORLAND, [])],
)
def test_an_assault_that_failed_took_nothing(speaker: Speaker, to: list[int]) -> None:
    taken = draft(0, "territorial_control", NORLAND, NORLAND)
    failed = replace(draft(1, "attack", speaker, NORLAND), rule_id="act-attack-repelled")
    assert contradicted(1, [taken, failed], "") == to


def test_it_was_another_who_did_it() -> None:
    text = "A rebel drone hit the camp. It was the army's own guns that hit the camp, they said."
    rebels, army = Speaker(words="rebels"), Speaker(words="army")
    first, said = (text.index(words) for words in ("A rebel", "hit the camp, they"))
    charge = replace(draft(0, "attack", SUDMARK, rebels), quote=Span(first, first + 7))
    other = replace(draft(7, "attack", MONITORS, army), quote=Span(said, said + 12))
    assert contradicted(1, [charge, replace(other, sentence=3)], text) == [0]
