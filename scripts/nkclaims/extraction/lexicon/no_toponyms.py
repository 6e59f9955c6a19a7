"""Tell names that stand where places stand and are peoples, groups, arms or words of an opening."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nkclaims.extraction.language.quick_regex import QuickRegex

_ARMS = (
    r"(?:drones?|UAVs?|rockets?|missiles?|mortars?|howitzers?|bombs?|jets?|fighter jets?|launchers?"
    r"|munitions?|rifles?|artillery|aircraft|helicopters?|gunships?|warplanes?)"
)
# "In a Grad rocket attack on Orlev"; but "an Orlev drone base"
_ARMED = re.compile(rf"\s(?:[a-z-]+\s)?{_ARMS}\b(?!\s(?:base|depot|plant|factory|site|unit))")
_ONE = re.compile(r"\b[Aa]n?\s\Z")
# Names of arms that are the same in every war
_KNOWN_ARMS = re.compile(
    r"(?:Shaheds?|Katyushas?|Grads?|Smerch|Iskanders?|Kalibr|Tochka|Exocet|Tomahawks?|Scuds?|Hellfire"
    r"|Kinzhal|Lancets?|Uragan|Storm Shadows?|Bayraktars?|Harops?|Gerans?|Oreshnik|Patriots?"
    r"|Javelins?"
    r"|Qassams?|Buk|Molniya|Gerbera|Kornet|Burkan|Badr|Zolfaghar|Wing Loong|Orlan|Mavic|Stinger"
    r"|Kalashnikovs?|Sukhoi|Mirage|Apache|Cobra|Tucano|Smerches|Zelzal|Fajr|Qiam)"
)
# ", an alliance of several factions"
_GROUP = (
    r"(?:alliance|group|grouping|faction|coalition|militia|movement|party|outfit|organi[sz]ation|network"
    r"|umbrella|brigade|charity|squad|gang|clan|tribe|sect|union)"
)
_APPOSED = re.compile(
    rf",\s(?:an?|another)\s(?:[\w’'-]+\s){{0,4}}?{_GROUP}"
    r"(?=,|\s(?:of|that|which|made|formed|led|linked|allied|loyal|fighting|with|including|whose)\b)"
)
_NUMBER = (
    r"(?:\d+(?:[,.]\d+)*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens of"
    r"|hundreds of|scores of"
    r"|several|many|more)"
)
# "14 Tarns have died": who is counted; but "nine Orlev residents"
_COUNTED = re.compile(
    r"(?=[,.;:]|\s(?:(?:have|had|has|were|was|are|is|who|and|while|in|on|died|dead|killed|fell"
    r"|wounded)\b))"
)
# "Shells hit Velians walking home"
_MOVING = re.compile(r"\s(?:[a-z]+ing|who|as they|gathered|queued|killed|sheltered)\b")
_NUMBERED = QuickRegex(rf"\b{_NUMBER}\s(?:(?:more|other|armed|of\s(?:its|the))\s)?\Z")
ARTICLE = 3  # characters of "an "
BEFORE = 60  # characters before a name in which a number stands that counts it
# "Sadly, Orlev fell"
_OPENS = QuickRegex(r"(?:^|[.!?:”\"\n]\s?|[“\"])$")
_PEOPLE = ("ns", "is", "s", "es")  # ends of names of peoples: "Velians", "Tarnis"
_WORD = re.compile(r"\w")
SHORT = 4  # letters of a land from which a people has its name


def is_armed(start: int, end: int, text: str) -> bool:
    """Tell whether a name is that of arms: "a Grad rocket attack on Orlev"."""
    if _KNOWN_ARMS.fullmatch(text, start, end):
        return True
    return (
        _ONE.search(text, max(0, start - ARTICLE), start) is not None
        and _ARMED.match(text, end) is not None
    )


def opens(name: str, start: int, end: int, text: str) -> bool:
    """Tell whether a name is an adverb with which a sentence begins: "Sadly, Orlev fell".

    >>> opens("Sadly", 0, 5, "Sadly, Orlev fell."), opens("Tarly", 3, 8, "In Tarly, two died.")
    (True, False)
    """
    is_adverb = name.endswith("ly") and " " not in name and text.startswith(",", end)
    return is_adverb and _OPENS.search(text[max(0, start - 3) : start]) is not None


def is_of_people(name: str, text: str) -> bool:
    """Tell whether an article has a name for a people or a group, not for a place.

    >>> is_of_people("Velians", "Shells hit Velians in Velia."), is_of_people("Sorns", "In Sorns.")
    (True, False)
    >>> is_of_people("Tarn Halm", "Bases of Tarn Halm, an alliance of rebels, were hit.")
    True
    """
    for ending in _PEOPLE:
        stem = name.removesuffix(ending)
        is_stem = stem != name and len(stem) >= SHORT
        if is_stem and any(not _WORD.match(text, last) for _, last in _stands(stem, text)):
            return True
    is_moved = name.endswith("ans")
    for start, end in _stands(name, text):
        if _APPOSED.match(text, end) or (is_moved and _MOVING.match(text, end)):
            return True
        if _COUNTED.match(text, end) and _NUMBERED.search(text[max(0, start - BEFORE) : start]):
            return True
    return False


def _stands(name: str, text: str) -> Iterator[tuple[int, int]]:
    """Yield where a name stands, not as the end of a longer word."""
    at = text.find(name)
    while at >= 0:
        if at == 0 or not (text[at - 1].isalnum() or text[at - 1] == "_"):
            yield at, at + len(name)
        at = text.find(name, at + 1)
