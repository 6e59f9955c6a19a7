"""Tolls of wars that are over have the years in which the text says that they were."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from nkclaims.extraction.article import Article
from nkclaims.extraction.pack import load_packs
from nkclaims.extraction.read import drafts_of

PACKS = load_packs(Path(__file__).parents[1])


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Velia has been split since a 1971-76 war that killed about 9,000 people.", 1971, 1976),
        ("The islands changed hands in a war that ended in a 1958 truce. That war killed about"
         " 9,000 people.", None, 1958),
        ("They fought in the early 1980s, in a war that killed about 9,000 people and ended in"
         " 1986.", 1980, 1986),
        ("The war of 1971-1976 killed about 9,000 people.", 1971, 1976),
        ("Velia has been split since the war of 1971 to 1976, in which about 9,000 people died.",
         1971, 1976),
        ("The war of the early 1970s claimed about 9,000 lives.", 1970, 1973),
        ("Velia has been split since a 1971-76 war. About 9,000 people were killed in the conflict"
         " which followed the fall of the king.", 1971, 1976),
        ("A 1958 truce ended the war. About 9,000 people died in the fighting that broke out over"
         " the islands.", None, 1958),
        ("The war, which ended with a peace deal in 1958, killed about 9,000 people.", None, 1958),
    ],
)  # fmt: skip
def test_a_war_that_is_over_has_its_years(text: str, first: int | None, last: int) -> None:
    drafts, _ = drafts_of(Article("a", text, date(2024, 5, 17)), PACKS)
    (one,) = (one for one in drafts if one.value == 9000)
    start = date(first, 1, 1) if first else None
    assert (one.scope, one.period) == ("period", (start, date(last, 12, 31)))


def test_a_war_that_goes_on_has_no_end() -> None:
    text = "The war, in which a truce was agreed in 2015, has killed about 9,000 people."
    drafts, _ = drafts_of(Article("a", text, date(2024, 5, 17)), PACKS)
    (one,) = (one for one in drafts if one.value == 9000)
    assert (one.scope, one.as_of) == ("cumulative", date(2024, 5, 17))
