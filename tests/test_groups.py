"""Which armed group "the rebels" are: one that an article names as such again and again."""

from __future__ import annotations

import pytest

from nkclaims.extraction.draft import Draft, Speaker
from nkclaims.extraction.lexicon.groups import armed_groups, as_named
from nkclaims.grammar.document import Span

NAMED = "The M9 rebels took Orlev. M9 denied it. Envoys of M9 left. The rebels fired.\n"


@pytest.mark.parametrize(
    ("words", "text", "name"),
    [
        ("rebels", NAMED, "M9"),
        ("Rebels", NAMED, "M9"),
        ("gunmen", NAMED, None),  # anybody may be one
        ("rebels", "The M9 rebels took Orlev. The rebels fired.\n", None),  # named once
        ("rebels", f"{NAMED}TF insurgents came. TF fired. TF left.\n", None),  # two groups
        ("fighters", "The rebel Tarn Front (TF) came. TF fired. TF left. TF denied it.\n", "TF"),
        ("rebels", "Houthi rebels came. The Houthis fired. The Houthis left. Houthis denied.\n",
         "Houthis"),
        ("rebels", "Iran-backed rebels came. Iran-backed men fired. Iran-backed men left.\n", None),
        ("rebels", "Tarn rebels came to the outskirts of Tarn. Tarn burns. Tarn fell.\n", None),
        ("rebels", "Tarnia rebels came. In Tarnia they fired. Tarnia burns.\n", None),  # a country
        ("coalition", "The Arab coalition bombed Orlev. The coalition denied it.\n",
         "Arab coalition"),
        ("coalition", "The coalition bombed Orlev.\n", None),
        ("army", "The Arab army and the Tarnian army met.\n", None),
        ("troops", "The Tarnian army met troops.\n", None),
    ],
)  # fmt: skip
def test_who_is_meant(words: str, text: str, name: str | None) -> None:
    assert as_named(words, text) == name


def test_of_a_known_war_an_army_is_that_of_who_speaks() -> None:
    text = "The Tarnian army left.\n"
    assert as_named("army", text) == "Tarnian army"
    assert as_named("army", text, is_known=True) is None


def test_the_group_is_no_land_or_town() -> None:
    text = (
        "The Lake Front shelled a camp in Sudmark.\n\nSudmark accused Tarn of arming the rebels."
        " The group still holds Orlev.\n"
    )
    told = [Draft(0, Span(0, 3), "act-attacked", "attack", speaker=Speaker(words=one))
            for one in ("Lake Front", "Sudmark")]  # fmt: skip
    assert [one.words for one in armed_groups(told, text)] == ["Lake Front"]


def test_a_name_does_not_go_on_in_the_next_line() -> None:
    assert as_named("army", "Army kills nine in Tarn\nArmy kills nine in Tarn\n", False) is None
