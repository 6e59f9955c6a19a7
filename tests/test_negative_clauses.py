"""What is said in the negative, and when it denies what others have said."""

from __future__ import annotations

from datetime import date

import pytest

from nkclaims.extraction.article import Article
from nkclaims.extraction.draft import Draft
from nkclaims.extraction.link.negative_clauses import CLAUSE
from nkclaims.extraction.read import drafts_of
from pack_cases import PACKS


def read(text: str) -> list[Draft]:
    return drafts_of(Article("a", text, date(2024, 5, 22)), PACKS)[0]


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("Azerbaijan said its forces had killed 40 Armenian soldiers near Hadrut.",
         "Armenia insisted that it had not lost a single man."),
        ("The TPLF said Ethiopian forces had used cluster munitions in Shire.",
         "Ethiopia said that it had no such munitions."),
        ("India said Pakistani officers were training the militia.",
         'Pakistan answered: "We have no officers there."'),
        ("The RSF said its forces had captured El Fasher.",
         '"Nobody has taken El Fasher," the Sudanese army said.'),
    ],
)  # fmt: skip
def test_a_negative_answer_denies_what_the_other_side_said(said: str, answer: str) -> None:
    found = read(f"{said}\n\n{answer}")
    denials = [one for one in found if one.stance == "denies"]
    assert len(denials) == 1
    assert [found[to].sentence for kind, to in denials[0].links if kind == "denies"][:1] == [0]
    assert not any(found[to].is_implied for _, to in denials[0].links)


@pytest.mark.parametrize(
    "answer",
    [
        "Armenia said that no casualties had been reported.",
        "A doctor in Hadrut said that nobody had slept.",
        "Armenia said that it would not negotiate under fire.",
    ],
)
def test_what_contradicts_nothing_is_no_denial(answer: str) -> None:
    found = read(f"Azerbaijan said talks would go on in Baku on Monday. {answer}")
    assert not any(one.stance == "denies" for one in found)


@pytest.mark.parametrize(
    ("clause", "is_negative"),
    [
        ("its forces had carried out no strikes", True),
        ("none of its men had been in the village", True),
        ("we didn't fire on the town", True),
        ("it would not comment", False),
        ("the army had no information", False),
        ("it was not clear who had fired", False),
        ("no fewer than nine men died", False),
        ("its forces struck a base that no longer stood", False),
    ],
)
def test_the_subject_or_the_verb_says_no(clause: str, is_negative: bool) -> None:
    assert (CLAUSE.match(clause) is not None) is is_negative


@pytest.mark.parametrize(
    "answer",
    [
        'Armenia called the report "laughable".',
        "Armenia brushed aside as fabricated what Baku had told.",
        '"The enemy side is lying," Armenia\'s Defence Ministry said.',
        '"False," the Armenian army said.',
        "Armenia would have none of it.",
        "It was an accusation rejected by Armenia.",
    ],
)
def test_a_verdict_denies_what_was_said_last(answer: str) -> None:
    found = read(f"Azerbaijan said Armenian artillery had shelled the town of Terter. {answer}")
    denials = [one for one in found if one.stance == "denies"]
    assert len(denials) == 1
    assert [found[to].sentence for _, to in denials[0].links] == [0]


def test_a_headline_denies_what_the_article_tells_further_on() -> None:
    text = (
        "Armenia denies responsibility\n\nAzerbaijan said Armenian artillery had shelled the town"
        " of Terter on Monday."
    )
    found = read(text)
    denial = next(one for one in found if one.stance == "denies")
    assert [found[to].sentence for _, to in denial.links] == [1]
    assert not any(found[to].is_implied for _, to in denial.links)
