"""Tell on which dates of a sentence somebody spoke: "said on Monday", "on Monday it had said"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from nkclaims.extraction.draft import Sentence
from nkclaims.extraction.language.openings import Search
from nkclaims.extraction.speaker.sayings import Saying
from nkclaims.extraction.time.beginnings import before_of, is_as_of, is_since
from nkclaims.extraction.time.deed_names import is_of_deed
from nkclaims.extraction.time.letters import is_of_letter
from nkclaims.extraction.time.revised_tolls import is_revised
from nkclaims.grammar.date_mention import DateMention
from nkclaims.grammar.qualifiers import ABOUT

# What may stand between a verb of saying and its day: "said in a statement late on Tuesday".
WORD = (
    r"(?:in|on|at|a|an|the|late|early|its|his|her|their|statement|briefing|post|interview|by|video"
    r"|evening|daily|morning|address|report|to|reporters|journalists|with|again|also|press"
    r"|conference|state|television|tv|telegram|facebook|twitter|social|media|night|update|news"
    r"|parliament|from|for|them|told)"
)
# "Said at a meeting of the security council in Orlev on Tuesday"
WHERE = (
    r"(?:in|at|during|to|via|on|after|of)\s(?:(?:the|an?|its|his|her|their)\s(?:[a-z-]+\s){0,2}?"
    r"(?:[a-z-]*(?:ment|ing|view|ress|ence|ssion|nation|council|channel|speech|visit|bulletin"
    r"|post|agency|paper|station|cabinet|call|message|trip|summit|talks|network|magazine"
    r"|broadcast|outlet|service|site|app|page|account)s?)(?![a-z])"
    r"|(?-i:[A-Z])[\w.-]+(?:\s(?-i:[A-Z])[\w.-]+){0,2})"
)
# No "army post" that was stormed, and none into which a truck was driven
POST = (
    r"(?<!army )(?<!border )(?<!police )(?<!military )(?<!guard )(?<!command )(?<!security )"
    r"(?<!observation )(?<!into a )(?<!at a )(?<!near a )(?<!the )(?<!same )(?<!that )"
    r"(?<!lookout )post"
)
# "In a statement e-mailed on Saturday"
TEXT = (
    r"(?:statement|briefing|report|interview|message|bulletin|update|address|speech|letter"
    rf"|{POST}|tweet|conference|communiqu[eé]|tally|toll|figures|count|data|remarks|comments|broadcast|dispatch)"
    r"(?:,?\s(?:e-?mailed|posted|released|issued|published|sent|carried|broadcast|aired|given|made"
    r"|delivered|dated|circulated|unveiled|compiled)|(?<!toll)(?<!tally)(?<!count)\sof)?"
)
SAID_ON = rf"(?:\s+(?:{WHERE}|{WORD}))*\s*$"
# "Told Radio Orlev on Friday"
TOLD_ON = (
    r"(?-i:t)old\s(?:the\s)?(?:(?:(?-i:[A-Z])[\w.-]*\s){1,4}|(?:nation|country|parliament|cabinet"
    r"|council|house|senate|assembly|newspaper|channel|agency|broadcaster)\s)(?:on|late|early)?\s*$"
)
# "Had put the toll at five on Tuesday"
PUT_ON = (
    r"put\s(?:the|its|their)\s[^,.;]{2,50}?\sat\s(?:[a-z-]+\s){0,3}?[\d,]*(?:[a-z-]+)?\s"
    r"(?:late\s|early\s)?(?:on\s|the\s)?$"
)
# "Had spoken of six dead on Thursday": an older toll, of which the day is that of the saying
SPOKEN_OF = (
    r"had\s(?:\w+ly\s|first\s|earlier\s|also\s|only\s)?(?:spoken\sof|reported|given|announced|listed|counted|recorded|cited)\s"
    rf"{ABOUT}[\w,-]+\s(?:\w+\s)?(?:dead|deaths|fatalities|victims|wounded|injured)\s"
    r"(?:and\s[\w,-]+\s(?:dead|wounded|injured|missing)\s)?"
    r"(?:late\s|early\s)?(?:on\s)?$"
)
NO_DAY = ("year", "year_range", "decade", "month", "month_year", "window")
LEADING_DAY = re.compile(r"(?:(?:Late|Early|Earlier) )?(?:[Oo]n )?")
SUBJECT = re.compile(
    r"(?:\s(?:morning|afternoon|evening|night))?,?\s(?:(?:the|an?)\s)?(?:[\w’'.-]+\s){1,4}?had\s(?:(?:also|only|still|first|already)\s)?"
    r"(?P<verb>[a-z]+)\b"
)
PAST_DAYS = re.compile(r"(?:the\s)?(?:past|last|previous)\b", re.IGNORECASE)
# Participles of giving a number
GIVEN = ("spoken", "put", "given", "set", "written", "counted", "listed", "told", "estimated")


# "Nine died, the mayor said in a revised count on Tuesday", "told a channel on Tuesday that ..."
# "said John Doe, a spokesman for the army, on Tuesday"
TAIL = re.compile(
    r"(?:[^,;:“”\"]{0,70}|[^,;:“”\"]{0,40},\s(?:an?|the|its|his|her|their|who)\s[^,;:“”\"]{3,80},)"
    r"\s(?:on\s|late\s|early\s)*\Z"
)
OF_DEED = re.compile(r"\b(?:of|about|after|following|since|before|during|from|until|that)\s\Z")
THAT = re.compile(r"(?:\s(?:morning|afternoon|evening|night))?\sthat\b")


# "The army reported that in the last 24 hours": of what is said
WITHIN = re.compile(r"\bthat,?\s(?:(?:in|over|during|within|on|late|early|by|for)\s)*(?:the\s)?\Z")
# "In its report for Thursday it counted nine": who died on that day
COVERS = re.compile(
    r"\b(?:report|bulletin|update|summary|toll|tally|figures|log) for\s(?:the\s)?\Z"
)
# "Revised its toll to 70 from 64 on Monday": that of the older
REVISED_FROM = re.compile(r"\bfrom\s[\d,]*\d\s(?:late\s|early\s)?(?:on\s)?\Z")
# "Accused the army on Friday of shelling Orlev"
CHARGED = re.compile(
    r"\b(?:accus|blam|charg|denounc|condemn|criticis|criticiz)(?:es?|ed|ing)\s"
    r"(?:(?!of\b|for\b|over\b)[^\s,.;]+\s){0,7}?(?:late\s|early\s)?(?:on\s)?\Z"
)
OF_WHAT = re.compile(r"(?:\s(?:morning|afternoon|evening|night))?\s(?:of|for|over)\b")
# "Bodies were found in Orlev on Monday", "clashes were reported": that was no saying
FOUND = re.compile(
    r"(?:(?<=was\s)|(?<=were\s)|(?<=been\s)|(?<=also\s))"
    r"(?:found|identified|recorded|counted|reported)\b"
)


class SayingDays:
    """Tells the days of speaking of an article from those on which something happened."""

    def __init__(self, verbs: tuple[str, ...]) -> None:
        """Take the verbs of saying, behind which a date is a day of speaking."""
        self._verbs = verbs
        self._search, self._then_spoke = _patterns(verbs)
        self._told: dict[int, bool] = {}

    def has(self, mention: DateMention, sentence: Sentence, sayings: Sequence[Saying]) -> bool:
        """Tell whether somebody spoke on a date: behind the verb, or outside what is said."""
        if mention.kind == "window" and PAST_DAYS.match(mention.text):
            return False  # "the toll counted in the past 24 hours"
        if is_since(mention, sentence) or is_as_of(mention, sentence):
            return False
        if REVISED_FROM.search(before_of(mention, sentence)):
            return False
        if COVERS.search(before_of(mention, sentence)):
            return False
        if WITHIN.search(before_of(mention, sentence)) or is_of_deed(mention, sentence):
            return False
        if _is_of_charge(mention, sentence):
            return True
        if self._is_told(mention, sentence) or is_of_letter(mention, sentence):
            return True
        if is_revised(mention, sentence):
            return True
        is_day = mention.kind not in NO_DAY  # "the war of the 1990s claimed 30,000 lives"
        if is_day and self._then_spoke.match(sentence.text, mention.end - sentence.start):
            return True  # "The mayor late on Monday reported"
        return any(
            one.words.start <= mention.start < one.words.end or _is_tail(mention, sentence, one)
            for one in sayings
        )

    def leads(self, mention: DateMention, sentence: Sentence) -> bool:
        """Tell whether a sentence begins with when somebody had spoken: "On Monday it had said"."""
        at = mention.start - sentence.start
        if LEADING_DAY.fullmatch(sentence.text, 0, at) is None:
            return False
        behind = SUBJECT.match(sentence.text, mention.end - sentence.start)
        return behind is not None and (behind["verb"] in GIVEN or behind["verb"] in self._verbs)

    def _is_told(self, mention: DateMention, sentence: Sentence) -> bool:
        """Tell whether a verb of saying stands before a date; asked of it for each claim."""
        if mention.start not in self._told:
            before = before_of(mention, sentence)
            self._told[mention.start] = any(
                FOUND.match(before, match.start()) is None
                for _, match in self._search.finditer(before)
            )
        return self._told[mention.start]


def _is_of_charge(mention: DateMention, sentence: Sentence) -> bool:
    """Tell whether a date is when somebody made a charge: "accused the army on Friday of"."""
    charged = CHARGED.search(before_of(mention, sentence))
    return (
        charged is not None
        and OF_WHAT.match(sentence.text, mention.end - sentence.start) is not None
    )


def _is_tail(mention: DateMention, sentence: Sentence, saying: Saying) -> bool:
    """Tell whether a date stands behind the words of a saying, and before nothing that is said."""
    text, at = sentence.text, mention.start - sentence.start
    end = saying.words.end - sentence.start
    if mention.start < saying.words.end or TAIL.fullmatch(text, end, at) is None:
        return False
    if OF_DEED.search(text, end, at):
        return False
    is_behind = saying.scope.end <= saying.words.start
    return is_behind or THAT.match(text, mention.end - sentence.start) is not None


@lru_cache(maxsize=4)
def _patterns(verbs: tuple[str, ...]) -> tuple[Search, re.Pattern[str]]:
    said = "|".join(sorted(map(re.escape, verbs), key=len, reverse=True))
    pattern = rf"\b(?:{said}|speaking|{TEXT}){SAID_ON}|\b{TOLD_ON}|\b{PUT_ON}|\b{SPOKEN_OF}"
    single = "|".join(re.escape(one) for one in verbs if " " not in one)
    then = re.compile(
        rf"\s(?:\w+ly\s|also\s|first\s)?(?:{single}|accus\w+|condemn\w+|blam\w+|den(?:y|ies|ied)|dismiss\w+"
        r"|reject\w+|disput\w+|put\s(?:at|the|its|their))\b",
        re.IGNORECASE,
    )
    return Search([re.compile(pattern, re.IGNORECASE)]), then
