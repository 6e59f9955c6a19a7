"""Work out which days the dates of an article mean, and when its war began."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from nkclaims.extraction.article import Article
from nkclaims.extraction.draft import Sentence
from nkclaims.extraction.language.clause_ends import WHILE_APART
from nkclaims.extraction.language.datelines import written_on
from nkclaims.extraction.language.named_dates import without_named
from nkclaims.extraction.lexicon.pack import Registry
from nkclaims.extraction.time.beginnings import begins
from nkclaims.extraction.time.begun_ago import begun_ago
from nkclaims.extraction.time.nth_days import begun_by
from nkclaims.extraction.time.onsets import BARE_SINCE, begun_on, counted_since, spanned, told_apart
from nkclaims.extraction.time.year_parts import part_of_month, part_of_year
from nkclaims.grammar.date_intervals import is_exact, is_to_the_day, resolve
from nkclaims.grammar.date_mention import DateMention
from nkclaims.grammar.dates import find_dates
from nkclaims.grammar.document import Span

BEFORE = 80  # characters before a year that say which part is meant
VAGUE = 40  # characters by which "this week" stands farther than "on Thursday"
MIDDLE = range(11, 15)
A_DAY = 24  # hours
YEAR = re.compile(r"(?:\d{4}|(?:the|this|last|that)\syear)$")
OTHER_CLAUSE = 60  # characters by which a day beyond a conjunction stands farther
AND = 20  # beyond "and"
CLAUSE = re.compile(
    rf";|,\s\S+\sof\s(?:them|whom)\s|,?\s(?:{WHILE_APART}|whereas|but|after|before|since)\s"
)


@dataclass(frozen=True)
class Day:
    """A date with its first and last day.

    Attributes:
        precision: how exactly it gives them: day, week, month or year.
    """

    mention: DateMention
    start: date
    end: date
    precision: str

    @property
    def is_relative(self) -> bool:
        """Whether the days count from that of publication."""
        return self.mention.kind in ("relative", "weekday", "window", "duration_day")

    @property
    def carries(self) -> bool:
        """Whether what follows may be of it: of a day, a night or a weekend, of no longer time."""
        return self.precision == "day" or self.mention.unit == "weekend"

    @property
    def is_past_day(self) -> bool:
        """Whether "over the past day" is meant, which is the day before."""
        one = self.mention
        is_day = one.unit == "day" and one.count in (None, 1)
        is_day = is_day or (one.unit == "hour" and (one.count or 0) >= A_DAY)
        return one.kind == "window" and is_day

    @property
    def begun(self) -> date:
        """The day from which it counts: "mid-July" begins on the 15th."""
        is_middle = self.mention.text.lower().startswith("mid") and self.start.day == MIDDLE.start
        return self.start.replace(day=MIDDLE.stop) if is_middle else self.start

    @property
    def is_moving(self) -> bool:
        """Whether "since" it moves on with the days: "since last week", not "a week ago"."""
        return self.mention.unit in ("week", "weekend") and not self.mention.text.endswith(" ago")

    @property
    def then(self) -> date:
        """From when "since then" counts: "the war of 1992 to 1994" ended in the last year."""
        if self.precision == "year" and self.start.year < self.end.year:
            return date(self.end.year, 1, 1)
        return self.start

    def away(self, quote: Span, text: str) -> int:
        """Return how far it stands from what is told; a vague day or another clause is far."""
        first, last = self.mention.start, self.mention.end
        between = text[min(last, quote.end) : max(first, quote.start)]
        away = max(first - quote.end, quote.start - last, 0)
        if self.precision != "day" and first - quote.end not in (0, 1):
            away += VAGUE  # but "30 died last week"
        return (
            away
            + OTHER_CLAUSE * len(CLAUSE.findall(between))
            + AND * (between.count(" and ") + between.count(", and "))
        )


@dataclass
class Days:
    """The days that the dates of an article give.

    Attributes:
        carried: the day from which dates such as "the next day" count.
        page: the day of the entry that is being read, of a chronology or a live page.
        morning: the last day of the night, or past day, that was told last.
        told_at: the day on which what is being read was said, from which "overnight" counts.
        newer: the day of the toll from which that of an older one counts, "a day earlier".
        has_news: whether something was told without a day, of which the lead of a report is.
    """

    article: Article
    registry: Registry | None
    carried: date | None = None
    page: date | None = None
    morning: date | None = None
    told_at: date | None = None
    newer: date | None = None
    has_news: bool = False

    @property
    def published(self) -> date:
        """The day on which the article came out, after which nothing happened."""
        return self.article.published_on

    @property
    def told_on(self) -> date:
        """The day of which it tells without a date: its own, or that of the entry being read."""
        return self.page or self.article.published_on

    def day(
        self, mention: DateMention, is_ahead: bool = False, before: date | None = None
    ) -> Day | None:
        """Return the days of a date; None for hours and dates that give none.

        "The day before" counts from the day ``before`` it in the sentence, if there is one.
        """
        if mention.kind in ("clock", "clock_range"):
            return None
        published = self.told_on
        told_on = self.written if mention.kind in ("relative", "window") else published
        if mention.unit == "night" and mention.kind == "relative" and self.page is None:
            told_on = min(told_on, self.told_at or told_on)
        base = before or self._base(mention)
        found = resolve(mention, told_on, base, future=is_ahead)
        if found is None:
            return None
        if found[0] > published and BARE_SINCE.search(self.article.text[: mention.start][-9:]):
            found = resolve(mention, told_on - timedelta(days=182), base) or found  # none to come
        if (begun := begun_ago(mention, self.article.text, told_on)) is not None:
            return Day(mention, begun, begun, exactness(mention))
        is_year = mention.kind == "year" or mention.unit == "year"
        if is_year and (part := part_of_year(self._leading(mention), found[0].year)):
            return Day(mention, part[0], min(part[1], published), "month")
        if mention.kind in ("month", "month_year") and mention.part is None:
            leading = self.article.text[max(0, mention.start - BEFORE) : mention.start]
            if days := part_of_month(leading, found[0]):
                last = min(days[1], max(published, days[0]))
                return Day(mention, days[0], last, "day" if days[0] == last else "week")
        return Day(mention, *found, exactness(mention))

    def _base(self, mention: DateMention) -> date | None:
        """Return the day from which "the next day" counts, or "a day earlier"."""
        is_earlier = (mention.shift or 0) < 0
        base = (self.newer if is_earlier else None) or self.carried
        if base and is_earlier and self.morning == base + timedelta(days=1):
            return self.morning  # "overnight ... and two were wounded the day before"
        if base is not None or not is_earlier:
            return base
        is_told = self.has_news or self._is_first(mention)  # in a lead that gives no day
        return (self.told_at or self.told_on) if is_told else None

    def _is_first(self, mention: DateMention) -> bool:
        """Tell whether nothing before a date is of another day than when the news was told."""
        told = self.told_at or self.told_on
        before = [one for one in self.every if one.end <= mention.start and one.shift is None]
        found = [resolve(one, self.told_on) for one in before]
        return all(one is None or one[0] == told or one[1] == self.told_on for one in found)

    def begins(self, day: Day, sentence: Sentence) -> bool:
        """Tell whether a toll counts from a day: "since" it, or when the war began."""
        return begins(day.mention, day.end, sentence, self.told_on)

    def _leading(self, mention: DateMention) -> str:
        """Return what stands before the year of a date: "in the first half of"."""
        words = self.article.text[max(0, mention.start - BEFORE) : mention.end]
        return YEAR.sub("", words)

    @property
    def written(self) -> date:
        """The day on which the article, or an entry, was written: "overnight" counts from it."""
        return self.page or self._datelined

    @cached_property
    def _datelined(self) -> date:
        published = self.article.published_on
        return written_on(self.article.text, self.every, published) or published

    @cached_property
    def every(self) -> list[DateMention]:
        """The dates of the whole article."""
        return without_named(self.article.text, find_dates(self.article.text))

    @cached_property
    def onset(self) -> date | None:
        """The day on which the war began, or the first of its month, where the article gives it."""
        return self._begun(self.every)

    @cached_property
    def told_onset(self) -> date | None:
        """The day on which the war began, where more than a toll since then gives it."""
        return self._begun(told_apart(self.article.text, self.every))

    def begun_so_long_ago(self, words: str, now: date) -> date | None:
        """Return the day on which the war began, if words tell how long that was ago."""
        known = self.registry.onset if self.registry else None
        return spanned(words, self.onset or known or self.counted_since, now)

    @cached_property
    def counted_since(self) -> date | None:
        """The first day since which the article counts losses."""
        return counted_since(self.article.text, self.every, self.published)

    def _begun(self, dates: Sequence[DateMention]) -> date | None:
        text, known = self.article.text, self.registry.onset if self.registry else None
        return begun_on(text, dates, self.published, known) or begun_by(text, self.published)


def exactness(mention: DateMention) -> str:
    """Return how exactly a mention gives the bounds of a period.

    >>> from nkclaims.grammar.dates import find_dates
    >>> exactness(find_dates("in October 2020")[0])
    'month'
    """
    if mention.kind in ("year", "year_range", "decade"):
        return "year"
    if mention.kind == "relative" and is_to_the_day(mention):
        return "day"
    if mention.kind in ("month", "month_year") or mention.unit == "month":
        return "month"
    if mention.kind == "relative" and mention.unit in ("week", "weekend"):
        return "day" if is_exact(mention) else "week"
    return "year" if mention.unit in ("year", "decade") else "day"
