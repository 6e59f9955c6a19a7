"""Place what is told by the war itself: before a year of it, on the day it began, up to now."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from nkclaims.extraction.draft import LOSSES, Draft, Sentence
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.time.beginnings import BEFORE as BESIDE
from nkclaims.extraction.time.beginnings import LONG_AGO, SINCE, before_of, is_since
from nkclaims.extraction.time.days import Days
from nkclaims.extraction.time.periods import inferred
from nkclaims.grammar.number_words import CARDINALS

# "More than 13,000 died before February 2022", not "a week before"
BEFORE = QuickRegex(
    r"\b(?<!day )(?<!week )(?<!month )(?<!year )(?:[Bb]efore|prior to)\s(?:the\s)?\Z"
)
# "In the first year of the war", "in its opening three weeks"
FIRST_PART = QuickRegex(
    r"\b(?:in|during|over) the (?:first|opening) (?:(?P<n>two|three|four|five|six|seven|eight|nine"
    r"|ten|twelve|\d\d?) )?(?P<unit>day|week|month|year)s? of (?:the |this )?(?:[\w-]+ ){0,2}?"
    r"(?:war|conflict|fighting|invasion|hostilities)\b",
    re.IGNORECASE,
)
OLD = timedelta(days=30)
FULL = ("date", "month_day")
NEAR = 50  # characters behind a count in which "before" stands
HEAD = 8  # characters at the head of a sentence: "Before 2022"
DUE = re.compile(
    r"\b(?:(?:was|were|is|are)\s(?:(?:due|supposed|meant|expected)\s)?to|would)\s[^,;]*\Z"
)
# "The war erupted when gunmen burst in, killing 1,200"
BEGAN_WHEN = QuickRegex(
    r"\b(?:[Tt]he|[Tt]his)\s(?:[\w-]+\s){0,2}?(?:war|conflict|fighting|hostilities|campaign|offensive"
    r"|violence)\b[^.;,]{0,30}?\s(?:began|erupted|broke\sout|started|flared(?:\sup)?|triggered"
    r"|sparked|ignited|provoked|set\soff)\s(?:when|with|by|after)\b"
)


def before_date(draft: Draft, sentence: Sentence, days: Days) -> Draft | None:
    """Return a count of all that were before a date, if its sentence says so."""
    if draft.kind not in LOSSES or draft.value is None:
        return None
    published = days.told_on
    for mention in sentence.dates:
        is_head = mention.start - sentence.start <= HEAD
        is_behind = 0 <= mention.start - draft.quote.end <= NEAR
        if not (is_head or is_behind) or BEFORE.search(before_of(mention, sentence)) is None:
            continue
        day = days.day(mention)
        if day is None or day.start > published - OLD:
            continue
        since = (days.day(one) for one in sentence.dates if is_since(one, sentence))
        first = next((one.start for one in since if one and one.start < day.start), None)
        return replace(
            draft,
            scope="period",
            period=(first, day.start - timedelta(days=1)),
            as_of=None,
            date_precision=day.precision,
            period_basis="stated",
        )
    return None


def on_first_day(draft: Draft, sentence: Sentence, days: Days) -> Draft | None:
    """Return a loss of the deed with which the war began, on the day that began it."""
    if draft.kind not in LOSSES or draft.value is None:
        return None
    began = BEGAN_WHEN.search(sentence.text, 0, max(0, draft.quote.start - sentence.start))
    if began is None:
        return None
    own = (
        days.day(one)
        for one in sentence.dates
        if sentence.start + began.start() < one.start < draft.quote.start
    )
    onset = next((one.start for one in own if one and one.start == one.end), None) or days.onset
    onset = onset or (days.registry.onset if days.registry else None) or _counted_from(days)
    if onset is None:
        return None
    return replace(inferred(draft, onset, onset, "incident"), as_of=None)


def _counted_from(days: Days) -> date | None:
    """Return the day, long past, since which an article counts: "killed since Oct. 7"."""
    text, published = days.article.text, days.article.published_on
    for one in days.every:
        before = text[max(0, one.start - BESIDE) : one.start]
        if one.kind not in FULL or SINCE.search(before) is None:
            continue
        day = days.day(one)
        if day is not None and day.end < published - LONG_AGO:
            return day.start
    return None


def in_first_part(draft: Draft, sentence: Sentence, days: Days) -> Draft | None:
    """Return a toll of the first part of the war: "58,000 died in the first year of the war"."""
    if draft.kind not in LOSSES or draft.value is None:
        return None
    found = FIRST_PART.search(sentence.text)
    if found is None:
        return None
    own = (days.day(one) for one in sentence.dates)
    begun = [one.start for one in own if one and days.begins(one, sentence)]
    onset = begun[0] if begun else days.onset
    if onset is None:
        return replace(draft, scope="period", period=None, as_of=None, period_basis=None)
    count = CARDINALS.get((found["n"] or "one").lower()) or int(found["n"])
    end = _after(onset, found["unit"].lower(), count) - timedelta(days=1)
    return replace(inferred(draft, onset, end, "period"), as_of=None)


def _after(day: date, unit: str, count: int) -> date:
    """Return the day so many days, weeks, months or years after another."""
    if unit in ("day", "week"):
        return day + timedelta(days=count * (7 if unit == "week" else 1))
    months = day.year * 12 + day.month - 1 + count * (12 if unit == "year" else 1)
    year, month = divmod(months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def is_due(draft: Draft, sentence: Sentence) -> bool:
    """Tell whether a count is of what was to happen: "the sides were to free 200 captives"."""
    if draft.value is None:
        return False
    at = draft.quote.start - sentence.start
    due = DUE.search(sentence.text, max(0, at - NEAR), at)
    return draft.modality == "scheduled" or due is not None


def as_due(draft: Draft) -> Draft:
    """Return a count of what was to happen, which has no day yet."""
    scope = "incident" if draft.scope else None
    return replace(draft, scope=scope, as_of=None, period=None, period_basis=None)


def up_to_now(draft: Draft, end: date) -> Draft:
    """Return a count of what has happened since days long past, "350 have gone home" so far."""
    return replace(
        draft,
        scope="cumulative",
        period=(None, end),
        as_of=end,
        date_precision="day",
        period_basis="inferred",
    )
