"""Tell which dates stand in brackets that tell something else, or name a source."""

from __future__ import annotations

import re
from functools import lru_cache

from nkclaims.extraction.draft import Sentence
from nkclaims.grammar.date_mention import DateMention
from nkclaims.grammar.document import Span

BRACKETS = re.compile(r"\([^()\n]{2,300}\)")
# What may stand beside a day in brackets that date what stands before them
BESIDE = re.compile(
    r"(?:on|at|in|the|of|late|early|local|time|night|morning|afternoon|evening|noon|today|yesterday"
    r"|hours?|gmt|utc|est|a\.?m\.?|p\.?m\.?|o’clock|last|this|\d[\d:.,+-]*|[\s,.;:()–-])+",
    re.IGNORECASE,
)


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
