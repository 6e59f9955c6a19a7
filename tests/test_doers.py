"""Who did it: actors of the registry, the words of a text on a war that no pack knows, nobody."""

from __future__ import annotations

from datetime import date

import pytest

from nkclaims.extraction.article import Article
from nkclaims.extraction.read import drafts_of
from pack_cases import PACKS

KNOWN = "Azerbaijan and Armenia fought near Terter, Ganja and Barda on Tuesday.\n\n"


def doer(text: str, kind: str = "attack", known: bool = True) -> str | None:
    whole = KNOWN + text if known else text
    drafts = drafts_of(Article("a", whole, date(2020, 10, 21)), PACKS)[0]
    found = [
        one for one in drafts if one.kind == kind and one.quote.start >= len(whole) - len(text)
    ]
    assert found, text
    agent = found[-1].agent
    return None if agent is None else agent.actor_id or agent.words


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("Armenian forces shelled Terter.", "armenian-forces"),
        ("An Armenian missile strike on Terter failed.", "armenian-forces"),
        ("Terter came under shelling by Armenia.", "armenia"),
        ("The Armenians shelled Terter.", "armenian-forces"),
        ("Azerbaijan said its forces shelled a base.", "azerbaijan-armed-forces"),
        ("Azerbaijan said the enemy shelled Terter.", "armenian-forces"),
        ("The Armenian army came. Later the army shelled Terter.", "armenia-armed-forces"),
        ("A missile hit a school.", None),
        ("The town was shelled.", None),
    ],
)
def test_actors_of_the_registry(text: str, agent: str | None) -> None:
    assert doer(text) == agent


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("Lake rebels shelled the port.", "Lake rebels"),
        ("The Lake Army and allied militias shelled the port.", "Lake Army"),
        ("The port was shelled by government troops.", "government troops"),
        ("An Israeli air strike hit the port.", "Israeli forces"),
        ("Shells hit the port.", None),
        ("An Exocet missile hit the port.", None),
        ("A barrage of rebel rockets hit the port.", "rebels"),
        ("The port was hit by a missile fired from a Norlandish jet.", "Norlandish"),
        ("A Norlandish-made missile hit the port.", None),
        ("The army's retaliatory fire hit the port.", "army"),
        ("The army's retaliatory fire destroyed the old port.", "army"),
        ("The port came under fire a day into a truce.", None),
        ("Lake Liberation Front (LLF) fighters shelled the port.", "Lake Liberation Front"),
        ("A United States air strike hit the port.", "United States"),
        ("A regime fighter jet bombed the port.", "regime"),
        ("Palestinian Islamic Jihad shelled the port.", "Palestinian Islamic Jihad"),
        ("US and British warplanes and ships shelled the port.", "US"),
        ("Lake rebels besides burning two barns shelled the port.", "Lake rebels"),
        ("Lake rebels told the Tarn Times by phone they had shelled the port.", "Lake rebels"),
        ("The army told Radio Tarn its jets had hit the port.", "army"),
        ("Lake rebels had themselves shelled the port.", "Lake rebels"),
        (
            "The Lake Alliance, made up of a militia, the Front and others, shelled it.",
            "Lake Alliance",
        ),
    ],
)
def test_words_where_no_pack_knows_the_war(text: str, agent: str | None) -> None:
    assert doer(text, known=False) == agent


def test_who_attacked_has_killed() -> None:
    text = "Armenian forces shelled Terter, killing five civilians."
    assert doer(text, "casualties") == "armenian-forces"


def test_a_pronoun_is_who_did_what_was_told_before() -> None:
    text = "Armenian forces seized Barda on Monday. They also seized Terter."
    assert doer(text, "territorial_control") == "armenian-forces"


@pytest.mark.parametrize(
    ("text", "kind", "agent"),
    [
        ("The Tarnish ministry said its jets sank two boats.", "equipment_loss", "Tarnish forces"),
        ("Tarn's president said his army took two towns.", "territorial_control", "Tarn's forces"),
        ("The Lake Front said its men burned two tanks.", "equipment_loss", "Lake Front"),
        ("Air defence units shot down two drones.", "equipment_loss", "Air defence units"),
        ("A shell fired by Lake rebels killed a farmer.", "casualties", "Lake rebels"),
        ("The mayor said a missile fired by Lake rebels hit the port.", "attack", "Lake rebels"),
        ("The port was hit by shells fired from rebel positions.", "attack", "rebels"),
        ("Nine captured soldiers are in rebel hands.", "casualties", "rebels"),
        ("Georgian artillery had killed nine people.", "casualties", "Georgian forces"),
        ("Coalition jets destroyed nine car bombs.", "equipment_loss", "Coalition jets"),
        ("The Lake Army said one of its drones had killed 40 rebels.", "casualties", "Lake Army"),
        (
            "A drone strike by the Lake Front on a dam killed nine people.",
            "casualties",
            "Lake Front",
        ),
        (
            "Nine men were killed and two wounded in Georgian shelling.",
            "casualties",
            "Georgian forces",
        ),
        ("Nine men have died at the hands of the junta.", "casualties", "junta"),
        ("Two drones were shot down by air defence units.", "equipment_loss", "air defence units"),
        ("Nine died as a result of Georgian shelling.", "casualties", "Georgian forces"),
        ("The number of men killed in Georgian raids is 63.", "casualties", "Georgian forces"),
        ("They blamed Lake rebels for the killing of nine men.", "casualties", "Lake rebels"),
        ("Shells from Georgia's army killed nine men.", "casualties", "Georgia's army"),
        ("The army repelled a raid by dozens of jihadists on Orlev.", "attack", "jihadists"),
        ("Georgian saboteurs murdered three shepherds.", "casualties", "Georgian saboteurs"),
        ("The army, he said, responded by burning two tanks.", "equipment_loss", "army"),
        ("M23 — armed by others — has taken nine villages.", "territorial_control", "M23"),
        ("M23, which first took Orlev and held it for a year, left.", "territorial_control", "M23"),
        (
            "Rebels led by the Qaeda-linked Lake Front took Orlev.",
            "territorial_control",
            "Lake Front",
        ),
        ("The Lake Army fired at a convoy, damaging two trucks.", "equipment_loss", "Lake Army"),
        ("Orlev had fallen into rebel hands.", "territorial_control", "rebels"),
        ("Orlev is the last stronghold of the opposition.", "territorial_control", "opposition"),
        ("His Lake Front party holds Orlev.", "territorial_control", "Lake Front"),
    ],
)
def test_whose_forces_and_arms_they_are(text: str, kind: str, agent: str) -> None:
    assert doer(text, kind, known=False) == agent


@pytest.mark.parametrize(
    "text",
    [
        "Hospitals in Orlev have taken in 140 wounded people.",
        "According to the United Nations it has killed 40,000 people.",
        "Three residents were wounded in Oshi this afternoon when shells hit a street.",
        "One of its local workers died last week, a spokeswoman said.",
        "The attackers left 70 dead behind.",
        "Nine fighters recruited by Georgia were killed.",
        "Mortar rounds from government-held territory injured three men.",
    ],
)
def test_who_takes_in_tells_or_leaves_has_not_done_it(text: str) -> None:
    assert doer(text, "casualties", known=False) is None


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("A Georgian missile and drone attack on the port failed.", "Georgian forces"),
        ("He spoke of harm by Georgian shelling overnight.", "Georgian forces"),
        ("The mayor said it was the Lake rebels who had shelled Orlev.", "Lake rebels"),
        ("Lake rebels killed nine men in an ambush on a convoy.", "Lake rebels"),
        ("Georgia lost 110 men in a failed assault on the port.", "Georgia"),
        ("The strikes with which Georgia opened the war killed nine men.", "Georgia"),
        ("The attackers rode in at dawn and fired at worshippers.", "attackers"),
        ("The Lake Army said it had “precisely struck” a depot.", "Lake Army"),
        ("The Lake Army said only military targets had been hit.", "Lake Army"),
        ("Nine men were killed in an ambush on a convoy.", None),
        ("Two rebels wounded in the shelling of the port have died.", None),
        ("Children were among 19 killed in a strike on a school.", None),
    ],
)
def test_deeds_that_go_with_a_verb_or_a_nation(text: str, agent: str | None) -> None:
    assert doer(text, known=False) == agent


def test_the_army_of_a_speaker_is_no_army_of_the_other_side() -> None:
    text = "The Armenian army fled. Azerbaijan said the army had taken two villages."
    assert doer(text, "territorial_control") == "army"


def test_they_of_whom_one_person_tells_are_those_told_of_before() -> None:
    text = "Lake rebels raided Orlev. “They burned 38 houses,” John Doe, a farmer, said."
    assert doer(text, "damage", known=False) == "Lake rebels"


def test_an_attack_that_is_repelled_is_that_of_the_other_side_told_before() -> None:
    text = "Lake rebels stormed a base. The Lake Army said it had beaten back the assault."
    assert doer(text, known=False) == "Lake rebels"


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("Lake Front spokesman John Doe denied shelling Orlev.", "Lake Front"),
        ("John Doe, a farmer, denied shelling Orlev.", None),
    ],
)
def test_who_denies_for_a_body_is_no_doer_himself(text: str, agent: str | None) -> None:
    assert doer(text, known=False) == agent


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("Norlandish and coalition forces attacked Orlev.", "Norlandish forces"),
        ("The mayor blamed what he calls bandits for the attack.", "bandits"),
        ("IS attacked Orlev.", "IS"),
        ("The Front claims to have attacked Orlev.", "Front"),
        ("The mayor said rebels claimed to have shelled Orlev.", "rebels"),
        ("The Front, which Norland, Tarn and Sudmark arm, attacked Orlev.", "Front"),
        ("The hospital was hit by shells fired from the direction of army lines.", "army"),
        ("Armed men of the Front attacked Orlev. It was hit in a raid blamed on Tarn.", "Tarn"),
        ("Fighters led by a former general attacked Orlev.", "Fighters"),
        ("The mayor said Tarnish assaults had been thrown back by the army.", "Tarnish"),
        ("Tarnish Serb infantry attacked Orlev.", "Tarnish Serb infantry"),
        ("Sudmark fires rockets, Norland answers with raids.", "Norland"),
        ("Norlandish jets and helicopter gunships attacked Orlev.", "Norlandish forces"),
    ],
)
def test_who_is_named_in_a_war_that_no_pack_knows(text: str, agent: str) -> None:
    assert doer(text, known=False) == agent


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("Tarnish armed groups kept firing rockets at Orlev.", "Tarnish armed groups"),
        ("Lake Front fighters set off two bombs and stormed a base in Orlev.", "Lake Front"),
        ("An FPV drone strike on the town of Orlev killed her.", None),
        ("Warplanes and howitzers shelled Orlev.", None),
        ("All the attacks on Orlev were repelled by soldiers.", None),
    ],
)
def test_groups_and_arms_are_told_apart(text: str, agent: str | None) -> None:
    found = doer(text, known=False)
    assert (found or "").startswith(agent) if agent else found is None
