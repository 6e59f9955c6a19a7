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
        ("The town was exposed to enemy artillery fire.", "exposed to enemy artillery fire",
         "enemy"),
        ("The port was under strong and steady Norlandish strikes.",
         "was under strong and steady Norlandish strikes", "Norlandish"),
        ("Guards had beaten off an M23 raid.", "beaten off an M23 raid", "M23"),
        ("The assault of the militant group on the army failed.", "assault of the",
         "militant group"),
        ("Rocket fire of Norland against people went on.", "Rocket fire of", "Norland"),
        ("The shelling of Orlev on Monday went on.", "shelling of Orlev on", None),
        ("The bombing of Orlev against all warnings went on.", "bombing of Orlev", None),
        ("The strikes that Norland launched on the port.", "strikes that Norland launched",
         "Norland"),
    ],
)  # fmt: skip
def test_who_did_what_a_noun_tells(text: str, words: str, doer: str | None) -> None:
    assert named(text, words) == doer
