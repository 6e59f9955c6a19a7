"""Give the lines of a list to whoever says the words that lead it in and end with a colon."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nkclaims.extraction.draft import Sentence
from nkclaims.extraction.language.lists import MARK
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.speaker.sayings import Heard, Saying
from nkclaims.grammar.document import Span

MARKED = re.compile(MARK)
# "tanks - 9,231 (+12) units", "Orlev: 2 killed"
ENTRY = re.compile(r"[^.!?:]{2,60}?\s?(?:[-–—\u2012]|:)\s?\(?[+\d]")
LONGEST = 40  # lines


def led_in(sentences: Sequence[Sentence], heard: dict[int, Heard], text: str) -> dict[int, Heard]:
    """Return what was heard, with each line of a list under who speaks in the words above it."""
    for at, sentence in enumerate(sentences):
        leading = _leading(sentence, heard[sentence.number])
        if leading is None:
            continue
        for line in sentences[at + 1 : at + 1 + LONGEST]:
            if not _is_line(line, sentence, text):
                break
            own = heard[line.number]
            if not own.sayings:
                whole = replace(leading, scope=Span(line.start, line.end))
                heard[line.number] = replace(own, sayings=(whole,), last=leading.speaker)
    return heard


def _leading(sentence: Sentence, heard: Heard) -> Saying | None:
    """Return who says what a colon at the end of a sentence leads in, if somebody does."""
    if not sentence.text.endswith(":"):
        return None
    end = sentence.end - 2
    said = [one for one in heard.sayings if one.scope.end >= end or one.words.end >= end]
    return max(said, key=lambda one: one.words.start) if said else None


def _is_line(line: Sentence, leading: Sentence, text: str) -> bool:
    """Tell whether a sentence is a line of a list below another: marked, a count, or unended."""
    if line.paragraph == leading.paragraph:
        return True
    first = text.rfind("\n", 0, line.start) + 1
    if MARKED.match(text, first) or ENTRY.match(line.text):
        return True
    return line.text[-1] in ";," or (line.is_heading and bool(line.numbers))
