"""Read the words of a sentence by their neighbours: "rebel boats", "70,000 to 75,000", "a Pole"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from nkclaims.extraction.figure.unlisted import AGENT, BESIDE, is_agent
from nkclaims.extraction.lexicon.armed_names import is_armed_name
from nkclaims.extraction.lexicon.pack import Noun, Packs
from nkclaims.grammar.number_mention import Number

WHOSE = re.compile(
    r"(?:rebel|militant|insurgent|terrorist|police|army|guerrilla|militia|enemy|soldier)\s", re.I
)
FROM = ("from",)
OPENING = ("between", "from")  # a range: "from 25 to 30 thousand"
COMPOUND = re.compile(r"\s(?:[\w]+-[\w-]+\s)?")  # "an S-300 long-range air defence system"
ADJECTIVE = re.compile(r"\s(?!who\b|that\b|which\b)[\w-]+\s")
SYSTEM = re.compile(r"(?:systems?|complex(?:es)?|units?|installations?)", re.IGNORECASE)
LABEL = re.compile(r"[A-Z]")  # "two Kornet launchers"
ONE_PERSON = Noun("person", "unspecified", "none")
ONE_FIGHTER = Noun("person", "military", "none")
COUNTED = "NAMZ"
LONG_NAME = 2  # words of a name that stand for one each
REACH = 4  # words between a number and its noun


class Token(NamedTuple):
    """One word, number or wording of a lexicon, with the letter of its class.

    Attributes:
        low: the lower end of a range, whose upper end is ``number``.
    """

    start: int
    end: int
    letter: str
    noun: Noun | None = None
    measure: str | None = None
    number: Number | None = None
    value: float | None = None
    low: Number | None = None


def join(found: list[Token], token: Token, text: str, offset: int) -> None:
    """Add the next token of a sentence to those found; read both anew where they are one."""
    if found and _is_theirs(found[-1], token, text, offset):
        token = _whose(found[-1], token)
        found[-1] = found[-1]._replace(letter="X", noun=None)  # "nine rebel boats"
    elif len(found) > 1 and _is_named_beside(found[-2], found[-1], token, text, offset):
        token = _whose(found[-2], token)
        found[-2] = found[-2]._replace(letter="X", noun=None)  # "three Taliban key commanders"
    if token.letter == "P" and found and _is_one_thing(found[-1], token, text, offset):
        is_named = token.noun is not None and token.noun.object == "other"
        if is_named and SYSTEM.fullmatch(text, token.start - offset, token.end - offset):
            token = token._replace(noun=found[-1].noun)  # "two S-300 systems"
        found[-1] = found[-1]._replace(letter="X", noun=None)  # "an Su-25 attack jet"
    elif found and _is_of_people(found, token, text, offset):
        found[-1] = found[-1]._replace(letter="X", noun=None)  # "two hospital workers"
    found.append(token)
    if token.letter == "P":
        _close_up(found, text, offset)
    before = _words(found[-4], text, offset).lower() if len(found) > 3 else ""
    is_range = token.number is not None and _is_range(found)
    if before in FROM and not (is_range and before == "from"):
        _part(found, text, offset)
    elif is_range:
        low, high = found[-3], found[-1]
        is_open = before in OPENING
        first = found[-4] if is_open else low
        found[-3 - is_open :] = [high._replace(start=first.start, low=low.number)]
    elif len(found) > 3 and _words(found[-4], text, offset) in FROM:
        _part(found, text, offset)


def _close_up(found: list[Token], text: str, offset: int) -> None:
    """Make one word of a long name before a noun: "15 Norland National Army (NNA) soldiers"."""
    first = len(found) - 1
    while first and (
        found[first - 1].letter == "Y"
        or (found[first - 1].letter == "X" and text[found[first - 1].start - offset] == "(")
    ):
        first -= 1
    if len(found) - 1 - first > LONG_NAME and found[first - 1].letter == "N" and first:
        found[first:-1] = [found[first]._replace(end=found[-2].end)]


def people(found: Sequence[Token], text: str, offset: int, packs: Packs) -> list[Token]:
    """Return the tokens, with those as people that only where they stand are: "a Pole"."""
    joined = _between_nations(found, text, offset, packs)
    found = [one._replace(letter="X") if at in joined else one for at, one in enumerate(found)]
    return [
        _as_person(found, at, text, offset, packs) if one.letter in "XY" and at else one
        for at, one in enumerate(found)
    ]


def _between_nations(found: Sequence[Token], text: str, offset: int, packs: Packs) -> set[int]:
    """Return where "and" stands between adjectives of one noun: "Saudi and Sudanese soldiers"."""
    return {
        at + 1
        for at in range(len(found) - 3)
        if found[at].letter == found[at + 2].letter == "Y"
        and (found[at + 1].letter, found[at + 3].letter) == ("C", "P")
        and {_words(found[at + to], text, offset) for to in (0, 2)} <= packs.demonym_words
    }


def _as_person(found: Sequence[Token], at: int, text: str, offset: int, packs: Packs) -> Token:
    """Return a name or other word; a demonym that stands alone, an agent counted, as a person."""
    token = found[at]
    word = _words(token, text, offset)
    behind = found[at + 1] if at + 1 < len(found) else None
    letter = behind.letter if behind else "S"
    if token.letter == "Y":  # "two Saudis, a Yemeni and a Pole"
        is_one = letter not in "PXY" and found[at - 1].letter in COUNTED
        if is_one and is_armed_name(word):  # "40 Hezbollah and three civilians"
            return token._replace(letter="P", noun=ONE_FIGHTER)
        is_demonym = is_one and word in packs.demonym_words
        return token._replace(letter="P", noun=ONE_PERSON) if is_demonym else token
    if not word.islower() or not is_agent(word) or letter in "PY":
        return token
    if behind and letter == "X" and not BESIDE.fullmatch(_words(behind, text, offset)):
        return token  # "a carpenter workshop"
    for before in found[max(at - REACH, 0) : at][::-1]:
        if before.letter in COUNTED:
            return token._replace(letter="P", noun=AGENT)  # "two young stonemasons"
        if before.letter not in "XY":
            break
    return token


def _words(token: Token, text: str, offset: int) -> str:
    return text[token.start - offset : token.end - offset]


def _part(found: list[Token], text: str, offset: int) -> None:
    """Make no figure of where a toll came from: "rose from 61 to 912"."""
    low, to, high = found[-3:]
    if low.letter == high.letter == "N" and text[to.start - offset : to.end - offset] == "to":
        found[-3] = low._replace(letter="X", number=None)


def _is_range(found: Sequence[Token]) -> bool:
    """Tell whether the last tokens are the two ends of one figure: "70,000 to 75,000"."""
    low, high = (found[-3].number, found[-1].number) if len(found) >= 3 else (None, None)
    if low is None or high is None or low.value is None or high.value is None:
        return False
    return low.kind == high.kind == "range" and low.value < high.value


def _is_theirs(whose: Token, thing: Token, text: str, offset: int) -> bool:
    """Tell whether a noun of people is an adjective: "rebel boats", "civilian drivers"."""
    if whose.letter != "P" or whose.noun is None or whose.noun.object != "person":
        return False
    if thing.letter == "D":  # "in rebel captivity", but "one soldier dead"
        if thing.measure in ("killed", "wounded"):
            return False
        return WHOSE.fullmatch(text, whose.start - offset, thing.start - offset) is not None
    is_beside = text[whose.end - offset : thing.start - offset].isspace()
    return thing.noun is not None and not thing.noun.implies and is_beside


def _is_of_people(found: Sequence[Token], people: Token, text: str, offset: int) -> bool:
    """Tell whether a noun of one thing says what the people behind it work at or travel in.

    "A tank crew", "three bus passengers"; but "in two villages people died".
    """
    thing, noun = found[-1], people.noun
    if thing.letter != "P" or thing.noun is None or thing.noun.object == "person":
        return False
    if noun is None or noun.object != "person" or noun.implies:
        return False
    word = _words(thing, text, offset)
    is_beside = text[thing.end - offset : people.start - offset] == " "
    return is_beside and (not word.endswith("s") or word.isupper())


def _is_named_beside(whose: Token, word: Token, thing: Token, text: str, offset: int) -> bool:
    """Tell whether a group's name stands before an adjective of people, and says whose they are.

    "Taliban key commanders"; "Tamil Tiger rebels", of whose name the list has the first word.
    """
    if word.letter not in "XY" or thing.noun is None or thing.noun.object != "person":
        return False
    is_name = whose.letter == "P" and text[whose.start - offset].isupper()
    between = text[whose.end - offset : thing.start - offset]
    return is_name and ADJECTIVE.fullmatch(between) is not None and not thing.noun.implies


def _whose(whose: Token, thing: Token) -> Token:
    """Return people with what the noun before says of them: "civilian drivers"."""
    of, noun = whose.noun, thing.noun
    if of is None or noun is None or noun.object != "person":
        return thing
    is_open, is_plain = noun.population in ("", "unspecified"), noun.group in ("", "none")
    population = of.population if is_open and of.population else noun.population
    group = of.group if is_plain and of.group else noun.group
    return thing._replace(noun=Noun(noun.object, population, group, noun.implies))


def _is_one_thing(model: Token, thing: Token, text: str, offset: int) -> bool:
    """Tell whether a noun of arms is the model of the next: "an Osa air-defence vehicle"."""
    between = COMPOUND.fullmatch(text, model.end - offset, thing.start - offset)
    if model.letter != "P" or between is None:
        return False
    objects = {one.noun.object if one.noun else "person" for one in (model, thing)}
    is_part = (
        objects == {"uav", "other"} and thing.noun is not None and thing.noun.object == "other"
    )
    is_same = len(objects) == 1 and "person" not in objects
    is_label = "person" not in objects and LABEL.match(text, model.start - offset) is not None
    return is_label or is_same or is_part  # "three UAV control points"
