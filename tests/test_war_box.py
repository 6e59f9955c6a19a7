"""Places outside of the box of a war: no violence of it is there."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extraction_cases import article
from nkclaims.extraction.lexicon.war_box import is_outside, points
from nkclaims.extraction.read import drafts_of
from nkclaims.extraction.registry import Names
from nkclaims.extraction.rows import rows_of
from pack_cases import PACKS

WAR = PACKS.registries["nagorno-karabakh-2020"]


def test_the_boxes_hold_the_places_where_the_war_was() -> None:
    assert not is_outside("stepanakert", WAR, PACKS)
    assert not is_outside("ganja", WAR, PACKS)


def test_a_capital_far_away_is_outside_though_another_pack_alone_has_its_point() -> None:
    assert "washington" in points(PACKS)
    assert is_outside("washington", WAR, PACKS)


def test_a_place_without_a_point_is_outside_of_nothing() -> None:
    assert not is_outside("nowhere", WAR, PACKS)


@pytest.mark.parametrize(
    ("kind", "place", "is_kept"),
    [
        ("casualties", "stepanakert", True),
        ("casualties", "washington", False),
        ("attack", "washington", False),
        ("diplomacy", "washington", True),
    ],
)
def test_violence_has_no_place_outside_of_the_box(kind: str, place: str, is_kept: bool) -> None:
    text = "Rockets killed three civilians in Stepanakert on Tuesday, the ombudsman said.\n"
    one = replace(article(1), text=text)
    draft = next(draft for draft in drafts_of(one, PACKS)[0] if draft.value is not None)
    moved = replace(draft, kind=kind, place_id=place)
    rows = rows_of(one, [moved], WAR.conflict_id, Names(PACKS, WAR, text))
    (claim,) = rows["claims"]
    assert claim["place_id"] == (place if is_kept else None)
    assert claim["place_precision"] == ("exact" if is_kept else "none")
