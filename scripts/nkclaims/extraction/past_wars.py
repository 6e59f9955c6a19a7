"""Tell tolls of wars that are over, by the year in which the text says that they ended."""

from __future__ import annotations

import re

from nkclaims.extraction.draft import Draft, Sentence
from nkclaims.extraction.pack import Registry

# "The war, which ended with a truce in 1994, killed some 30,000"
ENDED = re.compile(
    r"\b(?:war|conflict|fighting|hostilities)\b[^.;]{0,120}?\b(?:end(?:ed|ing)\s(?:with\s[^.,;]{2,30}\s)?"
    r"|(?:truce|cease-?fire|peace deal)\s(?:was|were)\s(?:signed|agreed|reached|declared)\s)"
    r"in\s(?P<year>1[5-9]\d\d|20\d\d)\b"
)
# "That war displaced a million": the sentence before or behind says when it ended.
THAT_WAR = re.compile(
    r"\b(?:that|first|earlier|previous|in an?|\d{4}s)\s(?:\w+\s){0,2}?(?:war|conflict)\b",
    re.IGNORECASE,
)
SOME_WAR_ENDED = re.compile(
    r"\b(?:(?:war|conflict|fighting|hostilities)\b[^.;]{0,80}?\bended\s(?:with\s[^.,;]{2,30}\s)?"
    r"|(?:truce|cease-?fire)\s(?:was|were)\s(?:signed|agreed|reached|declared)\s)"
    r"in\s(?P<year>1[5-9]\d\d|20\d\d)\b",
    re.IGNORECASE,
)
# "The war, in which a truce was agreed in 2015, has killed 14,000": it goes on.
GOES_ON = re.compile(r"\b(?:has|have)\s(?:\w+\s){0,2}?$|\b(?:has|have)\s", re.IGNORECASE)
AROUND = 300  # characters before and behind a sentence that can say when its war ended


def ended_in(draft: Draft, sentence: Sentence, text: str) -> int | None:
    """Return the year in which the war ended that a toll is of, if the text says so."""
    if GOES_ON.search(text, max(sentence.start, draft.quote.start - 12), draft.quote.end):
        return None
    found: re.Match[str] | None = ENDED.search(sentence.text)
    if found is None and THAT_WAR.search(sentence.text):
        first, last = max(0, sentence.start - AROUND), min(len(text), sentence.end + AROUND)
        start, end = (
            text.rfind("\n", first, sentence.start) + 1,
            text.find("\n", sentence.end, last),
        )
        found = SOME_WAR_ENDED.search(text, max(first, start), end if end >= 0 else last)
    return int(found["year"]) if found else None


def is_before_war(draft: Draft, registry: Registry | None) -> bool:
    """Tell whether a claim is of days that ended before the war began."""
    end = draft.period[1] if draft.period else None
    return registry is not None and end is not None and end < registry.onset
