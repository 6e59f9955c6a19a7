"""Tell crossheads that only name what follows: "Fighting in Orlev", "Talks with Norland"."""

from __future__ import annotations

import re

from nkclaims.extraction.draft import Sentence
from nkclaims.grammar.document import Span

LONGEST = 6  # words of a crosshead
PARTED = re.compile(
    r"[\d,;:?!“”\"‘’(–—]|\b(?:leaves?|kills?|hits?|wounds?|injures?|claims?|destroys?|rocks?)\s"
)  # a headline of two parts, or with a figure
OF_NOUN = ("strike-of", "strike-in", "strike-whose", "strike-by", "strike-timed", "talks",
           "place-capture")  # fmt: skip
LIBERATED = re.compile(r"[a-z]+ed ", re.IGNORECASE)  # "Liberated settlements"


def is_topic(rule_id: str, core: Span, sentence: Sentence) -> bool:
    """Tell whether a heading of a few words only names what a rule found in it."""
    words = sentence.text
    if not sentence.is_heading or len(words.split()) > LONGEST or PARTED.search(words):
        return False
    is_first = core.start == 0 and LIBERATED.match(words) is not None
    return rule_id in OF_NOUN or is_first
