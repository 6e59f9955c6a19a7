"""Ids of articles, actors and places: short, of plain letters, one for each name."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from nkclaims.extraction.article import LONGEST_ID, slug
from nkclaims.reading.layout import SOURCE_ID


@given(st.text(max_size=300))
def test_every_name_has_an_id_that_a_cell_can_hold(name: str) -> None:
    made = slug(name)
    assert SOURCE_ID.fullmatch(made)
    assert len(made) <= LONGEST_ID + 9
    assert slug(made) == made or len(made) > LONGEST_ID


def test_long_names_and_names_without_latin_letters_are_told_apart() -> None:
    long = "a-very-long-name-of-a-file-" * 9
    assert slug(long + "1") != slug(long + "2")
    assert slug("Алеппо") != slug("Донецк")
    assert slug("Kharkiv") == slug("  Kharkiv.")
    assert slug("Tromsø, Łódź") == "tromso-lodz"
