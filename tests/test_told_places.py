"""In which of its places a sentence plays, and to which one told before it goes back."""

from __future__ import annotations

import pytest

from place_cases import places

BEGUN = (
    "The rebels stormed the base at Orlev, killing 40 soldiers. They had left the town of Tarn "
    "on Friday.\n\n"
)


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("The army denied that the base had fallen.", "Orlev"),
        ("The army denied losing the base.", "Orlev"),
        ("The army denied that the town had fallen.", "Tarn"),
    ],
)
def test_a_passage_goes_back_to_a_place_told_before(words: str, place: str) -> None:
    assert places(f"{BEGUN}{words} The attackers left nine bodies behind.")[-1] == place


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("The clash near Tarn came as the army moved towards Sorn.", "Tarn"),
        ("The army wants to reach Sorn.", "Orlev"),
    ],
)
def test_a_sentence_about_a_deed_says_where_it_was(words: str, place: str) -> None:
    begun = f"Rebels attacked the army at Orlev on Friday.\n\n{words}\n\n"
    assert places(f"{begun}Nine rebels were killed in the battle.")[-1] == place
