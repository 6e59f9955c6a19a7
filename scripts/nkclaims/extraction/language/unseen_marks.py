"""Read a text without what no rule may stumble over, and give what is read back to the stored text.

Marks of direction, soft hyphens and blanks without width come with names in Arabic or Hebrew and
with pages made for browsers, and no cell can hold them. Lines of a list go on with the words that
lead it in, and a quote is of one line. Offsets count the text as it is stored: so words are cut
where a mark or the end of such a line stands in them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from nkclaims.extraction.draft import Draft, Speaker
from nkclaims.extraction.language.lists import breaks_of
from nkclaims.extraction.language.records import replace
from nkclaims.grammar.document import Span

_MARKS = re.compile("[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufffc]+")

_CUTS = re.compile(rf"(?:{_MARKS.pattern}|\t+)+")  # a tab is a blank, but no cell can hold it


# "80insurgents", "over312 fighters": a blank is missing between a number and a word
STUCK = re.compile(
    r"(?<![\w.,:/#@-])(?:\d{1,3}(?:,\d{3})+|\d{1,4})"
    r"(?=(?!(?:st|nd|rd|th|km|mm|cm|kg|am|pm|hrs?|min|mins|sec|mph|kph|kmh|bn|mln|tn|cal|kt|lb|lbs"
    r"|th|hours|hour|days?|percent|per|pc|rds|miles?|mile|feet|ft|tons?|tonnes)\b)[a-z]{3,}\b)"
    r"|\b(?:over|about|some|nearly|around|least|than|killed|injured|wounded|with|and|killing|injuring"
    r"|wounding|of|to|by)(?=\d{1,3}(?:,\d{3})*\s)",
)
# ``nine died,'' as wires print it, and ‘’nine died’’
DOUBLED = re.compile("``|‘’(?=[A-Za-z])")
DOUBLED_MARK = re.compile("``|''|‘’|’’|″")


class Unmarked:
    """A text without unseen marks and the ends of lines in lists, and with blanks for tabs.

    Attributes:
        text: what is left.
    """

    def __init__(self, stored: str) -> None:
        """Leave out the marks of the text as it is stored, and join the lines of its lists."""
        self._stored = stored
        breaks = [*breaks_of(stored)]
        read = {at: "" for mark in _MARKS.finditer(stored) for at in range(*mark.span())}
        for start, end, words in breaks:
            read |= dict(zip(range(start, end), [*words] + [""] * (end - start), strict=False))
        read |= dict(_doubled(stored))
        for stuck in STUCK.finditer(stored):
            at = stuck.end() - 1
            read[at] = f"{read.get(at, stored[at])} "
        read = {at: read.get(at, " " if char == "\t" else char) for at, char in enumerate(stored)}
        self.text = "".join(read.values())
        self._places = [at for at, char in read.items() for _ in char]
        cuts = [Span(*one.span()) for one in _CUTS.finditer(stored)]
        lines = (Span(*one[:2]) for one in breaks if "\n" in stored[one.start : one.end])
        self._cuts = sorted([*cuts, *lines])

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
        edges = [whole.start, *self._edges(whole), whole.end]
        runs = [_trimmed(self._stored, *two) for two in zip(edges[::2], edges[1::2], strict=True)]
        if number is not None:
            runs = [one for one in runs if one.start <= number.start and number.end <= one.end]
        return max(runs, key=lambda one: one.end - one.start, default=whole)

    def _edges(self, span: Span) -> list[int]:
        """Return where words without a mark end and begin again; not those with one inside."""
        edges: list[int] = []
        text = self._stored
        for start, end in self._cuts:
            if end <= span.start or span.end <= start:
                continue
            is_inside = text[start - 1 : start].isalnum() and text[end : end + 1].isalnum()
            if is_inside and not any(map(str.isspace, text[start:end])):
                start = span.start + len(re.sub(r"\S+$", "", text[span.start : start]))
                end += len(text[end : span.end].split(maxsplit=1)[0])
            edges += [max(start, edges[-1]) if edges else start, end]
        return edges


def unmarked(stored: str) -> Unmarked | None:
    """Return a text as rules read it, None if that is the text as it is stored."""
    is_marked = _CUTS.search(stored) is not None or next(breaks_of(stored), None) is not None
    is_marked = is_marked or STUCK.search(stored) is not None
    return Unmarked(stored) if is_marked or DOUBLED.search(stored) else None


def _doubled(stored: str) -> Iterator[tuple[int, str]]:
    """Yield what is read at each mark of a quotation that is typed as two single ones."""
    if DOUBLED.search(stored) is None:
        return
    for mark in DOUBLED_MARK.finditer(stored):
        is_open = mark.group() == "``" or (
            mark.group() == "‘’" and stored[mark.end() :][:1].isalnum()
        )
        yield mark.start(), "“" if is_open else "”"
        if len(mark.group()) > 1:
            yield mark.start() + 1, ""


def _trimmed(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    return Span(start, max(start, end - len(words) + len(words.rstrip())))
