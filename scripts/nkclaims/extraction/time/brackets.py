"""Tell which dates stand in brackets that tell something else, or say with what one compares."""

from __future__ import annotations

import re
from functools import lru_cache

from nkclaims.extraction.draft import Draft, Sentence
from nkclaims.extraction.link.older import is_compared
from nkclaims.grammar.date_mention import DateMention
from nkclaims.grammar.document import Span

BRACKETS = re.compile(r"\([^()\n]{2,300}\)")
# What may stand beside a day in brackets that date what stands before them
BESIDE = re.compile(
    r"(?:on|at|in|the|of|late|early|local|time|night|morning|afternoon|evening|noon|today|yesterday"
    r"|hours?|gmt|utc|est|a\.?m\.?|p\.?m\.?|o’clock|last|this|\d[\d:.,+-]*|[\s,.;:()–-])+",
    re.IGNORECASE,
)

NEAR = 60  # characters before a date that say with what a count is compared
VAGUE_AGO = re.compile(r"\bsince\b[^,.;]*\b(?:more than|over|nearly|almost|less than)\s\Z")
COMPARED_TO = re.compile(
    r"\b(?:than|to|with|against|from|on)\s(?:(?:in|during|over|that of|those of)\s)?the\s"
    r"(?:same|corresponding|comparable|equivalent|previous|preceding|prior)\s"
    r"(?:(?:\w+[- ])?(?:period|months?|quarter|half|weeks?|days|time|years?)\s)?"
    r"(?:of|in|last)?\s?\Z"
)


def is_apart(mention: DateMention, sentence: Sentence, draft: Draft) -> bool:
    """Tell whether a date is of an aside in brackets, or of that with which a count is compared.

    "2,140 dead, fewer than in the same months of 2015".
    """
    if is_bracketed(mention, sentence, draft.quote):
        return True
    if mention.start < draft.quote.end or is_compared(draft):
        return False
    at = mention.start - sentence.start
    if VAGUE_AGO.search(sentence.text, max(0, at - NEAR), at) and mention.text.endswith(
        "years ago"
    ):
        return True  # "since it began more than three years ago"
    return COMPARED_TO.search(sentence.text, max(0, at - NEAR), at) is not None


def is_bracketed(mention: DateMention, sentence: Sentence, told: Span) -> bool:
    """Tell whether a date stands in brackets without a claim, and with more than a day in them.

    "40 have died (two of them on Monday alone)", "80 deaths (Relief Group 15/05/2023)", but not
    "shells fell (Friday, 1400 GMT)".
    """
    at, last = mention.start - sentence.start, mention.end - sentence.start
    for first, end in _brackets(sentence.text):
        if first <= at < end and not first <= told.start - sentence.start < end:
            rest = sentence.text[first:at] + sentence.text[last:end]
            return BESIDE.fullmatch(rest) is None
    return False


@lru_cache(maxsize=16)  # asked for each date and claim of a sentence
def _brackets(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(one.span() for one in BRACKETS.finditer(text))


def outside_brackets(words: str, told_at: int) -> str:
    """Return words with blanks for what stands in brackets, where a claim does not stand in them.

    >>> outside_brackets("40 died (two on Monday alone).", 0)
    '40 died                      .'
    """
    for first, end in _brackets(words):
        if not first <= told_at < end:
            words = words[:first] + " " * (end - first) + words[end:]
    return words
