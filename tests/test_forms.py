"""Whatever the form in which somebody tells of whatever deed: all of its figure is read.

Articles show what they happen to have; here every form of telling meets every form of a deed.
"""

from __future__ import annotations

import pytest

from form_cases import GOING_ON, PUBLISHED, TELLING, Form, continuations, forms
from nkclaims.extraction.article import Article
from nkclaims.extraction.draft import Draft
from nkclaims.extraction.read import drafts_of
from pack_cases import PACKS


def read(form: Form) -> dict[float, Draft]:
    """Return the figures of a text by value; none is read twice, none but those of the form."""
    drafts, _ = drafts_of(Article("a", form.text, PUBLISHED), PACKS)
    figures = [one for one in drafts if one.value is not None]
    assert sorted(str(one.value) for one in figures) == sorted(str(n) for n, _ in form.figures)
    return {one.value: one for one in figures if one.value is not None}


def wrong(form: Form, one: Draft, measure: str) -> list[object]:
    """Return what of a figure is read otherwise than the form says it, speaker aside."""
    told = [one.measure, form.place in (one.place_words or ""), one.period]
    return [] if told == [measure, True, form.days] else [*told, one.place_words]


def speaker(one: Draft) -> str | None:
    """Return who says a figure, None if it is the article itself."""
    return None if one.speaker.type == "own_voice" else one.speaker.words


@pytest.mark.parametrize("telling", range(len(TELLING)), ids=[told for told, _ in TELLING])
def test_every_deed_is_read_in_every_form_of_telling(telling: int) -> None:
    for form in forms(telling):
        found = read(form)
        for value, measure in form.figures:
            assert wrong(form, found[value], measure) == [], form.text
            assert speaker(found[value]) == form.speaker, form.text


@pytest.mark.parametrize("gap", [" ", "\n\n"], ids=["same paragraph", "next paragraph"])
@pytest.mark.parametrize("going_on", range(len(GOING_ON)), ids=[one[0] for one in GOING_ON])
def test_what_goes_on_with_a_deed_has_its_place_and_day(going_on: int, gap: str) -> None:
    for form in continuations(going_on, gap):
        value, measure = form.figures[-1]
        one = read(form)[value]
        assert wrong(form, one, measure) == [], form.text
        assert form.speaker in (None, (speaker(one) or "").lower()), form.text
