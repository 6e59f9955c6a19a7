"""Losses that are told without a number: what befell whom, what was hit."""

from __future__ import annotations

from datetime import date

import pytest

from nkclaims.extraction.article import Article
from nkclaims.extraction.draft import Draft
from nkclaims.extraction.read import drafts_of
from pack_cases import PACKS


def told(text: str, kind: str) -> list[Draft]:
    drafts = drafts_of(Article("a", text, date(2024, 3, 4)), PACKS)[0]
    return [one for one in drafts if one.kind == kind]


@pytest.mark.parametrize(
    ("text", "measure", "population", "group"),
    [
        ("Civilians were killed in the raid.", "killed", "civilian", "none"),
        ("Soldiers were wounded in the raid.", "wounded", "military", "none"),
        ("The army suffered heavy losses.", "casualties", "unspecified", "none"),
        ("Residents were buried under the rubble.", "missing", "unspecified", "none"),
        ("Families fled the fighting.", "displaced", "unspecified", "none"),
        ("Soldiers were taken prisoner.", "captured", "military", "none"),
        ("Children were among the dead.", "killed", "unspecified", "child"),
        ("The death toll is expected to rise.", "killed", "unspecified", "none"),
    ],
)
def test_people(text: str, measure: str, population: str, group: str) -> None:
    (one,) = told(text, "casualties")
    assert (one.measure, one.object, one.value) == (measure, "person", None)
    assert (one.population, one.group) == (population, group)


@pytest.mark.parametrize(
    ("text", "measure", "thing"),
    [
        ("The cathedral was badly damaged.", "damaged", "public_building"),
        ("The raid flattened several homes.", "destroyed", "house"),
        ("The strike caused extensive damage.", "damaged", "other"),
    ],
)
def test_what_was_hit(text: str, measure: str, thing: str) -> None:
    (one,) = told(text, "damage")
    assert (one.measure, one.object, one.value) == (measure, thing, None)


def test_arms() -> None:
    (one,) = told("Most of the drones were shot down.", "equipment_loss")
    assert (one.measure, one.object) == ("destroyed", "uav")


@pytest.mark.parametrize(
    ("text", "population"),
    [
        ("The army has not disclosed how many soldiers died.", "military"),
        ("The army does not publish its losses.", "military"),
        ("The mayor has not disclosed how many people died.", "unspecified"),
    ],
)
def test_what_is_withheld_says_of_whom_and_not_what_befell_them(text: str, population: str) -> None:
    (one,) = told(text, "casualties")
    assert (one.stance, one.measure, one.population) == ("withholds", "casualties", population)


def test_a_figure_tells_it_better() -> None:
    (one,) = told("Twelve civilians were killed in the raid.", "casualties")
    assert one.value == 12
