"""Tell whether what happened can have befallen what is counted, as the words of a figure stand."""

from __future__ import annotations

import re

from nkclaims.extraction.draft import BUILT
from nkclaims.extraction.figure.counted import GENERAL, PLACES
from nkclaims.extraction.figure.happened import BEFALLEN
from nkclaims.extraction.figure.match import Match
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.lexicon.pack import Noun
from nkclaims.grammar.qualifiers import ABOUT

SAVED = re.compile(r"\b(?:sav(?:e|ed|es|ing)|spar(?:e|ed|ing)|risk(?:ed|ing)?)\s$", re.IGNORECASE)
WITHOUT = QuickRegex(r"\b(?:without|den(?:y|ies|ied|ying))\s(?:\w+\s)?$", re.IGNORECASE)
SUFFERED_BY = re.compile(r"\s(?:by|in|during|since|near)\s")
# "Denied that it had lost a plane" counts none; "five planes" would be a figure of somebody's.
DENIED = re.compile(
    r"\bden(?:y|ies|ied|ying)\s(?:that\s)?(?:(?:\w+\s){1,3}(?:had|have|has)\s)?$", re.IGNORECASE
)
AND_NEXT = re.compile(r"(?:,\s[\w, ]{1,20}?)?,?\sand\s")  # "40 and 55 were hurt"
WITHIN_MANY = re.compile(
    rf"\s(?:in|across|from|at|on|during|near)\s(?:(?:the|these|those|all|its)\s)?{ABOUT}"
)
OVER_MANY = re.compile(r"\sover\s(?:(?:the|these|those|all|its)\s)?")
DOWNING = re.compile(
    r"(?:shot|brought|taken|swatted) (?:down|out)|downed|intercepted|destroyed|suppressed",
    re.IGNORECASE,
)
WITHIN = re.compile(r"\b(?:in|across)\s$")
ACROSS = re.compile(r"(?<!\band )(?<!, )\bover\s\Z|\b(?:across|in|from|into|throughout|at)\s\Z")
THINGS_OF = re.compile(
    r"\b(?:homes?|houses?|cars?|vehicles?|property|offices?|boats?|shops?|farms?|flats?|tents?|graves?)\sof\s\Z"
)
ABOARD = re.compile(rf"(?<!losses )(?<!lost )\b(?:in|aboard|by)\s{ABOUT}\Z")
CRASHED = re.compile(r"crashed|landed|fell(?!\s(?:to|into|under)\b)|exploded", re.IGNORECASE)
AFFECTED = re.compile(r"affected\b", re.IGNORECASE)
RECOVERED = re.compile(r"recovered\b", re.IGNORECASE)
ARRIVING = re.compile(r"(?:ha[dv]e?\s(?:\w+\s){0,2})?arriv", re.IGNORECASE)
FAMILIES = ("residents", "villagers", "families", "children", "civilians", "women", "locals")
AREA_NAMES = (
    *("regions", "provinces", "districts", "oblasts", "states", "areas", "counties", "fronts"),
    *("governorates", "raions", "islands"),
)
# "Windows were blown out in 17 blocks": these are damaged, not where something is
PART_OF_HOUSE = re.compile(r"\b(?:windows?|roofs?|doors|glass|walls|ceilings|balconies)\b", re.I)


def by_sense(match: Match, noun: Noun, measure: str) -> bool:
    """Tell whether what happened cannot have befallen what is counted, as the words stand."""
    rule, text, number, event = match.rule, match.text, match.number, match.event
    is_person = noun.object == "person"
    before = text[max(match.sentence.start, number.start - 8) : number.start]
    is_site = noun.object in (*PLACES, "other") and measure in ("damaged", "destroyed")
    is_inherited = bool(rule.inherits) and noun.object in (*PLACES, *BUILT, "other")
    start = min(one.start for one in match.words)
    if rule.rule_id == "respectively" and AND_NEXT.match(text, number.end) is None:
        return True  # "the toll was 72, 171 were hurt"
    return (
        (event is not None and _event_is_other(match, noun))
        # "a welder who fled to the coast" is no exodus
        or (number.letter == "A" and measure == "displaced")
        # "not one village has been taken" denies, and counts none
        or (
            number.letter == "Z"
            and noun.object in PLACES
            and measure in ("controlled", "captured", "lost")
        )
        # "eight regions lost power"
        or (measure == "lost" and not is_person and event is not None and _is_active(match))
        # "stations in eight regions have been hit"
        or (is_site and WITHIN.search(before) is not None)
        # "21 were killed in 18 villages under occupation"
        or (
            measure == "controlled"
            and event is not None
            and event.letter == "D"
            and WITHIN.search(before) is not None
        )
        # "destroyed the homes of nine commanders"
        or (
            is_person
            and event is not None
            and event.measure in ("damaged", "destroyed")
            and THINGS_OF.search(text, match.sentence.start, number.start) is not None
        )
        # "drones launched over five regions"
        or (is_inherited and ACROSS.search(text[: number.start]) is not None)
        # "killed as they crossed the lagoon in six boats"
        or (
            bool(rule.inherits)
            and noun.object in ("ship", "vehicle", "aircraft")
            and ABOARD.search(text[: number.start][-30:]) is not None
        )
        # "three ceasefires have collapsed"
        or (
            match.counting is None
            and measure in ("killed", "destroyed")
            and is_person
            and event is not None
            and event.measure in ("destroyed", "damaged")
        )
        or (rule.inherits == "noun" and SAVED.search(text[max(0, start - 12) : start]) is not None)
        or WITHOUT.search(text[max(match.sentence.start, start - 20) : start]) is not None
        or (
            text[match.number.start : match.number.end].lower() in ("a", "an")
            and DENIED.search(text[max(match.sentence.start, start - 50) : start]) is not None
        )
    )


def _event_is_other(match: Match, noun: Noun) -> bool:
    rule, text, number, event = match.rule.rule_id, match.text, match.number, match.event
    if event is None:
        return False
    is_person = noun.object == "person"
    is_many = WITHIN_MANY.fullmatch(text, event.end, number.start) is not None
    is_many &= event.measure != "displaced"  # "rebels were driven from six villages"
    is_many |= _is_above(match, noun)
    if noun.object in BUILT and PART_OF_HOUSE.search(text, match.sentence.start, number.start):
        is_many = False
    return (
        # "a mortar bomb crashed into the market"
        (noun.object in ("artillery", "other") and CRASHED.match(text, event.start) is not None)
        # "destroyed in 120 communities"
        or (rule in ("active", "far-before") and is_many and not is_person)
        # "33,000 people have been affected"
        or (is_person and AFFECTED.match(text, event.start) is not None)
        # "bodies of nine rebels were recovered"
        or (is_person and event.start > number.start and _is_recovered(match))
        or (ARRIVING.match(text, event.start) is not None and not _is_flight(match))
    )


def _is_recovered(match: Match) -> bool:
    """Tell whether people are recovered, who may be the dead; what a noun implies is told by it."""
    noun = match.counting.noun if match.counting else None
    is_word = match.event and RECOVERED.match(match.text, match.event.start)
    return bool(is_word) and not (noun and noun.implies)


def _is_above(match: Match, noun: Noun) -> bool:
    """Tell whether "over" says where drones were shot down, not that more were: "over 30 tanks"."""
    text, event, number = match.text, match.event, match.number
    if event is None or OVER_MANY.fullmatch(text, event.end, number.start) is None:
        return False
    is_wide = noun.object in PLACES or match.form in AREA_NAMES
    is_befallen = BEFALLEN.search(text, max(match.sentence.start, event.start - 14), event.start)
    return is_wide and bool(is_befallen or DOWNING.match(text, event.start))


def _is_flight(match: Match) -> bool:
    """Tell whether those who arrive are people who fled, not troops or officials."""
    noun = match.counting.noun if match.counting else None
    if noun is None or noun.object != "person":
        return False
    return match.form in (*GENERAL, *FAMILIES) or noun.implies == "displaced"


def _is_active(match: Match) -> bool:
    """Tell whether what is counted did it, and did not suffer it: "eight regions lost power"."""
    event = match.event
    if event is None or event.letter != "K" or event.start < match.last:
        return False
    if match.text[event.start : event.end].lower() not in ("lost", "lose", "loses"):
        return False  # "20 suppressed by electronic warfare", "four lost from radar"
    if SUFFERED_BY.match(match.text, event.end):
        return False  # "nine tanks lost by Norland"
    return BEFALLEN.search(match.text, match.last, event.start) is None
