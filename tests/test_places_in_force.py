"""Which place that the passage has told of is in force where a loss is told without one."""

from __future__ import annotations

import pytest

from nkclaims.extraction.draft import Draft, Sentence
from nkclaims.extraction.lexicon.gazetteer import Gazetteer
from nkclaims.extraction.lexicon.mentions import Mention
from nkclaims.extraction.place.places_in_force import PlacesInForce
from nkclaims.grammar.document import Span

ORLEV, TARN = (Mention(0, len(name), name, is_place=True) for name in ("Orlev", "Tarn"))


def where(*, is_heading: bool = False, **cells: object) -> str | None:
    told = {"measure": "killed", "population": "civilian", "scope": "incident", "value": 9.0}
    draft = Draft(1, Span(0, 4), "figure-passive", "casualties", **(told | cells))  # type: ignore[arg-type]
    sentence = Sentence(1, 0, 9, 1, is_heading, "Nine died", (), (), ())
    passage = PlacesInForce("", Gazetteer(None))
    passage.topic, passage.place = ORLEV, TARN
    found = passage.of_news(draft, sentence)
    return found and found.text


@pytest.mark.parametrize(
    "cells", [{}, {"scope": "daily"}, {"population": "unspecified", "measure": "wounded"}]
)
def test_whom_a_deed_harmed_is_where_the_headline_plays(cells: dict[str, object]) -> None:
    assert where(**cells) == "Orlev"


@pytest.mark.parametrize(
    "cells",
    [
        {"scope": "cumulative"},
        {"population": "military"},
        {"measure": "captured"},
        {"value": None},
        {"stance": "denies"},
        {"is_heading": True},
    ],
)
def test_tolls_soldiers_and_headlines_are_elsewhere(cells: dict[str, object]) -> None:
    assert where(**cells) is None  # type: ignore[arg-type]
