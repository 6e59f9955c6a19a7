"""Widen or narrow the name of a place by the words beside it: "the north of Norland"."""

from __future__ import annotations

import re

from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.lexicon.gazetteer import Gazetteer
from nkclaims.extraction.lexicon.mentions import Mention
from nkclaims.extraction.lexicon.places import SIDE_OF

TOWNS = ("city", "town", "village")
CAPITAL = re.compile(r"\scapital\b(?! of\b)")
DISTRICT = re.compile(r"\s(?:district|region|province|oblast|county|governorate)\b")
# "In the north-east of Norland"; but "50 km to the north of Norland"
SIDE_BEHIND = QuickRegex(
    r"(?<!to )(?<!on )\b[Tt]he (?P<side>(?:(?:far|extreme|rural|\w+-(?:held|controlled|run)) )?"
    r"(?:(?:north|south)[ -]?(?:east|west)|north|south|east|west|cent(?:re|er)|interior)"
    r" of (?:the )?)$"
)
# "Norland’s eastern border", "the island's north-east": the owner is part of what is printed.
OWNER_BEFORE = re.compile(r"(?:\b[Tt]he\s[a-z-]+|\b[A-Z][\w-]+)[’']s\s\Z")
BEFORE = 40  # characters before a name in which its side stands


def around(one: Mention, first: int, text: str, gazetteer: Gazetteer) -> Mention:
    """Return the district of a town, or the side of a country, that its name stands for.

    Args:
        one: the place.
        first: where its sentence begins.
        text: the article.
        gazetteer: what is known of places.
    """
    is_land = one.actor_id in gazetteer.states or gazetteer.is_country(one)
    opening = max(first, one.start - BEFORE)
    side = SIDE_OF.search(text, opening, one.start)
    if side and one.actor_id in gazetteer.states:  # "in north-eastern Velia"
        return _from(side.start(), one, text)
    if is_land and (behind := SIDE_BEHIND.search(text, opening, one.start)):
        return _from(behind.start("side"), one, text)
    wide = CAPITAL.match(text, one.end)
    if wide is None and gazetteer.types.get(one.place_id or "") in TOWNS:
        wide = DISTRICT.match(text, one.end)
    if wide is None:
        return one
    words = text[one.start : wide.end()]
    return replace(one, end=wide.end(), text=words, place_id=None, is_place=True)


def with_owner(start: int, text: str) -> int:
    """Return where a part of the land begins with whose it is: "Norland’s eastern border".

    >>> with_owner(16, "In the island's north")
    7
    """
    owner = OWNER_BEFORE.search(text, max(0, start - BEFORE), start)
    if owner is None:
        return start
    return owner.start() + (len("the ") if owner.group().lower().startswith("the ") else 0)


def _from(start: int, one: Mention, text: str) -> Mention:
    words = text[start : one.end]
    return replace(one, start=start, text=words, place_id=None, actor_id=None, is_place=True)
