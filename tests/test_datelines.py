"""The dateline of a paragraph."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkclaims.extraction.language.datelines import dateline_end, is_release, town_of
from nkclaims.grammar.document import Span

DATELINES = [
    "ORLEV, June 12 (Wire) - ",
    "ORLEV (Wire) — ",
    "ORLEV/TARN, June 12, 2021 (Lake Press Agency) -- ",
    "ORLEV – ",
    "Orlev, June 12 (Wire) - ",
    "NEW ORLEV, Norland — ",
    "ORLEV, June 12. /Lake Press/. ",
    "ORLEV (Wire) ",
    "ORLEV, June 12 - ",
    "ORLEV (Wire)_",
    "[Orlev, Norland] ",
]


@pytest.mark.parametrize("line", DATELINES)
def test_the_town_of_a_dateline(line: str) -> None:
    town = town_of(f"{line}Shells fell on the port.", Span(0, 60), [])
    assert town is not None
    assert town.text.removeprefix("New ").startswith("Orlev")


@pytest.mark.parametrize("line", ["Dead - 12, injured - 45.", "Tanks – 884, guns – 9."])
def test_a_label_of_a_count_is_no_dateline(line: str) -> None:
    assert dateline_end(line, 0, len(line)) == 0


@pytest.mark.parametrize("line", DATELINES)
def test_where_a_dateline_ends(line: str) -> None:
    text = f"{line}Shells fell on the port."
    assert text[dateline_end(text, 0, len(text)) :] == "Shells fell on the port."


@pytest.mark.parametrize(
    "text",
    [
        "Shells fell on the port.",
        "Orlev: nine dead.",  # who or what is told of
        "ORLEV June 12 shells fell.",
        "The port of Orlev (north) - shells fell.",
        "Orlev (the port) burned.",
        "Al-Orlev dismissed it.",  # a name with a hyphen
        "ORLEV, June 12 (Wire)",  # nothing stands behind it
        "shells fell (Wire) - ",
        "",
    ],
)
def test_what_is_no_dateline(text: str) -> None:
    assert dateline_end(text, 0, len(text)) == 0


def test_offsets_count_in_the_article() -> None:
    text = "Nine dead\n\nORLEV (Wire) - Shells fell."
    at = text.index("ORLEV")
    assert text[dateline_end(text, at, len(text)) :] == "Shells fell."
    assert dateline_end(text, at, at + 8) == at  # the paragraph ends before


@given(
    st.lists(st.sampled_from(["ORLEV", "Orlev", ", ", " ", "(Wire)", "-", "—", "12", ".", "\n"])),
    st.integers(0, 9),
)
def test_the_end_lies_in_the_paragraph(parts: list[str], start: int) -> None:
    text = "".join(parts)
    start = min(start, len(text))
    assert start <= dateline_end(text, start, len(text)) <= len(text)


@pytest.mark.parametrize(
    "line",
    [
        "(Orlev, June 12, 2024) – ",
        "(Orlev) – ",
        "(Orlev, 12 June 2024) - ",
        "(New Orlev, Norland) — ",
    ],
)
def test_a_bracketed_dateline_ends_before_what_is_told_and_names_no_town_of_it(line: str) -> None:
    text = f"{line}Soldiers shot eleven villagers in Tarn on April 2, a group said today."
    assert dateline_end(text, 0, len(text)) == len(line)
    assert town_of(text, Span(0, len(text)), []) is None
    assert is_release(f"Title\n\n{text}")


def test_a_bracket_at_the_head_of_a_sentence_is_no_dateline() -> None:
    text = "(Orlev is a port.) Shells fell on it."
    assert dateline_end(text, 0, len(text)) == 0
    assert not is_release(text)
