"""Find whose report a denial judges: "Norland spreads false reports that", "its claim is a lie"."""

from __future__ import annotations

import re

from nkclaims.extraction.draft import Draft, Sentence

JUDGED = ("act-deny-statement", "act-deny-false-report", "act-deny-as-false", "act-deny-verdict")
"""Denials that judge what they deny, whose words may begin behind whose it is."""
BESIDE = re.compile(
    r"(?:[A-Z][\w-]+|[Tt]he (?:[\w-]+ )?[a-z-]+(?=[’']s?\s))(?:['’]s?)?\s(?:[\w-]+\s)?$"
)
SPREADER = re.compile(
    r"(?P<name>(?!(?:The|This|That|They|He|She|It)\b)[A-Z][\w-]+(?: [A-Z][\w-]+){0,3}"
    r"|\b[Tt]he (?:[\w-]+ )?[a-z-]+)"
    r"(?: (?:is|are|was|were|has|have|had|been|also|again|once|more|now|still|keeps?|continues? to"
    r"|\w+ly|side|media|websites?|channels?)){0,5} "
    r"(?:spread|circulat|disseminat|publish|post|push|peddl|fabricat|invent"
    r"|put(?:s|ting)? (?:out|about))\w*(?: (?:the|an?|its|their|more|new|such))*\s?$"
)
VERB = re.compile(
    r"(?:spread|circulat|disseminat|publish|post|push|peddl|put)\w*(?: (?:out|about))?"
)


def begin(denial: Draft, sentence: Sentence, text: str) -> int:
    """Return where the words of a denial begin, with the name before the noun of saying.

    "Norland's | claim of a raid is false".
    """
    start = denial.quote.start
    if denial.rule_id not in JUDGED:
        return start
    before = BESIDE.search(text[sentence.start : start])
    return sentence.start + before.start() if before else start


def spreader(denial: Draft, sentence: Sentence, text: str) -> re.Match[str] | None:
    """Return the match that has the ``name`` of who spreads what a denial judges."""
    if denial.rule_id not in JUDGED:
        return None
    verb = VERB.match(text, denial.quote.start)
    end = verb.end() if verb else denial.quote.start
    return SPREADER.search(text, sentence.start, end) if end > sentence.start else None
