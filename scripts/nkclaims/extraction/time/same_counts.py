"""Remember which counts were dated: who says later how many died tells of the same deed."""

from __future__ import annotations

import re

from nkclaims.extraction.draft import LOSSES, Draft, Sentence
from nkclaims.grammar.date_intervals import Interval

STEM = re.compile(r"[a-z]{4,}")
NUMBERED = re.compile(r"(?:[\w’'-]+\s?){1,3}")
LETTERS = 5  # of a word that tell it from others
FEWEST = 3  # "a man was killed" is told of many a deed
COMMON = frozenset({"peopl", "perso", "kille", "wound", "injur", "other", "were", "have", "been"})


class SameCounts:
    """The days of deeds by what they cost: "three gunmen", wherever that is said again."""

    def __init__(self) -> None:
        """Begin with none."""
        self._days: dict[tuple[str | None, str | None, float, str], Interval] = {}

    def heard(self, draft: Draft, text: str) -> None:
        """Note a count that its own sentence dates."""
        start, end = draft.period or (None, None)
        if draft.period_basis not in ("stated", "relative") or start is None or end is None:
            return
        if draft.scope == "incident" and draft.date_precision == "day":
            for key in _keys(draft, text):
                self._days.setdefault(key, (start, end))

    def of(self, draft: Draft, sentence: Sentence, text: str) -> Interval | None:
        """Return the days of the deed that cost as much: "told reporters three gunmen died"."""
        if draft.scope != "incident" or sentence.is_heading:
            return None
        return next((self._days[one] for one in _keys(draft, text) if one in self._days), None)


def _keys(draft: Draft, text: str) -> list[tuple[str | None, str | None, float, str]]:
    number = draft.value_span
    if draft.kind not in LOSSES or number is None or (draft.value or 0) < FEWEST:
        return []
    words = NUMBERED.match(text[number.end : number.end + 40].lstrip())
    stems = {one[:LETTERS] for one in STEM.findall(words.group().lower() if words else "")}
    kind = draft.measure, draft.object, draft.value or 0
    return [(*kind, one) for one in sorted(stems - COMMON)]
