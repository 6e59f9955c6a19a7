"""Words that count and are no numbers: "both", names on a list of the dead."""

from __future__ import annotations

import pytest

from nkclaims.extraction.language.counting_words import is_both, names_of
from pack_cases import CORE
from test_figures import found


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Both had been shot down.", True),
        ("They fired two rockets; both were shot down.", True),
        ("Both pilots died.", True),
        ("Both sides met.", False),
        ("Norland and Sudmark, both states, met.", False),
    ],
)
def test_both(text: str, counts: bool) -> None:
    at = text.lower().index("both")
    assert is_both(text, at, CORE) == counts


def test_both_are_those_told_before() -> None:
    (one,) = found("The rebels fired two missiles at Orlev; both were intercepted.")
    assert (one.measure, one.object, one.value) == ("destroyed", "other", 2.0)


@pytest.mark.parametrize(
    ("text", "population"),
    [
        ("The ministry added 14 names to its list of the dead.", "military"),
        ("Another 14 names have been added to its roll of the fallen.", "military"),
        ("The council added 14 names to its list of civilians killed.", "unspecified"),
    ],
)
def test_names_of_the_dead(text: str, population: str) -> None:
    told = found(text)
    assert [(one.measure, one.value, one.population) for one in told] == [
        ("killed", 14.0, population)
    ]


def test_names_of_no_dead() -> None:
    assert names_of("They added 14 names to a petition.", "names") is None
