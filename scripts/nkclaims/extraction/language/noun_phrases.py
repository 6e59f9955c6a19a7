"""Find the noun phrase of a clause: without asides, auxiliaries, when and where."""

from __future__ import annotations

import re
from functools import lru_cache

from nkclaims.extraction.deed.passives import ADVERB
from nkclaims.extraction.language.quick_regex import QuickRegex

AUXILIARY = re.compile(
    r"(?:(?:^|\s+)(?:remain(?:s|ed)|stay(?:s|ed)|has|have|had|was|were|(?-i:is)|are|be|been"
    r"|being|will|would|could|may"
    r"|might|can|did"
    r"|does|do|to|both|each|continued?|continues|began|begun|started|managed|tried|attempted"
    r"|vowed|used"
    rf"|{ADVERB}))+$",
    re.IGNORECASE,
)
# "Brig. Gen. Jane Doe": no sentence ends there.
TITLES = ("Brig", "Gen", "Maj", "Lt", "Col", "Capt", "Sgt", "Cpl", "Adm", "Cmdr", "Dr", "Mr", "Mrs",
          "Ms", "Gov", "Sen", "Rep", "Prof", "Rev")  # fmt: skip
SAYING = (
    r"(?:said|says|told|added|reported|announced|claim(?:s|ed)|confirmed|insist(?:s|ed)|warned)"
)
ASIDE = re.compile(
    rf",\s(?!(?:{SAYING}|but|while|whereas|although|when)\b)(?:\b(?:{'|'.join(TITLES)})\.|[^,;:.“”\"]|,(?=\d)){{2,110}},$"
    # "The Front, which Norland, Tarn and Sudmark list as terrorist, has"
    r"|,\s(?:which|whom)\s(?=[A-Z]|the\s)[^;:.“”\"]{2,120},$"
    # "The alliance, made up of the Front, the Lake Army and a militia, has": with a list in it
    r"|,\s(?:made up|composed|consisting|comprising|formed|including|which (?:includes?"
    r"|comprises?|groups?)"
    r"|an? (?:\w+ )?(?:alliance|coalition|grouping|umbrella|bloc)) [^;:.“”\"]{2,200},$"
)
DASHED = re.compile(
    r"\s(?:[—–]|--)\s?[^—–;.]{2,120}\s?(?:[—–]|--)$"
)  # "The front — which Norland arms — has"
REFUSED = QuickRegex(r"(?<=\w)\s(?:dismiss|reject|deni|refut|disput|ridicul)(?:ed|es|s)$")
RELATIVE = QuickRegex(r",?\s+(?:which|who|that)$", re.IGNORECASE)
PLACED = re.compile(
    r"\s+(?:in|on|at|from|near|across|around|inside|outside|over|with|for|under|against|by|along"
    r"|into|amid|during|between)\s",
    re.IGNORECASE,
)
BACKED = re.compile(r"(?<=\w)\s(?:backed|supported|aided|helped|armed|led)$")
ORIGIN = re.compile(
    r"(?:the\s+)?(?:fighters|troops|soldiers|gunmen|militants|forces|members|units|men|elements)\s+"
    r"(?:from|of|loyal to|belonging to)\s+(?:the\s+)?(?=\S)",
    re.IGNORECASE,
)
# "A charge the army rejected": what is rejected stands before who rejects it.
ZERO = re.compile(
    r"(?:(?:the|an?)\s+)?(?:boast|account|version|story|toll|tally|charge|claim|allegation"
    r"|accusation|report|attack|strike|move"
    r"|assertion|figure"
    r"|statement|demand|plan|proposal)s?\s+(?=(?:the\s+)?\w)(?!of\b|on\b|by\b|in\b|that\b"
    r"|from\b|against\b)",
    re.IGNORECASE,
)
PLACE_FIRST = re.compile(
    r"(?:Across|In|At|Near|Along|Around|Inside|Outside)\s[^,]{2,40},\s(?:(?:in|near"
    r"|at)\s[^,]{2,40},\s)?"
)
# "The army told | the Orlev Times on Monday | it had hit the base"
HEARER = re.compile(
    r"(?:the\s)?(?:[A-Z][\w.’'-]*\s){1,4}(?:(?:in|by|via|on|late|early)\s[^,;.]{2,30}?\s)?"
    r"(?=(?:it|they|he|she|its|their)\b)"
)
SHORT_NAME = re.compile(r"\s\([A-Z][\w.-]{1,11}\)$")
SPACE = re.compile(r"[\s“”\"‘]+")
TIMED = re.compile(
    r"(?:in|on|at|from|near|across|around|during|over|by|after|since)\s"
    r"(?:(?:the|an?|its|their|this|that)\s)?\w.*?(?=\b(?:the|an?|its"
    r"|their)\s+"
    r"(?!(?:past|last|previous|next|first)\b|\w+\s+(?:region|city|town|village|area|district"
    r"|direction|sector|front|axis|province|day|night|morning"
    r"|hours?)\b)\w+[^,]{0,40}$)",
    re.IGNORECASE,
)
LEADING = re.compile(
    r"^(?:(?:the|a|an|and|or|yet|so|but|meanwhile|earlier|later|overnight|on \w+day|then|now"
    r"|yesterday"
    r"|(?:\w+\s+)?(?:minutes|hours?|days?|weeks?|months?)\s+(?:later|earlier|before)|also"
    r"|separately"
    r"|(?:at|before|after|by|around|from|since) (?:dawn|dusk|daybreak|midnight|noon|midday"
    r"|nightfall|sunrise|sunset|first light|daylight)"
    r"|in the (?:late |early )?(?:morning|evening|afternoon|night)|at night"
    r"|during the (?:night|day|morning|evening|afternoon)"
    # "In the last three days | Norland has fired": without a comma
    r"|(?:in|on|during|over|for|since) (?:the |these )?(?:(?:past|last|recent|previous|first"
    r"|early|late|same|following) ){0,2}(?:(?!the\b)[\w-]+ )?(?:days?|weeks?|months?|years?|hours"
    r"|nights?|January|February|March|April|May|June|July|August|September|October|November|December|(?:mon|tues"
    r"|wednes|thurs|fri|satur|sun)day(?: (?:night|morning|evening|afternoon))?)(?: \d{4})?"
    r"|elsewhere|in response|how)\s+)+",
    re.IGNORECASE,
)


# What stands loose at the end of words, with the letters of which it ends in one.
LOOSE = ((ASIDE, ","), (DASHED, "—–-"), (RELATIVE, "hotHOT"), (REFUSED, "ds"), (SHORT_NAME, ")"))
LONGEST = 40  # characters of an auxiliary or adverb


@lru_cache(maxsize=256)  # the same words are read for the subjects of several claims
def without_auxiliaries(words: str) -> str:
    """Return words without the auxiliaries and adverbs at their end."""
    ends_in_one = AUXILIARY.search(words, max(len(words) - LONGEST, 0))
    return AUXILIARY.sub("", words) if ends_in_one else words


def without_loose(words: str) -> str:
    """Return words without auxiliaries, adverbs, asides, "dismissed" and "which" at their end."""
    words = words.rstrip()
    while True:
        shorter = without_auxiliaries(words).rstrip()
        for pattern, ends in LOOSE:
            if shorter[-1:] in ends:
                shorter = pattern.sub("", shorter).rstrip()
        if shorter == words:
            return words
        words = shorter


def phrase_of(chunk: str, start: int) -> tuple[int, int]:
    """Return where the noun phrase of a clause's beginning stands, without when and where."""
    for opening in (SPACE, HEARER, PLACE_FIRST, TIMED, ORIGIN, ZERO, LEADING):
        if match := opening.match(
            chunk
        ):  # "at about 13:40 the rebels", "fighters from the militia"
            start += match.end()
            chunk = chunk[match.end() :]
    placed = PLACED.search(chunk)
    if placed and not PLACED.match(f" {chunk}"):
        chunk = chunk[: placed.start()]
    return start, start + len(BACKED.sub("", without_auxiliaries(chunk.rstrip())))
