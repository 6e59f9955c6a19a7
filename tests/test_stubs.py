"""One stub for what several denials of one side presuppose."""

from __future__ import annotations

from datetime import date

from nkclaims.extraction.article import Article
from nkclaims.extraction.read import drafts_of
from pack_cases import PACKS


def stubs(text: str) -> list[str]:
    found, _ = drafts_of(Article("a", text.replace(" / ", "\n\n"), date(2024, 5, 22)), PACKS)
    printed = text.replace(" / ", "\n\n")
    return [printed[one.quote.start : one.quote.end] for one in found if one.is_implied]


def test_denials_of_one_claim_have_one_stub_that_says_most() -> None:
    text = (
        "Coalition dismisses rebel claim of raid on Tarn hospital / The coalition"
        " dismissed as “pure fiction” a claim by the rebels of a raid on the hospital in Tarn by"
        " its jets."
    )
    assert [("by its jets" in one) for one in stubs(text)] == [True]


def test_what_two_sides_deny_are_two_claims() -> None:
    assert len(stubs("Both the army and the rebels deny targeting civilians.")) == 2
