"""Tell which dates name a deed: "Sunday's strike", "the Sunday raid", "the attack on Sunday"."""

from __future__ import annotations

import re

from nkclaims.extraction.draft import Sentence
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.lexicon.deed_nouns import DEED_NOUN
from nkclaims.grammar.date_mention import DateMention

NOUN = rf"(?:{DEED_NOUN}|killings?|shootings?|bombardments?|incidents?|salvo(?:e?s)?|operations?)"
POSSESSIVE = re.compile(
    rf"(?:\s(?:morning|afternoon|evening|night))?['’]s\s(?:[\w-]+\s){{0,3}}?{NOUN}\b"
)
PLAIN = re.compile(rf"(?:\s(?:morning|afternoon|evening|night))?\s(?:[\w-]+\s)?{NOUN}\b")
BEHIND = QuickRegex(
    rf"\b(?:[Tt]he|[Tt]h(?:at|is|ese|ose))\s(?:[\w-]+\s){{0,2}}?{NOUN}\s(?:late\s|early\s)?(?:on|of)\s\Z"
)
# "Four had died there on the previous day": what follows goes on with the day before it
LOOK_BACK = re.compile(
    r"\b(?:previous|preceding)\s(?:day|night|morning|afternoon|evening)"
    r"|\b(?:days?|nights?|morning|afternoon|evening)\s(?:before|earlier)\b"
)


def is_of_deed(mention: DateMention, sentence: Sentence) -> bool:
    """Tell whether a date stands before the noun of a deed: "the toll of Friday's attack"."""
    end, text = mention.end - sentence.start, sentence.text
    if POSSESSIVE.match(text, end):
        return True
    is_the = text.endswith(("the ", "The "), 0, mention.start - sentence.start)
    return is_the and PLAIN.match(text, end) is not None


def names_deed(mention: DateMention, sentence: Sentence) -> bool:
    """Tell whether a date says which deed is meant, before or behind its noun."""
    at = mention.start - sentence.start
    return is_of_deed(mention, sentence) or BEHIND.search(sentence.text, 0, at) is not None


def looks_back(mention: DateMention) -> bool:
    """Tell whether a date only looks back from the day of which the passage tells."""
    return LOOK_BACK.search(mention.text) is not None
