"""Many patterns that are searched for at once."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkclaims.extraction.language.openings import Search, openings
from pack_cases import PACKS

TEXTS = [text for one in PACKS.acts for text in (one.example, one.counter_example)]
PATTERNS = [
    re.compile(rf"\b(?:{one})", re.IGNORECASE)
    for one in (r"raid(?:s|ed)?", r"(?:the )?truce", r"\d+ raids", r"[\w-]*broke\w*", r" fell\b",
                r"(?:the |an? )*raid", r"raid(?= on)", r"(?-i:[A-Z])\w+ raid", "a|the truce")
]  # fmt: skip


@pytest.mark.parametrize(
    ("pattern", "begins"),
    [
        (r"\bblame", {"blame"}),
        (r"\b(?:Deny|refut\w+) it", {"deny i", "refut"}),
        (r"\b(?:the )?raid", {"the ra", "raid"}),  # what may be missing may begin it
        (r"\b(?:on ){1,3}foot", {"on "}),  # what may come again is not followed further
        (r"\b[ab]ll", {"all", "bll"}),
        (r"\b\d\d raids", {"00 rai"}),  # one digit is as good as another
        (r"\b(?!raids)ra?id", {"raid", "rid"}),
        (r"\b(?:raid|\w+)", set()),
        (r"\b(?:a|raid)", set()),  # too short to look up
        (r"raid", set()),  # may stand inside a word
    ],
)
def test_letters_that_a_match_begins_with(pattern: str, begins: set[str]) -> None:
    assert openings(re.compile(pattern, re.IGNORECASE)) == begins


def test_rules_find_what_they_find_alone() -> None:
    alone = [one.pattern for one in PACKS.acts]
    together = Search(alone)
    for text in [*TEXTS, *map(str.upper, TEXTS)]:
        found = [(at, match.span()) for at, match in together.finditer(text)]
        assert found == _one_by_one(alone, text)


WORDS = ("raid", "raids", "Raided", "the", "truce", "THE", "a", "12", "٣", "brokered", "fell", "on",
         "İ", "-", ".", "  ", "Ax")  # fmt: skip
TOGETHER = Search(PATTERNS)


@given(st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join))
def test_any_words_are_searched_as_by_each_pattern(text: str) -> None:
    found = [(at, match.span()) for at, match in TOGETHER.finditer(text)]
    assert found == _one_by_one(PATTERNS, text)


def _one_by_one(patterns: list[re.Pattern[str]], text: str) -> list[tuple[int, tuple[int, int]]]:
    return [(at, match.span()) for at, one in enumerate(patterns) for match in one.finditer(text)]
