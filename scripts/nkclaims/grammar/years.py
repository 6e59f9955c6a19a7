"""The grammar of years: a four-digit number is a year only where the words around it say so."""

from __future__ import annotations

import re

from nkclaims.grammar.calendar_words import YEAR, YEAR_DIGITS, compiled
from nkclaims.grammar.date_mention import DateMention, Reading
from nkclaims.grammar.month_dates import read_iso
from nkclaims.grammar.number_words import APOSTROPHE, DASH, GAP

# What news counts in four digits without a comma. After such a noun a number is no year.
COUNTED = [
    "people", "persons", "civilians", "residents", "inhabitants", "men", "women", "children",
    "soldiers", "troops", "servicemen", "servicewomen", "fighters", "militants", "rebels",
    "combatants", "recruits", "reservists", "mercenaries", "prisoners", "captives", "hostages",
    "refugees", "migrants", "families", "victims", "casualties", "deaths", "injuries",
    "killed", "wounded", "injured", "dead", "missing", "displaced", "houses", "homes",
    "apartments", "buildings", "schools", "hospitals", "villages", "settlements", "towns",
    "tanks", "vehicles", "drones", "aircraft", "rockets", "missiles", "shells", "mines",
    "bombs", "rounds", "strikes", "attacks", "sorties", "violations", "others", "more",
]  # fmt: skip
# What happened in a year: "a 1994 cease-fire", "the war of 1994".
EVENTS = [
    "cease-?fires?", "truces?", "armistices?", "wars?", "battles?", "conflicts?", "fighting",
    "invasions?", "offensives?", "agreements?", "accords?", "treat(?:y|ies)", "pacts?",
    "deals?", "protocols?", "memorandums?", "resolutions?", "summits?", "talks", "elections?",
    "referendums?", "revolutions?", "uprisings?", "coups?", "constitutions?", "census",
    "genocides?", "massacres?", "pogroms?", "attacks?", "bombings?", "crisis", "crises",
    "collapse", "reports?", "surveys?", "law", "laws", "olympics", "events", "protests?",
    "earthquake", "was", "saw", "marked",
]  # fmt: skip
# "The war of 2006 killed nine", where a count could not stand
_LONG = "wars?|conflicts?|invasions?|offensives?|uprisings?|revolts?|crisis|rebellions?|hostilities"
_SEASONS = "spring|summer|autumn|fall|winter"
_EVENT = rf"(?:{'|'.join(EVENTS)})"
_COUNTED = rf"(?:{'|'.join(COUNTED)})"

# "In 1994 people fled": time is the nearest reading; "after 2000 soldiers died" is not so sure.
_SURE_CUE = compiled(
    rf"(?:\b(?:in|since|during|until|till|year|{_SEASONS})(?:{GAP}of)?{GAP}"
    rf"|\b(?:{_LONG}){GAP}of{GAP}|\()$"
)
_CUE = compiled(
    rf"(?:\b(?:before|after|through|throughout|circa|by|from|between|early|late|mid)"
    rf"(?:{GAP}|-)|\b(?:pre|post)-"
    rf"|\b(?:the|a|an|its|their|his|her|our|this|every|each){GAP}|{APOSTROPHE}s{GAP}"
    rf"|\b(?:end|beginning|start|middle|half|quarter|days?|weeks?|months?|{_SEASONS}|{_EVENT}){GAP}(?:of{GAP})?)$"
)
_IN_LIST = compiled(rf",{GAP}(?:(?:and|or){GAP})?|{GAP}(?:and|or){GAP}")
_EVENT_FOLLOWS = compiled(rf"{GAP}(?:[\w'-]{{1,20}}{GAP}){{0,2}}?{_EVENT}\b")
# "2000 civilians", "2000 armed militants", "2000 Norwegians" (round numbers are counts more often).
_COUNT_FOLLOWS = compiled(rf"(?:{GAP}[a-z-]{{1,20}})?{GAP}{_COUNTED}\b|{GAP}%")
# "The 2020 war killed 6,500": the war did
_WAR_FOLLOWS = compiled(
    rf"{GAP}(?:[a-z]{{1,20}}{GAP})?(?:{_LONG}|genocide|massacre|clashes){GAP}"
    r"(?:killed|wounded|injured|displaced)\b"
)
_NAMED_PEOPLE_FOLLOW = re.compile(rf"{GAP}[A-Z][a-z]{{2,20}}s\b")

_YEAR = compiled(YEAR)
_RANGE = compiled(
    rf"{YEAR}(?:{DASH}|/|{GAP}(?P<word>to|until|through|and){GAP})"
    rf"(?P<last>{YEAR_DIGITS}|\d\d)(?![\w-]|[.,]\d)"
)
_BETWEEN = compiled(rf"\bbetween{GAP}$")
_FROM = compiled(rf"\b(?:between|from){GAP}$")  # "the war from 1996 to 2003 killed millions"
_DECADE = compiled(rf"(?P<year>(?:1[89]|20)\d0){APOSTROPHE}?s(?!\w)")
_SHORT_DECADE = compiled(r"(?P<year>\d0)s(?!\w)")
_SHORT_DECADE_CUE = compiled(rf"(?:(?<!\w){APOSTROPHE}|\b(?:the|early|late|mid){GAP}|\bmid-)$")
_WINDOW = 32
_LONGEST_LINK = 8


def read_year(text: str, start: int) -> Reading:
    """Read what begins with four digits: an ISO date, a decade, a range of years or a year."""
    if (iso := read_iso(text, start)) and not (text[start + 4] == "-" and _range(text, start)):
        return iso
    if match := _DECADE.match(text, start):
        return DateMention(start, match.end(), match.group(), "decade", year=int(match["year"]))
    if reading := _range(text, start):
        return reading
    match = _YEAR.match(text, start)
    return year_mention(match) if match and _is_year(text, match) else None


def read_short_decade(text: str, start: int) -> Reading:
    """Read "the 90s": a decade of the twentieth century, unless an age stands there."""
    match = _SHORT_DECADE.match(text, start)
    if match is None or not _SHORT_DECADE_CUE.search(text[max(0, start - _WINDOW) : start]):
        return None
    return DateMention(start, match.end(), match.group(), "decade", year=1900 + int(match["year"]))


def year_at(text: str, start: int) -> DateMention | None:
    """Read four digits as a year without asking for a cue: one has been read before them."""
    match = _YEAR.match(text, start)
    return year_mention(match) if match else None


def next_year(text: str, previous: DateMention, start: int) -> DateMention | None:
    """Read four digits as a further year of a list: "in 1992, 1993 and 1994"."""
    if previous.kind != "year" or not 0 < start - previous.end <= _LONGEST_LINK:
        return None
    if _IN_LIST.fullmatch(text, previous.end, start) is None:
        return None
    found = year_at(text, start)
    return found if found and not _COUNT_FOLLOWS.match(text, found.end) else None


def year_mention(match: re.Match[str]) -> DateMention:
    """Return the mention of the one year that a match has read."""
    return DateMention(
        match.start("year"), match.end("year"), match["year"], "year", year=int(match["year"])
    )


def _is_year(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - _WINDOW) : match.start()]
    is_round = match["year"].endswith("00")
    is_counted = _COUNT_FOLLOWS.match(text, match.end()) is not None or (
        is_round and _NAMED_PEOPLE_FOLLOW.match(text, match.end()) is not None
    )
    is_counted = is_counted and _WAR_FOLLOWS.match(text, match.end()) is None
    if _SURE_CUE.search(before):
        return not (is_counted and is_round)
    if is_counted:
        return False
    return _CUE.search(before) is not None or _EVENT_FOLLOWS.match(text, match.end()) is not None


def _range(text: str, start: int) -> DateMention | None:
    """Read "1991-94", "1988/1994", "1992 to 1994" or "between 1992 and 1994"."""
    match = _RANGE.match(text, start)
    if match is None:
        return None
    before = text[max(0, start - _WINDOW) : start]
    is_sure = _FROM.search(before) is not None and not match["last"].endswith("00")
    if not is_sure and _COUNT_FOLLOWS.match(text, match.end()):
        return None
    word, is_short = (match["word"] or "").lower(), len(match["last"]) == 2
    if (word == "and" and not _BETWEEN.search(before)) or (word and is_short):
        return None
    first, last = int(match["year"]), int(match["last"])
    last += first // 100 * 100 if is_short else 0
    if first >= last:
        return None
    until = DateMention(match.start("last"), match.end(), match["last"], "year", year=last)
    return DateMention(start, match.end(), match.group(), "year_range", year=first, until=until)
