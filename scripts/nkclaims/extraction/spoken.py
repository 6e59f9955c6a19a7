"""Claim what somebody is quoted with where no rule knows what it tells.

A direct quotation of a speaker is a claim, even if its words are of no known kind: "We are
restoring justice". It is a position if it says what ought to be, and `other` if it says what is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from nkclaims.extraction.clause_ends import share
from nkclaims.extraction.draft import Draft, Sentence
from nkclaims.grammar.document import Span

QUOTATION = re.compile(r"[“\"](?P<quote>[^“”\"]{12,260}[^“”\"\s,.!?])[,.!?]?[”\"]")
POSITION = re.compile(
    r"\b(?:must|should|shall|will|won[’']t|would|ought|need(?:s|ed)?|want(?:s|ed)?|cannot"
    r"|can[’']t|let us|never|demand\w*|hope\w*"
    r"|justice|right to|no choice|red line|ready to|if)\b",
    re.IGNORECASE,
)
# What people see, feel and fear is life in the war, and no claim about it.
LIFE = re.compile(r"\b(?:I|my|me|mine)\b")
LEAST, MOST = 4, 40  # words


def spoken(sentence: Sentence, told: Sequence[Draft]) -> Iterator[Draft]:
    """Yield what is quoted in a sentence and is part of no claim that was ``told``."""
    for match in QUOTATION.finditer(sentence.text):
        first, last = match.span("quote")
        quote = Span(sentence.start + first, sentence.start + last)
        words = match["quote"]
        if not LEAST <= len(words.split()) <= MOST or LIFE.search(words):
            continue
        if any(share(one.quote, quote) for one in told):
            continue
        kind = "position" if POSITION.search(words) else "other"
        yield Draft(sentence.number, quote, f"spoken-{kind}", kind, confidence="low")
