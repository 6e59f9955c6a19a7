"""Take the day that heads an entry of a live page or a chronology as that of what it tells."""

from __future__ import annotations

from datetime import date

from nkclaims.extraction.draft import Sentence
from nkclaims.extraction.language.entries import TIME
from nkclaims.extraction.time.days import Days


def turn_page(days: Days, sentence: Sentence) -> None:
    """Take the day that heads an entry as that of what it tells; a summary has the article's."""
    before, days.page = days.page, None
    days.page = days.carried = _printed(days, sentence) or (None if sentence.label else before)


def _printed(days: Days, sentence: Sentence) -> date | None:
    """Return the day of which a heading consists, or with which an entry begins."""
    time = TIME.match(sentence.text)
    last = sentence.start + (time.end() if time else 0)
    label = sentence.label
    heads = [one for one in days.every if label and label.start <= one.start < label.end]
    for mention in (*heads, *sentence.dates):
        day = days.day(mention)
        is_all = len(mention.text) == len(sentence.text.strip(" .:"))
        is_told = is_all or mention.end <= last or mention in heads
        if day is not None and is_told and day.end <= days.article.published_on:
            return day.start
    return None
