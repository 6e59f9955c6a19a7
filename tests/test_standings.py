"""For whom somebody speaks, and whether he may deny what another claims."""

from __future__ import annotations

from datetime import date

import pytest

from nkclaims.extraction.article import Article
from nkclaims.extraction.draft import OWN_VOICE, UNATTRIBUTED, Draft, Speaker
from nkclaims.extraction.link.standings import Standings
from nkclaims.grammar.document import Span
from pack_cases import PACKS

ARTICLE = Article("a", "Shells fell on Orlev.\n", date(2023, 5, 4), publisher="Orlev Herald")
STANDINGS = Standings(ARTICLE, PACKS, PACKS.registries["sudan-2023"])
ARMY, RSF = Speaker("sudan-armed-forces", "army"), Speaker("rapid-support-forces", "RSF")
STATE = Speaker("sudan", "Khartoum")
AGENCY, BOARD = Speaker(words="Lakes Relief Society"), Speaker(words="Red Cross")
FRONT = Speaker(words="Lake Front")


def claim(speaker: Speaker, agent: Speaker | None = None, stance: str = "asserts") -> Draft:
    return Draft(0, Span(0, 6), "act-attacked", "attack", speaker, stance, agent=agent)


def denial(speaker: Speaker, agent: Speaker | None = None) -> Draft:
    return claim(speaker, agent, "denies")


@pytest.mark.parametrize(
    ("speaker", "is_open"),
    [(ARMY, False), (BOARD, False), (OWN_VOICE, False), (FRONT, True), (UNATTRIBUTED, True)],
)
def test_who_has_no_camp_and_is_not_neutral_may_be_of_any(speaker: Speaker, is_open: bool) -> None:
    assert STANDINGS.of(speaker).is_open == is_open


def test_an_army_and_its_state_are_one_party_and_a_body_is_its_own() -> None:
    assert STANDINGS.of(ARMY).party == STANDINGS.of(STATE).party != STANDINGS.of(RSF).party
    assert STANDINGS.of(BOARD).party == STANDINGS.of(BOARD).authority == "red-cross"
    assert STANDINGS.of(UNATTRIBUTED).authority == ""


@pytest.mark.parametrize(
    ("denier", "denied", "accused", "may"),
    [
        (ARMY, RSF, ARMY, True),
        (STATE, RSF, ARMY, True),  # one of his camp
        (ARMY, RSF, RSF, True),  # a boast
        (ARMY, RSF, BOARD, False),  # a third party's
        (BOARD, RSF, BOARD, True),
        (BOARD, RSF, ARMY, False),
        (BOARD, RSF, None, True),  # blames nobody
        (FRONT, RSF, BOARD, True),  # who may speak for any
        (ARMY, UNATTRIBUTED, BOARD, True),
        (ARMY, OWN_VOICE, BOARD, False),
        (ARMY, ARMY, RSF, False),  # his own words
        (UNATTRIBUTED, UNATTRIBUTED, ARMY, True),
    ],
)
def test_an_accusation_is_denied_by_the_camp_of_the_accused(
    denier: Speaker, denied: Speaker, accused: Speaker | None, may: bool
) -> None:
    assert STANDINGS.may_deny(denial(denier), claim(denied, accused)) == may


@pytest.mark.parametrize(
    ("blamed", "accused", "holds"),
    [
        (None, ARMY, True),
        (STATE, RSF, True),  # himself
        (RSF, RSF, True),
        (RSF, ARMY, False),
        (BOARD, None, False),
    ],
)
def test_a_denial_blames_itself_or_whom_the_claim_blames(
    blamed: Speaker | None, accused: Speaker | None, holds: bool
) -> None:
    assert STANDINGS.is_blamed(denial(ARMY, blamed), [claim(RSF, accused)]) == holds


def test_an_outlet_that_nothing_names_may_be_any() -> None:
    unnamed = Standings(Article("a", "Shells fell.\n", date(2023, 5, 4)), PACKS, None)
    assert unnamed.of(OWN_VOICE).is_open
    assert unnamed.may_deny(denial(AGENCY), claim(OWN_VOICE, BOARD))
