"""Give a claim the days that other words than its own tell, or the part of them that is past."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from nkclaims.extraction.draft import Draft, Sentence
from nkclaims.extraction.figure.scope_words import AFTER_DEED, DOING
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.lexicon.pack import Registry
from nkclaims.extraction.time.beginnings import LONG_AGO
from nkclaims.extraction.time.days import Day
from nkclaims.extraction.time.part_days import is_stretch
from nkclaims.extraction.time.sums import TO_SUM

# "Two of the wounded later died": between the deed and the saying
LATER = QuickRegex(r"\b(?:later|since|subsequently)\s(?:died|succumbed)\b|\bdied\slater\b")
SINCE_DAWN = QuickRegex(
    r"\bsince (?:the |this )?(?:early |late )?(?:(?:dawn|daybreak|sunrise|morning|midnight|midday"
    r"|noon|afternoon|evening|(?:early |morning )?hours)(?: (?:of|on) (?:today|the day|this day))?"
    r"|today)\b(?! (?:of|on) (?:\w+day|\d|(?-i:[A-Z])))",
    re.IGNORECASE,
)
HOURS = re.compile(
    r"\b(?:24|twenty-four)[ -]hours?\b|\b(?:last|past) day\b|\b(?:less than|under) a day\b", re.I
)
NOW = re.compile(r"(?:yesterday|today|tonight|last night|overnight|this morning)\b", re.IGNORECASE)
THIS = re.compile(r"this (?:year|month|week)\b", re.IGNORECASE)
ONE_DAY = timedelta(days=1)
NEXT = 16  # characters between a claim and its month


def inferred(draft: Draft, start: date, end: date, scope: str | None) -> Draft:
    """Return a draft with days that other words than its own give, and the scope of a figure."""
    return replace(
        draft,
        scope=scope if draft.scope else None,
        period=(start, end),
        date_precision="day",
        period_basis="inferred",
    )


def between(draft: Draft, told: tuple[date, date], end: date) -> Draft:
    """Return who died later of a deed: between it and the saying, if that is not long after."""
    if end - told[1] > LONG_AGO:
        return replace(draft, period=None, date_precision="unknown", period_basis=None)
    return inferred(draft, told[0], max(told[1], end), draft.scope)


def in_order(day: Day, published: date, draft: Draft) -> tuple[date, date]:
    """Return a period that does not end after the article came out, unless it is announced."""
    if draft.modality == "scheduled" or day.end <= published or day.start > published:
        return day.start, day.end
    return day.start, published


def since_dawn(sentence: Sentence, now: date) -> tuple[date, date] | None:
    """Return the day that is being told of, if a sentence tells what was since dawn."""
    return (now, now) if SINCE_DAWN.search(sentence.text) else None


def is_since_dawn(draft: Draft, sentence: Sentence, days: Sequence[Day], now: date) -> bool:
    """Tell whether a count is since dawn, and no sum behind it: "95 since dawn, bringing it to"."""
    if any(one.start != now or one.end != now for one in days):
        return False
    dawn = SINCE_DAWN.search(sentence.text)
    number = (draft.value_span or draft.quote).start - sentence.start
    return dawn is not None and TO_SUM.search(sentence.text, dawn.end(), max(0, number)) is None


def of_last_hours(draft: Draft, sentence: Sentence, end: date) -> Draft | None:
    """Return a count of the 24 hours up to the day of its saying."""
    if draft.scope != "daily" or HOURS.search(sentence.text) is None:
        return None
    return replace(inferred(draft, end - ONE_DAY, end, "daily"), period_basis="relative")


def of_past_day(days: Sequence[Day], draft: Draft, said: Day | None, published: date) -> Day:
    """Return the day of a claim; "said on Friday that in the past week" counts from Friday."""
    past_days = [one for one in days if one.is_past_day and draft.scope == "daily"]
    own = [one for one in days if draft.scope == "period" and _is_month_of(one, draft)]
    first = (own or past_days or days)[0]  # "1,200 this year, 312 of them in April"
    is_before = draft.scope == "daily" and first.mention.text.lower().endswith("previous day")
    if is_before and first.start == first.end < published:
        return replace(first, end=first.end + ONE_DAY)  # "in the previous day", up to the saying
    if said is not None and THIS.match(first.mention.text):
        return _up_to(first, said, published)
    is_moving = first.is_past_day or (first.mention.kind == "window" and first.end == published)
    is_moving = is_moving or _is_quoted(first, draft)
    if not is_moving or said is None or said.precision != "day":
        return first
    if not said.start == said.end < published:
        return first
    back = published - said.start
    return replace(first, start=first.start - back, end=first.end - back)


def _up_to(day: Day, said: Day, published: date) -> Day:
    """Return "this year" up to the day on which somebody says what has happened in it."""
    is_open = day.end == published and said.precision == "day"
    is_open = is_open and day.start < said.end < published
    return replace(day, end=said.end) if is_open else day


def _is_quoted(day: Day, draft: Draft) -> bool:
    """Tell whether somebody is quoted who says "yesterday", which counts from when he said it."""
    is_quote = draft.speaker.type == "direct_quote"
    return is_quote and NOW.match(day.mention.text) is not None


def _is_month_of(day: Day, draft: Draft) -> bool:
    """Tell whether a month stands right behind a claim: "312 of them in April"."""
    return is_stretch(day.mention) and 0 <= day.mention.start - draft.quote.end <= NEXT


def over_days(draft: Draft, sentence: Sentence, text: str) -> Draft:
    """Return a draft; what no single deed did over several days counts over these."""
    start, end = draft.period or (None, None)
    if start is None or end is None or (end - start).days <= 1 or draft.scope != "incident":
        return draft
    behind = text[draft.quote.end : sentence.end]
    words = text[draft.quote.start : draft.quote.end]
    is_one = AFTER_DEED.search(behind) or (draft.value is not None and DOING.match(words))
    is_one = is_one or LATER.search(words)
    is_vague = draft.date_precision != "day"  # one deed, on some day of these
    return draft if is_one and is_vague else replace(draft, scope="period")


def since_onset(draft: Draft, registry: Registry | None) -> Draft:
    """Return a draft; what counts over days that begin with the war counts all since then."""
    start, end = draft.period or (None, None)
    is_period = draft.scope == "period" and draft.period_basis != "relative"
    if is_period and registry is not None and start == registry.onset:
        return replace(draft, scope="cumulative", as_of=end)
    return draft
