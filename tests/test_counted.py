"""What a number counts, and what can happen to that."""

from __future__ import annotations

import itertools

import pytest

from nkclaims.extraction.draft import BUILT, Draft
from nkclaims.extraction.figure.counted import (
    ARMS,
    MILITARY,
    PEOPLE,
    PLACES,
    belonging,
    counted,
    fitted,
    implied,
    is_beside,
)
from nkclaims.extraction.language.neighbours import Token
from nkclaims.extraction.language.tokens import tokens_of
from nkclaims.extraction.lexicon.pack import Noun
from nkclaims.grammar.document import Span
from pack_cases import CORE
from tree_cases import sentence

MEASURES = sorted({measure for measure, _ in CORE.measures.values()})
THINGS = ("person", *BUILT, *PLACES, *ARMS)


def thing(name: str) -> Noun:
    return Noun(name, "", "")


def tokens(text: str) -> list[Token]:
    return tokens_of(sentence(text), CORE)


def figure(thing: str, population: str | None = None) -> Draft:
    return Draft(0, Span(0, 1), "a-rule", "casualties", object=thing, population=population)


@pytest.mark.parametrize(
    ("measure", "noun", "expected"),
    [
        ("killed", "person", ("casualties", "killed")),
        ("destroyed", "person", ("casualties", "killed")),  # "wiped out 30 rebels"
        ("destroyed", "house", ("damage", "destroyed")),
        ("lost", "building", ("damage", "destroyed")),  # "knocked out two depots"
        ("damaged", "village", ("damage", "damaged")),
        ("captured", "village", ("territorial_control", "controlled")),
        ("other", "village", ("territorial_control", "controlled")),  # "freed 17 villages"
        ("missing", "ship", ("equipment_loss", "lost")),
        ("destroyed", "armour", ("equipment_loss", "destroyed")),
        ("controlled", "other", ("territorial_control", "controlled")),
    ],
)
def test_what_can_happen_to_a_thing(measure: str, noun: str, expected: tuple[str, str]) -> None:
    assert fitted(measure, thing(noun)) == expected


@pytest.mark.parametrize(
    ("measure", "noun"),
    [
        ("controlled", "person"),
        ("damaged", "person"),
        ("killed", "house"),
        ("wounded", "armour"),
        ("captured", "house"),
        ("other", "armour"),
        ("controlled", "armour"),
        ("displaced", "village"),
        ("destroyed", "territory_percent"),
    ],
)
def test_what_cannot(measure: str, noun: str) -> None:
    assert fitted(measure, thing(noun)) is None


def test_only_people_are_casualties() -> None:
    for measure, noun in itertools.product(MEASURES, THINGS):
        kind = (fitted(measure, thing(noun)) or ("", ""))[0]
        assert (kind == "casualties") is (noun == "person" and kind != "")
        assert kind in ("", "casualties", "damage", "equipment_loss", "territorial_control")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("97 members of the security forces", "military"),
        ("97 members, some of them soldiers", "unspecified"),  # another clause
        ("97 members of a club", "unspecified"),
    ],
)
def test_whose_the_counted_are(text: str, expected: str) -> None:
    found = tokens(text)
    at = next(at for at, one in enumerate(found) if one.letter == "P")
    assert belonging(found, at, Noun("person", "unspecified", "none"), text).population == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The number of civilians killed is 47.", "civilian"),
        ("The number of cars killed is 47.", ""),
    ],
)
def test_whom_a_number_without_a_noun_counts(text: str, expected: str) -> None:
    found = tokens(text)
    match = CORE.figure_rules_in("".join(one.letter for one in found))
    rule = next(one for one in match if one.rule_id == "number-of")
    at = rule.pattern.search("".join(one.letter for one in found))
    assert at is not None
    noun = counted(at, found)
    assert (noun.population if noun else "") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("another 141 people", True),
        ("141 others", True),
        ("141 people", False),
        ("another 141 soldiers", False),
        ("141", False),
        ("another 141", True),
    ],
)
def test_a_figure_beside_the_one_before(text: str, expected: bool) -> None:
    found = tokens(text)
    groups = {
        {"N": "n", "P": "p"}[one.letter]: at for at, one in enumerate(found) if one.letter in "NP"
    }
    assert is_beside(groups, found, text) is expected


def test_a_number_alone_counts_what_the_one_before_does_or_people() -> None:
    soldiers, tanks = figure("person", "military"), figure("armour")
    assert implied("killed", soldiers, []) == Noun("person", "military", "none")
    assert implied("wounded", tanks, []) == Noun("person", "unspecified", "none")
    assert implied("destroyed", tanks, []).object == "armour"
    assert implied("destroyed", None, [soldiers, tanks]).object == "armour"
    assert implied("destroyed", None, []).object == "other"
    assert implied("captured", None, []).object == "person"
    assert {implied(one, tanks, []).object for one in PEOPLE} == {"person"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the enemy dead", True),
        ("a fallen man", True),
        ("army losses", True),
        ("rebel losses", True),
        ("the army said", False),
        ("army drones", False),
        ("the rebel town", False),
        ("civilian losses", False),
    ],
)
def test_words_of_an_army(text: str, expected: bool) -> None:
    assert (MILITARY.search(text) is not None) is expected
