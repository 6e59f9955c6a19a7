"""Give a figure the days of one before it with which its words go on: "of the 211 dead"."""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import date

from nkclaims.extraction.draft import LOSSES, Draft, Sentence
from nkclaims.extraction.language.quick_regex import QuickRegex
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.time.days import Day
from nkclaims.extraction.time.periods import inferred

# "Of the dead, 11 were soldiers", "among the victims were two nurses"
OF_THE_DEAD = re.compile(
    r"(?:Of|Among) (?:the|those|these) (?:(?:total|overall|latter|\d[\d,]*) ){0,2}"
    r"(?:dead|deaths|killed|victims|wounded|injured|casualties|fatalities|slain|fallen)\b"
)
THE = re.compile(r"\b[Tt]he (?:same |total of )?\Z")
# "In total, nine died in the three days", "that makes seven", "in both raids"
SUMS = QuickRegex(
    r"\b(?:in (?:all|total)|a total|altogether|combined|all told|together|overall"
    r"|mak(?:es|ing)|bring(?:s|ing)"
    r"|(?:in|over|within|across|from|by|of) (?:the |these |those )?(?:past |last )?"
    r"(?:both|two|three|four|five|six|seven)"
    r" (?:\w+ )?(?:days|nights|attacks|strikes|raids|incidents|cases|blasts|bombings|ambushes))\b",
    re.IGNORECASE,
)
NEAR = 6  # sentences over which deeds are summed up
FEW = 20  # so many may be lost twice
TOLLS = ("cumulative", "period")


class CountedBefore:
    """The figures that were told before."""

    def __init__(self) -> None:
        """Begin with none."""
        self._last: tuple[int, Draft] | None = None  # with its paragraph
        self._tolls: dict[tuple[float, str], Draft] = {}
        self._deeds: list[Draft] = []  # with a day of their own

    def heard(self, draft: Draft, sentence: Sentence) -> None:
        """Note a figure."""
        if draft.value is None or draft.kind not in LOSSES or draft.measure is None:
            return
        start, end = draft.period or (None, None)
        if draft.scope == "incident" and start is not None and start == end and not draft.links:
            self._deeds.append(draft)
        is_long = bool(start and end and (end - start).days > 1)  # "were killed in May"
        if draft.period is not None and (draft.scope in TOLLS or is_long):
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
        is_near = paragraph == sentence.paragraph or sentence.number - whole.sentence == 1
        return _as(draft, whole) if is_near else None

    def summed(self, draft: Draft, sentence: Sentence, own: Collection[Day]) -> Draft | None:
        """Return a figure that is the sum of deeds just told with their days."""
        if own or not draft.value or SUMS.search(sentence.text) is None:
            return None
        total, days = 0.0, set[date]()
        for one in reversed(self._deeds):
            if draft.sentence - one.sentence > NEAR or total >= (draft.value or 0):
                break
            is_alike = one.measure == draft.measure and one.sentence < draft.sentence
            if is_alike and one.object == draft.object and one.period and one.period[1]:
                total += one.value or 0
                days.add(one.period[1])
        is_sum = total == draft.value and len(days) > 1
        found = inferred(draft, min(days), max(days), "period") if is_sum else None
        return found and replace(found, as_of=None)


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
