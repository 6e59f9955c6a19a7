"""Tell what a number of a sentence is to a figure: a count, a share, none, or no count at all."""

from __future__ import annotations

import re

from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.grammar.number_mention import Number

RATE = re.compile(
    r"\s(?:\w+\s){0,3}?(?:(?<!\bin\s)(?<!\bafter\s)(?<!\bfor\s)(?<!\bof\s)(?<!\bwithin\s)a|per|each|every)\s(?:day|night|month|week|year|hour)\b"
    r"(?!\s(?:earlier|before|ago|later|after|previously))"
)
RATIO = re.compile(
    r"\s(?:out\sof|in)\s(?:every\s)?(?:10{1,3}|\d|two|three|four|five|six|seven|eight|nine|ten)\b"
    r"(?![,.]\d)"
)  # of few, or of a round number: "31 out of 40 drones" are counted
OUT_OF = re.compile(r"\sout\sof|\sin\severy")
# "Three out of four residents", not "drove the rebels out of four villages"
OF_RATIO = QuickRegex(
    r"\b(?:(?:one|two|three|four|five|six|seven|eight|nine|ten)\sout\sof|(?<!^)out\sof\severy|one\sin)"
    r"\s(?:every\s)?$",
    re.IGNORECASE,
)
PARENT = QuickRegex(r"\b(?:mother|father|widow|widower|parent|mum|dad|mom)\sof\s$", re.IGNORECASE)
# "Three in four of them": a ratio; but "killed three in four attacks"
ONE_A = re.compile(r"\san?\s")  # "six were hurt, one a baby": the baby is counted
IN_RATIO = re.compile(
    r"\s(?:in|out of)\s(?:\d|two|three|four|five|six|seven|eight|nine|ten)"
    r"\s(?:of\s(?:the|them|these|those|its|their)|people|residents|children|women|adults"
    r"|families|households|refugees|homes|houses|buildings|schools|hospitals|clinics|shops|villages)\b"
)
# "29 children under 15"
UNDER_AGE = re.compile(
    r"\b(?:children|girls|boys|pupils|people|those|men|women|minors|kids|anyone|everyone)\s(?:aged\s|who\s(?:are|were)\s)?"
    r"(?:under|over|below|younger than|older than)\s(?:the age of\s)?\Z"
)
OF_IN_RATIO = re.compile(r"\b(?:\d|two|three|four|five|six|seven|eight|nine)\sin\s$", re.IGNORECASE)
OF_THEM = re.compile(
    r"\s(?:of\s(?:the|them|these|those|its|their)|people|residents|children|women|adults"
    r"|families|households|homes|houses|buildings|schools|hospitals|clinics|shops|villages)\b"
)
# "a boy of 13 died"
AGED = QuickRegex(
    r"\b(?:an?|one|the|his|her|their|\w+ing)\s(?:[\w-]+\s){0,2}?(?:boy|girl|man|woman|child|baby|infant|toddler"
    r"|youth|teenager|son|daughter|brother|sister|nephew|niece|grand\w+|widower?|student|pupil|mother"
    r"|father|soldier|farmer|shepherd|resident|villager|pensioner|conscript|driver|nurse|teacher)\sof\s$",
    re.IGNORECASE,
)
# "Two brothers aged nine and 11"
AND_AGED = QuickRegex(r"\baged\s(?:\w+(?:,\s|\sand\s|\sto\s))+\Z")
AS_OLD_AS = QuickRegex(r"\bas\s(?:young|old)\sas\s$", re.IGNORECASE)
# "Two columns of lorries": how many lorries nobody says
IN_ROWS = re.compile(r"\s(?:\w+\s)?(?:columns?|convoys|waves|streams|rows|queues|lines) of\b")
BORN = re.compile(r"\b(?:born|b\.)\s(?:in\s)?\Z")
DAY_AND_MONTH = re.compile(r"(?:0?[1-9]|[12]\d|3[01])\.(?:0[1-9]|1[0-2])")
OLDEST = 110  # years
SHARES = ("percent", "fraction")
# "Eight, not 38": the second is what somebody else said
CONTRASTED = QuickRegex(r"\bnot\s(?:the\s|some\s|about\s)?$")
# "A town of about 40,000 people", "where 300,000 people live": how large a place is
SIZE_OF = re.compile(
    r"\b(?:city|town|village|hamlet|settlement|port|capital|suburb|district|province|region|country|nation"
    r"|enclave|territory|community|island|population) of\s"
    r"(?:(?:about|around|some|nearly|almost|over|only"
    r"|just|roughly|more than|fewer than|at least|up to|an estimated)\s)?$"
)
# "The two armies collected their dead": who does or says something together is not counted
SIDES = re.compile(
    r"\s(?:[\w-]+\s)?(?:sides|parties|armies|camps|countries|nations|states|governments|militaries|neighbou?rs"
    r"|foes|rivals|enemies|leaders|presidents|ministers|capitals|republics)\b"
    r"(?!\s(?:(?:were|was|who|have|had|been)\s){0,2}(?:killed|dead|wounded|injured|hurt|captured|slain|shot|missing)\b)"
)
HER_NEIGHBOURS = re.compile(r"\s(?:[\w-]+\s)?(?:neighbou?rs|camps|enemies)\b")
FEW = re.compile(r"two|three|four|2|3|4", re.IGNORECASE)
LIVING = re.compile(
    r"\s(?:[A-Za-z][\w-]+\s){1,3}(?:(?:once|still|now|used to)\s)?lived?\b"
    r"(?! (?:under|in|ammunition|fire|bullets?|rounds?|ammo|shots?|shells?|grenades?|munitions?)\b)"
)
NOT_ONE = re.compile(r"\b[Nn]ot (?:a |even )?$")  # "not one tank was lost"

OF_TRUCE = re.compile(
    r"\s(?:which was\s|that was\s)?(?:brokered|mediated|negotiated|agreed|signed|announced|declared"
    r"|sponsored|reached|arranged|proposed|imposed)\b"
)


def is_age(number: Number, before: str) -> bool:
    """Tell whether a number is an age by the words before it: "a girl of eight"."""
    is_year = number.value is not None and number.value <= OLDEST
    is_of_age = AGED.search(before[-50:]) or AS_OLD_AS.search(before[-16:])
    is_of_age = is_of_age or AND_AGED.search(before[-40:])
    return is_year and bool(is_of_age or UNDER_AGE.search(before[-50:]))


def letter_of(number: Number, before: str, behind: str) -> str:
    """Return the class of a number: N counts, c is a share, X counts nothing here.

    ``before`` and ``behind`` are the words of its sentence on either side.
    """
    if PARENT.search(before[-16:]):
        return "X"  # "a mother of four"
    if number.value == 1 and behind.startswith(" with "):
        return "X"  # "two graves, one with the remains of 80 people"
    if BORN.search(before[-12:]):
        return "X"  # "a woman, born 1951"
    if DAY_AND_MONTH.fullmatch(number.text):
        return "X"  # "losses from 24.02 to 26.04"
    if number.value != 1 and CONTRASTED.search(before[-16:]):
        return "X"
    if is_age(number, before):
        return "X"
    is_ratio = RATIO.match(behind) and (number.value == 1 or OUT_OF.match(behind))
    is_part = IN_RATIO.match(behind) is not None
    is_part |= bool(OF_IN_RATIO.search(before[-16:]) and OF_THEM.match(behind))
    if is_ratio or is_part or OF_RATIO.search(before[-16:]):
        return "X"  # "three out of four residents"
    is_side = SIDES.match(behind) and FEW.fullmatch(number.text)
    if before.endswith(("including ", "among them ", "incl. ")):
        is_side = None  # "20 fighters, including 3 group leaders"
    if is_side and HER_NEIGHBOURS.match(behind) and not before.endswith("he "):
        is_side = None  # "a mother and two neighbours", but "the two neighbours"
    if IN_ROWS.match(behind) or is_side:
        return "X"
    if RATE.match(behind):
        return "X"  # "37 people a month"
    if SIZE_OF.search(before[-50:]) or LIVING.match(behind):
        return "X"
    if re.match(r"-\w|\stimes\b|\^", behind) or before.endswith("^"):
        return "X"  # "a four-storey building", "three times that", "10^30"
    return "c" if number.kind in SHARES else "N"


def is_truce(number: Number, text: str) -> bool:
    """Tell whether "one" is a truce: "two truces, one brokered by Norland, had collapsed"."""
    return number.value == 1 and OF_TRUCE.match(text, number.end) is not None
