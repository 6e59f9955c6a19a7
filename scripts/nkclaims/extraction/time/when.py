"""Say when something happened and when it was said, by the sentence or the passage before it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from nkclaims.extraction.article import Article
from nkclaims.extraction.draft import LOSSES, Draft, Sentence
from nkclaims.extraction.language.posts import Post
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.lexicon.pack import Registry
from nkclaims.extraction.speaker.sayings import Saying
from nkclaims.extraction.time.battles import Battles
from nkclaims.extraction.time.beginnings import OTHER_CLAUSE, is_since
from nkclaims.extraction.time.counted_before import CountedBefore
from nkclaims.extraction.time.daily_frames import DailyFrame, counted_daily
from nkclaims.extraction.time.day_offsets import before_deed, day_at, offset_of
from nkclaims.extraction.time.days import Day, Days
from nkclaims.extraction.time.deed_days import dates_deed
from nkclaims.extraction.time.first_deeds import Told
from nkclaims.extraction.time.lasting_fights import LastingFights
from nkclaims.extraction.time.list_sums import ListSums
from nkclaims.extraction.time.newest_tolls import NewestTolls
from nkclaims.extraction.time.older_spans import over_older
from nkclaims.extraction.time.passage_days import HAPPENED, PassageDays
from nkclaims.extraction.time.past_wars import goes_on, told_of_war
from nkclaims.extraction.time.periods import (
    LATER,
    between,
    in_order,
    inferred,
    is_since_dawn,
    of_last_hours,
    of_past_day,
    over_days,
    since_onset,
)
from nkclaims.extraction.time.report_days import in_week
from nkclaims.extraction.time.report_frames import ReportFrames
from nkclaims.extraction.time.retold_deeds import missing_since, of_same_deed, since_deed
from nkclaims.extraction.time.saying_days import SayingDays
from nkclaims.extraction.time.since_events import is_since_then
from nkclaims.extraction.time.spoken_days import SpokenDays, stated_on
from nkclaims.extraction.time.states import as_held, is_dated, is_missed, is_state, is_stock
from nkclaims.extraction.time.telling_days import TellingDays
from nkclaims.extraction.time.told_again import said_after
from nkclaims.extraction.time.told_days import ToldDays
from nkclaims.extraction.time.toll_periods import counted_from, in_years
from nkclaims.extraction.time.truce_spans import under_truce
from nkclaims.extraction.time.war_days import (
    as_due,
    before_date,
    in_first_part,
    is_due,
    on_first_day,
    up_to_now,
)
from nkclaims.extraction.time.war_openings import is_toll_of_war

DATED = (*HAPPENED, "ceasefire_agreement", "ceasefire_collapse", "personnel", "other", "accusation")


class When:
    """The days in which the passage plays that is being read."""

    def __init__(
        self, article: Article, registry: Registry | None, verbs: tuple[str, ...] = ()
    ) -> None:
        """Take the article, the registry of its war and the verbs of saying."""
        self._text = article.text
        self.dates: list[tuple[Sentence, Day]] = []  # of the sentences that were left
        self._days = Days(article, registry)
        self._told = ToldDays(self._days, SayingDays(verbs))
        self._passage = PassageDays(article, self._days, self._told)
        self._said: Day | None = None  # on which somebody spoke in the sentence
        self._spoken, self._battles = SpokenDays(), Battles(article.text)
        self._newest, self._lasting = NewestTolls(), LastingFights()
        self._telling = TellingDays(self._days)
        self._frames, self._sums = ReportFrames(self._days), ListSums(self._days)
        self._daily, self._counted = DailyFrame(), CountedBefore()
        self._said_in: list[Day] = []  # the days on which somebody spoke in the sentence

    def enter(self, sentence: Sentence, sayings: Sequence[Saying], post: Post | None) -> None:
        """Note that a sentence begins; a post tells of the day on which it was written."""
        self._days.newer = self._newest.counted_to(sentence)
        self._said_in = self._told.said(sentence, sayings)
        self._telling.enter(sentence, self._said_in)
        self._passage.enter(sentence, post)
        self._frames.enter(sentence)
        self._daily.enter(sentence)
        self._sums.enter(sentence)
        if sentence.is_heading and self._frames.days:
            self._passage.forget_day()  # each section of a report stands for itself
        self._spoken.heard(self._said_in[0] if self._said_in else None, sentence, sayings)

    def leave(
        self, sentence: Sentence, sayings: Sequence[Saying], drafts: Sequence[Draft] = ()
    ) -> None:
        """Note that a sentence ends, of which claims were made."""
        days = (self._days.day(one) for one in sentence.dates)
        self.dates += [(sentence, one) for one in days if one is not None]
        self._passage.leave(sentence, sayings, drafts)
        self._lasting.left(sentence, drafts)
        self._battles.told(sentence, self._passage.told)

    def set_in(self, draft: Draft, sentence: Sentence, sayings: Sequence[Saying]) -> Draft:
        """Return a draft with its period and the day on which it was said."""
        self._passage.is_carried = self._passage.is_rival = False
        self._days.newer = self._newest.counted_to(sentence, draft)
        text, end = self._text, draft.quote.end
        near = [d for d in self._said_in if not OTHER_CLAUSE.search(text, end, d.mention.start)]
        before = [one for one in near if one.mention.start < draft.quote.start]
        said = before[-1] if before else next(iter(near), None)
        self._said = said or self._spoken.of_draft(draft, sentence)
        stated = stated_on(draft, self._said, self._days.published)
        draft = said_after(self._happened(stated, sentence, sayings), self._days.published)
        held = as_held(draft, sentence, self._text)
        draft = self._battles.in_days(since_onset(held, self._days.registry), sentence)
        self._passage.heard(draft)
        self._newest.heard(draft, sentence)
        self._daily.heard(draft)
        self._counted.heard(draft, sentence)
        return over_days(self._battles.over(draft, sentence), sentence, self._text)

    @property
    def told(self) -> list[Told]:
        """The days that the sentences told of."""
        return self._passage.told

    def settle(self, draft: Draft, sentence: Sentence) -> Draft:
        """Return a draft that has its place; a day that was carried to it may be of another."""
        return said_after(self._passage.settled(draft, sentence), self._days.published)

    def _happened(self, draft: Draft, sentence: Sentence, sayings: Sequence[Saying]) -> Draft:
        is_silent = draft.stance == "withholds" and draft.kind != "attack"
        if draft.kind not in DATED or is_silent:
            return draft
        days = self._told.of(sentence, sayings, draft, draft.modality == "scheduled")
        if summed := self._counted.summed(draft, sentence, days) or self._sums.of(draft, sentence):
            return summed
        if counted := before_date(draft, sentence, self._days):
            return counted
        if older := over_older(draft, self._newest.figure, sentence, self._days):
            return older
        if war := told_of_war(draft, sentence, self._text, self._days.published):
            return in_years(draft, war, days)
        part = in_first_part(draft, sentence, self._days)
        if part := part or under_truce(draft, sentence, self._days):
            return part
        if not days and (first := on_first_day(draft, sentence, self._days)):
            return first
        if is_since_dawn(draft, sentence, days, self._days.told_on):
            return inferred(draft, self._end(), self._end(), "daily")
        if draft.value is not None and (week := in_week(sentence, days, self._days.article)):
            return replace(inferred(draft, *week, "period"), as_of=None)
        is_gone = is_missed(draft, sentence, self._text, self._passage.in_paragraph is not None)
        if not is_gone and is_stock(draft, sentence, self._text):
            return replace(draft, scope="period", as_of=None)
        if same := self._passage.same.of(draft, sentence, days):
            return same
        passage = self._passage
        if is_gone and (gone := passage.day_in_force()) and not dates_deed(sentence, ()):
            return inferred(draft, *gone, "incident")  # whenever they were still looked for
        if is_state(draft, sentence, self._text) and not is_dated(draft, days, self._text):
            held, last, now = passage.day_in_force(), passage.before, self._days.told_on
            if is_gone and (gone := missing_since(draft, held, last, now)):
                return inferred(draft, *gone, "incident")
            is_counted = draft.value is not None and draft.scope is not None
            return replace(draft, scope="period", as_of=None) if is_counted else draft
        is_later = all(draft.quote.end + 25 < one.mention.start for one in days)
        if is_later and passage.last is not None and is_since_then(draft, sentence, self._text):
            end = self._end(is_exact=False)
            is_toll = draft.scope == "cumulative" and passage.since is None
            passage.began = (passage.began if is_toll else None) or passage.last
            draft = inferred(draft, passage.began, end, draft.scope)
            return replace(draft, as_of=end if draft.scope == "cumulative" else None)
        told = passage.day_in_force() if not days and draft.scope == "incident" else None
        if told and (earlier := before_deed(told[0], sentence)) is not None:
            return inferred(draft, earlier, earlier, draft.scope)
        if (offset := offset_of(draft, sentence)) and draft.scope in (None, "incident"):
            clause = sentence.start + offset.clause, sentence.start + offset.end
            if not any(clause[0] <= one.mention.start < clause[1] for one in days):
                at = day_at(offset, sentence, self._days, passage.deed_told(sentence))
                return draft if at is None else inferred(draft, at, at, draft.scope)
        if not days and is_due(draft, sentence):
            return as_due(draft)
        is_open = not days and passage.is_past and draft.scope == "incident"
        if is_open and draft.value is not None and goes_on(draft, sentence, self._text):
            return up_to_now(draft, self._end())
        if not days and (same_deed := self._of_told_deed(draft, sentence)):
            return same_deed
        told = passage.day_in_force()
        framed = self._frames.of(draft, sentence, days, told)
        if framed or (not days and (framed := self._counted.of(draft, sentence, self._text))):
            return framed
        if passage.is_of_war and not days and is_toll_of_war(draft, sentence):
            draft = replace(draft, scope="cumulative")
        if draft.scope in ("cumulative", "increment"):
            began, past, carried = passage.began, passage.past, None if self._said else told
            return counted_from(self._days, draft, sentence, days, began, past, carried)
        if days and (again := passage.of_deed_again(draft, sentence, days)):
            return inferred(draft, *again, draft.scope)
        if days:
            day = of_past_day(days, draft, self._said, self._days.published)
            return self._on(day, draft, sentence)
        if self._lasting.has(draft, sentence):
            draft = replace(draft, scope="period")
        if draft.scope == "period" and draft.kind in LOSSES:
            return draft  # a part of the war, of which no day is told
        if told and LATER.search(self._text, draft.quote.start, draft.quote.end + 12):
            return between(draft, told, self._end())
        if daily := of_last_hours(draft, sentence, self._end()):
            return daily
        held = passage.carried_to(draft, sentence, bool(self._said_in), self._said)
        period = self._daily.of(draft, sentence, held, passage.is_carried)
        draft = counted_daily(draft, sentence, passage.of_past_day)
        return inferred(draft, *period, draft.scope) if period else draft

    def _of_told_deed(self, draft: Draft, sentence: Sentence) -> Draft | None:
        """Return a draft that words say to be of the deed told before, or to count since it."""
        last, told = self._passage.before, self._passage.day_in_force()
        if last and last.scope == "incident" and last.period and last.period[1]:
            told = last.period[0] or last.period[1], last.period[1]  # whatever was told since
        again = of_same_deed(draft, sentence, last)
        return again or since_deed(draft, sentence, told, self._end())

    def _end(self, is_exact: bool = True) -> date:
        """Return the day up to which something is told: of the saying, or of publication."""
        said = self._said
        is_late = said is not None and said.end > self._days.published
        if said is None or is_late or (is_exact and said.precision != "day"):
            return self._days.told_on
        return said.start if is_exact else said.end

    def _on(self, day: Day, draft: Draft, sentence: Sentence) -> Draft:
        """Return a draft with the day that its own sentence gives."""
        start, end = in_order(day, self._days.published, draft)
        goes_on = is_since(day.mention, sentence, draft.quote.start)
        if goes_on:
            end = max(end, self._days.told_on)
        if day.is_past_day and draft.scope != "increment":
            end = max(end, min(start + timedelta(days=1), self._days.published))
        is_held = goes_on and draft.kind == "territorial_control" and draft.value is None
        return replace(
            draft,
            period=(start, None if is_held else end),
            date_precision=day.precision,
            period_basis="relative" if day.is_relative else "stated",
        )
