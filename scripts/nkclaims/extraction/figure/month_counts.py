"""Tell whether a figure counts what happened in one month or year, and not all until then."""

from __future__ import annotations

import re

from nkclaims.extraction.draft import Draft, Sentence
from nkclaims.extraction.figure.scope_words import SINCE
from nkclaims.grammar.date_mention import DateMention

MONTHS = ("month", "month_year")
# "Were killed in Orlev last year"
LAST_YEAR = re.compile(r"(?:\s[a-z]+)?(?:\s(?:in|across)\s[A-Z][^,.;\d]{2,30})?\s(?:in\s)?")
# "In July it counted 240 deaths", "208 deaths in August", "died in the first ten days of May"
AT_HEAD = re.compile(r"[Ii]n\s")
BEHIND = re.compile(
    r"(?:\s[a-z]+)?\s(?:in|during|over|throughout)\s"
    r"(?:the\s(?:(?:whole|entire|course)\s(?:of\s)?|(?:first|last)\s(?:[\w-]+\s){1,3}of\s)?)?"
)
# "August's death toll", "the death toll for August"
OWNING = re.compile(
    r"[’']s?\s(?:[\w-]+\s){0,3}?(?:toll|deaths|fighting|violence|figure|total|count)\b"
)
FOR = re.compile(r"\b(?:toll|deaths|figure|total|count|number of [\w ]{3,30}?) for \Z")
# "May was the deadliest month of the year, with 410 killed"
RANKED = re.compile(
    r"\s(?:was|is|has been|became|remain(?:s|ed)) (?:(?:the|its|their|one of the)\s)?(?:\w+\s)?"
    r"(?:\w+est|worst)\b"
)
# "Lost 17 dead and 81 wounded last week, which brings to 2,410 the number since May"
BESIDE = re.compile(r"(?:\s(?:and\s)?[\d,]+\s[a-z]+)?(?:\s[a-z]+)?\s")
# "In June the number of deaths rose to 152 from 139 in May"
FROM_MONTH = re.compile(
    r",?\s(?:(?:up|down)\s)?(?:from|against|compared (?:with|to)|after)\s[^,.;]{1,30}\sin\s"
)


def is_of_month(draft: Draft, sentence: Sentence, text: str, is_open: bool) -> bool:
    """Tell whether a figure counts what was in the month, or the year, that its sentence names.

    ``is_open`` tells that neither a toll nor a deed is named, of which a month may be the last.
    """
    dates = sentence.dates
    if any(_is_past(one) and BESIDE.fullmatch(text, draft.quote.end, one.start) for one in dates):
        return True
    if SINCE.search(sentence.text):
        return False
    quote, months = draft.quote, [one for one in dates if _is_month(one)]
    if any(_is_owner(one, draft, sentence, text) for one in months):
        return True
    if not is_open:
        return False
    if any(
        (one.kind == "year" or (one.unit == "year" and (one.shift or 0) < 0))
        and one.start > quote.end
        and LAST_YEAR.fullmatch(text, quote.end, one.start)
        for one in sentence.dates
    ):
        return True  # "were killed in Orlev last year"
    return any(
        AT_HEAD.fullmatch(text, sentence.start, one.start)
        or (one.start > quote.end and BEHIND.fullmatch(text, quote.end, one.start))
        for one in months
    )


def _is_owner(month: DateMention, draft: Draft, sentence: Sentence, text: str) -> bool:
    """Tell whether a month owns what is counted, however that is called."""
    if month.start >= draft.quote.end:
        between = FROM_MONTH.fullmatch(text, draft.quote.end, month.start)
        return between is not None
    if OWNING.match(text, month.end) or FOR.search(text, sentence.start, month.start):
        return True
    is_head = not text[sentence.start : month.start].strip("\"“‘’' ")
    return is_head and RANKED.match(text, month.end) is not None


def _is_past(mention: DateMention) -> bool:
    """Tell whether a date is the week or the month before."""
    return mention.kind == "relative" and mention.unit in ("week", "month") and mention.shift == -1


def _is_month(mention: DateMention) -> bool:
    return mention.kind in MONTHS and mention.part is None
