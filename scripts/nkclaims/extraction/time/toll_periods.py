"""Say since when, and as of which day, a toll counts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from nkclaims.extraction.draft import Draft, Sentence
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.lexicon.pack import Registry
from nkclaims.extraction.link.older import is_compared
from nkclaims.extraction.time import beginnings
from nkclaims.extraction.time.beginnings import begins_toll, is_as_of, is_counted_since, is_end
from nkclaims.extraction.time.begun_ago import begun_for
from nkclaims.extraction.time.days import Day, Days
from nkclaims.extraction.time.increments import eve, of_increment, said_on
from nkclaims.extraction.time.older_spans import AGO, earlier, in_year
from nkclaims.extraction.time.part_days import is_inside, is_next
from nkclaims.extraction.time.past_wars import Years, goes_on, years_of
from nkclaims.extraction.time.report_days import counted_to
from nkclaims.extraction.time.saying_days import LEADING_DAY
from nkclaims.extraction.time.since_events import beginning_of, own_words
from nkclaims.extraction.time.spans import ago
from nkclaims.extraction.time.sums import is_apart, is_given, is_of_death, is_of_other, is_sum_on

_WAR = (
    r"(?:war|fighting|combat|battles|conflict|hostilities|aggression|invasion|offensive|clashes|violence|shooting"
    r"|(?:air )?campaign|bomb(?:ing|ardment)s?|shelling|air ?strikes|crisis"
    r"|escalation|flare-?up|incursion)"
)
SINCE_WAR = QuickRegex(
    r"\b(?:since|from|between) (?:the )?(?:very )?"
    r"(?:(?:start|beginning|outbreak|onset|outset|resumption|renewal|launch|first day) of "
    rf"(?:the |this |its )?(?:[\w-]+ ){{0,2}}{_WAR}"
    rf"|(?:[\w-]+ ){{0,2}}{_WAR} (?:began|started|broke out|erupted|resumed|flared)"
    r"|(?:[\w-]+ ){0,2}(?:war|conflict|invasion|hostilities)(?=[,.;)]|$| of\b| in \w+[,.;]))",
    re.IGNORECASE,
)
# The war itself, and none of its offensives: from the first day since which tolls count
SINCE_BEGUN = QuickRegex(
    rf"\b(?:since |{beginnings.FROM_FIRST})(?:when )?(?:the )?(?:very )?"
    r"(?:(?:start|beginning|outbreak|onset|outset|first day) of (?:the |this )?(?:[\w-]+ ){0,2}?)?"
    r"(?:war|fighting|combat|conflict|hostilities|clashes|violence|shooting|air campaign|bombing)\b"
    r"(?! (?:resumed|flared))",
    re.IGNORECASE,
)
# "The conflict has now killed 865", "deaths in the war"
OF_WAR = QuickRegex(
    r"\b(?:war|conflict|fighting|hostilities|violence)\b[^,.;]{0,90}?\s"
    r"(?:has|have)\s(?:so far\s|\w+\s)?(?:killed|left|claimed|displaced|cost|forced|driven|taken)\b"
    r"|\b(?:toll|deaths|dead|killed|died|wounded|casualties)\b[^,.;]{0,20}\s(?:in|from|of|during)\s(?:the|this)\s"
    r"(?:\w+\s){0,2}(?:war|conflict|hostilities|fighting)\b"
    r"|\b(?:in|during|over|throughout) (?:the |these )?(?:\w+ ){0,2}(?:days|weeks|months|years) of "
    r"(?:the )?(?:war|conflict|fighting|hostilities|clashes)\b",
    re.IGNORECASE,
)
SAID = re.compile(
    r",?\s(?:(?:the|an?|its)\s)?(?:[\w’'.-]+\s){1,5}?(?:had\s)?"
    r"(?:said|reported|announced|put|gave|listed|confirmed|claimed|stated|counted)\b"
)
LONG = timedelta(days=120)  # a toll over so many days is of the war
BESIDE = 4  # characters between a toll and the day right behind it
NEAR = 110  # characters within which a day is a toll's own
SINCE_YEAR = re.compile(
    r"\b(?:since (?:the )?(?:start|beginning) of (?:the|this)|(?:total|toll) for the) "
    r"(?P<unit>year|month)\b",
    re.IGNORECASE,
)


def counted_from(
    days: Days,
    draft: Draft,
    sentence: Sentence,
    own: Sequence[Day],
    began: date | None,
    past: tuple[date | None, date] | None = None,
    carried: tuple[date, date] | None = None,
) -> Draft:
    """Return a toll with its period, which ends on the day as of which it is.

    It begins where the text says so, else where the toll before it ``began``, if any. ``past`` are
    the days of an earlier war of which the paragraph tells.
    """
    published = days.published
    end = min(said_on(draft), days.told_on) if draft.stated else days.told_on
    end = min(end, counted_to(days.article, draft.quote.start) or end)
    start: date | None = None
    spanned: date | None = None
    is_own, is_held = False, draft.kind == "territorial_control"
    since = [
        one
        for one in own
        if (
            days.begins(one, sentence)
            or is_counted_since(one.mention, sentence, draft.quote, draft.value or 0)
        )
        and (
            is_held
            or begins_toll(one.mention, sentence)
            or is_next(one.mention, draft.quote, days.article.text)
        )
        and not is_of_other(one, draft, sentence, days.article.text)
    ]
    text = days.article.text
    if any(one.start == began and one not in since for one in own if days.begins(one, sentence)):
        began = None  # what was added counts from there, and not the sum
    own = [
        one
        for one in own
        if one in since or not days.begins(one, sentence) or not begins_toll(one.mention, sentence)
    ]
    own = [
        one
        for one in own
        if one in since or not (is_apart(one, draft, text) or is_of_death(one, draft, text))
    ]
    if since:
        start, is_own = since[0].begun, True
        if draft.scope == "cumulative" and since[0].is_moving:
            draft = replace(draft, scope="period")  # "since the weekend": it moves
    is_older = AGO.search(text, draft.quote.start, draft.quote.end + 18) is not None
    if is_compared(draft) or (is_older and draft.scope == "cumulative"):
        if whole := in_year(draft, own, text):
            draft = replace(draft, period=(whole.start, whole.end), as_of=whole.end)
            return replace(draft, date_precision=whole.precision, period_basis="stated")
        end, own = earlier(draft, sentence, days, end), []
    as_of = [
        one
        for one in own
        if is_as_of(one.mention, sentence)
        or is_end(one.mention)
        or (one not in since and is_inside(one.mention, draft.quote))
    ]
    if own and own[0] not in as_of and 0 <= own[0].mention.start - draft.quote.end <= BESIDE:
        as_of = []  # "it stood at 530 on Tuesday and at 561 by Thursday"
    has_lasted, is_dated = goes_on(draft, sentence, text), bool(as_of)
    summed = [one for one in own if is_sum_on(one, draft, text)]
    if since and not as_of and (led := [one for one in own if _leads(one, sentence)]):
        end = min(led[0].end, published)
    elif summed and not as_of:
        end = min(eve(summed[0]), published)
    elif as_of:
        end = min(as_of[0].end, published)
    elif not since and own and own[0].away(draft.quote, text) < NEAR:
        first = ago(own[0], days.told_on)
        is_day = first.precision == "day" and first.start == first.end
        if is_day and draft.scope == "cumulative":
            end = min(first.end, published)
        elif first.start < end and not (has_lasted and first.end < published - LONG):
            is_over = first.precision == "month" and first.end < published  # "last gave in May"
            is_told = is_over and draft.scope == "cumulative" and is_given(first, draft, text)
            start, is_own = (None, False) if is_told else (first.start, True)
            end = min(first.end, end)
    if draft.scope == "increment":
        return replace(
            draft,
            period=of_increment(draft, sentence, days, own, carried),
            date_precision="day",
            period_basis="inferred",
        )
    if (years := years_of(draft, sentence, text)) and _is_over(years, own, published):
        return in_years(draft, years, own)
    if past is not None and not since and not own and not has_lasted:
        return replace(
            draft,
            scope="period",
            period=past,
            as_of=None,
            date_precision="year",
            period_basis="inferred",
        )
    words = own_words(draft, sentence)
    if start is None:
        start = beginning_of(days, draft, sentence)
        is_own = start is not None
    if start is None and SINCE_WAR.search(words):
        is_begun = SINCE_BEGUN.search(words) is not None
        start = days.onset or (days.counted_since if is_begun else None)
        is_own = start is not None
    if start is None and (year := SINCE_YEAR.search(words)):
        start = end.replace(month=1, day=1) if year["unit"] == "year" else end.replace(day=1)
        is_own = True
    start = start or begun_for(words, end) or began
    start = start or (spanned := days.begun_so_long_ago(words, end))
    start = start or (days.told_onset if OF_WAR.search(words) else None)
    onset = days.registry.onset if days.registry else None
    is_before = start is not None and onset is not None and start < onset.replace(day=1) < end
    is_before = is_before and (not is_own or bool(since))  # "killed in 2023" is as it says
    if start is not None and (start >= end or is_before):
        start = None
    # The war began on a day, and the text names its month alone: "since February 2022".
    is_month = start is not None and onset is not None and start == onset.replace(day=1) != onset
    is_over = is_own and not since and not as_of and end < published - LONG
    if is_over and draft.scope == "cumulative" and not is_compared(draft) and not has_lasted:
        draft = replace(draft, scope="period")  # "about 30,000 died in the early 1990s"
    precision = "month" if is_month else own[0].precision if is_over and own else "day"
    return replace(
        draft,
        period=(start, end),
        as_of=end if draft.scope == "cumulative" else None,
        date_precision=since[0].precision if since and start == since[0].start else precision,
        period_basis="stated" if is_own or is_dated or spanned else "inferred",
    )


def _leads(day: Day, sentence: Sentence) -> bool:
    """Tell whether a toll was given on the day at the head: "On Monday it said that since"."""
    at = day.mention.start - sentence.start
    is_head = day.precision == "day" and LEADING_DAY.fullmatch(sentence.text, 0, at) is not None
    return is_head and SAID.match(sentence.text, day.mention.end - sentence.start) is not None


def _is_over(years: Years, own: Sequence[Day], published: date) -> bool:
    """Tell whether a war is over, and no date of the sentence is of later days."""
    if years.last is None:
        return years.first is not None and years.first.year < published.year - 1
    later = max((one.end.year for one in own), default=0)
    return later <= years.last.year < published.year - 1


def in_years(draft: Draft, years: Years, own: Sequence[Day]) -> Draft:
    """Return a toll of an older war with its years; one that the sentence names may begin it."""
    begun = [one.start.year for one in own if years.last and one.start.year < years.last.year]
    first = years.first or (date(min(begun), 1, 1) if begun else None)
    return replace(
        draft,
        scope="period",
        period=(first, years.last),
        as_of=None,
        date_precision="year" if years.is_year else "month",
        period_basis="stated",
    )


def is_of_whole_war(draft: Draft, sentence: Sentence, registry: Registry | None) -> bool:
    """Tell whether a toll counts from when the war began, not from a push or over some days."""
    if OF_WAR.search(sentence.text):
        return True
    start, end = draft.period or (None, None)
    if start is None or end is None:
        return False
    is_onset = registry is not None and start == registry.onset
    return is_onset or end - start > LONG or SINCE_WAR.search(sentence.text) is not None
