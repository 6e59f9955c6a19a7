"""A place from which another lies some way off is not where something happened."""

from __future__ import annotations

from datetime import date

import pytest

from nkclaims.extraction.article import Article
from nkclaims.extraction.read import drafts_of
from pack_cases import PACKS


def places(text: str) -> list[str | None]:
    """Return where the figures of a text happened, as it is printed."""
    drafts, _ = drafts_of(Article("a", text, date(2024, 5, 22)), PACKS)
    return [one.place_words for one in drafts if one.value is not None]


@pytest.mark.parametrize(
    "then",
    [
        "The town, 30 km south of Oruz, has been under fire for weeks.",
        "The village lies a few kilometres from the city of Oruz and has been shelled daily.",
        "It is 12 miles from Oruz, which rebels stormed last month.",
    ],
)
def test_how_far_a_town_is_from_another_moves_no_passage(then: str) -> None:
    text = f"Shells killed nine people in Tarn on Monday.\n\n{then}\n\nTwelve people were wounded."
    assert places(text) == ["Tarn", "Tarn"]


def test_a_way_mark_is_the_place_where_no_other_is_named() -> None:
    assert places("Shells killed nine people 30 km north of Oruz on Monday.") == ["Oruz"]


def test_a_way_mark_may_be_something_in_a_town() -> None:
    text = "Shells killed nine people at Tarn, three miles from the rebels’ base in Oruz."
    assert places(text) == ["Tarn"]


def test_the_same_neighbourhood_does_not_replace_the_town() -> None:
    text = (
        "Shells killed nine people in Tarn on Monday.\n\nThey damaged 22 houses in the same "
        "neighbourhood.\n\nTwelve people were wounded."
    )
    assert places(text) == ["Tarn", "same neighbourhood", "Tarn"]


def test_a_place_below_another_lies_beside_it() -> None:
    text = (
        "A shell hit a farm in Orlev, right below Tarn, and killed three. Two died in the village."
    )
    assert places(text) == ["Orlev", "Orlev"]
    text = "Clashes in Orlev, well to the north of Tarn, left nine dead."
    assert places(text) == ["Orlev"]
    assert places("Shells fell in Norlandish-held Orlev and killed three.") == ["Orlev"]
