"""Denials that judge whose report it is: "Norland spreads false reports that"."""

from __future__ import annotations

from datetime import date

import pytest

from nkclaims.extraction.article import Article
from nkclaims.extraction.draft import Draft
from nkclaims.extraction.read import drafts_of
from pack_cases import PACKS


def read(text: str) -> tuple[list[Draft], str]:
    whole = text.replace(" / ", "\n\n") + "\n"
    return drafts_of(Article("a", whole, date(2023, 5, 4)), PACKS)[0], whole


def denials(text: str) -> list[tuple[str, list[tuple[str, str]]]]:
    """Return who denies in a text, and the speaker and words of what each denies."""
    found, whole = read(text)
    return [
        (
            one.speaker.words,
            [
                (found[to].speaker.words, whole[found[to].quote.start : found[to].quote.end])
                for kind, to in one.links
                if kind == "denies"
            ],
        )
        for one in found
        if one.stance == "denies"
    ]


@pytest.mark.parametrize(
    ("text", "who", "whose", "words"),
    [
        (
            "\"The news put about by Sudmark's websites that our army lost 30 soldiers is"
            ' ridiculous," the Norland defence ministry said.',
            "Norland defence ministry",
            "Sudmark",
            "lost 30 soldiers",
        ),
        (
            "The announcement made by the Norland defence ministry's press chief that 120 soldiers"
            " of the Sudmark army died is groundless and is one more lie, Sudmark's spokeswoman"
            " said.",
            "Sudmark's spokeswoman",
            "Norland",
            "120 soldiers",
        ),
        (
            "Norland's defence ministry said that Sudmark was spreading false reports that its"
            " army bombs villages of the Orlev district.",
            "Norland's defence ministry",
            "Sudmark",
            "bombs villages",
        ),
        (
            "The Norland army said nine bunkers had been destroyed on Monday. / The Sudmark army"
            " spokesman stated that the Norland claim of destroying bunkers was baseless.",
            "Sudmark army spokesman",
            "Norland army",
            "nine bunkers had been destroyed",
        ),
        (
            "The army said 31 rebels were killed in clashes near Orlev. / The rebels said the army"
            " had exaggerated the figures.",
            "rebels",
            "army",
            "31 rebels were killed",
        ),
        (
            "The Norland army on Wednesday dismissed the Sudmark army's claim that it had destroyed"
            " its bunkers in Orlev. / The claim came hours after a Norland raid on posts there.",
            "Norland army",
            "Sudmark army",
            "destroyed its bunkers",
        ),
    ],
)
def test_who_is_named_said_what_is_judged(text: str, who: str, whose: str, words: str) -> None:
    ((speaker, denied),) = denials(text)
    assert speaker == who
    assert any(one == whose and words in quote for one, quote in denied), denied


@pytest.mark.parametrize(
    "text",
    [
        "A court in Orlev jailed two men for spreading false information about the army.",
        "The ministry said the report on the raid was long.",
        "Norland said it had published the names of 30 soldiers who died.",
    ],
)
def test_without_a_side_that_judges_nothing_is_denied(text: str) -> None:
    assert denials(text) == []


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Norland Denies Hitting Civilians in Orlev Town", "Norland"),
        (
            "The Front, which has been fighting the army since April, did not admit the raid to"
            " reporters but denied targeting civilians.",
            "Front",
        ),
        (
            "Sudmark's ministry said a missile had hit a fuel depot in Orlev. / The ministry gave"
            " no evidence and Norland denied firing a missile.",
            "Norland",
        ),
    ],
)
def test_who_denies_is_the_subject_of_the_clause(text: str, who: str) -> None:
    assert [speaker for speaker, _ in denials(text)] == [who]


def test_a_headline_denies_the_deed_that_is_told_below() -> None:
    text = (
        "Air raids kill 17 in Norland, Sudmark denies any role / Air raids killed at least 17"
        " people in the town of Orlev on Monday, activists said. / The Network for Human Rights"
        " said Sudmark staged the air raids on the town."
    )
    (_, denied), *_ = denials(text)
    assert [words for _, words in denied] == ["Sudmark staged the air raids on the town"]


def test_what_of_goes_on_with_is_denied_as_well() -> None:
    text = (
        "Rights groups say Norland fired cluster munitions into towns. / The Norland government has"
        " dismissed accusations of firing at random and of deploying cluster munitions."
    )
    assert len(denials(text)) == 2


def test_footage_that_shows_none_denies_an_attack() -> None:
    text = (
        "The ministry said that army shells had hit the queue. / The analyst Ivo Marn said:"
        ' "The video shows no shelling of the queue."'
    )
    ((_, denied),) = denials(text)
    assert [whose for whose, _ in denied] == ["ministry"]


def test_a_clause_begins_behind_when_it_was_said() -> None:
    text = "Sudmark said earlier that Norland had mined the roads of its army near Orlev."
    found, whole = read(text)
    assert [whole[one.quote.start : one.quote.end][:7] for one in found] == ["Norland"]
