"""Tell on which day somebody only gave a toll anew: "on Friday it raised the toll to 11"."""

from __future__ import annotations

import re

from nkclaims.extraction.draft import Sentence
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.lexicon.deed_nouns import DEED_NOUN
from nkclaims.grammar.date_mention import DateMention

_GAVE = r"(?:rais|revis|lift|lower|correct|updat|increas|reduc|amend|chang)ed|put|cut"
_TOLL = r"(?:toll|number|figure|count|tally|estimate|total|deaths)\b"
_OBJECT = (
    rf"(?:(?:the|its|their|his|her|that)\s(?:[\w’'-]+\s){{0,3}}?{_TOLL}"
    r"|(?:it|this|that)\s(?:up\s|down\s)?to\b)"
)
_DAY = r"(?:late\s|early\s|later\s)?(?:on\s|by\s)?"
# "Raised the toll to 11 on Friday", "the toll was revised to 11 on Friday"
BEFORE = QuickRegex(
    rf"\b(?:claim(?:s|ed|ing)|owned\sup\sto|took\scredit\sfor)\s(?:responsibility\sfor\s)?"
    rf"(?:the|that|this|both|these|those)\s(?:[\w’'-]+\s){{0,3}}?{DEED_NOUN}\s{_DAY}\Z|"
    rf"\b(?:{_GAVE})\s{_OBJECT}[^,.;]{{0,50}}?\s{_DAY}\Z"
    rf"|\b(?:the|its|their)\s(?:[\w’'-]+\s){{0,2}}?{_TOLL}[^,.;]{{0,30}}?\s(?:was|were)\s(?:{_GAVE})"
    rf"\b[^,.;]{{0,40}}?\s{_DAY}\Z",
    re.IGNORECASE,
)
# "On Friday it raised the toll to 11", "the ministry on Friday revised its count"
BEHIND = re.compile(
    rf"(?:\s(?:morning|afternoon|evening|night))?,?\s(?:(?:the|an?|its|his|her)\s)?(?:[\w’'-]+\s){{0,4}}?"
    rf"(?:had\s)?(?:(?:\w+ly|then|again|also)\s)?"
    rf"(?:(?:{_GAVE})\s{_OBJECT}|{_TOLL}[^,.;]{{0,30}}?\s(?:was|were)\s(?:{_GAVE})\b)",
    re.IGNORECASE,
)
# "Two more deaths on Friday raised the toll", "on Friday a second blast lifted the number"
DEED = re.compile(
    r"\b(?:deaths?(?! tolls?\b)|strikes?|attacks?|blasts?|bombs?|bombings?|raids?|shell(?:s|ing)?"
    r"|explosions?|clash(?:es)?|fighting|rockets?|missiles?|drones?)\b",
    re.IGNORECASE,
)
NEAR = 110  # characters before a date in which a toll is given


def is_revised(mention: DateMention, sentence: Sentence) -> bool:
    """Tell whether a date of a sentence is only that on which a toll was given anew."""
    text, at = sentence.text, mention.start - sentence.start
    before = text[max(0, at - NEAR) : at]
    if BEFORE.search(before) is not None:
        return True
    behind = BEHIND.match(text, mention.end - sentence.start)
    return behind is not None and DEED.search(behind.group()) is None and not _is_of_deed(before)


def _is_of_deed(before: str) -> bool:
    """Tell whether a deed is the subject: "two more deaths on Friday raised the toll"."""
    clause = re.split(r"[,;.]\s", before)[-1]
    return DEED.search(clause) is not None
