"""Wordings of the lexicons in a tree, by the word on which each hangs."""

from __future__ import annotations

import pytest

from nkclaims.extraction.figure.marks import Marks
from nkclaims.extraction.lexicon.pack import Noun
from pack_cases import CORE
from tree_cases import PARSED, sentence, tree


def marks(text: str) -> Marks:
    return Marks(tree(text), sentence(text), CORE)


def word(found: Marks, text: str) -> int:
    return next(at for at, one in enumerate(found.tree.words) if one.text == text)


@pytest.mark.parametrize(
    ("text", "events", "nouns"),
    [
        ("The ministry said that nine soldiers were killed near Orlev.",
         {"killed": "killed"}, {"soldiers": "person"}),
        ("The barrage killed 19 people and wounded 53, the mayor said.",
         {"killed": "killed", "wounded": "wounded"}, {"people": "person"}),
        ("The army shot down four of the five drones.", {"shot": "destroyed"}, {"drones": "uav"}),
        ("The brigade stormed the hill, destroying three tanks and a launcher.",
         {"destroying": "destroyed"}, {"tanks": "armour", "launcher": "artillery"}),
        ("Fresh losses brought the military death toll to 1,119.", {"toll": "killed"}, {}),
        ("Nine soldiers met two ministers in Orlev.", {}, {"soldiers": "person"}),
    ],
)  # fmt: skip
def test_what_happened_and_what_can_be_counted(
    text: str, events: dict[str, str], nouns: dict[str, str]
) -> None:
    found = marks(text)
    words = found.tree.words
    happened = {words[at].text: one.measure for at, one in found.events.items()}
    counted = {words[at].text: one.object for at, one in found.nouns.items()}
    assert events.items() <= happened.items()
    assert nouns.items() <= counted.items()
    assert {"said", "met", "stormed"}.isdisjoint(happened)
    assert {"toll", "army", "ministry"}.isdisjoint(counted)


def test_the_longest_wording_is_looked_up_first() -> None:
    text = "The army shot down four of the five drones."
    (mark,) = marks(text).events.values()
    assert text[mark.span.start : mark.span.end] == "shot down"


@pytest.mark.parametrize("text", PARSED)
def test_each_mark_holds_the_word_on_which_it_hangs(text: str) -> None:
    found = marks(text)
    for at, mark in found.events.items():
        hanging = found.tree.words[at]
        assert mark.span.start <= hanging.start < hanging.end <= mark.span.end
    assert found.events.keys().isdisjoint(found.nouns)


def test_what_of_adds_is_counted() -> None:
    text = "Four members of one family died in the cellar, prosecutors said."
    found = marks(text)
    assert found.counted(word(found, "members")) is not None
    assert found.counted(word(found, "cellar")) is None


def test_the_words_before_a_noun_say_of_whom_it_is() -> None:
    found = marks("Fresh losses brought the military death toll to 1,119.")
    person = Noun("person", "unspecified", "none")
    told = found.described(person, word(found, "toll"))
    assert told == Noun("person", "military", "none")
    civil = Noun("person", "civilian", "child")
    assert found.described(civil, word(found, "toll")) == civil  # it says it itself
    tank = Noun("armour", "", "")
    assert found.described(tank, word(found, "toll")) == tank
    assert found.described(person, word(found, "losses")) == person


def test_a_part_of_them_is_not_who_they_are() -> None:
    person = Noun("person", "unspecified", "none")
    text = "More than 900 people, mainly civilians, have died in the war."
    found = marks(text)
    assert found.described(person, word(found, "people")) == person
