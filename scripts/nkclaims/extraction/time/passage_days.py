"""Carry days over a passage: what a sentence dates holds for those behind it that have no date."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from nkclaims.extraction.article import Article
from nkclaims.extraction.draft import HAPPENINGS, LOSSES, Draft, Sentence
from nkclaims.extraction.figure.scope_words import OTHERS
from nkclaims.extraction.language.datelines import is_release
from nkclaims.extraction.language.posts import Post
from nkclaims.extraction.language.quiet import is_quiet
from nkclaims.extraction.place.dated_places import DatedPlaces
from nkclaims.extraction.speaker.sayings import Saying
from nkclaims.extraction.time.beginnings import LONG_AGO, begins_toll, is_as_of
from nkclaims.extraction.time.dated_headings import DatedHeadings
from nkclaims.extraction.time.day_offsets import names_deed
from nkclaims.extraction.time.days import Day, Days
from nkclaims.extraction.time.days_in_force import DaysInForce
from nkclaims.extraction.time.deed_days import (
    carried_on,
    dates_deed,
    days_of_deeds,
    is_after_deed,
    is_of_reaction,
    is_taking,
)
from nkclaims.extraction.time.deed_names import looks_back
from nkclaims.extraction.time.described import describes
from nkclaims.extraction.time.first_deeds import Told, is_stamp, last_deed, told
from nkclaims.extraction.time.hours import narrowed, narrowed_by, of_night
from nkclaims.extraction.time.nth_days import begun_by
from nkclaims.extraction.time.offers import is_offer
from nkclaims.extraction.time.pages import turn_page
from nkclaims.extraction.time.past_wars import fought_in
from nkclaims.extraction.time.periods import since_dawn
from nkclaims.extraction.time.post_days import PostDays
from nkclaims.extraction.time.returns import gone_back_to
from nkclaims.extraction.time.rivals import Voices, is_of_news
from nkclaims.extraction.time.same_periods import SamePeriods
from nkclaims.extraction.time.told_again import Again
from nkclaims.extraction.time.told_days import ToldDays
from nkclaims.grammar.date_intervals import Interval

HAPPENED = (*HAPPENINGS, "ceasefire_violation", "diplomacy")
DEFAULTING = ("attack", "casualties", "damage", "equipment_loss", "diplomacy")
BULLET = re.compile(r"\s*[•▪●◦·*]\s")


class PassageDays(DaysInForce):
    """The days that the passage which is being read has told of.

    Attributes:
        same: the last days that were told together, "the same period".
        since: from when the sentence counts, or tells that something goes on.
        before: the last loss that it told.
        told: the days that its sentences told of.
    """

    def __init__(self, article: Article, days: Days, told: ToldDays) -> None:
        """Take an article, its days, and those on which something happened."""
        super().__init__(days)
        self._text, self._told, self._is_release = article.text, told, is_release(article.text)
        self.same = SamePeriods()
        self.since: date | None = None
        self.is_rival = False  # whether it is another side's, of a deed of its own
        self.is_carried = False  # whether the last claim has the day of another paragraph
        self.told = list[Told]()
        self.before: Draft | None = None
        self._last: Draft | None = None  # the last loss that the sentences before told
        self._voices, self._entry, self._paragraph = Voices(), 0, -1
        self._news: Interval | None = None  # on which a deed without a day was told first
        self._by_saying: tuple[int, Interval | None] = -1, None  # a deed dated so, and where
        self._again, self._headings, self._posts = Again(), DatedHeadings(), PostDays(days)

    def enter(self, sentence: Sentence, post: Post | None = None) -> None:
        """Note that a sentence begins; a post tells of the day on which it was written."""
        self._last = self.before
        if sentence.entry != self._entry:
            self._begin_entry(sentence)
        elif sentence.entry and sentence.is_heading:
            turn_page(self.days, sentence)
        if sentence.paragraph != self._paragraph:
            self.began = self.began if OTHERS.search(sentence.text[:60]) else None
            self._paragraph = sentence.paragraph
            self._day, self.in_paragraph = self._posts.enter(post, self._day)
            self.past, self.is_of_war = None, False
            if BULLET.match(self._text, self._text.rfind("\n", 0, sentence.start) + 1):
                self._day = self._headings.held  # each item stands for itself, under its day
        self._headings.enter(sentence, self.days)
        for mention in sentence.dates:
            day = self.days.day(mention)
            if day and self.days.begins(day, sentence) and begins_toll(mention, sentence):
                self.began = self.since = day.begun
        if begun := begun_by(sentence.text, self.days.told_on):
            self.began = self.since = begun
        if back := gone_back_to(sentence, self.told):
            self.in_paragraph = self._day = back

    def _begin_entry(self, sentence: Sentence) -> None:
        """Forget the days that the entries of a live page before this one told of."""
        self._entry = sentence.entry
        self.last = self._day = self.days.carried = None
        self.same.forget()
        self._voices, self.places = Voices(), DatedPlaces()
        turn_page(self.days, sentence)

    def deed_told(self, sentence: Sentence) -> Interval | None:
        """Return the days in force, else those of the deed just told: "it came a day after"."""
        last, told = self._last, self.day_in_force()
        if told or last is None or last.period is None or not names_deed(sentence.text):
            return told
        start, end = last.period
        return (start, end) if start and end and last.scope == "incident" else None

    def heard(self, draft: Draft) -> None:
        """Note a claim of the sentence that is being read."""
        self._voices.heard(draft)
        is_toll = draft.scope in ("cumulative", "increment") or draft.is_part
        if draft.kind in LOSSES and not is_toll:
            self.before = draft
        if (start := draft.period[0] if draft.period else None) is None:
            return
        self._by_saying = self._by_saying if draft.period_basis == "inferred" else (-1, None)
        if draft.scope == "cumulative" and draft.period_basis == "stated" and not draft.is_part:
            self.began = start  # "Another 141 have been wounded" counts from there, too
        self.same.heard(draft, self._text)

    def leave(
        self, sentence: Sentence, sayings: Sequence[Saying], drafts: Sequence[Draft] = ()
    ) -> None:
        """Note that a sentence ends: its day holds for the passage until there is another."""
        every = self._told.of(sentence, sayings)  # "the next day" counts from the day before
        base, said = self.days.carried, self._told.said(sentence, sayings)
        for mention in sentence.dates:
            if not looks_back(mention) and not self._told.spoken.leads(mention, sentence):
                self._note(mention, sentence, any(one.mention is mention for one in said))
        self.same.left(every, self.since, self.days.told_on)
        self.since = None
        days = carried_on(every, bool(said))
        self._voices.leave(is_dated=bool(days))
        news = self.days.published - LONG_AGO
        old = [one for one in every if one.end < news and not describes(one.mention, sentence)]
        if old and not days and not any(self.days.begins(one, sentence) for one in old):
            self.in_paragraph = self.past = old[0].start, old[0].end  # told to its end
            if (war := fought_in(sentence)) and war.last:
                self.past = war.first, war.last
        days = days_of_deeds(self._without_openings(days, sentence, news), sentence, drafts, news)
        if self.day_in_force() and (deed := last_deed(self.told)) and deed >= news:
            days = [one for one in days if one.end >= deed or not describes(one.mention, sentence)]
        deeds = [one for one in days if not is_after_deed(one, sentence)]
        first = next(iter(deeds or days), None)
        if first and not (sentence.is_heading or is_stamp(first, sentence, self.days.published)):
            self.told.append(told(sentence, first, bool(deeds)))
        is_as_of_day = bool(days) and is_as_of(days[0].mention, sentence)
        is_idle = self.day_in_force() is not None and not dates_deed(sentence, drafts)
        is_idle |= self._again.is_in(sentence)
        if self.day_in_force() is not None:
            days = [one for one in days if not is_of_reaction(one, sentence, drafts)]
        if days and not (self._day and (is_as_of_day or not deeds)) and not is_idle:
            is_aside = not sentence.is_heading and is_quiet(sentence, drafts)
            self._go_on_from(max(deeds or days, key=lambda one: one.mention.start), is_aside)
        elif not every and self._day:
            now = self.days.told_on
            hour = narrowed_by(self._day, sentence, drafts) or since_dawn(sentence, now)
            self._day, self.in_paragraph = hour or self._day, hour or self.in_paragraph
        self._headings.left(sentence, base, self.days.carried, days)

    def carried_to(
        self, draft: Draft, sentence: Sentence, is_said: bool, spoken: Day | None
    ) -> Interval | None:
        """Return the days of a claim whose sentence gives none; None if it has none.

        Its speaker may have ``spoken`` on a day, which ``is_said`` in its sentence or before.
        """
        now = self.days.told_on
        if draft.kind not in HAPPENED or is_offer(draft, self._text) or self._headings.is_before:
            return None
        if draft.kind == "territorial_control" and not is_taking(draft):
            return None  # who holds a place is a state, of which no date before tells
        is_undated = sentence.entry > 0 and self.day_in_force() is None
        has_spoken = spoken and spoken.precision == "day" and spoken.end <= self.days.published
        is_new = not (is_said and has_spoken)  # "claimed on Monday"
        is_of_rival = is_new and self._voices.are_rivals(draft, sentence)
        if (is_of_rival or self.places.goes_on_undated(draft)) and not is_undated:
            self.places.leave_undated(draft)
            self.is_rival = True
            return None
        if self.is_past and draft.kind in DEFAULTING:
            if not is_new and spoken and is_of_news(sentence):
                self.in_paragraph = spoken.start, spoken.end
                return self.in_paragraph
            if self._voices.bring_news(draft, sentence):
                return now, now
        if self.in_paragraph:
            return narrowed(self.in_paragraph, sentence)
        if spoken and not is_new and (again := self.same.counts.of(draft, sentence, self._text)):
            self.in_paragraph = again
            return again
        is_again = self._day is not None and self._again.goes_on(draft, sentence)
        if spoken and not is_new and not is_again:
            if draft.kind in DEFAULTING:
                self._news = spoken.start, spoken.end
            if draft.kind in LOSSES or is_taking(draft):
                self._by_saying = sentence.paragraph, (spoken.start, spoken.end)
            return spoken.start, spoken.end
        number, said = self._by_saying
        if number == sentence.paragraph and said and draft.kind in LOSSES:
            return said  # it goes on with a deed that has the day on which it was told
        if draft.kind in HAPPENINGS and self._day:
            self.is_carried = True
            return narrowed(self._day, sentence)
        if spoken and has_spoken:
            return spoken.start, spoken.end
        is_told = draft.kind in DEFAULTING
        self._is_new |= is_told and not (sentence.is_heading or self._is_release)
        self.days.has_news |= self._is_new
        is_told |= sentence.entry > 0 and draft.value is not None  # in an entry of a live page
        return of_night(sentence, now) or self._news or (now, now) if is_told else None

    def settled(self, draft: Draft, sentence: Sentence) -> Draft:
        """Return a draft that has its place, which may have another day than the passage."""
        if self.is_carried and draft.period:
            before, draft = draft.period, self.places.settled(draft, sentence)
            if draft.period and draft.period != before and draft.period[0] and draft.period[1]:
                self.in_paragraph = draft.period[0], draft.period[1]  # it goes on with that deed
        elif self.is_rival:
            draft = self.places.told_there(draft, sentence)
        self.places.note(draft, sentence)
        return draft

    def of_deed_again(
        self, draft: Draft, sentence: Sentence, days: Sequence[Day]
    ) -> Interval | None:
        """Return the days of the deed of which somebody speaks, or had spoken, on a later day.

        "On Friday the office said that 25 had died", "on Friday it had put the toll at 19".
        """
        told = self.day_in_force()
        if told is None or draft.scope != "incident" or draft.value is None or self.began:
            return None
        leads = self._told.spoken.leads
        if all(one.end >= told[0] and leads(one.mention, sentence) for one in days):
            return told
        is_later = all(told[1] < one.start for one in days)
        again = self._again
        is_again = is_later and again.tells(draft, sentence, self._text, self.told, self.before)
        return told if is_again else None
