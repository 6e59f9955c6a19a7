"""Read a text without the marks that nobody sees, and give what is read back to the stored text.

Marks of direction, soft hyphens and blanks without width come with names in Arabic or Hebrew and
with pages made for browsers. No rule may stumble over them, no cell can hold them, and offsets
count the text as it is stored: so words are cut where a mark stands in them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from nkclaims.extraction.draft import Draft, Speaker
from nkclaims.extraction.language.records import replace
from nkclaims.grammar.document import Span

_MARKS = re.compile("[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufffc]+")

_CUTS = re.compile(rf"(?:{_MARKS.pattern}|\t+)+")  # a tab is a blank, but no cell can hold it


class Unmarked:
    """A text without unseen marks, and with blanks for tabs.

    Attributes:
        text: what is left.
    """

    def __init__(self, stored: str) -> None:
        """Leave out the marks of the text as it is stored."""
        self._stored = stored
        self.text = _MARKS.sub("", stored).replace("\t", " ")
        left_out = {at for mark in _MARKS.finditer(stored) for at in range(*mark.span())}
        self._places = [at for at in range(len(stored)) if at not in left_out]

    def returned(self, drafts: Iterable[Draft]) -> list[Draft]:
        """Return claims that were read in what is left, with the spans of the stored text."""
        return [self._returned(one) for one in drafts]

    def _returned(self, draft: Draft) -> Draft:
        value = self._there(draft.value_span) if draft.value_span else None
        return replace(
            draft,
            quote=self._cut(draft.quote, value),
            value_span=value,
            speaker=self._by(draft.speaker),
            agent=self._by(draft.agent) if draft.agent else None,
            makers=tuple((role, self._by(maker)) for role, maker in draft.makers),
        )

    def _by(self, speaker: Speaker) -> Speaker:
        return replace(speaker, span=self._cut(speaker.span)) if speaker.span else speaker

    def _there(self, span: Span) -> Span:
        """Return a span of what is left as one of the stored text."""
        if span.start == span.end:
            start = (
                self._places[span.start] if span.start < len(self._places) else len(self._stored)
            )
            return Span(start, start)
        return Span(self._places[span.start], self._places[span.end - 1] + 1)

    def _cut(self, span: Span, number: Span | None = None) -> Span:
        """Return the longest words of a span without a mark, or those that hold its number."""
        whole = self._there(span)
        edges = [whole.start, *_edges(self._stored, whole), whole.end]
        runs = [_trimmed(self._stored, *two) for two in zip(edges[::2], edges[1::2], strict=True)]
        if number is not None:
            runs = [one for one in runs if one.start <= number.start and number.end <= one.end]
        return max(runs, key=lambda one: one.end - one.start, default=whole)


def unmarked(stored: str) -> Unmarked | None:
    """Return a text without its unseen marks and tabs, None if it has none."""
    return Unmarked(stored) if _CUTS.search(stored) else None


def _edges(text: str, span: Span) -> list[int]:
    """Return where words without a mark end and begin again; a word with one inside is left out."""
    edges: list[int] = []
    for mark in _CUTS.finditer(text, span.start, span.end):
        start, end = mark.span()
        is_inside = text[start - 1 : start].isalnum() and text[end : end + 1].isalnum()
        if is_inside and "\t" not in mark.group():
            start = span.start + len(re.sub(r"\S+$", "", text[span.start : start]))
            end += len(text[end : span.end].split(maxsplit=1)[0])
        edges += [max(start, edges[-1]) if edges else start, end]
    return edges


def _trimmed(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    return Span(start, max(start, end - len(words) + len(words.rstrip())))
