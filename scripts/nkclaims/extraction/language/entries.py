"""Tell entries apart, of which each stands for itself: of a live page by a time, else by a day."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nkclaims.extraction.lexicon.mentions import Mention
from nkclaims.grammar.document import Span

FEWEST = 3  # lines that begin with a time make a live page, one less if it says that it is live
LIVE = re.compile(r"\b(?:live|blog|rolling|as it happened|latest updates)\b", re.IGNORECASE)
ITEM = re.compile(r"[-–•*·▪●◦]\s+(?=\S)")
HOUR = r"(?:[01]?\d|2[0-3])"
HALF = r"\s?[ap]\.?m\b\.?|\s?[AP]\.?M\b\.?"
ZONE = r"(?:\s?\(?(?:local(?: time)?|[A-Z]{3,4})(?:[+-]\d{1,2}(?::\d\d)?)?\)?(?!\w))?"
DATE = (
    r"(?:[A-Z][a-z]+,?\s)?(?:\d{1,2}\s[A-Z][a-z]+|[A-Z][a-z]+\.?\s\d{1,2})(?:,?\s\d{4})?"
    r"(?:,|\sat|\s[-–—|])\s"
)
# "18:42 - ", "19.10", "17.58 BST", "[6.45am]", "2h ago", "17 Oct 2024 - 08:15 GMT"
TIME = re.compile(
    rf"(?:{ITEM.pattern})?[\[(]?(?:(?:Updated|Posted)(?:\sat)?:?\s)?(?:{DATE})?"
    rf"(?:{HOUR}[:.h][0-5]\d(?:{HALF})?+(?!\d|%)|{HOUR}(?:{HALF})"
    rf"|\d{{1,2}}\s?(?:[hm]|hrs?|mins?|hours?|minutes?)\sago){ZONE}"
    r"(?:[\])]?(?:\s*$|\s*[-–—:|,(\[.]\s?|\s+(?=[A-Z\"“‘'])))",
    re.MULTILINE,
)
MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
# "SEPT 27 - ", "October 4, 2020: ", "• Monday, 5 October", "27/09: ", "2020-09-27 –"
DAY = re.compile(
    rf"(?:{ITEM.pattern})?[\[(]?(?:(?:Mon|Tues?|Wed(?:nes)?|Thur?s?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s)?"
    rf"(?:{MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?{MONTH}"
    r"|\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2})(?:,?\s?(?:19|20)\d\d|[./](?:19|20)?\d\d)?"
    r"[\])]?(?:\s*$|\s?[-–—:|]+\s)",
    re.MULTILINE | re.IGNORECASE,
)
# "TOLL - ": what stands beside the days of a chronology
SUMMARY = re.compile(rf"(?:{ITEM.pattern})?[A-Z][A-Z’' -]{{2,40}}(?:\s?[-–—:|]+\s)")
# Under a post: "5:22 PM · 20 Jun 2023"
POSTED = re.compile(r"\s*(?:[-·–—]\s)?(?:\d{1,2}\s)?[A-Z][a-z]{2}\w*\.?\s\d")
ENDS = (".", "!", "?", "…", "”", '"')  # of a sentence, which is no title


def entries_of(text: str, paragraphs: Sequence[Span]) -> list[int]:
    """Return for each paragraph of an article the number of its entry, 0 if it is in none.

    Each item of a list on a live page stands for itself, as an entry does; so does what a
    chronology sums up behind its days.
    """
    begun, alone = _begun(text, paragraphs)
    number, found, was_alone = 0, list[int](), False
    for at, _ in enumerate(paragraphs):
        is_alone = at in alone
        number += at in begun or is_alone or was_alone
        was_alone = is_alone
        found.append(number)
    return found


def _begun(text: str, paragraphs: Sequence[Span]) -> tuple[set[int], set[int]]:
    """Return the paragraphs that begin an entry, and others that are one by themselves."""
    first = " ".join(text[start:end] for start, end in paragraphs[:3])
    timed = _timed(text, paragraphs)
    begun = {one - (one - 1 not in timed and _is_titled(text, paragraphs, one)) for one in timed}
    if len(begun) >= FEWEST - (LIVE.search(first) is not None):
        return begun, _matched(ITEM, text, paragraphs) - begun
    dated = _matched(DAY, text, paragraphs)
    if len(dated) < FEWEST:
        return set(), set()
    return dated, {at for at in _matched(SUMMARY, text, paragraphs) - dated if at > min(dated)}


def _matched(pattern: re.Pattern[str], text: str, paragraphs: Sequence[Span]) -> set[int]:
    return {at for at, one in enumerate(paragraphs) if pattern.match(text, *one)}


def _timed(text: str, paragraphs: Sequence[Span]) -> list[int]:
    """Return the paragraphs that begin with a clock time, and are not under a post."""
    found = [(at, TIME.match(text, *one)) for at, one in enumerate(paragraphs)]
    return [
        at for at, one in found if one and not POSTED.match(text, one.end(), paragraphs[at].end)
    ]


def _is_titled(text: str, paragraphs: Sequence[Span], at: int) -> bool:
    """Tell whether the title of an entry stands in the line above its time."""
    above, start = paragraphs[at - 1], paragraphs[at].start
    return text.count("\n", above.end, start) == 1 and not text.endswith(ENDS, *above)


def label_of(text: str, sentence: Span, named: Sequence[Mention]) -> Span | None:
    """Return what heads an entry of a chronology, "SEPT 27 - " or "TOLL - "; no town of a report.

    >>> label_of("SEPT 27 - Shells fell.", Span(0, 22), [])
    Span(start=0, end=10)
    """
    head = DAY.match(text, *sentence) or SUMMARY.match(text, *sentence)
    if head is None or head.end() >= sentence.end:
        return None
    if any(one.names_place and one.start == sentence.start for one in named):
        return None
    return Span(*head.span())
