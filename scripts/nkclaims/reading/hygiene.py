"""Find what spoils a text cell without being seen: stray blanks, invisible marks, formulas, `NA`.

Each of these changes its meaning, or vanishes, in some program that people open CSV files with.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from types import MappingProxyType

import polars as pl

EDGE, BREAK, INVISIBLE, NA_LIKE, FORMULA, TOO_LONG, MIXED = (
    *("T13", "T14", "T15", "T16", "T17", "T18"),
    "T20",
)
MOST_CHARACTERS = 10_000  # a cell that is longer swallowed its neighbours, or an article
# What pandas and readr read as missing, whatever a descriptor declares; ~ is YAML's word for it.
MISSING_WORDS = (
    *("#N/A", "#N/A N/A", "#NA", "-1.#IND", "-1.#QNAN", "-NaN", "-nan", "1.#IND", "1.#QNAN"),
    # What a spreadsheet leaves where it could not follow a formula.
    *("#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!"),
    *("<NA>", "N/A", "NA", "NULL", "NaN", "None", "n/a", "nan", "null", "~"),
)
# Written with escapes, or nobody could review them.
_BREAK = "[\\x00-\\x1f\\x7f-\\x9f\\u2028\\u2029]"
_INVISIBLE = (
    "[\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffd]"
)
# Letters that look like Latin ones, in one word with them: no search finds such a word.
_ALIKE = r"[\p{Cyrillic}\p{Greek}\p{Armenian}]"
_MIXED = rf"\p{{Latin}}{_ALIKE}|{_ALIKE}\p{{Latin}}"
_UTC_OFFSET = "^[+-][0-9]{2}:[0-9]{2}$"  # begins like a formula, and is none
_RUST = re.compile(r"\\u([0-9a-f]{4})")
_CODED_ALIKE = "[\\u0370-\\u058f\\u1c80-\\u1c8f\\u1f00-\\u1fff]"  # _ALIKE, in a pattern of Python
_CODED_LATIN = "[A-Za-z\\u00aa\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02b8\\u1e00-\\u1eff]"
_CODED_MIXED = f"{_CODED_LATIN}{_CODED_ALIKE}|{_CODED_ALIKE}{_CODED_LATIN}"
_SPOILS = re.compile(f"{_BREAK}|{_INVISIBLE}|^[=+@-]|{_CODED_MIXED}")
_TORN = re.compile(_CODED_MIXED)
_EXPECTED = MappingProxyType(
    {
        EDGE: ("no blank at either end", "delete it"),
        BREAK: ("one line without tabs", "write a blank instead"),
        INVISIBLE: ("characters that can be seen", "delete it"),
        NA_LIKE: ("an empty cell where nothing is known", "many readers take this word for none"),
        FORMULA: ("text that no spreadsheet runs", "begin with a letter, digit or quote"),
        MIXED: ("words of one alphabet", "type the word anew"),
        TOO_LONG: (f"at most {MOST_CHARACTERS:,} characters", "is a quotation mark missing?"),
    }
)


def suspect(cell: pl.Expr) -> pl.Expr:
    """Tell at one look which cells may have a flaw; :func:`spoilt` says whether they do."""
    too_long = cell.str.len_bytes() > MOST_CHARACTERS
    return cell.str.contains(_look()) | cell.is_in(MISSING_WORDS) | too_long


@cache
def _look() -> str:
    return f"{_rust(_BREAK)}|{_rust(_INVISIBLE)}|^\\s|\\s$|^[=+@-]|{_MIXED}"


def is_plain(words: str) -> bool:
    """Tell whether a text can stand in a cell as it is, blanks at its ends aside.

    >>> is_plain("21 civilians were killed"), is_plain("N/A")
    (True, False)
    """
    if words.isascii() and words.isprintable() and words[:1].isalpha():  # nearly all, and quickly
        return words not in MISSING_WORDS and len(words) <= MOST_CHARACTERS
    return not (words in MISSING_WORDS or _SPOILS.search(words) or len(words) > MOST_CHARACTERS)


def of_one_alphabet(words: str) -> str:
    """Return words without letters of other alphabets that stand beside Latin ones in one word.

    >>> of_one_alphabet("The B\u0430rda post")
    'The Brda post'
    """
    if words.isascii() or not _TORN.search(words):
        return words
    return " ".join(
        re.sub(_CODED_ALIKE, "", one) if _TORN.search(one) else one for one in words.split(" ")
    )


def spoilt(cell: pl.Expr, *, is_free_text: bool) -> pl.Expr:
    """Return the code of the first flaw of each cell, null where there is none.

    Args:
        cell: a column of text.
        is_free_text: whether no pattern governs the column, so that a spreadsheet might take a
            cell for a formula.
    """
    flaw = (
        pl.when(cell.str.len_chars() > MOST_CHARACTERS)
        .then(pl.lit(TOO_LONG))
        .when(cell.str.contains(_rust(_BREAK)))
        .then(pl.lit(BREAK))
        .when(cell.str.contains(_rust(_INVISIBLE)))
        .then(pl.lit(INVISIBLE))
        .when(cell.str.contains(r"^\s|\s$"))
        .then(pl.lit(EDGE))
        .when(cell.is_in(MISSING_WORDS))
        .then(pl.lit(NA_LIKE))
        .when(cell.str.contains(_MIXED))
        .then(pl.lit(MIXED))
    )
    if is_free_text:
        runs = cell.str.contains("^[=+@-]") & ~cell.str.contains(_UTC_OFFSET)
        flaw = flaw.when(runs).then(pl.lit(FORMULA))
    return flaw.otherwise(None)


def say(code: str, found: str) -> tuple[str, str]:
    """Return what was expected instead of the flaw ``code`` of the cell ``found``, and a hint."""
    expected, hint = _EXPECTED[code]
    if code == MIXED:
        strange = [sign for sign in found if sign.isalpha() and not _is_latin(sign)]
        return expected, f"{hint}: {unicodedata.name(strange[0]).lower()} looks like another letter"
    pattern = {BREAK: _BREAK, INVISIBLE: _INVISIBLE}.get(code)
    marked = re.search(pattern, found) if pattern else None
    if marked:
        sign = marked.group()
        name = unicodedata.name(sign, "a control character").lower()
        hint = f"{hint}: U+{ord(sign):04X} ({name}) is character {marked.start() + 1}"
    return expected, hint


def _is_latin(sign: str) -> bool:
    return unicodedata.name(sign, "").startswith("LATIN")


def _rust(pattern: str) -> str:
    """Return ``pattern`` as the regular expressions of polars write it."""
    return _RUST.sub(r"\\x{\1}", pattern)
