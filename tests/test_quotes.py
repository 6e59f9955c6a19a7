"""The words of a deed in the article: with its doer, and apart from others."""

from __future__ import annotations

from datetime import date

import pytest

from nkclaims.extraction.article import Article
from nkclaims.extraction.read import drafts_of
from pack_cases import CORE


def quotes(text: str) -> list[str]:
    drafts, _ = drafts_of(Article("a", text, date(2021, 5, 4)), CORE)
    found = sorted(one.quote for one in drafts)
    return [text[one.start : one.end] for one in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Rebels seized Orlev and at least six villages.",
            ["Rebels seized Orlev", "at least six villages"],
        ),
        (
            "The army retook the city of Tarn, as well as 12 hamlets.",
            ["The army retook the city of Tarn", "12 hamlets"],
        ),
        ("Rebels seized six villages near Orlev.", ["seized six villages"]),
    ],
)
def test_a_named_place_and_a_number_of_others_are_two_claims(text: str, found: list[str]) -> None:
    assert [words[: len(want)] for words, want in zip(quotes(text), found, strict=True)] == found


def test_a_deed_begins_with_its_doer() -> None:
    assert quotes("Rockets slammed into the port.") == ["Rockets slammed into the port"]


@pytest.mark.parametrize("stroke", ["-", "--", "–", "—", "- -"])
@pytest.mark.parametrize(
    "told",
    [
        "Norland’s strikes killed at least 31 people on Tuesday.",
        "Norland and Sudmark traded attacks early on Monday.",
    ],
)
def test_words_do_not_begin_with_the_stroke_of_a_dateline(stroke: str, told: str) -> None:
    found = quotes(f"ORLEV, May 21 (Wire) {stroke} {told}")
    assert found
    assert all(words[0].isalnum() for words in found)


@pytest.mark.parametrize("line", ["date 2021-05-04\n", "date 2021-05-04 ", " date 2021-05-04, "])
@pytest.mark.parametrize("figure", ["Seven", "12", "Dozens of"])
def test_the_line_with_the_day_is_none_of_the_words(line: str, figure: str) -> None:
    text = f"{line}{figure} soldiers were killed in Orlev on Monday, the army said."
    assert quotes(text) == [f"{figure} soldiers were killed"]
    assert quotes(f"{line}ROCKETS slammed into the port.") == ["ROCKETS slammed into the port"]


def test_words_do_not_end_inside_an_address() -> None:
    text = "The minister spoke of the army’s attack on the city of Orlev https://example.org/a1."
    assert not any("http" in words for words in quotes(text))


@pytest.mark.parametrize(
    "text",
    [
        "At least four shells landed around the market",  # "at" is no place here
        "Fighters of the Lake Front (LF) stormed a base near Orlev",
        "Tarnish artillery slammed into a bakery",
        "A Tarnish mortar attack that hit Orlev",
    ],
)
def test_a_longer_doer_is_quoted_whole(text: str) -> None:
    assert quotes(f"{text}.") == [text]


@pytest.mark.parametrize(
    "text",
    [
        "A ballistic missile fired by the Lake rebels slammed into a market",
        "Shells fired by the northern factions landed on a school",
    ],
)
def test_arms_are_quoted_with_who_fired_them(text: str) -> None:
    assert quotes(f"{text}.") == [text]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "An army missile struck a home east of the town of Orlev late on Monday, it said.",
            "An army missile struck a home",
        ),
        ("Rockets struck a home near Orlev.", "Rockets struck a home near Orlev"),
    ],
)
def test_a_long_deed_is_quoted_without_when_and_where(text: str, words: str) -> None:
    assert quotes(text) == [words]
