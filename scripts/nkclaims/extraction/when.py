"""Say when something happened and when it was said, by the sentence or the passage before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property

from nkclaims.extraction.article import Article
from nkclaims.extraction.draft import Draft, Sentence
from nkclaims.extraction.pack import Registry
from nkclaims.extraction.places import dateline_end
from nkclaims.extraction.speech import Saying
from nkclaims.extraction.stretches import stretches
from nkclaims.grammar.date_intervals import resolve
from nkclaims.grammar.date_mention import DateMention
from nkclaims.grammar.dates import find_dates

HAPPENED = (
    *("casualties", "damage", "equipment_loss", "attack", "territorial_control"),
    *("ceasefire_violation", "diplomacy"),
)
DATED = (*HAPPENED, "ceasefire_agreement", "ceasefire_collapse", "personnel", "other", "accusation")
CARRYING = ("attack", "casualties", "damage", "equipment_loss", "territorial_control")
DEFAULTING = ("attack", "casualties", "damage", "equipment_loss")
# What may stand between a verb of saying and its day: "said in a statement late on Tuesday".
SAID_ON = (
    r"(?:\s+(?:in|on|at|a|an|the|late|early|its|his|her|their|statement|briefing|post|interview|by"
    r"|video|evening|daily|morning|address|report|to|reporters|journalists|with|again|also|press"
    r"|conference|state|television|tv|telegram|facebook|twitter|social|media|night|update|news"
    r"|parliament|from|for|them|told))*\s*$"
)
SINCE = re.compile(r"\bsince\b[^,.;]{0,70}$", re.IGNORECASE)
STARTED = re.compile(
    r"\b(?:started|erupted|began|begun|broke out|flared(?: up)?|launched|kicked off)\b",
    re.IGNORECASE,
)
LONG_AGO = timedelta(days=7)  # what began before is where tolls begin, and no day of the news
SINCE_WAR = re.compile(
    r"\bsince (?:the )?(?:(?:start|beginning|outbreak|onset|resumption|launch) of (?:the |this )?"
    r"(?:\w+ )?(?:war|fighting|conflict|hostilities|aggression|invasion|offensive|clashes)"
    r"|(?:war|fighting|conflict|hostilities|clashes|invasion|offensive) (?:began|started|broke out"
    r"|erupted|resumed|flared))",
    re.IGNORECASE,
)
WAR = re.compile(
    r"\b(?:war|conflict|fighting|hostilities|clashes|invasion|aggression)\b", re.IGNORECASE
)
STATE = re.compile(
    r"\b(?:is|are|being|still|remains?|holds?|holding|controls?|keeps?|in captivity)\b",
    re.IGNORECASE,
)
LASTING_MEASURES = ("missing", "captured", "other", "controlled")
SINCE_YEAR = re.compile(
    r"\bsince (?:the )?(?:start|beginning) of (?:the|this) (?P<unit>year|month)\b", re.IGNORECASE
)
AS_OF = re.compile(
    r"\b(?:as of|by|until|up to|as at|through)\s+(?:the )?(?:\w+ of )?$", re.IGNORECASE
)
VAGUE = 40  # characters by which "this week" stands farther than "on Thursday"
LASTING = ("territorial_control", "ceasefire_collapse", "ceasefire_agreement", "other")


Found = tuple[date, date, str]


@dataclass
class When:
    """The days in which the passage plays that is being read.

    Attributes:
        period: the days that the last date of the passage gives.
        since: the day from which the last toll of the passage counts.
    """

    article: Article
    registry: Registry | None
    verbs: tuple[str, ...] = ()
    period: tuple[date, date] | None = None
    since: date | None = None
    paragraph: int = -1
    in_paragraph: tuple[date, date] | None = None

    @cached_property
    def _speech(self) -> re.Pattern[str]:
        verbs = "|".join(sorted(map(re.escape, self.verbs), key=len, reverse=True))
        return re.compile(
            rf"\b(?:{verbs}|statement|briefing|report|interview){SAID_ON}", re.IGNORECASE
        )

    def enter(self, sentence: Sentence, is_post: bool = False) -> None:
        """Note that a sentence begins; a post tells of the day on which it was written."""
        if sentence.paragraph != self.paragraph:
            self.paragraph, self.in_paragraph, self.since = sentence.paragraph, None, None
            if is_post:
                self.in_paragraph = (self.article.published_on, self.article.published_on)
        for mention in sentence.dates:
            before = self._before(mention, sentence, 80)
            found = self._resolved(mention, False)
            if found and (SINCE.search(before) or self._is_start(mention, sentence, found)):
                self.since = found[0]

    def leave(self, sentence: Sentence, sayings: Sequence[Saying]) -> None:
        """Note that a sentence ends: its day holds for the passage until there is another."""
        own = [one for one in self._own(sentence, sayings) if one[1][2] == "day"]
        if own:
            mention, (start, end, _) = own[0]
            is_past_day = mention.kind == "window" and mention.unit == "day"
            self.period = self.in_paragraph = (start, start if is_past_day else end)

    def _is_start(self, mention: DateMention, sentence: Sentence, found: Found) -> bool:
        """Tell whether a date is when the war, or what the passage tells of, began."""
        if found[1] == found[0] and self.registry and found[0] == self.registry.onset:
            return True
        is_old = found[1] < self.article.published_on - LONG_AGO
        return is_old and bool(STARTED.search(sentence.text))

    def set_in(self, draft: Draft, sentence: Sentence, sayings: Sequence[Saying]) -> Draft:
        """Return a draft with its period and the day on which it was said."""
        draft = self._set_in(draft, sentence, sayings)
        start = draft.period[0] if draft.period else None
        is_long = start is not None and draft.period and (draft.period[1] - start).days > 1
        if is_long and draft.scope == "incident":
            return replace(draft, scope="period")
        return draft

    def _set_in(self, draft: Draft, sentence: Sentence, sayings: Sequence[Saying]) -> Draft:
        published = self.article.published_on
        said = self._said(draft, sentence, sayings)
        stated: tuple[date | None, date] = (None, published)
        basis = "inferred"
        if draft.speaker.type == "own_voice":
            stated, basis = (published, published), "stated"
        elif said and said[1][1] <= published:
            stated = (said[1][0], said[1][1])
            basis = "relative" if _is_relative(said[0]) else "stated"
        draft = replace(draft, stated=stated, stated_basis=basis)
        if draft.kind not in DATED or draft.stance == "withholds":
            return draft
        is_ahead = draft.modality == "scheduled"
        own = self._own(sentence, sayings, draft, is_ahead)
        words = self.article.text[max(sentence.start, draft.quote.start - 12) : draft.quote.end]
        if draft.measure in LASTING_MEASURES and not own and STATE.search(words):
            return draft  # a state that lasts
        if draft.scope in ("cumulative", "increment"):
            return self._counted(draft, sentence, own, said)
        if own:
            mention, (start, end, precision) = own[0]
            start, end = _in_order(start, end, published, draft)
            if SINCE.search(self._before(mention, sentence, 80)):
                end = max(end, published)
            if draft.scope == "daily" and mention.kind == "window" and mention.unit == "day":
                end = start  # "over the past day" is the day before
            how = "relative" if _is_relative(mention) else "stated"
            return replace(draft, period=(start, end), date_precision=precision, period_basis=how)
        period = self._carried(draft, said)
        if period is None:
            return draft
        return replace(draft, period=period, date_precision="day", period_basis="inferred")

    def _carried(
        self, draft: Draft, said: tuple[DateMention, Found] | None
    ) -> tuple[date | None, date] | None:
        published = self.article.published_on
        if draft.kind not in HAPPENED:
            return None
        if self.in_paragraph:
            return self.in_paragraph
        if said and said[1][2] == "day" and said[1][1] <= published:
            return said[1][:2]
        if draft.kind in CARRYING and self.period:
            return self.period
        return (published, published) if draft.kind in DEFAULTING else None

    def _counted(
        self,
        draft: Draft,
        sentence: Sentence,
        own: Sequence[tuple[DateMention, Found]],
        said: tuple[DateMention, Found] | None,
    ) -> Draft:
        """Return a toll, from its beginning if the text gives one to the day as of which it is."""
        published = self.article.published_on
        end = draft.stated[1] if draft.stated else published
        start: date | None = None
        is_own = False
        since = [one for one in own if self._begins(one, sentence)]
        as_of = [one for one in own if AS_OF.search(self._before(one[0], sentence, 80))]
        if since:
            start, is_own = since[0][1][0], True
        if as_of:
            end = min(as_of[0][1][1], published)
        elif not since and own:
            _, (first, last, exact) = own[0]
            if exact == "day" and first == last and draft.scope == "cumulative":
                end = min(last, published)
            elif first < end:
                start, is_own, end = first, True, min(last, published)
        if draft.scope == "increment":
            start = start if start is None or start <= end else None
            return replace(
                draft, period=(start, end), date_precision="day", period_basis="inferred"
            )
        if start is None and SINCE_WAR.search(sentence.text) and self.registry:
            start, is_own = self.registry.onset, True
        if start is None and (year := SINCE_YEAR.search(sentence.text)):
            start = end.replace(month=1, day=1) if year["unit"] == "year" else end.replace(day=1)
            is_own = True
        start = start or self.since or (self.onset if WAR.search(sentence.text) else None)
        onset = self.registry.onset if self.registry else None
        is_before = start is not None and onset is not None and start < onset <= end
        if start is not None and (start >= end or is_before):
            start = None
        return replace(
            draft,
            period=(start, end),
            as_of=end,
            date_precision="day",
            period_basis="stated" if is_own else "inferred",
        )

    def _begins(self, one: tuple[DateMention, Found], sentence: Sentence) -> bool:
        """Tell whether a toll counts from a date."""
        before = self._before(one[0], sentence, 80)
        return bool(SINCE.search(before)) or self._is_start(one[0], sentence, one[1])

    def _own(
        self,
        sentence: Sentence,
        sayings: Sequence[Saying],
        draft: Draft | None = None,
        is_ahead: bool = False,
    ) -> list[tuple[DateMention, Found]]:
        """Return the dates of a sentence that are no days of speaking, the nearest first."""
        quote = draft.quote if draft else None
        is_toll = draft is not None and (
            draft.scope in ("cumulative", "increment") or draft.kind in LASTING
        )
        found = []
        first = dateline_end(self.article.text, sentence.start, sentence.end)
        pairs = {one.start: other for one, other in stretches(self.article.text, sentence.dates)}
        seconds = {one.start for one in pairs.values()}
        for mention in sentence.dates:
            if (
                mention.start in seconds
                or mention.start < first
                or self._is_of_speech(mention, sentence, sayings)
            ):
                continue
            resolved = self._resolved(mention, is_ahead)
            if resolved is None:
                continue
            if mention.start in pairs and (last := self._resolved(pairs[mention.start], is_ahead)):
                resolved = (resolved[0], max(resolved[0], last[1]), "day")
            is_start = SINCE.search(self._before(mention, sentence, 80)) or (
                self.registry and resolved[0] == resolved[1] == self.registry.onset
            )
            if is_start and not is_toll:
                continue
            if draft is None and resolved[1] > self.article.published_on:
                continue
            if draft is not None and not is_ahead and resolved[0] > self.article.published_on:
                continue
            away = 0
            if quote is not None:
                away = max(mention.start - quote.end, quote.start - mention.end, 0)
                between = self.article.text[
                    min(mention.end, quote.end) : max(mention.start, quote.start)
                ]
                away += VAGUE if resolved[2] != "day" else 0
                away += 60 * len(
                    re.findall(r";|,?\s(?:while|whereas|but|after|before|since)\s", between)
                )
            found.append((away, mention.start, mention, resolved))
        return [(one[2], one[3]) for one in sorted(found, key=lambda one: one[:2])]

    def _said(
        self, draft: Draft, sentence: Sentence, sayings: Sequence[Saying]
    ) -> tuple[DateMention, Found] | None:
        for mention in sentence.dates:
            if self._is_of_speech(mention, sentence, sayings):
                found = self._resolved(mention, False)
                if found is not None:
                    return mention, found
        return None

    def _is_of_speech(
        self, mention: DateMention, sentence: Sentence, sayings: Sequence[Saying]
    ) -> bool:
        """Tell whether a date is when somebody spoke: behind the verb, or outside what is said."""
        before = self._before(mention, sentence, 80)
        if SINCE.search(before) or AS_OF.search(before):
            return False
        if self._speech.search(before):
            return True
        return any(one.words.start <= mention.start < one.words.end for one in sayings)

    def _before(self, mention: DateMention, sentence: Sentence, length: int = 24) -> str:
        return self.article.text[max(sentence.start, mention.start - length) : mention.start]

    def _resolved(self, mention: DateMention, is_ahead: bool) -> Found | None:
        is_age = mention.kind == "decade" and not any(map(str.isdigit, mention.text))
        if mention.kind in ("clock", "clock_range") or is_age:  # "a man in his sixties"
            return None
        carried = self.period[0] if self.period else None
        found = resolve(mention, self.article.published_on, carried, future=is_ahead)
        return None if found is None else (*found, exactness(mention))

    @cached_property
    def onset(self) -> date | None:
        """The day on which the war began, where the article gives it."""
        if self.registry is None:
            return None
        days = (resolve(one, self.article.published_on) for one in find_dates(self.article.text))
        return self.registry.onset if self.registry.onset in {d[0] for d in days if d} else None


def _is_relative(mention: DateMention) -> bool:
    return mention.kind in ("relative", "weekday", "window", "duration_day")


def _in_order(start: date, end: date, published: date, draft: Draft) -> tuple[date, date]:
    """Return a period that does not end after the article came out, unless it is announced."""
    if draft.modality == "scheduled" or end <= published:
        return start, end
    return (start, published) if start <= published else (start, end)


def exactness(mention: DateMention) -> str:
    """Return how exactly a mention gives the bounds of a period.

    >>> from nkclaims.grammar.dates import find_dates
    >>> exactness(find_dates("in October 2020")[0])
    'month'
    """
    if mention.kind in ("year", "year_range", "decade"):
        return "year"
    if mention.kind in ("month", "month_year") or mention.unit == "month":
        return "month"
    if mention.kind == "relative" and mention.unit in ("week", "weekend"):
        return "week"
    return "year" if mention.unit in ("year", "decade") else "day"
