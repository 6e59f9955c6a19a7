"""Claims on parts that no number counts: "most of them women", "among them a girl"."""

from __future__ import annotations

from datetime import date

import pytest

from nkclaims.extraction.article import Article
from nkclaims.extraction.draft import Draft
from nkclaims.extraction.read import drafts_of
from pack_cases import PACKS


def parts(text: str) -> list[tuple[Draft, str, str]]:
    """Return the subsets that no figure counts, with their words and those of their wholes."""
    drafts = drafts_of(Article("a", text, date(2020, 10, 21)), PACKS)[0]
    return [
        (
            one,
            text[one.quote.start : one.quote.end],
            text[drafts[to].quote.start : drafts[to].quote.end],
        )
        for one in drafts
        for kind, to in one.links
        if kind == "part_of" and one.rule_id.startswith(("subset-", "figure-one-included"))
    ]


@pytest.mark.parametrize(
    ("told", "words", "value", "population", "group"),
    [
        (", most of them soldiers, on Monday", "most of them soldiers", None, "military", "none"),
        (
            ", about half of them civilians",
            "about half of them civilians",
            None,
            "civilian",
            "none",
        ),
        (
            ", among them a six-year-old girl, on Monday",
            "a six-year-old girl",
            1,
            None,
            "child",
        ),
        (", among them a journalist", "a journalist", 1, None, "journalist"),
    ],
)
def test_a_part_without_a_number_is_a_claim_of_its_own(
    told: str, words: str, value: float | None, population: str | None, group: str
) -> None:
    ((part, said, whole),) = parts(f"Shelling killed 40 people{told}.")
    assert (said, whole) == (words, "killed 40 people")
    assert (part.measure, part.value, part.group) == ("killed", value, group)
    assert population in (None, part.population)


def test_one_who_was_among_them_is_a_figure_and_a_part() -> None:
    text = "Shelling killed 40 people. A girl and her aunt were among them."
    whole, part = drafts_of(Article("a", text, date(2020, 10, 21)), PACKS)[0]
    assert (whole.value, part.value, part.group) == (40, 1, "child")
    assert part.links == (("part_of", 0),)


@pytest.mark.parametrize(
    "told",
    [
        ", six of them women",  # a figure
        ", among them a dozen soldiers",
        ", among them a long list",  # nobody
        ". Most of them voted",
    ],
)
def test_what_is_counted_or_nobody_is_no_such_part(told: str) -> None:
    assert parts(f"Shelling killed 40 people{told}.") == []


def test_a_part_goes_on_with_the_figure_before_an_attack_of_the_same_sentence() -> None:
    text = "Shells hit Orlev on Monday and 12 people were killed. Four of them were women."
    drafts, _ = drafts_of(Article("a", text, date(2020, 10, 20)), PACKS)
    assert [one.value for one in drafts if one.measure == "killed"] == [12, 4]
