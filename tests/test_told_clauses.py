"""What somebody is reported to say is a claim, whatever it tells; its words say of which kind."""

from __future__ import annotations

from datetime import date

import pytest

from nkclaims.extraction.article import Article
from nkclaims.extraction.draft import Draft
from nkclaims.extraction.read import drafts_of
from pack_cases import PACKS


def told(text: str) -> list[Draft]:
    drafts, _ = drafts_of(Article("a", text, date(2024, 5, 2)), PACKS)
    return [one for one in drafts if one.rule_id.startswith("told-")]


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        (
            "The defence ministry of Norland said the plant had been a base for Tarnish fighters.",
            "the plant had been a base for Tarnish fighters",
            "accusation",
        ),
        (
            "The mayor told local radio on Tuesday that the water would be back within days.",
            "the water would be back within days",
            "position",
        ),
        (
            "Norland's envoy said a truce was possible only if Sudmark was kept out of it.",
            "a truce was possible only if Sudmark was kept out of it",
            "position",
        ),
        (
            "Officials said negotiators were close to a deal on prisoners.",
            "negotiators were close to a deal on prisoners",
            "diplomacy",
        ),
        (
            "A resident told Radio Tarn the convoy had left at noon.",
            "the convoy had left at noon",
            "other",
        ),
        (
            "The Front says it is studying a plan but will not accept the truce.",
            "it is studying a plan",
            "other",
        ),
        (
            "The rebels said the truce existed only on paper.",
            "the truce existed only on paper",
            "ceasefire_collapse",
        ),
        (
            "In the north, residents said, soldiers searched houses for young men.",
            "soldiers searched houses for young men",
            "other",
        ),
        (
            "The mayor said nine people had died and that the hospital had run out of blood.",
            "the hospital had run out of blood",
            "other",
        ),
    ],
)
def test_what_somebody_says_is_a_claim(text: str, words: str, kind: str) -> None:
    (one,) = told(text)
    assert (text[one.quote.start : one.quote.end], one.kind) == (words, kind)
    assert one.confidence == "low"


@pytest.mark.parametrize(
    "text",
    [
        "The plant had been a base for Tarnish fighters.",  # nobody says it
        "The army said it had shelled the town of Orlev.",  # a rule tells it
        "“I have lost all that I had,” said Anna Kor, 45.",  # life in the war
        "In the town of Orlev, the mayor said.",  # no clause
        "Some 900 people had reached Orlev, the mayor said.",  # it counts
        "Remnants it had examined, the group said.",  # of a noun
        "Nobody has said it was behind that attack.",
    ],
)
def test_what_is_no_clause_of_its_own(text: str) -> None:
    assert not told(text)


def test_who_acknowledges_concedes() -> None:
    (one,) = told('The minister acknowledged that his men had given up "some posts" in the hills.')
    assert (one.stance, one.kind) == ("concedes", "territorial_control")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The envoy said the remaining obstacles were “minor”.", "direct_quote"),
        ("The envoy said “some minor” obstacles were in the way of it.", "reported_speech"),
    ],
)
def test_the_quoted_predicate_makes_a_quotation(text: str, said: str) -> None:
    (one,) = told(text)
    assert one.speaker.type == said
