"""Tell the places from which fire or people came, or to which people went, from those of deeds."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.lexicon.gazetteer import Gazetteer
from nkclaims.extraction.lexicon.mentions import Mention
from nkclaims.extraction.place.place_roles import is_where_taken

# "Rockets fired from posts in Orlev", "a jet flying out of Orlev"; in "rockets fired from Velia hit
# Orlev" only the first
_HIT = (
    r"at|into|onto|on|over|above|off|towards?|against|hit|struck|fell"
    r"|(?<!the )(?<!in )(?<!from )\w{3,}ed"
)
FIRED_FROM = QuickRegex(
    r"\b(?:fired|launched|cross(?:ed|ing)|flying|flown|taking off|took off)"
    rf"\s(?:[\w,-]+\s){{0,9}}?(?:out of|from)\s(?:(?!\b(?:{_HIT})\b)[^,.;]){{0,40}}$"
    r"|\bfrom (?:across|beyond) (?:the )?(?:[a-z]+ )?$"
    r"|\b(?:fired|launched) by (?:(?:the |a )?[\w’'-]+ ){1,4}(?:in|from|near|based in) (?:the )?$"
    r"|\b(?:fire|shelling|bombardment|rockets?|missiles?|drones?|shells?|mortars?|salvos?)"
    r"(?: (?:almost |nearly )?(?:every|each) (?:day|night|week)| (?:daily|again|repeatedly))? from"
    r" (?:(?:a|the) )?(?:[\w-]+ ){0,2}(?:(?:side|bank|shore|direction|territory|area) of "
    r"|(?:lines?|positions?|posts?|bases?|hills|trenches|launchers) (?:in|at|near|above|around) )?"
    r"(?:the )?$"
)
# "Families from Orlev", who need no longer be there
RETURNED = QuickRegex(
    r"\b(?:return(?:ed|ing)?|on (?:its|their|the) way|back|came|coming|arriv(?:ed|ing))"
    r"\s(?:home\s)?from\s(?:(?!\b(?:when|where|and)\b)[\w’'-]+\s){0,5}$"
)
ORIGIN = QuickRegex(
    r"\b(?:famil(?:y|ies)|people|residents|refugees|evacuees|(?:wo)?men|children|troops|forces"
    r"|[a-z]{3,}(?:ers|ors|ists|ians|nts|men|women)) from (?:the )?"
    r"(?:(?:[A-Z][\w’'-]+ (?:region |province |district )?)?"
    r"(?:town|city|village|region|province) of )?"
    r"(?:[A-Z][\w’'-]+(?:,| and| or) ){0,3}$"
)


# "Gunners deployed near Orlev had fired": where they stood who hit another place
POSTED = QuickRegex(
    r"\b(?:deployed|positioned|entrenched|dug in|stationed|massed|perched|posted)\s"
    r"(?:[\w’'-]+\s){0,4}?(?:in|at|near|on|around|above|outside|along)\s(?:[\w’'-]+\s){0,4}$"
)
FIRES = re.compile(
    r",?\s(?:had |have |has )?(?:fired|opened fire|shelled|bombarded|bombed|pounded|hit|struck)\b"
)
GOING = re.compile(r"\b(?:to|from|towards?|for|of)\s+(?:\w+\s+)?$")
AIM = 20


def narrowest(places: Sequence[Mention], gazetteer: Gazetteer, text: str) -> Mention:
    """Return the narrowest of several places, of two alike the last, and that of no journey."""
    return min(places, key=lambda one: (gazetteer.cost(one) + _aim(one, text), -one.start))


def _aim(place: Mention, text: str) -> int:
    """Return how much less a place counts to which, or from which, somebody was going."""
    return AIM if GOING.search(text[max(0, place.start - 24) : place.start]) else 0


def is_post(before: str, text: str, end: int) -> bool:
    """Tell whether a name says where those stand who fire: "guns deployed near Orlev fired"."""
    return POSTED.search(before) is not None and FIRES.match(text, end) is not None


def is_passed(before: str) -> bool:
    """Tell whether the words before a place say that somebody came from it or went to it."""
    return is_where_taken(before) or any(
        one.search(before) for one in (ORIGIN, FIRED_FROM, RETURNED)
    )
