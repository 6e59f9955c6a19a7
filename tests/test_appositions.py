"""What only says what or where a place is names no place of the deed."""

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
    "text",
    [
        "In Tarn, which lies across the river from the capital Oruz, drones burned 11 tankers.",
        "In Tarn, a town on the road to the border crossing of Sorn, shells killed four monks.",
        "In Tarn, where some 900 families have come from Oruz, gunmen shot dead six women.",
        "At Tarn, the last government stronghold in the north of Velia, a missile hurt nine men.",
        "Fighters stormed Tarn, a market town between Oruz and Sorn, on Tuesday and killed 21 men.",
        "In Tarn, whose port looks out on Oruz, seven people died in clashes on Wednesday.",
    ],
)
def test_a_place_in_a_description_of_another_is_not_where_it_happened(text: str) -> None:
    assert places(text) == ["Tarn"]


def test_a_town_that_is_named_behind_its_land_stands() -> None:
    text = "In Velia, the town of Tarn was shelled on Monday, killing nine people."
    assert places(text) == ["Tarn"]


def test_the_land_at_the_head_gives_way_to_the_road_where_it_happened() -> None:
    text = "In eastern Velia, 15 soldiers died Tuesday in blasts on the road between Oruz and Tarn."
    assert places(text) == ["Oruz"]


def test_a_road_that_links_towns_is_at_the_first_of_them() -> None:
    text = "Gunmen killed eight farmers on Monday on the highway that links Oruz and Tarn."
    assert places(text) == ["Oruz"]


@pytest.mark.parametrize(
    "text",
    [
        "Fighting for the city began on May 10 and has killed 192 people, a charity said.",
        "The army said its men near the city had killed 192 rebels in the city and found six guns.",
    ],
)
def test_what_is_fought_for_is_where_people_died(text: str) -> None:
    told = f"Shells hit the city of Tarn on Tuesday.\n\n{text}"
    assert set(places(told)) == {"Tarn"}


def test_the_town_is_that_of_who_speaks() -> None:
    text = (
        "Jets bombed a school in the village of Sorn on Sunday.\n\nA rebel group in Tarn said that"
        " it had ambushed a column near the town on Monday, killing 12 soldiers."
    )
    assert places(text) == ["Tarn"]


@pytest.mark.parametrize(
    "text",
    [
        "In Tarn, a city of 270,000 people in central Velia, a bomb killed two guests.",
        "In Tarn, where some 300,000 people live, gunmen shot dead two women.",
    ],
)
def test_how_many_live_in_a_place_is_no_figure(text: str) -> None:
    assert places(text) == ["Tarn"]
