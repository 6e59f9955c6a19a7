"""The words that bound or blur a figure: "at least", "nearly", "or more"."""

from __future__ import annotations

import re
from typing import Literal

from nkclaims.grammar.document import Span
from nkclaims.grammar.number_words import CARDINALS, GAP, HYPHEN, SOME_GAP
from nkclaims.grammar.numerals import says_magnitude
from nkclaims.grammar.word_numbers import MAGNITUDES

QualifierCode = Literal[
    "exact",
    "at_least",
    "more_than",
    "up_to",
    "fewer_than",
    "about",
    "nearly",
    "order_of_magnitude",
]

# Wordings that stand before the value.
BEFORE: dict[QualifierCode, tuple[str, ...]] = {
    "exact": ("exactly", "precisely"),
    "at_least": (
        "at least", "at the least", "at a minimum", "a minimum of", "minimum", "no fewer than",
        "no less than", "not fewer than", "not less than", "at the very least",
    ),
    "more_than": (
        "more than", "over", "above", "upwards of", "upward of", "in excess of", "well over",
        "just over", "slightly over", "a little over", "well above", "just above", "far more than",
        "well more than", "many more than", "slightly more than", "greater than", "higher than",
        "beyond", "exceeding", "exceeds", "exceeded", "exceed", "surpassing", "surpasses",
        "surpassed", "surpass", "topping", "tops", "topped", "top", "crossing",
        "crosses", "crossed", "passing", "passes", "passed", "past",
    ),
    "up_to": (
        "up to", "as many as", "as high as", "as much as", "no more than", "not more than",
        "at most", "at the most", "a maximum of", "maximum",
    ),
    "fewer_than": (
        "fewer than", "less than", "lower than", "under", "below", "just under", "well under",
        "slightly under", "just below", "well below", "far fewer than", "slightly fewer than",
        "slightly less than", "short of", "just short of",
    ),
    "about": (
        "about", "around", "some", "roughly", "approximately", "approx.", "circa", "c.", "ca.",
        "estimated", "an estimated", "in the region of", "in the order of", "on the order of",
        "somewhere around", "more or less", "something like", "perhaps", "maybe",
    ),
    "nearly": (
        "nearly", "almost", "close to", "nearing", "nears", "near to", "approaching", "approached",
        "nearly as many as", "practically", "virtually", "not quite", "getting on for",
    ),
}  # fmt: skip
# Wordings that stand after it.
AFTER: dict[QualifierCode, tuple[str, ...]] = {
    "at_least": (
        "or more", "at least", "at the least", "at a minimum", "minimum", "and counting",
        "if not more", "or even more",
    ),
    "up_to": ("or fewer", "or less", "at most", "at the most", "maximum", "tops"),
    "about": ("or so", "odd", "or thereabouts", "or thereabout", "approximately", "more or less"),
}  # fmt: skip
# May stand between a wording and its value: "at least another 20", "more than an estimated 20".
BETWEEN = ("another", "a further", "an additional", "additional", "a total of", "total", "an")
# The bound says more than the blur: "up to about 20", "at least some 20".
_BLURRING = frozenset({"about", "nearly"})


def _alternatives(wordings: tuple[str, ...]) -> str:
    longest_first = sorted(wordings, key=lambda wording: (-len(wording), wording))
    return "|".join(re.escape(w).replace(r"\ ", GAP) for w in longest_first)


# Of those before a value the ones that say nothing else elsewhere: "passed", "below" can be verbs
# and prepositions.
_ELSEWHERE = re.compile(
    r"(?:exceed|surpass|topp|tops|pass|past|beyond|nears|approach|c|min|max)\w*\b|\w+\.$|perhaps|maybe"
    r"|above|below|short of"
)
# What may stand between the words that govern a number and the number: "another 20", "at least some
# 20"; a piece of a pattern.
_QUALIFYING = sorted(
    (
        one
        for one in (*(w for words in BEFORE.values() for w in words), *BETWEEN, "only", "just")
        if one != "an" and not _ELSEWHERE.match(one)
    ),
    key=lambda one: (-len(one), one),
)
ABOUT = rf"(?:(?:{'|'.join(_QUALIFYING)})\s){{0,3}}"


def _codes(table: dict[QualifierCode, tuple[str, ...]]) -> dict[str, QualifierCode]:
    return {wording: code for code, wordings in table.items() for wording in wordings}


_BEFORE_CODES, _AFTER_CODES = _codes(BEFORE), _codes(AFTER)
_BEFORE = re.compile(
    rf"(?<!\w)(?P<said>{_alternatives(tuple(_BEFORE_CODES))})"
    rf"(?:{GAP}(?:{_alternatives(BETWEEN)}))?{GAP}$",
    re.IGNORECASE,
)
# A number that follows has the wording to itself: "20 died, at least five of them children".
_NUMBER = rf"{GAP}(?:\d|(?:{'|'.join([*CARDINALS, *MAGNITUDES])})\b)"
_AFTER = re.compile(
    rf"(?:,?{GAP}|{HYPHEN})(?P<said>{_alternatives(tuple(_AFTER_CODES))})(?!\w|{_NUMBER})"
    rf"|(?P<plus>\+|{HYPHEN}plus(?!\w))",
    re.IGNORECASE,
)
_CURRENCY = re.compile(rf"[$\u20ac\u00a3\u00a5\u20bd]{SOME_GAP}$")
_WINDOW = 48


def qualifier_at(text: str, start: int, end: int) -> tuple[QualifierCode, Span] | None:
    """Return the qualifier of the value in ``text[start:end]``, and the span of its wording.

    A magnitude ("hundreds", "several dozen") is its own qualifier. Otherwise the wording stands
    right before the value, or right after it; where two stand before it, a bound ("up to") is taken
    rather than a blur ("about").

    Returns:
        None where no wording stands at the value, which is then exact.

    >>> qualifier_at("At least 21 died", 9, 11)
    ('at_least', Span(start=0, end=8))
    """
    if says_magnitude(text[start:end]):
        return "order_of_magnitude", Span(start, end)
    before = _said_before(text, start)
    if before and before[0] in _BLURRING:
        outer = _said_before(text, before[1].start)
        if outer and outer[0] not in _BLURRING:
            return outer
    return before or _said_after(text, end)


def qualifier_behind(text: str, end: int) -> tuple[QualifierCode, Span] | None:
    """Return the bound that stands behind the noun which ends at ``end``, and its span.

    >>> qualifier_behind("81 civilians at least were killed", 12)
    ('at_least', Span(start=13, end=21))
    """
    said = None if text[end : end + 1] == "," else _said_after(text, end)
    return said if said is not None and said[0] == "at_least" else None


_VERB = re.compile(r"\b(?:hand|turn|t[ao]k|brought|bring|sign|g[ia]v|pass)\w*\s$", re.IGNORECASE)


_GREW = re.compile(
    r"\b(?:go(?:es|ing|ne)?|went|r[io]s\w+|climb\w*|shot|jump\w*|grown?|grew)\s$", re.IGNORECASE
)
_TOPIC = re.compile(
    r"\b(?:inform\w*|information|sp[eo]ken?|speak\w*|talk\w*|news|ask(?:ed|ing|s)|complain\w*|rumou?rs|details"
    r"|known?s?|knew|clear|learn(?:ed|t)|warn\w*|worr\w*|t(?:old|ells?|elling)|wr(?:ote|ites?|itten)|messages?"
    r"|data)\s$",
    re.IGNORECASE,
)
# "Reported about two dead": no number so small is a round one
_SAID_OF = re.compile(
    r"\b(?:report(?:s|ed|ing)?|announc\w*|stat(?:es?|ed)|statements?|said|says?|claims?|claimed)\s$",
    re.IGNORECASE,
)
_SMALL = re.compile(
    r"(?:[1-9](?![\d.,/%]*\d)|(?:an?|one|two|three|four|five|six|seven|eight|nine)\b)"
    r"(?![- ](?:dozen|hundred|thousand|million|score))",
    re.IGNORECASE,
)


def _said_before(text: str, start: int) -> tuple[QualifierCode, Span] | None:
    offset = max(0, start - _WINDOW)
    window = text[offset:start]
    if currency := _CURRENCY.search(window):
        window = window[: currency.start()]
    match = _BEFORE.search(window)
    if match is None:
        return None
    said = " ".join(match["said"].lower().split())
    if said == "about" and _TOPIC.search(window, 0, match.start("said")):
        return None  # "informed about nine damaged houses"
    is_said = said == "about" and _SAID_OF.search(window, 0, match.start("said"))
    if is_said and _SMALL.match(text, start):
        return None
    if said == "up to" and _GREW.search(window, 0, match.start("said")):
        return None  # "the number went up to 90"
    if said == "over" and _VERB.search(window, 0, match.start("said")):
        return None
    return _BEFORE_CODES[said], Span(offset + match.start("said"), offset + match.end("said"))


def _said_after(text: str, end: int) -> tuple[QualifierCode, Span] | None:
    match = _AFTER.match(text, end)
    if match is None:
        return None
    if match["plus"]:
        return "at_least", Span(match.start(), match.end())
    said = " ".join(match["said"].lower().split())
    return _AFTER_CODES[said], Span(match.start("said"), match.end("said"))
