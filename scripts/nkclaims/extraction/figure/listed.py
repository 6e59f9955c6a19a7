"""Find what happened to the items of a list, which only the line above it says.

"Losses of the enemy on Monday:" stands above "- tanks: nine" and "- four drones".
"""

from __future__ import annotations

import re

from nkclaims.extraction.draft import Sentence
from nkclaims.extraction.language.neighbours import Token
from nkclaims.extraction.lexicon.pack import Packs

ITEM = re.compile(r"\s*[-–—•*·▪●◦\u2012]\s")
MARKS = " -–—•*·▪●◦\u2012"
WORD = re.compile(r"[A-Za-z-]+")
LONGEST_ITEM = 120  # characters of an item that stands for itself
MOST = 25  # items between the first line of a list and one of them
HAPPENED = "KLDG"


def with_heading(tokens: list[Token], sentence: Sentence, packs: Packs, text: str) -> list[Token]:
    """Return the words of an item behind what the line above its list says happened."""
    words = tokens[1:] if tokens and ITEM.match(text, tokens[0].start) else tokens
    heading = _heading(sentence, text)
    event = _event(*heading, packs, text) if heading else None
    if event is None or not words or heading is None:
        return tokens
    colon = Token(heading[1] - 1, heading[1], "S")
    return [event, colon, *words]


def _heading(sentence: Sentence, text: str) -> tuple[int, int] | None:
    """Return where the line above the list stands to which a sentence belongs, if any."""
    start, end = sentence.start, sentence.end
    line = text.rfind("\n", 0, start) + 1
    if not sentence.numbers or end - line > LONGEST_ITEM or text[line:start].strip(MARKS):
        return None
    is_marked = ITEM.match(text, line) is not None
    for _ in range(MOST):
        last = len(text[:line].rstrip())
        line = text.rfind("\n", 0, last) + 1
        if not last:
            return None
        if text.endswith(":", 0, last):
            return line, last
        is_item = ITEM.match(text, line) is not None
        if (
            last - line > LONGEST_ITEM
            or is_item != is_marked
            or not re.search(r"\d", text[line:last])
        ):
            return None
    return None


def _event(start: int, end: int, packs: Packs, text: str) -> Token | None:
    """Return the last words of a line that say what happened."""
    found = None
    words = list(WORD.finditer(text, start, end))
    for at, word in enumerate(words):
        for length in (2, 1):
            last = words[min(at + length, len(words)) - 1]
            form = " ".join(text[word.start() : last.end()].lower().split())
            measure = packs.measures.get(form)
            if measure is not None and measure[1] in HAPPENED:
                found = Token(word.start(), last.end(), measure[1], measure=measure[0])
                break
    return found
