"""Tell what else than a scene a place is: where somebody spoke, was treated, lives or went.

The word that a place hangs on says so. Which words there are is told by a table of the packs; how
far a place may stand from them is the same for all words of one role.
"""

from __future__ import annotations

import csv
import re
from pathlib import Path

from nkclaims.extraction.language.quick_regex import QuickRegex

ROLES = ("says", "hearer", "went", "taken", "drove", "treated", "ward", "lives")
TABLE = Path(__file__).parents[2] / "packs" / "core" / "place_roles.csv"


def _forms(role: str) -> str:
    """Return a pattern of all words of a role, the longest first."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        found = [row["form"] for row in csv.DictReader(file) if row["role"] == role]
    return f"(?i:{'|'.join(map(re.escape, sorted(found, key=len, reverse=True)))})"


# "In the port city of", "at the crowded"
_SORT = r"(?:(?!(?:in|at|on|and|but|that|from|to|by|with|as)\b)[a-z][\w’'-]*,?\s){0,4}"
_AT = rf"(?:in|at|near|outside|from|to)\s(?:the\s(?:[A-Z]\w+(?:ish|ian|ese|i)\s)?)?{_SORT}"
# When, and to whom: "told a crowd of reporters on Monday in"
_WHEN = (
    r"on\s\w+day|on\s\w+\s\d+|\w+ly|yesterday|today|late|this week|last week|by (?:tele)?phone"
    rf"|(?:the|an?|to|with|of|state|local|foreign|its|their|other|more)|{_forms('hearer')}"
    r"|(?!In\b|At\b|On\b)[A-Z]\w+"
)
SPEAKING = QuickRegex(rf"\b{_forms('says')}(?:\s(?:{_WHEN}))*?\s{_AT}$")
# "A blast near a rally in Orlev": there a deed was done to those who met
_STRUCK = QuickRegex(
    r"\b(?:near|outside|hit|struck|attacked|targeted|bombed|stormed"
    r"|(?:attacks?|blasts?|bombs?|explosions?|strikes?|shooting|bombing|raids?|fire)"
    r" (?:at|on|near|during))\s(?:an?|the|his|her|its|their)\s(?:\w+\s){0,2}"
    r"(?:rally|parade|ceremony|funeral service|meeting|conference|session|debate)\b"
)
# "Two civilian deaths reported in Orlev": nobody spoke there
_RECORDED = QuickRegex(
    r"\b(?:deaths?|killed|dead|wounded|injured|injur(?:y|ies)|casualt(?:y|ies)|victims?|damage|explosions?"
    r"|blasts?|(?:air ?)?strikes?|attacks?|clashes|fighting|shelling|hits?|fatalit(?:y|ies)"
    r"|loss(?:es)?|people"
    r"|incidents?|violations|raids|bombings?|were|was|been|are|also|being)\s"
    r"(?:reported|confirmed|recorded|declared|announced)\s"
    rf"(?:on\s\w+day\s|overnight\s|today\s|yesterday\s)?{_AT}$"
)
# "The watchdog, based in Orlev"
LIVING = QuickRegex(rf"\b{_forms('lives')}\s(?:\w+\s)?{_AT}$")
# "Two of the wounded were treated at a hospital in Orlev", far from where they were hurt
TREATED = QuickRegex(
    rf"\b(?:{_forms('treated')}|{_forms('taken')}|succumb\w*)\b[^;.]{{0,60}}\b"
    rf"{_forms('ward')}(?:,\s|\s(?:in|at|near|outside)\s(?:the\s)?(?:[a-z-]+\s){{0,3}})$"
)
# "Airlifted to a hospital in Orlev", "fled towards Orlev", "drove 90 people across into Orlev"
_PEOPLE = (
    r"(?:(?:\w+ )?(?:people|persons|residents|civilians|families|villagers|refugees|others|men"
    r"|women|children)|of them|them)"
)
# "Walking to collect flour in Orlev": they were there
_DO = (
    r"(?:collect|fetch|buy|get|receive|find|look|escape|avoid|evade|take|pick|seek|meet|help|see|bury|attend"
    r"|work|pray|join|pick up|gather|search|save|rescue|visit|draw|harvest|sell|tend|protest"
    r"|celebrate|mourn|vote"
    r"|mark|queue|evacuate|check|inspect|retrieve|claim|enrol|register)"
)
_INTO = r"\s(?:[^,.;]|(?<=[A-Z])\.){0,30}$"
GONE = QuickRegex(
    rf"\b{_forms('went')}\s(?:\w+\s){{0,2}}?"
    rf"(?:towards?|to(?!\s{_DO}\b)|into(?!\s(?:an?|the)\s(?:[\w-]+\s)?(?:ambush|trap|mine|minefield|fire))"
    rf"|for|in the direction of|as far as){_INTO}"
    rf"|\b{_forms('taken')}\s(?!down\b)(?:(?!back\b)[\w,’'-]+\s){{0,4}}?(?:to|into){_INTO}"
    rf"|\b{_forms('drove')}\s(?:[\w,’'-]+\s){{0,4}}?(?:{_PEOPLE}\s(?:into|across|to)|to){_INTO}"
    rf"|\bl(?:eft|eaves?|eaving) for{_INTO}"
    rf"|\b(?:who|which|having) (?:had |has |have )?(?:reached|arrived in|come to){_INTO}"
)
# "A pharmacist whom we met at the Orlev crossing"
MET = QuickRegex(
    r"\b(?:whom?|that) (?:we|this \w+|the \w+|I|a reporter) (?:had |has )?"
    r"(?:met|spoke to|spoke with|reached|interviewed)"
    r" (?:\w+ )?(?:in|at|near|outside) (?:the )?(?:[a-z-]+ ){0,3}$"
)
# "Interviews with 30 displaced people in Orlev"
INTERVIEWED = QuickRegex(
    r"\b(?:interviews|interviewed|spoke (?:to|with)|spoken (?:to|with)|testimon(?:y|ies))\s"
    r"[^,.;]{2,60}\s(?:in|at|near|outside)\s(?:the\s)?(?:[a-z-]+\s){0,3}$"
)
# "“I will not go,” she told wounded soldiers in Orlev"
QUOTED = QuickRegex(
    rf"[”\"’]\s(?:he|she|they|(?:[A-Z][\w.’'-]+\s?){{1,4}}?)\s?\b{_forms('says')}\s"
    r"(?:(?!\b(?:as|when|after|while|that|of|about|how)\b)[^,.;“”\"])*?\b(?:in|at|near|outside|from)\s(?:the\s)?"
    r"(?:[a-z-]+\s){0,4}$"
)


# "A nurse at the Orlev hospital, where the victims were taken, said": they were hurt elsewhere
_TAKEN_TO = re.compile(
    r",\s(?:to )?(?:where|which)\s[^,.;]{0,50}?\b(?:were|was|had been|have been|are|being)\s"
    r"(?:\w+\s)?(?:taken|brought|treated|rushed|admitted|moved|transferred|flown|evacuated|hospitali[sz]ed)\b"
)


def are_taken_to(text: str, end: int) -> bool:
    """Tell by the words behind a place whether the hurt were brought there from elsewhere."""
    return _TAKEN_TO.match(text, end) is not None


def is_where_spoken(before: str) -> bool:
    """Tell by the words before a place whether somebody spoke, met, lives or sits there."""
    is_said = SPEAKING.search(before) is not None
    if is_said and not (_STRUCK.search(before) or _RECORDED.search(before)):
        return True
    return any(one.search(before) for one in (MET, LIVING, QUOTED, INTERVIEWED))


def is_where_taken(before: str) -> bool:
    """Tell by the words before a place whether somebody went or was brought there."""
    return GONE.search(before) is not None


def is_where_treated(text: str, start: int, end: int) -> bool:
    """Tell by the words between two offsets whether the hurt are treated behind them."""
    return TREATED.search(text, start, end) is not None
