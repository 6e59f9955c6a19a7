"""Words of a row: found exactly, once, and as a token; or a problem that says how to mend it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkclaims.coding.locate import (
    Problem,
    line_of,
    locate,
    locate_attribution,
    locate_value,
    occurrences,
)
from nkclaims.grammar.document import Span

TEXT = (
    "The ministry said 21 people died. The ministry said 1,119 were hurt 🕊 in all.\n\n"
    "“Both sides” talked. Both sides, it said, lost 21 men, then 3.5 tons and seventy-two carts."
)


def span_of(words: str, nth: int = 1) -> Span:
    return occurrences(TEXT, words)[nth - 1]


def test_a_single_occurrence_needs_no_number() -> None:
    found = locate(TEXT, "were hurt 🕊 in all")
    assert found == span_of("were hurt 🕊 in all")
    assert TEXT[found.start : found.end] == "were hurt 🕊 in all"


def test_offsets_count_code_points_not_bytes() -> None:
    assert locate(TEXT, "lost 21 men") == Span(TEXT.index("lost 21 men"), TEXT.index(", then"))


@pytest.mark.parametrize("nth", [1, 2])
def test_the_number_chooses_an_occurrence(nth: int) -> None:
    assert locate(TEXT, "Both sides", nth) == span_of("Both sides", nth)


def test_an_ambiguous_quote_lists_its_places() -> None:
    assert locate(TEXT, "Both sides") == Problem(
        "words that stand once in the article, or quote_nth",
        "they stand there 2 times, so set quote_nth: "
        '1 in sentence 3 "🕊 in all. “[Both sides]” talked. Both sides,", '
        '2 in sentence 4 "all. “Both sides” talked. [Both sides], it said, lost"',
    )


def test_too_great_a_number_says_how_many_there_are() -> None:
    problem = locate(TEXT, "Both sides", 3)
    assert isinstance(problem, Problem)
    assert problem.expected == "quote_nth of at most 2, not 3"
    assert problem.hint.startswith("the words stand there 2 times: 1 in sentence 3")


def test_a_long_list_is_cut() -> None:
    problem = locate("no. " * 40, "no.")
    assert isinstance(problem, Problem)
    assert problem.hint.endswith("and 28 more")


def test_a_missing_quote_shows_the_nearest_text() -> None:
    assert locate(TEXT, '"Both sides" talked') == Problem(
        "words of the article, character by character",
        'nearest there (line 3) is "“Both sides” talked"; '
        'the article has “ (U+201C, left double quotation mark) where the row has " '
        "(U+0022, quotation mark); "
        'the article has ” (U+201D, right double quotation mark) where the row has " '
        "(U+0022, quotation mark)",
    )


def test_words_of_another_article_are_said_to_be_so() -> None:
    problem = locate(TEXT, "Quarterly revenue fell")
    assert isinstance(problem, Problem)
    assert problem.hint == "nothing like it stands in the article: is it another's?"


def test_the_attribution_before_the_quote_is_the_nearest() -> None:
    quote = span_of("1,119 were hurt")
    assert locate_attribution(TEXT, "The ministry said", quote) == span_of("The ministry said", 2)


def test_an_attribution_within_the_quote_is_nearer_than_one_before() -> None:
    quote = Span(span_of("The ministry said").start, span_of("1,119").end)
    assert locate_attribution(TEXT, "The ministry said", quote) == span_of("The ministry said", 2)


def test_an_attribution_only_after_the_quote_is_the_first_there() -> None:
    assert locate_attribution(TEXT, "said", span_of("The")) == span_of("said")


def test_a_missing_attribution_is_a_problem() -> None:
    problem = locate_attribution(TEXT, "the ministry says", span_of("21 people died"))
    assert isinstance(problem, Problem)
    assert 'nearest there (line 1) is "The ministry said"' in problem.hint


def test_a_value_is_a_token_of_the_quote() -> None:
    assert locate_value(TEXT, "21", None, span_of("lost 21 men")) == span_of("21", 2)


@pytest.mark.parametrize(
    ("words", "quote", "longer"),
    [
        ("1", "1,119 were hurt", "1,119"),
        ("119", "1,119 were hurt", "1,119"),
        ("3", "then 3.5 tons", "3.5"),
        ("seven", "seventy-two carts", "seventy-two"),
    ],
)
def test_a_value_is_no_part_of_a_longer_number(words: str, quote: str, longer: str) -> None:
    assert locate_value(TEXT, words, None, span_of(quote)) == Problem(
        "a number of its own within the quote",
        f'there it is only a part of "{longer}": write the whole number',
    )


def test_a_value_twice_in_the_quote_needs_its_number() -> None:
    text = "21 killed and 21 wounded"
    whole = Span(0, len(text))
    problem = locate_value(text, "21", None, whole)
    assert isinstance(problem, Problem)
    assert problem.hint.startswith('they stand there 2 times, so set value_nth: 1 "[21] killed')
    assert locate_value(text, "21", 2, whole) == Span(14, 16)


def test_a_value_outside_the_quote_is_missing() -> None:
    problem = locate_value(TEXT, "1,119", None, span_of("21 people died"))
    assert isinstance(problem, Problem)
    assert problem.expected == "words of the quote, character by character"


@pytest.mark.parametrize(("offset", "line"), [(0, 1), (TEXT.index("\n"), 1), (len(TEXT) - 1, 3)])
def test_lines_count_from_one(offset: int, line: int) -> None:
    assert line_of(TEXT, offset) == line


@given(st.text("ab \n", min_size=1, max_size=40), st.text("ab", min_size=1, max_size=3))
def test_occurrences_are_all_places_and_no_others(text: str, words: str) -> None:
    places = occurrences(text, words)
    assert [place.start for place in places] == [
        start for start in range(len(text)) if text.startswith(words, start)
    ]
    for nth, place in enumerate(places, 1):
        assert locate(text, words, nth) == place
