"""Count "a week later" under a heading that has the day itself from the day before the heading."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from nkclaims.extraction.draft import Sentence
from nkclaims.extraction.time.days import Day, Days
from nkclaims.grammar.date_intervals import Interval, resolve

# "Before that, two had died in Tarn": on some day that nobody tells
BEFORE_THAT = re.compile(r"(?:Before|Prior to) (?:that|this|then)\b")


class DatedHeadings:
    """The last heading that names a day: "Orlev, October 21"."""

    def __init__(self) -> None:
        """Begin with none."""
        self._number = -1
        self._base: date | None = None  # the day in force before it
        self._day: date | None = None
        self._paragraph, self.is_before = -1, False  # whether it tells of what was before that day
        self.held: Interval | None = None  # the days that it names, of all that stands under it

    def left(
        self,
        sentence: Sentence,
        base: date | None,
        day: date | None,
        days: Sequence[Day] = (),
    ) -> None:
        """Note that a sentence ends; of a heading, the days in force before and behind it."""
        if not sentence.is_heading:
            return
        self._number, self._base, self._day = sentence.number, base, day
        is_one = len(days) == 1 and days[0].start == days[0].end
        self.held = (days[0].start, days[0].end) if is_one else None

    def enter(self, sentence: Sentence, days: Days) -> None:
        """Let the first sentence behind a heading count to its day, if it does not say another."""
        if sentence.paragraph != self._paragraph or sentence.dates:
            self._paragraph, self.is_before = sentence.paragraph, False
        if BEFORE_THAT.match(sentence.text):  # what was said before that is of that deed
            self.is_before = any(one.names_place and not one.actor_id for one in sentence.mentions)
        if sentence.number != self._number + 1 or self._base is None or self._base == self._day:
            return
        for one in sentence.dates:
            if one.anchor != "carried" or not one.shift:
                continue
            told = resolve(one, days.told_on, self._base)
            if told is not None and told[0] == self._day:
                days.carried = self._base
