"""Give undated figures of a report the days that its title, or the heading above, names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from nkclaims.extraction.draft import LOSSES, Draft, Sentence
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.link.older import is_compared
from nkclaims.extraction.time.beginnings import is_as_of
from nkclaims.extraction.time.days import Day, Days
from nkclaims.extraction.time.stretches import stretches
from nkclaims.grammar.date_intervals import Interval

# What calls itself a report, in its title
REPORT = QuickRegex(
    r"\b(?:updates?|reports?|bulletin|sitrep|situation|overview|digest|summary|monthly|weekly"
    r"|quarterly|biweekly|snapshot|fact ?sheet|statistics|figures|review|monitor(?:ing)?|round-?up"
    r"|protection of civilians|casualt(?:y|ies)|incidents|data|infographic|trends?|tracker)\b",
    re.IGNORECASE,
)
# "A study of the shelling was conducted for May 2 - May 20", in the lead
COUNTING = QuickRegex(
    r"\b(?:(?:study|examination|inquiry|investigation|survey|review|findings)\b"
    r"[^.]{0,120}?\b(?:for|covering|covers|over|between|from|during)|in its \w+ report,? between)\s"
    r"(?:the period (?:of |from )?)?(?=[A-Z]|\d)",
    re.IGNORECASE,
)
# "Have been killed since", "8,000 so far": more than is of these days
OTHER_SPAN = QuickRegex(
    r"\b(?:since|so far|to date|as of|until|up to now|thus far"
    r"|total number|brings?|bringing|(?:has|have) (?:now )?(?:reached|risen))\b",
    re.IGNORECASE,
)
TO = re.compile(r"\s*(?:to|until|till|through|[-–—])\s*(?:the\s)?")
STOCK = ("displaced", "missing", "controlled")
SPANS = ("date", "month_day", "month", "month_year", "date_range", "year")
ITEM = re.compile(r"\s*(?:[•▪●◦·*–-]|\d{1,2}[.)])\s")
COMPARED = re.compile(r"(?:weeks|months|years|days|week|month|year)\s(?:before|earlier)\Z")
# "45 were hurt, among them five farmers whose tractor struck a mine on 21 March"
OF_PART = re.compile(
    r",\s(?:among\s(?:them|whom)|including)\s[^;]*\b(?:whose|who|when|where|that)\s"
)
ONE_DAY = timedelta(days=1)
NEXT = 8  # characters behind an older figure in which its day stands
LATE = timedelta(days=75)  # by which such a report comes out


class ReportFrames:
    """The days of which a report tells, all of it or the section that is being read."""

    def __init__(self, days: Days) -> None:
        """Take what the dates of an article mean."""
        self._days = days
        self._whole: Interval | None = None
        self._section: Interval | None = None
        self._is_by_lead = False  # whether the lead names the days, and no title
        self._has_begun = False  # whether more than titles was read

    @property
    def days(self) -> Interval | None:
        """The days that hold here."""
        return self._section or self._whole

    def enter(self, sentence: Sentence) -> None:
        """Note that a sentence begins; headings name days, and end those of the one before."""
        if not sentence.is_heading:
            is_lead, self._has_begun = not self._has_begun, True
            if is_lead and self._whole is None and COUNTING.search(sentence.text):
                self._whole, self._is_by_lead = self._span(sentence), True
            return
        text = self._days.article.text
        span = self._span(sentence)
        if span is None and ITEM.match(text, text.rfind("\n", 0, sentence.start) + 1):
            return
        if span is None and sentence.dates and self._has_begun and self._is_by_lead:
            self._whole = None  # days of its own follow
        if self._has_begun:
            self._section = span
        elif span and REPORT.search(sentence.text):
            self._whole = span

    def of(
        self, draft: Draft, sentence: Sentence, days: Sequence[Day], told: Interval | None
    ) -> Draft | None:
        """Return a figure that no date of its own or before it places, with the days of the report.

        ``told`` are the days of which the passage has told.
        """
        frame = self.days
        is_title = sentence.is_heading and not self._has_begun
        if frame is None or is_title or draft.kind not in LOSSES:
            return None
        published = self._days.published
        is_told = told not in (None, frame, (published, published))
        is_told |= told is not None and told[0] == published <= frame[1]
        is_told |= draft.measure in STOCK or self._is_dated(draft, sentence, days)
        if draft.value is None or is_told:
            return None
        if draft.scope not in ("incident", "cumulative", "period", None):
            return None
        if OTHER_SPAN.search(sentence.text):
            return None
        last = self._older_end(draft, sentence) or frame[1]
        return replace(
            draft,
            scope="period",
            period=(frame[0], max(frame[0], last)),
            as_of=None,
            date_precision="day",
            period_basis="inferred",
        )

    def _span(self, sentence: Sentence) -> Interval | None:
        """Return the stretch of more than a day that a heading names, if it is over."""
        published = self._days.published
        text, dates = self._days.article.text, sentence.dates
        firsts = {one.start: last for one, last in stretches(text, dates)}
        for one, last in pairwise(dates):
            if TO.fullmatch(text, one.end, last.start):
                firsts[one.start] = last
        for one in sentence.dates:
            day = self._days.day(one)
            until = self._days.day(firsts[one.start]) if one.start in firsts else day
            if day is None or until is None or one.kind not in SPANS:
                continue
            start, end = day.start, min(until.end, published)
            if end - start >= ONE_DAY and published - LATE <= end:
                return start, end
        return None

    def _older_end(self, draft: Draft, sentence: Sentence) -> date | None:
        """Return the day printed beside the older of two figures: "up from 102 on 11 December"."""
        if not is_compared(draft):
            return None
        first, last = draft.quote.start, draft.quote.end + NEXT
        own = (self._days.day(one) for one in sentence.dates if first < one.start < last)
        return next((one.end for one in own if one is not None), None)

    def _is_dated(self, draft: Draft, sentence: Sentence, days: Sequence[Day]) -> bool:
        """Tell whether a date of the sentence places a figure: none of a part, none compared."""
        last = self.days[1] if self.days else None  # "by May 20", on which the report ends
        text, end = self._days.article.text, draft.quote.end
        return any(
            not COMPARED.search(one.mention.text)
            and not OF_PART.search(text, end, one.mention.start)
            and not (one.end == last and is_as_of(one.mention, sentence))
            for one in days
        )
