"""Give the sum in a headline the days of its parts, of which the sentences after it tell."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from nkclaims.extraction.draft import LOSSES, Draft, Sentence
from nkclaims.extraction.language.leads import lead_of
from nkclaims.extraction.language.records import replace

SCOPES = (None, "incident")
AHEAD = 4  # sentences after a headline that tell the parts


def of_parts(drafts: Sequence[Draft], sentences: Sequence[Sentence]) -> list[Draft]:
    """Return the drafts; a sum in a headline has the days of the losses told behind it in turn.

    "Eleven dead in two raids", of which seven died on Thursday and four on Friday. So has a lead
    that tells no day, or nothing but that so many have died.
    """
    heads = {one.number for one in sentences if one.is_heading} | {lead_of(sentences)}
    found = []
    for at, one in enumerate(drafts):
        parts = _parts_of(one, drafts[at + 1 :]) if one.sentence in heads else []
        if days := _days_of(parts):
            scope = one.scope if not _is_open(one) else _scope_of(parts, days)
            one = replace(one, period=days, date_precision="day", period_basis="inferred")
            one = replace(one, scope=scope, as_of=None)
        found.append(one)
    return found


def _is_open(draft: Draft) -> bool:
    """Tell whether a toll counts from no day: "at least 60 have been killed in the fighting"."""
    start, _ = draft.period or (None, None)
    return draft.scope == "cumulative" and start is None


def _scope_of(parts: Sequence[Draft], days: tuple[date, date]) -> str:
    """Return over what the sum of some losses counts: over one deed, a day, or some days."""
    scopes = {part.scope for part in parts}
    if scopes == {"daily"}:
        return "daily"
    return "incident" if scopes <= set(SCOPES) and days[0] == days[1] else "period"


def _parts_of(draft: Draft, later: Sequence[Draft]) -> list[Draft]:
    """Return the losses behind a figure that make it up, all of them over a time that is told."""
    if draft.kind not in LOSSES or draft.value is None:
        return []
    is_open = _is_open(draft)
    scopes = (*SCOPES, "period", "daily") if is_open else SCOPES
    if draft.scope not in SCOPES and not is_open:
        return []
    if draft.period_basis in ("stated", "relative"):
        return []
    left, found = draft.value, list[Draft]()
    for one in later:
        is_near = 0 < one.sentence - draft.sentence <= AHEAD
        if not is_near or one.measure != draft.measure or one.value is None:
            continue
        if one.is_part and one.period_basis == "inferred":
            continue  # "three of them children"
        start, end = one.period or (None, None)
        if start is None or end is None or one.scope not in scopes or one.value > left:
            return []
        left, found = left - one.value, [*found, one]
        if not left:
            return found if one.value < draft.value else []
    return []


def _days_of(parts: Sequence[Draft]) -> tuple[date, date] | None:
    """Return the first and last day of some losses; None if there are none."""
    days = [day for one in parts for day in one.period or () if day is not None]
    return (min(days), max(days)) if days else None
