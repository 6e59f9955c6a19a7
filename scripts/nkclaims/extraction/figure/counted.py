"""Tell what a number counts, and what can happen to that."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from nkclaims.extraction.draft import BUILT, Draft
from nkclaims.extraction.figure.mixed_people import FIGHTERS
from nkclaims.extraction.language.neighbours import Token
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.lexicon.armed_names import NAMES, OF_NAMED
from nkclaims.extraction.lexicon.pack import Noun

PEOPLE = ("killed", "wounded", "casualties", "missing", "displaced")
ARMS = ("uav", "aircraft", "armour", "artillery", "vehicle", "ship", "other")
PLACES = ("village", "city", "settlement")
GENERAL = frozenset([
    "people", "persons", "person", "lives", "others", "dead", "bodies", "souls", "casualties",
    "individuals",
])  # fmt: skip
MILITARY = QuickRegex(
    r"\b(?:insurgent|rebel|militant|jihadist|guerrilla|Taliban)\s(?:dead|losses|casualties|deaths)\b"
    r"|\b[Kk]illed in action\b|\b(?:fallen|brigade|battalion|regiment|platoon)\b"
    r"|\b(?:battle|combat|front-?line|troop|personnel)\s(?:dead|losses|casualties|deaths|fatalities)\b"
    r"|\b(?:military|army|soldiers|troops|servicemen|enemy|adversary|battlefield)\b"
    r"(?![’']s?\s(?!(?:\w+\s)?(?:dead|losses|casualties|deaths|toll|wounded|fatalities)\b))"
    r"(?!\s(?:spokes\w+|officials?|sources?|statement|chiefs?|puts?|estimates?|estimated|believes?"
    r"|find|finds|found|claim\w*|told|kill\w*|shot|shoot|left|leaving|hit|struck|attacked|bombed|raided|opened|recover\w*|discover\w*|have|had|has|say|says|said|fired|shelled"
    r"|coup|operations?|offensive|rule|junta|bases?|hospitals?|campaign|action|equipment|vehicles?"
    r"|drones?|missiles?|rockets?|shells?|shelling|fire|gunfire|raids?|assaults?|bomb\w*|attacks?|strikes?|artillery|mortars?|aircraft|jets?))",
    re.IGNORECASE,
)
# "14 members of an insurgent militia"
OF_FORCE = (
    r"\s(?:of|from)\s(?:(?:the|its|their|an?|one|this|that|[\w-]+[’']s?)\s)?(?:[\w-]+\s){0,2}?"
    r"(?:army|forces\sof\s(?:law\sand\s)?order|security\s(?:forces|agencies|services)|military|armed\sforces|militias?|[Tt]ask\s[Ff]orce|[Nn]ational\s[Gg]uard"
    r"|(?:armed|rebel|insurgent|jihadist|militant|terrorist|extremist|guerrilla|separatist)\s(?:group|faction|movement)s?"
    r"|brigade|battalion|regiment|gendarmerie|navy|air\sforce|PKK|YPG)\b"
)
IN_FORCE = re.compile(rf"{OF_FORCE}|{OF_NAMED}")
ARMED_BEFORE = re.compile(
    rf"\b(?:{NAMES}|[A-Z][\w’'-]+ (?:Army|Brigade|Battalion|Regiment|Militia|Front|Corps|Guard))"
    r"\s\Z"
)
IN_BRACKETS = re.compile(rf"(?:\s(?:of|for|from|in|the|[A-Z][\w’'-]+)){{0,8}}\s\({NAMES}\b")
NAME = 40  # characters before men in which the name of a force stands
# "Eighty people, most of them soldiers": what a part of them are says nothing of the rest
SHARED = re.compile(
    r"\b(?:most|mostly|mainly|many|some|several|half|largely|majority|nearly|almost|third|quarter|predominantly"
    r"|primarily|chiefly|including|among|amongst|number)\b(?!\s(?:the|all) of)",
    re.IGNORECASE,
)


# What an army holds and can be driven from: "captured nine hilltop outposts"
GROUND = QuickRegex(
    r"\b(?:out|check)?(?:posts?|points?)$|\b(?:positions?|trench(?:es)?|fortifications?|strongholds?|(?:air|navy)?bases?"
    r"|barracks|camps?|garrisons?|bunkers?|dugouts?|strongpoints?|ridges?|bridgeheads?|crossings?"
    r"|junctions?|crossroads|airfields?|airports?|areas?|localities|neighbou?rhoods?|oil ?fields?)$"
)


# Of "other" things these are of an army; wells, pylons and posts that are wrecked are damage.
MATERIEL = re.compile(
    r"missile|rocket|projectile|munition|\b(?:shells?|bombs?|rounds?|mines?|torpedoe?s?|grenades?|warheads?"
    r"|explosives?|arms|systems?|complex(?:es)?|radars?|jammers?|stations?|antennas?|equipment|trains?"
    r"|weapons?|rifles?|(?:machine )?guns?|launchers?|batter(?:y|ies)|devices?|balloons?|hardware"
    r"|bullets?|cartridges?|engines?|manpads|rpgs?)$"
)
CIVIL_STATION = re.compile(
    r"\b(?:power|substations?|gas|petrol|filling|pump\w*|police|train|railway|radio|television|tv|fire|bus|metro"
    r"|heating|water|weather)\s?(?:plants?|stations?)?$"
)
OF_WHICH = re.compile(r"\sof which\b")
# "14 guerrillas' bodies"
WHOSE_BODIES = QuickRegex(
    rf"\b(?:{FIGHTERS}|(?P<civilian>civilians))[’'](?:s)?\s(?:[a-z-]+\s)?\Z", re.IGNORECASE
)
ASIDE = re.compile(r"\s[-–—]{1,2}\s[^–—]+?\s[-–—]{1,2}\s|—[^—]+—|\([^()]+\)")


def is_materiel(form: str) -> bool:
    """Tell whether a thing that no class of arms holds is an army's: "radars", not "wells"."""
    return MATERIEL.search(form) is not None and CIVIL_STATION.search(form) is None


@lru_cache(maxsize=1024)
def is_ground(form: str) -> bool:
    """Tell whether a noun is of ground that an army holds, not of arms: "outposts"."""
    return GROUND.search(form) is not None


def counted(match: re.Match[str], tokens: Sequence[Token], is_active: bool = False) -> Noun | None:
    """Return whom a number counts that has no noun: "the number of civilians killed is 47".

    What stands before an active verb did it: "Rebels kill 47".
    """
    before = 0 if is_active else 2
    first, last = max(match.start() - before, 0), min(match.end() + 4, len(tokens))
    number = tokens[match.start("n")]
    for token in (*tokens[match.start() : last], *tokens[first : match.start()]):
        if token.start >= number.end and token.letter in "SCUJk":
            break  # "killed by the security forces", "kill 19 in a rebel enclave"
        is_person = token.noun is not None and token.noun.object == "person"
        if token.noun is not None and is_person and token.noun.group in ("", "none"):
            return token.noun
    return None


def belonging(tokens: Sequence[Token], at: int, noun: Noun, text: str) -> Noun:
    """Return the noun with whose they are: "97 members of the security forces"."""
    first = max(0, tokens[at].start - NAME)
    if whose := WHOSE_BODIES.search(text, first, tokens[at].start):
        population = "civilian" if whose["civilian"] else "military"
        return Noun(noun.object, population, noun.group, noun.implies)
    if noun.population in ("", "unspecified") and IN_FORCE.match(text, tokens[at].end):
        return Noun(noun.object, "military", noun.group, noun.implies)
    for token in tokens[at + 1 : at + 7]:
        if token.letter in "SC":
            break
        if token.noun is not None and token.noun.object == "person":
            return Noun(noun.object, token.noun.population, noun.group, noun.implies)
    return noun


def is_of_named_force(text: str, men: Token) -> bool:
    """Tell whether men are of a force that stands beside them: "BIFF men", "men of a brigade".

    A force may stand in brackets behind its long name: "Guards of the Homeland (VDP)".
    """
    before = text[max(0, men.start - NAME) : men.start]
    return (
        ARMED_BEFORE.search(before) is not None
        or IN_FORCE.match(text, men.end) is not None
        or IN_BRACKETS.match(text, men.end) is not None
    )


def is_beside(groups: Mapping[str, int], tokens: Sequence[Token], text: str) -> bool:
    """Tell whether a figure stands beside the one before: "another 141 were wounded"."""
    at = groups["n"]
    if at > 1 and tokens[at - 1].letter == "C" and tokens[at - 2].letter in "PY":
        return False  # "the mayor and four others": beside him
    counts = [one for one in range(at) if tokens[one].letter in "NA"]
    nouns = [one.noun for to in counts for one in tokens[to + 1 : to + 5] if one.noun]
    if any(one.object == "person" for one in nouns):
        return False  # "the 31 killed were clerks, and another 57 were wounded"
    around = tokens[max(at - 1, 0) : at + 2]
    has_more = any(token.letter == "M" for token in around)
    if "p" not in groups:
        return has_more
    form = text[tokens[groups["p"]].start : tokens[groups["p"]].end].lower()
    return form in ("others", "other") or (has_more and form == "people")


def implied(measure: str, before: Draft | None, passage: Sequence[Draft]) -> Noun:
    """Return what a number without a noun counts: what the figure before it counts, or people."""
    if measure in PEOPLE:
        population = before.population if before is not None else None
        return Noun("person", population or "unspecified", "none")
    is_hit = measure in ("damaged", "destroyed")  # as is nothing that was seized before
    told = [one for one in passage if not (is_hit and one.measure == "captured")]
    last = before or (told[-1] if told else None)
    if last is not None and last.object is not None:
        # "No losses among the servicemen" are not of those told a sentence before.
        population = last.population if before or last.object != "person" else None
        return Noun(last.object, population or "unspecified", "none")
    return Noun(
        "person" if measure in ("captured", "other", "lost") else "other", "unspecified", "none"
    )


def fitted(measure: str, noun: Noun) -> tuple[str, str] | None:
    """Return kind and measure of what happened to a thing; None if that cannot happen to it."""
    if noun.object == "person":
        if measure in ("destroyed", "controlled", "damaged"):
            return ("casualties", "killed") if measure == "destroyed" else None
        return "casualties", measure
    if measure == "other":  # "freed 17 villages", "handed over two districts"
        return ("territorial_control", "controlled") if noun.object in PLACES else None
    if measure in PEOPLE:
        is_lost = measure == "missing" and noun.object in ARMS  # "two jets are missing"
        return ("equipment_loss", "lost") if is_lost else None
    if noun.object in BUILT:
        measure = "destroyed" if measure == "lost" else measure  # "knocked out two depots"
        return ("damage", measure) if measure in ("damaged", "destroyed") else None
    if noun.object in PLACES:
        if measure in ("damaged", "destroyed"):
            return "damage", measure
        return "territorial_control", "controlled"
    if noun.object in ARMS:
        if measure == "controlled":
            return ("territorial_control", "controlled") if noun.object == "other" else None
        return "equipment_loss", measure
    return None


def is_of_which(text: str, at: int, before: Sequence[Draft]) -> bool:
    """Tell whether a part of things is told: "32 tunnels, 11 of which crossed the border"."""
    is_of_things = bool(before) and before[-1].object != "person"
    return is_of_things and OF_WHICH.match(text, at) is not None


def whole_of(before: Sequence[Draft], text: str, start: int, end: int) -> Draft | None:
    """Return the last figure that is no part of another, whose people the next may be as well.

    What stands between dashes before it is a part: "13 died - nine guards - and 82 were hurt".
    """
    if not before:
        return None
    asides = [one.span() for one in ASIDE.finditer(text, start, end)]
    for one in reversed(before):
        is_aside = any(first <= one.quote.start < last for first, last in asides)
        if not one.links and not is_aside:
            return one
    return before[-1]


def last_told(passage: Sequence[Draft]) -> Draft | None:
    """Return the last figure of a passage that is no part of another, whose people more may be.

    Where its parts are civilians and soldiers, it is of both.
    """
    if not passage:
        return None
    last = passage[-1]
    beside = [one for one in passage if one.sentence == last.sentence]
    first = next((at for at, one in enumerate(beside) if at and one.links), None)
    if first is None or beside[first - 1].links:
        return last
    whole = beside[first - 1]
    parts = [one for one in beside[first:] if one.measure == whole.measure]
    if len(parts) != len(beside) - first:
        return last
    is_mixed = {"civilian", "military"} <= {one.population for one in parts}
    return replace(whole, population="combined") if is_mixed else whole
