"""Who did what a figure tells, by the tree of its sentence."""

from __future__ import annotations

import pytest

from nkclaims.extraction.deed.tree_doers import doer_of, verb_in
from nkclaims.grammar.document import Span
from tree_cases import tree

SAYING = frozenset({"said", "reported", "claimed", "counted"})


@pytest.mark.parametrize(
    ("text", "quote", "doer"),
    [
        pytest.param(
            "(The army) killed nine people in Orlev.",
            "killed nine people",
            "army",
            id="a sentence that begins with a bracket",
        ),
        pytest.param(
            "The front claimed to have beaten back a raid, killing nine and seizing two guns.",
            "seizing two guns",
            "front",
            id="participles joined, of an infinitive",
        ),
        pytest.param(
            "Rockets fired by hill rebels tore through a market, killing 12 people.",
            "killing 12 people",
            "hill rebels",
            id="arms stand for those who fire them",
        ),
        pytest.param(
            "Norland's raid killed six people near the port.",
            "killed six people",
            "Norland",
            id="a strike stands for whose it is",
        ),
        pytest.param(
            "Norland sent drones that killed five men.",
            "killed five men",
            "Norland",
            id="who sent the arms",
        ),
        pytest.param(
            "The army took a hill in an ambush that left 26 rebels dead.",
            "left 26 rebels dead",
            "army",
            id="who made the raid",
        ),
        pytest.param(
            "They accused the guards of killing eight farmers in a raid.",
            "killing eight farmers",
            "guards",
            id="whom somebody accuses",
        ),
        pytest.param(
            "Nine civilians killed by lake militiamen were buried, the mayor said.",
            "Nine civilians killed",
            "lake militiamen",
            id="behind by",
        ),
        pytest.param(
            "The brigade stormed the hill, destroying three tanks and a launcher.",
            "a launcher",
            "brigade",
            id="an object that is joined",
        ),
        pytest.param(
            "The ministry said that nine soldiers were killed near Orlev.",
            "nine soldiers were killed",
            None,
            id="a passive without by",
        ),
        pytest.param(
            "The ministry reported two dead and counted four more.",
            "reported two dead",
            "ministry",
            id="the subject of a verb itself, whatever it means",
        ),
    ],
)
def test_doer(text: str, quote: str, doer: str | None) -> None:
    words = tree(text)
    start = text.index(quote)
    verb = verb_in(words, Span(start, start + len(quote)))
    found = None if verb is None else doer_of(words, verb, SAYING)
    assert (found and text[found.start : found.end]) == doer
