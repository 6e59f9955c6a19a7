"""Say what an article has in place of words that were not found there, and how the two differ."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein
from rapidfuzz.fuzz import partial_ratio_alignment

ALIKE = 65.0  # below this share of common characters (%) the place is chance, not a misprint
SLACK = 4  # the alignment's window is as long as the words, so each blank too many shifts its ends
PLAIN = {" ": "a blank", "\n": "a line break", "\n\n": "a new paragraph", "\t": "a tab"}
TELLABLE = 4  # with more differences than these the two texts side by side say more than a list


@dataclass(frozen=True)
class Nearest:
    """The place of an article that is most like some words.

    Attributes:
        start: first character of the place, in code points.
        end: first character after it.
        text: what the article has there.
        differences: what to change in the words, one phrase each; empty if there are too many.
    """

    start: int
    end: int
    text: str
    differences: tuple[str, ...]


def nearest(text: str, words: str) -> Nearest | None:
    """Return the place of ``text`` that is most like ``words``; None if nothing there is alike."""
    found = partial_ratio_alignment(words, text, score_cutoff=ALIKE)
    if found is None or not words:
        return None
    starts = range(max(0, found.dest_start - SLACK), found.dest_start + SLACK + 1)
    ends = range(found.dest_end - SLACK, min(len(text), found.dest_end + SLACK) + 1)
    places = [(start, end) for start in starts for end in ends if start < end]
    start, end = min(places, key=lambda place: _unlikeness(text, words, *place))
    while _is_inside_word(text, start):
        start -= 1
    while _is_inside_word(text, end):
        end += 1
    there = text[start:end]
    return Nearest(start, end, there, _differences(words, there))


def _unlikeness(text: str, words: str, start: int, end: int) -> tuple[int, int, int, int]:
    """Return how far a place is from ``words``; of equals, whole words are nearest."""
    untidy = (
        _is_inside_word(text, start)
        + _is_inside_word(text, end)
        + text[start].isspace()
        + text[end - 1].isspace()
    )
    distance = Levenshtein.distance(words, text[start:end])
    return distance, untidy, abs(end - start - len(words)), start


def _is_inside_word(text: str, offset: int) -> bool:
    """Tell whether letters or digits stand on both sides of ``offset``."""
    return 0 < offset < len(text) and text[offset - 1].isalnum() and text[offset].isalnum()


def _differences(words: str, there: str) -> tuple[str, ...]:
    """Return what turns ``words`` into ``there``, each kind of change once."""
    phrases: list[str] = []
    for change in Levenshtein.opcodes(words, there):
        old = _named(words[change.src_start : change.src_end])
        new = _named(there[change.dest_start : change.dest_end])
        before = words[: change.src_start].split()[-1:]
        after = f" after {_named(before[0])}" if before else " at the beginning"
        if change.tag == "replace":
            phrases.append(f"the article has {new} where the row has {old}")
        elif change.tag == "delete":
            phrases.append(f"the row has {old} too many{after}")
        elif change.tag == "insert":
            phrases.append(f"the row lacks {new}{after}")
    once = tuple(dict.fromkeys(phrases))
    return once if len(once) <= TELLABLE else ()


def _named(characters: str) -> str:
    """Return ``characters`` for a message; a sign that is easily mistaken is called by its name."""
    if characters in PLAIN:
        return PLAIN[characters]
    if len(characters) != 1 or characters.isalnum():
        return f'"{characters}"'
    name = unicodedata.name(characters, "").lower() or "a control character"
    sign = f"{characters} " if characters.isprintable() and characters.strip() else ""
    return f"{sign}(U+{ord(characters):04X}, {name})"
