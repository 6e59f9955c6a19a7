"""Whose the victims are, who did it, and against whom."""

from __future__ import annotations

from datetime import date

import pytest

from nkclaims.extraction.article import Article
from nkclaims.extraction.draft import Draft
from nkclaims.extraction.read import drafts_of
from pack_cases import PACKS

OPENING = "Azerbaijan and Armenia fought near Terter, Ganja and Barda on Tuesday.\n\n"


def first(text: str, kind: str) -> Draft:
    drafts, _ = drafts_of(Article("a", OPENING + text, date(2020, 10, 21)), PACKS)
    return next(one for one in drafts if one.kind == kind)


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Azerbaijan said 40 Armenian soldiers were killed near Terter.", "ARM+NKR"),
        ("Azerbaijan said 40 of its soldiers were killed near Terter.", "AZE"),
        ("Monitors said 40 soldiers were killed near Terter.", "unstated"),
    ],
)
def test_whose_the_victims_are(text: str, side: str) -> None:
    assert first(text, "casualties").victim_side == side


@pytest.mark.parametrize(
    ("text", "agent", "camp"),
    [
        ("Four civilians were killed by Armenian forces in Barda.", "armenian-forces", "armenian"),
        ("Azerbaijan's army killed 12 men.", "azerbaijan-armed-forces", "azerbaijani"),
        ("Nine people were killed in Armenian shelling of Terter.", "armenian-forces", "armenian"),
        ("Nine people were killed in heavy storms in Terter.", None, ""),
        ("The UN accused Azerbaijan of shelling Terter and killing 12 people.", "azerbaijan",
         "azerbaijani"),
        ("An explosion killed 12 people in Terter.", None, ""),
    ],
)  # fmt: skip
def test_who_did_it(text: str, agent: str | None, camp: str) -> None:
    toll = first(text, "casualties")
    assert (toll.agent.actor_id if toll.agent else None, toll.agent_camp) == (agent, camp)


def test_who_denies_is_the_doer_and_no_victim() -> None:
    denial = first("Armenia denied shelling Barda.", "attack")
    assert denial.agent is not None
    assert (denial.stance, denial.agent.actor_id) == ("denies", "armenia")
    assert denial.speaker_camp == denial.agent_camp == "armenian"


def test_a_town_that_is_hit_is_the_target() -> None:
    deed = first("Azerbaijan said Armenian forces shelled Terter.", "attack")
    assert deed.target_type == "settlement"


def doers(text: str) -> list[str | None]:
    """Return who did it of each figure of a text."""
    drafts, _ = drafts_of(Article("a", text, date(2024, 5, 15)), PACKS)
    return [one.agent.words if one.agent else None for one in drafts if one.value is not None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The OLA later killed two soldiers.", ["OLA"]),
        ("Nine were killed in a raid carried out by Tarn rebels.", ["Tarn rebels"]),
        ("Nine people were killed in air strikes led by a Tarn coalition.", ["Tarn coalition"]),
        ("They have killed nine, the observatory said.", [None]),
        ("Tuesday’s attack killed nine people.", [None]),
        ("The army killed six men, while two soldiers died.", ["army", None]),
        ("The number of soldiers killed rose to 912.", [None]),
        ("The Guard claimed on Monday to have downed two jets.", ["Guard"]),
        (
            "The army conceded that seven men died, but claimed to have destroyed two tanks.",
            [None, "army"],
        ),
        ("The army struck a base, destroying 12 lorries.", ["army"]),
        ("Rebels killed seven men while beating back an attempt by the army.", ["Rebels"]),
    ],
)
def test_the_doer(text: str, expected: list[str | None]) -> None:
    assert doers(text) == expected


def agent_of(text: str, kind: str) -> str | None:
    """Return who did it of the last claim of a kind."""
    drafts, _ = drafts_of(Article("a", text, date(2024, 5, 15)), PACKS)
    agent = [one.agent for one in drafts if one.kind == kind][-1]
    return agent.words if agent else None


def test_who_made_an_attack_is_charged_by_those_who_condemn_it() -> None:
    deed = "Rebels fired at a mosque on Monday. "
    assert agent_of(f'{deed}The mayor called the attack a "war crime".', "accusation") == "Rebels"
    assert agent_of(f"{deed}The mayor described the famine as a crime.", "accusation") is None


def test_they_who_took_a_place_are_the_subject_of_the_sentence_before() -> None:
    text = "The rebels took up arms in April, accusing Norland of fraud. They have seized Tarn."
    assert agent_of(text, "territorial_control") == "rebels"


def test_of_a_spokesman_who_denies_a_deed_the_body_is_its_doer() -> None:
    text = '"No coalition jets flew there," coalition spokesman Col. Jane Doe said.'
    assert agent_of(text, "attack") == "coalition"


def test_who_is_blamed_is_no_place() -> None:
    blame = first("Officials in Terter blamed the raid on K19.", "attack")
    assert (blame.agent.words if blame.agent else "", blame.place_words) == ("K19", None)


def test_who_is_of_no_known_camp_concedes_nothing_for_another() -> None:
    text = "Army spokesman John Doe admitted that Azerbaijan’s army had captured two villages."
    article = Article("a", text, date(2020, 10, 21), conflict_id="nagorno-karabakh-2020")
    drafts, _ = drafts_of(article, PACKS)
    assert [one.stance for one in drafts if one.value == 2] == ["asserts"]
