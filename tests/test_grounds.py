"""Tests of :mod:`nkclaims.grounds`: on which words a field rests."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

import pytest

from nkclaims.grammar.document import Document
from nkclaims.grounds import Grounds
from pack_cases import PACKS

TEXT = (
    "Soldiers guarded the bridge in Orlev.\n\n"
    "On October 29 the ministry put its death toll at 119 since fighting began on September 27."
)


@pytest.fixture
def bases() -> dict[str, str]:
    start = TEXT.index("death toll")
    value = TEXT.index("119")
    row: defaultdict[str, object] = defaultdict(
        lambda: None,
        quote_start=start,
        quote_end=value + 3,
        value_start=value,
        value_end=value + 3,
        value=119.0,
        measure="killed",
        object="person",
        population="military",
        qualifier="exact",
        scope="cumulative",
        period_start=date(2020, 9, 27),
        period_end=date(2020, 10, 29),
        period_basis="stated",
    )
    grounds = Grounds(Document(TEXT), row, date(2020, 10, 30), PACKS)
    nobody = dict[str, tuple[str, ...]]().__getitem__
    return {one.field: one.basis for one in grounds.of_fields(nobody, nobody, nobody)}


def test_a_stretch_rests_on_both_its_dates(bases: dict[str, str]) -> None:
    both = "“September 27” in its sentence and “October 29” in its sentence (stated)"
    assert bases["period"] == both


def test_a_noun_of_another_sentence_counts_nothing(bases: dict[str, str]) -> None:
    assert bases["measure"] == "“death toll” in the quote"
    assert bases["population"] == "who they are as the text goes on"
    assert "Soldiers" not in bases["object"]
