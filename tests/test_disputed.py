"""What somebody says and another denies is a claim, whatever it tells."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from nkclaims.extraction.article import Article
from nkclaims.extraction.pack import load_packs
from nkclaims.extraction.read import drafts_of

PACKS = load_packs(Path(__file__).parents[1])


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
