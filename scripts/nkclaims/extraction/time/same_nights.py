"""Give a deed of the night both days of it wherever it is told again, in the title or behind."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from datetime import timedelta

from nkclaims.extraction.draft import LOSSES, Draft, Sentence
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.time.hours import names_hour

NIGHT = QuickRegex(r"\b(?:overnight|night)\b", re.IGNORECASE)
NAME = re.compile(r"\b[A-Z][\w’'-]{2,}")
ONE_DAY = timedelta(days=1)


def of_same_night(drafts: Sequence[Draft], sentences: Sequence[Sentence]) -> Iterator[Draft]:
    """Yield the drafts; who fell in one day of a night has both days, if it is told so elsewhere.

    "17 killed in Orlev", in the title: "a raid on Orlev overnight, in which 17 were killed".
    """
    by_number = {one.number: one for one in sentences}
    paragraphs = {one.paragraph for one in sentences if NIGHT.search(one.text)}
    nights = [one for one in drafts if _is_night(one, by_number[one.sentence], paragraphs)]
    for one in drafts:
        is_open = nights and _is_open(one, by_number[one.sentence])
        night = next((other for other in nights if _is_same(one, other)), None) if is_open else None
        yield replace(one, period=night.period) if night else one


def _is_night(draft: Draft, sentence: Sentence, paragraphs: Collection[int]) -> bool:
    """Tell whether losses are those of a night of which the paragraph tells."""
    start, end = draft.period or (None, None)
    if draft.kind not in LOSSES or draft.value is None or start is None or end is None:
        return False
    is_deed = draft.scope in (None, "incident") and sentence.paragraph in paragraphs
    return is_deed and end - start == ONE_DAY


def _is_open(draft: Draft, sentence: Sentence) -> bool:
    """Tell whether no words of its own date losses to the day."""
    is_deed = draft.kind in LOSSES and draft.scope in (None, "incident")
    if not is_deed or draft.period_basis != "inferred" or draft.modality != "actual":
        return False
    return not names_hour(sentence.text)


def _is_same(draft: Draft, night: Draft) -> bool:
    """Tell whether losses are those of a night: as many, at its place, on one of its days."""
    if (draft.value, draft.measure) != (night.value, night.measure) or night.period is None:
        return False
    if draft.period not in [(one, one) for one in night.period]:
        return False
    names, others = (set(NAME.findall(one.place_words or "")) for one in (draft, night))
    return bool(names & others)
