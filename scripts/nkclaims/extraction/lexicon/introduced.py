"""Find the people whom an article introduces: "Jane Doe, 78,", "a doctor, Jane Doe, spoke as well".

They may be "he" or "she" in what follows, whether or not they are said to say anything.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from nkclaims.extraction.draft import Speaker
from nkclaims.extraction.figure.unlisted import is_agent
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.lexicon.persons import (
    BODY,
    FULL_NAME,
    GIVEN,
    PARTICLE,
    PERSON,
    PERSON_NOUN,
    TITLE,
)
from nkclaims.grammar.document import Span

NAME = rf"{GIVEN}(?: {PARTICLE}?{GIVEN}){{0,3}}"
# "A doctor, Jane Doe, spoke", "his neighbour, Osman, lost two sons"
APPOSED = re.compile(
    r"(?:^|[\s“\"])(?:(?i:the|an?|one|another|its|his|her|their)|[\w-]+[’']s?)\s(?:[\w’'-]+\s){0,7}?"
    rf"(?P<noun>[a-z][\w’'-]+)(?:\s(?:of|for|in|at)\s[^,.;]{{2,40}})?,\s(?:{TITLE}\s)?(?P<name>{NAME}),(?=\s[a-z])",
    re.MULTILINE,
)
# "Bilal, a shepherd from the next village"
SINGLE = re.compile(
    r"(?<![\w’'-] )(?P<name>[A-Z][\w’'-]+), (?:\d\d, )?an? (?:[a-z-]+ ){0,3}?(?P<noun>[a-z-]+)\b"
)
# "Our correspondent Jane Doe has reached the town"
CALLED = re.compile(
    rf"\b(?P<noun>[a-z]+)\s(?P<name>{FULL_NAME})(?=\s(?:has|had|is|was|[a-z]+ed|[a-z]+s)\b)"
)
# "Jane Doe knelt beside the grave": who does such things is a person.
DOING = re.compile(
    rf"(?P<name>{FULL_NAME})\s(?=(?:knelt|sat|sits|stood|stands|lost|held|lay|wept|buried|lives?"
    r"|lived|walked|came|ran|fled|looked|watched|waited|pointed|shook|wiped|searched|stared|carried"
    r"|spent|returned|heard|woke|slept|spoke|accused|accuses|blamed|blames|denied|denies|rejected"
    r"|rejects|dismissed|condemned|urged|remembers|recalls|hid|sold|worked|works)\b)"
)
# "Ms. Doe is not waiting"
STYLED = re.compile(r"\b(?:Mr|Mrs|Ms|Dr)\.? (?P<name>[A-Z][\w’'-]+)")
OFFICE = re.compile(
    r"^.*\b(?:Minister|President|Governor|Mayor|General|Colonel|Major|Captain|Secretary|Chief|Commander"
    r"|Ambassador|Premier|King|Sheikh|Senator|Spokes\w+|Director|Head|Chancellor)\s"
)
KIN = re.compile(
    r"(?:neighbou?r|brother|sister|cousin|uncle|aunt|wife|husband|son|daughter|friend|colleague|father"
    r"|mother|nephew|niece|grand\w+|shepherd|imam|priest|monk|nun|pastor|chief|head|leader|aide|elder"
    r"|student|refugee|deputy|boss|coordinator|envoy|captive|prisoner|captain|general|colonel|medic"
    r"|correspondent|reporter|journalist|guard|clerk|cook|chef|conscript|veteran|patient|relative|civilian|local|native|mechanic)"
)
# "A surgeon was in his 30th hour without sleep": who may be "he" further on
INTRODUCED = QuickRegex(
    r"(?:^|[.”\"\n]\s?|[a-z]\s)(?:[Aa]n?|[Oo]ne)\s(?P<who>(?:[a-z-]+\s){0,2}(?:surgeon|doctor|nurse|medic|paramedic|resident|villager|soldier"
    r"|fighter|conscript|teacher|farmer|shopkeeper|driver|priest|witness|survivor|volunteer|pensioner|widow|diplomat"
    r"|officer|commander|official|student|lawyer|activist|rescuer|firefighter|refugee|inhabitant|dweller|citizen|peasant|herder|merchant|cleric|monk|nun|guard|prisoner|hostage|lawmaker|expert))(?=,\swho\b|\s(?:who|was|is|had|has|in|at|from)\b)"
)
# "A nurse in Orlev, who gave no name": a place
LOCATED = re.compile(r"\b(?:in|at|near|from|outside)\s\Z")
FULL = re.compile(FULL_NAME)
WHERE = re.compile(r",|\s(?:in|of|at|from|near|for|with|who|there)\b")
NEAR = 700  # characters over which "she" goes back


class Introduction(NamedTuple):
    """Where a person is introduced, and as whom."""

    end: int
    name: str


class Introductions:
    """All people whom one article introduces, by where it does."""

    def __init__(self, text: str) -> None:
        """Take the article."""
        self._found = sorted({one for one in _introductions(text) if not BODY.search(one.name)})
        self._ends = [one.end for one in self._found]

    def before(self, start: int) -> Introduction | None:
        """Return the last person who is introduced before an offset, and near it."""
        at = bisect_right(self._ends, start)
        last = self._found[at - 1] if at else None
        return last if last is not None and start - last.end <= NEAR else None


def _introductions(text: str) -> Iterator[Introduction]:
    for match in PERSON.finditer(text):
        if not LOCATED.search(text, max(0, match.start() - 6), match.start()):
            yield Introduction(match.end(1), match[1])
    for match in APPOSED.finditer(text):
        if is_person_noun(match["noun"]):
            yield Introduction(match.end("name"), match["name"])
    for match in (*SINGLE.finditer(text), *CALLED.finditer(text)):
        if is_person_noun(match["noun"]):
            yield Introduction(match.end("name"), match["name"])
    for match in DOING.finditer(text):
        name = OFFICE.sub("", match["name"])
        if name:
            yield Introduction(match.end("name"), name)
    for match in STYLED.finditer(text):
        yield Introduction(match.end("name"), match["name"])


def is_person_noun(noun: str) -> bool:
    """Tell whether a noun is of a person: "shepherd", "spokeswoman", "neighbour"."""
    return PERSON_NOUN.search(noun) is not None or KIN.fullmatch(noun) is not None or is_agent(noun)


def is_one_person(words: str) -> bool:
    """Tell whether words describe one person: "civilian in Orlev", "doctor who fled".

    >>> is_one_person("civilian in Orlev"), is_one_person("residents of Orlev")
    (True, False)
    """
    noun = WHERE.split(words, maxsplit=1)[0].split()[-1:]
    is_one = bool(noun) and noun[0].islower() and not noun[0].endswith("s")
    return is_one and is_person_noun(noun[0])


def somebody_new(text: str, start: int, after: int) -> Speaker | None:
    """Return whom the sentence before introduces behind ``after``: "A surgeon"."""
    found = [*INTRODUCED.finditer(text, max(0, start - 240), start)]
    if not found or found[-1].start() < after:
        return None
    who = found[-1]
    if FULL.search(text, who.end(), start):
        return None  # somebody is named since
    return Speaker(words=who["who"], span=Span(*who.span("who")))
