"""States last: those who are held have no day, those under the rubble that of the deed."""

from __future__ import annotations

from datetime import date

import pytest

from day_cases import days, may
from nkclaims.extraction.article import Article
from nkclaims.extraction.read import drafts_of
from pack_cases import PACKS

DEED = "A bomb killed nine people in Orlev on Monday."


@pytest.mark.parametrize(
    ("text", "scope", "day"),
    [
        ("Rebels are holding 41 soldiers captive.", "period", None),
        ("Two soldiers fled on Tuesday, a clerk said, and rebels now hold 41 men.", "period", None),
        ("Envoys saw 41 prisoners held in Tarn.", "period", None),
        ("It said that his army had taken 41 villages.", "incident", date(2024, 5, 13)),
        ("Seven people are still missing under the rubble.", "incident", date(2024, 5, 13)),
        ("A dozen people remain trapped under the rubble.", "incident", date(2024, 5, 13)),
        ("A dozen people are trapped in the enclave.", "period", None),
        ("Some 1,200 evacuees in 30 shelters got no bread.", "period", None),
        ("About 3,000 evacuees are for now sleeping in tents.", "period", None),
        ("Some 60,000 residents of Tarn remain displaced.", "period", None),
        ("A strike on a house in Orlev killed 14 people.", "incident", date(2024, 5, 13)),
        ("The school housed 42 families displaced from Tarn.", "period", None),
        ("A survey by an aid group found 48 houses damaged.", "period", None),
        ("Rebels said they took control of four villages.", "incident", date(2024, 5, 13)),
        ("Rebels control four villages there.", "period", None),
        ("Two were hurt and seven are missing.", "incident", date(2024, 5, 13)),
        ("Seven girls were still unaccounted for on Thursday.", "incident", date(2024, 5, 13)),
    ],
)
def test_a_state_has_the_day_of_a_deed_only_where_it_follows_from_it(
    text: str, scope: str, day: date | None
) -> None:
    drafts, _ = drafts_of(Article("a", f"{DEED} {text}", date(2024, 5, 17)), PACKS)
    last = [one for one in drafts if one.value is not None][-1]
    assert (last.scope, last.period[0] if last.period else None) == (scope, day)


@pytest.mark.parametrize(
    "text",
    [
        "Rebels have besieged Tarn since 2 May, and about 800,000 civilians are trapped there.",
        "The town already hosts about 6,000 displaced people.",
        "Some 2,000 soldiers have taken refuge at a base of the UN.",
    ],
)
def test_people_who_are_somewhere_have_no_day(text: str) -> None:
    drafts, _ = drafts_of(Article("a", text, date(2024, 5, 15)), PACKS)
    assert [(one.scope, one.period) for one in drafts if one.value] == [("period", None)]


def test_his_army_is_no_state() -> None:
    text = "The president announced on Tuesday that his army had taken eight villages near Tarn."
    drafts, _ = drafts_of(Article("a", text, date(2024, 5, 15)), PACKS)
    assert [one.period for one in drafts if one.value] == [(date(2024, 5, 14), date(2024, 5, 14))]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("The war lasted from 1992 to 1994. Since then rebels have held nine towns.", 1994, None),
        ("Rebels have controlled nine towns since 2019.", 2019, None),
        ("Rebels have taken nine towns since 2019.", 2019, 2024),
    ],
)
def test_places_that_are_held_are_so_without_an_end(
    text: str, first: int, last: int | None
) -> None:
    drafts, _ = drafts_of(Article("a", text, date(2024, 5, 17)), PACKS)
    start, end = next(one.period for one in drafts if one.value == 9) or (None, None)
    assert (start and start.year, end and end.year) == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        "Some 41 captives remain in Tarn.",
        "The rebels hold 41 soldiers, and said that they shot down a drone on Tuesday.",
        "The alliance took two posts on Tuesday and now held about 41 percent of the province.",
    ],
)
def test_what_lasts_has_no_day_of_a_deed_beside_it(text: str) -> None:
    drafts, _ = drafts_of(Article("a", f"{DEED} {text}", date(2024, 5, 17)), PACKS)
    assert [one.period for one in drafts if one.value == 41] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "Norland says 63 soldiers and 14 civilians, two of them women, are in enemy hands.",
        "Rebels are believed to be still inside the town with around 14 hostages.",
        "The commission demanded information about 14 missing civilians.",
        "Norland acknowledges only 14 prisoners.",
        "Norland has lost more than 14 percent of its territory to the rebels.",
    ],
)
def test_who_is_kept_or_sought_has_no_day_of_the_deed_told(text: str) -> None:
    (kept,) = [one for one in days(f"Shells hit Orlev on Monday.\n\n{text}") if one[0] == 14]
    assert kept[1:] == (None, None)


@pytest.mark.parametrize(
    "text",
    [
        "Rebels stormed the town and fled with 14 hostages.",
        "The army stormed the camp and took 14 prisoners.",
    ],
)
def test_who_is_taken_in_a_deed_has_its_day(text: str) -> None:
    (taken,) = [one for one in days(f"Shells hit Orlev on Monday.\n\n{text}") if one[0] == 14]
    assert taken[1:] == may(13)
