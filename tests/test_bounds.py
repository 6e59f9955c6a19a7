"""Days that cannot be are given up: turned, before the war, after they were told, too long."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from extraction_cases import article
from nkclaims.extraction.bounds import in_bounds
from nkclaims.extraction.draft import Draft
from nkclaims.extraction.read import drafts_of
from pack_cases import PACKS

WAR = PACKS.registries["nagorno-karabakh-2020"]
OCTOBER = date(2020, 10, 10)
PUBLISHED = date(2020, 10, 21)
TEXT = "Rockets killed three civilians in Stepanakert on Tuesday, the ombudsman said.\n"
DRAFT = next(
    one for one in drafts_of(replace(article(1), text=TEXT), PACKS)[0] if one.value is not None
)


def day(number: int) -> date:
    return OCTOBER + timedelta(days=number)


def bound(draft: Draft) -> Draft:
    (found,) = in_bounds([draft], PUBLISHED, WAR)
    return found


def told(start: date | None, end: date | None, scope: str = "incident") -> Draft:
    draft = replace(DRAFT, period=(start, end), scope=scope, date_precision="day", as_of=None)
    return replace(draft, stated=(PUBLISHED, PUBLISHED), stated_basis="stated")


def test_days_in_order_stay() -> None:
    for draft in (told(day(0), day(0)), told(day(0), day(1)), told(None, day(3), "period")):
        assert bound(draft) == draft


def test_of_turned_days_the_end_stays() -> None:
    assert bound(told(day(2), day(0))).period == (None, day(0))


@pytest.mark.parametrize(("days", "scope"), [(1, "incident"), (2, "period"), (9, "period")])
def test_what_took_more_than_a_night_is_no_incident(days: int, scope: str) -> None:
    assert bound(told(day(0), day(days))).scope == scope


def test_days_known_less_exactly_may_be_of_one_deed() -> None:
    draft = replace(told(date(2020, 10, 1), date(2020, 10, 31)), date_precision="month")
    draft = replace(draft, stated=(PUBLISHED, PUBLISHED))
    assert bound(draft).scope == "incident"


def test_what_ended_before_the_war_is_historical() -> None:
    draft = bound(told(date(2016, 4, 2), date(2016, 4, 2)))
    assert (draft.modality, draft.period) == ("historical", (date(2016, 4, 2), date(2016, 4, 2)))


@pytest.mark.parametrize("kind", ["casualties", "attack"])
def test_what_began_before_the_war_and_ended_in_it_has_no_beginning(kind: str) -> None:
    draft = replace(told(date(2020, 6, 1), day(0), "period"), kind=kind)
    assert bound(draft).period == (None, day(0))


def test_a_day_that_was_carried_ends_when_it_was_told() -> None:
    draft = replace(told(day(5), day(5)), stated=(day(3), day(3)), period_basis="inferred")
    assert bound(draft).period == (None, day(3))


def test_beside_a_day_that_words_give_that_of_the_saying_is_given_up() -> None:
    draft = replace(told(day(5), day(5)), stated=(day(3), day(3)), period_basis="stated")
    found = bound(draft)
    assert (found.period, found.stated) == ((day(5), day(5)), (None, PUBLISHED))
    assert found.stated_basis == "inferred"


def test_what_has_happened_ended_before_it_was_published() -> None:
    assert bound(told(day(0), day(40), "period")).period == (day(0), None)
    assert bound(told(day(30), day(40), "period")).period is None
    planned = replace(told(day(30), day(40), "period"), modality="scheduled")
    assert bound(planned).period == (day(30), day(40))


@pytest.mark.parametrize(
    ("denied", "days"),
    [
        ((day(4), day(4)), (day(4), day(4))),  # other days than the denial had
        ((day(0), day(1)), (day(1), day(1))),  # its own are among them
        ((None, day(6)), (day(1), day(1))),
        (None, (day(1), day(1))),
    ],
)
def test_a_denial_has_days_of_what_it_denies(
    denied: tuple[date | None, date] | None, days: tuple[date, date]
) -> None:
    claim = replace(told(day(0), day(0)), period=denied, scope="period")
    denial = replace(told(day(1), day(1)), stance="denies", links=(("denies", 0),))
    _, found = in_bounds([claim, denial], PUBLISHED, WAR)
    assert found.period == days


@pytest.mark.parametrize(
    ("number", "basis", "precision"), [(4, "inferred", "week"), (1, "stated", "day")]
)
def test_days_of_what_is_denied_come_with_their_basis(
    number: int, basis: str, precision: str
) -> None:
    claim = replace(told(day(number), day(number)), period_basis="inferred", date_precision="week")
    denial = replace(told(day(1), day(1)), stance="denies", period_basis="stated")
    denial = replace(denial, links=(("denies", 0),))
    _, found = in_bounds([claim, denial], PUBLISHED, WAR)
    assert (found.period_basis, found.date_precision) == (basis, precision)


def test_a_denial_of_several_claims_denies_those_of_its_days() -> None:
    claims = [told(day(0), day(0)), told(day(5), day(5)), told(None, None)]
    denial = replace(told(day(5), day(5)), stance="denies")
    denial = replace(denial, links=(("denies", 0), ("denies", 1), ("denies", 2), ("repeats", 0)))
    *_, found = in_bounds([*claims, denial], PUBLISHED, WAR)
    assert found.links == (("denies", 1), ("denies", 2), ("repeats", 0))
