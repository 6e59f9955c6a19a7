"""Give a truce that did not hold the day of its end: that on which it began, if it fell at once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from nkclaims.extraction.draft import Draft, Sentence
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.language.windows import window

# "Came apart within minutes", "it held for less than an hour"
AT_ONCE = re.compile(
    r"\b(?:with)?in (?:\w+ )?(?:minutes|hours|an hour|days)\b"
    r"|\b(?:minutes|hours|days) (?:later|after)\b"
    r"|\b(?:for|lasted|held) (?:\w+ ){0,3}(?:minutes?|hours?)\b|\balmost immediately\b|\bat once\b"
)
REACH = 2  # sentences behind a truce, or its end, in which what has no day is of it
BEHIND = 30  # characters behind a claim in which it says how long the truce held


def fallen(drafts: Sequence[Draft], sentences: Sequence[Sentence], text: str) -> Iterator[Draft]:
    """Yield the drafts; the end of a truce that has no day takes it from those around it."""
    headings = {one.number for one in sentences if one.is_heading}
    truce: Draft | None = None  # the last that was told with a day
    end: Draft | None = None
    for at, draft in enumerate(drafts):
        found = draft
        if draft.kind == "ceasefire_collapse" and draft.period is None:
            of = _of(draft, truce, end, text)
            if of is None and draft.sentence in headings:
                of = next((one for one in drafts[at + 1 :] if _is_end(one)), None)
            if of is not None:
                found = replace(
                    draft,
                    period=of.period,
                    date_precision=of.date_precision,
                    period_basis="inferred",
                )
        if _is_end(found):
            end = found
        elif found.kind == "ceasefire_agreement" and found.period:
            truce, end = found, None
        yield found


def _of(draft: Draft, truce: Draft | None, end: Draft | None, text: str) -> Draft | None:
    if end is not None and 0 <= draft.sentence - end.sentence <= REACH:
        return end  # "each side blames the other"
    words = window(text, draft.quote.start, draft.quote.end + BEHIND)
    if truce is None or not 0 <= draft.sentence - truce.sentence <= REACH:
        return None
    return truce if AT_ONCE.search(words) else None


def _is_end(draft: Draft) -> bool:
    return draft.kind == "ceasefire_collapse" and draft.period is not None
