"""Tell dates that open a clause of their own: "took two villages, and on Friday it took three"."""

from __future__ import annotations

import re

from nkclaims.extraction.draft import Sentence
from nkclaims.grammar.date_mention import DateMention

CONJOINED = re.compile(
    r"(?:,?\s(?:and|but|while|whereas)|;)\s(?:then\s|later\s)?(?:late\s|early\s)?(?:on\s|by\s|in\s)?\Z"
)
NO_SUBJECT = (
    r"(?!(?:and|or|to|in|at|on|near|by|for|from|of|with|after|when|as|but|while|that|which|who"
    r"|alone|local)\b|[a-z]+ing\b)"
)
FINITE = r"[a-z]+(?:ed|id|ook|ew|aw|ell|ost|it|ot|ent|ought|an|ay|ut|ft)\b"
OWN_SUBJECT = re.compile(
    r"(?:\s(?:morning|afternoon|evening|night))?,?\s"
    rf"{NO_SUBJECT}(?:[\w’'-]+\s){{1,6}}?(?:had\s|has\s|have\s|were\s|was\s)?{FINITE}"
)
BEFORE = 30  # characters before a date in which the conjunction stands


def heads_clause(mention: DateMention, sentence: Sentence) -> bool:
    """Tell whether a date opens a clause with a subject of its own, and is of nothing before it."""
    at = mention.start - sentence.start
    if CONJOINED.search(sentence.text, max(0, at - BEFORE), at) is None:
        return False
    return OWN_SUBJECT.match(sentence.text, mention.end - sentence.start) is not None
