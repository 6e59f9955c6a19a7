"""A text with its offsets: paragraphs, sentences and web addresses as spans of code points.

Every offset is a Unicode code point of the text as it is stored, counted from 0, end exclusive;
nothing is normalised, so ``text[span.start:span.end]`` is always what was printed. A line break
ends a paragraph (a text that is wrapped at a fixed width must be unwrapped first); inside a
paragraph a full stop ends a sentence unless :mod:`nkclaims.grammar.abbreviations` explains it
otherwise.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

from nkclaims.grammar.abbreviations import is_continued

# The day of publication, with which a stored text may begin: it is none of the article's words.
DATE_LINE = re.compile(r"\s*date (?P<day>\d{4}-\d{2}-\d{2})\b")
_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
# The look-behind lets a run of stops be tried once only, and the possessive quantifiers never give
# anything back: the scan stays linear on any input.
_STOP = re.compile(r"(?<![.!?…])(?P<stop>[.!?…]++)(?P<close>[\"'\u201d\u2019\u00bb)\]]*+)\s*+")
_WORD_BEFORE = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]+$")
# Each branch begins with a rare character, so that a text is searched for those characters alone.
_ADDRESS_SIGN = re.compile(
    r"[@#]\w+"
    r"|://\S*"
    r"|(?<!\w)www\.\S+"
    r"|\.(?:com|org|net|edu|gov|info)(?![\w-])(?:/\S*)?"
    r"|\.[a-z]{2}/\S*",
    re.IGNORECASE,
)
_ADDRESS_LEAD = re.compile(r"(?<![\w.@/-])(?:[\w.-]{1,40}@)?[\w-]+(?:\.[\w-]+)*$")
_SCHEME = re.compile(r"(?<!\w)\w+$")
_LEAD_WINDOW = 80
_ADDRESS_TAIL = "\"'\u201d\u2019\u00bb)]}.,;:!?\u2026"
# "Why now?" Smith asked. The quotation is over, its sentence is not.
_QUOTE_TAIL = re.compile(
    r"(?:[^\W\d_][\w.'\u2019-]{0,20} ){1,5}?(?:said|says|asked|told|wrote|added|tweeted|posted)[.,]"
)
# "The villages around it.1 The army": the number of a note
_NOTE = re.compile(r"\[?\d{1,3}\]?(?=\s+[A-Z\u201c\"])")
_JOINING = frozenset(",;:/)]}%&-\u2013\u2014")
_WORD_WINDOW = 24
KEPT = 64  # texts: who reads an article, who writes its rows and who checks them all split it


class Span(NamedTuple):
    """A stretch of a text: code points from ``start`` up to, not including, ``end``."""

    start: int
    end: int


@dataclass(frozen=True)
class Document:
    """A text and the spans of its paragraphs and sentences.

    Spans are ordered, disjoint and free of blanks at their edges. Every character that is not
    blank (``str.isspace``) belongs to exactly one paragraph and to exactly one sentence.

    >>> document = Document("The U.S. envoy left on Oct. 5. Talks failed.")
    >>> [document.text[s.start : s.end] for s in document.sentences]
    ['The U.S. envoy left on Oct. 5.', 'Talks failed.']
    """

    text: str

    @cached_property
    def paragraphs(self) -> tuple[Span, ...]:
        """Spans of the lines that are not blank, in text order."""
        return _paragraphs(self.text)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """Spans of the sentences, in text order; none crosses a paragraph."""
        return _sentences(self.text)

    @cached_property
    def _sentence_starts(self) -> tuple[int, ...]:
        return tuple(sentence.start for sentence in self.sentences)

    def sentence_at(self, offset: int) -> int:
        """Return the index in ``sentences`` of the sentence that holds a code point.

        Blanks between two sentences belong to the one before, leading blanks to the first.

        Raises:
            IndexError: the offset lies outside the text, or the text has no sentence.
        """
        if not 0 <= offset < len(self.text) or not self.sentences:
            raise IndexError(
                f"offset {offset}: no sentence in a text of {len(self.text)} characters"
            )
        return max(bisect_right(self._sentence_starts, offset) - 1, 0)


@lru_cache(maxsize=KEPT)
def _paragraphs(text: str) -> tuple[Span, ...]:
    lines = (_trimmed(text, m.start(), m.end()) for m in _LINE.finditer(text))
    return tuple(line for line in lines if line is not None)


@lru_cache(maxsize=KEPT)
def _sentences(text: str) -> tuple[Span, ...]:
    addresses = find_addresses(text)
    starts = [address.start for address in addresses]
    return tuple(
        sentence
        for paragraph in _paragraphs(text)
        for sentence in _split(text, paragraph, addresses, starts)
    )


def find_addresses(text: str) -> list[Span]:
    """Return the spans of web addresses, handles and hashtags, ordered and disjoint.

    Punctuation that follows an address is left to the sentence.
    """
    return [*_addresses(text)]


@lru_cache(maxsize=KEPT)
def _addresses(text: str) -> tuple[Span, ...]:
    spans: list[Span] = []
    end = 0
    for sign in _ADDRESS_SIGN.finditer(text):
        start = sign.start()
        if text[start] in ":.":
            pattern = _SCHEME if text[start] == ":" else _ADDRESS_LEAD
            lead = pattern.search(text[max(end, start - _LEAD_WINDOW) : start])
            if lead is None:
                continue
            start -= len(lead.group())
        elif start > 0 and text[start - 1].isalnum():
            continue
        end = start + max(len(text[start : sign.end()].rstrip(_ADDRESS_TAIL)), 1)
        spans.append(Span(start, end))
    return tuple(spans)


def _trimmed(text: str, start: int, end: int) -> Span | None:
    line = text[start:end]
    start += len(line) - len(line.lstrip())
    end = start + len(line.strip())
    return Span(start, end) if start < end else None


def _split(
    text: str, paragraph: Span, addresses: list[Span], address_starts: list[int]
) -> Iterator[Span]:
    """Yield the sentences of one paragraph."""
    start = paragraph.start
    for stop in _STOP.finditer(text, paragraph.start, paragraph.end):
        at = stop.end()
        if at >= paragraph.end:
            break
        before = bisect_right(address_starts, stop.start()) - 1
        if before >= 0 and stop.start() < addresses[before].end:
            continue
        starts_address = address_starts[before + 1 : before + 2] == [at]
        if note := _note(text, stop):
            yield Span(start, note.end())
            start = note.end() + len(text[note.end() :]) - len(text[note.end() :].lstrip())
        elif _ends_sentence(text, start, stop, starts_address):
            yield Span(start, stop.end("close"))
            start = at
    yield Span(start, paragraph.end)


def _note(text: str, stop: re.Match[str]) -> re.Match[str] | None:
    """Return the number of a note that stands right behind the stop of a sentence."""
    if stop["stop"] != "." or stop.end() != stop.end("close"):
        return None
    note = _NOTE.match(text, stop.end())
    if note is None:
        return None
    found = _WORD_BEFORE.search(text[max(0, stop.start() - _WORD_WINDOW) : stop.start()])
    word = found.group() if found else ""
    is_word = len(word) > 1 and (word.islower() or bool(stop["close"]) or word[1:].islower())
    return note if is_word and not is_continued(word, text[note.start() : note.end() + 8]) else None


def _ends_sentence(text: str, start: int, stop: re.Match[str], starts_address: bool) -> bool:
    """Tell whether a stop in the middle of a paragraph ends the sentence begun at ``start``."""
    at = stop.end()
    is_glued = at == stop.end("close")  # scraped text often lacks the blank
    if is_glued and not text[at : at + 2].istitle():
        return False
    window = text[max(start, stop.start() - _WORD_WINDOW) : stop.start()]
    found = _WORD_BEFORE.search(window)
    word = found.group() if found else ""
    is_full_stop = stop["stop"] == "."
    if is_full_stop and stop.start() - start < 4 and text[start : stop.start()].isdigit():
        return False  # the number of a list item: "1. The ministry said ..."
    if is_full_stop and not stop["close"] and is_continued(word, text[at : at + 40]):
        return False
    if is_glued:
        return word[-2:].islower() and len(word) > 1
    follower = text[at]
    if starts_address:
        return follower != "@"
    if follower.islower():
        is_word = word[1:].islower() and len(word) > (3 if word.islower() else 4)
        return is_full_stop and not stop["close"] and is_word
    if stop["close"] and not is_full_stop and _QUOTE_TAIL.match(text, at):
        return False
    return follower not in _JOINING
