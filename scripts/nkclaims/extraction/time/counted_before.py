"""Give a figure the days of one before it with which its words go on: "of the 211 dead"."""

from __future__ import annotations

import re

from nkclaims.extraction.draft import LOSSES, Draft, Sentence
from nkclaims.extraction.language.records import replace

# "Of the dead, 11 were soldiers", "among the victims were two nurses"
OF_THE_DEAD = re.compile(
    r"(?:Of|Among) (?:the|those|these) (?:(?:total|overall|latter|\d[\d,]*) )?"
    r"(?:dead|deaths|killed|victims|wounded|injured|casualties|fatalities|slain|fallen)\b"
)
THE = re.compile(r"\b[Tt]he (?:same |total of )?\Z")
FEW = 20  # so many may be lost twice
TOLLS = ("cumulative", "period")


class CountedBefore:
    """The figures that were told before."""

    def __init__(self) -> None:
        """Begin with none."""
        self._last: tuple[int, Draft] | None = None  # with its paragraph
        self._tolls: dict[tuple[float, str], Draft] = {}

    def heard(self, draft: Draft, sentence: Sentence) -> None:
        """Note a figure."""
        if draft.value is None or draft.kind not in LOSSES or draft.measure is None:
            return
        if draft.period is not None and draft.scope in TOLLS:
            self._last = sentence.paragraph, draft
            if draft.value >= FEW:
                self._tolls.setdefault((draft.value, draft.measure), draft)

    def of(self, draft: Draft, sentence: Sentence, text: str) -> Draft | None:
        """Return a figure without a day that is told again, or as a part of the one before it."""
        if draft.value is None or draft.measure is None or draft.kind not in LOSSES:
            return None
        number = draft.value_span or draft.quote
        whole = self._tolls.get((draft.value, draft.measure))
        if whole and THE.search(text, max(0, number.start - 16), number.start):
            return _as(draft, whole)
        if self._last is None or OF_THE_DEAD.match(sentence.text) is None:
            return None
        paragraph, whole = self._last
        return _as(draft, whole) if paragraph == sentence.paragraph else None


def _as(draft: Draft, whole: Draft) -> Draft:
    return replace(in_time_of(draft, whole), period_basis="inferred")


def in_time_of(draft: Draft, whole: Draft) -> Draft:
    """Return a draft with the scope and the days of its whole."""
    return replace(
        draft,
        period=whole.period,
        as_of=whole.as_of,
        scope=whole.scope,
        date_precision=whole.date_precision,
        period_basis=whole.period_basis,
    )
