"""What the words around a figure tell: an event, a day, a month, or a toll."""

from __future__ import annotations

from datetime import date

import pytest

from nkclaims.extraction.article import Article
from nkclaims.extraction.read import drafts_of
from pack_cases import PACKS


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In March 240 people died in Orlev.", ["period"]),
        ("A strike killed 24 people in Orlev on 3 March.", ["incident"]),
        ("Nine soldiers have died.", ["cumulative"]),
        ("The army said on Monday it had killed 34 rebels.", ["incident"]),
        ("The army said its men had destroyed two tanks.", ["incident"]),
        ("The army said on Monday it had destroyed 290 tanks.", ["cumulative"]),
        ("The army said on Monday it had lost 34 men.", ["cumulative"]),
        ("Nine people were killed when rockets tore into a town in the war.", ["incident"]),
        ("Nine hundred people were killed in the war, since shells hit Orlev.", ["cumulative"]),
        ("Nine soldiers have died in an ambush near Orlev.", ["incident"]),
        ("Air defences destroyed 40 drones overnight.", ["daily"]),
        ("Troops raided the base overnight, destroying 4 tanks.", ["incident"]),
    ],
)
def test_what_signs_a_scope(text: str, expected: list[str]) -> None:
    drafts, _ = drafts_of(Article("a", text, date(2024, 5, 17)), PACKS)
    assert [one.scope for one in drafts if one.value is not None] == expected
