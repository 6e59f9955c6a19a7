"""Losses that words say to be of the deed told before."""

from __future__ import annotations

from datetime import date

import pytest

from day_cases import PUBLISHED, days, may
from nkclaims.extraction.article import Article
from nkclaims.extraction.read import drafts_of
from pack_cases import PACKS


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The army said it killed 60 rebels near Orlev over the weekend. Six soldiers died in"
            " the same clashes.",
            [(60, *may(11, 12)), (6, *may(11, 12))],
        ),
        (
            "Rebels attacked a base near Orlev on Monday, killing 12 soldiers.\n\nThe rebels said"
            " their fighters had burned six trucks in the same raid.",
            [(12, *may(13)), (6, *may(13))],
        ),
        (
            "Shells hit the market of Orlev on Monday, killing 12. A hospital said that it had"
            " admitted 41 wounded since the attack.",
            [(12, *may(13)), (41, *may(13))],
        ),
        (
            "Shells hit the market of Orlev on Monday, killing 12. About 900 people have fled the"
            " town since the shelling, the mayor said.",
            [(12, *may(13)), (900, *may(13, 17))],
        ),
    ],
)
def test_what_is_of_one_deed(
    text: str, expected: list[tuple[float | None, date | None, date | None]]
) -> None:
    assert days(text) == expected


def test_another_deed_has_its_own_day() -> None:
    text = (
        "Rebels attacked a base near Orlev on Monday, killing 12 soldiers. On Tuesday two died in"
        " a raid on Tarn."
    )
    assert days(text) == [(12, *may(13)), (2, *may(14))]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("Five soldiers died in the operation.", (5, *may(6, 12))),
        ("Its commander put its own losses at five dead.", (5, *may(6, 12))),
    ],
)
def test_what_is_lost_in_the_deed_just_told(told: str, expected: tuple[object, ...]) -> None:
    text = f"The army destroyed a rebel camp last week, killing 26 fighters. {told}"
    assert days(text)[-1] == expected


def test_a_count_keeps_its_scope_where_the_loss_before_has_none() -> None:
    text = "Rebels killed civilians in Orlev on Monday. Five soldiers died in the operation."
    drafts, _ = drafts_of(Article("a", text, PUBLISHED), PACKS)
    assert [one.scope for one in drafts if one.value is not None] == ["incident"]


def test_those_who_fled_since_the_deed_count_from_its_day() -> None:
    text = (
        "Gunmen raided Tarn on Sunday, killing nine people. On Wednesday soldiers arrived in the"
        " town. Some 600 people have fled since the raid, the mayor said."
    )
    assert days(text)[-1] == (600, *may(12, 17))
