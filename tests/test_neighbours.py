"""Words read by their neighbours: people as adjectives, models of arms, ranges, agents."""

from __future__ import annotations

import pytest

from nkclaims.extraction.draft import Sentence
from nkclaims.extraction.figure.figures import figures
from nkclaims.grammar.dates import find_dates
from nkclaims.grammar.numerals import find_numbers
from pack_cases import CORE


def counted(text: str) -> list[tuple[str | None, str | None, str | None, float | None]]:
    dates = find_dates(text)
    numbers = tuple(find_numbers(text, dates))
    sentence = Sentence(0, 0, len(text), 0, False, text, (), numbers, tuple(dates))
    found = figures(sentence, CORE, text)
    return [(one.measure, one.object, one.population, one.value) for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A glassblower was killed.", [("killed", "person", "unspecified", 1)]),
        ("The mine wounded two young lacemakers.", [("wounded", "person", "unspecified", 2)]),
        ("The rebels kidnapped a cellist.", [("captured", "person", "unspecified", 1)]),
        ("The army destroyed two scrubbers.", [("destroyed", "other", None, 2)]),
        ("Six civilian drivers were hurt.", [("wounded", "person", "civilian", 6)]),
        ("Three Taliban key commanders were killed.", [("killed", "person", "military", 3)]),
        ("Troops killed 46 Tamil Tiger rebels.", [("killed", "person", "military", 46)]),
        ("Nine rebel boats were sunk.", [("destroyed", "ship", None, 9)]),
        ("Eight Chinese bulldozers were torched.", [("destroyed", "vehicle", None, 8)]),
        ("Eight Chinese were killed.", [("killed", "person", "unspecified", 8)]),
        ("The army shot down a MiG-31 jet.", [("destroyed", "aircraft", None, 1)]),
        ("They captured two Kornet launchers.", [("captured", "artillery", None, 2)]),
        ("Shrapnel killed a nurse and wounded a second.",
         [("killed", "person", "unspecified", 1), ("wounded", "person", "unspecified", 1)]),
        ("The army took 250 square kilometres.", [("controlled", "other", None, 250)]),
        ("The fire destroyed 40 hectares.", []),
        ("The column advanced 40 km.", []),
    ],
)  # fmt: skip
def test_what_is_counted(text: str, expected: list[tuple[str, str, str | None, float]]) -> None:
    assert counted(text) == expected
