"""Losses that are those of a force, by the words beside them."""

from __future__ import annotations

import pytest

from nkclaims.extraction.figure.force_losses import are_own_men, is_of_force
from nkclaims.grammar.document import Span
from tree_cases import sentence


def read(text: str, words: str, measure: str = "killed", is_general: bool = True) -> bool:
    start = text.index(words)
    quote = Span(start, start + len(words))
    return is_of_force(measure, is_general, quote, sentence(text), text, words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The army has suffered 300 casualties.", "300 casualties"),
        ("Its losses rose to 198 dead.", "198 dead"),
        ("The front acknowledges 32 deaths.", "32 deaths"),
        ("The attackers left behind 70 dead.", "70 dead"),
        ("The adversary retreated, leaving more than 60 bodies.", "60 bodies"),
        ("The militia put its own dead at six.", "its own dead at six"),
        ("The enemy left 31 bodies behind.", "left 31 bodies behind"),
        ("Our forces left nine dead and two tanks.", "left nine dead"),
        ("Government forces had no casualties.", "no casualties"),
        ("The Orlev Front had 14 dead.", "14 dead"),
        ("The garrison was overrun, with about 70 killed.", "about 70 killed"),
        ("Some 600 separatists took part in the raid, with about 270 killed.", "about 270 killed"),
        ("A patrol hit a mine near Orlev, killing four.", "killing four"),
        ("The soldiers came under fire in Orlev and three were hurt.", "three were hurt"),
        ("A bus carrying soldiers hit a mine, leaving 11 dead.", "leaving 11 dead"),
    ],
)
def test_losses_of_a_force(text: str, words: str) -> None:
    assert read(text, words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The clinic acknowledges 32 deaths.", "32 deaths"),
        ("Rebels stormed a post near Orlev, killing nine.", "killing nine"),
        ("A bus carrying pilgrims hit a mine, leaving 11 dead.", "leaving 11 dead"),
        ("A patrol hit a mine near Orlev, killing four people.", "killing four people"),
        ("Fighting of soldiers and rebels was fierce, with 70 killed.", "70 killed"),
        ("The rebels' attack left nine dead.", "left nine dead"),
        ("Fighting of the army with rebels left nine dead.", "left nine dead"),
        ("A clash with the rebels left 31 bodies.", "left 31 bodies"),
        ("Police forces had no casualties.", "no casualties"),
        ("The army acknowledged one death.", "one death"),
        ("The village mourns 198 dead.", "198 dead"),
        ("Civilian losses rose to 198 dead.", "198 dead"),
    ],
)
def test_losses_of_nobody_who_fights(text: str, words: str) -> None:
    assert not read(text, words)


def test_what_is_lost_is_a_force_s() -> None:
    assert read("It lost 45 men.", "45 men", "lost", is_general=False)


@pytest.mark.parametrize(
    ("text", "are"),
    [
        ("The general said six of his men had died.", True),
        ("The rebels said six of their own men had died.", True),
        ("The police chief said six of his men had died.", False),
        ("The fire brigade said six of its men had died.", False),
        ("Six men of the village had died.", False),
    ],
)
def test_whose_men_are_fighters(text: str, are: bool) -> None:
    start = text.lower().index("six")
    assert are_own_men(Span(start, start + 3), sentence(text), text) is are


@pytest.mark.parametrize(
    ("text", "is_army"),
    [
        ("The army lost 20 people.", True),
        ("Norland lost 20 people.", False),
        ("Norland lost 20.", True),
    ],
)
def test_people_that_a_state_lost_need_not_be_soldiers(text: str, is_army: bool) -> None:
    assert read(text, text[text.index("lost") : -1], "lost") is is_army
