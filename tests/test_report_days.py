"""Up to which day a report counts, and on which day was what it counts from."""

from __future__ import annotations

from datetime import date

import pytest

from nkclaims.extraction.article import Article
from nkclaims.extraction.read import drafts_of
from nkclaims.extraction.time.report_days import counted_to, reporting_period
from pack_cases import PACKS

DAY = date(2024, 10, 17)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Update No. 14 (8 - 14 October 2024)\n\nNine died.\n", date(2024, 10, 14)),
        ("Flash Update No. 7 | as of 12 October 2024\n\nNine died.\n", date(2024, 10, 12)),
        ("Nine died. The data are as of October 15.\n", date(2024, 10, 15)),
        ("Others died.\n\nNine died.\n\nThe data are as of October 15.\n", None),  # another's
        ("Update on 12 January 2024\n\nNine died.\n", None),
        ("Nine died between 1 and 3 May.\n", None),  # long before
        ("Update No. 14 (18 - 24 October 2024)\n\nNine died.\n", None),  # to come
    ],
)
def test_up_to_which_day(text: str, day: date | None) -> None:
    assert counted_to(Article("a", text, DAY), text.index("Nine")) == day


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "Update No. 14 (8 - 14 October 2024)\n\nNine died.\n",
            (date(2024, 10, 8), date(2024, 10, 14)),
        ),
        ("Flash Update No. 7 | as of 12 October 2024\n\nNine died.\n", None),  # open
        ("Nine died between 8 and 14 October.\n", None),  # no title
    ],
)
def test_the_days_of_which_a_report_tells(text: str, days: tuple[date, date] | None) -> None:
    assert reporting_period(Article("a", text, DAY)) == days


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("The report, which runs through 16 October, is out. The same report lists Nine.", 16),
        ("In its update of 15 October the office lists Nine.", 15),
        ("In its update of 15 October the office counts ten. The army counts Nine.", None),
    ],
)
def test_the_day_of_a_report(text: str, last: int | None) -> None:
    day = DAY.replace(day=last) if last else None
    assert counted_to(Article("a", text, DAY), text.index("Nine")) == day


TITLE = "Weekly bulletin, 8-14 October 2024"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (f"{TITLE}\n\nThe army shot down nine drones during the week.\n", (8, 14)),
        (f"{TITLE}\n\nThis week shells killed nine people in Orlev.\n", (8, 14)),
        ("Shells killed nine people over the week.\n", (14, 17)),
        (f"{TITLE}\n\nOn Saturday shells killed nine people in Orlev.\n", (12, 12)),
    ],
)
def test_the_week_of_a_report(text: str, days: tuple[int, int]) -> None:
    drafts, _ = drafts_of(Article("a", text, DAY), PACKS)
    found = [one.period for one in drafts if one.value == 9]
    assert found == [tuple(DAY.replace(day=one) for one in days)]
