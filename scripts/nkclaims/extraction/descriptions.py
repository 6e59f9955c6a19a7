"""Tell names from descriptions, which mean another army or another capital in another article."""

from __future__ import annotations

import re
from collections.abc import Container

from nkclaims.extraction.place_types import PlaceTypes

_WORD = re.compile(r"[^\W_]+(?:[.’'-][^\W_]+)*")
_POSSESSIVE = re.compile(r"[’']s?$")
_COMPASS = re.compile(r"(?:(?:north|south|east|west|cent(?:er|re|ral))\w*-?)+", re.IGNORECASE)
_SINGLE = ("facility", "village", "town", "neighbourhood")
"""Types of which a place has many: "a Velian hospital" is not that of another article."""
_UNIQUE = ("airport", "camp", "capital", "port")
_AT = r"\b(?:in|near|at|from|of|to|around|outside|across|on)\s"


def is_description_of_actor(name: str, offices: Container[str]) -> bool:
    """Tell whether words describe whom they mean, with nothing that only one has.

    >>> offices = {"defence", "ministry"}
    >>> is_description_of_actor("the army", offices), is_description_of_actor("NATO", offices)
    (True, False)
    >>> is_description_of_actor("Defence Ministry", offices)
    True
    """
    return all(_is_common(one, offices) for one in _WORD.findall(name))


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
    if types.type_of(name) not in _SINGLE or noun in _UNIQUE:
        return False
    if re.search(rf"\b(?:an?|one|another|some)\s(?:[\w-]+\s)?{re.escape(name)}\b", text):
        return True
    owner = re.escape(name[: -len(noun)].rstrip())
    return re.search(rf"{_AT}{owner}\b(?!\s{re.escape(noun)})", text) is not None


def _is_common(word: str, common: Container[str]) -> bool:
    """Tell whether a word begins with a small letter, or is one that many bodies have."""
    plain = _POSSESSIVE.sub("", word)
    return plain == plain.lower() or plain.casefold() in common
