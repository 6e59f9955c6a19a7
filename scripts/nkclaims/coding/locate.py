"""Find the words of a row in a text: exactly as they stand, or not at all.

What is nearly right is shown, never taken. Offsets are Unicode code points, 0-based, end exclusive.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from nkclaims.grammar.document import Document, Span

WORDS_AROUND = 4  # on each side of an occurrence: enough for a person to tell it from the others
_GOES_ON = re.compile(r"\w|[.,]\d")
_BEGINS = re.compile(r"(?:\w|\d[.,])\Z")  # a line that ends before a place is no part of it
NEARBY = 200  # characters that hold so many words
SHOWN = 12  # occurrences listed before the rest is only counted


@dataclass(frozen=True)
class Problem:
    """Why words have no one place in a text: what a row would have to say, and how to mend it."""

    expected: str
    hint: str


def locate(text: str, quote: str, nth: int | None = None) -> Span | Problem:
    """Return where ``quote`` stands in ``text``.

    Args:
        text: the article as stored.
        quote: the words, exactly.
        nth: which occurrence is meant, from 1; None when there is only one.
    """
    return _chosen(text, occurrences(text, quote), quote, nth, "quote_nth", "article")


def locate_attribution(text: str, words: str, quote: Span) -> Span | Problem:
    """Return the mention of a speaker that is meant for ``quote``.

    That is the last one that begins before the quote ends, so one inside the quote is nearest;
    else the first one after it.
    """
    places = occurrences(text, words)
    if not places:
        return _missing(text, words, "article")
    before = [place for place in places if place.start < quote.end]
    return before[-1] if before else places[0]


def locate_value(text: str, words: str, nth: int | None, quote: Span) -> Span | Problem:
    """Return where the number ``words`` stands in ``quote``, as a token of its own.

    "1" is no token in "1,119", nor "seven" in "seventy".
    """
    inside = text[quote.start : quote.end]
    found = occurrences(inside, words)
    tokens = [place for place in found if is_token(inside, place)]
    if found and not tokens:
        longer = next(m.group() for m in re.finditer(r"\S+", inside) if m.end() > found[0].start)
        return Problem(
            "a number of its own within the quote",
            f'there it is only a part of "{longer}": write the whole number',
        )
    place = _chosen(inside, tokens, words, nth, "value_nth", "quote")
    if isinstance(place, Problem):
        return place
    return Span(quote.start + place.start, quote.start + place.end)


def occurrences(text: str, words: str) -> list[Span]:
    """Return every place of ``words`` in ``text``, in order; places may overlap.

    >>> occurrences("on and on", "on")
    [Span(start=0, end=2), Span(start=7, end=9)]
    """
    return [*_places(text, words)]


@lru_cache(maxsize=128)  # of a page that says one thing over and over, each row asks for the same
def _places(text: str, words: str) -> tuple[Span, ...]:
    places = []
    start = text.find(words) if words else -1
    while start >= 0:
        places.append(Span(start, start + len(words)))
        start = text.find(words, start + 1)
    return tuple(places)


def is_token(text: str, place: Span) -> bool:
    """Tell whether neither a word nor a number goes on beyond the edges of a place."""
    start, end = place.start, place.end
    if text[end - 1].isalnum() and _GOES_ON.match(text, end):
        return False
    return not (text[start].isalnum() and _BEGINS.search(text[max(start - 3, 0) : start]))


def is_whole(text: str, place: Span) -> bool:
    """Tell whether neither edge of a place that is not empty cuts a word or a number in two.

    >>> is_whole("Armenian forces", Span(0, 8)), is_whole("Armenian forces", Span(0, 7))
    (True, False)
    """
    start, end = place.start, place.end
    begins_inside = start > 0 and text[start - 1].isalnum() and text[start].isalnum()
    ends_inside = end < len(text) and text[end - 1].isalnum() and text[end].isalnum()
    return not begins_inside and not ends_inside


def torn(text: str, *places: Span) -> Problem | None:
    """Return what is wrong if words cut others in two at each of their places."""
    if not places or any(is_whole(text, place) for place in places):
        return None
    start, end = places[0].start, places[0].end
    while start > 0 and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    first, last = text[start : places[0].end].split()[0], text[places[0].start : end].split()[-1]
    expected = f'whole words: the first is "{first}", the last is "{last}"'
    return Problem(expected, "copy the words from their first letter to their last")


def line_of(text: str, offset: int) -> int:
    """Return the line, from 1, on which a code point stands."""
    return text.count("\n", 0, offset) + 1


def _chosen(
    text: str, places: Sequence[Span], words: str, nth: int | None, column: str, where: str
) -> Span | Problem:
    """Return the place that ``nth`` means, or why it means none."""
    if not places:
        return _missing(text, words, where)
    if nth is None and len(places) == 1:
        return places[0]
    if nth is not None and 1 <= nth <= len(places):
        return places[nth - 1]
    listed = _listed(text, places, with_sentences=where == "article")
    if nth is None:
        return Problem(
            f"words that stand once in the {where}, or {column}",
            f"they stand there {len(places)} times, so set {column}: {listed}",
        )
    count = "once" if len(places) == 1 else f"{len(places)} times"
    return Problem(
        f"{column} of at most {len(places)}, not {nth}", f"the words stand there {count}: {listed}"
    )


def _missing(text: str, words: str, where: str) -> Problem:
    from nkclaims.coding.nearest import nearest  # late: only words that are wrong need it

    expected = f"words of the {where}, character by character"
    near = nearest(text, words)
    if near is None:
        return Problem(expected, f"nothing like it stands in the {where}: is it another's?")
    line = f" (line {line_of(text, near.start)})" if where == "article" else ""
    told = "".join(f"; {difference}" for difference in near.differences)
    return Problem(expected, f'nearest there{line} is "{_on_one_line(near.text)}"{told}')


def _listed(text: str, places: Sequence[Span], with_sentences: bool) -> str:
    """Return each place with its number, its sentence and the words around it."""
    document = _read(text)
    listed = []
    for number, place in enumerate(places[:SHOWN], start=1):
        sentence = f" in sentence {document.sentence_at(place.start) + 1}" if with_sentences else ""
        listed.append(f'{number}{sentence} "{_around(text, place)}"')
    if len(places) > SHOWN:
        listed.append(f"and {len(places) - SHOWN} more")
    return ", ".join(listed)


@lru_cache(maxsize=1)
def _read(text: str) -> Document:
    """Return the text with its sentences, split once for all words of one article."""
    return Document(text)


def _around(text: str, place: Span) -> str:
    """Return a place in square brackets with some words on both sides."""
    before = re.findall(r"\S+\s*", text[max(place.start - NEARBY, 0) : place.start])[-WORDS_AROUND:]
    after = re.findall(r"\s*\S+", text[place.end : place.end + NEARBY])[:WORDS_AROUND]
    return _on_one_line(f"{''.join(before)}[{text[place.start : place.end]}]{''.join(after)}")


def _on_one_line(text: str) -> str:
    return " ".join(text.split())
