"""A match of a rule of figures: its words by what they are to the figure."""

from __future__ import annotations

import re

import pytest

from nkclaims.extraction.figure.match import Match, of_rule
from nkclaims.extraction.language.patterns import of_figure
from nkclaims.extraction.language.tokens import tokens_of
from nkclaims.extraction.lexicon.pack import FigureRule
from pack_cases import CORE
from tree_cases import sentence

TEXT = "In Orlev nine Young Soldiers were killed."


def match(pattern: str, text: str = TEXT) -> Match:
    rule = FigureRule("a-rule", of_figure(pattern), "", "", "")
    whole = sentence(text)
    tokens = tokens_of(whole, CORE)
    found = rule.pattern.search("".join(one.letter for one in tokens))
    assert found is not None
    return of_rule(rule, found, tokens, whole, text)


def test_the_words_have_the_names_that_the_rule_gives_them() -> None:
    found = match("(?P<n>N)F{0,3}(?P<p>P)B(?P<m>K)")
    assert found.counting is not None
    assert found.event is not None
    words = [TEXT[one.start : one.end] for one in (found.number, found.counting, found.event)]
    assert words == ["nine", "Soldiers", "killed"]
    assert [TEXT[one.start : one.end] for one in found.words] == words
    assert found.form == "soldiers"
    assert TEXT[: found.last].endswith("Soldiers")


def test_what_a_rule_does_not_name_is_none() -> None:
    found = match("(?P<n>N)")
    assert (found.counting, found.event, found.form) == (None, None, "")
    assert TEXT[: found.last].endswith("nine")
    assert [TEXT[one.start : one.end] for one in found.words] == ["nine"]


def test_a_part_of_the_rule_that_may_lack_is_none_where_it_lacks() -> None:
    found = match("(?P<n>N)F{0,3}P(?P<p>P)?B(?P<m>K)")
    assert found.counting is None
    assert "p" not in found.positions


def test_a_noun_that_is_taken_away_is_no_word_of_the_match() -> None:
    found = match("(?P<n>N)F{0,3}(?P<p>P)B(?P<m>K)")
    without = Match(found.rule, found.sentence, found.text, found.tokens, found.positions,
                    found.number, None, found.event)  # fmt: skip
    assert [TEXT[one.start : one.end] for one in without.words] == ["nine", "killed"]


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [(r"In \w+ $", True), (r"\AIn", True), (r"In$", False), (r"nine", False), (r"were", False)],
)
def test_what_stands_before_the_number(pattern: str, expected: bool) -> None:
    assert match("(?P<n>N)").is_before(re.compile(pattern)) is expected
