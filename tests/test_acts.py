"""What is said or done without a figure: each rule finds its example and not its counter."""

from __future__ import annotations

from datetime import date

import pytest

from nkclaims.extraction.article import Article
from nkclaims.extraction.deed.acts import acts, target_in, weapon_in
from nkclaims.extraction.draft import Draft, Sentence
from nkclaims.extraction.lexicon.pack import Act
from nkclaims.extraction.read import drafts_of
from nkclaims.grammar.document import Span
from pack_cases import CORE


def found(text: str) -> list[Draft]:
    sentence = Sentence(0, 0, len(text), 0, False, text, (), (), ())
    return acts(sentence, CORE, [])


@pytest.mark.parametrize("rule", CORE.acts, ids=lambda rule: rule.rule_id)
def test_each_rule_finds_its_example_alone(rule: Act) -> None:
    assert rule.pattern.search(rule.example)
    assert not any(one.rule_id == f"act-{rule.rule_id}" for one in found(rule.counter_example))
    assert any((one.kind, one.stance) == (rule.kind, rule.stance) for one in found(rule.example))


def test_words_belong_to_one_claim() -> None:
    (one,) = found("Officials blamed the rebels for the attack.")
    assert (one.kind, one.rule_id) == ("attack", "act-blame-for")


def test_a_word_is_no_part_of_another() -> None:
    assert found("Mehmet Demir waved.") == []


@pytest.mark.parametrize(
    ("words", "weapon"),
    [("a drone hit the port", "drone"), ("shelled the town", "artillery"), ("hit it", None)],
)
def test_the_means(words: str, weapon: str | None) -> None:
    assert weapon_in(words) == weapon


def test_one_meeting_is_told_once() -> None:
    (one,) = found("The envoys sat down for talks in Geneva.")
    assert one.rule_id == "act-met"


def test_arms_stand_before_what_was_fired() -> None:
    text = "A barrage of rockets fired from the hills woke the town."
    (one,) = found(text)
    assert text[one.quote.start : one.quote.end].startswith("A barrage of rockets fired")


@pytest.mark.parametrize(
    "text",
    [
        "The sides failed to agree on the route.",
        "Whom should I thank?",
        "He declined to be named.",
        "The residents had been taken to Orlev.",
        "The prisoners were returned from captivity.",
        "A strike by train drivers went on.",
        "Norland has destroyed and taken as a trophy a Sudmark jet.",
        "Debris from drones destroyed by Norlandish guns fell.",
        "The price fell to a record low.",
    ],
)
def test_what_is_no_such_act(text: str) -> None:
    kinds = {one.kind for one in found(text)}
    assert not kinds & {"position", "territorial_control", "attack"}


def test_the_target() -> None:
    assert target_in("shelled a hospital in the town") == "hospital"
    assert target_in("struck") == "none_stated"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Nine people were killed in shelling near Orlev.", "killed"),
        ("The army raided Orlev, an attack in which nine people were killed.", "nine people"),
        ("Norlandish attacks have killed 90 people since May.", "killed 90"),
    ],
)
def test_a_deed_that_only_causes_a_loss_is_none_of_its_own(text: str, words: str) -> None:
    start = text.index(words)
    sentence = Sentence(0, 0, len(text), 0, False, text, (), (), ())
    loss = Draft(0, Span(start, start + len(words)), "figure-passive", "casualties", value=9.0)
    drafts = acts(sentence, CORE, [loss])
    assert [one.rule_id for one in drafts if one.rule_id.startswith("act-strike")] == []


@pytest.mark.parametrize(
    "text", ["It took effect on Monday.", "The second one, agreed in Orlev, collapsed in a day."]
)
def test_it_is_a_truce_only_where_one_was_told_of(text: str) -> None:
    sentence = Sentence(0, 0, len(text), 0, False, text, (), (), ())
    assert any(one.kind.startswith("ceasefire") for one in acts(sentence, CORE, []))
    told = acts(sentence, CORE, [], is_of_truce=False)
    assert not any(one.kind.startswith("ceasefire") for one in told)


def test_what_a_truce_lets_the_sides_do_is_told_of_the_truce() -> None:
    (one,) = found("The truce was meant to let the sides swap prisoners.")
    assert one.kind == "ceasefire_agreement"


def test_fighters_leave_a_place_and_captives_do_not() -> None:
    (one,) = found("The rebels were pushed out of Orlev.")
    assert one.kind == "territorial_control"
    assert found("The captives were handed over at dusk.") == []


@pytest.mark.parametrize(
    "text",
    [
        "A strike by the army on the port late on Monday hit a clinic.",
        "An attack by rebels on the port was repelled.",
        "Shells fired by the rebels hit a school.",
    ],
)
def test_an_attack_that_hits_or_fails_is_one(text: str) -> None:
    assert [one.kind for one in found(text)] == ["attack"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Fighting went on along the front on Monday.", "attack"),
        ("The heaviest clashes on Monday were around Orlev.", "attack"),
        ("Shells fall on Orlev", "attack"),
        ("At dawn tanks rolled in.", "attack"),
        ("The truce, the second this month, had been agreed.", "ceasefire_agreement"),
        ("A truce ended a war of eight years.", "ceasefire_agreement"),
        ("The truce held for less than an hour.", "ceasefire_collapse"),
        ("The truce ran out on Monday.", "ceasefire_collapse"),
        ("Control of Orlev is in dispute.", "territorial_control"),
        ("He was in Orlev, a town the rebels took in May.", "territorial_control"),
        ("Norland has ruled this out.", "position"),
        ("Neither side shows any sign of backing down.", "position"),
        ("There will be no talks until they leave.", "position"),
        ("The cabinet approved a wider offensive.", "position"),
        ("Both ministers have begun talks at a hotel.", "diplomacy"),
        ("The delegations left without an agreement.", "diplomacy"),
        ("Norland recalled its negotiators.", "diplomacy"),
        ("Rebels pour into Orlev", "territorial_control"),
        ("Its last troops had withdrawn across the river.", "territorial_control"),
        ("The rebels routed government troops.", "attack"),
        ("Norland ignored the truce.", "ceasefire_violation"),
        ("Army foils infiltration bid", "attack"),
        ("The two armies traded blows.", "attack"),
        ("Exchanges of fire were reported along the river.", "attack"),
        ("Heavy shooting near army headquarters", "attack"),
        ("Rebels end truce", "ceasefire_collapse"),
        ("The envoy announced a pause in the talks.", "diplomacy"),
        ("European leaders gathered in Orlev to speak of it.", "diplomacy"),
        ("Norland and Tarn sign deal", "diplomacy"),
        ("Troops push rebels out of Orlev", "territorial_control"),
        ("Tanks began leaving the strip.", "territorial_control"),
        ("The rebels were moving south.", "territorial_control"),
        ("The truce was never really kept.", "ceasefire_collapse"),
    ],
)
def test_what_is_told(text: str, kind: str) -> None:
    assert [one.kind for one in found(text)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "Five had been hurt when a mortar round landed.",
        "We spoke at the crossing into Norland.",
        "The rebels had not been at the meeting.",
        "The bodies of 17 men were returned to Norland.",
        "Every precaution had been taken.",
    ],
)
def test_what_is_no_meeting_attack_or_place(text: str) -> None:
    kinds = {one.kind for one in found(text)} - {"casualties"}
    assert not kinds & {"diplomacy", "territorial_control"}


def test_who_took_a_town_stands_behind_it() -> None:
    (one,) = found("He was in Orlev, a town the rebels took in May.")
    assert one.agent is not None
    assert one.agent.words == "rebels"


def test_two_truces_have_two_brokers() -> None:
    drafts = found("Two truces, one brokered by Norland and one by Tarn, had failed.")
    assert [one.kind for one in drafts][:2] == ["ceasefire_agreement"] * 2


def test_a_war_that_a_truce_ended_and_its_broker_are_two() -> None:
    drafts = found("The war ended in a UN-brokered truce in 1988.")
    assert [one.kind for one in drafts] == ["ceasefire_agreement"] * 2


def test_the_means_is_that_of_its_own_clause() -> None:
    drafts = drafts_of(
        Article("a", "Rebels shelled a plant, and a drone hit a bus.", date(2024, 5, 29)), CORE
    )[0]
    assert [one.weapon for one in drafts if one.kind == "attack"] == ["artillery", "drone"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Norland accused Tarn of using banned bombs and of inventing a raid.", ["accusation"] * 2),
        ("The mayor accused Tarn of stealing aid and of shelling Orlev.", ["accusation", "attack"]),
        ("Norland was fighting international terrorism, he wrote.", []),
        ("Norland and Tarn accused each other on Monday of shelling villages.", ["attack"]),
        ("A bomb of a type held by the Norlandish army was found.", []),
        ("Amnesty International accused both parties of looting aid.", ["accusation"]),
        ("Norland says the rebels alone are to blame for the famine.", ["accusation"]),
        ("The soldiers were the victims of a terrorist ambush.", ["attack"]),
        ("The rebels insist that the blockade be lifted before a truce.", ["position"]),
        ("The army had the city of Orlev firmly under control.", ["territorial_control"]),
        ("The army repelled a raid and that Front rockets hit Orlev.", ["attack", "attack"]),
        ("Norland called on Tarn to act against terrorists.", ["position"]),
        ("Norland does not support an attack on Tarn.", ["position"]),
        (
            "Norland accused Tarn of three raids and of carrying them out with drones.",
            ["accusation", "attack"],
        ),
        ("The army denied blocking aid and blames the rebels for it.", ["accusation"] * 2),
        (
            "Norland accused Tarn of breaking the truce and attacking a post.",
            ["ceasefire_violation", "attack"],
        ),
        ("Jets raided the port and naval guns shelled a hill.", ["attack", "attack"]),
        ("Jets hit the border and rockets were fired at Orlev.", ["attack", "attack"]),
        ("Jets hit a port in response to rocket fire on Orlev.", ["attack", "attack"]),
        ("Jets raided the port and the ships in it.", ["attack"]),
        ("The mission accused the army of denying convoys access to Orlev.", ["accusation"]),
        ("Opposing sides have agreed to meet.", ["position"]),
    ],
)
def test_charges(text: str, kinds: list[str]) -> None:
    assert [one.kind for one in found(text)] == kinds


def test_a_count_behind_a_name_is_no_age_and_no_fate_of_the_named() -> None:
    told = "Under General John Doe, 10 policemen have been killed."
    assert not [one for one in found(told) if one.kind == "personnel"]
    (fate,) = found("General John Doe, 50, has been killed.")
    assert fate.kind == "personnel"


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        (
            "Norland brokered a first truce in May, Sudmark a second a week later and Tarn a third"
            " in June.",
            ["act-truce-by-broker", "act-truce-of-it-gap", "act-truce-of-it-gap"],
        ),
        (
            "Two truces, arranged by Norland on May 3 and by Tarn a week later, broke down.",
            ["act-truce-made-by", "act-truce-of-it-too", "act-truce-collapse"],
        ),
        ("Orlev truce lasts just hours", ["act-truce-collapse"]),
        ("Norland opened a first school in May, Tarn a second in June.", []),
    ],
)
def test_truces_are_told_without_their_noun(text: str, rules: list[str]) -> None:
    drafts, _ = drafts_of(Article("a", text, date(2024, 7, 2)), CORE)
    assert [one.rule_id for one in drafts if not one.is_implied] == rules
