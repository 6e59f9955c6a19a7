"""Whom no noun names are those of whom the words before speak."""

from __future__ import annotations

from datetime import date

import pytest

from nkclaims.extraction.article import Article
from nkclaims.extraction.read import drafts_of
from pack_cases import PACKS


def populations(text: str) -> dict[float, str | None]:
    """Return the population of each figure of people in a text, by its number."""
    drafts, _ = drafts_of(Article("a", text, date(2024, 5, 22)), PACKS)
    return {one.value: one.population for one in drafts if one.value and one.object == "person"}


@pytest.mark.parametrize(
    ("text", "number", "population"),
    [
        ("Norland hides its military losses. Sudmark put them at 3,200 dead.", 3200, "military"),
        ("Norland hides its losses. Sudmark put them at 320 dead.", 320, "unspecified"),
        ("Norland counts no civilian deaths. Others put the toll at 2,300.", 2300, "civilian"),
        ("Norland reported 38 more deaths, taking its losses to 1,214.", 38, "military"),
        ("Norland reported 38 more deaths, taking its losses to 1,214.", 1214, "military"),
        ("Norland reported 38 more deaths, taking its toll to 1,214.", 38, "unspecified"),
        (
            "It listed 2,783 soldiers killed. The toll has since crept up to 2,802.",
            2802,
            "military",
        ),
        ("It listed 40 soldiers killed. The toll has since risen to 14,000.", 14000, "combined"),
        ("Civilians are another matter: 31 dead and 180 injured.", 180, "civilian"),
        ("Troops struck a hospital in Orlev: two people died.", 2, "unspecified"),
        ("It denies targeting civilians, though thousands have been killed.", 2000, "civilian"),
        ("It denies targeting civilians, though 40 people were killed.", 40, "unspecified"),
        ("It sent 1,200 fighters, of whom 36 had been killed by Monday.", 36, "military"),
        ("The camp holds 1,200 people, of whom 36 had died by Monday.", 36, "unspecified"),
    ],
)
def test_whose_figure_it_is(text: str, number: float, population: str) -> None:
    assert populations(text)[number] == population


@pytest.mark.parametrize(
    ("text", "number", "population"),
    [
        ("A shell hit a group of civilians near Orlev, killing six people.", 6, "civilian"),
        ("Rebels ambushed an army patrol near Orlev, killing five.", 5, "military"),
        ("Rebels ambushed an army patrol near Orlev, killing five people.", 5, "unspecified"),
        ("Rebels attacked a mill near Orlev, killing five.", 5, "unspecified"),
    ],
)
def test_who_was_struck_was_hurt(text: str, number: float, population: str) -> None:
    assert populations(text)[number] == population
