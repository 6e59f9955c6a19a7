"""Parts of the land, and what is built on it, are told by their words."""

from __future__ import annotations

import pytest

from nkclaims.extraction.place.landscape import BUILT, LAND
from place_cases import places


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("in rebel-held areas since", "rebel-held areas"),
        ("trapped in detention centres close to", "detention centres"),
        ("in besieged districts, 93 of", "besieged districts"),
        ("in the territory since", "territory"),
        ("along the Velian border since", "Velian border"),
        ("on the coastal road north of the capital on", "coastal road north of the capital"),
        ("in neighbouring hamlets", "neighbouring hamlets"),
        ("in the west of the Velian capital when", "west of the Velian capital"),
        ("on the Velian side of the border when", "Velian side of the border"),
        ("off the Velian coast with", "Velian coast"),
    ],
)
def test_a_part_of_the_land(words: str, expected: str) -> None:
    match = LAND.search(words)
    assert match is not None
    assert match[match.lastgroup or 0] == expected


@pytest.mark.parametrize(
    "words", ["in rebel attacks since", "in government statements", "in camps"]
)
def test_no_part_of_the_land(words: str) -> None:
    assert LAND.search(words) is None


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("died at the old mill when", "old mill"),
        ("died at a roadblock when", "roadblock"),
        ("died next to the school when", "school"),
        ("died in our neighbour’s school when", "school"),
    ],
)
def test_what_is_built(words: str, expected: str) -> None:
    match = BUILT.search(words)
    assert match is not None
    assert match["place"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Since May, 406 civilians have been killed in rebel districts.", ["rebel districts"]),
        (
            "More than 200 soldiers have been killed in a failed push along the Velian border.",
            ["Velian border"],
        ),
        (
            "Envoys met on Monday. The UN puts the number of displaced people at 3 million,"
            " including 900,000 in the north.",
            [None, "north"],
        ),
        (
            "Shells hit Tarn, killing two. Two shells landed on Velian soil but nobody was hurt.",
            ["Tarn", "Velian soil", "Velian soil"],
        ),
        ("Shells hit Orlev, killing two. About 900 people are trapped inside.", ["Orlev"] * 2),
    ],
)
def test_a_figure_is_where_the_words_beside_it_say(text: str, expected: list[str | None]) -> None:
    assert places(text) == expected
