"""The words around a figure, or at the head of an article, that say whom it counts."""

from __future__ import annotations

import re

from nkclaims.extraction.figure.mixed_people import FIGHTERS
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.grammar.qualifiers import ABOUT

# "Ten wounded and 15 dead in the Sudmark army", "four dead among the rebels"
AMONG = re.compile(
    r"\W{0,2}(?:\sand\s(?:[\w,-]+\s){1,4}(?:dead|killed|wounded|injured|missing))?"
    r"\s(?:(?:among|amongst|of)\s(?!them\b|whom\b|these\b|those\b)(?:[\w’'-]+\s){0,2}?(?:(?P<civilian>civilians|(?:civil(?:ian)?|peaceful|non-combatant)\s(?:population|populace|residents|people|persons|citizens|inhabitants))"
    r"|military|ranks|soldiers|troops|servicemen|fighters|militants|rebels|gunmen|personnel|combatants"
    r"|insurgents|enemy|attackers|army|peacekeepers|own\stroops"
    r"|(?:armed|own|our|friendly|government|ground|enemy|rebel|allied|coalition)\sforces)"
    r"|(?:in|from|within)\s(?:the|its|their|our)\s(?:[\w’'-]+\s){0,2}?(?:army|armed\sforces|military|ranks|militia"
    r"|brigade|battalion|regiment|garrison|navy|air\sforce|national\sguard)"
    r"|on\s(?:the|its|their)\s(?:[\w-]+\s)?(?:army|military|rebel|insurgent|enemy|government|forces)"
    r"(?:[’']s)?\sside)\b(?!\s(?:base|camp|barracks|hospital|post|convoy|checkpoint|headquarters"
    r"|vehicle|operation|strike|attack|raid)s?\b"
    r"|\sof (?:the |its |their )?(?:[\w-]+ )?(?:police|gendarm\w+|rescuers|firefighters"
    r"|medics|strikers|protesters)\b)",
    re.IGNORECASE,
)
# "12 bodies were handed over, all of them Norlandish soldiers", "75 men were soldiers or guards"
ALL_WERE = re.compile(
    r"(?:[^.;,]{0,50},\s(?:all|both)(?:\sof\s(?:them|whom))?(?:\s(?:were|are))?"
    r"|(?:\s[\w]+){0,3}?\s(?:were|are)(?:\sall)?)"
    r"\s(?:(?:[A-Z][\w-]+|active|young|former|government|army|rebel|enemy)\s)?"
    rf"(?:(?P<civilian>civilians)|{FIGHTERS})\b"
    r"(?!\sand\scivilians)"
)
# "Among the 14 civilians were a girl and two women"
AMONG_THE = QuickRegex(
    rf"\b(?:of|among) the (?:[\w,-]+ )?(?:(?P<civilian>civilians)|{FIGHTERS})"
    r"(?: killed| dead| wounded)? (?:were|was|are|is) [^.;]{0,60}\Z",
    re.IGNORECASE,
)
# "Among our servicemen, one was killed and three were wounded"
AMONG_HEAD = QuickRegex(
    r"\b(?:among|amongst|of) (?:the|our|its|their|his|these) (?:[\w-]+ )?"
    rf"(?:(?P<civilian>civilians)|{FIGHTERS}|men in uniform),? (?:there (?:were|was|are|is) )?"
    rf"(?:(?:[\w,-]+ ){{1,7}}(?:and|while) (?:another )?)?{ABOUT}\Z",
    re.IGNORECASE,
)
# "37 dead and 115 injured civilians": one noun for both
SHARED_NOUN = re.compile(
    r"\s(?:and|or)\s(?:[\w,-]+\s){1,3}(?:(?:injured|wounded|dead|killed|missing)\s"
    rf"|(?<=ed\s){ABOUT}[\w,]+\s)"
    rf"(?:(?P<civilian>civilians)|{FIGHTERS})\b",
    re.IGNORECASE,
)
# What an article counts that is headed "Protection of civilians"
CIVIL_HEADING = re.compile(
    r"\bcivilian (?:casualt(?:y|ies)|harm)\b|\bprotection of civilians\b", re.IGNORECASE
)
HEAD = 160  # characters of its beginning that may be a heading
LIST_ITEM = re.compile(r"[ \t]*[-\u2013\u2014\u2022*\u00b7\u2023\u25aa\u25cf]")
LABEL = re.compile(
    r"(?!.*\b(?:sa(?:id|ys?)|told|tells?|reports?|reported|claim\w*|according)\b)"
    r"\W*(?P<non>non-)?(?P<whose>civilians?|military|soldiers|army|enemy|rebels|militants|servicemen)\b"
    r"(?:\s(?:casualties|fatalities|losses|deaths|toll|victims|dead|killed|wounded|harm))?[^.\n]{0,60}\Z",
    re.IGNORECASE,
)
ITEMS = 30  # of a list, over which its label holds


def of_label(text: str, start: int) -> str | None:
    """Return of whom a list is by the line above it: "Civilian fatalities", "Non-civilian:"."""
    at = text.rfind("\n", 0, start) + 1
    for _ in range(ITEMS):
        if LIST_ITEM.match(text, at) is None:
            return None
        end = at
        while end > 0 and text[end - 1] == "\n":
            end -= 1
        if end == 0:
            return None
        at = text.rfind("\n", 0, end) + 1
        if LIST_ITEM.match(text, at) is None:
            label = LABEL.match(text[at:end])
            if label is None:
                return None
            is_civil = label["whose"].lower().startswith("civilian")
            return "civilian" if is_civil and not label["non"] else "military"
    return None
