"""Find the dateline of a paragraph, which says where and when it was written."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from nkclaims.extraction.language import lists
from nkclaims.extraction.language.place_labels import NO_PLACE
from nkclaims.extraction.lexicon.mentions import Mention
from nkclaims.grammar.date_intervals import resolve
from nkclaims.grammar.date_mention import DateMention
from nkclaims.grammar.document import Span
from nkclaims.grammar.number_words import SEVERAL

DATELINE = re.compile(
    r"(?:\([A-Z][\w ./-]{1,40}\)\s+)?"
    r"\[?(?P<place>[A-Z][A-Z’'. -]{2,30}|[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2})"
    r"(?:[,/]\s?[A-Z][\w.]{1,20}(?:[ -][\w.]{1,20}){0,3}){0,2}"
    r"(?:,?\s?\d{1,2}(?:\s[A-Z][a-z]{2,8})?)?(?:,?\s\d{4})?\.?\s*"
    r"(?:(?:\([A-Z][\w /.-]{1,24}\)|/[A-Z][\w .]+/\.?)\s*[-–—_]{0,2}|[-–—_]{1,2}|(?<=\w)\])"
    r"(?:\s+|(?<=\)[-–—_])(?=[A-Z]))"
)
# "ORLEV: Nine men were killed here", "TARN, June 10: ...", as South Asian papers write
COLON = re.compile(
    r"(?P<place>(?!(?:FILE|IMAGE|CAPTION|MAP|GRAPHIC|HANDOUT|TOPSHOT|INTERVIEW|FEATURE|PROFILE|WRAP|INSIGHT"
    r"|UPDATE|BREAKING|NOTE|NEWS|VIDEO|PHOTOS?|WATCH|READ|ANALYSIS|OPINION|EXPLAIN|FACT"
    r"|DETAILS|LIVE|QUOTE|SOURCES?|MORE|CORRECT|EXCLUSIVE|REPORT|TOLL|DEATH|TIMELINE|LATEST|SUMMARY"
    r"|BACKGROUND|EDITOR|QUESTION|ANSWER|KILLED|WOUNDED|DEAD|INJURED|ALSO|HEADLINES?|KEY|MAIN)\b)"
    r"[A-Z][A-Z’'-]{3,20}(?:\s[A-Z][A-Z’'-]{2,20}){0,2})"
    r"(?:,\s(?:[A-Z][a-z]{2,8}\.?\s\d{1,2}|\d{1,2}\s[A-Z][a-z]{2,8}|[A-Z][a-z]{3,20}))?:\s+"
    r"(?=[A-Z“\"\d](?:[^.!?]*?\s){8})"
)
BUREAU = re.compile(r"(?:,\s[\w. ]{3,20})?:")
# "(Orlev, June 12, 2024) – ...", as rights groups write: where they sit, not where it happened
BRACKETED = re.compile(
    r"\([A-Z][\w’'. -]{2,30}?(?:,\s[A-Z][\w. ]{2,20}?)?"
    r"(?:,\s(?:[A-Z][a-z]{2,8}\.?\s\d{1,2}|\d{1,2}\s[A-Z][a-z]{2,8})(?:,?\s\d{4})?)?\)"
    r"\s*[-–—]{1,2}\s+(?=\S)"
)

PRINTED = ("date", "month_day")
ANY_COUNT = re.compile(rf"{lists.COUNT[:-3]}\b)")
TOWNS = re.compile(r"\(?[A-Z][A-Z’'. /-]{2,40}(?:, ?[A-Z][\w. -]{2,20})?,\s?")  # before a day
TOP = 600  # characters of an article in which its first dateline stands
NEWS = timedelta(days=2)
DIGIT = re.compile(r"\d")
DASH = re.compile(r"[-–—_]\s*$")
COUNT = re.compile(rf"(?:{SEVERAL}|dozens|scores|hundreds|thousands|some|about)\b", re.IGNORECASE)
# "Rebels - ten of the group - have": what stands between dashes is an aside
ASIDE = re.compile(r"[^-–—.;:]{3,80}\s[-–—]\s(?:have|has|had|were|was|are|is|died|fled)\b")
# "By Jane Doe in Orlev", "Reporting by Jane Doe in Orlev"
BYLINE = re.compile(
    r"(?:By|From)\s(?:[Oo]ur\s)?[A-Z][^.!?]*$|(?:Additional |With )?[Rr]eporting (?:by|from)\b"
)


def dateline_end(text: str, start: int, end: int) -> int:
    """Return where the dateline of a paragraph ends; its start if it has none.

    >>> dateline_end("ORLEV, June 12 (Wire) - Shells fell.", 0, 36)
    24
    """
    match = BRACKETED.match(text, start, end) or _dateline(text, start, end)
    return start if match is None else match.end()


def is_release(text: str) -> bool:
    """Tell whether a text begins as rights groups write: it tells of what was long before it."""
    return any(BRACKETED.match(line) for line in text[:TOP].split("\n"))


def _dateline(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return the dateline; "M23 — armed by others — fled", "The Tigers (OT) said" have none."""
    match = DATELINE.match(text, start, min(end, start + 90))
    match = match or COLON.match(text, start, end)
    if match is None or DIGIT.search(match["place"]) or not text[match.end() : end].strip():
        return None
    if NO_PLACE.search(match["place"]) and ANY_COUNT.match(text, match.end()):
        return None  # "Dead - 12, injured - 45"
    if COUNT.match(match["place"]) or ASIDE.match(text, match.end(), end):
        return None
    is_plain = match["place"].isupper() and DASH.search(match.group()) is not None
    begins = is_plain or not text[match.end()].islower()  # a sentence does, behind a dateline
    return match if begins else None


def written_on(text: str, dates: Sequence[DateMention], published: date) -> date | None:
    """Return the day that a dateline gives, from which "overnight" counts.

    >>> from nkclaims.grammar.dates import find_dates
    >>> text = "ORLEV, June 12 (Wire) - Shells fell overnight."
    >>> written_on(text, find_dates(text), date(2024, 6, 13))
    datetime.date(2024, 6, 12)
    """
    for one in dates:
        if one.start > TOP:
            return None
        start = text.rfind("\n", 0, one.start) + 1
        if one.kind not in PRINTED or TOWNS.fullmatch(text, start, one.start) is None:
            continue
        day = resolve(one, published)
        if day is not None and day[0] == day[1] and timedelta(0) <= published - day[0] <= NEWS:
            return day[0]
    return None


def is_bureau(dateline: Mention, text: str) -> bool:
    """Tell whether a dateline ends in a colon; only "here" means its town."""
    return BUREAU.match(text, dateline.end) is not None


def town_of(text: str, sentence: Span, named: Sequence[Mention]) -> Mention | None:
    """Return the town in the dateline of a paragraph, by its known name or in small letters.

    >>> town_of("ORLEV, Velia - Shells fell.", Span(0, 27), []).text
    'Orlev'
    """
    match = _dateline(text, sentence.start, sentence.end)
    if match is None:
        return None
    words = match["place"].rstrip()
    start = match.start("place")
    known = (one for one in named if one.start == start and one.names_place)
    return next(known, Mention(start, start + len(words), words.title(), is_place=True))
