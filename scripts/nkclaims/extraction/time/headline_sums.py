"""Give the sum in a headline the days of its parts, of which the sentences after it tell."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from nkclaims.extraction.draft import LOSSES, Draft, Sentence
from nkclaims.extraction.language.leads import lead_of
from nkclaims.extraction.language.records import replace

AHEAD = 4  # sentences after a headline that tell the parts


def of_parts(drafts: Sequence[Draft], sentences: Sequence[Sentence]) -> list[Draft]:
    """Return the drafts; a sum in a headline has the days of the losses told behind it in turn.

    "Eleven dead in two raids", of which seven died on Thursday and four on Friday.
    """
    heads = {one.number for one in sentences if one.is_heading} | {lead_of(sentences)}
    found = []
    for at, one in enumerate(drafts):
        days = _days_of_parts(one, drafts[at + 1 :]) if one.sentence in heads else None
        if days is not None:
            one = replace(one, period=days, date_precision="day", period_basis="inferred")
        found.append(one)
    return found


def _days_of_parts(draft: Draft, later: Sequence[Draft]) -> tuple[date, date] | None:
    if draft.kind not in LOSSES or draft.value is None:
        return None
    if draft.scope not in (None, "incident") or draft.period_basis in ("stated", "relative"):
        return None
    left, days = draft.value, list[date]()
    for one in later:
        is_near = 0 < one.sentence - draft.sentence <= AHEAD
        if not is_near or one.measure != draft.measure or one.value is None:
            continue
        if one.is_part and one.period_basis == "inferred":
            continue  # "three of them children"
        start, end = one.period or (None, None)
        if start is None or end is None or one.scope not in (None, "incident") or one.value > left:
            return None
        left, days = left - one.value, [*days, start, end]
        if not left:
            return (min(days), max(days)) if one.value < draft.value else None
    return None
