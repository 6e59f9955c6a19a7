"""Say up to which day a report counts, and on which day was what it counts from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from functools import lru_cache

from nkclaims.extraction.article import Article
from nkclaims.extraction.draft import Sentence
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.time.beginnings import AS_OF, LONG_AGO
from nkclaims.extraction.time.days import Day
from nkclaims.extraction.time.stretches import stretches
from nkclaims.grammar.dates import find_dates, resolve

REPORTING = QuickRegex(
    r"\b(?:reporting|reported) (?:period|week)\b|\bnewly (?:displaced|uprooted)\b", re.IGNORECASE
)
MOVING = ("relative", "window")
WEEK = QuickRegex(
    r"\b(?P<all>(?:during|over|throughout) the week)\b(?! (?:of|to|from|before|after|in)\b)"
    r"|\b(?:this|the past|the last) week\b",
    re.IGNORECASE,
)
TITLES = 250  # characters in which a report names the days of which it tells
DATA_AS_OF = QuickRegex(
    r"\b(?:data|figures|numbers|statistics|tolls?)\b[^.;]{0,25}\bas (?:of|at)\s"
    r"|\b(?:report|update|bulletin|figures|list)\b[^.;]{0,25}"
    r"\b(?:runs? (?:through|to|up to)|dated|of)\s(?=\d|(?-i:[A-Z]))",
    re.IGNORECASE,
)
# "The World Health Organization counted 14" of data of its own, "the same report lists"
OTHERS = re.compile(
    r"[a-z0-9]\.\s(?!It\b|The (?:same|report|data|figures|update|office)\b|They\b)[A-Z]"
)


def _is_of_others(between: str) -> bool:
    """Tell whether another sentence, of other data, begins behind the day of a report."""
    return OTHERS.search(between) is not None


def counted_to(article: Article, at: int) -> date | None:
    """Return up to which day an article, or its paragraph at an offset, says that it counts.

    "Update No. 14 (27 August - 2 September)", "the data are as of October 18".
    """
    text, published = article.text, article.published_on
    start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
    data = DATA_AS_OF.search(text, start, end if end >= 0 else len(text))
    if data and not _is_of_others(text[data.end() : at]):
        for one in find_dates(text[data.end() : data.end() + 24]):
            if (day := resolve(one, published)) is not None:
                return min(day[1], published)
    days = _reported(_head(text), published)
    return days[1] if days else None


def reporting_period(article: Article) -> tuple[date, date] | None:
    """Return the days of which a report names in its title that it tells, "17-23 February"."""
    start, end = _reported(_head(article.text), article.published_on) or (None, None)
    return (start, end) if start is not None and end is not None else None


def in_week(sentence: Sentence, days: Sequence[Day], article: Article) -> tuple[date, date] | None:
    """Return the days of a figure told of the week of a report: those of which its title tells.

    Without such a title "during the week" is the week in which the article came out.
    """
    if any(one.mention.unit != "week" or one.mention.kind not in MOVING for one in days):
        return None
    week = WEEK.search(sentence.text)
    if week is None and (days or REPORTING.search(sentence.text) is None):
        return None
    reported = reporting_period(article)
    if reported is not None or week is None or days:
        return reported
    published = article.published_on
    return (published - timedelta(days=published.weekday()), published) if week["all"] else None


def _head(text: str) -> str:
    titles = text[:TITLES].split("\n")[:-1]
    return "\n".join(one for one in titles if not one.rstrip().endswith("."))


@lru_cache(maxsize=4)  # asked for each toll of an article
def _reported(head: str, published: date) -> tuple[date | None, date] | None:
    """Return the days of which a report says in its title that it tells; the first may be open."""
    dates = find_dates(head)
    firsts = {last.start: first for first, last in stretches(head, dates)}
    for one in dates:
        day = resolve(one, published)
        if day is None or not published - LONG_AGO <= day[1] <= published:
            continue
        if one.start in firsts:
            first = resolve(firsts[one.start], published)
            return (first[0] if first and first[0] < day[1] else None), day[1]
        if one.kind == "date_range":
            return day
        if AS_OF.search(head[: one.start]):
            return None, day[1]
    return None
