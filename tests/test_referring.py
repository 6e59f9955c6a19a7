"""Words that mean somebody named before."""

from __future__ import annotations

import pytest

from nkclaims.extraction.language.referring import INNER, OPENING, REFERRING, SUBJECT, TEXT


@pytest.mark.parametrize("words", ["she", "the mayor", "it", "the ministry", "the post"])
def test_what_refers_back(words: str) -> None:
    assert REFERRING.search(words)


def test_what_names_somebody_new_does_not() -> None:
    assert not REFERRING.search("the mayor of Orlev")
    assert TEXT.search("bulletin")
    assert not TEXT.search("ministry")


def test_whom_it_may_mean() -> None:
    opening = OPENING.match("Norland keeps its losses secret")
    assert opening
    assert opening["who"] == "Norland"
    inner = INNER.search("Sudmark claims 90; Norland publishes no losses, though it says")
    assert inner
    assert inner["who"] == "Norland"
    own = SUBJECT.match("the front has lost 90 men")
    assert own
    assert own["who"] == "front"
    assert not SUBJECT.match("at least 90 men have been killed")
