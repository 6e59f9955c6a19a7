"""Tell whether a part of a toll has days of its own: "1,204 this year, 312 of them in April"."""

from __future__ import annotations

import re

from nkclaims.extraction.draft import Draft, Sentence
from nkclaims.extraction.figure.month_counts import MONTHS
from nkclaims.extraction.figure.scope_signs import ONE_DAY
from nkclaims.grammar.date_mention import DateMention
from nkclaims.grammar.document import Span

ASIDE_END = re.compile(r",\s|;")
IN_MONTH = re.compile(
    r"(?:\sof (?:them|whom|which))?(?:\s(?:alone|killed|died|dead))?"
    r"(?:\s(?:just\s)?in\s(?:\w+\s)?|\s)"  # "this year" has no "in"
)
SINCE = re.compile(r"\bsince (?:late |early )?\Z")
WHEN = re.compile(r",\swhen\s[^,;]*")
# "260 of them in the offensive that began on Monday"
BEGUN = re.compile(r"\b(?:since|began|begun|started|launched|opened)\b")
OF_PART_SINCE = re.compile(
    r"(?:\sof (?:them|whom|which|those|these))?(?:\s\w+)?\ssince\s(?:\w+\s)?"
)
OF_WHOM = "figure-of-whom"
PARTS = (OF_WHOM, "figure-included-on")


def is_stretch(mention: DateMention) -> bool:
    """Tell whether a date is a month, or "this year"."""
    return mention.kind in MONTHS or (mention.kind == "relative" and mention.unit == "year")


def own_day(draft: Draft, sentence: Sentence, text: str) -> bool:
    """Tell whether a figure has another day than the count around it.

    "Two of them on May 8", "including two on it", "since May 8, when shells killed two".
    """
    for one in sentence.dates:
        is_day = one.kind in ONE_DAY and SINCE.search(text, sentence.start, one.start)
        if is_day and WHEN.fullmatch(text, one.end, draft.quote.start):
            return True
    if draft.rule_id not in PARTS:
        return False
    end = draft.quote.end
    stop = ASIDE_END.search(text, end, sentence.end)
    last = stop.start() if stop else sentence.end
    return any(
        end < one.start < last and one.kind in ONE_DAY and not BEGUN.search(text, end, one.start)
        for one in sentence.dates
    )


def own_month(draft: Draft, sentence: Sentence, text: str) -> bool:
    """Tell whether a part has a month of its own: "312 of them in April", "of them this year"."""
    if draft.rule_id != OF_WHOM:
        return False
    end = draft.quote.end
    behind = [one for one in sentence.dates if is_stretch(one) and one.start > end]
    return bool(behind) and IN_MONTH.fullmatch(text, end, behind[0].start) is not None


def is_own(draft: Draft) -> bool:
    """Tell whether a claim is such a part, over whose month or day nothing else counts."""
    is_part = draft.rule_id in PARTS and draft.scope in ("period", "daily")
    return is_part or draft.rule_id == "figure-plus"  # "104 tanks (+6)"


def is_next(mention: DateMention, quote: Span, text: str) -> bool:
    """Tell whether a part has a beginning of its own: "5,000 of them since June"."""
    return OF_PART_SINCE.fullmatch(text, quote.end, mention.start) is not None


def is_inside(mention: DateMention, quote: Span) -> bool:
    """Tell whether a toll is as of a day in its words; "the dead of this year" begin with it."""
    return quote.start < mention.start < quote.end and not is_stretch(mention)
