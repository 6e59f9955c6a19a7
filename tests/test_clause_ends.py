"""Where the clause ends that goes on at a word, and whether two stretches overlap."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkclaims.extraction.language.clause_ends import MOST_DONE, clause_end, share
from nkclaims.grammar.document import Span
from place_cases import places

SPANS = st.tuples(st.integers(0, 20), st.integers(0, 20)).map(lambda one: Span(*sorted(one)))
WORDS = [
    "shelled",
    "Orlev",
    "and",
    "but",
    "the",
    "town,",
    "1,200",
    "Gen.",
    "U.S.",
    "—",
    ".",
    "“",
    ";",
]


def clause(text: str, most: int = 99) -> str:
    """Return the clause that goes on at the beginning of a text."""
    return text[: clause_end(text, 0, most)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("shelled Orlev. It rained.", "shelled Orlev"),
        ("shelled Orlev, a port", "shelled Orlev"),
        ("shelled Orlev; Tarn burned", "shelled Orlev"),
        ("shelled Orlev (a port)", "shelled Orlev "),
        ("shelled Orlev while it rained", "shelled Orlev"),
        ("shelled Orlev which burned", "shelled Orlev"),
        ("shelled Orlev as they left", "shelled Orlev"),
        ("shelled Orlev and killed two", "shelled Orlev"),
        ("shelled Orlev and has then left", "shelled Orlev"),
        ("shelled Orlev and also demanded a truce", "shelled Orlev"),
        ("shelled Orlev - the port", "shelled Orlev"),
        ("shelled Orlev.”", "shelled Orlev"),
    ],
)
def test_what_ends_a_clause(text: str, expected: str) -> None:
    assert clause(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "shelled Orlev and Tarn",
        "shelled 1,200 houses",
        "shelled Orlev at 12:30",
        "shelled the U.S. base",
        "shelled Orlev on Oct. 5",
        "shelled the house of Gen. Doe",
        "shelled Orlev at 3 p.m. sharp",
        "shelled 2.5 acres",
        "shelled Orlev as usual",
        "shelled the red and white house",  # "red" is no verb: it is too short
    ],
)
def test_what_ends_none(text: str) -> None:
    assert clause(text) == text


def test_a_clause_has_so_many_words_at_the_most() -> None:
    assert clause("one two three four", 3) == "one two three "
    assert clause("one two three", 3) == "one two three"
    assert clause("one two, three four", 3) == "one two"


def test_the_clause_is_that_of_the_word_not_of_those_before() -> None:
    text = "It rained, but rebels shelled Orlev, a port"
    at = text.index("rebels")
    assert text[at : clause_end(text, at, MOST_DONE)] == "rebels shelled Orlev"


@given(st.lists(st.sampled_from(WORDS), max_size=20).map(" ".join), st.data())
def test_a_clause_ends_within_the_text(text: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text)))
    most = data.draw(st.integers(1, 9))
    end = clause_end(text, at, most)
    assert at <= end <= len(text)
    assert len(text[at:end].split()) <= most
    assert end <= clause_end(text, at, most + 1)  # more words never make it shorter


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (Span(0, 5), Span(4, 9), True),
        (Span(0, 9), Span(3, 4), True),
        (Span(0, 5), Span(5, 9), False),  # they touch
        (Span(0, 5), Span(7, 9), False),
    ],
)
def test_stretches_share_a_character(one: Span, other: Span, expected: bool) -> None:
    assert share(one, other) is expected


@given(SPANS, SPANS)
def test_sharing_is_mutual_and_means_a_common_character(one: Span, other: Span) -> None:
    assert share(one, other) is share(other, one)
    assert share(one, other) is bool({*range(*one)} & {*range(*other)})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nine men were killed while six were hurt by shells in Orlev.", ["Orlev"] * 2),
        (
            "Four were killed, while at least 21 others were wounded in a raid in Orlev.",
            ["Orlev"] * 2,
        ),
        ("Two houses burned, while six others were damaged in Orlev.", ["Orlev"] * 2),
        ("Nine men died in Tarn while six were hurt in Orlev.", ["Tarn", "Orlev"]),
        (
            "Shells fell on Tarn. Nine died there, while rebels lost six men in Orlev.",
            ["Tarn", "Orlev"],
        ),
    ],
)
def test_a_loss_beside_another_is_told_of_one_deed(text: str, expected: list[str]) -> None:
    assert places(text)[-2:] == expected
