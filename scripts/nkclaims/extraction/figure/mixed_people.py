"""Tell figures of people of two kinds: soldiers and police, fighters and farmers, "both"."""

from __future__ import annotations

import re

from nkclaims.extraction.language.quick_regex import QuickRegex

FIGHTERS = (
    r"(?:soldiers|troops|servicem[ae]n|servicewomen|fighters|militants|rebels|insurgents|guerrillas"
    r"|jihadists|terrorists|militiamen|mercenaries|gunmen|attackers|assailants|separatists"
    r"|extremists|combatants|commandos|marines|paratroopers"
    r"|conscripts|reservists|peacekeepers|army (?:officers|men|personnel|members)"
    r"|military (?:personnel|men|officers|members)|Peshmerga|Taliban)"
)
POLICE = (
    r"(?:police(?:m[ae]n|women)?(?:\s(?:officers|personnel|members|men|constables|forces))?"
    r"|constables|gendarmes?|gendarmerie|militia officers"
    r"|(?:prison|border|forest) (?:guards|officers)"
    r"|law[- ]enforce(?:ment officers|rs)|officers of the law)"
)
CIVIL = (
    r"(?:civilians?|civil persons|villagers|residents|farmers|herders|workers|labou?rers|passers-by"
    r"|bystanders|students|teachers|doctors|nurses|medics|paramedics|drivers|journalists"
    r"|aid workers|women|children|officials|citizens|shepherds|traders|shopkeepers"
    r"|worshippers|pilgrims"
    r"|(?:their|its) (?:families|relatives|dependants|wives|kin|children))"
)
# "Soldiers and local policemen", but not "soldiers and four policemen", who are counted apart
AND = (
    r"(?:\s(?:and|or|as well as|along with|together with|alongside)\s)(?:(?!an?\b|one\b|two\b"
    r"|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b|ten\b|dozens\b|scores\b|hundreds\b|about\b|some\b"
    r"|at\b|more\b|many\b|another\b|of\b|from\b|in\b|the\b)[a-z]\w*(?:-\w+)?\s){0,2}?"
)
TWO_KINDS = QuickRegex(
    rf"\b(?:(?:{FIGHTERS}{AND}{CIVIL}|{CIVIL}{AND}{FIGHTERS})\b(?P<both>)"
    rf"|(?:{FIGHTERS}{AND}{POLICE}|{POLICE}{AND}{FIGHTERS})\b"
    r"|(?:both |some |mostly )?(?:military and (?:civilian|non-military)|civilian and military)\b"
    r"(?!\s(?:targets?|sites?|objects?|officials?|authorities|vehicles?|infrastructure|leaders?"
    r"|buildings?|aircraft|hospitals?|sources|administration|aid|use))(?P<each>))",
    re.IGNORECASE,
)
BEHIND = 28  # characters after a figure in which its second noun stands
APART = re.compile(r"\b(?:and|while|but)\b|;")  # "268 rebels and 66 soldiers and policemen"

# "A woman was killed and five other Norlandish civilians were hurt": she was one of them
OTHER = re.compile(
    r"[^.;\n]{0,60}?\s(?:and|while|with)\s[^.;\n]{0,30}?\bother\s(?:[\w-]+\s){0,2}?"
    r"(?:(?P<civilian>civilians?)|soldiers?|servicem[ae]n|fighters?|rebels?|troops|militants?)\b"
)
# "34 constables died, 29 other officers are missing": none of an army
OFFICERS = re.compile(r"\bofficers?\b", re.IGNORECASE)
OF_POLICE = QuickRegex(r"\b(?:police\w*|constables?|gendarmes?|gendarmerie)\b", re.IGNORECASE)
OF_ARMY = QuickRegex(
    r"\b(?:army|military|soldiers?|servicem[ae]n|troops|naval|navy|air force|non-commissioned)\b",
    re.IGNORECASE,
)


def of_others(text: str, end: int, last: int) -> str | None:
    """Return whom a figure counts beside which others of them are told: "other civilians"."""
    found = OTHER.match(text, end, last)
    return ("civilian" if found["civilian"] else "military") if found else None


def are_police(words: str, sentence: str) -> bool:
    """Tell whether officers who are counted are those of a police of which a sentence tells."""
    is_police = OFFICERS.search(words) and OF_POLICE.search(sentence)
    return bool(is_police) and OF_ARMY.search(sentence) is None


def of_two_kinds(text: str, start: int, end: int, last: int) -> str | None:
    """Return whom a figure counts whose noun is two: both, or, with police, nobody knows whom.

    ``start`` and ``end`` are those of the figure with its noun, ``last`` the end of its sentence.
    """
    found = TWO_KINDS.search(text, start, min(last, end + BEHIND))
    if found is None or found.start() > end + 2:
        return None
    if TWO_KINDS.match(text, found.start(), last) is None:
        return None  # "military and civilian officials", of which the second noun is cut off
    if APART.search(text, start, found.start()):
        return None
    return "unspecified" if found["both"] is None and found["each"] is None else "combined"
