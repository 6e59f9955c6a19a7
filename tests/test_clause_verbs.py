"""The verb of a clause, which is none of the nouns that look like it."""

from __future__ import annotations

import pytest

from nkclaims.extraction.language.clause_verbs import has_clause, verb_in


@pytest.mark.parametrize(
    ("words", "verb"),
    [
        ("the strike had killed nine", "had"),
        ("the attacks hit the port", "hit"),
        ("rebels shelled the port", "shelled"),
        ("rebels launching rockets", "launching"),
        ("the raid", None),
        ("a half-captured hill", None),
        ("its army at dawn", None),
    ],
)
def test_the_first_verb_of_a_clause(words: str, verb: str | None) -> None:
    found = verb_in(words)
    assert (found.group() if found else None) == verb


@pytest.mark.parametrize(
    ("words", "is_clause"),
    [
        (" the army left", True),
        (" rebels captured one town", True),
        (" the attack", False),
        (" agreed", False),
        (" the talks in Orlev", False),
    ],
)
def test_a_clause_has_subject_and_verb(words: str, is_clause: bool) -> None:
    assert has_clause(words) is is_clause
