"""Who made a truce, and what becomes of them in the tables."""

from __future__ import annotations

from datetime import date

import pytest

from nkclaims.extraction.article import Article
from nkclaims.extraction.read import drafts_of
from nkclaims.extraction.truces import truces
from pack_cases import PACKS

OPENING = "Azerbaijan and Armenia fought near Terter, Ganja and Barda on Tuesday.\n\n"


@pytest.mark.parametrize(
    ("text", "makers"),
    [
        (
            "A truce brokered by Russia and France held.",
            {("mediator", "russia"), ("mediator", "france")},
        ),
        ("A US-brokered truce took effect on Monday.", {("mediator", "united-states")}),
        (
            "The truce was agreed with the mediation of France on Monday.",
            {("mediator", "france")},
        ),
        (
            "The ceasefire signed by Armenia and Azerbaijan held.",
            {("party", "armenia"), ("party", "azerbaijan")},
        ),
        ("A truce brokered by Armenia held.", set()),  # a belligerent is no broker
    ],
)
def test_words_beside_a_truce_name_its_makers(text: str, makers: set[tuple[str, str]]) -> None:
    drafts, _ = drafts_of(Article("a", OPENING + text, date(2020, 10, 21)), PACKS)
    assert {(role, one.actor_id) for draft in drafts for role, one in draft.makers} == makers


def test_makers_of_a_truce_are_its_parties_by_that_claim() -> None:
    usual = {"source_id": "a", "kind": "ceasefire_agreement", "modality": "actual"}
    days = dict.fromkeys(("period_start", "period_end"), date(2020, 10, 10))
    made = {**usual, **days, "date_precision": "day", "rule_id": "act-truce-made-by"}
    claims = [
        {**made, "claim_id": "a-c1", "stance": "asserts", "attribution_type": "own_voice"},
        {
            **{**made, "claim_id": "a-c2", "stance": "agrees"},
            **{"claimant_actor_id": "armenia", "attribution_type": "reported_speech"},
        },
    ]
    actors = [
        {"claim_id": "a-c1", "actor_id": "russia", "role": "mediator"},
        {"claim_id": "a-c2", "actor_id": "azerbaijan", "role": "co_claimant"},
        {"claim_id": "a-c2", "actor_id": "france", "role": "addressee"},
    ]
    tables = truces(claims, {"a": "war"}, actors)
    (truce,) = tables["ceasefires"]
    assert truce["ceasefire_id"] == "truce-20201010-war"
    assert [
        (one["claim_id"], one["actor_id"], one["role"]) for one in tables["ceasefire_parties"]
    ] == [
        ("a-c1", "russia", "mediator"),
        ("a-c2", "armenia", "party"),
        ("a-c2", "azerbaijan", "party"),
    ]
