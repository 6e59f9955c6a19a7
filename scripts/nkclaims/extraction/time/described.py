"""Tell which dates only describe who or what is told of: "a man abducted in May was freed"."""

from __future__ import annotations

import re

from nkclaims.extraction.draft import HAPPENINGS, Draft, Sentence
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.time.aftermath import is_sequel
from nkclaims.grammar.date_mention import DateMention

DONE = (
    r"(?:abducted|kidnapped|captured|seized|taken|detained|arrested|held|killed|wounded|injured|hurt"
    r"|hit|struck|shelled|bombed|raided|damaged|destroyed|shot|downed|displaced|sunk)"
)
WHEN = r"\s(?:[\w’'-]+\s){0,6}?(?:(?:late|early|last)\s)?(?:(?:on|in)\s)?\Z"
# "Fishermen abducted off Orlev in May", "people hurt in a raid on Monday"
REDUCED = re.compile(
    rf"(?P<noun>[\w’'-]+)\s{DONE}"
    rf"(?=\s(?:in|by|during|off|near|at|on|from|outside|over|late|early|last)\b|\s\Z){WHEN}"
)
# "The school had housed Serbs driven out of the south in 1995": no day of what befell them now
ORIGIN = re.compile(
    r"\b(?:which|who|that|whose)\s[^;]{3,80}?\s(?:driven|displaced|expelled|evicted|uprooted|deported)"
    rf"\s(?:out\s)?(?:of|from|by){WHEN}"
)
# What may stand before a verb that is no participle of a noun: "were hit", "rebels and seized"
NO_NOUN = QuickRegex(
    r"(?:was|were|is|are|been|be|being|had|has|have|got|and|or|then|later|also|that|who|which"
    r"|it|they|he|she|we|troops|forces|army|rebels|fighters|gunmen|militants|insurgents|\w+ly)\Z"
)
# "... was freed during the raid"
FINITE = re.compile(
    r"(?:[’']s(?:\s[\w-]+){1,3}?)?(?:\s(?:morning|afternoon|evening|night))?"
    r"(?:\s(?:on|at|in|near|against)(?:\s[\w’'-]+){1,5}?)?"
    r"\s(?:was|were|had|has|have|is|are|died|dies|succumbed|succumbs)\b"
)
# "Died of wounds he had suffered on Sunday", "of injuries sustained in a raid on Sunday"
OF_WOUNDS = re.compile(
    r"\b(?:wounds|injuries|burns)\s(?:(?:that|which)\s)?(?:(?:he|she|they)\s)?(?:had\s)?"
    r"(?:been\s)?(?:sustained|suffered|received|incurred|inflicted)\b[^,.;]{0,50}\Z"
)
# "A house that was shelled on Monday", "a town which rebels had shelled on Monday"
RELATIVE = re.compile(
    rf",?\s(?:(?:that|which|who)\s(?:was|were|had(?:\sbeen)?)|(?:which|whom|where)\s(?:[\w’'-]+\s)"
    rf"{{1,4}}?had)\s(?:[\w’'-]+\s){{0,2}}?[a-z]+(?:ed|en|it|uck|ot|un|aken|eld|t){WHEN}"
)
# "In an area where 69 were killed in an ambush last week": the day of that ambush
OF_PLACE = re.compile(
    r"(?<!,)\s(?:where|in which|in whose)\s[^,;]*?\b(?:killed|died|dead|wounded|injured|hurt|slain"
    rf"|lost|massacred|abducted|kidnapped)\b[^,;]*?{WHEN}"
)
FOUND = 25  # characters before a claim in which its verb may stand: "pulled the bodies of two"
REACH = 90  # characters before a date in which its clause begins


def describes(mention: DateMention, sentence: Sentence) -> bool:
    """Tell whether a date is of a relative or participial clause that describes a noun.

    "A town, which rebels had shelled on Tuesday", "treated twelve men hurt in a raid on Monday".
    """
    at = mention.start - sentence.start
    before = sentence.text[max(0, at - REACH) : at]
    if RELATIVE.search(before):
        return True
    reduced = REDUCED.search(before)
    return reduced is not None and NO_NOUN.search(reduced["noun"]) is None


def is_of_description(mention: DateMention, sentence: Sentence, draft: Draft) -> bool:
    """Tell whether a date describes whom a claim is about, not when it happened.

    "Two men abducted in May were freed", "pulled two bodies from a house that was hit on Monday".
    """
    if draft.kind not in HAPPENINGS or mention.start <= draft.quote.start:
        return False
    text = sentence.text
    if OF_WOUNDS.search(text, 0, mention.start - sentence.start):
        return True
    first, last = draft.quote.start - sentence.start, draft.quote.end - sentence.start
    at, end = mention.start - sentence.start, mention.end - sentence.start
    if at < last:  # inside of its words, with its verb behind
        reduced = REDUCED.search(text, first, at)
        is_noun = reduced is not None and NO_NOUN.search(reduced["noun"]) is None
        return is_noun and FINITE.match(text, end) is not None and end < last
    is_found = is_sequel(text[max(0, first - FOUND) : last])
    if OF_PLACE.search(text, last, at) or ORIGIN.search(text, last, at):
        return True
    return is_found and RELATIVE.search(text, last, at) is not None


def is_behind(draft: Draft | None, mention: DateMention, text: str) -> bool:
    """Tell whether a claim goes on behind a date: "rose to ten on Monday when a man died"."""
    if draft is None or draft.quote.start < mention.end:
        return False
    return "," not in text[mention.end : draft.quote.start]
