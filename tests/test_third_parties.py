"""Denials by who has no say in what was claimed: they deny what their own words presuppose."""

from __future__ import annotations

from datetime import date

import pytest

from extraction_cases import SCHEMAS
from nkclaims.extraction.article import Article
from nkclaims.extraction.draft import Draft
from nkclaims.extraction.merge import of_frames
from nkclaims.extraction.read import drafts_of
from nkclaims.extraction.shard import read_shard
from nkclaims.extraction.sound import merge_sound
from pack_cases import PACKS

OPENING = "Fighting goes on in Sudan between the army and the Rapid Support Forces.\n\n"
THIRD_PARTIES = [
    "According to the Rapid Support Forces, Oxfam shelled a village near Omdurman. The Sudanese "
    "army has denied the claim.",
    "The Rapid Support Forces accused Norland TV of shelling Omdurman. The Sudanese army denied "
    "this.",
    "Oxfam denied Khartoum's claim that Norland TV had bombed a school in Omdurman.",
    "The Sudanese army attacked a hospital in Omdurman, Oxfam reported on Monday, killing 12 "
    "civilians. UNICEF called the report a lie.",
    "“Oxfam used the hospital in Omdurman as a base and fired rockets from it,” the Rapid Support "
    "Forces said. The Red Cross denied that.",
]
OF_NO_THIRD = (
    "The Sudanese army blamed the Rapid Support Forces for the raid on Omdurman, in which nine "
    "people were killed. The African Union rejected the accusation."
)


def article(text: str) -> Article:
    return Article("a", OPENING + text + "\n", date(2023, 5, 4))


def denial_and_denied(text: str) -> tuple[Draft, list[Draft]]:
    drafts, _ = drafts_of(article(text), PACKS)
    denial = next(one for one in drafts if one.stance == "denies")
    return denial, [drafts[to] for kind, to in denial.links if kind == "denies"]


@pytest.mark.parametrize("text", [*THIRD_PARTIES, OF_NO_THIRD])
def test_no_row_breaks_a_rule_whoever_denies(text: str) -> None:
    shards = of_frames([read_shard([article(text)], PACKS, SCHEMAS)], SCHEMAS)
    tables, problems = merge_sound(shards, PACKS, SCHEMAS)
    assert problems["code"].to_list() == []
    denials = tables["claims"].filter(stance="denies")["claim_id"].to_list()
    links = tables["claim_links"].filter(relation="denies")
    assert len(denials) == 1
    assert {*links["from_claim_id"]} == {*denials}


@pytest.mark.parametrize("text", THIRD_PARTIES)
def test_a_third_party_denies_what_nobody_is_named_for(text: str) -> None:
    _, denied = denial_and_denied(text)
    assert [(one.is_implied, one.speaker.type) for one in denied] == [(True, "unattributed")]


@pytest.mark.parametrize(
    "text",
    [
        "The Rapid Support Forces accused the Sudanese army of shelling Omdurman. The army denied "
        "this.",
        "The Rapid Support Forces accused the Red Cross of shelling Omdurman. The Red Cross denied "
        "this.",
        "The Rapid Support Forces accused the Lake Front of shelling Omdurman. Norland denied it.",
    ],
)
def test_who_may_speak_for_the_accused_denies_the_accusation(text: str) -> None:
    _, denied = denial_and_denied(text)
    assert [one.is_implied for one in denied] == [False]


def test_a_denial_of_a_warning_blames_nobody_who_was_warned() -> None:
    denial, denied = denial_and_denied(
        "According to the Rapid Support Forces, the Lakes Relief Society was warned in advance "
        "about its intention to open fire on positions near Omdurman. The Sudanese army has "
        "denied the claim."
    )
    assert [one.is_implied for one in denied] == [False]
    assert [one.agent and one.agent.actor_id for one in denied] == ["rapid-support-forces"]
    assert denial.agent == denied[0].agent


def test_what_is_said_with_a_denial_stays() -> None:
    text = "According to the Rapid Support Forces, Oxfam shelled Omdurman. Oxfam denied the claim."
    denial, (denied,) = denial_and_denied(text)
    assert denial.agent == denied.agent
    assert denied.agent is not None
    assert denied.agent.words == "Oxfam"
