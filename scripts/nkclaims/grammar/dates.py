"""Find every date and clock time of a text, and work out what is meant.

The grammar is spread over small modules, each with the readers of one family; here stands which
words, and which lengths of a run of digits, each reader is tried at. Nothing else of the text is
looked at, so a scan takes time in proportion to the length of the text.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from nkclaims.grammar.calendar_words import MONTHS, PARTS, STEPS, WEEKDAYS
from nkclaims.grammar.clocks import NAMED_TIMES, clock_at, read_clock, read_clock_word
from nkclaims.grammar.date_intervals import resolve
from nkclaims.grammar.date_mention import DateMention, Reader, Reading
from nkclaims.grammar.document import Span, find_addresses
from nkclaims.grammar.month_dates import read_day, read_month
from nkclaims.grammar.number_words import (
    CARDINALS,
    DASH,
    GAP,
    ORDINALS,
    SCALE_ORDINALS,
    SCALES,
    SOME_GAP,
)
from nkclaims.grammar.relative_dates import (
    COUNT_LEADS,
    UNIT_LEADS,
    WINDOW_LEADS,
    WORDING_LEADS,
    read_counted,
    read_nth,
    read_uncounted,
    read_wording,
)
from nkclaims.grammar.weekday_dates import read_part, read_step, read_weekday
from nkclaims.grammar.years import next_year, read_short_decade, read_year

__all__ = ["DateMention", "clock_at", "find_dates", "resolve"]

# Tried in this order; the first that reads something wins, so the longer forms come first.
_WORD_READERS: tuple[tuple[Iterable[str], Reader], ...] = (
    (MONTHS, read_month),
    (WEEKDAYS, read_weekday),
    ({*STEPS, *WINDOW_LEADS}, read_step),
    (PARTS, read_part),
    (NAMED_TIMES, read_clock_word),
    ({*COUNT_LEADS, *CARDINALS, *SCALES}, read_counted),
    ({*CARDINALS, *SCALES, *ORDINALS, *SCALE_ORDINALS}, read_nth),
    (CARDINALS, read_clock_word),
    (UNIT_LEADS, read_uncounted),
    (WORDING_LEADS, read_wording),
)
_BY_LENGTH: dict[int, tuple[Reader, ...]] = {
    1: (read_day, read_clock, read_counted, read_nth),
    2: (read_day, read_clock, read_counted, read_nth, read_short_decade),
    3: (read_counted, read_nth),
    4: (read_clock, read_year, read_counted),
}


def _by_word() -> dict[str, tuple[Reader, ...]]:
    readers: defaultdict[str, list[Reader]] = defaultdict(list)
    for words, reader in _WORD_READERS:
        for word in words:
            readers[word].append(reader)
    return {word: tuple(found) for word, found in readers.items()}


_BY_WORD = _by_word()
_LINK = re.compile(rf"{SOME_GAP}{DASH}{SOME_GAP}|{GAP}(?:to|until|till|through|and){GAP}")
_DASHES = frozenset("-\u2010\u2011\u2012\u2013\u2014")
_PREFIX_WINDOW = 8
_TOKEN = re.compile(r"(?P<digits>\d+)|[^\W\d_]+")
# Digits that go on from a word or another number begin no date: "S-300", "1:12:55", "$5".
_JOINED = re.compile(r"(?:[\w#$\u00a3\u20ac]|[^\W\d_][-\u2010\u2011]|\d[.,:])$")
_PREFIXED_YEAR = re.compile(r"\b(?:pre|post|since|until)-$", re.IGNORECASE)


def find_dates(text: str) -> list[DateMention]:
    """Return the dates and clock times of a text, ordered and disjoint.

    What no calendar has ("February 30") is no mention, nor is anything inside a web address.

    >>> [mention.text for mention in find_dates("On Oct. 5 and again last Thursday at 0400 GMT")]
    ['Oct. 5', 'last Thursday', '0400 GMT']
    """
    return [*_found(text)]


@lru_cache(maxsize=64)  # the rules ask for the dates of one article more than once
def _found(text: str) -> tuple[DateMention, ...]:
    mentions: list[DateMention] = []
    addresses = iter([*find_addresses(text), Span(len(text), len(text))])
    address, end = next(addresses), 0
    for token in _TOKEN.finditer(text):
        readers = _BY_WORD.get(token.group().lower()) or _BY_LENGTH.get(len(token["digits"] or ""))
        if readers is None or (start := token.start()) < end:
            continue
        while address.end <= start and address.start < len(text):
            address = next(addresses)
        if start >= address.start:
            continue
        follows_dash = 0 < end == start - 1 and text[end] in _DASHES  # "27 Sept-5 Oct"
        if not follows_dash and _goes_on(text, start, is_word=token["digits"] is None):
            continue
        reading = _first(readers, text, start)
        if reading is None and mentions:
            reading = next_year(text, mentions[-1], start)
        if reading is None or reading.end > address.start:
            continue
        end = reading.end
        if isinstance(reading, DateMention):
            mentions.append(reading)
    return tuple(_with_shared_years(text, mentions))


def _first(readers: tuple[Reader, ...], text: str, start: int) -> Reading:
    for reader in readers:
        if reading := reader(text, start):
            return reading
    return None


def _with_shared_years(text: str, mentions: list[DateMention]) -> list[DateMention]:
    """Give "Sept. 27" its year in "from Sept. 27 to Oct. 5, 2020"."""
    for at, (first, last) in enumerate(pairwise(mentions)):
        kinds = (first.kind, last.kind)
        is_pair = kinds in (("month_day", "date"), ("month", "month_year"))
        if not is_pair or not last.month or not first.month:
            continue
        if _LINK.fullmatch(text, first.end, last.start) and last.year:
            year = last.year - (first.month > last.month)
            if first.kind == "month":  # "July to September 2006"
                mentions[at] = replace(first, kind="month_year", year=year)
            elif first.day and first.day <= monthrange(year, first.month)[1]:
                mentions[at] = replace(first, kind="date", year=year)
    return mentions


def _goes_on(text: str, start: int, *, is_word: bool) -> bool:
    """Tell whether what begins at ``start`` belongs to a word or number that began before."""
    if start == 0 or is_word:
        return start > 0 and (text[start - 1].isalnum() or text[start - 1] == "_")
    before = text[max(0, start - _PREFIX_WINDOW) : start]
    return bool(_JOINED.search(before)) and not _PREFIXED_YEAR.search(before)
