"""Who did what a noun tells, by the words before it or beside it."""

from __future__ import annotations

import pytest

from nkclaims.extraction.deed.noun_doers import named_beside
from nkclaims.grammar.document import Span


def named(text: str, words: str) -> str | None:
    """Return who did what some words of a text tell."""
    start = text.index(words)
    doer = named_beside(text, Span(start, start + len(words)))
    return doer and text[doer.start : doer.end]


@pytest.mark.parametrize(
    ("text", "words", "doer"),
    [
        ("The town was the target of a rebel offensive.", "was the target of a rebel offensive",
         "rebel"),
        ("The town has been a target of a Norland-backed offensive.",
         "been a target of a Norland-backed offensive", None),
        ("Norland again resorted to a breach of the truce.", "breach of the truce", "Norland"),
        ("Rebels initiated an unprovoked truce violation.", "truce violation", "Rebels"),
        ("Rebels killed nine men in an ambush near Orlev.", "ambush near Orlev", "Rebels"),
        ("The strikes that Norland launched on the port.", "strikes that Norland launched",
         "Norland"),
    ],
)  # fmt: skip
def test_who_did_what_a_noun_tells(text: str, words: str, doer: str | None) -> None:
    assert named(text, words) == doer
