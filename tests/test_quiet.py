"""Sentences of talks, prayers and prices take neither day nor place from the deed told before."""

from __future__ import annotations

import pytest

from day_cases import days, may
from place_cases import places

QUIET = (
    "Foreign ministers of the bloc met in Brussels on Monday and called for restraint.",
    "The presidents spoke by telephone late on Thursday.",
    "The Security Council is due to discuss the fighting in New York on Friday.",
    "Thousands marched through Paris on Sunday to call for an end to the war.",
    "The envoy flew to Vienna on Thursday to meet the mediators.",
    "Oil prices rose by two per cent in London on Tuesday.",
    "Lawyers asked The Hague on Tuesday to open an inquiry into the war.",
)


@pytest.mark.parametrize("quiet", QUIET)
def test_what_is_told_behind_a_quiet_paragraph_goes_on_with_the_deed_before_it(quiet: str) -> None:
    text = f"Shells hit Orlev on Wednesday.\n\n{quiet}\n\nNine people were wounded, medics said."
    assert days(text) == [(9, *may(15))]
    assert places(text) == ["Orlev"]


@pytest.mark.parametrize(
    "loud",
    [
        "Rockets struck Tarn on Thursday.",
        "Gunmen met villagers outside Tarn on Thursday and shot at them.",
    ],
)
def test_another_deed_gives_what_follows_its_day_and_place(loud: str) -> None:
    text = f"Shells hit Orlev on Wednesday.\n\n{loud}\n\nNine people were wounded, medics said."
    assert days(text) == [(9, *may(16))]
    assert places(text) == ["Tarn"]


def test_a_calm_day_at_the_head_of_a_sentence_is_that_on_which_what_follows_plays() -> None:
    text = "On Thursday the streets of Orlev were calm.\n\nNine people were wounded by a shell."
    assert days(text) == [(9, *may(16))]
