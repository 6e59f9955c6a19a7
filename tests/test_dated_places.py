"""A carried day is of the place that it was told of; another side's loss elsewhere has none."""

from __future__ import annotations

from datetime import date

import pytest

from nkclaims.extraction.article import Article
from nkclaims.extraction.read import drafts_of
from pack_cases import PACKS

PUBLISHED = date(2024, 5, 17)  # a Friday


def days(text: str) -> list[tuple[float | None, date | None]]:
    """Return value and first day of the figures of a text."""
    drafts, _ = drafts_of(Article("a", text, PUBLISHED), PACKS)
    return [
        (one.value, one.period[0] if one.period else None)
        for one in drafts
        if one.value is not None
    ]


LEAD = (
    "Rebels shelled the town of Orlev overnight and a mine killed two farmers near Tarn on"
    " Wednesday, police said."
)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Seven people were hurt near Tarn, the mayor said.", date(2024, 5, 15)),
        ("The army said it had lost four tanks in Velik.", None),
        ("The army said its air defences downed three drones.", None),
        ("Two nurses were wounded near Tarn as well, a doctor said.", date(2024, 5, 15)),
    ],
)
def test_a_day_is_carried_to_what_may_be_of_it(text: str, day: date | None) -> None:
    assert days(f"{LEAD}\n\n{text}")[-1][1] == day


def test_what_goes_on_in_a_sentence_has_no_day_either() -> None:
    text = "The ministry said Norlandish drones had killed two herders in Velik and wounded a boy."
    assert [one[1] for one in days(f"{LEAD}\n\n{text}")][-2:] == [None, None]


def test_the_town_just_named_is_not_elsewhere() -> None:
    text = "The ministry said its gunners had hit a barracks in the town and killed 30 fighters."
    assert days(f"{LEAD}\n\n{text}")[-1][1] == date(2024, 5, 16)  # overnight, as in Orlev


def test_hours_away_is_of_the_same_day() -> None:
    text = (
        "Jets bombed the port of Orlev on Monday, killing six.\n\n"
        "Hours earlier, a mine had killed four policemen in Tarn."
    )
    assert days(text) == [(6, date(2024, 5, 13)), (4, date(2024, 5, 13))]


def test_what_a_rival_adds_to_a_deed_without_a_day_has_none() -> None:
    text = (
        "Shells killed six people in Orlev on Tuesday, the mayor said.\n\n"
        "The Front claimed to have killed 40 soldiers in Velik. It added that seven tanks burned."
        "\n\nNine houses were hit in Orlev, the mayor said."
    )
    expected = date(2024, 5, 14)
    assert days(text) == [(6, expected), (40, None), (7, None), (9, expected)]
