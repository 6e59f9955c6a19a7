"""Count the items of a list of losses from the beginning its head names: "tanks - 9,231 (+12)"."""

from __future__ import annotations

import re

from nkclaims.extraction.draft import Draft, Sentence
from nkclaims.extraction.language.records import replace
from nkclaims.extraction.time.beginnings import LONG_AGO, is_since
from nkclaims.extraction.time.days import Days
from nkclaims.extraction.time.stretches import stretches

# What grew by so many: "9,231 (+12) units"
PLUS = re.compile(r"[^\n.;,]{0,24}?\s?\(\s?\+\s?\d")
COLON = re.compile(r":(?=\s|\Z)")
LISTED = ("figure-label-list", "figure-label-listed")
NEAR = 3  # paragraphs over which items without a growth stand beside those that have one
REACH = 8  # paragraphs from the head of a list to its first item


class ListSums:
    """The beginning that the head of a list of sums names."""

    def __init__(self, days: Days) -> None:
        """Take what the dates of an article mean."""
        self._days = days
        self._head: int | None = None  # the paragraph of the last head
        self._begun = days.published
        self._plus = -NEAR - 1  # the paragraph of the last sum that grew

    def enter(self, sentence: Sentence) -> None:
        """Note that a sentence begins, which may head a list: "from 24.02.22 to 06.11.24"."""
        colon = COLON.search(sentence.text)  # the items may go on in the sentence of the head
        if colon is None:
            return
        if colon.end() == len(sentence.text.rstrip()):
            self._head = None
        text, published = self._days.article.text, self._days.published
        firsts = {one.start for one, _ in stretches(text, sentence.dates)}
        for one in sentence.dates:
            if one.start > sentence.start + colon.start():
                break
            day = self._days.day(one)
            is_first = one.start in firsts or is_since(one, sentence)
            if day and is_first and day.end < published - LONG_AGO:
                self._head, self._begun = sentence.paragraph, day.start

    def of(self, draft: Draft, sentence: Sentence) -> Draft | None:
        """Return an item of such a list as a sum up to now."""
        text = self._days.article.text
        if draft.value is None or draft.rule_id not in LISTED or draft.value_span is None:
            return None
        if PLUS.match(text, draft.value_span.end):
            self._plus = sentence.paragraph
        elif sentence.paragraph - self._plus > NEAR:
            return None
        end = self._days.told_on
        is_headed = self._head is not None and sentence.paragraph - self._head <= REACH + NEAR
        start = self._begun if is_headed else None
        return replace(
            draft,
            scope="cumulative",
            period=(start, end),
            as_of=end,
            date_precision="day",
            period_basis="inferred",
        )
