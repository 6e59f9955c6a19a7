"""Give the lines of a list to whoever says the words that lead it in and end with a colon."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nkclaims.extraction.draft import Sentence
from nkclaims.extraction.language.lists import MARK, OF_SOURCE, SOURCE
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.speaker.sayings import Heard, Saying
from nkclaims.grammar.document import Span

MARKED = re.compile(MARK)
# "tanks - 9,231 (+12) units", "Orlev: 2 killed"
ENTRY = re.compile(r"[^.!?:]{2,60}?\s?(?:[-–—\u2012]|:)\s?\(?[+\d]")
LONGEST = 40  # lines
NO_MORE = re.compile(
    r"(?:Background|Previously|Reminder|For\sreference|Recall|Read\salso|Earlier|What\spreceded|Context|Sources?)\b[^:]{0,30}:"
)


def led_in(sentences: Sequence[Sentence], heard: dict[int, Heard], text: str) -> dict[int, Heard]:
    """Return what was heard, with each line of a list under who speaks in the words above it."""
    for at, sentence in enumerate(sentences):
        leading = _leading(sentence, heard[sentence.number])
        if leading is None:
            continue
        below = sentences[at + 1 : at + 1 + LONGEST]
        is_page = SOURCE.match(sentence.text) is not None
        if is_page and not any(OF_SOURCE.match(line.text) for line in below[:3]):
            continue
        for line in below:
            is_next = line.paragraph == below[0].paragraph and not line.is_heading
            if is_page and NO_MORE.match(line.text):
                break
            if not (is_page or is_next or _is_line(line, sentence, text)):
                break
            own = heard[line.number]
            if not own.sayings:
                whole = replace(leading, scope=Span(line.start, line.end))
                heard[line.number] = replace(own, sayings=(whole,), last=leading.speaker)
    return heard


def _leading(sentence: Sentence, heard: Heard) -> Saying | None:
    """Return who says what a colon at the end of a sentence leads in, if somebody does."""
    if SOURCE.match(sentence.text) and heard.sayings:
        return heard.sayings[0]
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
