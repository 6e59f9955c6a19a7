"""The grammar of numbers: find each number of a text, and read the number that a phrase says.

Every run of digits lies in a number, or in a date or clock time of :mod:`nkclaims.grammar.dates`;
digits that do not count (web addresses, "S-300", "Resolution 822") are numbers of kind ``label``.
Numbers are disjoint, and the longest reading wins: "two hundred and five" is one. A number that a
fixed phrase uses up ("no one", "one another") is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from nkclaims.grammar.dates import DateMention, find_dates
from nkclaims.grammar.digit_numbers import read_digits
from nkclaims.grammar.document import find_addresses
from nkclaims.grammar.number_contexts import context_kind
from nkclaims.grammar.number_mention import COUNTING_KINDS, Form, Number, NumberKind, plain
from nkclaims.grammar.number_words import GAP, HYPHEN, SCALES, SOME_GAP
from nkclaims.grammar.word_numbers import COLLECTIVES, GROUPS, MAGNITUDES, WORD_READERS, counted

__all__ = ["COUNTING_KINDS", "Number", "NumberKind", "find_numbers", "read_value", "says_magnitude"]

_TOKEN = re.compile(r"\w+")
_DIGIT = re.compile(r"\d")
_PERCENT = re.compile(
    rf"{SOME_GAP}%|(?:{GAP}|{HYPHEN})(?:per{GAP}cent|percent(?:age{GAP}points?)?|pct)(?!\w)",
    re.IGNORECASE,
)
_RANGE = re.compile(rf"[-\u2010-\u2013]|{GAP}(?P<word>to|or|and){GAP}", re.IGNORECASE)
_SCALE_OF = re.compile(r"thousand|million|billion", re.IGNORECASE)
_BETWEEN = re.compile(rf"\bbetween{GAP}$", re.IGNORECASE)
# "rose from 14 to 21": two figures, and no range, as "from 25 to 30 thousand" is.
_FROM = re.compile(rf"\bfrom{GAP}$", re.IGNORECASE)
_CLAUSE_FROM = re.compile(rf"(?:^|[,;:(\u2013\u2014]{GAP})from{GAP}$", re.IGNORECASE)
# "estimates range from 300 to 900", "From 20 to 30 people died": these say how many at least
_SPREAD = re.compile(
    rf"(?:\b(?:rang(?:e[sd]?|ing)|var(?:y|ies|ied|ying)|estimat(?:e[sd]?|ions?)|anywhere|somewhere|at){GAP}"
    rf"(?:\w+{GAP})?|(?:^|[.;:\n\u201c\"]|\bthat\b){SOME_GAP})from{GAP}$",
    re.IGNORECASE,
)
# "rose by 38 to 1,114": how many more, and how many in all
_GROWN = re.compile(
    rf"\b(?:r(?:o|i)se[ns]?|rising|rais\w+|increas\w+|gr[eo]w\w*|jump\w+|climb\w+|up|fell|fallen|down"
    rf"|drop\w+|declin\w+|swell\w*|swollen|swelled){GAP}by{GAP}"
    rf"(?:(?:a{GAP}further|another|at{GAP}least|some|about|nearly|almost|more{GAP}than){GAP})?$",
    re.IGNORECASE,
)
# Printed once, at one end of a range: "10-12 km", "$10-12 million".
_SHARED_KINDS: frozenset[NumberKind] = frozenset(
    {"percent", "age", "duration", "measurement", "money"}
)
_IN_CONTEXT: frozenset[NumberKind] = frozenset({"cardinal", "decimal", "magnitude", "collective"})
_PLAIN_KINDS: frozenset[NumberKind] = frozenset({"cardinal", "decimal"})
_WINDOW = 16
_SPREAD_WINDOW = 40

# Phrases that say a number without a number word.
WORDED_VALUES: dict[str, int | None] = {
    "nil": 0,
    "no": 0, "none": 0, "nobody": 0, "no one": 0, "no-one": 0, "not a single": 0, "not one": 0,
    "another": 1, "single": 1, "both": 2, "couple": 2, "twins": 2,
    # An article before a noun of number is no one thing.
    "a few": None, "a number": None, "a handful": None, "a group": None, "a series": None,
    "a lot": None, "a string": None, "a range": None, "a wave": None, "a host": None,
    "a spate": None, "a large": None, "a small": None, "an unknown": None, "a great": None,
    "an": 1, "a": 1,
    # Numbers that a text needs more words around to show: "injured scores more", "a score of men".
    **MAGNITUDES, **{f"a {word}": size for word, size in {**COLLECTIVES, **GROUPS}.items()},
}  # fmt: skip
_WORDED = re.compile(
    "|".join(
        said.replace(" ", r"\s+") + r"(?!\w)"
        for said in sorted(WORDED_VALUES, key=lambda said: (-len(said), said))
    ),
    re.IGNORECASE,
)
_ZERO_LEADS = ("not a single", "not one")
# Kinds that stand beside the value of a phrase: "a 13-year-old boy" is one boy.
_BESIDE = frozenset({"age", "label", "ordinal"})


def find_numbers(text: str, dates: Sequence[DateMention] | None = None) -> list[Number]:
    """Return the numbers of a text outside dates and clock times, ordered and disjoint.

    Args:
        text: any text.
        dates: what :func:`nkclaims.grammar.dates.find_dates` found in it, if that is done already.

    >>> [(n.text, n.kind, n.value) for n in find_numbers("Two dozen tanks and 1,119 men")]
    [('Two dozen', 'collective', 24), ('1,119', 'cardinal', 1119)]
    """
    mentions = find_dates(text) if dates is None else dates
    numbers = [_number(text, form) for form in _forms(text, mentions)]
    return _with_ranges(text, numbers)


@lru_cache(maxsize=4096)
def read_value(value_text: str) -> int | float | None:
    """Return the number that a printed value phrase says, or None if it says none, or several.

    >>> [read_value(said) for said in ("1,119", "some two dozen", "another", "no", "hundreds")]
    [1119, 24, 1, 0, 200]
    """
    phrase = value_text.strip()
    worded = _WORDED.match(phrase)
    said = " ".join(worded.group().lower().split()) if worded else ""
    if said in _ZERO_LEADS:
        return 0
    numbers = [number for number in find_numbers(phrase) if number.kind not in _BESIDE]
    if len(numbers) == 1 or (len(numbers) == 2 and is_scaled_by_next(numbers[0])):
        return numbers[0].value  # "25 to 30 thousand" is how the lower end can be printed
    return WORDED_VALUES.get(said) if not numbers else None


@lru_cache(maxsize=4096)
def says_magnitude(value_text: str) -> bool:
    """Tell whether a value phrase names an order of magnitude: "hundreds", "several dozen"."""
    numbers = find_numbers(value_text)
    is_word = value_text.strip().lower() in MAGNITUDES
    return is_word or any(number.kind == "magnitude" for number in numbers)


def is_scaled_by_next(number: Number) -> bool:
    """Tell whether a number is the end of a range whose other end alone has "thousand".

    >>> [is_scaled_by_next(one) for one in find_numbers("25 to 30 thousand")]
    [True, False]
    """
    is_short = number.kind == "range" and number.text.isdecimal()
    return is_short and number.value != int(number.text)


def _forms(text: str, dates: Sequence[DateMention]) -> Iterator[Form]:
    """Yield the forms of numbers, ordered and disjoint."""
    barriers = sorted(
        [(mention.start, mention.end, False) for mention in dates]
        + [(address.start, address.end, True) for address in find_addresses(text)]
    )
    barriers.append((len(text), len(text), False))
    following, end = iter(barriers), 0
    barrier = next(following)
    for token in _TOKEN.finditer(text):
        word = token.group()
        reader = WORD_READERS.get(word.lower())
        if (reader is None and word.isalpha()) or (start := token.start()) < end:
            continue
        while barrier[1] <= start:
            end = max(end, barrier[1])
            barrier = next(following)
        if start >= barrier[0]:
            end = barrier[1]
            if barrier[2] and _DIGIT.search(text, barrier[0], barrier[1]):
                yield Form(barrier[0], barrier[1], "label", None)
            continue
        form = reader(text, start, barrier[0]) if reader else _with_digits(text, token, barrier[0])
        if form is not None:
            if form.start < end:  # what stands before belongs to the number or date before
                form = replace(form, start=start)
            end = form.end
            yield form


def _with_digits(text: str, token: re.Match[str], limit: int) -> Form | None:
    """Read a word that is not made of letters alone: "1", "21st", "G20"; but not "_"."""
    if token.group()[0].isdecimal():
        return counted(text, read_digits(text, token.start(), limit), limit)
    has_digit = _DIGIT.search(token.group()) is not None
    return Form(token.start(), token.end(), "label", None) if has_digit else None


def _number(text: str, form: Form) -> Number:
    """Return the number that a form is where it stands."""
    kind, end, value = form.kind, form.end, form.value
    if value is None:
        return Number(form.start, end, text[form.start : end], kind, None)
    if kind in _PLAIN_KINDS and (percent := _PERCENT.match(text, end)):
        kind, end = "percent", percent.end()
    elif kind in _IN_CONTEXT:
        kind = context_kind(text, form.start, end, value) or kind
    said = None if kind == "label" else plain(value)
    low = said if kind == "magnitude" else None
    return Number(form.start, end, text[form.start : end], kind, said, low)


def _with_ranges(text: str, numbers: list[Number]) -> list[Number]:
    """Return the numbers, those that are the two ends of a range being marked."""
    for at in range(len(numbers) - 1):
        first, last = numbers[at], numbers[at + 1]
        if not _is_range(text, first, last):
            continue
        shared = {first.kind, last.kind} & _SHARED_KINDS
        kind: NumberKind = shared.pop() if shared else "range"
        low = _scaled_as(first, last)
        numbers[at], numbers[at + 1] = replace(low, kind=kind), replace(last, kind=kind)
    return numbers


def _scaled_as(low: Number, high: Number) -> Number:
    """Return the lower end with the scale that only the upper has: "25 to 30 thousand"."""
    scale = _SCALE_OF.search(high.text)
    factor = SCALES[scale.group().lower()] if scale else 1
    if not scale or low.value is None or high.value is None or not low.text.isdecimal():
        return low
    return replace(low, value=low.value * factor) if low.value * factor < high.value else low


def _is_range(text: str, first: Number, last: Number) -> bool:
    link = _RANGE.fullmatch(text, first.end, last.start) if last.start - first.end < 12 else None
    if link is None or first.value is None or last.value is None or first.value >= last.value:
        return False
    ends = _PLAIN_KINDS | _SHARED_KINDS
    if not {first.kind, last.kind} <= ends or not {first.kind, last.kind} & _PLAIN_KINDS:
        return False
    before, word = text[max(0, first.start - _WINDOW) : first.start], link["word"]
    if word and word.lower() == "and":
        return _BETWEEN.search(before) is not None
    if not (word and word.lower() == "to"):
        return True
    wide = text[max(0, first.start - _SPREAD_WINDOW) : first.start]
    if not _FROM.search(before):
        return _GROWN.search(wide) is None
    return bool(_CLAUSE_FROM.search(before) or _SPREAD.search(wide))
