"""Hold the days of a claim to what can be: in order, in the war, begun before it was told.

Rules that look at one sentence cannot know that the days which a claim has from its whole, or from
the deed before it, do not fit it. What they leave is mended here: a bound that cannot be is given
up, and what is carried to a claim ends when it was told.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from nkclaims.extraction.draft import LOSSES, Draft
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.lexicon.pack import Registry
from nkclaims.extraction.time.past_wars import is_before_war
from nkclaims.rules.dates import TO_THE_DAY, WISHES

Period = tuple[date | None, date | None] | None


def in_bounds(drafts: Sequence[Draft], published: date, registry: Registry | None) -> list[Draft]:
    """Return drafts whose days the rules E42, E43, E97, E99 and G59 take."""
    found = []
    for draft in drafts:
        begun = _begun_in_war(in_war(_in_order(draft, published), registry), registry)
        found.append(_of_its_scope(_as_said(begun, published)))
    return [_as_denied(one, found) for one in found]


def in_war(draft: Draft, registry: Registry | None) -> Draft:
    """Return a draft; what ended before the war is historical, no loss of it began before it."""
    if draft.modality not in ("actual", "possible"):
        return draft
    if is_before_war(draft, registry):
        return replace(draft, modality="historical")
    start, end = draft.period or (None, None)
    is_early = registry is not None and start is not None and start < registry.onset
    is_exact = draft.date_precision in TO_THE_DAY and end is not None
    if is_early and is_exact and draft.kind in LOSSES and draft.value is not None:
        return replace(draft, period=(None, end))  # "that year" is not known to be that of the war
    return draft


def _has_happened(draft: Draft) -> bool:
    """Tell whether a claim is of what has happened, as the rules on its days ask."""
    return draft.modality == "actual" and draft.stance not in WISHES


def _in_order(draft: Draft, published: date) -> Draft:
    """Return a draft; of a beginning behind the end, one of the two is of something else.

    What has happened ended before it was published.
    """
    start, end = draft.period or (None, None)
    is_told = _has_happened(draft)
    if is_told and end is not None and end > published:
        end = None
    if start is not None and ((end is not None and start > end) or (is_told and start > published)):
        start = None
    if (start, end) == (draft.period or (None, None)):
        return draft
    return replace(draft, period=(start, end) if start or end else None)


def _as_said(draft: Draft, published: date) -> Draft:
    """Return a draft; what has happened did not begin after it was said, unless words say so.

    A part has the days of its whole, and a toll those of the article, though it was told before.
    Where words give the day of the deed, that of the saying is of something else.
    """
    began = next((day for day in draft.period or () if day is not None), None)
    if (
        began is None
        or draft.stated is None
        or not _has_happened(draft)
        or began <= draft.stated[1]
    ):
        return draft
    if draft.period_basis not in (None, "inferred"):
        return replace(draft, stated=(None, published), stated_basis="inferred")
    said = draft.stated[1]
    as_of = min(draft.as_of, said) if draft.as_of else None
    return replace(draft, period=(None, said), as_of=as_of)


def _begun_in_war(draft: Draft, registry: Registry | None) -> Draft:
    """Return a draft; what began before the war and went on in it is known to be of the war."""
    start, end = draft.period or (None, None)
    if registry is None or start is None or end is None or draft.modality == "historical":
        return draft
    is_early = start < registry.onset and draft.date_precision in TO_THE_DAY
    return replace(draft, period=(None, end)) if is_early else draft


def _of_its_scope(draft: Draft) -> Draft:
    """Return a draft; what took more than a night was not one deed, whatever it was a part of."""
    start, end = draft.period or (None, None)
    if draft.scope != "incident" or draft.date_precision not in TO_THE_DAY:
        return draft
    is_long = start is not None and end is not None and (end - start).days > 1
    return replace(draft, scope="period") if is_long else draft


def _as_denied(draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """Return a draft; a denial that has other days than what it denies has the days of that.

    Of several claims it denies those of its days alone.
    """
    days = {
        to: drafts[to].period for kind, to in draft.links if kind == "denies" and to < len(drafts)
    }
    if not days:
        return draft
    own = draft.period
    if not any(_overlap(own, one) for one in days.values()):
        denied = drafts[next(iter(days))]
        own = denied.period
        precision, basis = denied.date_precision, denied.period_basis
        draft = replace(draft, period=own, date_precision=precision, period_basis=basis)
    links = [
        (kind, to)
        for kind, to in draft.links
        if kind != "denies" or to not in days or _overlap(own, days[to])
    ]
    return replace(draft, links=tuple(links))


def _overlap(one: Period, other: Period) -> bool:
    """Tell whether two periods can have a day in common; a bound that nobody gives is open."""
    (start, end), (first, last) = one or (None, None), other or (None, None)
    is_before = end is not None and first is not None and end < first
    is_after = start is not None and last is not None and last < start
    return not (is_before or is_after)
