"""Matches of the rules of figures that are no figures, by the words that stand in them."""

from __future__ import annotations

import pytest

from nkclaims.extraction.figure.match import Match, of_rule
from nkclaims.extraction.figure.vetoes import by_words, is_apart
from nkclaims.extraction.language.tokens import tokens_of
from pack_cases import CORE
from tree_cases import sentence

RULES = {one.rule_id: one for one in CORE.figure_rules}


def found(rule: str, number: str, text: str) -> Match:
    """Return what a rule matches in a text for a number that is printed there."""
    whole = sentence(text)
    tokens = tokens_of(whole, CORE)
    letters = "".join(one.letter for one in tokens)
    matches = [
        of_rule(RULES[rule], one, tokens, whole, text)
        for one in RULES[rule].pattern.finditer(letters)
    ]
    return next(one for one in matches if text[one.number.start : one.number.end] == number)


@pytest.mark.parametrize(
    ("rule", "number", "text"),
    [
        ("one-active", "more", "Shells killed more civilians in Orlev."),
        ("deaths-of", "130", "Out of the casualties 130 civilians were killed."),
        ("active", "four", "Troops freed all but four prisoners."),
        ("passive", "11", "Shells killed two people and at least 11 civilians who had fled died."),
        ("intransitive", "seven", "Rebels were killing seven men who died."),
        ("toll-noun", "three", "Two houses were hit by three rockets."),
        ("one-listed", "a", "Nine were wounded, a resident, Jane Doe, said."),
        ("gapped-by", "two", "Nine people were hurt, two in Orlev."),
        ("gravely", "two", "Nine people were hurt, two yesterday."),
        ("up-from", "28", "The toll has risen to 30 deaths, raising 28 flags."),
        ("one-passive", "a", "He told a soldier who was killed later."),
        ("one-passive", "a", "Shells fell, said Jane Doe, a teacher who was wounded."),
    ],
)
def test_no_figure_by_what_stands_around_it(rule: str, number: str, text: str) -> None:
    assert by_words(found(rule, number, text))


@pytest.mark.parametrize(
    ("rule", "number", "text"),
    [
        ("one-active", "another", "Shells killed another civilian in Orlev."),
        ("deaths-of", "130", "Deaths of 130 civilians were listed."),
        ("active", "four", "Troops freed four prisoners."),
        ("passive", "11", "At least 11 civilians who had fled were killed."),
        ("passive", "two", "As a result of the shelling two residents were killed."),
        ("intransitive", "seven", "Rebels found seven men who died."),
        ("toll-noun", "three", "The shell hit two houses and three trucks."),
        ("one-listed", "a", "Nine were wounded, a resident and a nurse."),
        ("gapped-by", "12", "Guns killed 19 men at Tarn, 12 over Orlev."),
        ("gravely", "two", "Nine people were hurt, two critically."),
        ("up-from", "28", "The toll has risen to 30 deaths, up from 28 the month before."),
        ("listed-who", "11", "The raid killed two men and at least 11 civilians who had fled."),
        ("one-passive", "a", "In Tarn a resident was killed."),
    ],
)
def test_their_twins_are_figures(rule: str, number: str, text: str) -> None:
    assert not by_words(found(rule, number, text))


@pytest.mark.parametrize(
    ("rule", "number", "text"),
    [
        ("active", "two", "A house was hit by two missiles."),
        ("one-active", "a", "He died wounded by a man."),
        ("passive", "nine", "They held nine farmers before they were killed."),
        ("one-passive", "a", "Passengers on a road were rescued."),
        ("list-passive", "three", "The rebels held three children, with several others injured."),
        (
            "far-intransitive",
            "three",
            "Norland fired three missiles at dawn, and crews shot down two.",
        ),
        ("far-behind", "Two", "Two trucks were washed and a third was set on fire."),
        ("attributive", "45", "Tarn returned 45 men from captivity."),
        (
            "far-behind",
            "3,000",
            "At the camp, where 3,000 people are sleeping, she said shells had destroyed it.",
        ),
        ("active-bare", "19", "The army repelled 19 assaults."),
        ("passive", "150", "Some 150 rebels had destroyed two bunkers."),
        ("passive", "Six", "Six people have been pulled from under the rubble."),
        ("passive", "three", "They killed three civilians before being driven out."),
        ("adjective", "two", "The two factions exchanged prisoners."),
        ("active", "19", "Medics were trying to evacuate 19 people."),
        ("none", "no", "There was no information about casualties."),
        (
            "list-passive",
            "six",
            "Divers saved six sailors, including a cook, while two sailors were hurt.",
        ),
        ("list-passive", "14", "Crews rescued 14 men and two boys, and nine people were hurt."),
        ("attributive", "dozens", "They killed dozens in battles to capture Orlev."),
    ],
)
def test_no_figure_by_what_happened(rule: str, number: str, text: str) -> None:
    assert by_words(found(rule, number, text))


@pytest.mark.parametrize(
    ("rule", "number", "text"),
    [
        ("active", "two", "A mortar hit two missiles."),
        ("one-active", "a", "Shells wounded a man."),
        ("passive", "150", "Some 150 houses have burned near Orlev."),
        ("passive-bare", "Nine", "Nine had been taken prisoner."),
        ("one-passive", "a", "Outside, a road worker was rescued."),
        ("list-passive", "Three", "Three children and several others were injured."),
        ("far-intransitive", "three", "Norland said three missiles at dawn were shot down."),
        ("far-behind", "Two", "Two trucks in a yard near the port were set on fire."),
        ("attributive", "45", "Tarn has 45 men in captivity."),
        ("far-behind", "3,000", "At the camp 3,000 huts of reed and tin were destroyed."),
        ("active", "19", "The army repelled 19 drones."),
        ("passive", "150", "Some 150 rebels were wounded."),
        ("passive", "Six", "Six people have been under the rubble."),
        ("passive", "Three", "Three civilians were driven out."),
        ("active", "19", "Medics evacuated 19 people."),
        ("none", "no", "There were no casualties."),
    ],
)
def test_twins_to_which_it_happened(rule: str, number: str, text: str) -> None:
    assert not by_words(found(rule, number, text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The army lost nine men and tanks.", False),
        ("Nine were killed in another raid on civilians.", True),
    ],
)
def test_a_preposition_parts_a_number_from_a_noun(text: str, expected: bool) -> None:
    whole = sentence(text)
    tokens = tokens_of(whole, CORE)
    nouns = [at for at, one in enumerate(tokens) if one.letter == "P"]
    number = next(at for at, one in enumerate(tokens) if one.letter == "N")
    positions = {"n": number, "p": nouns[-1]}
    match = Match(RULES["passive"], whole, text, tokens, positions, tokens[number],
                  tokens[nouns[-1]], None)  # fmt: skip
    assert is_apart(match) is expected
