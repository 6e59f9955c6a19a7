"""Tell which dates behind a claim are of what is told beside it, or of a part of it."""

from __future__ import annotations

import re

from nkclaims.extraction.draft import Draft, Sentence
from nkclaims.extraction.figure.scope_signs import PART
from nkclaims.extraction.time.background_days import ENDED, IN_PASSING, is_told_of_noun
from nkclaims.extraction.time.conjoined import heads_clause
from nkclaims.extraction.time.past_wars import is_present_behind
from nkclaims.grammar.date_mention import DateMention

DEED = re.compile(  # "Sixteen died in Orlev, where a strike late on Monday ..."
    r"^,\swhere\s(?:\w+\s){0,3}?(?:strike|attack|rocket|missile|shell|bomb|blast|raid|drone)s?\b"
)
NEXT_DAY = re.compile(r"(?:the )?(?:next|following) (?:day|night|morning)|(?:the )?day after", re.I)
AND_CLAUSE = re.compile(r",?\s(?:and|but|while)\s(?:that\s)?[^,;]*\s\w+(?:ed|ng|t|n|de|ew)?\s")
SAID_AND = re.compile(r",\s(?:[\w’'.-]+\s){1,4}(?:said|says|added),?\s(?:and|but)\s(?!on\b)")
STILL = re.compile(
    r"(?:[,;]|\s(?:and|but|while))\s[^,;]*\b(?:still|remain(?:s|ed)?|missing|unaccounted)\b[^,;]*\Z"
)
AND_THAT = re.compile(
    r"\b(?:and|but)\s(?:also\s|later\s|then\s)?(?:that|(?:said|added|announced|claimed|reported)(?:\sthat)?)\s"
    r"(?!(?:late\s|early\s)?(?:on\s)?[A-Z])"
)


def is_told_beside(mention: DateMention, sentence: Sentence, draft: Draft, text: str) -> bool:
    """Tell whether a date behind a claim is of what is told beside it, or of a part of it."""
    beside = IN_PASSING.search(text, sentence.start, mention.start)
    is_deed = beside is not None and DEED.search(beside.group()) is not None
    is_deed |= ENDED.search(text, sentence.start, mention.start) is not None
    if is_told_of_noun(mention, draft, text) or is_present_behind(mention.end, draft.quote, text):
        return True
    if beside and not is_deed and draft.quote.end <= beside.start():
        return True
    if NEXT_DAY.fullmatch(mention.text) and AND_CLAUSE.search(text, draft.quote.end, mention.start):
        return True  # "87 were wounded and 18 of them died the next day"
    if draft.quote.end <= mention.start and heads_clause(mention, sentence):
        return True  # "took 13 villages, and on Saturday it claimed eight more"
    if AND_THAT.search(text, draft.quote.end, mention.start):
        return True  # "had received 22 bodies, and that three died overnight"
    if SAID_AND.search(text, draft.quote.end, mention.start):
        return True  # "100 had been killed, he said, and jets had on Saturday hit three tanks"
    if STILL.search(text, draft.quote.end, mention.start):
        return True  # "nine were wounded, and two were still missing on Monday"
    return PART.search(text, draft.quote.end, mention.start) is not None  # "21 of them on Monday"
