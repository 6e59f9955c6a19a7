"""Tell where words that are no numbers count: "both", "a third", "names" of the dead."""

from __future__ import annotations

import re

from nkclaims.extraction.figure.counting import SIDES
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.lexicon.pack import Noun, Packs
from nkclaims.grammar.number_words import SEVERAL
from nkclaims.grammar.qualifiers import ABOUT

# "Both pilots died", "killed both of her sons": two of them
BOTH = re.compile(
    r"both(?P<of> of)?(?: (?:the|its|his|her|their|our|my|these|those"
    r"|(?:the )?[\w-]+[’']s?))?(?= [a-z])",
    re.IGNORECASE,
)
BOTH_WHO = re.compile(
    r"(?: (?!and )[a-z-]+){0,2}? (?P<noun>[a-z-]+s|crew|men|women|children)\b(?! and\b)"
)
BESIDE = re.compile(r"(?:,|\bon|\bfrom|\bbetween|\bwith|\bby) \Z")  # "two men, both nurses"
# "Fired two missiles; both had been intercepted", "both of them died"
BOTH_ALONE = re.compile(
    r"both(?: of (?:them|whom|which|these|those))?"
    r"(?= (?:had|have|were|are|died|crashed|exploded|later|survived|perished|escaped)\b)",
    re.IGNORECASE,
)
CLAUSE_BEFORE = re.compile(r"(?:^|[;:.,“\"—–-]\s?|\b(?:and|but|that|said|says|when|because)\s)\Z")
# "Wounding a third", "a second was hurt"
A_NTH = re.compile(
    r"[Aa] (?:second|third|fourth|fifth|sixth|seventh|eighth)"
    r"(?= (?:was|were|died|had|has|is|are|remain(?:s|ed)?|later|fell|lost|suffered|succumbed|got"
    r"|received"
    r"|sustained|sank|crashed|burned|collapsed|surrendered|went missing)\b|[,.;)]|$)"
    r"|(?= (?:in|over|near|at|outside|off) [A-Z])"
    # "Captured a third in the skirmish"
    r"|(?:(?<=killed )|(?<=killing )|(?<=wounded )|(?<=wounding )|(?<=injured )|(?<=injuring )"
    r"|(?<=captured )|(?<=capturing )|(?<=hurting )|(?<=shot )|(?<=arrested )|(?<=abducted )"
    r"|(?<=detained )|(?<=destroyed )|(?<=destroying )|(?<=damaged )|(?<=damaging ))"
    r"a (?:second|third|fourth|fifth|sixth)(?= (?:in|on|at|near|when|while|as|and|after"
    r"|overnight)\b)"
)
# "Wounded a 14-year-old", "seven women and a nine-year-old"; no "20-year-old war"
AGED = re.compile(
    r"(?P<age>\d{1,3}|[a-z]{3,9})-year-olds?\b(?=[,.;:)]|$|\s(?:and|or|was|were|who|whose|had|has|is|are"
    r"|died|from|in|at|on|when|after|as)\b)",
    re.IGNORECASE,
)
# "The count of servicemen who fell", as "the number of"; not "a count of 12"
COUNT_OF = re.compile(
    r"(?:count|tally|total|sum)\sof\s(?:the\s)?"
    r"(?!\d|(?:about|some|at|over|nearly|more|just|the|his|her|their|its|between|up)\b"
    rf"|(?:one|dozens|scores|hundreds|thousands|{SEVERAL})\b)"
)
# "Dead and wounded" of which a number is counted: "wounded" is what was done to those
AND_HURT = re.compile(r"^(?:dead|killed) and (?:wounded|injured|hurt)$")
A_NUMBER = re.compile(
    rf"\s{ABOUT}"
    r"(?:\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|dozens|scores"
    r"|hundreds|thousands)\b)"
)
ANOTHER_ONE = re.compile(
    r"\s(?!\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|dozen|hundred"
    r"|thousand|million|couple|few|several|was|is|has|had|were|be|wounded|injured|killed|hurt|dead"
    r"|missing|died|captured|destroyed|damaged|reported|reportedly|feared|believed|presumed|succumb\w*|surrender\w*|drowned|vanished|disappeared|fled|escaped|perished|collapsed|crashed"
    r"|burned|sank|exploded|recovered|seized|intercepted|downed|abducted|arrested|detained|freed|rescued|defected|dies|seriously|badly|critically|in|on|at|near|by|from|over|off|above|outside|inside|along|across|around"
    r"|to|for|with|as|and|or|when|after|during)\b)[a-z-]+\b"
)
ONE_OF = re.compile(r"one(?= of (?:them|whom|which|its|their|the)\b)", re.IGNORECASE)
ONE_DONE = re.compile(r"one(?= (?:was|has|had|is|died)\b)")
# "Two guards died, one in Orlev and the other in Tarn"
THE_OTHER = re.compile(
    r"the other(?=,? (?:in|at|near|on|by|from|over|outside|was|died|later|had|is|to|while|when"
    r"|with)\b"
    r"| (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)"
)
OF_TWO = QuickRegex(r"\b(?:[Tt]wo|2|[Bb]oth|[Pp]air|[Cc]ouple)\b[^.;]*\b(?:[Oo]ne|first)\b")
# "Nine men together with two boys were killed"
TOGETHER = re.compile(
    r"(?:together|along) with (?=(?:(?:at least|about|some|over|nearly|more than|another) )?(?:\d"
    r"|an? "
    rf"|(?:dozens|scores|hundreds|{SEVERAL})\b))"
)
OF_CHILDREN = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    *("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
)
ADULT = 18  # years
# "Added 38 names to its list of the dead": an authority lists those who fought for it
LIST_OF_DEAD = re.compile(
    r"\b(?:list|roll|register|rolls|lists)\b[^.;]{0,40}"
    r"\b(?:dead|killed|fallen|died|casualties|perished|martyrs|losses|hono(?:u)?r)\b"
    r"|\bnames(?: (?:had|have|has|were|was|been|are)){0,2}(?: (?:added|entered))? to "
    r"(?:its|their|his) (?:[\w-]+ ){0,3}(?:list|roll|tally|toll)\b",
    re.IGNORECASE,
)
NOT_A_SINGLE = re.compile(r"(?:[Nn]ot (?:a|one) single|[Nn]o one)(?=,?\s\w)")
HARM = (
    r"(?=(?:\s(?!of\b|that\b|to\b)[a-z-]+){0,3}?\s(?:casualt(?:y|ies)|deaths?|fatalit(?:y|ies)|injur(?:y|ies)"
    r"|victims?|losses|loss(?=\sof\slife))\b)"
)
WITHOUT = re.compile(rf"[Ww]ithout(?: any| a single)?{HARM}")
ANY = re.compile(rf"any{HARM}")
# "Did not result in any casualties"; "did not report any" leaves it open
NOT_BEFORE = QuickRegex(
    r"(?:\bnot|n[’']t|\bnever)\s(?:(?:yet|also|immediately|luckily|fortunately|been|be)\s)?"
    r"(?:(?:(?:result|lead)(?:ed)?\sin|l[e]a?d\sto|caus(?:ed?|ing)|inflict(?:ed)?|suffer(?:ed)?|sustain(?:ed)?"
    r"|incur(?:red)?|have|had|been|record(?:ed)?|claim(?:ed)?|produced?|entail(?:ed)?)\s)?\Z"
)
CIVIL = re.compile(r"civilian|victims", re.IGNORECASE)
FALLEN = Noun("person", "military", "none", "killed")
VICTIMS = Noun("person", "unspecified", "none", "killed")


def one_at(text: str, start: int) -> int | None:
    """Return where words end that count one of those told before, if they begin at a place.

    >>> one_at("one of them", 0)
    3
    >>> one_at("two died, one in Orlev, the other in Tarn", 24)
    33
    """
    if one := ONE_OF.match(text, start):
        return one.end()
    if text.endswith(("of which ", "of whom "), 0, start) and ONE_DONE.match(text, start):
        return start + len("one")
    other = THE_OTHER.match(text, start) if text[start] == "t" else None
    return other.end() if other and OF_TWO.search(text, 0, start) else None


def aged_at(text: str, start: int) -> tuple[int, Noun] | None:
    """Return where one ends who is named by an age alone, and who that is.

    >>> aged_at("a nine-year-old and his aunt", 2)[1].group
    'child'
    """
    aged = AGED.match(text, start)
    if aged is None:
        return None
    age = aged["age"].lower()
    is_child = int(age) < ADULT if age.isdecimal() else age in OF_CHILDREN
    return aged.end(), Noun("person", "unspecified", "child" if is_child else "none")


def is_both(text: str, start: int, packs: Packs) -> bool:
    """Tell whether "both" counts two people or things, which are known from before."""
    alone = BOTH_ALONE.match(text, start)
    if alone is not None and CLAUSE_BEFORE.search(text, 0, start):
        return True
    both = BOTH.match(text, start)
    if both is None or BESIDE.search(text, 0, start):
        return False
    who = BOTH_WHO.match(text, both.end())
    return who is not None and who["noun"] in packs.nouns and not SIDES.search(who.group())


def names_of(text: str, word: str) -> Noun | None:
    """Return whom the names on a list of the dead are of, if the word is "names"."""
    if word != "names" or LIST_OF_DEAD.search(text) is None:
        return None
    return VICTIMS if CIVIL.search(text) else FALLEN


def none_at(text: str, start: int) -> int | None:
    """Return where a word ends that says that nobody was harmed, if one begins.

    >>> none_at("without any casualties", 0)
    7
    >>> none_at("did not cause any injuries", 14)
    17
    """
    if single := NOT_A_SINGLE.match(text, start):
        return single.end()
    if WITHOUT.match(text, start):
        return start + len("without")
    if ANY.match(text, start) and NOT_BEFORE.search(text, 0, start):
        return start + len("any")
    return None


def is_count_of(text: str, start: int) -> bool:
    """Tell whether a word begins that says as much as "number", with whom it counts behind it."""
    return text[start] in "ct" and COUNT_OF.match(text, start) is not None
