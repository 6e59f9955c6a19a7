"""Say who speaks "in Kyiv": whom a capital stands for, where "they" or a passive names nobody.

"In Kyiv they deny this", "in Kyiv, involvement in the strike is denied", "a claim denied in Kyiv".
"""

from __future__ import annotations

import re

from nkclaims.extraction.deed.passives import phrase_at
from nkclaims.extraction.draft import Sentence
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.grammar.document import Span

SEAT = QuickRegex(
    r"(?:^|[.,;:–—-] ?|\b(?:while|but|and) )[“\"]?[Ii]n "
    r"(?P<who>(?!(?:The|A|An|This|That|Its|His|Her)\b)[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,2}),?\s"
)
PASSIVE = re.compile(r"(?:ed\s(?:by|in)|\sby)\s(?=\S)")
# "Claims by the army to hold it were denied by the rebels": they deny
DENIED_BY = re.compile(
    r"\b(?:denied|refuted|rejected|dismissed|disputed|contested|disproved|rubbished|debunked)\b"
    r"[^.;]{0,80}?\sby\s(?=\S)"
)
MOST = 100  # characters between a capital and what is denied there
DAY = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)


def speaking_in(at: int, sentence: Sentence) -> Span | None:
    """Return the capital in which something is said, at the head of the clause; None if none.

    Args:
        at: where it is said.
        sentence: the sentence around it.
    """
    end = at - sentence.start
    found = None
    for one in SEAT.finditer(sentence.text, max(0, end - MOST), end):
        found = one
    if found is None or DAY.match(found["who"]):
        return None
    return Span(sentence.start + found.start("who"), sentence.start + found.end("who"))


def denying_in(quote: Span, sentence: Sentence, text: str) -> Span | None:
    """Return who denies what a passive tells: who is named behind it, or where it is said.

    "Was denied by the rebels", "is denied in Kyiv", "in Kyiv, the claim was denied".
    """
    behind = DENIED_BY.search(text, quote.start, sentence.end)
    behind = behind or PASSIVE.search(text, quote.start, sentence.end)
    return phrase_at(text, behind.end()) if behind else speaking_in(quote.start, sentence)
