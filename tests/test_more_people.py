"""More, or some, of those told before, and whose population they take."""

from __future__ import annotations

import pytest

from nkclaims.extraction.draft import Draft
from nkclaims.extraction.figure.more_people import counts_more
from test_figures import found


def populations(text: str) -> dict[float, str | None]:
    """Return the population of each figure of people in a text, by its number."""
    drafts: list[Draft] = found(text)
    return {one.value: one.population for one in drafts if one.value and one.object == "person"}


@pytest.mark.parametrize(
    ("text", "words", "is_more"),
    [
        ("Another 19 were hurt.", "19 were hurt", False),
        ("Then another 19 were hurt.", "another 19 were hurt", True),
        ("It wounded nine others.", "wounded nine", True),
        ("19 people got injuries, more than 30 houses burned.", "19 people got injuries", False),
        ("19 were hurt, others fled.", "19 were hurt", False),
    ],
)
def test_what_counts_more_stands_in_the_figure_itself(text: str, words: str, is_more: bool) -> None:
    start = text.index(words)
    assert counts_more(text, start, start + len(words)) is is_more


@pytest.mark.parametrize(
    ("text", "number", "population"),
    [
        (
            "Five civilians died, 19 people were hurt, more than 30 houses burned.",
            19,
            "unspecified",
        ),
        ("Five civilians died, another 19 were hurt.", 19, "civilian"),
        (
            "Some 14 people, including five civilians, were killed and 11 others were wounded.",
            11,
            "unspecified",
        ),
        ("The colonel and 18 others were killed.", 18, "military"),
        ("The police colonel and 18 others were killed.", 18, "unspecified"),
        ("The mayor and four others were killed.", 4, "unspecified"),
        ("Two soldiers and a policeman were killed and 3 more were hurt.", 3, "unspecified"),
        ("Two soldiers were killed and 3 more were hurt.", 3, "military"),
        ("A raid killed 22 soldiers, and a second one claimed 30 lives.", 30, "unspecified"),
        ("Four men of the 33rd Infantry Battalion were hurt.", 4, "military"),
        ("Three BIFF men were killed.", 3, "military"),
        ("A raid killed 4 Guards of the Homeland (VDP).", 4, "military"),
        ("Nine men of the Red Crescent died.", 9, "unspecified"),
        ("The army's battle deaths rose to 56.", 56, "military"),
        ("The army's strikes left nine dead.", 9, "unspecified"),
        ("The count of those hurt among civilians is above 55 persons.", 55, "civilian"),
        ("The number of dead civilians, by its count, was 72, 171 were injured.", 72, "civilian"),
    ],
)
def test_whose_population_more_people_take(text: str, number: float, population: str) -> None:
    assert populations(text)[number] == population


@pytest.mark.parametrize(
    ("text", "number", "population"),
    [
        ("Three marines were killed. Four were gravely wounded.", 4, "military"),
        ("Three marines were killed. Four people were wounded.", 4, "unspecified"),
        ("Three drivers were killed. Four were wounded.", 4, "unspecified"),
    ],
)
def test_a_bare_number_goes_on_with_those_just_told(
    text: str, number: float, population: str
) -> None:
    assert populations(text)[number] == population
