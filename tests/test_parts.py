"""Of which figure another is a part."""

from __future__ import annotations

from datetime import date

import pytest

from nkclaims.extraction.article import Article
from nkclaims.extraction.read import drafts_of
from pack_cases import PACKS


def wholes(text: str) -> dict[float, float]:
    """Return for each figure that is a part the figure that it is a part of."""
    drafts = drafts_of(Article("a", text, date(2020, 10, 21)), PACKS)[0]
    return {
        one.value: drafts[to].value
        for one in drafts
        for kind, to in one.links
        if kind == "part_of" and one.value is not None and drafts[to].value is not None
    }  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Shells killed 19 people, six of them women, medics said.", {6: 19}),
        (  # whoever says it
            "Shells killed 12 people, officials said. Five children were among the dead, the Red"
            " Cross said.",
            {5: 12},
        ),
        ("Shells killed 16 people, the ministry said, adding that three were children.", {3: 16}),
        (  # another predicate
            "Shells wounded 12 people, officials said. Two of the wounded died, medics said.",
            {},
        ),
        (
            "Shells killed 13 people in two villages, officials said. Eight people died in Orlev,"
            " a nurse said. The other five were killed in Brod, a doctor said.",
            {8: 13, 5: 13},
        ),
        ("Shells killed 19 people. Six of the dead were women.", {6: 19}),
        ("Shells killed 19 people and wounded 40. Two of the wounded are in danger.", {2: 40}),
        ("Shells killed 19 people. Twelve of the dead were in Orlev. The other seven people were "
         "killed in Tarn.", {12: 19, 7: 19}),
        ("Shells killed 70 rebels. Then nine villagers died, among them a nurse.", {1: 9}),
        ("Nine rebels died, four of them women, and two guards were killed.", {4: 9}),
        ("Fighters destroyed 11 military vehicles, including four tanks.", {4: 11}),
        ("The army freed 17 villages: eight in Orlev, five in Tarn and four in Belmar.",
         {8: 17, 5: 17, 4: 17}),
        ("Raids killed 22 people. Medics said 17 soldiers and five drivers lost their lives.",
         {17: 22, 5: 22}),
        ("Six villagers were among 19 people killed in Orlev.", {6: 19}),
        ("Shells wounded 28 people, among them 28 soldiers, medics said.", {28: 28}),
    ],
)  # fmt: skip
def test_words_and_sums_make_parts(text: str, found: dict[float, float]) -> None:
    assert wholes(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Shells killed 19 people in Orlev. Mines killed six people in Tarn.",
        "Shelling killed 46 more soldiers, taking the death toll to 604.",  # no part, an addition
    ],
)
def test_figures_side_by_side_are_no_parts(text: str) -> None:
    assert wholes(text) == {}


def test_a_part_that_is_as_large_as_its_whole_is_not_its_whole_as_well() -> None:
    text = "Twenty-eight people were wounded, among them 28 soldiers, the army said."
    drafts = drafts_of(Article("a", text, date(2020, 10, 21)), PACKS)[0]
    assert [one.links for one in drafts if one.value] == [(), (("part_of", 0),)]
