"""Tell by the hour of a deed on which day of a night it was: "at 3:40 a.m." is on the second."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from nkclaims.extraction.draft import HAPPENINGS, Draft, Sentence
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.lexicon.deed_nouns import DEED_NOUN

EVENING = 18  # the hour from which a night is still of its first day
NOON = 12
CLOCK = re.compile(
    r"\b(?:at|around|about|shortly (?:before|after)|by)\s(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))?"
    r"(?:\s?(?P<half>[ap])\.?m\b)?",
    re.IGNORECASE,
)
MORNING = QuickRegex(
    r"\b(?:before|at|around|after|by) (?:dawn|daybreak|sunrise|noon|midday)\b|\bafter midnight\b"
    r"|\bin the (?:early |small )?(?:hours|morning|afternoon)\b|\bpre-?dawn\b",
    re.IGNORECASE,
)
# "Hours earlier, a bomb had killed four": of the day that is being told of
HOURS_AWAY = QuickRegex(r"\bhours (?:earlier|before|later|after)\b", re.IGNORECASE)
LATE = QuickRegex(r"\bin the evening\b|\bbefore midnight\b|\bafter (?:dusk|sunset|nightfall)\b")
# "The toll of a night strike on a house"
NIGHT_DEED = re.compile(
    rf"\b(?:late-)?night(?:time|-time|ly)? (?:[\w-]+ ){{0,2}}?{DEED_NOUN}\b", re.IGNORECASE
)
DEED = re.compile(rf"\b{DEED_NOUN}\b", re.IGNORECASE)
HALF = {"a": 0, "p": NOON}


def names_hour(text: str) -> bool:
    """Tell whether words name an hour, which is one of the day that is being told of."""
    if HOURS_AWAY.search(text) or MORNING.search(text) or LATE.search(text):
        return True
    return _clock(text) is not None


def narrowed(stretch: tuple[date, date], sentence: Sentence) -> tuple[date, date]:
    """Return the day of a night in which the hour lies that a sentence names, or the night."""
    start, end = stretch
    if end - start != timedelta(days=1):
        return stretch
    hour = _clock(sentence.text)
    if hour is not None:
        return (start, start) if hour >= EVENING else (end, end)
    if MORNING.search(sentence.text):
        return end, end
    return (start, start) if LATE.search(sentence.text) else stretch


def narrowed_by(
    stretch: tuple[date, date], sentence: Sentence, drafts: Sequence[Draft]
) -> tuple[date, date] | None:
    """Return the day of a night in which the hour of a deed lies: none at which power is back."""
    hour = narrowed(stretch, sentence)
    is_deed = any(one.kind in HAPPENINGS and one.modality == "actual" for one in drafts)
    is_deed = is_deed or DEED.search(sentence.text) is not None
    return hour if is_deed and hour != stretch else None


def of_night(sentence: Sentence, published: date) -> tuple[date, date] | None:
    """Return the night before publication, if a sentence tells of a deed of "a night"."""
    is_night = NIGHT_DEED.search(sentence.text) is not None
    return (published - timedelta(days=1), published) if is_night else None


def _clock(text: str) -> int | None:
    """Return the hour of a clock time in a text, from 0 to 23."""
    for match in CLOCK.finditer(text):
        hour, half = int(match["hour"]), (match["half"] or "").lower()
        if not half and match["minute"] is None:
            continue  # "at 40" is no time
        hour = hour % NOON + HALF[half] if half else hour
        if hour < 2 * NOON:
            return hour
    return None
