"""Find on which days of its sentence something happened: those that date nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from nkclaims.extraction.draft import Draft, Sentence
from nkclaims.extraction.language.insertions import is_of_speaker
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.link.older import OF_OLDER, PAIRED, STOOD_ON, is_compared
from nkclaims.extraction.speaker.sayings import Saying
from nkclaims.extraction.time.aftermath import is_of_rite, is_of_sequel
from nkclaims.extraction.time.background_days import is_background, is_in_description, is_of_noun
from nkclaims.extraction.time.beginnings import (
    LONG_AGO,
    before_of,
    has_done_since,
    is_as_of,
    is_of_outbreak,
    is_ranked,
    is_since,
    is_since_of_other,
)
from nkclaims.extraction.time.beside import is_told_beside
from nkclaims.extraction.time.brackets import is_apart
from nkclaims.extraction.time.conjoined import is_of_clause_before
from nkclaims.extraction.time.days import OTHER_CLAUSE, Day, Days
from nkclaims.extraction.time.described import is_behind, is_of_description
from nkclaims.extraction.time.letters import is_of_inquiry
from nkclaims.extraction.time.part_days import PARTS
from nkclaims.extraction.time.plans import is_planned
from nkclaims.extraction.time.saying_days import SayingDays
from nkclaims.extraction.time.spans import begun_before, refined
from nkclaims.extraction.time.stretches import ends_night, named_nights, stretches
from nkclaims.grammar.date_mention import DateMention
from nkclaims.grammar.document import Span

# "The truce that was declared on Monday" is of Monday.
DECLARED = re.compile(r"\b(?:declared|announced|proclaimed)\s(?:late\s|early\s)?(?:on|in)\s$")
RISEN_ON = QuickRegex(
    r"\b(?:rose|risen|climbed|grew|grown|increased|jumped)\s$|\b(?:rose|risen|climbed|grew|grown|increased|jumped|reached)\s(?:to\s)?(?:\w+\s){0,3}?(?:[\d,]+|[a-z]+)\s(?:\w+\s)?on\s$"
)
# "By Tuesday it stood at 26": these died before, in the deed
STOOD = re.compile(
    r"\b(?:[Ii]t|toll|count|number|tally|figure)\b[^.,;]{0,40}?\s"
    r"(?:st(?:ood|ands)|r(?:ose|isen)|reached|climbed|grown?|grew)\b"
)
# "As of Monday six victims have been confirmed"
CONFIRMED = QuickRegex(r"\b(?:confirmed|known|counted|recorded|identified|verified)\b")
# "Against the 48 he had announced on Tuesday": what he says now was not said then.
ANNOUNCED = re.compile(r"\d\s(?:\w+\s)?(?:it|he|she|they|that)\shad\s(?:\w+\s){1,2}(?:on\s)?\Z")
NAMED_AFTER_DAY = re.compile(
    r"\s(?:[A-Z]\w+\s)?(?:Market|Mosque|Bazaar|Bridge|Square|Street|Hotel|School|Club|Times|Post"
    r"|Agreement|Accords?|Massacre|Movement|Brigade|Battalion)\b"
)
DIED = QuickRegex(
    r"\b(?:after|when|as|with)\s[^,;]{3,60}?\b(?:died|succumbed|found|pulled|recovered)\b[^,;]{0,30}\Z"
)
TOLL = QuickRegex(r"\b(?:toll|number of (?:the )?(?:\w+ )?(?:dead|deaths|killed|wounded))\b")
LASTING = ("territorial_control", "ceasefire_collapse", "ceasefire_agreement", "other")
PATTERN, HURT = ("attack", "accusation", "ceasefire_violation"), ("killed", "wounded")
BESIDE = 30  # characters behind what goes on since a day


@dataclass
class ToldDays:
    """The days on which what the sentences of an article tell happened."""

    days: Days
    spoken: SayingDays

    def of(
        self,
        sentence: Sentence,
        sayings: Sequence[Saying],
        draft: Draft | None = None,
        is_ahead: bool = False,
    ) -> list[Day]:
        """Return the days of a sentence on which a claim of it happened, the nearest first.

        Without a claim, all on which it tells that something happened, for the passage behind it.
        """
        found, text = [], self.days.article.text
        for day in self._dated(sentence, sayings, draft, is_ahead):
            is_own = self._is_own_beginning(day, sentence, draft)
            if not is_own and not self._is_news(day, sentence, draft, is_ahead):
                continue
            away = 0 if is_own or draft is None else day.away(told_at(day, draft), text)
            if draft is not None and draft.rule_id in PARTS and day.mention.end < draft.quote.start:
                away += OTHER_CLAUSE  # "11 since Sunday, four of them on Tuesday"
            if draft is not None and is_of_clause_before(day.mention, sentence, draft):
                away += OTHER_CLAUSE
            found.append((away, day.mention.start, day))
        days = [day for *_, day in sorted(found, key=lambda one: one[:2])]
        return refined(days) if draft is not None and draft.scope == "incident" else days

    def said(self, sentence: Sentence, sayings: Sequence[Saying]) -> list[Day]:
        """Return the days on which a sentence says that somebody spoke."""
        found = []
        for mention in sentence.dates:
            day = self.days.day(mention)
            if day is None or not self.spoken.has(mention, sentence, sayings):
                continue
            if is_of_speaker(day, sentence, self.days.published):
                continue
            if ANNOUNCED.search(before_of(mention, sentence)) is None:
                found.append(day)
        return found

    def _dated(
        self, sentence: Sentence, sayings: Sequence[Saying], draft: Draft | None, is_ahead: bool
    ) -> Iterator[Day]:
        """Yield the days of a sentence that date what happened, and nothing else beside it."""
        text, published = self.days.article.text, self.days.published
        pairs = {one.start: other for one, other in stretches(text, sentence.dates)}
        seconds = {one.start for one in pairs.values()}
        named = named_nights(sentence.dates, text)
        is_truce = draft is not None and draft.kind == "ceasefire_agreement"
        last: date | None = None  # "said on Monday that the day before ..."
        for mention in sentence.dates:
            before = before_of(mention, sentence)
            if mention.start in seconds or mention.start in named:
                continue
            if not is_truce and is_of_noun(mention, before, text):
                continue
            older = OF_OLDER.search(before)
            first = mention.start - len(before) + (older.start() if older else 0)
            if older and not _is_older(draft, first, mention.start):
                continue  # "18 drowned, up from 10 on Monday": on the day of the deed
            stood = STOOD_ON.search(before)
            if draft and stood and draft.quote.start >= mention.end:
                continue  # "the toll, which stood at 61 on Monday, has risen to 70"
            if is_background(mention, sentence, draft):
                continue
            if draft is not None and is_since_of_other(mention, sentence, draft.quote):
                continue
            if draft is not None and is_told_beside(mention, sentence, draft, text):
                continue
            if draft is not None and (
                is_in_description(mention, sentence, draft, text)
                or is_apart(mention, sentence, draft)
                or is_of_description(mention, sentence, draft)
            ):
                continue
            if (
                not _is_toll(draft)
                and not is_behind(draft, mention, text)
                and RISEN_ON.search(before)
            ):
                continue  # "the number of dead rose to 16 on Monday": they died before
            is_one = draft is not None and not _is_toll(draft) and draft.measure in HURT
            is_sum = STOOD.search(sentence.text) or CONFIRMED.search(sentence.text)
            if is_one and is_sum and is_as_of(mention, sentence):
                continue
            at = mention.start - sentence.start
            if draft is not None and _is_sum(draft, text):
                died = DIED.search(text, draft.quote.end, max(draft.quote.end, mention.start))
                if died or is_of_sequel(at, sentence.text):
                    continue  # "to nine after a boy died on Monday"
            day = self.days.day(mention, is_ahead or is_planned(mention, sentence), last)
            if day is None or is_of_speaker(day, sentence, published):
                continue
            if day.start == day.end <= published and not is_of_inquiry(mention, sentence):
                last = day.start
            if draft is not None and is_of_rite(at, draft, sentence):
                continue
            is_declared = is_truce and DECLARED.search(before)
            if self.spoken.has(mention, sentence, sayings) and not is_declared:
                continue
            if _is_name(mention, text) or (draft is None and self.spoken.leads(mention, sentence)):
                continue
            if ends_night(mention, text):
                day = replace(day, start=day.start - timedelta(days=1))
            elif day.start == day.end:
                day = replace(day, start=begun_before(mention, day.end, text))
            if mention.start in pairs and (end := self.days.day(pairs[mention.start], is_ahead)):
                exact = "month" if day.precision == "month" else "day"
                day = replace(day, start=day.begun, end=max(day.start, end.end), precision=exact)
            yield day

    def _is_own_beginning(self, day: Day, sentence: Sentence, draft: Draft | None) -> bool:
        """Tell whether what is told goes on since a day: "attacks by rebels since May"."""
        if draft is None or (draft.value is None and draft.kind not in PATTERN):
            return False
        at, mention = draft.quote, day.mention
        if draft.value is None and has_done_since(mention, sentence, at):
            return True
        if mention.start < at.start or mention.start - at.end >= BESIDE:
            return False
        if is_since_of_other(mention, sentence, at):
            return False
        return is_since(mention, sentence, at.start) and not is_ranked(before_of(mention, sentence))

    def _is_news(self, day: Day, sentence: Sentence, draft: Draft | None, is_ahead: bool) -> bool:
        """Tell whether something may have happened on a day that is no mere beginning."""
        published, registry = self.days.published, self.days.registry
        is_onset = registry is not None and day.start == day.end == registry.onset
        is_onset = is_onset and not is_of_outbreak(day.mention, draft)
        is_far = draft is None or day.start < published - LONG_AGO
        if not _is_toll(draft) and (
            (is_onset and self.days.begins(day, sentence))
            or (is_far and is_since(day.mention, sentence, draft.quote.start if draft else None))
        ):
            return False
        return day.end <= published if draft is None else is_ahead or day.start <= published


def told_at(day: Day, draft: Draft) -> Span:
    """Return where a claim stands for a day; one inside its quote may be of a number before it.

    "Hurt in the Thursday attack and two" in a strike on Wednesday.
    """
    at, number = draft.quote, draft.value_span
    is_inside = at.start <= day.mention.start < at.end
    return number if is_inside and number is not None else at


def _is_older(draft: Draft | None, first: int, last: int) -> bool:
    """Tell whether a claim is the older figure of a stretch of words, or a toll in them."""
    if draft is None:
        return False
    if not is_compared(draft):  # "it had recorded 133 deaths by Sunday"
        return _is_toll(draft) and first < (draft.value_span or draft.quote).start < last
    return draft.scope != "incident" or draft.rule_id.endswith(PAIRED)


def _is_toll(draft: Draft | None) -> bool:
    """Tell whether a claim counts from a beginning, or tells of what lasts."""
    return draft is not None and (
        draft.scope in ("cumulative", "increment") or draft.kind in LASTING
    )


def _is_sum(draft: Draft, text: str) -> bool:
    """Tell whether a claim is the toll of one deed."""
    is_one = draft.scope == "incident" and draft.measure in HURT
    first = max(0, draft.quote.start - len("the number of "))
    return is_one and TOLL.search(text, first, draft.quote.end) is not None


def _is_name(mention: DateMention, text: str) -> bool:
    """Tell whether a weekday is part of a name: "the Monday Market"."""
    is_the = mention.kind == "weekday" and text.endswith(("the ", "The "), 0, mention.start)
    return is_the and NAMED_AFTER_DAY.match(text, mention.end) is not None
