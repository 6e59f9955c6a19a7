"""Tell whether a denial and a claim name one sort of thing: a plane, a village, men, a blow."""

from __future__ import annotations

import re

from nkclaims.extraction.draft import Draft
from nkclaims.extraction.language.quick_regex import QuickRegex

THINGS = {
    "aircraft": re.compile(
        r"\b(?:(?:air)?craft|helicopters?|(?:war)?planes?|(?:fighter )?jets?|bombers?"
        r"|(?:su|mig|f|mi|an|il|uh|tu)-\d+\w*)\b",
        re.IGNORECASE,
    ),
    "armour": re.compile(r"\b(?:tanks?|armou?red)\b", re.IGNORECASE),
    "uav": re.compile(r"\b(?:drones?|uavs?|quadcopters?)\b", re.IGNORECASE),
    "ship": re.compile(
        r"\b(?:ships?|warships?|frigates?|corvettes?|vessels?|boats?|cruisers?)\b", re.IGNORECASE
    ),
    "munition": re.compile(
        r"\b(?:cluster|phosphorus|chlorine|sarin|napalm|chemical|barrel bombs?|thermobaric)\b",
        re.IGNORECASE,
    ),
    "village": re.compile(r"\bvillages?\b", re.IGNORECASE),
    "person": re.compile(
        r"\b(?:man|men|soldiers?|civilians?|people|any(?:one|body))\b", re.IGNORECASE
    ),
}
"""Words that name what is counted or was hit, by its code."""
BY_CODE = ("village", "person")
"""Things that nearly every claim has words for, so that only what is counted tells them."""
ARMS = ("aircraft", "armour", "ship")
"""Sorts of arms of which no words are those of another; a drone is an aircraft to some."""
SITES = ("hospital", "school", "religious_site", "cemetery")
"""Sorts of buildings that few attacks hit, so that two of one sort are one."""
HARM = QuickRegex(
    r"\b(?:shell|attack|strik|struck|bomb|pound|fir(?:ed|ing)|raid|hit\b)", re.IGNORECASE
)
SHOTS = QuickRegex(
    r"\b(?:shot(?! down\b)|shoot\w*(?! down\b)|open(?:ed|ing)? fire|gunfire|gunned|bullets?|snip\w+"
    r"|machine[ -]gun\w*)\b",
    re.IGNORECASE,
)
FROM_AIR = QuickRegex(
    r"\b(?:(?:air|drone|missile|rocket)[ -]?(?:strikes?|raids?|attacks?)|strikes? on"
    r"|bomb(?:ed|ing|s)?|(?:war)?planes?|jets?)\b",
    re.IGNORECASE,
)
BLOW = 30  # characters before a toll in which the blow stands that caused it
CIVIL = re.compile(r"\b(?:civilians?|noncombatants?|residents?|villagers?)\b", re.IGNORECASE)
FORCES = re.compile(
    r"\b(?:soldiers?|troops|servicem[ae]n|fighters?|men|officers?|rebels?|militants?)\b",
    re.IGNORECASE,
)


def is_of_thing(draft: Draft, other: Draft, text: str) -> bool:
    """Tell whether a denial names what a claim counts, or tells of."""
    start, end = draft.quote.start, draft.quote.end
    for code, words in THINGS.items():
        if words.search(text, start, end) is None:
            continue
        if other.object == code:
            return True
        is_told = other.object is None and code not in BY_CODE
        if is_told and words.search(text, other.quote.start, other.quote.end):
            return True
    return draft.target_type == other.target_type and other.target_type in SITES


def is_by_gun(draft: Draft, other: Draft, text: str) -> bool | None:
    """Tell whether both are of shots; None if a denial is of none, or a claim does not say."""
    if SHOTS.search(text, draft.quote.start, draft.quote.end) is None:
        return None
    if SHOTS.search(text, other.quote.start, other.quote.end):
        return True
    is_air = FROM_AIR.search(text, other.quote.start, other.quote.end) is not None
    return False if is_air or other.weapon in ("aircraft", "drone") else None


def is_of_other_thing(draft: Draft, other: Draft, text: str) -> bool:
    """Tell whether a denial names arms of one sort, and a claim counts those of another."""
    start, end = draft.quote.start, draft.quote.end
    if (
        other.kind != "equipment_loss"
        or draft.kind != other.kind
        or other.object in (None, "other")
    ):
        return False
    named = {code for code in ARMS if THINGS[code].search(text, start, end)}
    return bool(named) and other.object not in named


def is_of_other_people(draft: Draft, other: Draft, text: str) -> bool:
    """Tell whether a denial is of civilians and a claim of fighters, or the reverse."""
    start, end = draft.quote.start, draft.quote.end
    civil, forces = CIVIL.search(text, start, end), FORCES.search(text, start, end)
    if other.kind != "casualties" or bool(civil) == bool(forces):
        return False
    return other.population == ("military" if civil else "civilian")


def is_by_blow(draft: Draft, other: Draft, text: str) -> bool:
    """Tell whether a denial is of a blow from which a claim counts the dead: "shelling had killed".

    None of the claims has that blow, so that who denies it denies the deaths.
    """
    start = other.quote.start
    is_harm = HARM.search(text, draft.quote.start, draft.quote.end) is not None
    return is_harm and HARM.search(text, max(0, start - BLOW), start) is not None
