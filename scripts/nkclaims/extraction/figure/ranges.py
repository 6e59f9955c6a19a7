"""Make two figures of a range: at least its lower end, and up to its upper one."""

from __future__ import annotations

from nkclaims.extraction.draft import Draft
from nkclaims.extraction.language.records import replace
from nkclaims.grammar.document import Span
from nkclaims.grammar.number_mention import Number
from nkclaims.grammar.numerals import is_scaled_by_next


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
