"""Give the losses of a lead that are told together the day that is known of one of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from nkclaims.extraction.draft import LOSSES, Draft, Sentence
from nkclaims.extraction.headlines import is_same
from nkclaims.extraction.language.leads import lead_of
from nkclaims.extraction.language.records import replace


def of_one_lead(drafts: Sequence[Draft], sentences: Sequence[Sentence]) -> Iterator[Draft]:
    """Yield the drafts; who was hurt beside those whom the text tells again fell on their day.

    "Killing two soldiers and wounding seven", of which only the two are told again.
    """
    first = lead_of(sentences)
    open_ones = [one for one in drafts if one.sentence <= first and _is_open(one)]
    again = [one for one in open_ones if any(_tells(other, one) for other in drafts)]
    for one in drafts:
        days = {two.period for two in again if two.sentence == one.sentence and _beside(two, one)}
        is_alone = one in open_ones and one not in again and len(days) == 1
        yield replace(one, period=days.pop()) if is_alone else one


def _is_open(draft: Draft) -> bool:
    """Tell whether only what follows dates a loss."""
    is_deed = draft.kind in LOSSES and draft.value is not None and draft.scope == "incident"
    return is_deed and draft.period_basis == "inferred" and draft.modality == "actual"


def _tells(other: Draft, draft: Draft) -> bool:
    """Tell whether a later figure, which has that day in its own sentence, counts the same."""
    is_later = other.sentence > draft.sentence and other.period == draft.period
    is_dated = is_later and other.period_basis in ("stated", "relative")
    return is_dated and not draft.is_part and is_same(draft, other)


def _beside(one: Draft, other: Draft) -> bool:
    """Tell whether two losses are told of one place by one speaker."""
    return one.voice == other.voice and one.place_words == other.place_words
