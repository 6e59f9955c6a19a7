"""Remember over which days figures counted last: "over the same period", "that same day"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from nkclaims.extraction.draft import Draft, Sentence
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.time.days import Day
from nkclaims.extraction.time.periods import inferred
from nkclaims.extraction.time.same_counts import SameCounts
from nkclaims.grammar.date_intervals import Interval

SAME_TIME = QuickRegex(
    r"\b(?:in|over|during) (?:that|the same) "
    r"(?:period|time|week|stretch|night|(?P<day>day|hours))\b"
    r"|\b(?:in|over|during) (?:the|those|these) (?:two|three|four|five|six|seven|\d) "
    r"(?:days|nights|weeks|months)\b"
    r"(?! (?:of|to|since|before|after|that|leading|ending|between|until)\b)"
    r"|\bthe week[’']s (?:\w+ )?(?:toll|exodus|dead|total|count|losses)\b",
    re.IGNORECASE,
)


class SamePeriods:
    """The last days over which figures of an article counted."""

    def __init__(self) -> None:
        """Begin with none."""
        self.counts = SameCounts()
        self._last: Interval | None = None
        self._is_open = False  # whether that is all since a day
        self._counter: str | None = None  # who counted over it
        self._daily: Interval | None = None  # the last past day

    def forget(self) -> None:
        """Begin anew, with another entry of a live page."""
        self._last = self._daily = None

    def heard(self, draft: Draft, text: str = "") -> None:
        """Note over which days a figure counts; an older count of the same speaker does not do."""
        self.counts.heard(draft, text)
        start, end = draft.period or (None, None)
        if start is None or end is None or start >= end or draft.value is None:
            return
        if draft.scope == "daily":
            self._daily = self._last = start, end
            self._is_open, self._counter = False, draft.speaker.key
        elif (
            self._last is None
            or start != self._last[0]
            or end >= self._last[1]
            or draft.speaker.key != self._counter
        ):
            self._last, self._is_open = (start, end), draft.scope == "cumulative"
            self._counter = draft.speaker.key

    def left(self, days: Sequence[Day], since: date | None, published: date) -> None:
        """Note that a sentence ends that tells of some days, or counts since one."""
        long = [one for one in days if one.start < one.end]
        if long:
            self._last, self._is_open = (long[0].begun, long[0].end), False
        elif since and since < published and (self._last is None or self._last[0] != since):
            self._last, self._is_open = (since, published), True

    def of(self, draft: Draft, sentence: Sentence, days: Sequence[Day]) -> Draft | None:
        """Return a figure over the days of one before it, if its sentence says so."""
        same = SAME_TIME.search(sentence.text)
        if same is None:
            return None
        is_behind = same.start() + sentence.start > draft.quote.start
        for one in days:  # "nine died in the past day, and six over the same period"
            is_before = is_behind and one.mention.end < draft.quote.start
            if "same" not in one.mention.text.lower() and not is_before:
                return None
        stretch = self._daily if same["day"] else self._last
        if stretch is None:
            return None
        is_open = self._is_open and not same["day"]
        is_daily = stretch == self._daily and not same["day"]
        scope = "cumulative" if is_open else "daily" if is_daily else "period"
        found = inferred(draft, *stretch, scope)
        return replace(found, as_of=stretch[1] if is_open else None)
