"""Quotations that charge somebody with harm."""

from __future__ import annotations

from datetime import date

import pytest

from nkclaims.extraction.article import Article
from nkclaims.extraction.deed.quoted_charges import charge_in
from nkclaims.extraction.draft import Draft
from nkclaims.extraction.read import drafts_of
from nkclaims.grammar.document import Span
from pack_cases import CORE


def drafts(text: str) -> list[Draft]:
    return list(drafts_of(Article("a", text, date(2024, 5, 29)), CORE)[0])


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        ("They are throwing everything at us", "attack", "They"),
        ("They came at night and fired on anyone who moved", "attack", "They"),
        ("The regime has burned every house in front of it", "accusation", "The regime"),
        ("Norland is waging a war of extermination", "accusation", "Norland"),
        ("Tarn answers each offer of a truce with missiles", "accusation", "Tarn"),
        ("The Front hides behind its own people", "accusation", "The Front"),
        ("It is us they are shooting at, not the army", "accusation", "they"),
        ("This is an invasion, and nobody cares", "accusation", None),
    ],
)
def test_a_charge(text: str, kind: str, who: str | None) -> None:
    charge = charge_in(text, Span(0, len(text)))
    assert charge is not None
    assert charge.kind == kind
    assert (charge.who and text[charge.who.start : charge.who.end]) == who


@pytest.mark.parametrize(
    "text",
    [
        "We are burying them where they lie",
        "The soldiers ran before we did",
        "The hospital burned for two days",
        "There was no siren, nothing at all",
        "Norland has a right to defend itself",
    ],
)
def test_no_charge(text: str) -> None:
    assert charge_in(text, Span(0, len(text))) is None


def test_what_somebody_is_said_to_want_is_the_charge_of_who_says_so() -> None:
    (one,) = drafts("“Norland wants our mines and our land,” said Jane Doe, a teacher in Orlev.")
    assert (one.kind, one.speaker.words) == ("accusation", "Jane Doe")
    assert one.agent is not None
    assert one.agent.words == "Norland"
