"""Places that go on with a verb told before; who says that talks were offered or broken off."""

from __future__ import annotations

from datetime import date

import pytest

from nkclaims.extraction.article import Article
from nkclaims.extraction.draft import Draft
from nkclaims.extraction.read import drafts_of
from pack_cases import PACKS


def claims(text: str, kind: str) -> list[Draft]:
    drafts = drafts_of(Article("a", text, date(2024, 5, 29)), PACKS)[0]
    return [one for one in drafts if one.kind == kind]


def quotes(text: str, kind: str) -> list[str]:
    return [text[one.quote.start : one.quote.end] for one in claims(text, kind)]


@pytest.mark.parametrize(
    ("text", "further"),
    [
        (
            "His army had seized 22 villages in the north and the town of Orlev.",
            ["the town of Orlev"],
        ),
        ("The rebels hold 57 villages as well as the port of Tarn.", ["the port of Tarn"]),
        ("The army took Orlev on Monday and Tarn two days later.", ["Tarn two days later"]),
        (
            "Norland is to give up Orlev by 15 May, Tarn five days later and Velm by 1 June.",
            ["Tarn five days later", "Velm by 1 June"],
        ),
        (
            "Norland holds 20 percent of Sudmark, including almost all of Velm Province.",
            ["including almost all of Velm Province"],
        ),
        ("The army took Orlev and Tarn on Monday.", []),
        ("The army seized nine villages and the people of the town of Tarn fled.", []),
        ("Norland controls a fifth of Sudmark, including Velm, which it annexed in 2014.", []),
        ("Rebels seized two trucks and the mayor of the town of Tarn fled.", []),
    ],
)
def test_places_that_go_on_with_a_verb(text: str, further: list[str]) -> None:
    found = [one for one in claims(text, "territorial_control") if one.rule_id.endswith("-further")]
    assert [text[one.quote.start : one.quote.end] for one in found] == further


def test_a_further_place_has_the_same_doer() -> None:
    first, second = claims(
        "The army had seized 22 villages and the town of Orlev.", "territorial_control"
    )
    assert first.agent
    assert second.agent
    assert first.agent.words == second.agent.words == "army"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The army lost two villages, but the others were still in rebel hands.", 2),
        ("Two captives were freed, but the others were still in rebel hands.", 0),
        ("The town of Orlev, the president said, was “entirely ours”.", 1),
        ("Raid kills nine as rebels claim Orlev base\n\nIt rained.", 1),
        ("The minister admitted that positions had been lost in the south.", 1),
        ("The minister admitted that contact had been lost in the south.", 0),
        ("The coalition stripped the group of its last territory in March.", 1),
        ("The coalition stripped the group of its last privileges in March.", 0),
        ("Nine died days after the fall of Orlev.", 0),
        ("The ministry confirmed the fall of Orlev.", 1),
        ("Some 3,000 people have entered Norland since April.", 0),
        ("Rebel fighters have entered Orlev.", 1),
        ("A media unit run by the Lake Front reported the news.", 0),
        ("The area run by the Lake Front is poor.", 1),
    ],
)
def test_places_that_are_held_or_lost(text: str, number: int) -> None:
    assert len(claims(text, "territorial_control")) == number


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Norland offered on Wednesday to host the ministers of both countries.", "Norland"),
        ("The rebels offered to stop rocket fire if the army left.", "rebels"),
        ("The envoy said that Norland stood ready to mediate.", "envoy"),
        ("The ministry said it had lodged a protest with Sudmark.", "ministry"),
        ("Norland's office said he would send negotiators to Tarn.", "Norland's office"),
    ],
)
def test_offers_and_protests_are_diplomacy(text: str, who: str) -> None:
    (one,) = claims(text, "diplomacy")
    assert one.speaker.words == who


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Velm broke off its talks with Tarn last week.",
            ["broke off its talks with Tarn last week"],
        ),
        (
            "The minister urged restraint in a telephone call with Sudmark on Monday.",
            ["in a telephone call with Sudmark"],
        ),
        (
            "Donors pledged aid at a conference co-hosted by Norland.",
            ["a conference co-hosted by Norland"],
        ),
        ("The minister urged the army to send a delegation.", []),
        ("The minister rejected the offer of talks.", []),
        ("A truce agreed under Norlandish mediation collapsed.", []),
    ],
)
def test_meetings_inside_of_other_claims(text: str, told: list[str]) -> None:
    assert quotes(text, "diplomacy") == told
