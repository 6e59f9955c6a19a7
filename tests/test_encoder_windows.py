"""The encoder's windows: every query in exactly one, and how it stands to places and dates."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkclaims.extraction.draft import Sentence
from nkclaims.extraction.encoder.pieces import BEGIN, END
from nkclaims.extraction.encoder.windows import LONGEST, Asked, _far, _step, asked_of, windows_of
from nkclaims.extraction.lexicon.mentions import Mention
from nkclaims.extraction.time.days import Day
from nkclaims.grammar.dates import find_dates
from nkclaims.grammar.document import Span
from piece_cases import pieces_of

DAY = date(2024, 5, 9)


@given(st.integers(-100_000, 100_000))
def test_distances_become_steps_that_never_turn_back(away: int) -> None:
    for of, middle in ((_step, 6), (_far, 8)):
        assert 0 <= of(away) <= 2 * middle
        assert of(away) <= of(away + 1)
        assert of(away) + of(-away) == 2 * middle
        assert (of(away) == middle) is (away == 0)


def article(filling: int = 0) -> Asked:
    """Return an article of three sentences, with as many words between as told."""
    parts = [
        "Raid on Orlev",
        "On 6 May shells hit Orlev, killing 12 people." + " word" * filling,
        "The Lakes Army said 30 rebels died in Dorna.",
    ]
    text = "\n\n".join(parts)
    sentences, figures, days = [], [], []
    for number, part in enumerate(parts):
        at = text.index(part)
        names = [
            Mention(at + one.start(), at + one.end(), one[0], None, "orlev", is_place=True)
            for one in re.finditer("Orlev", part)
        ]
        for one in re.finditer("Dorna|Lakes Army", part):
            is_actor = one[0] != "Dorna"
            actor = "lakes-army" if is_actor else None
            span = at + one.start(), at + one.end()
            names.append(Mention(*span, one[0], actor, None, is_place=not is_actor))
        dates = tuple(find_dates(part))
        sentence = Sentence(
            number, at, at + len(part), number, number == 0, part, tuple(names), (), dates
        )
        sentences.append(sentence)
        days += [(sentence, Day(one, date(2024, 5, 6), date(2024, 5, 6), "day")) for one in dates]
        figures += [
            (Span(at + one.start(), at + one.end()), sentence)
            for one in re.finditer(r"\b(12|30)\b", part)
        ]
    return asked_of(text, DAY, pieces_of(text), sentences, days, figures)


def test_what_may_be_said_is_gathered() -> None:
    asked = article()
    assert [one.words for one in asked.places] == ["Orlev", "Orlev", "Lakes Army", "Dorna"]
    assert [one.key for one in asked.places] == ["orlev", "orlev", "lakes army", "dorna"]
    assert [(one.start, one.is_relative) for one in asked.dates] == [(date(2024, 5, 6), False)]
    assert asked.lead == 1


@pytest.mark.parametrize(("filling", "number"), [(0, 1), (300, 1), (900, 2), (3000, 2)])
def test_each_figure_is_asked_about_once_and_all_arrays_agree(filling: int, number: int) -> None:
    asked = article(filling)
    windows = [one for _, one in windows_of(asked)]
    assert len(windows) == number
    assert sorted(at for one in windows for at in one.queries) == [0, 1]
    for one in windows:
        size, asks = len(one.pieces) + 2, len(one.queries)
        assert one.ids.shape == (size,)
        assert (one.ids[0], one.ids[-1]) == (BEGIN, END)
        shapes = {name: array.shape for name, array in one.arrays.items()}
        expected: dict[str, tuple[int, ...]] = {
            "queries": (asks, size),
            "is_piece": (size,),
            "pieces_far": (asks, size),
        }
        for name, much in (("places", len(one.places)), ("dates", len(one.dates))):
            expected |= {
                name: (much, size),
                f"{name}_sort": (much,),
                f"{name}_step": (asks, much),
                f"{name}_far": (asks, much),
                f"{name}_flags": (asks, much, 6),
                f"{name}_there": (much,),
            }
        assert shapes == expected
        for row, at in enumerate(one.queries):
            assert abs(one.arrays["queries"][row].sum() - 1) < 1e-6
            held = [one.ids[piece] for piece in one.arrays["queries"][row].nonzero()[0]]
            first, last = asked.pieces.of(asked.queries[at][0])
            assert held == asked.pieces.ids[first:last]


def test_words_of_any_length_are_asked_about() -> None:
    asked = article(3000)
    sentence = asked.queries[0][1]
    deed = Span(sentence.start, sentence.end), sentence
    windows = windows_of(replace(asked, queries=(*asked.queries, deed)))
    (found,) = [one for _, one in windows if 2 in one.queries]
    row = found.arrays["queries"][found.queries.index(2)]
    assert np.count_nonzero(row) == LONGEST
    assert row.sum() == pytest.approx(1)
