"""What a rule finds: whose deed, and what is none although the words are there."""

from __future__ import annotations

import pytest

from nkclaims.extraction.deed.frames import Found, found_by, without_loose_end
from pack_cases import CORE

RULES = {one.rule_id: one for one in CORE.acts}


def found(rule_id: str, text: str) -> Found | None:
    match = RULES[rule_id].pattern.search(text)
    assert match is not None
    return found_by(RULES[rule_id], match, text)


@pytest.mark.parametrize(
    ("rule_id", "text", "doer"),
    [
        ("attacked", "The rebel army shelled the port.", "rebel army"),
        ("attacked", "The port was shelled by the army.", "army"),
        ("attacked", "The rocket that hit the port was fired by the rebels.", "rebels"),
        ("attacked", "It was responding to Norlandish shelling.", "Norlandish"),
        ("strike-of", "A Norlandish air strike on the port failed.", "A Norlandish"),
        ("strike-by", "The shelling of the port by the army went on.", "army"),
        ("blame-on", "The mayor blamed the raid on the army.", "army"),
        ("accuse-attack", "The mayor accused the army of shelling it.", "army"),
        ("under-control", "The port is under rebel control.", "rebel"),
        ("attacked", "Drones flown by the rebels attacked the port.", "rebels"),
        ("attacked", "Fighters led by the Lake Front stormed a base.", "Lake Front"),
        ("attacked", "The army hit a depot used by the rebels.", "army"),
        ("attacked", "The army was shelling the port.", "army"),
        ("strike-of", "The army kept up its shelling of the port.", "army"),
        ("strike-of", "Government air strikes on the port went on.", "Government"),
        ("place-fell-to", "The port fell to the rebels.", "rebels"),
        ("accuse-passive", "The rebels were accused by medics of theft.", "rebels"),
        ("attack-now", "Junta jets bomb school as rebels advance.", "Junta jets"),
        ("attack-now", "Front fires rockets at the port.", "Front"),
        ("place-now", "Government troops retake key town.", "Government troops"),
        ("strike-by-arms", "Norlandish drones damaged a clinic.", "Norlandish"),
        ("blame-on", "Medics attributed the blast to the navy.", "navy"),
        ("place-fell-to", "The fall of Orlev to the rebels came in May.", "rebels"),
        (
            "blame-on",
            "He blamed the raid on gunmen from the Lake Front.",
            "gunmen from the Lake Front",
        ),
        ("people-harmed", "Medics accused the army of looting and killing civilians.", "army"),
        ("attacked", "The army hit a camp of the Lake Front, who have shelled Orlev.", "army"),
        ("stronghold-of", "Orlev is the last rebel bastion in the hills.", "rebel"),
        ("drove-them-off", "The garrison drove the raiders off.", "raiders"),
        ("pushed-back", "The army pushed the rebels back.", "army"),
        ("attacked", "The army has kept up its air strikes on the port.", "army"),
        ("behind-it", "The rebels were behind the raid.", "rebels"),
        ("in-control", "The rebels are in full control of Orlev.", "rebels"),
        ("truce-broken", "The army failed to respect the truce.", "army"),
        ("accuse-breach", "He accused the junta of tearing up the accord.", "junta"),
        ("truce-violation", "Monitors recorded violations by the army.", "army"),
        ("holds-place", "The rebels are still holding on.", "rebels"),
        ("forces-in", "Our soldiers are in the village.", "Our soldiers"),
        ("boxed-in", "The rebels are boxed into a strip of coast.", "rebels"),
        ("held-town", "Orlev is the last rebel-held town in the north.", "rebel"),
        ("arms-came", "The shells came from army positions on the hill.", "army"),
        ("battle", "The army has besieged the town since May.", "army"),
        ("place-which", "It is a region which Norland annexed in 2014.", "Norland"),
        ("battle", "The guards confronted the rebels at the gate.", "guards"),
    ],
)
def test_whose_deed(rule_id: str, text: str, doer: str) -> None:
    one = found(rule_id, text)
    assert one is not None
    assert one.doer is not None
    assert text[one.doer.start : one.doer.end] == doer


@pytest.mark.parametrize(
    ("rule_id", "text"),
    [
        ("deny", "Nobody lives in the refuted claims."),
        ("deny-attack", "The army neither confirmed nor denied the attack."),
        ("place-taken", "The rebels made an attempt to seize the town."),
        ("holds-place", "They fled the rebel-held town."),
        ("attacked", "The scandal hit the market."),
        ("weapon-landed", "A plane landed in the port."),
        ("direct-hit", "The two countries differ on who fired first."),
        ("truce-never-held", "The truce was extended by a week."),
        ("accuse-attack", "The group accused the army of failing to heed warnings of attacks."),
        ("place-which", "They said that Orlev is still held by rebels."),
        ("place-lost", "They pulled out nine bodies."),
        ("truce-ended", "The war ended with a truce in May."),
        ("attack-now", "Rebel attacks town folk feared went on."),
        ("attack-now", "They hoped to attack the port."),
        ("place-now", "The toll takes the number of the town's dead to nine."),
        ("strike-by-arms", "Drones damaged a clinic."),
        ("blame-responsible", "The mission did not say who was responsible."),
        ("withholds-who", "The mission did not say when it would leave."),
    ],
)
def test_what_only_looks_like_it(rule_id: str, text: str) -> None:
    if RULES[rule_id].pattern.search(text):
        assert found(rule_id, text) is None


def test_words_that_say_or_deny_hold_their_clause() -> None:
    text = "The union condemned the raid on the port, and left."
    one = found("condemns", text)
    assert one is not None
    assert text[one.held.start : one.held.end] == "condemned the raid on the port"


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("shelled Orlev, and the ", "shelled Orlev"),
        ("shelled Orlev in what the army", "shelled Orlev"),
        ("hit the port (–", "hit the port"),
        ("shelled Orlev", "shelled Orlev"),
        (" and", ""),
        ("", ""),
        (" " * 2_000 + "x", " " * 2_000 + "x"),
    ],
)
def test_what_a_quote_does_not_end_with(words: str, kept: str) -> None:
    assert without_loose_end(words) == kept
