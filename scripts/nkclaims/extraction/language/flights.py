"""Find words for flight that hold other words: "left the Orlev area", "had reached Tarn from"."""

from __future__ import annotations

import re

from nkclaims.grammar.number_words import SEVERAL

# "Remain in UN schools", "living since March in the sites of Orlev"
SHELTERING = re.compile(
    r"(?:remain(?:s|ed|ing)?|stay(?:s|ed|ing)?|liv(?:e|es|ed|ing)|shelter(?:ed|ing)|sleep(?:s|ing)?|slept"
    r"|(?:host|hous|accommodat|lodg|settl|cramm|crowd|pack)ed)"
    r"(?: (?:now|still|temporarily|since [\w ]{3,16}?|for [\w ]{3,16}?))? (?:in|at|inside|on|with) "
    r"(?:(?!(?:and|while|when|where|but|after|from|as|that|to)\b)[\w’'-]+ ){0,5}?"
    r"(?:schools|camps?|shelters?|tents?|churches|mosques|monasteries|temples|stadiums?|sites?"
    r"|hotels?|dormitor\w+|barns|cellars|basements|bunkers|(?:host )?(?:families|communities)"
    r"|relatives|kin|kinsfolk|host families"
    r"|displacement|makeshift [a-z]+|collective cent\w+|reception cent\w+|transit cent\w+)\b"
)
AREA = (
    r"(?:city|town|village|area|region|province|territory|enclave|country|capital|district|zone|camp"
    r"|quarter|neighbou?rhood|suburb|municipality|county|island|valley|hamlet|settlement"
    r"|front line)s?\b"
)
NAMES = r"[A-Z][\w’-]+(?:(?:, and|,| and)? [A-Z][\w’-]+){0,4}"
SIDE = r"(?:(?:east|west|north|south|central|upper|lower|[a-z]+ern) )?"
HOME = rf"(?:their |the (?:{NAMES} )?{AREA}(?: of {NAMES})?|{SIDE}{NAMES}(?: {AREA})?)"
# "Some 4,000 households left Orlev and Tarn for Norland"; "left Orlev in ruins" is no flight
LEFT = re.compile(
    r"(?:have |has |had )?(?:also |already )?(?:left|deserted|abandoned|quit|vacated) (?="
    rf"{HOME}(?:(?:,| and| or) {HOME}){{0,4}}(?: (?:for|between|on|since|by|after"
    r"|during|over|within|when"
    r"|as|amid|because|and|to|every|each|yesterday|today|in (?:[A-Z][\w-]+"
    r"|(?:(?:the (?:past|last|first)|recent|one|two|three|a) )?(?:hours?|days?|weeks?|months?)))\b"
    r"|[.,;]|$))"
)
HOUSEHOLDS = re.compile(
    rf"\b(?:\d[\d,.]*|(?i:{SEVERAL})|thousands|hundreds|dozens|scores|others|pupils|patients|pensioners"
    r"|households|families|people|persons|residents|inhabitants|civilians"
    r"|villagers|refugees|locals"
    r"|children|women|[A-Z]\w+(?:ns|is|sh|ese))\s"
    r"(?:(?:reportedly|already|also|have|had|has|later|then|allegedly)\s){0,2}\Z"
)
# "Some 190,000 Norlanders remain in Sudmark"
ABROAD = re.compile(
    r"(?:still )?remain(?:s|ed)? in (?=(?:[A-Z]|the neighbou?ring |neighbou?ring ))"
)
THOUSANDS = re.compile(
    r"(?:\d[,. ]?\d{3}|thousands? of|\d[\d.]* (?:million|thousand))\s(?:[a-z]+\s)?"
    r"(?:[A-Z][\w-]+(?:s|ese|ish)|refugees|(?:displaced )?(?:people|persons)"
    r"|families|civilians|returnees)\s\Z"
)
# "Streamed over the border"
OVER_BORDER = re.compile(
    r"(?:stream|pour|flood|surg|spill|flock|trekk?|escap|slipp|cross)(?:ed|ing) "
    r"(?:over|across|into|to) (?:(?:the|its|a) )?(?:[a-z]+ )?(?:border|frontier|[A-Z][\w-]+)"
)
# "About 1,000 people had reached Orlev from the district of Tarn"
REACHED = re.compile(
    r"(?:have |has |had )?(?:also |already )?(?:reached|made it to|made their way to|got to|come to"
    rf"|crossed (?:in)?to) (?={NAMES} (?:from|by (?:boat|bus|car|train|sea|foot)|on foot)\b)"
)
# "Caused some 3,000 persons to leave"
TO_LEAVE = re.compile(
    r"to (?:leave|move out|get out|evacuate|abandon)(?: (?:their (?:homes?|houses|villages)"
    r"|home))?"
    rf"(?=[.,;]|$| (?:{HOME}|for|on|since|after|in|by)\b)"
)
CAUSED = re.compile(
    r"\b(?:caus|forc|compel|push|prompt|driv|drove|oblig|le(?:d|ading)|order|made|mak)\w*\s[^.;]{1,40}\Z"
)
BEGINS = frozenset("spftechrladqvmg")


def flight_at(text: str, start: int) -> tuple[int, str, str] | None:
    """Return the end, the measure and the class of words for flight that begin at a place.

    >>> flight_at("900 people left the Orlev area on Monday", 11)
    (15, 'displaced', 'I')
    >>> flight_at("900 people left Orlev in ruins", 11) is None
    True
    """
    if text[start] not in BEGINS:
        return None
    if away := OVER_BORDER.match(text, start) or SHELTERING.match(text, start):
        return away.end(), "displaced", "I"
    if (stay := ABROAD.match(text, start)) and THOUSANDS.search(text, max(0, start - 50), start):
        return stay.end() - 1, "displaced", "I"
    gone = LEFT.match(text, start) or REACHED.match(text, start)
    if gone and HOUSEHOLDS.search(text, max(0, start - 40), start):
        return gone.end() - 1, "displaced", "I"
    leave = TO_LEAVE.match(text, start)
    if leave and CAUSED.search(text, max(0, start - 50), start):
        return leave.end(), "displaced", "d"
    return None
