"""What the encoder's scores say of a figure, in shares."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkclaims.extraction.draft import Sentence
from nkclaims.extraction.encoder.answers import Answer, answers_of, named_words, share_of_words
from nkclaims.extraction.encoder.heads import CLASSES
from nkclaims.extraction.encoder.windows import Asked, Place, When, windows_of
from nkclaims.grammar.document import Span
from piece_cases import pieces_of

TEXT = "Orlev fell. In Orlev or Dorna 12 died, the lake mayor said on 6 May and 8 May."
DAY = date(2024, 5, 9)
LABELS = {name: ["a", "b"] for name in CLASSES}
SENTENCE = Sentence(0, 0, len(TEXT), 0, False, TEXT, (), (), ())


def spans(words: str) -> list[Span]:
    """Return where words stand."""
    return [Span(*one.span()) for one in re.finditer(words, TEXT)]


def asked() -> Asked:
    """Return the article with one figure, three places and two dates."""
    places = [Place(one, SENTENCE, "orlev", "Orlev", None) for one in spans("Orlev")]
    places += [Place(one, SENTENCE, None, "Dorna", None) for one in spans("Dorna")]
    dates = [
        When(one, SENTENCE, date(2024, 5, day), date(2024, 5, day), False)
        for day in (6, 8)
        for one in spans(f"{day} May")
    ]
    figures = ((spans("12")[0], SENTENCE),)
    return Asked(TEXT, DAY, pieces_of(TEXT), figures, tuple(places), tuple(dates), 0)


def answer(**given_scores: list[float]) -> Answer:
    """Return the answer for scores by head; all others are equal."""
    one = asked()
    ((_, window),) = windows_of(one)
    size = len(window.pieces) + 2
    sizes = {"place": 4, "end": 5, "start": 4, "says": size + 2, "says_end": size}
    scores: dict[str, Any] = {name: np.zeros((1, many)) for name, many in sizes.items()}
    scores |= {name: np.zeros((1, 2)) for name in CLASSES}
    scores |= {name: np.array([values]) for name, values in given_scores.items()}
    (found,) = answers_of(one, window, scores, LABELS)
    return found


def test_mentions_of_one_place_are_added_up() -> None:
    found = answer(place=[float(np.log(x)) for x in (1, 2, 3, 4)])
    assert found.places == pytest.approx({"": 0.1, "orlev": 0.5, "dorna": 0.4})
    assert found.named["orlev"].span == spans("Orlev")[1]
    assert set(found.named) == {"orlev", "dorna"}


def test_codes_and_voices_are_shares_by_name() -> None:
    found = answer(scope=[0, float(np.log(3))])
    assert found.codes["scope"] == pytest.approx({"a": 0.25, "b": 0.75})
    assert set(found.codes) == set(CLASSES)
    assert set(found.voices) == {"own_voice", "unattributed"}
    assert sum(found.voices.values()) + found.begins.sum() == pytest.approx(1)


SCORES = st.floats(-8, 8)


@given(st.lists(SCORES, min_size=5, max_size=5), st.lists(SCORES, min_size=4, max_size=4))
def test_periods_share_one_and_none_ends_before_it_begins(
    ends: list[float], starts: list[float]
) -> None:
    periods = answer(end=ends, start=starts).periods
    assert 0 < sum(periods.values()) <= 1 + 1e-9
    assert all(a is None or (b is not None and a <= b) for a, b in periods)
    assert all(share >= 0 for share in periods.values())


@pytest.mark.parametrize(
    ("end", "start", "period"),
    [
        (0, 1, (DAY, DAY)),
        (1, 1, (date(2024, 5, 8), date(2024, 5, 8))),
        (2, 2, (None, None)),
        (0, 0, (None, DAY)),
        (4, 2, (date(2024, 5, 6), date(2024, 5, 8))),
        (3, 1, (date(2024, 5, 6), date(2024, 5, 6))),
    ],
)
def test_a_period_is_a_last_day_and_how_it_begins(
    end: int, start: int, period: tuple[date | None, date | None]
) -> None:
    ends, starts = [0.0] * 5, [0.0] * 4
    ends[end], starts[start] = 20.0, 20.0
    periods = answer(end=ends, start=starts).periods
    assert max(periods, key=lambda one: periods[one]) == period
    assert periods[period] > 0.99


def test_days_that_are_the_same_are_added_up() -> None:
    day_before, same = [-20.0, 0, -20, -20, 0], [-20.0, 20, -20, -20]
    eighth = date(2024, 5, 8)
    assert answer(end=day_before, start=same).periods[eighth, eighth] == pytest.approx(1, abs=1e-6)


def test_the_speaker_is_named_by_the_words_that_have_most() -> None:
    one = asked()
    (mayor,) = spans("lake mayor")
    first, last = one.pieces.of(mayor)
    size = len(one.pieces.ids) + 2
    begins, ends = [0.0] * (size + 2), [0.0] * size
    begins[2 + first + 1], ends[last] = 20.0, 20.0
    found = answer(says=begins, says_end=ends)
    span, share = named_words(found, one)
    assert TEXT[span.start : span.end] == "lake mayor"
    assert share == pytest.approx(1, abs=1e-3)
    assert share_of_words(found, one, mayor) == pytest.approx(share)
    assert share_of_words(found, one, spans("Dorna")[0]) < 1e-3


@given(st.data())
def test_named_words_are_words_of_the_text(data: st.DataObject) -> None:
    one = asked()
    size = len(one.pieces.ids) + 2
    begins = data.draw(st.lists(SCORES, min_size=size + 2, max_size=size + 2))
    ends = data.draw(st.lists(SCORES, min_size=size, max_size=size))
    span, share = named_words(answer(says=begins, says_end=ends), one)
    assert 0 <= share <= 1
    if share:
        assert span.start in one.pieces.starts
        assert span.end in one.pieces.ends
        assert span.start < span.end
    else:
        assert span == Span(0, 0)


def test_marks_around_the_text_name_nobody() -> None:
    one = asked()
    size = len(one.pieces.ids) + 2
    begins = [0.0] * (size + 2)
    begins[2] = 30.0
    ends = [30.0, *[0.0] * (size - 1)]
    assert named_words(answer(says=begins, says_end=ends), one) == (Span(0, 0), 0.0)
