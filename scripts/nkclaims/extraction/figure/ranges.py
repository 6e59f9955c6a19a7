"""Read figures together: the two ends of a range, a sum and its parts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nkclaims.extraction.draft import Draft
from nkclaims.extraction.language.records import replace
from nkclaims.grammar.document import Span
from nkclaims.grammar.number_mention import Number
from nkclaims.grammar.numerals import is_scaled_by_next

PARTS = re.compile(r"[^.;:,]{0,40}(?::|\s[-–—]|—|\s\(|,\sincluding\b|,\samong them\b)")


def ends_of(draft: Draft, low: Number | None) -> list[Draft]:
    """Return a figure, or the two that a range says: at least so many, and up to so many.

    ``low`` is the lower end of a range, whose upper end is the figure's value.
    """
    if low is None or low.value is None:
        return [draft]
    is_short = is_scaled_by_next(low) and draft.value_span is not None
    end = draft.value_span.end if is_short and draft.value_span else low.end
    span = Span(low.start, end)  # of "25 to 30 thousand" all, since 25 alone says another number
    least = replace(draft, value=float(low.value), value_span=span, qualifier="at_least")
    return [least, replace(draft, qualifier="up_to")]


def as_sum(found: Sequence[Draft], text: str) -> list[Draft]:
    """Return the figures of a sentence; a sum is of those of whom its parts behind it are.

    "Left 18 dead: ten soldiers, six rebels and two civilians" are of both.
    """
    every = list(found)
    for at, whole in enumerate(found[:-2]):
        if whole.object != "person" or not whole.is_general or whole.value is None or whole.links:
            continue
        if PARTS.match(text, whole.quote.end, found[at + 1].quote.end) is None:
            continue
        left, populations = whole.value, set[str | None]()
        population: str | None
        for part in found[at + 1 :]:
            if part.object != "person" or part.value is None or part.measure != whole.measure:
                break
            left -= part.value
            populations.add(part.population)
            if left <= 0:
                break
        if left != 0 or len(populations - {"unspecified", None}) == 0:
            continue
        is_mixed = {"civilian", "military"} <= populations
        population = "combined" if is_mixed else "unspecified"
        population = populations.pop() if len(populations) == 1 else population
        every[at] = replace(whole, population=population)
    return every
