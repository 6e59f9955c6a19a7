"""Numbers that begin with a digit: "1,119", "30 000", "1.5 million", "25th", "20%", "155mm"."""

from __future__ import annotations

import re
from fractions import Fraction

from nkclaims.grammar.number_mention import Form, NumberKind
from nkclaims.grammar.number_words import GAP, HYPHEN, JOINT, SCALES, SOME_GAP

_THIN = "[ \u00a0\u2009\u202f]"
# "4.200 refugees" are thousands, as a point and three digits before no scale are anywhere
_WHOLE = (
    rf"(?![.,]?\d|{SOME_GAP}(?:%|{HYPHEN}?(?:per\b|percent|{'|'.join(SCALES)}|mln|bn|times)(?!\w)))"
)
# The quantifiers are bounded: a list such as "1,111,111,..." of any length is read in linear time.
_DIGITS = re.compile(
    r"(?<!\d[.,])"
    rf"(?:\d{{1,3}}(?:,\d{{3}}){{1,5}}|(?P<dotted>[1-9]\d{{0,2}}(?:(?:\.\d{{3}}){{1,3}}{_WHOLE}"
    rf"|(?:['\u2019]\d{{3}}){{1,3}}(?!\w)))|[1-9]\d{{0,2}}(?:{_THIN}\d{{3}}){{1,3}}(?!\w)|\d{{1,15}})"
    r"(?:\.\d{1,9})?(?![.,]?\d)(?P<vulgar>[\u00bc-\u00be\u2153\u2154])?"
)
_VULGAR = {"\u00bc": Fraction(1, 4), "\u00bd": Fraction(1, 2), "\u00be": Fraction(3, 4),
           "\u2153": Fraction(1, 3), "\u2154": Fraction(2, 3)}  # fmt: skip
# "3,5 million": a comma before one or two digits is a decimal one if a scale or percent follows.
_COMMA_DECIMAL = re.compile(
    rf"(?<!\d[.,])(\d{{1,3}}),(\d{{1,2}})"
    rf"(?={SOME_GAP}%|{GAP}(?:per{SOME_GAP}cent|{'|'.join(SCALES)}|mln|bn)(?!\w))"
)
_SEPARATORS = dict.fromkeys(map(ord, ", \u00a0\u2009\u202f"))
_DOTS = dict.fromkeys(map(ord, ".'\u2019"))
_AROUND_COUNT = frozenset(" \t\u00a0(")
_COUNTED = re.compile(rf"(?:{GAP}(?=[a-z]{{3}})|$)")
_RUN = re.compile(r"\d+")
_LONGEST_RUN = 15
_TAIL = re.compile(r"\w+")
_LABEL_REST = re.compile(r"(?:[-/](?=\w{0,12}\d)\w{1,12}(?!\w)){0,3}")
# "S-300", "MiG-29", "Covid-19": a word with a capital before the hyphen; not "top-10".
_LABEL_LEAD = re.compile(rf"(?<!\w)(?=[^\W\d_]*[A-Z])[^\W\d_]{{1,20}}{HYPHEN}$")
_LEAD_WINDOW = 24
_HYPHENS = frozenset("-\u2010\u2011")
_ORDINAL_TAILS = frozenset({"st", "nd", "rd", "th"})
_SCALE_TAILS = {"k": 10**3, "mn": 10**6, "mln": 10**6, "bn": 10**9, "tn": 10**12}
_UNIT_TAILS: dict[str, NumberKind] = {
    "m": "measurement", "km": "measurement", "cm": "measurement", "mm": "measurement",
    "kg": "measurement", "g": "measurement", "t": "measurement", "ft": "measurement",
    "mph": "measurement", "kph": "measurement", "ha": "measurement", "mw": "measurement",
    "h": "duration", "hr": "duration", "hrs": "duration", "min": "duration", "mins": "duration",
}  # fmt: skip
_MONEY_BEFORE = re.compile(rf"[$\u20ac\u00a3\u00a5\u20bd]{SOME_GAP}$")
_AGES_BEFORE = re.compile(rf"\b(?:his|her|their|early|mid|late)(?:{GAP}|{HYPHEN})$", re.IGNORECASE)
_SCALE = re.compile(rf"{JOINT}(?P<scale>{'|'.join(SCALES)}|mln|bn)(?!\w)", re.IGNORECASE)
_FRACTION = re.compile(r"(?P<whole>)(?P<over>[1-9])/(?P<under>[2-9]|10)(?![\w/]|[.,]\d)")
_MIXED = re.compile(rf"(?P<whole>\d{{1,4}}){GAP}" + _FRACTION.pattern.removeprefix("(?P<whole>)"))


def read_digits(text: str, start: int, limit: int) -> Form:
    """Read the number, or the label, whose first run of digits begins at ``start``.

    Args:
        text: the whole text.
        start: first digit of a word.
        limit: code point that the number must not reach beyond.
    """
    if text[max(0, start - 1) : start] in _HYPHENS and (
        lead := _LABEL_LEAD.search(text[max(0, start - _LEAD_WINDOW) : start])
    ):
        return _label(text, start - len(lead.group()), start, limit)
    if fraction := _fraction(text, start, limit):
        return fraction
    if comma := _COMMA_DECIMAL.match(text, start, limit):
        return scaled(text, start, comma.end(), Fraction(f"{comma[1]}.{comma[2]}"), limit)
    match = _DIGITS.match(text, start, limit) or _RUN.match(text, start, limit)
    assert match is not None  # the caller has seen a digit
    printed = match.group().rstrip("".join(_VULGAR))
    is_dotted = match.re is _DIGITS and match["dotted"] is not None
    digits = printed.translate(_DOTS if is_dotted else _SEPARATORS)
    tail = _TAIL.match(text, match.end(), limit)
    is_padded = len(digits) > 1 and re.match(r"0\d", digits) is not None
    if len(digits) > _LONGEST_RUN + 10 or (is_padded and not _is_count(text, start, match.end())):
        return _label(text, start, start, limit)
    value = Fraction(digits if "." in digits else int(digits))
    if match.group()[-1] in _VULGAR:
        value += _VULGAR[match.group()[-1]]
    if tail:
        return _with_tail(text, start, tail, value, limit)
    return scaled(text, start, match.end(), value, limit)


def _is_count(text: str, start: int, end: int) -> bool:
    """Tell whether two digits that begin with a naught count: "05 soldiers"."""
    is_apart = start == 0 or text[start - 1] in _AROUND_COUNT
    return is_apart and end - start == 2 and _COUNTED.match(text, end) is not None


def _fraction(text: str, start: int, limit: int) -> Form | None:
    """Read "2/3" or "2 1/2"."""
    match = _MIXED.match(text, start, limit) or _FRACTION.match(text, start, limit)
    if match is None or int(match["over"]) >= int(match["under"]):
        return None
    value = Fraction(int(match["over"]), int(match["under"])) + int(match["whole"] or 0)
    return Form(start, match.end(), "decimal" if match["whole"] else "fraction", value)


def scaled(text: str, start: int, end: int, value: Fraction, limit: int) -> Form:
    """Return the number with the scale words that follow: "1.5 million", "5 hundred thousand"."""
    for _ in range(2):
        if (scale := _SCALE.match(text, end, limit)) is None:
            break
        word = scale["scale"].lower()
        value, end = value * (SCALES.get(word) or _SCALE_TAILS[word]), scale.end()
    return Form(start, end, "cardinal" if value.denominator == 1 else "decimal", value)


def _with_tail(text: str, start: int, tail: re.Match[str], value: Fraction, limit: int) -> Form:
    """Read digits that letters follow without a blank."""
    word = tail.group().lower()
    before = text[max(0, start - _LEAD_WINDOW) : start]
    if word in _ORDINAL_TAILS and value.denominator == 1:
        return Form(start, tail.end(), "ordinal", value)
    if word in _SCALE_TAILS:
        return Form(start, tail.end(), "cardinal", value * _SCALE_TAILS[word])
    if word == "m" and (value.denominator > 1 or _MONEY_BEFORE.search(before)):
        return Form(start, tail.end(), "cardinal", value * 10**6)
    if word == "s" and _AGES_BEFORE.search(before):
        return Form(start, tail.end(), "age", value)
    if word in _UNIT_TAILS and (len(word) > 1 or tail.group().islower()):
        return Form(start, tail.start(), _UNIT_TAILS[word], value)
    return _label(text, start, start, limit)


def _label(text: str, start: int, at: int, limit: int) -> Form:
    """Return the label that holds the word at ``at``, and what hyphens and digits add to it."""
    word = _TAIL.match(text, at, limit)
    assert word is not None
    rest = _LABEL_REST.match(text, word.end(), limit)
    return Form(start, rest.end() if rest else word.end(), "label", None)
