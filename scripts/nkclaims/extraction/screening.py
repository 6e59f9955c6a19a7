"""Screen a text before the rules read it: whether it is an article in English at all.

What fails is reported and left out, so that the other articles go on. Nothing is repaired: offsets
count the text as it is stored, and whoever repairs it should see what was wrong.
"""

from __future__ import annotations

import re

from nkclaims.grammar.document import DATE_LINE
from nkclaims.issues import Issue
from nkclaims.reading.textfile import (
    BYTE_ORDER_MARK,
    CONTROL,
    EMPTY,
    NOT_UTF8,
    SAVE_AS,
    find_control,
)

TOO_LONG, FOREIGN, MARKUP = "X12", "X13", "X07"
MOST_CHARACTERS = 200_000  # the longest live blogs have half of it
LONGEST_WORD = 2_000  # an address with all its parameters is shorter
LOOKED_AT = 20_000  # characters that tell what kind of text it is
READ_FOR_LANGUAGE = 4_000
ENOUGH_WORDS = 30
LEAST_SHARE = (
    0.15  # of known words; of function words alone, English newswire has 0.25 to 0.4, others to 0.1
)
FUNCTION_WORDS = frozenset(
    ("the", "of", "and", "to", "in", "that", "for", "was", "were", "with", "by", "from", "at",
     "on", "said", "has", "have", "had", "is", "are", "as", "it", "its", "be", "been", "after",
     "who", "which", "but", "not", "this")
)  # fmt: skip
# Headlines and lists of tolls have few function words, but these, which are English alone.
NEWS_WORDS = frozenset(
    ("says", "say", "killed", "kills", "wounded", "wounds", "people", "soldiers", "troops",
     "forces", "army", "dead", "denies", "denied", "claims", "hit", "hits", "attack", "attacks",
     "strike", "strikes", "shelling", "war", "live", "than", "more", "over", "near", "their",
     "toll", "truce", "rebels", "prisoners", "hurt", "injured", "missing", "displaced", "civilians",
     "blast", "tanks", "both", "each", "when", "they", "we")
)  # fmt: skip
KNOWN_WORDS = FUNCTION_WORDS | NEWS_WORDS
_WORD = re.compile(r"(?<![\w@#/.])[^\W\d_]+(?:[’'-][^\W\d_]+)*(?![\w@/])")
_NOT_LATIN = re.compile(r"[^\W\d_a-z\u00aa-\u024f]")
_MARKUP = re.compile(
    r"<(?:!doctype\b|!--|/?(?:html|head|body|div|p|br|span|a|script|meta|b|i|u|em|strong|small|sup"
    r"|sub|ul|ol|li|table|tr|td|th|h[1-6]|img|figure|blockquote|font|section|article|cite)"
    r"(?:\s[^<>]*)?/?>)|&(?:[a-z]{2,8}|#\d{2,6}|#x[\da-f]{2,5});",
    re.I,
)
ENOUGH_MARKUP = 2  # tags and entities: one may be a slip, or be told of; numbers stand in more
_MOJIBAKE = re.compile("\u00e2\u20ac|\u00c3[\u00a0-\u00bf]|\ufffd")
ENOUGH_MOJIBAKE = 3


def screen(text: str, file: str, line: int = 0) -> Issue | None:
    """Return why a text is no article that the rules can read, None if it is one.

    Codes: T06 it is empty, T02 its characters were misread, T03 it begins with a byte order mark,
    T05 it has control characters, X12 it or a word of it is far too long, X07 it is HTML, X13 it
    is not in English.

    Args:
        text: the article as stored.
        file: where it was read, for the issue.
        line: its line in a corpus.
    """

    def issue(code: str, found: str, expected: str, hint: str) -> Issue:
        return Issue(file, line, "", code, "", "", found, expected, hint)

    line_of_day = DATE_LINE.match(text)
    if not text[line_of_day.end() if line_of_day else 0 :].strip():
        found = "only the day of publication" if line_of_day else "an empty text"
        return issue(EMPTY, found, "an article", "restore it from where it came")
    if len(text) > MOST_CHARACTERS:
        found = f"{len(text):,} characters"
        hint = "split what holds several articles, or cut what is none"
        return issue(TOO_LONG, found, f"an article of at most {MOST_CHARACTERS:,}", hint)
    if _has_surrogates(text) or _many(_MOJIBAKE, text):
        found = "characters that another program misread"
        return issue(NOT_UTF8, found, "UTF-8", "save the text anew from where it came")
    if text.startswith("\ufeff"):
        return issue(BYTE_ORDER_MARK, "a byte order mark", "none", SAVE_AS)
    if found := find_control(text):
        return issue(CONTROL, found, "printable text", "delete it; if there are many, restore it")
    longest = max(map(len, text.split()))
    if longest > LONGEST_WORD:
        expected = f"words of at most {LONGEST_WORD:,}"
        return issue(TOO_LONG, f"a word of {longest:,} characters", expected, "cut it")
    if len(marks := _MARKUP.findall(text, 0, LOOKED_AT)) >= ENOUGH_MARKUP:
        hint = "save the text that a browser shows"
        found = f"HTML, {len(marks)} tags or entities as {marks[0][:40]}"
        return issue(MARKUP, found, "the text of an article", hint)
    if not is_english(text):
        hint = "translate it, or leave it out: the rules read English alone"
        return issue(FOREIGN, "another language", "English", hint)
    return None


def is_english(text: str) -> bool:
    """Tell whether a text may be English: by its script and, if it is long enough, its words.

    >>> is_english("Five killed in shelling of Terter"), is_english("Пятеро убиты при обстреле")
    (True, False)
    """
    sample = text[:READ_FOR_LANGUAGE].lower()
    words = _WORD.findall(sample)
    if 2 * len(_NOT_LATIN.findall(sample)) > sum(map(len, words)):
        return False
    known = sum(map(KNOWN_WORDS.__contains__, words))
    return len(words) < ENOUGH_WORDS or known >= LEAST_SHARE * len(words)


def _many(pattern: re.Pattern[str], text: str) -> bool:
    return len(pattern.findall(text, 0, LOOKED_AT)) >= ENOUGH_MOJIBAKE


def _has_surrogates(text: str) -> bool:
    """Tell whether JSON spelt half a character, which no file can hold."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return True
    return False
