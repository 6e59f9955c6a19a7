"""Whatever the form of a denial, it is found and linked to what it denies, whatever that is.

Articles show what they happen to have; here every form of denial meets every kind of claim.
"""

from __future__ import annotations

from datetime import date

import pytest

from denial_cases import DENIALS, Case, cases
from nkclaims.extraction.article import Article
from nkclaims.extraction.read import drafts_of
from pack_cases import PACKS


def wrong(case: Case) -> str:
    """Return what is wrong with the denial of a text; empty if nothing is."""
    found, _ = drafts_of(Article("a", case.text, date(2024, 5, 22)), PACKS)
    denials = [one for one in found if one.stance == "denies"]
    if len(denials) != 1:
        return f"{len(denials)} denials"
    denial = denials[0]
    if not denial.speaker.words.endswith(case.speaker):
        return f"said by {denial.speaker.words}"
    to = [found[to] for kind, to in denial.links if kind == "denies"]
    words = [case.text[one.quote.start : one.quote.end] for one in to if not one.is_implied]
    return "" if any(case.denied in one for one in words) else f"linked to {words}"


@pytest.mark.parametrize("denial", range(len(DENIALS)), ids=[form for form, _ in DENIALS])
def test_every_claim_is_denied_in_every_form(denial: int) -> None:
    assert [(one.text, why) for one in cases(denial) if (why := wrong(one))] == []


def test_no_civilian_was_hurt_is_a_count_of_nobody() -> None:
    text = "The army struck a camp, killing 15 fighters, and said that no civilian was hurt."
    drafts, _ = drafts_of(Article("a", text, date(2024, 5, 29)), PACKS)
    assert [(one.value, one.stance) for one in drafts if one.value == 0] == [(0, "asserts")]


def test_both_reject_it_each() -> None:
    text = "Both Norland and Tarn have rejected the plan."
    drafts, _ = drafts_of(Article("a", text, date(2024, 5, 29)), PACKS)
    assert [one.speaker.words for one in drafts] == ["Norland", "Tarn"]


def denied(text: str) -> list[str]:
    """Return the words of what the denials of a text deny."""
    found, _ = drafts_of(Article("a", text, date(2024, 5, 29)), PACKS)
    to = [to for one in found for kind, to in one.links if kind == "denies"]
    return [text[found[one].quote.start : found[one].quote.end] for one in sorted(set(to))]


def test_a_report_is_the_charge_and_not_what_bystanders_said_last() -> None:
    text = (
        "Norlandish artillery shelled the port of Orlev on Monday, the mayor said. “We slept in"
        " the cellar,” said Jane Doe, a nurse. Norland dismissed the report."
    )
    assert any("shelled the port" in one for one in denied(text))
    assert not any("cellar" in one for one in denied(text))


def test_that_nothing_was_hit_is_said_of_the_same_thing() -> None:
    text = (
        "The army said its jets attacked two strongholds near Orlev, while drones destroyed a"
        " depot in Velia. The rebels denied that any depot had been hit."
    )
    assert denied(text) == ["destroyed a depot"]


def test_who_was_hit_makes_light_of_it() -> None:
    text = (
        "The Front said it had killed 60 soldiers in Orlev. The army said it had lost only six men."
    )
    found, _ = drafts_of(Article("a", text, date(2024, 5, 29)), PACKS)
    assert [one.links for one in found] == [(), (("contradicts", 0),)]
