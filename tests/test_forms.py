"""Whatever the form in which somebody tells of whatever deed: all of its figure is read.

Articles show what they happen to have; here every form of telling meets every form of a deed.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from form_cases import GOING_ON, PUBLISHED, TELLING, Form, continuations, forms
from nkclaims.extraction.article import Article
from nkclaims.extraction.pack import load_packs
from nkclaims.extraction.read import drafts_of

PACKS = load_packs(Path(__file__).parents[1])


def errors(form: Form) -> list[str]:
    """Return what is read otherwise than the form says it."""
    drafts, _ = drafts_of(Article("a", form.text, PUBLISHED), PACKS)
    found = {one.value: one for one in drafts if one.value is not None}
    wrong = [f"{value:.0f} extra" for value in found if value not in dict(form.figures)]
    for value, measure in form.figures:
        one = found.get(value)
        if one is None:
            wrong.append(f"{value:.0f} missed")
            continue
        spoke = None if one.speaker.type == "own_voice" else one.speaker.words
        is_placed = form.place in (one.place_words or "")
        wrong += [f"{measure}: {one.measure}"] if one.measure != measure else []
        wrong += [f"{form.speaker}: {spoke}"] if spoke != form.speaker else []
        wrong += [] if is_placed else [f"{form.place}: {one.place_words}"]
        wrong += [f"{form.days}: {one.period}"] if one.period != form.days else []
    return wrong


@pytest.mark.parametrize("telling", range(len(TELLING)), ids=[told for told, _ in TELLING])
def test_every_deed_is_read_in_every_form_of_telling(telling: int) -> None:
    wrong = {form.text: told for form in forms(telling) if (told := errors(form))}
    assert wrong == {}


@pytest.mark.parametrize("gap", [" ", "\n\n"], ids=["same paragraph", "next paragraph"])
@pytest.mark.parametrize("going_on", range(len(GOING_ON)), ids=[more for more, _ in GOING_ON])
def test_what_goes_on_with_a_deed_has_its_place_and_day(going_on: int, gap: str) -> None:
    wrong = {}
    for form in continuations(going_on, gap):
        ((value, measure),) = form.figures
        drafts, _ = drafts_of(Article("a", form.text, PUBLISHED), PACKS)
        one = next((one for one in drafts if one.value == value), None)
        found = one and (one.measure, form.place in (one.place_words or ""), one.period)
        if found != (measure, True, form.days):
            wrong[form.text] = found
    assert wrong == {}
