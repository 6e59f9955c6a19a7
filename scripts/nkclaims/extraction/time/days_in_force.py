"""Hold the days that a passage has told of, and go on from one date of it to the next."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from nkclaims.extraction.draft import Sentence
from nkclaims.extraction.place.dated_places import DatedPlaces
from nkclaims.extraction.time.beginnings import LONG_AGO, is_since
from nkclaims.extraction.time.days import Day, Days
from nkclaims.extraction.time.deed_days import is_after_deed
from nkclaims.extraction.time.letters import is_of_inquiry
from nkclaims.extraction.time.plans import is_planned
from nkclaims.extraction.time.war_openings import opens_war, tells_deed
from nkclaims.grammar.date_intervals import Interval
from nkclaims.grammar.date_mention import DateMention

OLD = timedelta(days=30)  # what was before is background to what these days brought
# "Declared a truce on Monday. Nine have died since then"
DECLARED = re.compile(r"\b(?:declar|announc|order|proclaim|sign|agree|impos|call)\w*\b")
NEAR = 60  # characters before a day in which such a verb stands


class DaysInForce:
    """The days that hold where a sentence gives none.

    Attributes:
        days: what the dates of the article mean.
        last: the last day that was printed, from which "since then" counts.
        began: from when the last toll of the passage counts.
        past: the days of an earlier war, of which a paragraph tells.
        in_paragraph: the days of which the paragraph tells.
        is_of_war: whether the paragraph has told how the war began.
        places: the places of which was told, with their days.
    """

    def __init__(self, days: Days) -> None:
        """Take what the dates of an article mean."""
        self.days = days
        self.last: date | None = None
        self.began: date | None = None
        self.past: tuple[date | None, date] | None = None
        self.is_of_war = False
        self._day: Interval | None = None  # that the last date of the passage gives
        self.in_paragraph: Interval | None = None
        self.places = DatedPlaces()
        self.of_past_day = False  # whether the last date was "in the past 24 hours"
        self._is_new = False  # whether something was told of publication day

    def _without_openings(
        self, days: Sequence[Day], sentence: Sentence, news: date
    ) -> Sequence[Day]:
        """Return the days of a sentence on which no war began long ago, of which the news is not.

        What its paragraph goes on to tell may be of it, or counts from then.
        """
        told = (one for one in sentence.dates if not is_since(one, sentence))
        found = (self.days.day(one) for one in told if opens_war(one, sentence))
        opened = [one for one in found if one and one.end < news]
        if not opened:
            return days
        if tells_deed(sentence):
            self.in_paragraph = opened[0].start, opened[0].end
        elif opened[0].precision == "day":
            self.began, self.is_of_war = self.began or opened[0].start, True
        return [one for one in days if one.end >= news]

    def _note(self, mention: DateMention, sentence: Sentence, is_said: bool) -> None:
        """Note a day from which "that day", "since then" in what follows may count."""
        day = self.days.day(mention, is_planned(mention, sentence))
        if day is None or day.start > self.days.published:
            return
        if self.day_in_force() is not None and is_of_inquiry(mention, sentence):
            return  # "that morning" is still that of the deed of which they write
        before = sentence.text[max(0, mention.start - sentence.start - NEAR) : mention.end]
        if not is_said or self.last is None or DECLARED.search(before):
            self.last = day.then  # not the day on which somebody only told of it
        is_news = day.start >= self.days.published - LONG_AGO
        is_alone = len(sentence.dates) == 1 and is_since(mention, sentence)
        is_sequel = self.day_in_force() is not None and is_after_deed(day, sentence)
        if day.start == day.end and (is_news or is_alone) and not is_sequel:
            self.days.carried = day.start

    def _go_on_from(self, day: Day, is_aside: bool = False) -> None:
        """Take a day for what follows; one meant again, or of no deed of war, for its paragraph."""
        is_meant = day.mention.text.lower().startswith(("that", "the same"))
        if (is_meant and day.end < self.days.published - LONG_AGO) or (is_aside and self._day):
            self.in_paragraph = day.start, day.end
            return
        past = day.start + timedelta(days=1) if day.is_past_day else day.end
        told = day.start, min(max(past, day.end), self.days.published)
        self.in_paragraph, self.past, self.of_past_day = told, None, day.is_past_day
        if day.end >= self.days.published - OLD or not self._is_of_news():
            self._day = told  # a day long past is only meant in passing where there is news
        self.places.new_day()
        self.days.carried = day.start
        is_night = day.mention.unit == "night" or day.is_past_day
        self.days.morning = told[1] if is_night and told[1] > told[0] else None

    def _is_of_news(self) -> bool:
        """Tell whether the passage has told of deeds of these days, of no older event."""
        return self._is_new or (self._day is not None and self._day[1] >= self.days.published - OLD)

    @property
    def is_past(self) -> bool:
        """Whether the paragraph plays in days long past."""
        return self.in_paragraph is not None and self.in_paragraph[1] < self.days.published - OLD

    def forget_day(self) -> None:
        """Let the last date of the passage hold no longer."""
        self._day = None

    def day_in_force(self) -> Interval | None:
        """Return the days of the paragraph, or else of the passage."""
        return self.in_paragraph or self._day
