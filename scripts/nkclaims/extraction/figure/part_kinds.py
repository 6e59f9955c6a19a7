"""Say what befell those of whom a number is a part, and which beasts are damage."""

from __future__ import annotations

import re

from nkclaims.extraction.figure.counted import PLACES
from nkclaims.extraction.figure.match import Match
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.lexicon.pack import Noun

# Beasts that die are damage.
BEASTS = re.compile(
    r"(?:.* )?(?:cattle|heads?|livestock|cows?|sheep|goats?|horses|donkeys|camels"
    r"|mules|oxen|bulls|calves|lambs|pigs|buffalo(?:e?s)?|chickens|hens|poultry|ducks|geese|turkeys|bees|rabbits|animals)"
)
LOSSES_TO = re.compile(
    r"\b(?:bring|brought|tak|took|push|rais|lift|put)\w*\s(?:(?:its|their|the|his)\s)?"
    r"(?:(?:total|overall|number|count|tally|sum)\s){0,2}(?:of\s)?(?:(?:its|their|the)\s)?(?:\w+\s)?"
    r"(?:losses|casualties)(?:\ssince\s[^.;,]{1,30})?\sto\s"
)
# "Of the dead, | 11 were soldiers", "two | of those killed"
OF_KIND = (
    r"\b(?:of|among|amongst)\s(?:the|those|these|its|their)\s(?:(?:\d[\d,]*|\w+)\s)?(?:(?P<killed>dead|killed"
    r"|deceased|slain|martyred|martyrs|fatalities|deaths)|(?P<wounded>injured|wounded|hurt)"
    r"|(?P<missing>missing)|(?P<captured>captured|captives|prisoners|hostages))\b"
)
# "Pulled out six people, four | of them injured"
OF_THEM_STATE = re.compile(
    r"\sof\s(?:them|whom)\s(?:(?:were|was|are|is)\s)?(?:\w+ly\s)?(?:(?P<killed>killed|dead)"
    r"|(?P<wounded>injured|wounded|hurt)|(?P<missing>missing)|(?P<captured>captured))"
    r"(?=[,.;)]|\s(?:in|by|on|at|when|after)\b)"
)
# "The village of Orlev and | two others were taken"
AND_PLACE = QuickRegex(r"\b(?:village|town|city|hamlet|settlement)s?\b[^.;:]{0,40}\sand\s\Z")
OF_KIND_BEFORE = QuickRegex(rf"{OF_KIND}(?:\sin [^,.;]{{1,40}})?,?\s\Z", re.IGNORECASE)
OF_KIND_BEHIND = re.compile(rf"\s{OF_KIND}", re.IGNORECASE)
TOOK_IN = re.compile(r"t(?:ook|akes?|aking)(?:\sin)?\s[\w,. ]{0,30}?(?:wounded|injured)\b")
# What befalls people and things alike, each in its way
EITHER = re.compile(r"harm|hurt|suffer|crippl|maim|scarr|mutilat", re.IGNORECASE)
CAUGHT = re.compile(r"captur|tak|catch|surrender", re.IGNORECASE)
# "The hospital admitted 41 casualties": they are wounded
IN_HOSPITAL = re.compile(
    r"\b(?:hospitals?|clinics?|wards?|doctors?|surgeons?|medics|infirmary|surgery|Médecins|MSF"
    r"|medical (?:cent|facilit|institution|point|post)\w*)\b"
    r"[^.;]*\b(?:admit\w*|receiv\w+|treat\w*|t(?:ook|ak\w+) in|dealing with|dealt with)\s"
    r"(?:[\w,-]+\s){0,3}\Z",
    re.IGNORECASE,
)
STAFF = re.compile(
    r"doctor|nurse|medic|surgeon|physician|staff|volunteer|visitor|guest|expert|specialist|worker"
    r"|member|delegate|official|minister|journalist|reporter|student|applicant|leader"
)
ILL = re.compile(
    r"malnourish|malnutrition|cholera|measles|malaria|dengue|fever|disease|\bbirth|pregnan|rape|sexual"
    r"|infect|diarrh|starv|hung|vaccin|cancer|chronic|consult"
)
DEAD = re.compile(r"\b(?:dead|killed|slain|deceased)\b")


def by_noun(match: Match) -> str | None:
    """Return what befell whom a noun alone tells: "two bodies"; who is in hospital was hurt."""
    noun = match.counting.noun if match.counting else None
    if noun is None or noun.implies:
        return noun.implies if noun else None
    if noun.object != "person" or STAFF.search(match.form):
        return None
    is_ill = ILL.search(match.text, match.number.end, match.last + 30) is not None
    return "wounded" if not is_ill and match.is_before(IN_HOSPITAL) else None


def kind_of_part(match: Match) -> str | None:
    """Return what befell those of whom a number is a part, where words say it: "of the dead"."""
    text, number = match.text, match.number
    found = OF_KIND_BEHIND.match(text, number.end) or OF_THEM_STATE.match(text, number.end)
    found = found or OF_KIND_BEFORE.search(text, match.sentence.start, number.start)
    return found.lastgroup if found else None


def by_adjective(match: Match) -> str | None:
    """Return what befell those whom a word before their noun tells of, where the verb does not.

    "Handed over four dead hostages", "took in 62 wounded people"; but "freed nine abducted girls".
    """
    if match.rule.rule_id != "active-adjective":
        return None
    if DEAD.search(match.text, match.number.end, match.last):
        return "killed"
    is_led_in = match.event is not None and TOOK_IN.match(match.text, match.event.start)
    return "wounded" if is_led_in else None


def of_either(match: Match, measure: str, noun: Noun) -> str:
    """Return what happened where a word says it of people and things: "houses were harmed"."""
    event, is_person = match.event, noun.object == "person"
    if event is None:
        return measure
    if EITHER.match(match.text, event.start):
        return "wounded" if is_person else "damaged"
    is_caught = event.letter == "L" and measure == "controlled" and noun.object not in PLACES
    if is_caught and CAUGHT.match(match.text, event.start):
        return "captured"  # "the capture of three soldiers"
    return measure


def verb_between(match: Match, start: int) -> str | None:
    """Return what a verb says whose first object has no number: "hurt his brother and two aunts".

    Args:
        match: of one that is listed behind that object.
        start: where the figure before it ends.
    """
    tokens = match.tokens
    if match.rule.inherits != "measure":
        return None
    for at in range(match.positions["n"] - 1, 1, -1):
        if tokens[at].start < start:
            return None
        if tokens[at].letter in "KG" and tokens[at].measure:
            is_active = tokens[at - 1].letter == "C" and tokens[at + 1].letter in "XYPQN"
            return tokens[at].measure if is_active else None
    return None
