"""What is no word is not read, and costs no more time than its length."""

from __future__ import annotations

import time
from datetime import date

import pytest

from nkclaims.extraction.article import Article
from nkclaims.extraction.draft import Draft
from nkclaims.extraction.language.long_words import LONGEST, without_long_words
from nkclaims.extraction.read import drafts_of
from pack_cases import CORE

TOLD = "Shells fell on Orlev on Monday and {}killed 12 people, the mayor said.\n"
GROWTH = 3.0  # of a text that is twice as long, where the square would be 4
LEAST = 0.2  # seconds below which a growth says nothing


def read(text: str) -> list[Draft]:
    return drafts_of(Article("a", text, date(2022, 5, 4)), CORE)[0]


def seconds(text: str) -> float:
    """Return the time of the processor that a text takes, whatever else it does."""
    started = time.process_time()
    read(text)
    return time.process_time() - started


@pytest.mark.parametrize(
    "text",
    ["Nine died.", "x" * LONGEST, "a " * 200, "Nine\n\ndied in Orlev-on-Tarn.", ""],
)
def test_words_are_kept(text: str) -> None:
    assert without_long_words(text) == text


@pytest.mark.parametrize("sign", ["x", "A", "9", "-", "’", ".", "“", "é"])
def test_what_is_longer_is_blank_and_all_else_stays_where_it_was(sign: str) -> None:
    run = sign * (LONGEST + 1)
    assert without_long_words(f"Nine {run}\ndied.") == f"Nine {' ' * len(run)}\ndied."


def test_what_stands_beside_it_is_read_in_its_place() -> None:
    run = "A1b-" * 160 + " "
    plain, beside = (
        next(one for one in read(TOLD.format(words)) if one.value) for words in ("", run)
    )
    assert (plain.value, plain.place_words) == (beside.value, beside.place_words) == (12, "Orlev")
    assert beside.quote.start == plain.quote.start + len(run)


@pytest.mark.parametrize("unit", ["A", "Ab", "A-", "in Orlev "])
@pytest.mark.parametrize("is_within", [False, True])
def test_twice_the_text_takes_twice_the_time(unit: str, is_within: bool) -> None:
    frame = TOLD if is_within else "{}"
    once, twice = (frame.format(unit * (n // len(unit))) for n in (16_000, 32_000))
    read(frame.format(unit))
    took = seconds(once)
    assert seconds(twice) < GROWTH * max(took, LEAST)


@pytest.mark.parametrize("run", [" " * 200, " " * 2_000, "A1b-" * 300, "\t" * 500])
@pytest.mark.parametrize(
    "text",
    [
        "12 people were killed on Monday ({}), the army said.",
        "The army said that 12 people died in Orlev{}on Monday and rebels shelled{}the port.",
        "Rebels denied{}that they had{}shelled the port, killing{}12 people.",
    ],
)
def test_blanks_within_a_sentence_cost_no_time(text: str, run: str) -> None:
    assert seconds(text.replace("{}", run)) < 20


def test_a_link_within_a_sentence_changes_nothing() -> None:
    link = "https://orlev.example/" + "a1-" * 60
    text = f"12 people were killed in Orlev on Monday ({link}), the army said."
    (one,) = (one for one in read(text) if one.value)
    assert (one.value, one.place_words, one.speaker.words) == (12, "Orlev", "army")
