"""What a denial presupposes: whose words, and the claim that nobody else tells."""

from __future__ import annotations

from datetime import date

import pytest

from nkclaims.extraction.article import Article
from nkclaims.extraction.draft import Draft
from nkclaims.extraction.link.presupposed import tells
from nkclaims.extraction.read import drafts_of
from nkclaims.grammar.document import Span
from pack_cases import PACKS

OPENING = "Azerbaijan and Armenia fought near Terter, Ganja and Barda on Tuesday.\n\n"


def read(text: str) -> tuple[list[Draft], str]:
    whole = OPENING + text
    return drafts_of(Article("a", whole, date(2020, 10, 21)), PACKS)[0], whole


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (
            "Armenia dismissed Baku's claim that foreign pilots had arrived.",
            "Baku's claim that foreign pilots had arrived",
            "azerbaijan",
        ),
        (
            "Armenia dismissed reports that foreign pilots had arrived.",
            "reports that foreign pilots had arrived",
            None,
        ),
    ],
)
def test_a_stub_has_the_words_behind_the_verb_and_who_is_named(
    text: str, words: str, speaker: str | None
) -> None:
    drafts, whole = read(text)
    stub = next(one for one in drafts if one.is_implied)
    assert whole[stub.quote.start : stub.quote.end] == words
    assert (stub.stance, stub.speaker.actor_id) == ("asserts", speaker)


def test_a_figure_within_a_denial_is_not_said_by_who_denies() -> None:
    drafts, _ = read("Armenia refuted a report by the Azerbaijani side that 20 soldiers had died.")
    at, figure = next((at, one) for at, one in enumerate(drafts) if one.value == 20)
    assert figure.speaker.actor_id == "azerbaijan"
    denial = next(one for one in drafts if one.stance == "denies")
    assert denial.links == (("denies", at),)
    assert not any(one.is_implied for one in drafts)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("dismissed reports that pilots had arrived", True),
        ("denied claims of a landing there", True),
        ("denied reports on social media that men had fled", True),
        ("dismissed the reports", False),
    ],
)
def test_some_denials_tell_what_they_deny(words: str, told: bool) -> None:
    denial = Draft(0, Span(0, len(words)), "act-deny", "accusation", stance="denies")
    assert tells(denial, words) is told


def test_where_no_shot_was_fired_from_is_nobody_s_claim() -> None:
    drafts, _ = read("“No fire is being opened from Armenia,” said Jane Doe.")
    assert all(one.speaker.actor_id != "armenia" for one in drafts if one.is_implied)
