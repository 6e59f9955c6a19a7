"""The letters without which a pattern cannot match."""

from __future__ import annotations

import re

import pytest

from nkclaims.extraction.language.literals import required
from pack_cases import PACKS


@pytest.mark.parametrize(
    ("pattern", "sets"),
    [
        (r"blame", [{"blame"}]),
        (r"(?:Deny|refut\w+) it", [{"deny", "refut"}, {" it"}]),
        (r"(?:the )?raid", [{"raid"}]),  # what may be missing is not required
        (r"(?:raid|\w+)", []),  # an alternative without letters
        (r"raid(?= on)(?! by)", [{"raid"}, {" on"}]),  # what must stand behind
        (r"(?<=the )raid", [{"raid"}]),  # what stands before may be out of the stretch searched
        (r"(?:on ){1,3}foot", [{"on "}, {"foot"}]),
        (r"[ab]c", [{"a", "b"}, {"c"}]),
        (r"[a-z\d]c", [{"c"}]),
    ],
)
def test_sets_of_letters(pattern: str, sets: list[set[str]]) -> None:
    assert [set(one) for one in required(re.compile(pattern, re.IGNORECASE))] == sets


def test_rules_are_searched_wherever_they_match() -> None:
    texts = [text for one in PACKS.acts for text in (one.example, one.counter_example)]
    for text in texts:
        matching = [one for one in PACKS.acts if one.pattern.search(text)]
        assert list(dict.fromkeys(one for one, _ in PACKS.acts_in(text))) == matching


def test_most_rules_are_not_searched_in_vain() -> None:
    assert [*PACKS.acts_in("The choir sang an old song.")] == []
    assert PACKS.figure_rules_in("XYXX") == []


def test_rules_on_figures_are_searched_wherever_they_match() -> None:
    for rule in PACKS.figure_rules:
        for letters in ("NPBK", "KNP", "LONP", "NOTD", "APBK", "CNPS", "VNPD", "NPK", "ZL", "pN"):
            if rule.pattern.search(letters):
                assert rule in PACKS.figure_rules_in(letters)
