"""Tell names from descriptions, which mean another army or another capital in another article."""

from __future__ import annotations

import re
from collections.abc import Container

from nkclaims.extraction.lexicon.place_types import PlaceTypes

_WORD = re.compile(r"[^\W_]+(?:[.’'-][^\W_]+)*")
_POSSESSIVE = re.compile(r"[’']s?$")
_COMPASS = re.compile(r"(?:(?:north|south|east|west|cent(?:er|re|ral))\w*-?)+", re.IGNORECASE)
_MANY = ("facility", "village", "town", "neighbourhood")
"""Types of which a place has many: "a Velian hospital" is not that of another article."""
_UNIQUE = ("airport", "camp", "capital", "port")
_AT = r"\b(?:in|near|at|from|of|to|around|outside|across|on)\s"


def is_description_of_actor(
    name: str, text: str, offices: Container[str], nouns: Container[str]
) -> bool:
    """Tell whether words describe whom they mean, with nothing that only one has.

    A capital that only begins a sentence makes no name: the text prints the first word with a small
    letter as well, or ``nouns`` has it and the text never prints it within a sentence.

    >>> offices, nouns = {"defence", "ministry"}, {"residents"}
    >>> [is_description_of_actor(one, "", offices, nouns) for one in ("the army", "Residents")]
    [True, True]
    >>> is_description_of_actor("Defence Ministry", "", offices, nouns)
    True
    >>> is_description_of_actor("NATO", "", offices, nouns)
    False
    """
    first, *others = _WORD.findall(name) or [name]
    if not all(_is_common(one, offices) for one in others):
        return False
    small = first.casefold()
    if _is_common(first, offices) or not first[1:].islower():
        return _is_common(first, offices)
    if re.search(rf"\b{small.removesuffix('s')}s?\b", text):
        return True
    is_inside = re.search(rf"[a-z,;] {first}\b", text) is not None  # "the Houthis said"
    return small in nouns and not is_inside


def is_description_of_place(name: str, text: str, types: PlaceTypes) -> bool:
    """Tell whether words describe a place: "east of the city", "a Velian hospital", "the Strip".

    A noun with the name of a place beside it is a description where the article has it with "a",
    or prints that name alone as well; "Orlev airport" is a name, since there is one.
    """
    head = types.head_of(name)
    if head.islower() and head != name:
        return True  # "road to Orlev", "capital of Velia"
    words = _WORD.findall(name)
    noun, is_several = types.noun_of(name)
    common = {noun, *noun.split()}
    if all(_is_common(one, common) or _COMPASS.fullmatch(one) for one in words):
        return head == name
    if not noun or not words[-1].islower():
        return False
    if is_several:
        return True
    kind, owner = types.type_of(name), name[: -len(noun)].rstrip()
    if noun in _UNIQUE or kind not in (*_MANY, "city", "district"):
        return False
    if types.type_of(owner) == "country":
        return True
    if kind not in _MANY:
        return False  # "Orlev district" is one
    if re.search(rf"\b(?:an?|one|another|some)\s(?:[\w-]+\s)?{re.escape(name)}\b", text):
        return True
    alone = rf"{_AT}{re.escape(owner)}\b(?!\s{re.escape(noun)})"
    return re.search(alone, text) is not None


def _is_common(word: str, common: Container[str]) -> bool:
    """Tell whether a word begins with a small letter, or is one that many bodies have."""
    plain = _POSSESSIVE.sub("", word)
    return plain == plain.lower() or plain.casefold() in common
