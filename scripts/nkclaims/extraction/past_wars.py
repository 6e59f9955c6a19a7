"""Tell tolls of wars that are over, by the year in which the text says that they ended."""

from __future__ import annotations

import re

from nkclaims.extraction.draft import Draft, Sentence
from nkclaims.extraction.pack import Registry
from nkclaims.grammar.calendar_words import PARTS
from nkclaims.grammar.date_intervals import YEARS_OF_PART

YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)\b"
WAR = r"\b(?:war|conflict|fighting|hostilities)\b"
TRUCE = r"(?:truce|cease-?fire|peace deal)\s(?:was|were)\s(?:signed|agreed|reached|declared)\sin\s"
# "Ended with a truce in 1994", "ended in a 1994 truce", "ended in 1994"
END = r"end(?:ed|ing)\s(?:(?:with|in)\s(?:[^.,;]{1,30}?\s(?:in\s)?)?)?"
# "The war, which ended with a truce in 1994, killed some 30,000"
ENDED = re.compile(rf"{WAR}[^.;]{{0,120}}?\b(?:{END}|{TRUCE}){YEAR}")
# "That war displaced a million": the sentence before or behind says when it ended.
THAT_WAR = re.compile(
    r"\b(?:that|first|earlier|previous|in an?|\d{4}s)\s(?:\w+\s){0,2}?(?:war|conflict)\b"
    r"|\bthe\s(?:\w+\s)?(?:war|conflict|fighting)\s(?:which|that)\s\w+ed\b"
    r"|\bthe\s(?:war|conflict|fighting)\sthat\sbroke\sout\b",
    re.IGNORECASE,
)
SOME_WAR_ENDED = re.compile(
    rf"\b(?:{WAR}[^.;]{{0,80}}?\b{END}|{TRUCE}){YEAR}"
    rf"|\b(?P<truce>1[5-9]\d\d|20\d\d)\s(?:truce|cease-?fire|peace deal|accord)\s(?:\w+\s)?ended\b",
    re.IGNORECASE,
)
# "The 1991-94 war"
FROM_TO = re.compile(
    r"\b(?P<first>1[5-9]\d\d|20\d\d)\s?[-–]\s?(?P<year>\d\d(?:\d\d)?)\s(?:[\w-]+\s){0,2}?"
    r"(?:war|conflict)\b"
)
OF_YEARS = re.compile(
    r"\b(?:war|conflict|fighting)\s(?:of|from|between)\s(?P<first>1[5-9]\d\d|20\d\d)"
    r"(?:\s?[-–]\s?|\s(?:to|until|and)\s)(?P<year>\d\d(?:\d\d)?)\b"
)
# "The war of the early 1990s", "the 1990s war"
OF_DECADE = re.compile(
    r"\b(?:war|conflict|fighting)\s(?:of|in)\sthe\s(?P<part>early|late)?\s?(?P<decade>1[5-9]\d0|20\d0)s\b"
    r"|\b(?P<early>early|late)?[\s-]?(?P<adjective>1[5-9]\d0|20\d0)s\s(?:[\w-]+\s){0,2}?(?:war|conflict)\b"
)
# "The war, in which a truce was agreed in 2015, has killed 14,000": it goes on.
GOES_ON = re.compile(r"\b(?:has|have)\s(?:\w+\s){0,2}?$|\b(?:has|have)\s", re.IGNORECASE)
AROUND = 300  # characters before and behind a sentence that can say when its war ended


def goes_on(draft: Draft, sentence: Sentence, text: str) -> bool:
    """Tell whether a figure is told as of something that lasts: "has killed 14,000"."""
    first = max(sentence.start, draft.quote.start - 12)
    return GOES_ON.search(text, first, draft.quote.end) is not None


def years_of(draft: Draft, sentence: Sentence, text: str) -> tuple[int | None, int] | None:
    """Return first and last year of the war over which a toll counts, as far as the text says."""
    if goes_on(draft, sentence, text):
        return None
    words = sentence.text
    found = FROM_TO.search(words) or OF_YEARS.search(words) or ENDED.search(words)
    if found is None and THAT_WAR.search(sentence.text):
        first, last = max(0, sentence.start - AROUND), min(len(text), sentence.end + AROUND)
        start = max(first, text.rfind("\n", first, sentence.start) + 1)
        end = text.find("\n", sentence.end, last)
        end = end if end >= 0 else last
        found = FROM_TO.search(text, start, end) or SOME_WAR_ENDED.search(text, start, end)
    if found is None:
        return _decade_of(words)
    years = found.groupdict()
    if "first" not in years:
        return None, int(found["year"] or years["truce"])
    return int(found["first"]), int(found["first"][: 4 - len(found["year"])] + found["year"])


def _decade_of(words: str) -> tuple[int, int] | None:
    if (found := OF_DECADE.search(words)) is None:
        return None
    part = found["part"] or found["early"]
    first, last = YEARS_OF_PART[PARTS[part]] if part else (0, 9)
    decade = int(found["decade"] or found["adjective"])
    return decade + first, decade + last


def is_before_war(draft: Draft, registry: Registry | None) -> bool:
    """Tell whether a claim is of days that ended before the war began."""
    end = draft.period[1] if draft.period else None
    return registry is not None and end is not None and end < registry.onset
