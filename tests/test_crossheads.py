"""Crossheads that only name what follows are no claims, nor are attacks on what they caused."""

from __future__ import annotations

from datetime import date

import pytest

from nkclaims.extraction.article import Article
from nkclaims.extraction.draft import Draft
from nkclaims.extraction.read import drafts_of
from pack_cases import PACKS

LEAD = (
    "Norland and Sudmark trade claims over the town of Orlev\n\nThe army was quiet on Monday.\n\n"
)


def claims(text: str) -> list[Draft]:
    return drafts_of(Article("a", text, date(2024, 5, 29)), PACKS)[0]


def agent(draft: Draft) -> str | None:
    return draft.agent.words if draft.agent else None


@pytest.mark.parametrize(
    "head",
    ["Shelling of Tarn", "Attack on a bridge", "TALKS WITH NORLAND", "Liberated villages"],
)
def test_a_crosshead_that_only_names_is_no_claim(head: str) -> None:
    assert claims(f"{LEAD}{head}\n\nIt rained.\n") == []


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        ("Rebels storm Tarn", "attack"),
        ("Truce lasted two minutes", "ceasefire_agreement"),
        ("Attack on a bridge in Tarn, as the rebels near the town", "attack"),
    ],
)
def test_a_crosshead_that_tells_is_one(head: str, kind: str) -> None:
    assert kind in [one.kind for one in claims(f"{LEAD}{head}\n\nIt rained.\n")]


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("The attackers were driven back at dawn, the army said.", "attackers"),
        (
            "The Norlandish army attacked. Our men drove them back, the rebels said.",
            "Norlandish army",
        ),
        ("The army said the raiders had been repelled by its guards.", "raiders"),
        ("The group said it had overrun the base in a dawn assault on Sunday.", "group"),
        ("Gunmen lined up 14 men along a wall and shot them.", "Gunmen"),
        ("Norland and Sudmark traded artillery fire on Sunday.", "Norland"),
    ],
)
def test_who_made_an_attack(text: str, by: str) -> None:
    found = [one for one in claims(text) if one.kind == "attack"]
    assert found
    assert agent(found[-1]) == by


@pytest.mark.parametrize(
    "text",
    [
        "The attack was driven back at dawn, the army said.",
        "The drivers drove them home at dawn.",
        "The police could not confirm the attack.",
        "A bomb tore through the schedule.",
    ],
)
def test_who_made_none(text: str) -> None:
    assert not any(one.rule_id in NEW for one in claims(text))


NEW = ("act-beaten-back", "act-drove-them-back", "act-confirms-attack")


@pytest.mark.parametrize(
    "text",
    [
        "The raiders had been driven back, leaving more than 100 dead, the ministry said.",
        "More than 200 soldiers were killed in a failed push along the river, the army said.",
    ],
)
def test_who_fell_in_an_attack_that_failed_was_not_killed_by_who_made_it(text: str) -> None:
    losses = [one for one in claims(text) if one.kind == "casualties"]
    assert losses
    assert agent(losses[0]) is None


def test_who_fell_in_an_attack_that_did_not_fail_was() -> None:
    first = claims("The raiders attacked the camp, leaving more than 100 dead.")[0]
    assert agent(first) == "raiders"


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Norland and Sudmark have exchanged bodies of fallen soldiers.", True),
        ("An exchange of prisoners took place at the bridge.", True),
        ("They agreed to exchange prisoners at the bridge.", False),
        ("The exchange of captives has proved harder.", False),
    ],
)
def test_people_who_are_handed_over_are_counted_as_people(text: str, is_one: bool) -> None:
    found = [one for one in claims(text) if one.rule_id == "act-swap"]
    assert [(one.kind, one.measure) for one in found] == [("casualties", "other")] * is_one


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Fighting between the army and the rebels had killed some 2,000 people by May.", 0),
        ("In Tarn, shelling overnight killed three people, the governor said.", 0),
        ("Norland lost 13 soldiers in the fighting for the city.", 0),
        ("Orlev district was the worst hit, with nine deaths.", 0),
        ("Norlandish shelling of Tarn killed three people on Monday.", 1),
        ("The shelling of Tarn began at noon and wounded at least ten people.", 1),
        ("Fighting erupted in Tarn on Monday.", 1),
        ("The two armies fought for a sixth day over Orlev.", 1),
        ("It blames rebel forces, for its part, for an attack on Tarn on Tuesday.", 1),
    ],
)
def test_fighting_that_only_caused_a_toll_is_no_attack_of_its_own(text: str, number: int) -> None:
    assert len([one for one in claims(text) if one.kind == "attack"]) == number


def test_a_war_over_a_place_is_no_attack() -> None:
    (one,) = claims("The two countries fought over the temple from 2008 to 2011.")
    assert one.kind == "other"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Norland denied having shelled Tarn, calling the report “an absolute lie”.", 1),
        ("All was quiet, Norland said, calling the report on Tarn’s fall “another lie”.", 1),
        ("Norland denied having shelled Tarn and called the toll a lie.", 2),
    ],
)
def test_a_denial_that_is_said_again_is_one(text: str, number: int) -> None:
    assert len([one for one in claims(text) if one.stance == "denies"]) == number


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("Norland intercepted a missile fired by the Lake Front at Tarn on Monday.", "Lake Front"),
        (
            "The army shelled Tarn. Its drones hit a dam, according to the authorities there.",
            "army",
        ),
        ("Its drones had hit a dam, the Norlandish army said.", "Norlandish army"),
    ],
)
def test_whose_arms_they_are(text: str, by: str) -> None:
    found = [one for one in claims(text) if one.kind == "attack"]
    assert found
    assert agent(found[-1]) == by


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("The rebels say they were aiming at an airfield.", "rebels"),
        ("The Lake Front claimed the attack for its own gunners.", "Lake Front"),
        ("New Delhi maintains that its strikes that night killed 100 militants.", "New Delhi"),
        (
            "Norland has never said how many of its men died when the Lake Front raided a camp.",
            "Lake Front",
        ),
    ],
)
def test_who_made_an_attack_told_beside_something_else(text: str, by: str) -> None:
    found = [one for one in claims(text) if one.kind == "attack"]
    assert found
    assert agent(found[-1]) == by


@pytest.mark.parametrize(
    "text",
    [
        "The rebels say they were aiming for a deal.",
        "Norland has never disclosed its losses in the attack on Velm.",
        "A song is among the ones played on Monday.",
    ],
)
def test_what_is_no_attack(text: str) -> None:
    assert not any(one.kind == "attack" for one in claims(text))


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("An attempt by the rebels to cross the river was foiled, the army said.", "rebels"),
        ("Norland's drones have been striking oil depots in Sudmark since May.", "Norland"),
        ("A car packed with explosives blew up outside a barracks in Tarn.", None),
    ],
)
def test_attacks_that_failed_went_on_or_blew_up(text: str, by: str | None) -> None:
    (one,) = claims(text)
    assert (one.kind, agent(one)) == ("attack", by)


def test_an_attempt_at_talks_that_failed_is_no_attack() -> None:
    assert not any(one.kind == "attack" for one in claims("An attempt to revive the talks failed."))
