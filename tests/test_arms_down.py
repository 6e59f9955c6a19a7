"""Arms that came down, and vehicles with a bomb in them that went off."""

from __future__ import annotations

import pytest

from nkclaims.extraction.deed.arms_down import are_arms
from nkclaims.grammar.document import Span


@pytest.mark.parametrize(
    ("text", "doer", "verb", "are"),
    [
        ("A rocket fell on Orlev.", "A rocket", "fell", True),
        ("Shelling hit the port.", "Shelling", "hit", True),
        ("A car bomb claimed by rebels went off.", "rebels", "went off", True),
        ("A motorcycle left by the road went off.", "A motorcycle", "went off", True),
        ("A truck exploded at the gate.", "A truck", "exploded", True),
        ("A truck hit a wall.", "A truck", "hit", False),
        ("Another hit a depot.", "Another", "hit", True),
        ("Two others landed near the school.", "Two others", "landed", True),
        ("The third smashed into a shop.", "The third", "smashed", True),
        ("Another left the town.", "Another", "left", False),
        ("Rebels hit the port.", "Rebels", "hit", False),
        ("The mayor fell in Orlev.", "The mayor", "fell", False),
        ("An anti-missile crew landed.", "crew", "landed", False),
    ],
)
def test_arms_come_down_and_people_do_not(text: str, doer: str, verb: str, are: bool) -> None:
    at = text.index(verb)
    assert are_arms(doer, Span(at, at + len(verb)), text) == are
