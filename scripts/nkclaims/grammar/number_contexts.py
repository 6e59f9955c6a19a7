"""What the words around a number make of it: an age, a duration, a measurement, money, a label."""

from __future__ import annotations

import re
from fractions import Fraction

from nkclaims.grammar.calendar_words import MONTHS, either
from nkclaims.grammar.number_mention import NumberKind
from nkclaims.grammar.number_words import BLANK, GAP, HYPHEN

_TIME = """second seconds minute minutes min mins hour hours day days night nights week weeks month
    months year years decade decades century centuries"""
_PHYSICAL = """kilometer kilometers kilometre kilometres km kms kilo kilos kilogram kilograms kg kgs
    gram grams ton tons tonne tonnes meter meters metre metres m centimeter centimeters centimetre
    centimetres cm millimeter millimeters millimetre millimetres mm mile miles yard yards feet foot
    ft inch inches acre acres hectare hectares ha liter liters litre litres gallon gallons barrel
    barrels degree degrees mph kph knot knots kiloton kilotons megawatt megawatts mw caliber
    calibre"""
_CURRENCIES = """dollar dollars euro euros pounds rouble roubles ruble rubles lira liras franc
    francs yuan rupee rupees dinar dinars dirham dirhams shekel shekels rial rials riyal riyals
    hryvnia hryvnias zloty zlotys peso pesos cents"""
_LABELLED = """no nos number resolution resolutions article articles chapter chapters section
    sections paragraph paragraphs protocol protocols highway highways route routes flight flights
    channel gate decree decrees order law brigade battalion regiment division unit terminal type
    boeing airbus apollo page pages checkpoint room annex figure table phase line vol"""
# The word after a number, or after words that may stand between, and the kind it shows.
UNITS: dict[str, NumberKind] = {
    **dict.fromkeys(_TIME.split(), "duration"),
    **dict.fromkeys(_PHYSICAL.split(), "measurement"),
    **dict.fromkeys(_CURRENCIES.split(), "money"),
}
BEFORE_UNITS = frozenset({
    "of", "full", "straight", "consecutive", "successive", "whole", "more", "other", "additional",
    "long", "square", "cubic", "sq", "nautical", "us", "u.s",
})  # fmt: skip
# Written with a capital, the word before a number makes it a name; these do so in lower case too.
LABELLED = frozenset(_LABELLED.split())
LABELLED_IN_LOWER_CASE = frozenset({
    "no", "nos", "resolution", "resolutions", "article", "articles", "paragraph", "paragraphs",
    "highway", "flight",
})  # fmt: skip
_AGED = frozenset({"age", "ages", "aged"})
_BEFORE_AGE = frozenset({
    "about", "above", "below", "between", "from", "just", "of", "only", "over", "under",
})  # fmt: skip
# "two night raids", "100 foot soldiers": in the singular after a blank these describe a noun.
_DESCRIBING = frozenset({"night", "second", "foot"})
_SIGNS: dict[str, NumberKind] = {
    "$": "money", "\u20ac": "money", "\u00a3": "money", "\u00a5": "money", "\u20bd": "money",
    "\u20b4": "money", "#": "label",
}  # fmt: skip
_CODES = frozenset({"usd", "eur", "gbp", "amd", "azn"})

_NEXT_WORD = re.compile(rf"(?:{GAP}|{HYPHEN})(?P<word>[^\W\d_]{{1,12}}(?:\.[Ss](?=\.))?)(?!\w)\.?")
_OLD = re.compile(rf"(?:{GAP}|{HYPHEN})(?:olds?|of{GAP}age)(?!\w)", re.IGNORECASE)
_LAST_WORDS = re.compile(
    rf"(?:(?<!\w)(?P<outer>\w{{1,12}}){GAP})?(?<!\w)(?P<word>\w{{1,12}})(?:\.|\.?{GAP})$"
)
# "resolutions 822, 853 and 874"; but "Flight 17, 298 people" is no list.
_LIST = re.compile(
    r"(?<!\w)(?P<word>nos|resolutions|articles|chapters|sections|paragraphs|protocols|pages)\.?"
    rf"{GAP}(?:\d{{1,5}}(?:,{GAP}(?:and{GAP})?|{GAP}(?:and|or){GAP})){{1,8}}$",
    re.IGNORECASE,
)
# "aged 3, 5 and 12"
_AGE_LIST = re.compile(
    rf"(?<!\w)(?:ages?|aged){GAP}(?:(?:of|from|between){GAP})?"
    rf"(?:\d{{1,3}}(?:,{GAP}(?:and{GAP})?|{GAP}(?:and|or|to){GAP})){{1,8}}$",
    re.IGNORECASE,
)
# "Smith, 45, said", "the man, 45, ...": an age stands between commas after a name or such a noun;
# "in London, 45, ..." has none.
_AFTER_NAME = re.compile(
    rf"(?<!\bin )(?<!\bat )(?<!\bof )(?<!\bon )(?<!\bto )(?<!\bnear )(?<!\bfrom )"
    rf"(?<![\w'\u2019-])(?:[A-Z][\w'\u2019-]{{1,20}}|man|woman|boy|girl|teenager|student|soldier"
    rf"|father|mother|son|daughter|husband|wife|brother|sister),{BLANK}$"
)
# "his sister Komal, 14." ends with an age
_LAST_NAME = re.compile(
    rf"(?<!\bin )(?<!\bat )(?<!\bof )(?<!\bon )(?<!\bto )(?<!\bnear )(?<!\bfrom )(?<![\w'\u2019-])"
    rf"(?:[A-Z][\w'\u2019-]{{1,20}}|man|woman|boy|girl|father|mother|son|daughter|husband|wife|brother"
    rf"|sister) [A-Z][\w'\u2019-]{{1,20}},{BLANK}$"
)
# "her son Besnik (7)", "Ramadan (66) himself", while "Orlev (7)" counts the dead of a town
_KIN_BEFORE = re.compile(
    rf"\b(?:son|daughter|brother|sister|father|mother|husband|wife|nephew|niece|cousin|uncle|aunt"
    rf"|boy|girl|grand\w+|child|baby|fianc\u00e9e?),?(?:{GAP}[A-Z][\w'\u2019-]*){{1,3}}{GAP}\($"
)
_PERSON_BEHIND = re.compile(
    rf"\)(?:{GAP}(?:himself|herself)\b|,{GAP}(?:(?:an?|the){GAP})?(?:resident|native){GAP}(?:of|in|from)\b)"
)
_IN_NAME = re.compile(rf"[A-Z][\w'\u2019-]*{GAP}\($")
# "between USD 2.5 and 3 billion"
_MONEY_RANGE = re.compile(
    rf"\bbetween{GAP}(?:US?)?(?:USD|EUR|GBP|AMD|AZN|Rs\.?|[$\u20ac\u00a3])(?:{GAP})?\d[\d.,]*"
    rf"(?:(?:{GAP})?(?:bn|m|million|billion)\b)?{GAP}and{GAP}$"
)
_NUMBERED = re.compile(rf"(?<!\w)(?:Vol|Volume|Issue):{GAP}$")
# "a .303 rifle"
_CALIBRE = re.compile(r"(?:^|\s)\.$")
_OF_CALIBRE = re.compile(
    rf"(?:{GAP}|{HYPHEN})(?:cal|rifle|gun|pistol|revolver|machine|bullet|round)"
)
# "On June 45, ...": no calendar has that day, and nobody counts what has a comma behind it
_NO_DAY = re.compile(
    rf"\b(?:on|by|since|until|till|from|through|of){GAP}(?:{either(MONTHS)}){GAP}$", re.IGNORECASE
)
_NO_MORE = re.compile(rf"[,;.)](?!\d)|{GAP}(?:the|a|an|at|and)\b|$")
_OF_DATE = re.compile(r"-\d\d?-\d\d?(?!\w)|:\d\d(?!\d)")  # "2020-02-30", "25:99"
_IN_CLOCK = re.compile(r"\d:$")
# "Camp 9 was razed", "power unit 3 has been hit": one of its kind, as the verb says
_ONE_OF_KIND = re.compile(
    r"(?<!\b[Tt]he )(?<!\b[Aa] )\b(?:camp|unit|battery|block|reactor|sector|zone|shaft|pier|berth"
    r"|platform|ward|school|hospital|clinic|substation|base|building|house|apartment|hill|point"
    rf"|outpost|post|company|squad|bridge|road|shop|mine|plant|pump|turbine|depot){GAP}$",
    re.IGNORECASE,
)
_SINGULAR = re.compile(rf"{GAP}(?:was|is|has)\b")
_BEFORE_COMMA = re.compile(rf"[,;](?!{BLANK}(?:including|among|mostly|most|many|some|all)\b)")
_OLDEST = 120
_WINDOW = 64
_LAST_WINDOW = 28
_BEFORE_DIGITS = frozenset(" \t\u00a0\u2009\u202f.")


def context_kind(text: str, start: int, end: int, value: Fraction) -> NumberKind | None:
    """Return the kind that the words around a number say, or None if they leave it as it is."""
    before = text[max(0, start - _WINDOW) : start]
    kind = _kind_before(before) or _kind_after(text, end, value)
    if kind is None and text[start:end].isdecimal() and _is_name(before, text, end, value):
        return "label"
    if kind is None and _MONEY_RANGE.search(before):
        return "money"
    if kind is None and _NUMBERED.search(before):
        return "label"
    if kind is None and _CALIBRE.search(before) and _OF_CALIBRE.match(text, end):
        return "measurement"
    if kind is None and _is_age_of_name(text, start, end) and value <= _OLDEST:
        return "age"
    return kind


def _is_name(before: str, text: str, end: int, value: Fraction) -> bool:
    """Tell whether digits are no count, but a part of a name or of a date that is none."""
    if _OF_DATE.match(text, end) or _IN_CLOCK.search(before):
        return True
    if _NO_DAY.search(before):
        return _NO_MORE.match(text, end) is not None
    is_one = value > 1 and _SINGULAR.match(text, end) is not None
    return is_one and _ONE_OF_KIND.search(before) is not None


def _is_age_of_name(text: str, start: int, end: int) -> bool:
    if text[start - 1 : start] == "(" and text[end : end + 1] == ")":
        before = text[max(0, start - _WINDOW) : start]
        is_person = _IN_NAME.search(before) and _PERSON_BEHIND.match(text, end)
        return bool(is_person or _KIN_BEFORE.search(before))
    if text[max(0, start - 2) : start - 1] != ",":
        return False
    before = text[max(0, start - _WINDOW) : start]
    if text[end : end + 1] in (".", ")") and not text[end + 1 : end + 2].isdigit():
        return bool(_LAST_NAME.search(before))
    if text[end : end + 1] not in (",", ";"):
        return False
    return bool(_AFTER_NAME.search(before)) and _BEFORE_COMMA.match(text, end) is not None


def _kind_before(before: str) -> NumberKind | None:
    stripped = before.rstrip()
    if sign := _SIGNS.get(stripped[-1:]):
        return sign
    if before[-1:] not in _BEFORE_DIGITS:
        return None
    last = _LAST_WORDS.search(before[-_LAST_WINDOW:])
    if last is None:
        return _kind_in_list(before) if stripped.endswith(",") else None
    word = last["word"].lower()
    if word in _CODES:
        return "money"
    if word in LABELLED and (word in LABELLED_IN_LOWER_CASE or last["word"][0].isupper()):
        return "label"
    if word in _AGED or (word in _BEFORE_AGE and (last["outer"] or "").lower() in _AGED):
        return "age"
    return _kind_in_list(before) if word in ("and", "or", "to") else None


def _kind_in_list(before: str) -> NumberKind | None:
    if _AGE_LIST.search(before):
        return "age"
    return "label" if _LIST.search(before) else None


def _kind_after(text: str, end: int, value: Fraction) -> NumberKind | None:
    if text[end : end + 2].strip().startswith("\u00b0"):
        return "measurement"
    for _ in range(3):
        if (following := _NEXT_WORD.match(text, end)) is None:
            return None
        end, word = following.end(), following["word"].lower()
        if word in _DESCRIBING and value != 1 and following.group()[0].isspace():
            return None
        if kind := UNITS.get(word):
            return "age" if kind == "duration" and _OLD.match(text, end) else kind
        if word not in BEFORE_UNITS:
            return None
    return None
