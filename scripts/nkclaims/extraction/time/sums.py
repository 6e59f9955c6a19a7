"""Tell of which a day is: of what was added, or of the sum to which it brought a toll."""

from __future__ import annotations

import re

from nkclaims.extraction.draft import Draft, Sentence
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.time.days import Day

BRINGING = re.compile(
    r"\b(?:bring|tak|rais|push|lift|mak)(?:ing|es|s)\b|\b(?:brought|took|taken|raised|pushed|lifted)\b",
    re.IGNORECASE,
)
TO_SUM = re.compile(BRINGING.pattern + r"[^.;]{0,80}?\b(?:to|at|for)\b", re.IGNORECASE)
# "Two died on Monday, bringing the toll to nine": as of the Monday
ADDING = QuickRegex(
    r",\s(?:after which\b|(?:(?:and|thus|which|that)\s(?:has\s)?)?(?:bring|tak|rais|push|lift"
    r"|mak|brought|took)"
    r"(?:ing|es|s|ed|en)?\b(?! (?:down|part|place|over)\b)"
    r"|which\s(?:now\s|has\s)(?:\w+\s)?(?:stands|numbers|totals|counts|reached|risen|grown|climbed)\b)"
)
# "Was killed in the town on Monday"
DIED = re.compile(r"\b(?:(?:was|were|been)\s(?:\w+\s)?killed|died|deaths?\sof)\b[^,;]*\Z")
BEFORE = 140  # characters before a day in which the death of that day stands
# A sum that is of a war: since it began, or of more people than one deed kills
OF_WAR = re.compile(
    r"\bsince\b|(?<![\d.,-])(?:[3-9]|\d{2,3}),\d{3}\b|(?<![\d.,-])(?:[3-9]|\d{2,3})\d{3}\b(?!,\d)"
    r"|\bin (?:the|this) (?:\w+ )?(?:war|conflict)\b"
)
# "In May it put the toll at 61"
GIVEN = re.compile(r"\b(?:gave|given|put|said|published|released|announced|reported|spoke)\b")
NEAR = 110  # characters within which a day is a toll's own


def is_added(draft: Draft, sentence: Sentence, text: str) -> bool:
    """Tell whether a loss is added to that of a war: "killed 30, bringing the toll to 41,000"."""
    behind = draft.quote.end
    if draft.kind != "casualties" or draft.value is None:
        return False
    summed = ADDING.search(text, behind, sentence.end)
    return summed is not None and OF_WAR.search(text, summed.end(), sentence.end) is not None


def is_of_death(day: Day, draft: Draft, text: str) -> bool:
    """Tell whether a day is of a death that somebody tells, and not of the sum that it makes.

    "Said a man was killed on Monday, bringing to 61 the number": so many when it was said.
    """
    number = (draft.value_span or draft.quote).start
    if draft.speaker.type == "own_voice" or day.mention.end > number:
        return False
    told = text[max(0, day.mention.start - BEFORE) : day.mention.start].rpartition("\n")[2]
    has_died = DIED.search(told.rpartition(". ")[2]) is not None
    return has_died and ADDING.search(text, day.mention.end, number + 10) is not None


def is_sum_on(day: Day, draft: Draft, text: str) -> bool:
    """Tell whether a sum is of the day of what is added: "added 30 on Monday, taking it to 90".

    Of a stretch it is of its end: "killed 30 in the past 24 hours, taking it to 90".
    """
    number = (draft.value_span or draft.quote).start
    if not day.carries or day.mention.end > number:
        return False
    return ADDING.search(text, day.mention.end, number + 10) is not None


def is_of_other(day: Day, draft: Draft, sentence: Sentence, text: str) -> bool:
    """Tell whether a day is of what was added, and the draft is the sum, or the other way round.

    "Said 640 had fled since Monday, bringing the number to 2,600", "announced three more deaths,
    bringing to 67 the number since October".
    """
    start, end = draft.quote.start, draft.quote.end
    behind = text[end : max(end, day.mention.start)]
    before = text[day.mention.end : max(start + 8, day.mention.end)]
    return TO_SUM.search(behind if day.mention.start >= end else before) is not None


def is_apart(day: Day, draft: Draft, text: str) -> bool:
    """Tell whether a day is told beyond a semicolon: "it is 348; on Monday it had stood at 307"."""
    number = draft.value_span or draft.quote
    first, last = min(day.mention.end, number.end), max(day.mention.start, number.start)
    return ";" in text[first:last]


def is_given(day: Day, draft: Draft, text: str) -> bool:
    """Tell whether a toll was given on a date: "In May it put the toll at 61"."""
    quote, date = draft.quote, day.mention
    if quote.end <= date.start:
        return GIVEN.search(text, quote.end, date.start) is not None
    before = text[max(0, date.start - NEAR) : date.start].rpartition(". ")[2]
    return GIVEN.search(before + text[date.end : quote.start]) is not None
