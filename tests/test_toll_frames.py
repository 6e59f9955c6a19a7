"""Over which days a toll counts: since a fight began, in a month, a weekend or some days of it."""

from __future__ import annotations

from datetime import date

import pytest

from day_cases import PUBLISHED
from nkclaims.extraction.article import Article
from nkclaims.extraction.read import drafts_of
from pack_cases import PACKS

Told = list[tuple[float | None, str | None, date | None, date | None]]


def told(text: str) -> Told:
    """Return value, scope, first and last day of the figures of a text."""
    drafts, _ = drafts_of(Article("a", text + "\n", PUBLISHED), PACKS)
    return [
        (one.value, one.scope, *(one.period or (None, None)))
        for one in drafts
        if one.value is not None
    ]


def may(first: int, last: int = PUBLISHED.day) -> tuple[date, date]:
    """Return a stretch of the month of publication, up to that day."""
    return date(2024, 5, first), date(2024, 5, last)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "At least five nurses have been killed in the clashes between the army and the Tarn"
            " Brigades that began on Monday, a union said.",
            [(5, "cumulative", *may(13))],
        ),
        (
            "Some 15 soldiers have been killed in the offensive which Norland launched on Monday.",
            [(15, "cumulative", *may(13))],
        ),
        (
            "The campaign of raids that began on 3 May has killed 61 people.",
            [(61, "cumulative", *may(3))],
        ),
        (
            "Norland has killed 403 rebels since it began bombing them a month ago.",
            [(403, "cumulative", date(2024, 4, 17), PUBLISHED)],
        ),
        (
            "Clashes have killed 413 people since they erupted a week ago.",
            [(413, "cumulative", *may(10))],
        ),
        (
            "The army has lost 90 men in the two weeks since it entered Tarn.",
            [(90, "cumulative", *may(3))],
        ),
        (
            "It is 12 days since rebels entered Orlev. In that time, 210 people have been killed.",
            [(210, "cumulative", *may(5))],
        ),
        (  # a deed that began on a day is no fight
            "Nine people were killed in an attack on a mosque in Tarn on Monday.",
            [(9, "incident", *may(13, 13))],
        ),
        (  # nor is who only told of it on a day where "then" is
            "At least 512 people have been killed since the push for Orlev began on 3 May. A doctor"
            " told reporters on Monday that it would rise. Some 88,000 have fled since then.",
            [(512, "cumulative", *may(3)), (88000, "cumulative", *may(3))],
        ),
    ],
)
def test_what_counts_since_a_fight_began(text: str, expected: Told) -> None:
    assert told(text) == expected


APRIL = date(2024, 4, 1), date(2024, 4, 30)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The group put April's death toll at 274.", [(274, "period", *APRIL)]),
        (
            "April was the deadliest month of the year, with at least 410 people killed.",
            [(410, "period", *APRIL)],
        ),
        (
            "Some 61 civilians were killed in the first 16 days of May.",
            [(61, "period", *may(1, 16))],
        ),
        (
            "By the end of April, the death toll had reached 900.",
            [(900, "cumulative", None, APRIL[1])],
        ),
        (
            "The dead of a weekend of fighting are many: 40 soldiers were killed over a weekend of"
            " clashes in Tarn.",
            [(40, "period", *may(11, 12))],
        ),
        ("A week of shelling in Orlev has killed 44 people.", [(44, "period", *may(10))]),
        (
            "Seven nurses have been killed in Tarn in a week of strikes.",
            [(7, "period", *may(10))],
        ),
        (
            "Nine people died on Thursday in Orlev after a week of calm.",
            [(9, "incident", *may(16, 16))],
        ),
        (
            "Between the evening of 13 May and 11:00 on 15 May, 183 people were killed.",
            [(183, "period", *may(13, 15))],
        ),
        (
            "The 24 hours to Thursday morning saw 30 deaths.",
            [(30, "daily", *may(15, 16))],
        ),
    ],
)
def test_what_counts_over_some_days(text: str, expected: Told) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # a lead without a day has those of its parts
            "At least 60 people have been killed as fighting for Orlev goes on. In the past 48"
            " hours, 51 rebels were killed, one doctor said, while another said nine soldiers"
            " died.",
            [(60, "period", *may(15)), (51, "period", *may(15)), (9, "period", *may(15))],
        ),
        (  # what stands behind the count of a past day is of that day
            "In the past day, the enemy launched 23 air strikes, the army said.\n\nOur aviation"
            " destroyed nine positions of the enemy.",
            [(9, "daily", *may(16))],
        ),
        (  # a day beside the figure comes first
            "Eleven soldiers were killed on Monday and at least 30 rebels died in the past 24"
            " hours.",
            [(11, "incident", *may(13, 13)), (30, "daily", *may(16))],
        ),
        (
            "More than 9,000 people have been killed in the war, 500 of them since March.",
            [
                (9000, "cumulative", None, PUBLISHED),
                (500, "cumulative", date(2024, 3, 1), PUBLISHED),
            ],
        ),
    ],
)
def test_figures_that_lean_on_others(text: str, expected: Told) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # the second number of a sentence is over the same days
            "At least 64 people died in a week of clashes in Orlev, while 190 were hurt.",
            [(64, "period", *may(10)), (190, "period", *may(10))],
        ),
        (
            "Regime forces have killed at least 28 rebels in seven days.",
            [(28, "period", *may(10))],
        ),
        (
            "The army lost 17 dead and 81 wounded last week, which brings to 2,410 the number of"
            " soldiers killed since the campaign began on April 2.",
            [
                (17, "period", *may(6, 12)),
                (81, "period", *may(6, 12)),
                (2410, "cumulative", date(2024, 4, 2), PUBLISHED),
            ],
        ),
        (
            "Nearly 700 people were killed in Velia in April, an office said.\n\nOf the total 688"
            " killed, 171 were members of the security forces.",
            [(700, "period", *APRIL), (688, "period", *APRIL), (171, "period", *APRIL)],
        ),
        (  # a day beside it makes it no toll
            "Velia said 16 of its soldiers died on Monday, and Norland put its losses at 18.",
            [(16, "incident", *may(13, 13)), (18, "incident", *may(13, 13))],
        ),
        (  # a sum has no beginning on the days of what is added
            "Five soldiers fell over the weekend, raising the number of soldiers killed in the"
            " ground operation to 98.",
            [(5, "incident", *may(11, 12)), (98, "cumulative", None, may(12, 12)[0])],
        ),
        (  # a toll in a headline is over the days of the lead
            "Death toll in Orlev passes 400\n\nBombing of the enclave has killed 417 civilians in"
            " five days, a monitor said.\n\nOn Monday shells killed two in Tarn.",
            [
                (400, "period", *may(12)),
                (417, "period", *may(12)),
                (2, "incident", *may(13, 13)),
            ],
        ),
    ],
)
def test_figures_over_the_days_of_another(text: str, expected: Told) -> None:
    assert told(text) == expected
