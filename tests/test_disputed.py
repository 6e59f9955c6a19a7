"""What somebody says and another denies is a claim, whatever it tells."""

from __future__ import annotations

from datetime import date

import pytest

from nkclaims.extraction.article import Article
from nkclaims.extraction.read import drafts_of
from pack_cases import PACKS


def denied_in(text: str) -> list[str]:
    """Return the words of what the last denial of a text denies."""
    drafts, _ = drafts_of(Article("a", text, date(2024, 10, 17)), PACKS)
    denial = [one for one in drafts if one.stance == "denies"][-1]
    targets = [drafts[to] for kind, to in denial.links if kind == "denies"]
    return [text[one.quote.start : one.quote.end] for one in targets if not one.is_implied]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Sudmark said its neighbour was meddling in the vote, a charge that Norland denied.",
            "its neighbour was meddling in the vote",
        ),
        (
            "The mine was freshly laid, Sudmark said. Norland rejected the allegation.",
            "The mine was freshly laid",
        ),
        (
            "The envoy said aid was being diverted by the ministry; Norland called that absurd.",
            "aid was being diverted by the ministry",
        ),
    ],
)
def test_what_is_denied_was_claimed(text: str, words: str) -> None:
    assert denied_in(text) == [words]


def test_what_a_rule_has_found_is_claimed_once() -> None:
    text = "Sudmark said Norland shelled the town of Orlev. Norland denied this."
    assert denied_in(text) == ["Norland shelled the town of Orlev"]


def test_what_nobody_denies_is_no_claim() -> None:
    text = "Sudmark said its neighbour was meddling in the vote. Norland welcomed the visit."
    drafts, _ = drafts_of(Article("a", text, date(2024, 10, 17)), PACKS)
    assert [one.rule_id for one in drafts if one.rule_id == "disputed"] == []


def test_what_is_said_in_the_negative_is_no_charge() -> None:
    text = "The rebels said they had no guns of that range. Norland rejected the statement."
    drafts, _ = drafts_of(Article("a", text, date(2024, 10, 17)), PACKS)
    assert "disputed" not in [one.rule_id for one in drafts]


def test_who_denies_responsibility_denies_a_deed() -> None:
    text = (
        "The Norland army shelled the town of Orlev on Monday, the mayor said. The envoy called"
        " for calm. He said the summit would go on as planned. Norland has denied responsibility."
    )
    assert denied_in(text) == ["The Norland army shelled the town of Orlev on Monday"]


def test_one_subject_denies_twice() -> None:
    text = (
        "Sudmark said Norland had shelled Orlev and had lost 12 tanks. Jane Doe, a spokeswoman for"
        " Norland, denied the shelling and dismissed the reported tank losses as a fairy tale."
    )
    drafts, _ = drafts_of(Article("a", text, date(2024, 10, 17)), PACKS)
    who = {one.speaker.words for one in drafts if one.stance == "denies"}
    assert who == {"Jane Doe"}
    assert denied_in(text) == ["lost 12 tanks"]


def test_who_did_what_is_denied_is_the_subject_of_its_clause() -> None:
    text = "Sudmark said the Lake Front was meddling in the vote, a charge that Norland denied.\n"
    drafts, _ = drafts_of(Article("a", text, date(2024, 5, 29)), PACKS)
    (claim,) = [one for one in drafts if one.rule_id == "disputed"]
    assert claim.agent is not None
    assert claim.agent.words == "Lake Front"
