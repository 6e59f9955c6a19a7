"""Find what is put in between a speaker and the verb: "Doe, who took office last year, said"."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from nkclaims.extraction.draft import Sentence
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.lexicon.persons import FULL_NAME, TITLE
from nkclaims.extraction.time.beginnings import is_since
from nkclaims.extraction.time.days import Day

BEGINS = (
    r",\s(?:who|whom|which|whose|where|an?|the|spokes\w+|head|chief|leader|deputy|speaking|reached|\d+|"
    r"commander|adviser|representative|mayor|minister|citing|for its part|for his part|for her part"
    r"|(?:some|two|three|a\sfew|several)\s(?:hours|days|minutes|weeks)|(?:hours|days|shortly|soon|just)\s(?:after|before|later)"
    r"|after|before|when|asked|contacted|interviewed|approached|quoted|cited|like|unlike|together\swith|along\swith"
    r"|for their part|meanwhile|however|though|in turn|too|by contrast|quoting|himself|herself"
    r"|\w+ of\s|(?:of|from)\s(?:the|its|their|an?)\s|known|nicknamed|identified"
    r"|in an?|on|during|also|a former|then|now|\w+ing|[A-Z][\w’'-]+[’']s)\b"
)
ASIDE = re.compile(rf"{BEGINS}[^.;:]{{0,110}},$", re.IGNORECASE)
BEGUN = re.compile(BEGINS, re.IGNORECASE)
AGE = re.compile(r",\s\d{1,3},$")
# "Rockets hit the port, killing nine, Jane Doe", "Tarn fell, OCHA", "nine died, mayor Jane Doe"
NAME_LAST = re.compile(
    r"(?:^|,\s|[”\"]\s)(?:the\s)?(?:(?!(?:in|near|at|on|of|to|from|and|or|an?|with|by|including)\b)[a-z][a-z-]*\s){0,3}"
    rf"(?:{TITLE}\s)*(?:{FULL_NAME}|[A-Z]{{2,}}[A-Za-z-]*)"
    r"(?:\s(?:of|for|on|against|and)\s(?:the\s)?[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,3}){0,2}\Z"
    # "Nine died, a clerk of the court | , who hid his name, said"
    r"|(?:^|,\s|[”\"]\s)(?:an?|the|one|another)\s(?:[\w’'-]+\s){0,4}?(?:officials?|officers?|sources?"
    r"|spokes\w+|commander|governor|mayor|minister|residents?|witness(?:es)?|doctors?|medics?|diplomats?"
    r"|aide|adviser|activist|lawmaker|analyst|survivor|director)"
    r"(?:\s(?:of|in|at|from|for)\s[^,;.]{2,50})?\Z"
)
# "The army on May 6 said", "late on Monday also reported"
ON_DATE = re.compile(
    r"(?:\s(?:late|early|back))?(?:\s(?:on|in|by)(?:\sthe\s(?:night|evening|morning)\sof)?)?\s\Z"
)
AFTER_DATE = re.compile(r"\s(?:(?:also|again|then|later|first|has|had|further)\s)*")
# "The White Helmets, rescue teams that work in the north, told ..."
LEAD_ASIDE = re.compile(
    r"^((?:But |And |Meanwhile, )?(?:[Tt]he )?[A-Z][\w’'.-]*(?: [\w’'.&-]+){0,6}),"
    r" (?!(?:and|or|but)\b)(?![A-Z])[^,;:“”\"]{3,90},$"
)
RELATIVE = QuickRegex(
    r",\s(?:which|who)(?:\s(?:has|have|had|also|later|earlier|last|on|this|in|\w+day"
    r"|\w+ly|week|month|year|then|first|initially))*\s?$"
)
TEXT = (
    r"(?:statement|communiqu[eé]|interview|post|message|video|report|bulletin|briefing|speech|letter|note|tweet|address"
    r"|(?:press\s)?(?:release|conference)|update|broadcast|dispatch)"
)
# "At sea the Navy said": no comma ends what comes first.
LED_IN = re.compile(
    r"^(?:At|In|On|Near|From|After|During|Across|Late|Early|Earlier|Later|By|Since|Overnight)\s(?:[\w’'-]+\s){1,5}?"
    r"(?<!of )(?<!in )(?<!at )(?<!for )(?<!to )(?<!from )(?<!by )(?<!on )(?<!with )(?<!near"
    r" )(?<!and )"
    r"(?=(?:the|an?)\s)"
    # "In a statement on Friday Jane Doe said"
    rf"|^(?:In|On|Through|Via|By)\s(?:an?|the|its|his|her|their)\s(?:[a-z-]+\s){{0,2}}{TEXT}\s"
    r"(?:(?:on|in|to|at|published|issued|released|posted|late|early|with|from|via|by|for)\s[^,]{2,30}?\s|\w+day\s)*?"
    r"(?=[A-Z])",
)
# "However, a nurse in the ward told": no name
OPENER = re.compile(
    r"(?:This|That|It)\s(?:is|was)\s(?:what|how)\s|(?:However|Meanwhile|Nonetheless|Nevertheless|Moreover|Furthermore|Besides|Also|Still|Separately"
    r"|Similarly|Likewise|Elsewhere|Earlier|Later|Then|Instead|Overall|Finally|Though|In addition"
    r"|In the meantime|On the other hand|In contrast|By contrast|For (?:his|her|its|their) part"
    r"|(?:Earlier|Later) in the day|In all|In total|All told"
    r"|All in all|Taken together|Altogether|Combined|To date|So far|Until now|Until then|By then"
    r"|Thus far|Since then|In a\w* (?:\w+ )?development"
    # "Also Monday, the governor of the Orlev region said"
    r"|(?:(?:Also|Meanwhile|Earlier|Later|Late|Early)\s)?(?:[Oo]n\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"(?:\s(?:morning|afternoon|evening|night))?),\s"
)
# "A surgeon who gave only his first name, John, said", "a nurse who asked to be called Jane said",
# "a commander, known as Orla, said"
NAMES_SELF = QuickRegex(
    r"(?:\bwho\s(?:(?:would|wished|wanted|asked|preferred|agreed|chose|was willing)\s(?:only\s)?"
    r"(?:to\s)?(?:be\s)?(?:called|identified|named|known|quoted|give|identify (?:him|her)self)"
    r"|g[ai]ves?|goes|went|identified (?:him|her)self)"
    r"|,?\s(?:(?:better|also|locally|widely)\s)?(?:known|identified|nicknamed|introduced))\b"
    r"(?:\s(?:by|as|only|just|simply|under|the|an?|his|her|their|first|last|full|given|family|one"
    r"|single|call|sign|nickname|name|pseudonym|nom de guerre|codename|surname|initials?|of))*,?\s"
    rf"(?P<name>{FULL_NAME}|[A-Z][\w’'-]+),?$"
)
LONGEST = 112
RECENT = timedelta(days=7)
# "Doe, who took office last year, also said"
BEFORE_VERB = re.compile(
    r",\s(?:who|whose|whom|which)\s[^;:“”\"]{2,110}?,(?=\s(?:(?:also|later|then|again|earlier|now|has|have|had|\w+ly"
    r"|(?:late\s|early\s)?on\s\w+day|\w+day|yesterday|today)\s){0,3}"
    r"(?:said|says|told|tells|added|adds|denie[sd]|accuse[sd]|blame[sd]|report(?:s|ed)|announced|confirm(?:s|ed)"
    r"|claim(?:s|ed)|insist(?:s|ed)|reject(?:s|ed)|dismiss(?:es|ed)|warn(?:s|ed)|urge[sd]|call(?:s|ed)|put|puts"
    r"|demand(?:s|ed)|condemn(?:s|ed)|vow(?:s|ed)|wrote|spoke|estimate[sd]|count(?:s|ed)|acknowledge[sd]"
    r"|admit(?:s|ted)|state[sd]|maintain(?:s|ed)|argue[sd]|describe[sd]|stresse[sd]|recorded|documented)\b)"
)


def named_before_aside(chunk: str) -> re.Match[str] | None:
    """Return what is put in behind the name at which a clause before it ends.

    >>> named_before_aside("Shells hit Orlev, killing nine, Jane Doe, a nurse,").group()
    ', a nurse,'
    """
    if not chunk.endswith(","):
        return None
    begun = [*BEGUN.finditer(chunk, max(0, len(chunk) - LONGEST), len(chunk) - 1)]
    for one in reversed(begun):
        if chunk.count(",", 0, one.start()) and NAME_LAST.search(chunk, 0, one.start()):
            return ASIDE.match(chunk, one.start())
    return None


@lru_cache(maxsize=16)  # asked for each date and place of a sentence
def put_in(sentence: str) -> tuple[tuple[int, int], ...]:
    """Return the relative clauses that a sentence puts in between who speaks and the verb.

    What they date or place is no part of what is said.

    >>> put_in("Doe, who took office last year, said that six men had died.")
    ((3, 31),)
    """
    return tuple((one.start(), one.end()) for one in BEFORE_VERB.finditer(sentence))


def is_of_speaker(day: Day, sentence: Sentence, published: date) -> bool:
    """Tell whether a day of long ago is told of who speaks: "Doe, who took office in May, said"."""
    at, is_old = day.mention.start - sentence.start, day.end < published - RECENT
    is_told = is_old and any(start < at < end for start, end in put_in(sentence.text))
    return is_told and not is_since(day.mention, sentence)


def before_date(sentence: Sentence, start: int, verb: int, text: str) -> int:
    """Return where the words before a verb end, if its date is the last of them."""
    for mention in sentence.dates:
        if start < mention.start and AFTER_DATE.fullmatch(text, mention.end, verb):
            on = ON_DATE.search(text[start : mention.start])
            return start + on.start() if on else verb
    return verb
