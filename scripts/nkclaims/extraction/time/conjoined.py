"""Tell dates that open a clause of their own: "took two villages, and on Friday it took three"."""

from __future__ import annotations

import re

from nkclaims.extraction.draft import Draft, Sentence
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
AND = re.compile(r",?\s(?:and|but|while)\s")
STOP = re.compile(r",?\s(?:and|but|while|after|when|since|before)\s|[;:]")
BEFORE = 30  # characters before a date in which the conjunction stands


def heads_clause(mention: DateMention, sentence: Sentence) -> bool:
    """Tell whether a date opens a clause with a subject of its own, and is of nothing before it."""
    at = mention.start - sentence.start
    if CONJOINED.search(sentence.text, max(0, at - BEFORE), at) is None:
        return False
    return OWN_SUBJECT.match(sentence.text, mention.end - sentence.start) is not None


def is_of_clause_before(mention: DateMention, sentence: Sentence, draft: Draft) -> bool:
    """Tell whether a date stands in the clause before that of a figure, which has its own.

    "200 died in April 2016, and 17 were killed on the border in July": the 17 in July.
    """
    if draft.value is None or mention.end > draft.quote.start:
        return False
    text, start = sentence.text, sentence.start
    if AND.search(text, mention.end - start, draft.quote.start - start) is None:
        return False
    end = draft.quote.end
    return any(
        end <= one.start and STOP.search(text, end - start, one.start - start) is None
        for one in sentence.dates
    )
